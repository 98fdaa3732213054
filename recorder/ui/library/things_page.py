"""A plain list of things with what can be done to the chosen ones: waiting recordings, the trash."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recorder.ui.parts import button, label
from recorder.ui.tokens import GRID


class ThingsPage(QWidget):
    """`asked` carries the name of a verb and the chosen things; the first verb is that of Enter and a double click."""

    asked = Signal(str, object)

    def __init__(self, name: str, empty: str, verbs: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._first = verbs[0][0]
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(lambda _item: self._ask(self._first))
        self.list.itemSelectionChanged.connect(self._follow)
        self._empty = label(empty, tone="dim")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self.buttons = {verb: button(words, lambda verb=verb: self._ask(verb), look) for verb, words, look in verbs}  # type: ignore[misc]
        for each in self.buttons.values():
            row.addWidget(each)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.show_things(())

    def show_things(self, things: Sequence[tuple[str, object]]) -> None:
        """Show things: their words and what they are; what was chosen stays chosen."""
        before = self.chosen
        self.list.clear()
        for words, thing in things:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, thing)
            self.list.addItem(item)
            item.setSelected(thing in before)
        if things and not self.list.selectedItems():
            self.list.setCurrentRow(0)
        self._empty.setVisible(not things)
        self.list.setVisible(bool(things))
        self._follow()

    @property
    def chosen(self) -> tuple[object, ...]:
        """The things that are selected."""
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self._first)
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        for each in self.buttons.values():
            each.setVisible(bool(self.list.count()))
            each.setEnabled(bool(self.list.selectedItems()))

    def _ask(self, verb: str) -> None:
        if chosen := self.chosen:
            self.asked.emit(verb, chosen)
