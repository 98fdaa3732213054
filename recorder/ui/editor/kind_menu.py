"""The kinds of a step as a menu, for one step or all chosen ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from recorder.document import edits
from recorder.document.model import Document, StepKind
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.words import STEP_KINDS, step_icon, step_word
from recorder.ui.icons import dress


class KindMenu(QMenu):
    """Choosing a kind changes the chosen steps; their words stay as they are."""

    def __init__(self, editing: Editing, chosen: Callable[[], list[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._chosen = editing, chosen
        self.setTitle(self.tr("Kind"))
        dress(self.menuAction(), "click")
        for kind in STEP_KINDS:
            made = self.addAction(step_word(kind))
            dress(made, step_icon(kind))
            made.triggered.connect(lambda _checked=False, kind=kind: self._choose(kind))

    def _choose(self, kind: StepKind) -> None:
        ids = self._chosen() or [self._editing.current]

        def changed(document: Document) -> Document:
            for key in ids:
                document = edits.set_step(document, key, kind=kind)
            return document

        if ids != [""]:
            self._editing.do(self.tr("Change kind of step"), changed)
