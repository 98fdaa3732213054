"""Recordings without a draft: those that a crash or a power cut broke off, and those whose draft was never finished."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from recorder.errors import RecorderError, StorageError
from recorder.files import private_folder
from recorder.pipeline.recordings import DRAFTED
from recorder.recording import bundle, recovery
from recorder.translatable import translated

TRASH_DAYS = 30


@dataclass(frozen=True, slots=True)
class Left:
    """A recording that waits for a decision. `seconds` is None when that is not known."""

    folder: Path
    started: datetime
    seconds: float | None
    broken: bool


def left_behind(folder: Path) -> tuple[Left, ...]:
    """The recordings in *folder* that nobody is working on and that have no draft, the newest first.

    A recording that could not be opened twice is not offered again; the library still shows it.
    """
    found = []
    for each in sorted(folder.iterdir(), reverse=True) if folder.is_dir() else ():
        try:
            manifest = bundle.read_manifest(each)
        except RecorderError:
            continue
        broken = manifest.state in ("recording", "paused")
        if (each / DRAFTED).exists() or (broken and recovery.owner_lives(manifest)) or recovery.is_put_aside(manifest):
            continue
        found.append(Left(each, manifest.started, manifest.duration or _seconds(each, manifest), broken))
    return tuple(found)


def to_trash(folder: Path, trash: Path) -> Path:
    """Move a recording to the trash, where it stays for 30 days; its place there. Raises StorageError."""
    private_folder(trash)
    place = trash / folder.name
    number = 1
    while place.exists():
        number += 1
        place = trash / f"{folder.name}-{number}"
    try:
        shutil.move(folder, place)
        os.utime(place)
    except OSError as error:
        raise StorageError(
            translated("errors", "{0} could not be moved to the trash ({1}). It is still there.").format(folder, error.strerror)
        ) from error
    return place


def empty_old(trash: Path, now: float | None = None) -> int:
    """Remove what has been in the trash for more than 30 days; how many recordings that were."""
    oldest = (time.time() if now is None else now) - TRASH_DAYS * 86_400
    old = [each for each in trash.iterdir() if each.stat().st_mtime < oldest] if trash.is_dir() else []
    for each in old:
        shutil.rmtree(each, ignore_errors=True)
    return len(old)


def _seconds(folder: Path, manifest: bundle.Manifest) -> float | None:
    try:
        last = (folder / bundle.EVENTS).stat().st_mtime
    except OSError:
        return None
    return max(0.0, last - manifest.started.timestamp())
