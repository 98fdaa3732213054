"""Where pictures of the screen show everything (Wayland): our bar goes away, the picture is taken, the bar comes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from recorder.ui.recorder_process import RecorderProcess, Status
from recorder.ui.takes import Takes
from recorder.ui.verbs import LIVE

GONE, PATIENCE = 300, 70_000
"""Milliseconds until a desktop shows that a window has gone, and until a picture that does not come is not waited for."""


class StepAside(QObject):
    """`changed` comes when our windows are to go or may come back; `away` says which."""

    changed = Signal()

    def __init__(self, takes: Takes, by_hand: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._takes, self._by_hand = takes, by_hand
        self.away, self._due = False, 0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._back)
        takes.told.connect(self._told)
        takes.state_changed.connect(self._state)

    def ask(self, order: Callable[[RecorderProcess], None]) -> None:
        """Ask the recorder for a picture."""
        if not self._by_hand:
            self._takes.tell(order)
            return
        self._due = (self._due if self.away else self._takes.status.looked) + 1
        self.away = True
        self._patience.start()
        self.changed.emit()
        QTimer.singleShot(GONE, self, lambda: self._takes.tell(order))

    def _told(self, status: Status) -> None:
        if self.away and status.looked >= self._due:
            self._back()

    def _state(self, state: str) -> None:
        if self.away and state not in LIVE:
            self._back()

    def _back(self) -> None:
        self.away = False
        self._patience.stop()
        self.changed.emit()
