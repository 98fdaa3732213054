"""The callouts of the step in hand, one row each; what is done to a row is done to the document."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recorder.document import edits, narration
from recorder.document.model import Callout, Step
from recorder.ui.editor.callout_row import CalloutRow
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.text_fields import GrowingText
from recorder.ui.tokens import GRID


class CalloutRows(QWidget):
    """Follows the step; a row stays itself as long as its callout is there. `left` when the focus wants to go."""

    left = Signal()

    def __init__(self, editing: Editing, proofread: Callable[[GrowingText], None]) -> None:
        super().__init__()
        self._editing, self._proofread = editing, proofread
        self._shown: dict[str, CalloutRow] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(GRID // 2)
        self._rows.setContentsMargins(4 * GRID + GRID // 2, 0, 0, 0)

    @property
    def fields(self) -> list[GrowingText]:
        """The words of all rows."""
        return [row.words for row in self._shown.values()]

    @property
    def in_hand(self) -> str:
        """The id of the callout that the cursor stands in; empty when it stands elsewhere."""
        return next((key for key, row in self._shown.items() if row.words.hasFocus()), "")

    def write_into(self, callout_id: str) -> None:
        """Put the cursor into a callout."""
        self._shown[callout_id].words.setFocus()

    def show_step(self, step: Step) -> None:
        """Show the callouts of *step*."""
        wanted = [c.id for c in step.callouts]
        for gone in [key for key in self._shown if key not in wanted]:
            row = self._shown.pop(gone)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, callout in enumerate(step.callouts):
            row = self._shown.get(callout.id) or self._new(callout, step.id, place)
            row.show_callout(callout)
            if self._rows.indexOf(row) != place:
                self._rows.removeWidget(row)
                self._rows.insertWidget(place, row)

    def _new(self, callout: Callout, step_id: str, place: int) -> CalloutRow:
        row = self._shown[callout.id] = CalloutRow(callout, self._editing.read_only)
        self._proofread(row.words)
        do = self._editing.do
        row.typed.connect(
            lambda key, text: do(self.tr("Change callout"), lambda d: edits.set_callout(d, step_id, key, text=text), merge=(key, "text"))
        )
        row.kind_chosen.connect(
            lambda key, kind: do(self.tr("Change kind of callout"), lambda d: edits.set_callout(d, step_id, key, kind=kind))
        )
        row.removed.connect(lambda key: do(self.tr("Remove callout"), lambda d: edits.remove_callout(d, step_id, key)))
        row.back_to_narration.connect(
            lambda key: do(self.tr("Callout back to narration"), lambda d: narration.callout_to_narration(d, step_id, key))
        )
        row.left.connect(self.left)
        self._rows.insertWidget(place, row)
        return row
