"""Find and replace over the whole SOP, each place seen before it is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recorder.document.model import Document
from recorder.document.texts import Match, matches, replace_text
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.words import field_word
from recorder.ui.parts import button, label, painted
from recorder.ui.tokens import GRID, NORMAL

AROUND = 24
"""Characters shown on each side of a find."""


class FindPanel(QWidget):
    """Follows the document; a find that is chosen shows its step."""

    step_wanted = Signal(str)
    fields_wanted = Signal()

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        painted(self, "strip")
        self._wanted, self._instead = QLineEdit(), QLineEdit()
        self._case, self._words = QCheckBox(self.tr("Match capitals")), QCheckBox(self.tr("Whole words"))
        for field, words in ((self._wanted, self.tr("Find")), (self._instead, self.tr("Replace with"))):
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
        self._count = label("", tone="dim")
        self._finds = QListWidget()
        self._finds.setAccessibleName(self.tr("Finds"))
        self._finds.setWordWrap(True)
        self._finds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._finds.currentItemChanged.connect(self._go)
        self._replace = button(self.tr("Replace the ticked ones"), self._replace_ticked, "primary")
        ticks = QHBoxLayout()
        ticks.addWidget(self._case)
        ticks.addWidget(self._words)
        ticks.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Find and replace"), NORMAL, bold=True))
        column.addWidget(self._wanted)
        column.addWidget(self._instead)
        column.addLayout(ticks)
        column.addWidget(self._count)
        column.addWidget(self._finds, 1)
        column.addWidget(self._replace)
        for changed in (self._wanted.textChanged, self._case.toggled, self._words.toggled):
            changed.connect(lambda _value: self._find())
        self._find()

    def begin(self, text: str = "") -> None:
        """Put the cursor into the field, with *text* to look for."""
        if text:
            self._wanted.setText(text)
        self._wanted.setFocus()
        self._wanted.selectAll()

    def show_document(self, _document: Document) -> None:
        """Follow the document."""
        if self.isVisible():
            self._find()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._find()

    def _find(self) -> None:
        document = self._editing.document
        found = matches(document, self._wanted.text(), match_case=self._case.isChecked(), whole_words=self._words.isChecked())
        numbers = {step.id: n for n, step in enumerate(document.shown_steps, 1)}
        self._finds.clear()
        for match in found[:1000]:
            item = QListWidgetItem(f"{self._place(match, numbers)}\n{excerpt(match)}")
            item.setData(Qt.ItemDataRole.UserRole, match)
            item.setCheckState(Qt.CheckState.Checked)
            self._finds.addItem(item)
        words = self.tr("{0} places").format(len(found)) if found else self.tr("Nothing found") if self._wanted.text() else ""
        self._count.setText(words)
        self._replace.setEnabled(bool(found) and not self._editing.read_only)

    def _place(self, match: Match, numbers: dict[str, int]) -> str:
        step = match.place.step
        if step is None:
            return self.tr("About this SOP: {0}").format(field_word(match.place.field))
        number, name = numbers.get(step), field_word(match.place.field)
        return self.tr("Step {0}: {1}").format(number, name) if number else self.tr("Folded step: {0}").format(name)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        step = item.data(Qt.ItemDataRole.UserRole).place.step
        if step is not None:
            self.step_wanted.emit(step)
        else:
            self.fields_wanted.emit()

    def _replace_ticked(self) -> None:
        items = [self._finds.item(place) for place in range(self._finds.count())]
        ticked = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]
        if ticked:
            words = self._instead.text()
            self._editing.do(self.tr("Replace in {0} places").format(len(ticked)), lambda d: replace_text(d, ticked, words))


def excerpt(match: Match) -> str:
    """A find with a few words around it."""
    head, tail = match.text[: match.start], match.text[match.end :]
    before = ("…" if len(head) > AROUND else "") + head[-AROUND:]
    return f"{before}{match.text[match.start : match.end]}{tail[:AROUND]}{'…' if len(tail) > AROUND else ''}".replace("\n", " ")
