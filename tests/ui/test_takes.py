"""One take with a recorder that only speaks like the real one: record, pause, stop, discard, break off."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recorder.document.file import create, open_file
from recorder.document.model import Document
from recorder.errors import SpeechError
from recorder.paths import documents_folder, recordings_folder, trash_folder
from recorder.pipeline.recordings import DRAFTED
from recorder.recording import bundle
from recorder.ui.interrupted import empty_old, left_behind, to_trash
from recorder.ui.recorder_process import read_status
from recorder.ui.takes import Takes
from recorder.ui.tasks import Tasks
from tests.ui.conftest import FAKE


def builder(_folder: Path, output: Path, progress: Callable[[float], None], _cancelled: Callable[[], bool]) -> Path:
    progress(0.5)
    create(output, Document(title="Open: the leads?")).close()
    return output


@pytest.fixture
def takes(qtbot: QtBot) -> Takes:
    return Takes(Tasks(), command=FAKE, builder=builder)


def reach(qtbot: QtBot, takes: Takes, state: str) -> None:
    qtbot.waitUntil(lambda: takes.state == state, timeout=10_000)


def commands(takes: Takes) -> list[str]:
    assert takes.recorder is not None
    path = takes.recorder.folder / "commands.jsonl"
    return [json.loads(line)["command"] for line in path.read_text().splitlines()] if path.exists() else []


def test_from_record_to_draft(qtbot: QtBot, takes: Takes) -> None:
    states: list[str] = []
    takes.state_changed.connect(states.append)
    takes.start()
    reach(qtbot, takes, "recording")
    recorder = takes.recorder
    assert recorder is not None
    assert takes.status.steps == 2
    recorder.pause()
    reach(qtbot, takes, "paused")
    recorder.resume()
    reach(qtbot, takes, "recording")
    recorder.note("look here")
    recorder.picture()
    recorder.forget(30)
    qtbot.waitUntil(lambda: commands(takes) == ["pause", "resume", "note", "picture", "forget"], timeout=10_000)
    folder = recorder.folder
    with qtbot.waitSignal(takes.drafted, timeout=20_000) as made:
        takes.stop()
    reach(qtbot, takes, "idle")
    assert states == ["starting", "recording", "paused", "recording", "stopping", "working", "idle"]
    path = made.args[0]
    assert path == documents_folder() / "Open the leads.sop"
    with open_file(path, read_only=True) as file:
        assert file.document.title == "Open: the leads?"
    assert (folder / DRAFTED).read_text().strip() == str(path)
    assert left_behind(recordings_folder()) == ()


def test_discard_moves_the_recording_to_the_trash(qtbot: QtBot, takes: Takes) -> None:
    takes.start()
    reach(qtbot, takes, "recording")
    with qtbot.waitSignal(takes.discarded, timeout=10_000) as gone:
        takes.discard()
    place = gone.args[0]
    assert place.parent == trash_folder()
    assert bundle.read_manifest(place).state == "stopped"
    assert list(recordings_folder().iterdir()) == []
    reach(qtbot, takes, "idle")


def test_a_recorder_that_cannot_begin_says_why(qtbot: QtBot) -> None:
    takes = Takes(Tasks(), lambda: ("--fail",), FAKE, builder)
    with qtbot.waitSignal(takes.broken, timeout=10_000) as told:
        takes.start()
    assert told.args[0].startswith("There is no screen to record.")
    assert told.args[1] is None
    assert takes.state == "idle"


def test_a_recorder_that_dies_leaves_something_to_open(qtbot: QtBot) -> None:
    takes = Takes(Tasks(), lambda: ("--crash",), FAKE, builder)
    with qtbot.waitSignal(takes.broken, timeout=10_000) as told:
        takes.start()
    folder = told.args[1]
    assert "safe" in told.args[0]
    (left,) = left_behind(recordings_folder())
    assert left.folder == folder
    assert left.broken
    with qtbot.waitSignal(takes.drafted, timeout=10_000):
        takes.draft(folder)


def test_a_program_that_is_not_there_is_told(qtbot: QtBot) -> None:
    takes = Takes(Tasks(), command=("/nowhere/recorder",), builder=builder)
    with qtbot.waitSignal(takes.broken, timeout=10_000) as told:
        takes.start()
    assert told.args[0].startswith("The recorder could not be started.")


def test_a_failed_build_keeps_the_recording(qtbot: QtBot) -> None:
    def fails(*_arguments: object) -> Path:
        raise SpeechError("The weights are missing. The recording is safe.")

    takes = Takes(Tasks(), command=FAKE, builder=fails)
    takes.start()
    reach(qtbot, takes, "recording")
    with qtbot.waitSignal(takes.failed, timeout=10_000):
        takes.stop()
    (left,) = left_behind(recordings_folder())
    assert not left.broken


def test_when_the_program_ends_the_recording_is_finished(qtbot: QtBot, takes: Takes) -> None:
    takes.start()
    reach(qtbot, takes, "recording")
    assert takes.recorder is not None
    folder = takes.recorder.folder
    takes.leave()
    assert bundle.read_manifest(folder).state == "stopped"


def test_a_recording_in_the_making_is_left_alone(tmp_path: Path) -> None:
    from recorder.recording.recovery import boot_id

    def make(name: str, pid: int, boot: str) -> None:
        bundle.create(
            tmp_path / name,
            bundle.Manifest(
                name, datetime.now(UTC).isoformat(), 0.0, "recording", (), "test", owner_pid=pid, boot=boot
            ),
        )

    make("alive", os.getppid(), boot_id())
    make("dead", 4_000_000, boot_id())
    make("before-the-restart", os.getppid(), "another boot")
    (tmp_path / "foreign").mkdir()
    assert {left.folder.name for left in left_behind(tmp_path)} == {"dead", "before-the-restart"}


def test_the_trash_is_emptied_after_thirty_days(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / "recordings" / name).mkdir(parents=True)
        to_trash(tmp_path / "recordings" / name, tmp_path / "trash")
    long_ago = datetime.now().timestamp() - 31 * 86_400
    os.utime(tmp_path / "trash" / "old", (long_ago, long_ago))
    assert empty_old(tmp_path / "trash") == 1
    assert [p.name for p in (tmp_path / "trash").iterdir()] == ["new"]


@pytest.mark.parametrize(
    "line", [b"", b"hello", b"{}", b'{"state": "dancing"}', b'{"state": "recording", "seconds": "x"}', b"[1]", b"\xff"]
)
def test_foreign_lines_are_no_status(line: bytes) -> None:
    assert read_status(line) is None
