"""At the foot of the library: how far the draft is that is being made, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from recorder.ui.parts import button, label
from recorder.ui.tokens import GRID


class Making(QWidget):
    """`stop_wanted` comes when the person does not want it any more."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = label(self.tr("Making the draft…"), tone="dim", buddy=self)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setAccessibleName(self.tr("How far the draft is"))
        self.bar.setFixedWidth(160)
        self.stop = button(self.tr("Stop"), self.stop_wanted.emit)
        self.stop.setToolTip(self.tr("Stop making the draft; nothing is left behind of an import"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(words)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self.hide()

    def follow(self, state: str) -> None:
        """Show it while a draft is made."""
        if state == "working" and not self.isVisible():
            self.bar.setValue(0)
        self.setVisible(state == "working")

    def show_share(self, share: float) -> None:
        """How far it is, 0..1."""
        self.bar.setValue(round(1000 * share))
