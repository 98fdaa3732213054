"""The one door to the dangers of the file system: atomic replacement, private folders, room on the disk."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from recorder.errors import StorageError
from recorder.translatable import translated

FOLDER_MODE = 0o700
FILE_MODE = 0o600
SOCKET_LONGEST = 100
"""Bytes that the path of a local socket may have: Linux takes 107, macOS 103."""


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """Give the path of an empty private file beside *path*, which takes its place once it is safe on the disk.

    An error inside the block leaves the old file untouched. Raises StorageError when the folder cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise StorageError(
            translated("errors", "{0} cannot be written ({1}). Nothing was changed. Choose another folder or free some space.").format(path, error.strerror)
        ) from error
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        _sync_file(partial)
        _take_the_place(partial, path)
        sync_folder(path.parent)
    except OSError as error:
        raise StorageError(
            translated("errors", "{0} could not be saved ({1}). The old file was kept. Free some space or choose another folder.").format(path, error.strerror)
        ) from error
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def replace_atomically(path: Path) -> Iterator[IO[bytes]]:
    """Give a binary file that takes the place of *path* once it is completely on the disk; see `written_aside`."""
    with written_aside(path) as partial, partial.open("wb") as out:
        yield out


def write_atomically(path: Path, content: bytes) -> None:
    """Replace *path* by *content*; see `replace_atomically`."""
    with replace_atomically(path) as out:
        out.write(content)


def private_folder(path: Path) -> Path:
    """Make *path* (and its parents) and let only its owner look inside. Raises StorageError when that is impossible."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
        path.chmod(FOLDER_MODE)
    except OSError as error:
        raise StorageError(
            translated("errors", "The folder {0} cannot be made or written ({1}). Nothing was recorded there. Choose another folder.").format(path, error.strerror)
        ) from error
    return path


def socket_path(folder: Path, name: str) -> Path:
    """Where a local socket called *name* that belongs in *folder* can stand.

    That is *folder* itself, or, where its path is longer than systems take for a socket, a private folder of the same
    person below ``/tmp`` that belongs to *folder* alone. Raises StorageError when it cannot be made.
    """
    if len(os.fsencode(folder / name)) <= SOCKET_LONGEST:
        return folder / name
    mark = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return private_folder(Path("/tmp") / f"sayshow-{mark}") / name  # noqa: S108 - the one short place; private and ours


def private_opener(name: str, flags: int) -> int:
    """An opener for `open` that makes new files readable by their owner only."""
    return os.open(name, flags, FILE_MODE)


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _take_the_place(partial: Path, path: Path) -> None:
    """Rename, waiting up to a second where a program that copies files away holds the old one open (Windows)."""
    for _ in range(10):
        try:
            partial.replace(path)
        except PermissionError:
            threading.Event().wait(0.1)
        else:
            return
    partial.replace(path)


def sync_folder(folder: Path) -> None:
    """Make renames inside *folder* survive a power cut, where the system can do that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def free_bytes(folder: Path) -> int:
    """Room left on the disk that holds *folder* (or its nearest existing parent), in bytes."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free
