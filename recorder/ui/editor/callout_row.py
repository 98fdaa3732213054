"""One callout of a step: its kind as icon and word and colour, its words, and a way to take it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from recorder.document.model import Callout, CalloutKind
from recorder.ui.editor.text_fields import GrowingText
from recorder.ui.editor.words import CALLOUT_KINDS, callout_word
from recorder.ui.icons import dress, icon
from recorder.ui.parts import tool
from recorder.ui.theme import on_theme, text_font, worn
from recorder.ui.tokens import GRID, SMALL


class CalloutRow(QFrame):
    """The row. It tells what is wanted: `typed`, `kind_chosen`, `removed`, `back_to_narration`."""

    typed = Signal(str, str)
    kind_chosen = Signal(str, str)
    removed = Signal(str)
    back_to_narration = Signal(str)
    left = Signal()

    def __init__(self, callout: Callout, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.callout = callout
        self.setObjectName("callout")
        self._kind = QToolButton()
        self._kind.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._kind.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._kind.setFont(text_font(SMALL, bold=True))
        widest = max(self._kind.fontMetrics().horizontalAdvance(callout_word(kind)) for kind in CALLOUT_KINDS)
        self._kind.setMinimumWidth(widest + 20 + 3 * GRID)  # so that the words of all callouts stand under one another
        self._kind.setMenu(self._menu())
        self._kind.setEnabled(not read_only)
        self.words = GrowingText("", self.tr("What should the reader know?"))
        self.words.setReadOnly(read_only)
        self.words.typed.connect(lambda text: self.typed.emit(self.callout.id, text))
        self.words.left.connect(self.left)
        remove = tool(self.tr("Remove this callout"), "close", lambda: self.removed.emit(self.callout.id), "dim")
        remove.setEnabled(not read_only)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, 2, GRID // 2, 2)
        row.setSpacing(GRID // 2)
        row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.show_callout(callout)
        on_theme(self, self._dress)

    def show_callout(self, callout: Callout) -> None:
        """Show this state of the callout."""
        redress = callout.kind != self.callout.kind
        self.callout = callout
        word = callout_word(callout.kind)
        self._kind.setText(word)
        self._kind.setToolTip(self.tr("{0}: choose another kind").format(word))
        self._kind.setAccessibleName(self.tr("Kind of callout: {0}").format(word))
        self.words.setAccessibleName(word)
        self.words.show_text(callout.text)
        if redress:
            self._dress()

    def _dress(self) -> None:
        tokens = worn()
        ink, ground = getattr(tokens, self.callout.kind), getattr(tokens, f"{self.callout.kind}_ground")
        sheet = f"#callout {{ background: {ground}; border: 1px solid {ground}; border-left: 3px solid {ink}; border-radius: 4px; }}"
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)
        self._kind.setStyleSheet(f"QToolButton {{ color: {ink}; }}")
        self._kind.setIcon(icon(self.callout.kind, QColor(ink), sizes=(18,)))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for place, kind in enumerate(CALLOUT_KINDS):
            action = menu.addAction(f"{callout_word(kind)}\t{place + 1}" if place < 5 else callout_word(kind))
            dress(action, kind)
            action.triggered.connect(lambda _checked=False, kind=kind: self._choose(kind))
        menu.addSeparator()
        menu.addAction(self.tr("Back to the narration")).triggered.connect(lambda: self.back_to_narration.emit(self.callout.id))
        return menu

    def _choose(self, kind: CalloutKind) -> None:
        self.kind_chosen.emit(self.callout.id, kind)
