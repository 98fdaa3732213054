"""Python's garbage collector, kept on the GUI thread.

It runs wherever something is allocated. In a thread of the pool it would take windows apart while Qt holds their locks in the
GUI thread, and both wait for each other for ever. So it is switched off and called by a timer; what is not part of a
cycle is freed at once as before. The idea is that of calibre, by K. Goyal.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 5000
"""Milliseconds between two looks."""


class Garbage(QObject):
    """Collects while the event loop of the GUI thread runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(collect)
        self._timer.start()


def collect() -> None:
    """Collect the generations that are due, as Python itself would."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [generation for generation, (count, limit) in enumerate(zip(counts, limits, strict=True)) if count > limit]
    if due:
        gc.collect(max(due))
