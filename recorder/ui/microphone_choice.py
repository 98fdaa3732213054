"""Which microphone is used: a list of those that are plugged in, asked of the recorder's program while the window is there already."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

COMMAND = (sys.executable, "-m", "recorder", "microphones")
"""A process of its own: a sound server that hangs, or a library that must be opened anew, is no matter of the window's."""


class MicrophoneChoice(QComboBox):
    """`chosen` carries a name, empty for the system's. What was chosen before stays in the list when it is not plugged in."""

    chosen = Signal(str)
    filled = Signal()

    def __init__(self, name: str, command: Sequence[str] = COMMAND) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.addItem(self.tr("The microphone of the system"), "")
        if name:
            self.addItem(name, name)
        self.setCurrentIndex(self.count() - 1)
        self.activated.connect(self._choose)
        self._process = QProcess(self)
        self._process.finished.connect(self._fill)
        self._process.start(command[0], list(command[1:]))

    def end(self) -> None:
        """Nobody waits for the list any more."""
        self._process.finished.disconnect()
        self._process.kill()
        self._process.waitForFinished(1000)

    def _fill(self) -> None:
        there = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace").splitlines()
        for name in there:
            if self.findData(name) < 0:
                self.addItem(name, name)
        if self._name and self._name not in there:
            self.setItemText(self.findData(self._name), self.tr("{0} (not plugged in)").format(self._name))
        self.filled.emit()

    def _choose(self, place: int) -> None:
        self.chosen.emit(self.itemData(place))
