"""A line of text that looks like a heading until it is edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from recorder.ui.theme import text_font
from recorder.ui.tokens import LARGE, NORMAL


class TitleLine(QLineEdit):
    """`typed` comes with every change by the person; undo belongs to the document."""

    typed = Signal(str)

    def __init__(self, label: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self.setProperty("look", "quiet")
        self.setFont(text_font((LARGE + NORMAL) / 2, bold=True))
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show *text*; the cursor stays where it is as far as it can."""
        if text != self.text():
            place = self.cursorPosition() if self.hasFocus() else 0
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))

    def event(self, event: QEvent) -> bool:
        """Qt's hook."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()
            return False
        return super().event(event)
