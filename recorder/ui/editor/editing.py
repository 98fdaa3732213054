"""The open document as the windows see it: its history, the step in hand, and the file that follows by itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from recorder.document.file import DocumentFile
from recorder.document.history import History
from recorder.document.images import StoredImage
from recorder.document.model import Box, Document, Step
from recorder.document.redaction import redact
from recorder.ui.tasks import Handle, Tasks

SAVE_AFTER = 500
"""Milliseconds from the first unsaved edit to its saving; typing on does not put it off."""
PAUSE = 2000
"""Milliseconds without an edit that end a run of merged ones."""


class Editing(QObject):
    """Every change goes through `do`; views follow `changed` (before, after) and `current_changed` (step id or empty)."""

    changed = Signal(object, object)
    current_changed = Signal(str)
    saved_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, file: DocumentFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.history = History(file.document)
        self.current = ""
        self._images: dict[str, StoredImage] = {}
        self._tasks = Tasks(self, threads=1)
        self._saving = self._refused = False
        self._timer = QTimer(self, interval=SAVE_AFTER, singleShot=True)
        self._timer.timeout.connect(self._save)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.history.seal)

    @property
    def document(self) -> Document:
        """The document as it stands on the screen."""
        return self.history.document

    @property
    def step(self) -> Step | None:
        """The step in hand."""
        return next((s for s in self.document.steps if s.id == self.current), None)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.file.read_only

    @property
    def is_saved(self) -> bool:
        """Whether the file holds what the screen shows."""
        return self.document is self.file.document or self.document == self.file.document

    def do(
        self,
        label: str,
        verb: Callable[[Document], Document],
        merge: Hashable | None = None,
        images: Mapping[str, StoredImage] | None = None,
    ) -> None:
        """Change the document by *verb*, undone as *label*; edits in a row with the same *merge* are undone together."""
        if self.read_only:
            return
        before = self.document
        self._images.update(images or {})
        after = self.history.apply(label, verb(before), merge)
        self._pause.start()
        self._show(before, after)

    def undo(self) -> None:
        """Take the last edit back."""
        self._go(self.history.undo)

    def redo(self) -> None:
        """Bring the edit back that was taken back last."""
        self._go(self.history.redo)

    def select(self, step_id: str) -> None:
        """Take a step in hand."""
        if step_id != self.current:
            self.history.seal()
            self.current = step_id
            self.current_changed.emit(step_id)

    def image(self, key: str) -> bytes:
        """A picture of the document, saved already or not."""
        found = self._images.get(key)
        return found.data if found is not None else self.file.image(key)

    def thumbnail(self, key: str) -> bytes | None:
        """A picture in small."""
        found = self._images.get(key)
        return found.thumbnail if found is not None else self.file.thumbnail(key)

    def destroy(self, places: Mapping[str, Sequence[Box]], done: Callable[[], None]) -> None:
        """Redact *places* (by step id) for good; no earlier state can be brought back after that."""
        document, images = self.document, self._unsaved_images()

        def work(_handle: Handle) -> Document:
            self.file.save(document, images)
            return redact(self.file, document, places)

        self._tasks.run(work, lambda after: self._destroyed(document, after, done), self.failed.emit)

    def _destroyed(self, before: Document, after: Document, done: Callable[[], None]) -> None:
        """Edits made meanwhile stay; only the names of the pictures change."""
        names = {
            a.picture.image: b.picture.image
            for a, b in zip(before.steps, after.steps, strict=True)
            if a.picture and b.picture
        }
        here = self.document
        steps = [
            s
            if s.picture is None or s.picture.image not in names
            else replace(s, picture=replace(s.picture, image=names[s.picture.image]))
            for s in here.steps
        ]
        self._images.clear()
        self.history.restart(after if here is before else replace(here, steps=tuple(steps)))
        self._show(here, self.document)
        done()

    def finish(self) -> None:
        """Save what is not saved yet and wait for it; the error is raised where saving fails."""
        self._timer.stop()
        self._tasks.close()
        if not self.read_only and not self.is_saved:
            self.file.save(self.document, self._unsaved_images())
        self.file.close()

    def _go(self, move: Callable[[], Document]) -> None:
        before = self.document
        self._show(before, move())

    def _show(self, before: Document, after: Document) -> None:
        if after is before:
            return
        lost = self.current and all(s.id != self.current for s in after.steps)
        neighbour = _neighbour(before, after, self.current) if lost else ""
        self.changed.emit(before, after)
        if lost:
            self.select(neighbour)
        self.saved_changed.emit(False)
        if not self._timer.isActive() and not self._saving:
            self._timer.start()

    def _save(self) -> None:
        document, images = self.document, self._unsaved_images()
        self._saving = True
        self._tasks.run(lambda _handle: self.file.save(document, images), lambda _: self._saved(), self._unsaved)

    def _saved(self) -> None:
        self._saving = self._refused = False
        if self.document is self.file.document:
            self.saved_changed.emit(True)
        else:
            self._timer.start()

    def _unsaved(self, error: Exception) -> None:
        self._saving = False
        if not self._refused:
            self._refused = True
            self.failed.emit(error)

    def _unsaved_images(self) -> dict[str, StoredImage]:
        shown = {s.picture.image for s in self.document.steps if s.picture is not None}
        stored = {s.picture.image for s in self.file.document.steps if s.picture is not None}
        return {key: image for key, image in self._images.items() if key in shown - stored}


def _neighbour(before: Document, after: Document, gone: str) -> str:
    """The step to go on with when *gone* is no more: the next one that is left, else the last one before it."""
    left = {s.id for s in after.steps}
    place = [s.id for s in before.steps].index(gone)
    behind = [s.id for s in before.steps[place:] if s.id in left]
    ahead = [s.id for s in before.steps[:place] if s.id in left]
    return behind[0] if behind else ahead[-1] if ahead else ""
