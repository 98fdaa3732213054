"""A page of proposals, the old on the left and the new on the right: each row is taken or left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from recorder.ui.parts import button, label, line, painted
from recorder.ui.tokens import GRID, LARGE


class DecisionRow(QFrame):
    """One proposal: a box to tick that says what happens, and its two sides."""

    def __init__(self, number: int, question: str, old: QWidget, new: QWidget, *, ticked: bool) -> None:
        super().__init__()
        self.take = QCheckBox(question)
        self.take.setChecked(ticked)
        self.take.setAccessibleName(self.tr("Row {0}: {1}").format(number, question))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GRID // 2, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(self.take, 0, 0, 1, 2)
        for place, side in enumerate((old, new)):
            grid.addWidget(side, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        grid.addWidget(line(), 2, 0, 1, 2)


class DecisionPage(QWidget):
    """`decided` carries the places of the rows that are taken. *said* holds {0} of {1}, how many that are."""

    decided = Signal(object)

    def __init__(self, title: str, said: str) -> None:
        super().__init__()
        painted(self, "paper")
        self._words, self._said = said, label("", tone="dim")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: list[DecisionRow] = []
        self._take = button(self.tr("Take the ticked ones"), self._decide, "primary")
        self._leave = button(self.tr("Leave everything as it was"), lambda: self.decided.emit(frozenset()))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(self._leave)
        buttons.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(title, LARGE, bold=True))
        column.addWidget(self._said)
        column.addWidget(line())
        column.addWidget(self._area, 1)
        column.addLayout(buttons)

    def show_rows(self, rows: Sequence[DecisionRow]) -> None:
        """Show *rows* instead of what was there."""
        inside = painted(QWidget(), "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        self.rows = list(rows)
        for row in self.rows:
            row.take.toggled.connect(lambda _on: self._count())
            column.addWidget(row)
        column.addStretch()
        self._area.setWidget(inside)
        self._count()

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        (self.rows[0].take if self.rows else self._leave).setFocus()

    def _count(self) -> None:
        taken = sum(row.take.isChecked() for row in self.rows)
        self._said.setText(self._words.format(taken, len(self.rows)))
        self._take.setEnabled(taken > 0)

    def _decide(self) -> None:
        self.decided.emit(frozenset(place for place, row in enumerate(self.rows) if row.take.isChecked()))
