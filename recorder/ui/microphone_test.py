"""Speak a sentence and see it recognised: the recorder itself listens, into a folder that is thrown away."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recorder.ui.parts import button, label
from recorder.ui.recorder_process import COMMAND, RecorderProcess, Status
from recorder.ui.recording_bar import Level
from recorder.ui.tokens import GRID

LONGEST = 30_000
"""Milliseconds; nobody leaves a microphone on by mistake."""


class MicrophoneTest(QWidget):
    """A button, the level, and what was heard. `heard` carries the sentence; *arguments* are those of the recorder."""

    heard = Signal(str)

    def __init__(self, arguments: Callable[[], Sequence[str]], command: Sequence[str] = COMMAND) -> None:
        super().__init__()
        self._arguments, self._command = arguments, command
        self._recorder: RecorderProcess | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._start = button(self.tr("Test the microphone"), self._turn)
        self.level, self._said = Level(), label("", tone="dim")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._start)
        row.addWidget(self.level)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self._said)
        self.level.hide()
        self._said.hide()
        self._timer = QTimer(self, singleShot=True, interval=LONGEST)
        self._timer.timeout.connect(self.end)

    @property
    def said(self) -> str:
        """What is shown."""
        return self._said.text()

    def end(self) -> None:
        """Stop listening, and throw away what was heard."""
        self._timer.stop()
        if self._recorder is not None and self._recorder.running:
            self._recorder.end(keep=False)

    def _turn(self) -> None:
        if self._recorder is not None:
            self.end()
            return
        self._folder = tempfile.TemporaryDirectory(prefix="sayshow-microphone-", ignore_cleanup_errors=True)
        wanted = [each for each in self._arguments() if each not in ("--no-sound", "--no-video")]
        self._recorder = RecorderProcess(Path(self._folder.name) / "test", [*wanted, "--no-video"], self._command, self)
        self._recorder.told.connect(self._told)
        self._recorder.failed.connect(self._ended)
        self._recorder.finished.connect(self._ended)
        self._start.setText(self.tr("End the test"))
        self._say(self.tr("Starting…"))
        self.level.show()
        self._recorder.start()
        self._timer.start()

    def _told(self, status: Status) -> None:
        self.level.set_level(status.level)
        if status.caption:
            self._say(self.tr("Heard: “{0}”").format(status.caption))
            self.heard.emit(status.caption)
        elif status.state == "recording":
            self._say(status.warning or self.tr("Speak a sentence, then wait a moment."))

    def _ended(self, sentence: str = "") -> None:
        if sentence:
            self._say(sentence)
        if self._recorder is not None:
            self._recorder.deleteLater()
            self._recorder = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        self.level.hide()
        self._start.setText(self.tr("Test the microphone"))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
