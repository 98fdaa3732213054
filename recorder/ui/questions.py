"""The few questions that are asked: each names the thing and the consequence, and waits without blocking anything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from recorder.ui.icons import own_icon
from recorder.ui.parts import button, label
from recorder.ui.tokens import GRID, NORMAL

LINGER = 150
"""Milliseconds."""
Choice = tuple[str, str, Callable[[], None]]
"""A button: its words, its look (``primary``, ``danger`` or nothing), what it does."""


class Lingering(QDialog):
    """Stays a moment after its answer: a recorder asks whose key that was, and the key is ours."""

    def done(self, result: int) -> None:
        """Qt's hook, for each way to end."""
        if self.isEnabled():
            self.setEnabled(False)
            QTimer.singleShot(LINGER, self, lambda: QDialog.done(self, result))


class Question(Lingering):
    """A question with a short head, what it means, and its answers. Escape and closing answer nothing."""

    def __init__(self, head: str, meaning: str, choices: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Sayshow")
        self.setWindowIcon(own_icon())
        title = label(head, NORMAL * 1.15, bold=True)
        said = label(meaning, tone="dim")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        for words, look, act in choices:
            made = button(words, partial(self._answer, act), look)
            made.setAutoDefault(look == "primary")
            buttons.addWidget(made)
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


class TextQuestion(Lingering):
    """Asks for one line of text; `answered` is called with it when there is one."""

    def __init__(
        self,
        head: str,
        asked: str,
        yes: str,
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
        words = label(asked, buddy=self._line)
        self._line.setAccessibleName(asked)
        buttons = QDialogButtonBox()
        accept = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
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


_asked: set[QDialog] = set()
"""The questions that are open: without a parent nothing else keeps them alive."""


def ask(question: QDialog) -> None:
    """Show *question* in front of everything and go on; its answer comes by itself."""
    _asked.add(question)
    question.finished.connect(lambda _result: _asked.discard(question))
    question.show()
    question.raise_()
    question.activateWindow()
