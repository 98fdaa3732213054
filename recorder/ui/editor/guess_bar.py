"""A step whose click nobody saw: it says so until a person has looked at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from recorder.ui.icons import SCALES, drawing
from recorder.ui.parts import button, label, painted
from recorder.ui.theme import on_theme, worn
from recorder.ui.tokens import GRID, ICON


class GuessBar(QFrame):
    """`settled` comes when the person finds the guess right."""

    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        painted(self, "strip")
        self._mark = QLabel()
        on_theme(self, lambda: self._mark.setPixmap(drawing("doubt", ICON, QColor(worn().warning), SCALES[-1])))
        self.words = label(self.tr("Guessed from the video: nobody recorded the mouse. Look whether this is what was clicked."))
        self.right = button(self.tr("It is right"), self.settled.emit)
        self.right.setToolTip(self.tr("It is right as it is (Ctrl+F7)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.right)
        self.hide()
