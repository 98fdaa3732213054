"""The open document as the windows see it: its history, the step in hand, and the file that follows by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from recorder.document import unsaid
from recorder.document.edits import index_of, insert_steps
from recorder.document.file import DocumentFile
from recorder.document.history import History
from recorder.document.images import StoredImage
from recorder.document.model import Box, Document, Step
from recorder.document.redaction import redact, redacted
from recorder.document.reviews import continued
from recorder.ui.editor.saving import Saver

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
        self._saver = Saver(file, self)
        self._saver.saved.connect(lambda: self.saved_changed.emit(True))
        self._saver.failed.connect(self.failed)
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
        return self._saver.is_saved

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
        self._saver.keep(images or {})
        after = self.history.apply(label, continued(before, verb(before)), merge)
        self._pause.start()
        self._show(before, after)

    def undo(self) -> None:
        """Take the last edit back."""
        before = self.document
        self._show(before, self.history.undo())

    def redo(self) -> None:
        """Bring the edit back that was taken back last."""
        before = self.document
        self._show(before, self.history.redo())

    def select(self, step_id: str) -> None:
        """Take a step in hand."""
        if step_id != self.current:
            self.history.seal()
            self.current = step_id
            self.current_changed.emit(step_id)

    def image(self, key: str) -> bytes:
        """A picture of the document, saved already or not."""
        found = self._saver.image(key)
        return found.data if found is not None else self.file.image(key)

    def thumbnail(self, key: str) -> bytes | None:
        """A picture in small."""
        found = self._saver.image(key)
        return found.thumbnail if found is not None else self.file.thumbnail(key)

    def after_saving(self, work: Callable[[DocumentFile], object], done: Callable[[], None]) -> None:
        """Do *work* with the file once it holds what the screen shows now."""
        self._saver.then(work, lambda _result: done())

    def destroy(self, places: Mapping[str, Sequence[Box]], done: Callable[[], None], words: Collection[str] = ()) -> None:
        """Redact *places* (by step id) and *words* for good; no earlier state can be brought back after that."""
        document = self.document

        def destroyed(after: object) -> None:
            assert isinstance(after, Document)
            self._redact_here(document, after, words)
            done()

        self._saver.then(lambda file: redact(file, document, places, words), destroyed)

    def take_out(self, text: str, instead: str, done: Callable[[], None]) -> None:
        """Put *instead* in the place of *text* in all words for good; no earlier state can be brought back after that."""
        document = self.document

        def gone(after: object) -> None:
            assert isinstance(after, Document)
            here = self.document
            self.history.restart(after if here is document else unsaid.without(here, text, instead))
            self._show(here, self.document)
            done()

        self._saver.then(lambda file: unsaid.take_out(file, document, text, instead), gone)

    def bring_together(self, file: DocumentFile, document: Document, images: Mapping[str, StoredImage], label: str) -> None:
        """Go on with *file*, the same SOP as somebody else left it, and *document*, which has the changes of both."""
        self._saver.keep(images)
        old, self.file = self.file, file
        self._saver.follow_file(file)
        old.close(untouched=True)
        before = self.document
        self._show(before, self.history.apply(label, document))

    def finish(self) -> None:
        """Save what is not saved yet and let go of the file. Raises StorageError when saving fails."""
        self._saver.finish()

    def _redact_here(self, before: Document, after: Document, words: Collection[str]) -> None:
        """Edits made meanwhile stay; only the names of the pictures change, and the words go from them too."""
        pairs = zip(before.steps, after.steps, strict=True)
        names = {a.picture.image: b.picture.image for a, b in pairs if a.picture and b.picture}
        here = self.document
        self.history.restart(after if here is before else redacted(here, names, words))
        self._show(here, self.document)

    def _show(self, before: Document, after: Document) -> None:
        if after is before:
            return
        lost = self.current and all(s.id != self.current for s in after.steps)
        neighbour = _neighbour(before, after, self.current) if lost else ""
        self._saver.take(after)
        self.changed.emit(before, after)
        if lost:
            self.select(neighbour)
        self.saved_changed.emit(False)


def _neighbour(before: Document, after: Document, gone: str) -> str:
    """The step to go on with when *gone* is no more: the next one that is left, else the last one before it."""
    left = {s.id for s in after.steps}
    place = [s.id for s in before.steps].index(gone)
    behind = [s.id for s in before.steps[place:] if s.id in left]
    ahead = [s.id for s in before.steps[:place] if s.id in left]
    return behind[0] if behind else ahead[-1] if ahead else ""


def insert_behind(editing: Editing, step: Step, words: str, images: Mapping[str, StoredImage] | None = None, offset: int = 1) -> None:
    """Insert *step* behind the step in hand (*offset* 0: before it) and take it in hand."""
    document = editing.document
    at = index_of(document, editing.current) + offset if editing.current else len(document.steps)
    editing.do(words, lambda d: insert_steps(d, at, [step]), images=images)
    editing.select(step.id)
