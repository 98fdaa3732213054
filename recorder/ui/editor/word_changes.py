"""Bring back changes from Word: what was written there stands beside what stands here; each change is taken or left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from recorder.document.model import Document
from recorder.ui.editor.decision_page import DecisionPage, DecisionRow
from recorder.ui.editor.editing import Editing
from recorder.ui.parts import action, label
from recorder.ui.reports import InlineMessage
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID, SMALL

if TYPE_CHECKING:
    from recorder.export.word_changes import Change


class WordChanges(QObject):
    """`shown`: there is something to decide. `left`: it is decided."""

    shown = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, message: InlineMessage, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._message, self._window = editing, tasks, message, parent
        self._changes: tuple[Change, ...] = ()
        self.page = DecisionPage(
            self.tr("Changes from Word"),
            self.tr("Left the words here, right those in the Word file. {0} of {1} are taken. The old ones can be brought back with Undo."),
        )
        self.page.decided.connect(self._decided)
        self.bring = action(self, "open", self.tr("Bring back changes from Word…"), act=self._ask)
        self.decide = action(self, "open", self.tr("Decide on the changes from Word"), act=self.shown.emit)
        self.follow()

    @property
    def all(self) -> tuple[QAction, ...]:
        """The actions in the order of the menu."""
        return (self.bring, self.decide)

    def follow(self) -> None:
        """Enable what makes sense now."""
        self.bring.setEnabled(not self._editing.read_only)
        self.decide.setVisible(bool(self._changes))

    def read(self, path: Path) -> None:
        """Compare the Word file *path* with the document and show what differs."""
        document = self._editing.document

        def work(_handle: object) -> tuple[Change, ...]:
            from recorder.export.word_changes import changes

            return changes(document, path)

        self._tasks.run(work, lambda found: self._show(document, path, found), self.failed.emit)

    def _ask(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Bring back changes from Word"), str(self._editing.file.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word documents (*.docx)"))
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def _show(self, document: Document, path: Path, found: tuple[Change, ...]) -> None:
        self._changes = found
        self.follow()
        if not found:
            self._message.tell(self.tr("{0} says the same as this SOP. There is nothing to bring back.").format(path.name))
            return
        self.page.show_rows(list(self._rows(document)))
        self.shown.emit()
        self.page.focus_first()

    def _rows(self, document: Document) -> Iterator[DecisionRow]:
        numbers = {step.id: number for number, step in enumerate(document.shown_steps, start=1)}
        for number, change in enumerate(self._changes, start=1):
            new = "\n".join(filter(None, (change.after, change.narration)))
            yield DecisionRow(
                number, self._question(change, numbers.get(change.place, 0)),
                _side(change.before, self.tr("Nothing stood here")), _side(new, self.tr("Not in the Word file any more")),
                ticked=not change.loses,
            )

    def _question(self, change: Change, step: int) -> str:
        """What taking it over does; *step* is the number of its step."""
        said = {
            "title": self.tr("Take the new title"),
            "section": self.tr("Take the new section heading"),
            "instruction": self.tr("Step {0}: take the new instruction"),
            "narration": self.tr("Step {0}: take the new explanation") if change.after else self.tr("Step {0}: remove the explanation"),
            "callout": self.tr("Step {0}: take the new wording of the remark"),
            "new callout": self.tr("Step {0}: add the remark"),
            "lost callout": self.tr("Step {0}: remove the remark"),
            "new step": self.tr("Add a step after step {0}") if step else self.tr("Add a step at the beginning"),
            "lost step": self.tr("Fold step {0} away"),
        }
        return said[change.what].format(step)

    def _decided(self, taken: frozenset[int]) -> None:
        from recorder.export.word_changes import applied, fits

        document = self._editing.document
        wanted = [change for place, change in enumerate(self._changes) if place in taken]
        chosen = [change for change in wanted if fits(document, change)]
        self._changes = ()
        self.follow()
        if chosen:
            self._editing.do(self.tr("Bring back changes from Word"), lambda d: applied(d, chosen))
        self.left.emit()
        place = next((change.place for change in chosen if any(step.id == change.place for step in document.steps)), "")
        if place:
            self._editing.select(place)
        if gone := len(wanted) - len(chosen):
            self._message.tell(self.tr("{0} of the changes were left out: their places were changed here meanwhile.").format(gone))


def _side(words: str, nothing: str) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    column.addWidget(label(words) if words else label(nothing, SMALL, tone="dim"))
    return side
