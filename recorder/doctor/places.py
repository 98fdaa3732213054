"""Where Sayshow keeps things, whether it may write there, and whether there is room."""

from __future__ import annotations

import os
from pathlib import Path

from recorder import paths
from recorder.doctor.result import Finding
from recorder.files import free_bytes
from recorder.translatable import translated

LEAST_BYTES, LOW_BYTES = 400_000_000, 2_000_000_000
"""Below the first nothing is recorded (recorder.capture.session); below the second a recording warns."""


def folders() -> dict[str, Path]:
    """Every place, by what is kept there."""
    return {
        "documents": paths.documents_folder(),
        "recordings": paths.recordings_folder(),
        "trash": paths.trash_folder(),
        "settings": paths.config_folder(),
        "speech weights": paths.cache_folder(),
    }


def room() -> Finding:
    """Whether the folders can be written and the disk has room to record."""
    closed = [f"{what} ({folder})" for what, folder in folders().items() if not _writable(folder)]
    if closed:
        return Finding("problem", translated("doctor", "Not writable: {0}.").format(", ".join(closed)), translated("doctor", "Give yourself the right to write there."))
    free = free_bytes(paths.recordings_folder())
    told = translated("doctor", "{0} are free for recordings.").format(f"{free / 1e9:.0f} GB" if free > 1e10 else f"{free / 1e6:.0f} MB")
    if free < LEAST_BYTES:
        return Finding("problem", translated("doctor", "{0} That is too little to record.").format(told), translated("doctor", "Free some space."))
    if free < LOW_BYTES:
        return Finding("limited", translated("doctor", "{0} Recordings will warn.").format(told), translated("doctor", "Free some space."))
    return Finding("ok", told)


def _writable(folder: Path) -> bool:
    """Whether *folder*, or the nearest parent that exists, may be written."""
    while not folder.exists():
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK)
