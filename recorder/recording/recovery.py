"""Recordings that were broken off by a crash or a power cut: which they are, and how often opening them was tried."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from recorder.errors import Cancelled, ForeignFileError, RecorderError, SpeechError, StorageError
from recorder.recording import bundle
from recorder.translatable import translated

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
MOST_ATTEMPTS = 2
"""So often a recording is offered by itself; then it is put aside, so that a program that fails over it does so no more."""
SLACK_SECONDS = 120.0


def boot_id() -> str:
    """What tells this start of the machine from others; empty where the system has nothing of the kind."""
    try:
        return BOOT_ID.read_text().strip()
    except OSError:
        return ""


def owner_lives(manifest: bundle.Manifest) -> bool:
    """Whether the process that writes this recording still runs; another one that was given its number does not count."""
    if manifest.boot != boot_id() or manifest.owner_pid <= 0 or manifest.owner_pid == os.getpid():
        return False
    import psutil

    try:
        born = psutil.Process(manifest.owner_pid).create_time()
    except psutil.Error:
        return False
    return bool(born <= manifest.started.timestamp() + SLACK_SECONDS)


def is_interrupted(manifest: bundle.Manifest) -> bool:
    """Whether the recording was never stopped and nobody writes it any more."""
    return manifest.state in ("recording", "paused") and not owner_lives(manifest)


def is_put_aside(manifest: bundle.Manifest) -> bool:
    """Whether opening it has failed too often for it to be offered again; it can still be asked for."""
    return is_interrupted(manifest) and manifest.recoveries >= MOST_ATTEMPTS


def interrupted(folder: Path) -> tuple[Path, ...]:
    """The interrupted recordings in *folder*, the newest first; what is no recording is passed over."""
    found = []
    for each in sorted(folder.iterdir(), reverse=True) if folder.is_dir() else ():
        try:
            if is_interrupted(bundle.read_manifest(each)):
                found.append(each)
        except RecorderError:
            continue
    return tuple(found)


@contextmanager
def attempt(folder: Path) -> Iterator[None]:
    """Work with a recording; an interrupted one counts the attempt before it begins, and is marked when it has succeeded.

    Missing weights or room, and a person who stops it, are no failures of the recording and are not counted.

    Raises ForeignFileError when it is still being recorded, and StorageError.
    """
    manifest = bundle.read_manifest(folder)
    if manifest.state in ("recording", "paused") and owner_lives(manifest):
        raise ForeignFileError(translated("errors", "The recording in {0} still runs. Nothing was changed. Stop it first.").format(folder))
    if not is_interrupted(manifest):
        yield
        return
    bundle.write_manifest(folder, replace(manifest, recoveries=manifest.recoveries + 1))
    try:
        yield
    except (SpeechError, StorageError, Cancelled):  # to be mended outside the recording
        with suppress(StorageError):
            bundle.write_manifest(folder, manifest)
        raise
    last = max((event.time for event in bundle.read_events(folder / bundle.EVENTS)), default=0.0)
    bundle.finish(folder, "recovered", last)
