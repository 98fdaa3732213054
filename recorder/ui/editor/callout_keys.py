"""Keys that make callouts of narration and back: Alt and a digit, wherever the cursor stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from recorder.document import edits, narration
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.step_view import StepView
from recorder.ui.editor.words import CALLOUT_KINDS

KINDS = tuple(CALLOUT_KINDS)[:5]


class CalloutKeys(QObject):
    """Alt+1 to Alt+5: the sentence under the cursor becomes a callout of that kind, and a callout under it changes its kind.

    Alt+0 puts the callout under the cursor back to the narration.
    """

    def __init__(self, editing: Editing, view: StepView) -> None:
        super().__init__(view)
        self._editing, self._view = editing, view
        for place in range(len(KINDS) + 1):
            key = QShortcut(QKeySequence(f"Alt+{place}"), view, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self._pressed, place))

    def _pressed(self, place: int) -> None:
        step, callout = self._editing.step, self._view.callout_in_hand()
        if step is None or self._editing.read_only:
            return
        if place and callout:
            words, kind = self.tr("Change kind of callout"), KINDS[place - 1]
            self._editing.do(words, lambda d: edits.set_callout(d, step.id, callout, kind=kind))
        elif place:
            self._view.add_callout(KINDS[place - 1])
        elif callout:
            self._editing.do(self.tr("Callout back to narration"), lambda d: narration.callout_to_narration(d, step.id, callout))
            self._view.narration.setFocus()
