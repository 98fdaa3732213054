"""What each recording keeps, whatever its sources: folder and manifest, the journal of events, sound, saved pictures, losses."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from recorder import __version__
from recorder.capture.clock import Clock
from recorder.capture.forget import Span
from recorder.capture.journal import EventJournal
from recorder.capture.losses import Losses
from recorder.capture.microphone import Microphone
from recorder.capture.options import CaptureOptions
from recorder.capture.pictures import PictureSaver
from recorder.capture.watch import LEAST_BYTES, RESERVE_BYTES, SAFE, Watch
from recorder.errors import DeviceError, RecorderError, StorageError
from recorder.files import free_bytes
from recorder.recording import bundle
from recorder.recording.events import Forgotten
from recorder.recording.recovery import boot_id
from recorder.translatable import translatable, translated

DEAF = translatable("errors", "I hear nothing. Speak up, or choose another microphone in the settings.")
State = Literal["starting", "recording", "paused", "stopping", "stopped"]


@dataclass(frozen=True, slots=True)
class Status:
    """What a person is shown: `seconds` of data on the disk, its `bytes`, the microphone's level 0..1, actions so far.

    `looked` counts the pictures that were asked for and have come, or failed to.
    """

    state: State
    seconds: float
    bytes: int
    level: float
    steps: int
    warning: str = ""
    looked: int = 0


@dataclass(frozen=True, slots=True)
class Birth:
    """Who a recording is and when it began (UTC, as text)."""

    identity: str
    started_at: str


class Keeper:
    """Making it creates the folder. Raises StorageError (no room, not writable), ForeignFileError (something is in the folder)."""

    def __init__(self, folder: Path, options: CaptureOptions, birth: Birth, clock: Clock, awake: Microphone | None) -> None:
        self.folder, self._options, self.clock, self._awake = folder, options, clock, awake
        self.broken = ""
        """Why the recording must be stopped now, in a sentence; empty while it can go on."""
        self.full = False
        """The disk is so full that recording is to be stopped while everything can still be saved."""
        if (room := free_bytes(folder)) < LEAST_BYTES + RESERVE_BYTES:
            raise StorageError(
                translated(
                    "errors",
                    "There is too little room on the disk to record ({0} MB left). Nothing was recorded. Free some space first.",
                ).format(room // 1_000_000)
            )
        bundle.create(folder, self._head(birth))
        self.journal = EventJournal(folder / bundle.EVENTS)
        self.losses = Losses(clock, self.journal.write)
        self.saver = PictureSaver(folder, self.journal.write, partial(self.losses.tell, "screen"))
        self.microphone: Microphone | None = None
        self._watch = Watch(folder, clock, self.journal, self.losses)

    def _head(self, birth: Birth) -> bundle.Manifest:
        options, program = self._options, f"sayshow {__version__}"
        return bundle.Manifest(
            birth.identity, birth.started_at, self.clock.origin, "recording", (), program, options.language, options.sound,
            os.getpid(), boot_id(), glossary=options.glossary, commands=options.commands,
        )  # fmt: skip

    def listen(self) -> None:
        """Open the microphone, if sound is wanted; without one the recording goes on, and says so."""
        if not self._options.sound:
            return
        told = partial(self.losses.tell, "microphone")
        if self._awake is not None:
            self.microphone = self._awake
            self.microphone.record_into(self.folder, self.clock, self.journal.write, told)
            return
        microphone = Microphone(self.folder, self.clock, self._options.microphone, self.journal.write, told)
        try:
            microphone.start()
            self.microphone = microphone
        except DeviceError as error:
            self.losses.tell("microphone", translated("errors", "{0} The recording goes on without sound.").format(error))

    def note(self, **changes: object) -> None:
        """Replace fields of the manifest."""
        bundle.write_manifest(self.folder, replace(bundle.read_manifest(self.folder), **changes))  # type: ignore[arg-type]

    def forget(self, seconds: float) -> None:
        """Take the last *seconds* out: events and pictures at once, sound, video and words at the stop."""
        now = self.clock.now()
        start = max(0.0, now - seconds)
        self.journal.forget(Span(start, now), Forgotten(now, start))

    def look(self, state: State) -> bool:
        """Look after time, disk and microphone; whether the other sources are to be looked after, too."""
        held_up = self._watch.look_at_time(state == "recording")
        if held_up or state not in ("recording", "paused"):
            return False
        self.broken = self._watch.broken()
        if not self.broken:
            self.full = self._watch.look_for_room()
        if state == "recording" and self.microphone is not None and self.microphone.lost():
            self.microphone.mend()
        return True

    def status(self, state: State, checked: float, looked: int = 0) -> Status:
        """From what has reached the disk: sound, or without a microphone what was *checked* until then (seconds)."""
        microphone = self.microphone
        seconds = microphone.written if microphone is not None else checked
        level = microphone.level if microphone is not None and state == "recording" else 0.0
        warning = self.losses.warning or (translated("errors", DEAF) if microphone is not None and microphone.faint else "")
        return Status(state, seconds, self._watch.bytes(), level, self.journal.actions, warning, looked)

    def close(self) -> None:
        """Make everything last; the sources have ended. What could not be written is in `broken`."""
        self.journal.close()
        if self.journal.fault and not self.broken:
            self.broken = f"{self.journal.fault} {translated('errors', SAFE)}"
        try:
            bundle.finish(self.folder, "stopped", self.clock.now())
        except RecorderError as error:
            self.broken = self.broken or str(error)

    def abandon(self) -> None:
        """It could not be started: leave nothing behind."""
        shutil.rmtree(self.folder, ignore_errors=True)
