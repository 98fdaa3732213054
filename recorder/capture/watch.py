"""Small measurements around a recording: how much changed, how much is on disk, which boot this is."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from recorder.capture.screen import Frame

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def changed_share(before: Frame, after: Frame) -> float:
    """The share of pixels (each fourth in both directions) that differ between two frames: 0 to 1."""
    if before is after:
        return 0.0
    if (before.width, before.height) != (after.width, after.height):
        return 1.0
    shape = (before.height, before.width)
    old = np.frombuffer(before.pixels, np.uint32).reshape(shape)[::4, ::4]
    new = np.frombuffer(after.pixels, np.uint32).reshape(shape)[::4, ::4]
    return round(float(np.count_nonzero(old != new)) / old.size, 5)


def folder_bytes(folder: Path) -> int:
    """The size of all files of a recording, in bytes."""
    return sum(entry.stat().st_size for entry in folder.rglob("*") if entry.is_file())


def boot_id() -> str:
    """What tells this start of the machine from others; empty where the system has nothing of the kind."""
    try:
        return BOOT_ID.read_text().strip()
    except OSError:
        return ""
