"""The links of the SOP in hand: the SOPs that are steps of it, the related ones, and those that link here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recorder.document.model import Document
from recorder.library.folder import Summary
from recorder.library.links import Followed
from recorder.ui.icons import icon
from recorder.ui.library.sop_model import title_of
from recorder.ui.parts import button, label, painted
from recorder.ui.theme import worn
from recorder.ui.tokens import GRID, NORMAL

Row = Followed | Summary
"""A link of the SOP, or an SOP that links to it."""


class LinksPanel(QWidget):
    """Each row is opened by Enter or a double click; the signals carry the `Followed` of the row."""

    shown = Signal()
    opened = Signal(object)
    add_wanted = Signal()
    find_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, changeable: bool) -> None:
        super().__init__()
        painted(self, "strip")
        self._changeable = changeable
        self.count = label("", tone="dim")
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Links of this SOP"))
        self.rows.setWordWrap(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemActivated.connect(lambda _item: self._open())
        self.rows.currentItemChanged.connect(lambda _item: self._follow())
        self.go = button(self.tr("Open"), self._open)
        self.search = button(self.tr("Choose its file…"), lambda: self.find_wanted.emit(self.row))
        self.remove = button(self.tr("Remove link"), lambda: self.remove_wanted.emit(self.row))
        self.add = button(self.tr("Link a related SOP…"), self.add_wanted.emit, "primary")
        self.add.setEnabled(changeable)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for each in (self.go, self.search, self.remove):
            row.addWidget(each)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Links"), NORMAL, bold=True))
        column.addWidget(self.count)
        column.addWidget(self.rows, 1)
        column.addLayout(row)
        column.addWidget(self.add)
        self._follow()

    @property
    def row(self) -> Row | None:
        """What is chosen."""
        item = self.rows.currentItem()
        row: Row | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return row

    def show_links(self, document: Document, links: Sequence[Followed], from_here: Sequence[Summary]) -> None:
        """Show the *links* of *document* and the SOPs that link here."""
        place = self.rows.currentRow()
        self.rows.clear()
        numbers = {step.id: number for number, step in enumerate(document.shown_steps, 1)}
        for each in links:
            steps = [numbers[s.id] for s in document.steps if s.part == each.link and s.id in numbers]
            where = self.tr("Step {0}").format(", ".join(map(str, steps))) if steps else self.tr("Related")
            where = f"{where}  ·  {each.link.target}" if each.address else where
            self._add(each.summary.title if each.summary is not None and each.summary.title else each.link.title, where, each)
        for one in from_here:
            self._add(title_of(one), self.tr("Links here"), one)
        lost = sum(each.broken for each in links)
        empty = self.tr("No links yet. Link a related SOP, or make another SOP a step (Step menu, Insert).")
        broken = self.tr("1 link leads nowhere.") if lost == 1 else self.tr("{0} links lead nowhere.").format(lost)
        self.count.setText(empty if not self.rows.count() else broken if lost else self.tr("All links lead somewhere."))
        self.rows.setCurrentRow(min(max(place, 0), self.rows.count() - 1))
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _add(self, title: str, where: str, data: Row) -> None:
        lost = isinstance(data, Followed) and data.broken
        item = QListWidgetItem(f"{title}\n{self.tr('Not found')}  ·  {where}" if lost else f"{title}\n{where}")
        item.setIcon(icon("warning" if lost else "undo" if isinstance(data, Summary) else "link", QColor(worn().danger if lost else worn().dim)))
        item.setData(Qt.ItemDataRole.UserRole, data)
        self.rows.addItem(item)

    def _follow(self) -> None:
        row = self.row
        link = row if isinstance(row, Followed) else None
        lost = link is not None and link.broken
        self.go.setVisible(not lost)
        self.go.setEnabled(row is not None)
        self.search.setVisible(lost)
        self.search.setEnabled(self._changeable)
        self.remove.setEnabled(link is not None and self._changeable)

    def _open(self) -> None:
        if (row := self.row) is not None and not (isinstance(row, Followed) and row.broken):
            self.opened.emit(row)
