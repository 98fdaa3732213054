"""Slow work: results on the GUI thread, errors to whoever started it, cancel, and an orderly end."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from recorder.errors import StorageError
from recorder.ui.tasks import Handle, Tasks


def test_the_result_comes_on_the_gui_thread(qtbot: QtBot) -> None:
    tasks, got = Tasks(), []
    with qtbot.waitSignal(
        tasks.run(lambda _h: threading.get_ident(), lambda ident: got.append((ident, threading.get_ident()))).ended
    ):
        pass
    ((where, back),) = got
    assert where != back == threading.get_ident()


def test_progress_and_errors_reach_their_takers(qtbot: QtBot) -> None:
    tasks, shares, errors = Tasks(), [], []

    def work(handle: Handle) -> None:
        handle.progress(0.5)
        raise StorageError("No room.")

    with qtbot.waitSignal(tasks.run(work, failed=errors.append, progress=shares.append).ended):
        pass
    assert shares == [0.5]
    assert [str(e) for e in errors] == ["No room."]


def test_an_error_nobody_takes_is_told(qtbot: QtBot) -> None:
    tasks = Tasks()
    with qtbot.waitSignal(tasks.failed) as told:
        tasks.run(lambda _h: 1 / 0)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_a_cancelled_task_gives_nothing(qtbot: QtBot) -> None:
    tasks, started, seen = Tasks(), threading.Event(), []

    def work(handle: Handle) -> str:
        started.set()
        while not handle.cancelled():
            threading.Event().wait(0.005)
        return "too late"

    task = tasks.run(work, seen.append)
    started.wait(5)
    with qtbot.waitSignal(task.ended):
        task.cancel()
    assert seen == []


@pytest.mark.usefixtures("qapp")
def test_close_ends_what_runs() -> None:
    tasks = Tasks()
    tasks.run(lambda handle: next(iter(lambda: handle.cancelled() or threading.Event().wait(0.005), True), None))
    assert tasks.close(5)
