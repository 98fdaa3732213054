"""What a person can ask of the running program, once: the tray's menu and the control window show the same actions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from recorder.ui.icons import dress
from recorder.ui.recorder_process import Status

BUSY = frozenset({"counting", "starting", "stopping", "working"})
LIVE = frozenset({"recording", "paused"})


class Verbs(QObject):
    """The actions, and which of them can be asked for in which state: idle, counting, starting, recording, paused, stopping, working.

    *by_hand*: on this desktop steps are made only when they are asked for.
    """

    recent_requested = Signal(Path)

    def __init__(self, parent: QObject | None = None, by_hand: bool = False) -> None:
        super().__init__(parent)
        self.state, self.by_hand = "idle", by_hand
        self.says = self._action("", "recent", self.tr("Ready"))
        self.says.setEnabled(False)
        self.record = self._action("record", "record", self.tr("Record"), token="danger")
        self.part = self._action("part", "crop", self.tr("Record a part of the screen…"))
        self.pause = self._action("pause", "pause", self.tr("Pause"))
        self.resume = self._action("resume", "resume", self.tr("Resume"))
        self.stop = self._action("stop", "stop", self.tr("Stop and make the SOP"))
        self.note = self._action("note", "note", self.tr("Note…"))
        self.picture = self._action("picture", "add", self.tr("Add step")) if by_hand else self._action("picture", "picture", self.tr("Picture now"))
        self.forget = self._action("forget", "forget", self.tr("Forget the last 30 seconds"))
        self.discard = self._action("discard", "discard", self.tr("Discard…"))
        self.bar = self._action("bar", "microphone", self.tr("Show the recording bar"))
        self.bar.setCheckable(True)
        self.cancel = self._action("cancel", "close", self.tr("Do not record"))
        self.open = self._action("open", "open", self.tr("Open SOP…"))
        self.open.setShortcut(QKeySequence.StandardKey.Open)
        self.take_in = self._action("import", "import", self.tr("Import…"))
        self.library = self._action("library", "library", self.tr("Library"))
        self.doctor = self._action("doctor", "doctor", self.tr("Check this computer"))
        self.settings = self._action("settings", "settings", self.tr("Settings"))
        self.quit = self._action("quit", "quit", self.tr("Quit"))
        self.recent = QMenu(self.tr("Recent"))
        dress(self.recent.menuAction(), "recent")
        self.set_recent(())
        self.set_state("idle")

    def menu(self) -> QMenu:
        """A menu of all actions; those that cannot be asked for now are not in sight."""
        menu = QMenu()
        menu.addAction(self.says)
        menu.addSeparator()
        menu.addActions([self.record, self.part, self.pause, self.resume, self.stop, self.cancel])
        menu.addSeparator()
        menu.addActions([self.note, self.picture, self.forget, self.bar, self.discard])
        menu.addSeparator()
        menu.addActions([self.library, self.open, self.take_in])
        menu.addMenu(self.recent)
        menu.addSeparator()
        menu.addActions([self.doctor, self.settings])
        menu.addSeparator()
        menu.addAction(self.quit)
        return menu

    def set_state(self, state: str) -> None:
        """Show what can be asked for in *state*."""
        self.state = state
        live = state in LIVE
        self.record.setVisible(not live)
        self.record.setEnabled(state == "idle")
        self.part.setVisible(state == "idle" and not self.by_hand)
        self.take_in.setEnabled(state == "idle")
        self.pause.setVisible(state != "paused" and live)
        self.resume.setVisible(state == "paused")
        self.stop.setVisible(live)
        for action in (self.note, self.picture, self.forget, self.bar, self.discard):
            action.setVisible(live)
        for action in (self.note, self.picture, self.forget):
            action.setEnabled(state == "recording")
        self.cancel.setVisible(state in ("counting", "working"))
        self.cancel.setText(self.tr("Stop making the draft") if state == "working" else self.tr("Do not record"))
        words = {
            "idle": self.tr("Ready to record"),
            "counting": self.tr("Recording begins…"),
            "starting": self.tr("Starting…"),
            "stopping": self.tr("Finishing the recording…"),
            "working": self.tr("Making the draft…"),
        }
        if state in words:
            self.says.setText(words[state])

    def set_share(self, share: float) -> None:
        """Show how far the draft is, 0..1."""
        if self.state == "working":
            self.says.setText(self.tr("Making the draft…") + f"  {round(100 * share)} %")

    def set_status(self, status: Status) -> None:
        """Show time on disk and steps so far."""
        if self.state in LIVE:
            self.says.setText(self.says_of(status))

    def says_of(self, status: Status) -> str:
        """The state in one line."""
        word = self.tr("Paused") if self.state == "paused" else self.tr("Recording")
        return f"{word}  {clock(status.seconds)}  ·  {self.steps_of(status)}"

    def steps_of(self, status: Status) -> str:
        """How many steps so far."""
        return self.tr("1 step") if status.steps == 1 else self.tr("{0} steps").format(status.steps)

    def set_recent(self, files: Sequence[tuple[str, Path]]) -> None:
        """Fill the menu of recent documents: title and file."""
        self.recent.clear()
        for title, path in files:
            action = self.recent.addAction(title.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self.recent_requested.emit(path))
        if not files:
            nothing = self.recent.addAction(self.tr("No documents yet"))
            nothing.setEnabled(False)

    def _action(self, name: str, drawing: str, text: str, token: str = "text") -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if name:
            dress(action, drawing, token)
        return action


def clock(seconds: float) -> str:
    """Seconds as people read them on a recorder: 0:07, 12:40, 1:02:03."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
