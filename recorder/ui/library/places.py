"""The left side of the library: what is gathered by itself, and the folders as they are on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from recorder.ui.icons import icon
from recorder.ui.theme import on_theme, worn
from recorder.ui.tokens import GRID, ICON

Gathering = Literal["all", "recent", "favourites", "due", "recordings", "trash", "folder"]
DRAWINGS: dict[Gathering, str] = {
    "all": "library", "recent": "recent", "favourites": "star", "due": "calendar", "recordings": "microphone", "trash": "discard", "folder": "open",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """What is shown: a gathering, or a folder and all below it."""

    gathering: Gathering
    folder: Path | None = None


class Places(QTreeWidget):
    """`chosen` carries a `Place`."""

    chosen = Signal(object)

    def __init__(self, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self.setHeaderHidden(True)
        self.setIndentation(2 * GRID)
        self.setIconSize(QSize(ICON, ICON))
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Places"))
        self._words: dict[Gathering, str] = {
            "all": self.tr("All SOPs"), "recent": self.tr("Recent"), "favourites": self.tr("Favourites"), "due": self.tr("Due for review"),
            "recordings": self.tr("Recordings"), "trash": self.tr("Trash"),
        }  # fmt: skip
        self._gathered = {name: self._item(None, Place(name), words) for name, words in self._words.items()}
        self._top = self._item(None, Place("folder", root), root.name or str(root))
        self._folders: dict[Path, QTreeWidgetItem] = {root: self._top}
        self._top.setExpanded(True)
        self.currentItemChanged.connect(lambda _item, _before: self.chosen.emit(self.place))
        on_theme(self, self._dress)
        self.setCurrentItem(self._gathered["all"])

    @property
    def place(self) -> Place:
        """What is chosen."""
        item = self.currentItem()
        place: Place = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else Place("all")
        return place

    def choose(self, gathering: Gathering, folder: Path | None = None) -> None:
        """Choose a place."""
        self.setCurrentItem(self._folders.get(folder or self._root, self._top) if gathering == "folder" else self._gathered[gathering])

    def show_folders(self, folders: tuple[Path, ...]) -> None:
        """Follow the disk; what is chosen and opened stays so."""
        for gone in [each for each in self._folders if each not in folders and each != self._root]:
            item = self._folders.pop(gone)
            if (parent := item.parent()) is not None:
                parent.removeChild(item)
        for each in folders:
            if each not in self._folders and each.parent in self._folders:
                self._folders[each] = self._item(self._folders[each.parent], Place("folder", each), each.name)
        self._dress()

    def show_counts(self, counts: dict[Gathering, int]) -> None:
        """Say how many wait behind a gathering."""
        for name, item in self._gathered.items():
            number = counts.get(name, 0)
            item.setText(0, f"{self._words[name]}  {number}" if number else self._words[name])

    def _item(self, parent: QTreeWidgetItem | None, place: Place, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words])
        item.setData(0, Qt.ItemDataRole.UserRole, place)
        item.setToolTip(0, str(place.folder) if place.folder else words)
        item.setSizeHint(0, QSize(0, 32))
        if parent is None:
            self.addTopLevelItem(item)
        else:
            parent.addChild(item)
            parent.sortChildren(0, Qt.SortOrder.AscendingOrder)
        return item

    def _dress(self) -> None:
        colour = QColor(worn().dim)
        for item in (*self._gathered.values(), *self._folders.values()):
            place: Place = item.data(0, Qt.ItemDataRole.UserRole)
            item.setIcon(0, icon(DRAWINGS[place.gathering], colour, None, (ICON,)))
