"""A document in its ``.sop`` file: opened with distrust, saved edit by edit, never overwriting what others wrote."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from recorder.document import rows, schema
from recorder.document.images import THUMBNAIL_SIDE, StoredImage, digest, header, store
from recorder.document.model import Document
from recorder.errors import ForeignFileError, RecorderError, StorageError
from recorder.files import written_aside
from recorder.translatable import translated

__all__ = ["ChangedElsewhereError", "DocumentFile", "StoredImage", "create", "digest", "open_file"]
Fingerprint = tuple[int, int, int, int]
NO_IMAGES: Mapping[str, StoredImage] = {}


class ChangedElsewhereError(StorageError):
    """Another program changed, moved or deleted the file since it was opened; nothing was overwritten."""


class DocumentFile:
    """An open document. `document` is its state as last saved. Every method may be called from any thread.

    `read_only` says whether `save` is refused and `reason` why, as a sentence; `losses` has a sentence for each part
    of a damaged file that could not be read.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        document: Document,
        reason: str = "",
        losses: tuple[str, ...] = (),
    ) -> None:
        self.path, self.document, self.reason, self.losses = path, document, reason, losses
        self._connection, self._lock = connection, threading.RLock()
        self._seen, self._sound = _fingerprint(path), False
        self._stamp = rows.stamp(connection) if not losses else ""
        self._edition = self._data_version()

    @property
    def read_only(self) -> bool:
        """Whether this file cannot be saved; `reason` tells why."""
        return bool(self.reason)

    def save(self, document: Document, images: Mapping[str, StoredImage] = NO_IMAGES) -> None:
        """Make *document* the state of the file, in one transaction that writes only what differs.

        *images* holds the pictures that are new, by the SHA-256 of their data. After an error the file and `document`
        are as before. Raises StorageError (no room, not allowed, in use), ChangedElsewhereError, ForeignFileError
        when the file turns out damaged; ValueError when a picture of the document is missing.
        """
        with self._lock:
            if document is self.document and not images:
                return
            fresh = rows.images_of(document) - rows.images_of(self.document)
            if lacking := rows.missing(self._connection, fresh, images):
                raise ValueError(f"{len(lacking)} pictures of the document are missing")
            with self.changing():
                rows.add_images(self._connection, images.items())
                self.write(document)

    def write(self, document: Document) -> None:
        """Write *document* inside `changing`."""
        rows.write(self._connection, self.document, document)
        self._pending = document

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """One transaction on the file, refused when it may not or must not be changed. Raises as `save`."""
        with self._lock:
            if self.read_only:
                raise StorageError(self.reason)
            self._pending, mark = self.document, secrets.token_hex(8)
            try:
                self._refuse_changes_of_others()
                self._refuse_damage()
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    if self._data_version() != self._edition:
                        raise self._changed(translated("errors", "was changed by another program"))
                    yield self._connection
                    rows.renew_stamp(self._connection, mark)
                    self._connection.execute("COMMIT")
                except BaseException:
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
            except sqlite3.Error as error:
                raise schema.told(error, self.path) from error
            self.document, self._stamp = self._pending, mark
            self._seen = _fingerprint(self.path)

    @property
    def changed_elsewhere(self) -> bool:
        """Whether another program touched the file since it was opened or saved here (told by its date, unread)."""
        return _fingerprint(self.path) != self._seen

    def image(self, key: str) -> bytes:
        """The untouched picture with this SHA-256. Raises ForeignFileError when it is missing or damaged."""
        data = self._blob("data", key)
        if data is None or digest(data) != key:
            raise ForeignFileError(
                translated(
                    "errors",
                    "A picture in {0} is damaged or missing. The rest of the document is untouched. Choose another picture for "
                    "this step.",
                ).format(self.path)
            )
        header(data)
        return data

    def thumbnail(self, key: str) -> bytes | None:
        """The picture in at most 320 x 320 pixels as JPEG; None when it is missing or damaged."""
        try:
            data = self._blob("thumbnail", key)
            small = data is not None and header(data, THUMBNAIL_SIDE**2)[0] == "image/jpeg"
        except RecorderError:
            return None
        return data if small else None

    def sweep(self) -> int:
        """Drop pictures that neither document nor named version shows, and tell how many. Undo must not need them."""
        with self._lock:
            kept = rows.images_of(self.document)
            versions = [str(body) for (body,) in self.select("SELECT body FROM version")]
            stored = [str(key) for (key,) in self.select("SELECT sha256 FROM image")]
            unused = [key for key in stored if key not in kept and not any(key in body for body in versions)]
            if unused:
                with self.changing() as connection:
                    connection.executemany("DELETE FROM image WHERE sha256 = ?", [(key,) for key in unused])
                self.shrink()
            return len(unused)

    def shrink(self) -> None:
        """Give room that is no longer used back to the disk."""
        with self._lock:
            try:
                self._connection.executescript("PRAGMA incremental_vacuum")  # `execute` would stop after one page
            except sqlite3.Error as error:
                raise schema.told(error, self.path) from error
            self._seen = _fingerprint(self.path)

    def copy(self, path: Path, document: Document | None = None) -> None:
        """Write *document* (by default the saved one) with its readable pictures as a new file. Raises StorageError."""
        readable = Pictures(self)
        create(path, shown_with(document or self.document, readable), readable).close()

    def close(self, untouched: bool = False) -> None:
        """Drop unused pictures, unless the file shall stay *untouched*, and let go of it."""
        with self._lock:
            try:
                if not untouched and not self.read_only and not self.changed_elsewhere:
                    self.sweep()
            except RecorderError:
                pass  # pictures that nothing shows stay until the next time; nothing of the document is lost
            finally:
                self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def select(self, query: str, *values: str | int) -> list[tuple[object, ...]]:
        """The rows of a query. Raises StorageError or ForeignFileError."""
        with self._lock:
            try:
                return self._connection.execute(query, values).fetchall()
            except schema.DAMAGE as error:
                raise schema.told(error, self.path) from error

    def _blob(self, column: str, key: str) -> bytes | None:
        found = self.select(f"SELECT {column} FROM image WHERE sha256 = ?", key)  # noqa: S608 - a name of ours
        return found[0][0] if found and isinstance(found[0][0], bytes) else None

    def _data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _refuse_changes_of_others(self) -> None:
        if not self.changed_elsewhere:
            return
        if not self.path.is_file():
            raise self._changed(translated("errors", "was moved or deleted"))
        with closing(schema.connect(self.path, "ro")) as other:
            if rows.stamp(other) != self._stamp:
                raise self._changed(translated("errors", "was changed by another program"))
        # The same content was put there again (by a backup, a program that copies): go on with that file.
        self._connection.close()
        self._connection = schema.connect(self.path, "rw")
        self._seen, self._edition = _fingerprint(self.path), self._data_version()

    def _refuse_damage(self) -> None:
        """Before the first change: never write into a file whose structure is broken."""
        if not self._sound and self._connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            self.reason = (
                translated("errors", "{0} is damaged and is not changed any more. What you see is safe: save it as a copy.").format(self.path)
            )
            raise ForeignFileError(self.reason)
        self._sound = True

    def _changed(self, what: str) -> ChangedElsewhereError:
        return ChangedElsewhereError(
            translated(
                "errors",
                "{0} {1} since it was opened here. Nothing was overwritten. Save your state as a copy, or open the file again.",
            ).format(self.path, what)
        )


def _fingerprint(path: Path) -> Fingerprint:
    """What a program that writes a file cannot help changing: which file it is, when it was written, how long it is."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0, 0, -1)
    return (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)


class Pictures(Mapping[str, StoredImage]):
    """The readable pictures of a file, read one at a time when they are asked for."""

    def __init__(self, file: DocumentFile) -> None:
        self._file = file

    def __getitem__(self, key: str) -> StoredImage:
        try:
            return store(self._file.image(key), self._file.thumbnail(key))
        except RecorderError as error:
            raise KeyError(key) from error

    def __iter__(self) -> Iterator[str]:
        return iter(rows.images_of(self._file.document))

    def __len__(self) -> int:
        return len(rows.images_of(self._file.document))


def shown_with(document: Document, images: Mapping[str, StoredImage]) -> Document:
    """*document* without the pictures that are not among *images*."""
    steps = tuple(
        step if step.picture is None or step.picture.image in images else replace(step, picture=None)
        for step in document.steps
    )
    return replace(document, steps=steps)


def create(path: Path, document: Document, images: Mapping[str, StoredImage] = NO_IMAGES) -> DocumentFile:
    """Write a new document file, complete or not at all, in the place of *path*. Raises StorageError.

    *images* holds at least the pictures that the document shows, by the SHA-256 of their data (ValueError otherwise).
    """
    shown = rows.images_of(document)
    if lacking := [key for key in shown if key not in images]:
        raise ValueError(f"{len(lacking)} pictures of the document are missing")
    try:
        with written_aside(path) as partial:
            with closing(schema.connect(partial, "rw")) as connection:
                connection.execute("PRAGMA journal_mode=MEMORY")  # the whole file is synced and renamed at the end
                connection.execute("PRAGMA synchronous=OFF")
                schema.make(connection)
                connection.execute("BEGIN")
                rows.write(connection, None, document)
                rows.renew_stamp(connection, secrets.token_hex(8))
                rows.add_images(connection, ((key, images[key]) for key in sorted(shown)))
                connection.execute("COMMIT")
            Path(f"{path}-journal").unlink(missing_ok=True)  # it belonged to the file that is replaced now
    except sqlite3.Error as error:
        raise schema.told(error, path) from error
    return open_file(path)


def open_file(path: Path, read_only: bool = False) -> DocumentFile:
    """Open a document; a newer, write-protected or damaged one read-only, an older one brought up to date.

    Raises ForeignFileError when the file is not ours or nothing of it can be read, StorageError when it cannot be
    opened.
    """
    if not path.is_file():
        raise StorageError(translated("errors", "There is no file {0}. Nothing was changed. It may have been moved or deleted.").format(path))
    reason = translated("errors", "{0} was opened for reading only.").format(path) if read_only else ""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if not reason and not writable:
        reason = translated("errors", "You may read {0} but not change it. Save a copy to change that.").format(path)
    try:
        # Also who only reads may have to finish what a killed program left half written: SQLite does that on opening.
        return _opened(path, "rw" if writable else "ro", reason)
    except schema.DAMAGE as error:
        raise schema.told(error, path) from error


def _opened(path: Path, mode: Literal["ro", "rw"], reason: str) -> DocumentFile:
    connection = schema.connect(path, mode)
    try:
        number = schema.format_of(connection, path)
        if number < schema.FORMAT:
            connection = _brought_up_to_date(connection, path, number, in_memory=bool(reason))
        elif number > schema.FORMAT:
            reason = (
                translated("errors", "{0} was made by a newer Sayshow (format {1}). You can read and export it, but not change it here.").format(path, number)
            )
        schema.check(connection, path, max(number, schema.FORMAT))
        document, losses = rows.read(connection)
        if losses and number <= schema.FORMAT:
            reason = (
                translated(
                    "errors",
                    "{0} is damaged: {1} parts could not be read. The file was not changed. Save a copy to go on with what is "
                    "there.",
                ).format(path, len(losses))
            )
        connection.set_progress_handler(None, 0)
        return DocumentFile(path, connection, document, reason, losses if number <= schema.FORMAT else ())
    except BaseException:
        connection.close()
        raise


def _brought_up_to_date(old: sqlite3.Connection, path: Path, number: int, *, in_memory: bool) -> sqlite3.Connection:
    """Migrate a copy of the older file; complete, it takes the file's place, and the old one stays as a backup."""
    if in_memory:
        new = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        schema.guard(new)
        with closing(old):
            old.backup(new)
        schema.migrate(new, number)
        return new
    with written_aside(path) as partial:
        with closing(schema.connect(partial, "rw")) as new, closing(old):
            old.backup(new)
            schema.migrate(new, number)
            schema.check(new, path, schema.FORMAT)
        backup = path.with_name(f"{path.stem} (format {number}){path.suffix}")
        if not backup.exists():
            shutil.copy2(path, backup)
    return schema.connect(path, "rw")
