"""What can be done to steps, as actions for menus, tool buttons and keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from recorder.document import edits, narration
from recorder.document.model import Document, Step
from recorder.ui.editor.editing import Editing, insert_behind
from recorder.ui.editor.step_view import StepView
from recorder.ui.parts import action


class StepVerbs(QObject):
    """The actions act on the selected steps, or on the one in hand."""

    select_requested = Signal(list)
    words_wanted = Signal()

    def __init__(self, editing: Editing, selected: Callable[[], list[str]], view: StepView, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._selected, self._view = editing, selected, view
        keys = QKeySequence.StandardKey
        self.insert_after = action(self, "add", self.tr("Insert step after"), "Ctrl+Return", lambda: self._insert(1))
        self.insert_before = action(self, "add", self.tr("Insert step before"), "Ctrl+Shift+Return", lambda: self._insert(0))
        self.duplicate = action(self, "duplicate", self.tr("Duplicate"), "Ctrl+D", self._duplicate)
        self.merge = action(self, "merge", self.tr("Merge with next"), "Ctrl+M", self._merge)
        self.split = action(self, "split", self.tr("Split at the cursor or sentence"), "Ctrl+Shift+S", self._split)
        self.sentence_up = action(
            self, "up", self.tr("Sentence to the step before"), "Ctrl+PgUp", lambda: self._carry(-1)
        )
        self.sentence_down = action(
            self, "down", self.tr("Sentence to the next step"), "Ctrl+PgDown", lambda: self._carry(1)
        )
        self.up = action(self, "up", self.tr("Move up"), "Alt+Up", lambda: self._move(-1))
        self.down = action(self, "down", self.tr("Move down"), "Alt+Down", lambda: self._move(1))
        self.fold = action(self, "fold", self.tr("Fold away (neither numbered nor exported)"), "", self._fold)
        self.section = action(self, "section", self.tr("Begin a section here"), "Ctrl+Shift+N", self._section)
        self.delete = action(self, "discard", self.tr("Delete"), keys.Delete, self._delete)

    @property
    def all(self) -> tuple[QAction | None, ...]:
        """The actions in the order of the menu; None separates groups."""
        return (
            self.insert_after,
            self.insert_before,
            self.duplicate,
            None,
            self.merge,
            self.split,
            self.sentence_up,
            self.sentence_down,
            None,
            self.up,
            self.down,
            self.section,
            None,
            self.fold,
            self.delete,
        )

    def fill(self, menu: QMenu) -> None:
        """Put them into *menu*."""
        for verb in self.all:
            menu.addAction(verb) if verb is not None else menu.addSeparator()

    def follow(self) -> None:
        """Enable what makes sense for the step in hand."""
        step, free = self._editing.step, not self._editing.read_only
        steps = self._editing.document.steps
        for verb in self.all:
            if verb is not None:
                verb.setEnabled(free and (step is not None or verb is self.insert_after))
        self.merge.setEnabled(free and step is not None and step is not steps[-1])
        folded = step is not None and step.folded
        self.fold.setText(self.tr("Show and number it again") if folded else self.tr("Fold away (neither numbered nor exported)"))

    def _chosen(self) -> list[str]:
        ids = self._selected()
        return ids or ([self._editing.current] if self._editing.current else [])

    def _many(self, one: str, more: str) -> str:
        count = len(self._chosen())
        return one if count == 1 else more.format(count)

    def _insert(self, offset: int) -> None:
        insert_behind(self._editing, Step("note", ""), self.tr("Insert step"), offset=offset)
        self.words_wanted.emit()

    def _duplicate(self) -> None:
        ids = self._chosen()
        self._editing.do(self._many(self.tr("Duplicate step"), self.tr("Duplicate {0} steps")), lambda d: edits.duplicate(d, ids))

    def _merge(self) -> None:
        ids = self._chosen()
        if len(ids) < 2:
            self._editing.do(self.tr("Merge steps"), lambda d: edits.merge_with_next(d, ids[0]))
            return

        def merged(document: Document) -> Document:
            for _ in ids[1:]:
                document = edits.merge_with_next(document, ids[0])
            return document

        self._editing.do(self.tr("Merge {0} steps").format(len(ids)), merged)

    def _split(self) -> None:
        step_id = self._editing.current
        place, sentence = self._view.split_place(), self._view.sentence_place()
        if place is not None:
            self._editing.do(self.tr("Split step"), lambda d: edits.split_instruction(d, step_id, place))
        elif sentence is not None:
            self._editing.do(self.tr("Split step"), lambda d: narration.split_at_sentence(d, step_id, sentence))

    def _carry(self, by: int) -> None:
        """Carry the sentence under the cursor (the last one, from the list) to the step above or below."""
        step = self._editing.step
        said = narration.sentences_of(step.narration) if step is not None else ()
        if step is None or not said:
            return
        place = self._view.sentence_place()
        shown = [s.id for s in self._editing.document.shown_steps]
        target = shown.index(step.id) + by if step.id in shown else -1
        if 0 <= target < len(shown):
            index = place if place is not None else 0 if by < 0 else len(said) - 1
            self._editing.do(self.tr("Move sentence"), lambda d: narration.move_sentence(d, step.id, index, shown[target]))

    def _move(self, by: int) -> None:
        document, ids = self._editing.document, self._chosen()
        shown = [s for s in document.steps if not s.folded or s.id in ids]
        places = [p for p, s in enumerate(shown) if s.id in ids]
        target = places[0] - 1 if by < 0 else places[-1] + 1
        if not 0 <= target < len(shown):
            return
        section = shown[target].section
        if by < 0:
            before: str | None = shown[target].id
        else:
            behind = edits.index_of(document, shown[target].id) + 1
            before = document.steps[behind].id if behind < len(document.steps) else None
        self._editing.do(
            self._many(self.tr("Move step"), self.tr("Move {0} steps")),
            lambda d: edits.move_steps(d, ids, before, section),
        )
        self.select_requested.emit(ids)

    def _fold(self) -> None:
        ids, step = self._chosen(), self._editing.step
        folded = step is not None and not step.folded
        self._editing.do(self.tr("Fold step away") if folded else self.tr("Show step again"), lambda d: edits.fold(d, ids, folded))

    def _section(self) -> None:
        step_id = self._editing.current
        self._editing.do(self.tr("Begin section"), lambda d: edits.add_section(d, self.tr("New section"), step_id))

    def _delete(self) -> None:
        ids = self._chosen()
        self._editing.do(self._many(self.tr("Delete step"), self.tr("Delete {0} steps")), lambda d: edits.delete_steps(d, ids))
