"""The few questions that are asked: each names the thing and the consequence, and waits without blocking anything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from recorder.ui.icons import own_icon
from recorder.ui.theme import text_font
from recorder.ui.tokens import GRID, NORMAL

Choice = tuple[str, str, Callable[[], None]]
"""A button: its words, its look (``primary``, ``danger`` or nothing), what it does."""


class Question(QDialog):
    """A question with a short head, what it means, and its answers. Escape and closing answer nothing."""

    def __init__(self, head: str, meaning: str, choices: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Sayshow")
        self.setWindowIcon(own_icon())
        title = QLabel(
            head, wordWrap=True, font=text_font(NORMAL * 1.15, bold=True), textFormat=Qt.TextFormat.PlainText
        )
        said = QLabel(meaning, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        said.setProperty("tone", "dim")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        for words, look, act in choices:
            button = QPushButton(words)
            button.setProperty("look", look)
            button.setAutoDefault(look == "primary")
            button.clicked.connect(lambda _checked=False, act=act: self._answer(act))
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(title)
        layout.addWidget(said)
        layout.addSpacing(GRID)
        layout.addLayout(buttons)
        self.setMinimumWidth(440)

    def _answer(self, act: Callable[[], None]) -> None:
        self.close()
        act()


class TextQuestion(QDialog):
    """Asks for one line of text; `answered` is called with it when there is one."""

    def __init__(
        self,
        head: str,
        label: str,
        button: str,
        answered: Callable[[str], None],
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(head)
        self.setWindowIcon(own_icon())
        self._answered = answered
        self._line = QLineEdit(text)
        self._line.setMinimumWidth(380)
        words = QLabel(label, buddy=self._line)
        self._line.setAccessibleName(label)
        buttons = QDialogButtonBox()
        accept = buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setProperty("look", "primary")
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (words, self._line, buttons):
            layout.addWidget(widget)

    def accept(self) -> None:
        """Qt's hook: the answer is given."""
        if text := self._line.text().strip():
            self._answered(text)
        super().accept()


def ask(question: QDialog) -> None:
    """Show *question* in front of everything and go on; its answer comes by itself."""
    question.show()
    question.raise_()
    question.activateWindow()
