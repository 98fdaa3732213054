"""The right side: what is known of the step, what was said, find and replace, versions; one at a time, or none."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from recorder.ui.parts import switch

WIDTH = 288


class SidePanels(QStackedWidget):
    """Each panel has a switch; switching one on switches the others off."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.switches: list[QAction] = []
        self._allowed = True

    def add(self, parent: QObject, panel: QWidget, drawing: str, words: str, keys: str, on: bool = False) -> QAction:
        """Add a panel and give its switch."""
        self.addWidget(panel)
        made = switch(parent, drawing, words, keys, lambda turned: self._turned(panel, turned))
        self.switches.append(made)
        made.setChecked(on)
        return made

    def open(self, panel: QWidget) -> None:
        """Show *panel*."""
        self.switches[self.indexOf(panel)].setChecked(True)

    def allow(self, allowed: bool) -> None:
        """Hide everything for a while, or show again what is switched on."""
        self._allowed = allowed
        self.setVisible(allowed and any(each.isChecked() for each in self.switches))

    def _turned(self, panel: QWidget, on: bool) -> None:
        if on:
            self.setCurrentWidget(panel)
            for each in self.switches:
                if each is not self.switches[self.indexOf(panel)]:
                    each.setChecked(False)
        self.allow(self._allowed)
