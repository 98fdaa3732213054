"""Keeps the file up with the screen: each edit is on the disk half a second later, written off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from recorder.document.file import DocumentFile
from recorder.document.images import StoredImage
from recorder.document.model import Document
from recorder.ui.tasks import Tasks

SAVE_AFTER = 350
"""Milliseconds from the first unsaved edit to its saving; neither typing on nor a slow disk puts it off, so that a second of
typing at most is lost when the program is killed."""


class Saver(QObject):
    """One thread writes one state after the other. `saved` comes when the file holds the state that was given last."""

    saved = Signal()
    failed = Signal(object)

    def __init__(self, file: DocumentFile, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self._document = file, file.document
        self._images: dict[str, StoredImage] = {}
        self._tasks = Tasks(self, threads=1)
        self._saving = self._refused = False
        self._timer = QTimer(self, interval=SAVE_AFTER, singleShot=True)
        self._timer.timeout.connect(self._save)
        self._unsaved = QElapsedTimer()
        """Runs from the first edit that is in no saved state nor in one that is being saved."""

    @property
    def is_saved(self) -> bool:
        """Whether the file holds the state that was given last."""
        return self._document is self._file.document or self._document == self._file.document

    def keep(self, images: Mapping[str, StoredImage]) -> None:
        """New pictures that a state may show."""
        self._images.update(images)

    def image(self, key: str) -> StoredImage | None:
        """A picture that may not be in the file yet."""
        return self._images.get(key)

    def take(self, document: Document) -> None:
        """Save this state soon."""
        self._document = document
        if not self._unsaved.isValid():
            self._unsaved.start()
        if not self._timer.isActive() and not self._saving:
            self._timer.start(SAVE_AFTER)

    def follow_file(self, file: DocumentFile) -> None:
        """Save into *file* from now on; it holds the same document, as somebody else left it."""
        self._file, self._refused = file, False

    def then(self, work: Callable[[DocumentFile], object], done: Callable[[object], None]) -> None:
        """Do *work* with the file once it holds the state of now; *done* gets its result."""
        document, images = self._document, self._new_images()

        def saved_first(_handle: object) -> object:
            self._file.save(document, images)
            return work(self._file)

        self._tasks.run(saved_first, done, self.failed.emit)

    def finish(self) -> None:
        """Save what is not saved yet, wait for it, and close the file. Raises StorageError."""
        self._timer.stop()
        self._tasks.close()
        if not self._file.read_only and not self.is_saved:
            self._file.save(self._document, self._new_images())
        self._file.close()

    def _save(self) -> None:
        document, images = self._document, self._new_images()
        self._saving = True
        self._unsaved.invalidate()
        self._tasks.run(lambda _handle: self._file.save(document, images), lambda _: self._done(document), self._not_done)

    def _done(self, document: Document) -> None:
        self._saving = self._refused = False
        if document is self._document:
            self.saved.emit()
        else:
            self._timer.start(max(0, SAVE_AFTER - self._unsaved.elapsed()) if self._unsaved.isValid() else SAVE_AFTER)

    def _not_done(self, error: Exception) -> None:
        self._saving = False
        if not self._refused:
            self._refused = True
            self.failed.emit(error)

    def _new_images(self) -> dict[str, StoredImage]:
        shown = {s.picture.image for s in self._document.steps if s.picture is not None}
        stored = {s.picture.image for s in self._file.document.steps if s.picture is not None}
        return {key: image for key, image in self._images.items() if key in shown - stored}
