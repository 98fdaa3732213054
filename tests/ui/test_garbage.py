"""Cycles are freed on the GUI thread and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from recorder.ui import garbage
from recorder.ui.garbage import Garbage


class Cycle:
    """Refers to itself; tells the thread that freed it."""

    def __init__(self, freed: list[threading.Thread]) -> None:
        self.me, self.freed = self, freed

    def __del__(self) -> None:
        self.freed.append(threading.current_thread())


def test_a_busy_thread_frees_no_cycles(qtbot: QtBot) -> None:
    parent = QObject()
    collector, freed = Garbage(parent), list[threading.Thread]()
    gone = weakref.ref(Cycle(freed))

    kept: list[list[int]] = []

    def allocate() -> None:
        kept.extend([n] for n in range(50_000))

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert gone() is not None
    assert not gc.isenabled()
    collector._timer.start(10)
    qtbot.waitUntil(lambda: gone() is None)
    assert freed == [threading.main_thread()]


def test_nothing_is_collected_that_is_not_due() -> None:
    gc.collect()
    freed: list[threading.Thread] = []
    gone = weakref.ref(Cycle(freed))
    garbage.collect()
    assert gone() is not None
    gc.collect()
    assert gone() is None
