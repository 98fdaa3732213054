"""Looks after a running recording: is there room, does the disk take it, did the computer sleep?"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import numpy as np

from recorder.capture.clock import Clock
from recorder.capture.journal import EventJournal
from recorder.capture.losses import Losses
from recorder.capture.screen import Frame
from recorder.files import free_bytes
from recorder.translatable import translatable, translated

LEAST_BYTES, RESERVE_BYTES, LOW_BYTES, LOW_SECONDS = 300_000_000, 100_000_000, 2_000_000_000, 900.0
HELD_UP_SECONDS, MEASURE_SECONDS = 4.0, 1.0
SAFE = translatable("errors", "What was recorded before is safe; open it or build a draft of it.")


class Watch:
    """Called by the session about four times a second."""

    def __init__(self, folder: Path, clock: Clock, journal: EventJournal, losses: Losses) -> None:
        self._folder, self._clock, self._journal, self._losses = folder, clock, journal, losses
        self._looked, self._asleep = 0.0, 0.0
        self._measured, self._bytes = -MEASURE_SECONDS, 0

    def bytes(self) -> int:
        """What lies on the disk, at most a second ago."""
        if self._clock.now() - self._measured > MEASURE_SECONDS:
            self._bytes, self._measured = folder_bytes(self._folder), self._clock.now()
        return self._bytes

    def broken(self) -> str:
        """Why the recording cannot go on, in a sentence; empty when it can."""
        if self._journal.fault:
            return translated("errors", "{0} Recording stopped. {1}").format(self._journal.fault, translated("errors", SAFE))
        if not self._journal.lies_in(self._folder):
            return (
                translated(
                    "errors",
                    "The folder {0} was deleted or replaced while recording, so the recording was stopped. What was in it is "
                    "gone. Start again, and leave the folder alone meanwhile.",
                ).format(self._folder)
            )
        return ""

    def look_for_room(self) -> bool:
        """Warn while there is still time; whether it is time to stop while everything can still be saved."""
        room = free_bytes(self._folder)
        if room < LOW_BYTES or room < self.bytes() / max(30.0, self._clock.now()) * LOW_SECONDS:
            self._losses.warning = (
                translated(
                    "errors",
                    "The disk is almost full ({0} MB left). Recording stops by itself at {1} MB; all is saved.",
                ).format(room // 1_000_000, LEAST_BYTES // 1_000_000)
            )
        return room < LEAST_BYTES

    def look_at_time(self, listening: bool) -> bool:
        """Notice that the computer slept, or that this process was held up while it should have been *listening*.

        Whether it was: then all sources stood still, and need a moment before anything is said of them.
        """
        before, self._looked = self._looked, self._clock.now()
        asleep, self._asleep = self._asleep, self._clock.asleep()
        if not listening:
            return False
        if self._asleep - asleep > 1.0:
            self._losses.tell("screen", translated("errors", "The computer slept; nothing was recorded meanwhile."), before)
        elif self._looked - before > HELD_UP_SECONDS:
            self._losses.tell("screen", translated("errors", "The recorder was held up; little was captured for a moment."), before)
        else:
            return False
        return True


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
    total = 0
    for place, _folders, names in os.walk(folder):
        for name in names:
            with suppress(OSError):  # renamed while we looked
                total += (Path(place) / name).stat().st_size
    return total
