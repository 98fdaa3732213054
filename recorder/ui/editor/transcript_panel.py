"""Everything that was said, and where it went; a sentence is heard, followed, or carried to another step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recorder.document.model import Document, Sentence, Step
from recorder.ui.editor.editing import Editing
from recorder.ui.parts import label, painted
from recorder.ui.theme import text_font
from recorder.ui.tokens import GRID, NORMAL, SMALL
from recorder.ui.verbs import clock

UNSURE = 0.6


class TranscriptPanel(QWidget):
    """Follows the document. `hear_requested` carries a span of the recording in seconds."""

    hear_requested = Signal(float, float)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        painted(self, "strip")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("What was said"))
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.itemActivated.connect(self._hear)
        self._list.currentItemChanged.connect(self._go)
        self._empty = label(self.tr("Nothing was said in this recording."), tone="dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("What was said"), NORMAL, bold=True))
        column.addWidget(label(self.tr("Enter or a double click plays a sentence."), SMALL, tone="dim"))
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        self._shown: tuple[object, ...] = ()
        self._quiet = False

    def show_document(self, document: Document) -> None:
        """Follow the document: all sentences with the number of their step."""
        numbers = homes(document)
        rows = tuple((sentence, numbers.get(sentence.start)) for sentence in spoken(document))
        if rows == self._shown:
            return
        self._shown = rows
        self._quiet = True
        self._list.clear()
        for sentence, home in rows:
            place = self.tr("Step {0}").format(home[0]) if home is not None else self.tr("at no step")
            unsure = self.tr(" · doubtful") if sentence.confidence < UNSURE else ""
            item = QListWidgetItem(f"{clock(sentence.start)} · {place}{unsure}\n{sentence.text}")
            item.setFont(text_font(NORMAL))
            item.setData(Qt.ItemDataRole.UserRole, (sentence.start, sentence.end, home[1] if home is not None else ""))
            self._list.addItem(item)
        self._quiet = False
        self._empty.setVisible(not rows)
        self._list.setVisible(bool(rows))

    def show_step(self, step: Step | None) -> None:
        """Bring what was said at *step* into sight."""
        if step is None or self._list.hasFocus():
            return
        for place in range(self._list.count()):
            if self._list.item(place).data(Qt.ItemDataRole.UserRole)[2] == step.id:
                self._quiet = True
                self._list.setCurrentRow(place)
                self._quiet = False
                return

    def _hear(self, item: QListWidgetItem) -> None:
        start, end, _ = item.data(Qt.ItemDataRole.UserRole)
        self.hear_requested.emit(start, end)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._quiet and (step_id := item.data(Qt.ItemDataRole.UserRole)[2]):
            self._editing.select(step_id)


def spoken(document: Document) -> tuple[Sentence, ...]:
    """All that was said, in order of time; for a document without a transcript what its steps remember."""
    own = tuple(sentence for step in document.steps for sentence in step.sentences)
    return tuple(sorted(document.transcript or own, key=lambda sentence: (sentence.start, sentence.end)))


def homes(document: Document) -> dict[float, tuple[int, str]]:
    """For the start of each sentence the number and id of the step it went to, by the middle of its time."""
    spans = []
    number = 0
    for step in document.steps:
        number += not step.folded
        spans += [(s.start, s.end, number, step.id) for s in step.sentences]
    found: dict[float, tuple[int, str]] = {}
    for sentence in spoken(document):
        middle = (sentence.start + sentence.end) / 2
        home = next(((n, i) for start, end, n, i in spans if start - 0.05 <= middle <= end + 0.05), None)
        if home is not None:
            found[sentence.start] = home
    return found
