"""Everything that was said, and where it went; a sentence is heard, followed, or carried to another step."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recorder.document import narration
from recorder.document.model import Document, Step
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.heard_list import HeardList, heard
from recorder.ui.parts import label, painted
from recorder.ui.tokens import GRID, NORMAL, SMALL


class TranscriptPanel(QWidget):
    """Follows the document while it is in sight. `hear_requested` carries a span in seconds and the recording it is of."""

    hear_requested = Signal(float, float, str)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        painted(self, "strip")
        self.list = HeardList()
        self.list.setAccessibleName(self.tr("What was said"))
        self.list.activated.connect(self._hear)
        self.list.selectionModel().currentChanged.connect(self._go)
        self._empty = label(self.tr("Nothing was said in this recording."), tone="dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("What was said"), NORMAL, bold=True))
        column.addWidget(label(self.tr("Enter or a double click plays a sentence. Drag it to the step it belongs to."), SMALL, tone="dim"))
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._shown: Document | None = None
        self._quiet = False

    def show_document(self, document: Document) -> None:
        """Follow the document: all sentences with the number of their step."""
        if not self.isVisible() or not _differ(self._shown, document):
            return
        self._shown = document
        rows = heard(document)
        self._quiet = True
        self.list.heard.show(rows)
        self._quiet = False
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def show_step(self, step: Step | None) -> None:
        """Bring what was said at *step* into sight."""
        if step is None or not self.isVisible() or self.list.hasFocus():
            return
        place = next((n for n, row in enumerate(self.list.heard.rows) if row.step == step.id), -1)
        if place >= 0:
            self._quiet = True
            self.list.setCurrentIndex(self.list.heard.index(place))
            self._quiet = False

    def carry(self, place: int, step_id: str) -> None:
        """Carry the sentence of row *place* to a step."""
        rows = self.list.heard.rows
        if 0 <= place < len(rows) and step_id and rows[place].step != step_id:
            row = rows[place]
            self._editing.do(self.tr("Move sentence"), lambda d: narration.carry_heard(d, row.sentence, row.step or None, step_id))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook."""
        super().showEvent(event)
        self.show_document(self._editing.document)
        self.show_step(self._editing.step)

    def _hear(self, _index: QModelIndex) -> None:
        if (row := self.list.row) is not None:
            self.hear_requested.emit(row.sentence.start, row.sentence.end, row.recording)

    def _go(self) -> None:
        row = self.list.row
        if row is not None and row.step and not self._quiet:
            self._editing.select(row.step)


def _differ(before: Document | None, after: Document) -> bool:
    """Whether another sentence, or another number of a step, is to be shown."""
    if before is None or before.transcript is not after.transcript or len(before.steps) != len(after.steps):
        return True
    pairs = zip(before.steps, after.steps, strict=True)
    return any(a is not b and (a.sentences is not b.sentences or a.folded != b.folded or a.id != b.id) for a, b in pairs)
