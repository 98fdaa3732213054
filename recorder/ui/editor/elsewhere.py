"""Somebody else changed the SOP that is open here: both are brought together step by step, or both are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recorder.document.file import ChangedElsewhereError, DocumentFile, create, open_file
from recorder.document.images import StoredImage, store
from recorder.document.merging import Merged, merged
from recorder.document.model import Document
from recorder.errors import RecorderError, StorageError
from recorder.library.names import free_path
from recorder.ui.editor.editing import Editing
from recorder.ui.reports import InlineMessage, Reports
from recorder.ui.tasks import Tasks


class Elsewhere(QObject):
    """`copied` carries the copy that holds the state of here, when both shall be kept."""

    copied = Signal(Path)

    def __init__(self, editing: Editing, tasks: Tasks, message: InlineMessage, reports: Reports, parent: QObject) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._message, self._reports = editing, tasks, message, reports

    def tell(self, error: object) -> None:
        """Show *error*; when it tells of changes elsewhere, with what can be done."""
        if not isinstance(error, ChangedElsewhereError):
            self._reports.tell(error, self._message)
            return
        choices = [(self.tr("Keep mine as a copy"), self._copy)]
        if self._editing.file.path.is_file():
            choices.insert(0, (self.tr("Bring both together"), self._merge))
        self._message.tell(str(error), *choices)

    def _merge(self) -> None:
        old, ours = self._editing.file, self._editing.document
        images = self._pictures(ours)

        def work() -> tuple[DocumentFile, Merged, dict[str, StoredImage]]:
            file = open_file(old.path)
            if file.reason:
                file.close(untouched=True)
                raise StorageError(file.reason)
            both = merged(old.document, ours, file.document)
            shown = {step.picture.image for step in both.document.steps if step.picture is not None}
            there = {step.picture.image for step in file.document.steps if step.picture is not None}
            return file, both, {key: image for key, image in images().items() if key in shown - there}

        self._tasks.run(lambda _handle: work(), lambda result: self._merged(ours, *result), self.tell)

    def _merged(self, ours: Document, file: DocumentFile, both: Merged, images: dict[str, StoredImage]) -> None:
        if self._editing.document is not ours:  # typed meanwhile: begin again with that
            file.close(untouched=True)
            self._merge()
            return
        self._editing.bring_together(file, both.document, images, self.tr("Bring both together"))
        said = self.tr("The changes of both are here now.")
        if both.doubled:
            said += self.tr(" Both changed {0} steps: yours and the other stand one behind the other.").format(len(both.doubled))
        if both.fields:
            said += self.tr(" Yours was kept in: {0}.").format(", ".join(name.replace("_", " ") for name in both.fields))
        self._message.tell(said)

    def _copy(self) -> None:
        path, ours, images = self._editing.file.path, self._editing.document, self._pictures(self._editing.document)

        def work() -> Path:
            found = images()
            made = free_path(path.parent, self.tr("{0} (mine)").format(path.stem), path.suffix)
            create(made, without(ours, found), found).close()
            return made

        self._tasks.run(lambda _handle: work(), self.copied.emit, self.tell)

    def _pictures(self, document: Document) -> _Pictures:
        return _Pictures(self._editing, document)


class _Pictures:
    """Reads the pictures of a document in a thread; those that cannot be read any more are left out."""

    def __init__(self, editing: Editing, document: Document) -> None:
        self._editing = editing
        self._keys = {step.picture.image for step in document.steps if step.picture is not None}

    def __call__(self) -> dict[str, StoredImage]:
        found = {}
        for key in self._keys:
            try:
                found[key] = store(self._editing.image(key), self._editing.thumbnail(key))
            except RecorderError:
                continue
        return found


def without(document: Document, images: dict[str, StoredImage]) -> Document:
    """The document without pictures that are not among *images*."""
    steps = (step if step.picture is None or step.picture.image in images else replace(step, picture=None) for step in document.steps)
    return replace(document, steps=tuple(steps))
