"""The document that a window holds, so that nobody else changes it meanwhile; who comes second reads, or goes on with a copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal

from recorder.document.file import DocumentFile, open_file
from recorder.document.lock import RENEW_SECONDS, Lock, take
from recorder.document.reviews import copy_of
from recorder.library.names import free_path
from recorder.ui.reports import InlineMessage
from recorder.ui.tasks import Tasks


class HeldDocument(QObject):
    """Takes the lock on opening and gives signs of life. `copied` carries the copy that the person wants to go on with."""

    copied = Signal(Path)
    failed = Signal(object)

    def __init__(self, path: Path, person: str) -> None:
        super().__init__()
        self._path, self._tasks = path, Tasks(self, threads=1)
        self._tasks.failed.connect(self.failed)
        taken = take(path, person) if path.is_file() else None
        self._lock = taken if isinstance(taken, Lock) else None
        self.reason = ""
        if taken is not None and not isinstance(taken, Lock):
            since = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(taken.begun.timestamp())), QLocale.FormatType.ShortFormat)
            self.reason = self.tr("{0} has had this SOP open since {1} on {2}. You can read and export it here, or go on with a copy.").format(
                taken.name or self.tr("Somebody"), since, taken.host
            )
        self._timer = QTimer(self, interval=RENEW_SECONDS * 1000)
        self._timer.timeout.connect(self._renew)
        if self._lock is not None:
            self._timer.start()

    def opened(self) -> DocumentFile:
        """The document, for reading only when somebody else holds it. Raises RecorderError."""
        file = open_file(self._path, read_only=bool(self.reason))
        if self.reason:
            file.reason = self.reason
        elif file.reason:
            self.release()  # it cannot be changed here for another reason
        return file

    def show_reason(self, file: DocumentFile, message: InlineMessage) -> None:
        """Say why *file* cannot be changed, and what can be done when somebody else holds it."""
        if self.reason:
            message.tell(file.reason, (self.tr("Open a copy"), lambda: self._copy(file)))
        elif file.reason:
            message.tell(file.reason)

    def release(self) -> None:
        """Let others in."""
        self._timer.stop()
        self._tasks.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _copy(self, file: DocumentFile) -> None:
        def copy() -> Path:
            made = free_path(self._path.parent, self.tr("{0} (copy)").format(self._path.stem), self._path.suffix)
            file.copy(made, copy_of(file.document))
            return made

        self._tasks.run(lambda _handle: copy(), self.copied.emit)

    def _renew(self) -> None:
        if (lock := self._lock) is not None:
            self._tasks.run(lambda _handle: lock.renew())
