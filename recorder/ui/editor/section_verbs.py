"""What can be done to sections, and where steps land that are dragged among them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from recorder.document import edits
from recorder.document.model import Section
from recorder.ui.editor.editing import Editing
from recorder.ui.parts import action
from recorder.ui.questions import TextQuestion, ask


class SectionVerbs(QObject):
    """The actions act on the section that the step in hand stands in."""

    def __init__(self, editing: Editing, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._window = editing, parent
        self.rename = action(self, "section", self.tr("Rename section…"), act=self._rename)
        self.up = action(self, "up", self.tr("Move section up"), act=lambda: self._move(-1))
        self.down = action(self, "down", self.tr("Move section down"), act=lambda: self._move(1))
        self.remove = action(self, "close", self.tr("Remove section heading"), act=self._remove)

    @property
    def all(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [self.rename, self.up, self.down, self.remove]

    def follow(self) -> None:
        """Enable what makes sense for the step in hand."""
        for verb in self.all:
            verb.setEnabled(self._section() is not None and not self._editing.read_only)

    def drop(self, ids: list[str], before: str) -> None:
        """Put steps before the step or heading *before* (empty: at the end)."""
        document = self._editing.document
        titles = [s.id for s in document.sections]
        section = edits.NEIGHBOUR
        if before in titles:  # over a heading: the end of the part above it
            place = titles.index(before)
            section = titles[place - 1] if place else ""
            before = next((s.id for s in document.steps if s.section in titles[place:]), "")
        words = self.tr("Move step") if len(ids) == 1 else self.tr("Move {0} steps").format(len(ids))
        self._editing.do(words, lambda d: edits.move_steps(d, ids, before or None, section or None))

    def _section(self) -> Section | None:
        step = self._editing.step
        return self._editing.document.section_of(step) if step is not None else None

    def _rename(self) -> None:
        if (section := self._section()) is None:
            return
        words, key = self.tr("Rename section"), section.id
        ask(TextQuestion(
            self.tr("Section"), self.tr("What is this part called?"), self.tr("Rename"),
            lambda text: self._editing.do(words, lambda d: edits.rename_section(d, key, text)), section.title, self._window,
        ))  # fmt: skip

    def _move(self, by: int) -> None:
        if (section := self._section()) is None:
            return
        keys = [s.id for s in self._editing.document.sections]
        target = keys.index(section.id) + (by if by < 0 else by + 1)
        if 0 <= target <= len(keys):
            before = keys[target] if target < len(keys) else None
            self._editing.do(self.tr("Move section"), lambda d: edits.move_section(d, section.id, before))

    def _remove(self) -> None:
        if (section := self._section()) is not None:
            self._editing.do(self.tr("Remove section heading"), lambda d: edits.remove_section(d, section.id))
