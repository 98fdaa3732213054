"""Which parts of the SOP stand in what is exported."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from recorder.export.options import ALL_PARTS, Part

_PART = Qt.ItemDataRole.UserRole


class PartsList(QListWidget):
    """A line for each part with a box to tick; what the SOP leaves empty appears nowhere, ticked or not."""

    chosen = Signal()

    def __init__(self, shown: Collection[Part]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Parts"))
        for part, words in self._names():
            item = QListWidgetItem(words, self)
            item.setData(_PART, part)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if part in shown else Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self.setFixedHeight(7 * self.sizeHintForRow(0) + 2 * self.frameWidth())
        self.itemChanged.connect(lambda _item: self.chosen.emit())

    @property
    def parts(self) -> frozenset[Part]:
        """Those that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        ticked = {item.data(_PART) for item in items if item.checkState() == Qt.CheckState.Checked}
        return frozenset(part for part in ALL_PARTS if part in ticked)

    def _names(self) -> tuple[tuple[Part, str], ...]:
        """In the order in which they appear."""
        return (
            ("control", self.tr("Number, version, owner and dates")),
            ("contents", self.tr("Contents")),
            ("introduction", self.tr("Introduction")),
            ("purpose", self.tr("Purpose")),
            ("scope", self.tr("Scope")),
            ("roles", self.tr("Roles")),
            ("triggers", self.tr("When it is done")),
            ("prerequisites", self.tr("Prerequisites")),
            ("tools", self.tr("Tools")),
            ("definitions", self.tr("Definitions")),
            ("flowchart", self.tr("Flow chart of sections and decisions")),
            ("pictures", self.tr("Pictures")),
            ("narration", self.tr("What was said at each step")),
            ("callouts", self.tr("Checks, warnings, tips and notes")),
            ("outcomes", self.tr("Expected results")),
            ("pitfalls", self.tr("Pitfalls")),
            ("related", self.tr("Related SOPs")),
            ("revisions", self.tr("Revision history")),
            ("signatures", self.tr("Lines to sign, in a checklist")),
        )
