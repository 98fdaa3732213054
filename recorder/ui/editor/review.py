"""Going through what the draft is unsure of: from doubt to doubt, each changed or found right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from recorder.document import edits
from recorder.document.model import Document
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.step_model import is_doubtful
from recorder.ui.parts import action


class Review(QObject):
    """`told` carries a sentence when there is no doubt left."""

    told = Signal(str)

    def __init__(self, editing: Editing, chosen: Callable[[], list[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._chosen = editing, chosen
        self.next = action(self, "doubt", self.tr("Next doubt"), "F7", lambda: self._go(1))
        self.previous = action(self, "doubt", self.tr("Previous doubt"), "Shift+F7", lambda: self._go(-1))
        self.right = action(self, "check", self.tr("It is right as it is"), "Ctrl+F7", self._settle)

    @property
    def all(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [self.next, self.previous, self.right]

    def follow(self) -> None:
        """Enable what makes sense for the step in hand."""
        step = self._editing.step
        self.right.setEnabled(not self._editing.read_only and step is not None and is_doubtful(step))

    def _go(self, by: int) -> None:
        """To the next doubt in this direction, past the end from the other side."""
        steps = self._editing.document.steps
        here = next((place for place, step in enumerate(steps) if step.id == self._editing.current), -1 if by > 0 else len(steps))
        around = [(here + by * far) % len(steps) for far in range(1, len(steps) + 1)]
        place = next((place for place in around if is_doubtful(steps[place]) and not steps[place].folded), None)
        if place is None:
            self.told.emit(self.tr("Nothing is doubtful any more."))
        else:
            self._editing.select(steps[place].id)

    def _settle(self) -> None:
        ids = set(self._chosen() or [self._editing.current])

        def sure(document: Document) -> Document:
            steps = [step for step in document.steps if step.id in ids]
            return edits.put(
                document,
                *(replace(s, confidence=1.0, guessed=False, sentences=tuple(replace(said, confidence=1.0, unsure=()) for said in s.sentences)) for s in steps),
            )

        self._editing.do(self.tr("Found right"), sure)
        self._go(1)
