"""Steps that are folded away: hidden from the list until somebody wants to see them, and counted below it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recorder.document.model import Document
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.step_list import StepList
from recorder.ui.parts import button, switch


class FoldedSteps(QObject):
    """A switch for the menu and a note below the list. `turned` comes when the list shows them, or no longer does."""

    turned = Signal()

    def __init__(self, editing: Editing, steps: StepList, parent: QObject) -> None:
        super().__init__(parent)
        self._editing, self._list = editing, steps
        self.switch = switch(self, "fold", self.tr("Folded steps"), "F9", self._turned)
        self.note = button("", self.switch.toggle, "link")

    def show_document(self, document: Document) -> None:
        """Count those of *document*."""
        count = len(document.steps) - len(document.shown_steps)
        hidden = not self.switch.isChecked()
        one = self.tr("Show 1 step that is folded away") if hidden else self.tr("Hide the step that is folded away")
        more = (self.tr("Show {0} steps that are folded away") if hidden else self.tr("Hide the {0} steps that are folded away")).format(count)
        self.note.setText(one if count == 1 else more)
        self.note.setVisible(count > 0)

    def _turned(self, on: bool) -> None:
        self._list.steps.with_folded = on
        self.show_document(self._editing.document)
        self._list.show_document(self._editing.document, self._editing.current)
        self.turned.emit()
