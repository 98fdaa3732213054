"""One recording from start to stop: the sources, and what a person may ask of it meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from recorder import __version__
from recorder.capture.clock import Clock
from recorder.capture.forget import Span
from recorder.capture.input import Input, Listener, open_listener
from recorder.capture.journal import EventJournal
from recorder.capture.locator import Locator
from recorder.capture.microphone import Microphone
from recorder.capture.options import CaptureOptions
from recorder.capture.pictures import Job, PictureSaver
from recorder.capture.screen import Frame, Screen
from recorder.capture.scribe import Scribe
from recorder.capture.video import ScreenVideo
from recorder.capture.watch import boot_id, folder_bytes
from recorder.errors import DeviceError, StorageError
from recorder.files import free_bytes
from recorder.recording import bundle
from recorder.recording.element import Window
from recorder.recording.events import Forgotten, Gap, Marker, Paused, Resumed, Video

if TYPE_CHECKING:
    from recorder.elements.finder import Finder

LEAST_BYTES, RESERVE_BYTES, LOW_BYTES, LOW_SECONDS = 300_000_000, 100_000_000, 2_000_000_000, 900.0
MENU_SECONDS = 1.5
State = Literal["starting", "recording", "paused", "stopping", "stopped"]


@dataclass(frozen=True, slots=True)
class Status:
    """What a person is shown: `seconds` of data on the disk, its `bytes`, the microphone's level 0..1, actions so far."""

    state: State
    seconds: float
    bytes: int
    level: float
    steps: int
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a session needs from the platform: a finder for the locator thread, the window at a point for the scribe's."""

    open_finder: Callable[[], Finder]
    window_at: Callable[[int, int], Window | None]


class Session:
    """Owns the sources of one recording. Its methods are called from one thread.

    Making it creates the folder. Raises StorageError (no room, not writable), ForeignFileError (something is in the folder),
    DeviceError (no display, Wayland).
    """

    def __init__(
        self, folder: Path, options: CaptureOptions, around: Surroundings, identity: str, started_at: str
    ) -> None:
        self.folder, self._options = folder, options
        self.clock = Clock()
        self.state: State = "starting"
        self.warning = ""
        self.full = False
        self._listener: Listener = open_listener(self.clock, self._heard)
        if (room := free_bytes(folder)) < LEAST_BYTES + RESERVE_BYTES:
            raise StorageError(
                f"There is too little room on the disk to record ({room // 1_000_000} MB left). "
                "Nothing was recorded. Free some space first."
            )
        bundle.create(
            folder,
            bundle.Manifest(
                identity,
                started_at,
                self.clock.origin,
                "recording",
                (),
                f"sayshow {__version__}",
                options.language,
                options.sound,
                os.getpid(),
                boot_id(),
            ),
        )
        self._journal = EventJournal(folder / bundle.EVENTS)
        self._screen = Screen(
            self.clock,
            options.rest_rate,
            options.active_rate,
            self._listener.pointer,
            self._frame,
            lambda text: self._lost("screen", text),
        )
        self._video = ScreenVideo(
            folder, self.clock, options.video_rate, self._video_began, lambda text: self._lost("screen", text)
        )
        self._saver = PictureSaver(folder, self._journal.write, lambda text, since: self._lost("screen", text, since))
        self._microphone: Microphone | None = None
        self._locator = Locator(
            self.clock,
            around.open_finder,
            self._journal.next_number,
            self._journal.write,
            self._save,
            self._ours,
            self._screen,
            options.keep_typed,
            lambda text: self._lost("input", text),
        )
        self._scribe = Scribe(
            self.clock, self._journal, self._screen, self._locator, self._save, around.window_at, self._ours
        )
        self._bytes_at, self._bytes = 0.0, 0

    def start(self) -> None:
        """Start all sources. Raises DeviceError; a missing microphone only warns."""
        self._listener.start()
        self._saver.start()
        self._screen.start()
        self._locator.start()
        self._scribe.start()
        if self._options.video:
            self._video.start()
        if self._options.sound:
            self._open_microphone()
        if not self._screen.shared_memory:
            self.warning = self.warning or (
                "The screen is read the slow way (no shared memory with the display), "
                "so recording may slow down the computer."
            )
        self._note(monitors=self._screen.monitors, microphone=self._microphone is not None)
        self.state = "recording"

    def pause(self) -> None:
        """Capture nothing until `resume`."""
        if self.state != "recording":
            return
        self._locator.finish()
        self.state = "paused"
        self._hold(True)
        self._journal.write(Paused(self.clock.now()))
        self._note(state="paused")

    def resume(self) -> None:
        """Go on after a pause."""
        if self.state != "paused":
            return
        self._journal.write(Resumed(self.clock.now()))
        self._hold(False)
        self.state = "recording"
        self._note(state="recording")

    def mark(self, note: str = "") -> None:
        """Save the picture of this moment, with a note if there is one."""
        if self.state == "recording" and (frame := self._screen.latest()) is not None:
            number = self._journal.next_number()
            self._journal.write(Marker(self.clock.now(), number, note))
            self._save(number, frame)

    def forget(self, seconds: float) -> None:
        """Take the last *seconds* out of the recording: events and pictures at once, sound, video and words at the stop."""
        if self.state in ("recording", "paused"):
            self._locator.finish()
            now = self.clock.now()
            start = max(0.0, now - seconds)
            self._journal.forget(Span(start, now), Forgotten(now, start))

    def disown(self) -> None:
        """The press a moment ago opened our own menu (in a panel that is not ours): it is no step."""
        now = self.clock.now()
        if now - self._scribe.last_press < MENU_SECONDS:
            self._journal.forget(Span(self._scribe.last_press - 0.001, now))

    def stop(self) -> None:
        """Stop the sources in the order of the flow, so that everything that was seen is written."""
        self.state = "stopping"
        self._listener.stop()
        recent = self.clock.now() - self._scribe.last_press < 1.0
        last = self._screen.before(self._scribe.last_press) if recent else self._screen.latest()
        self._scribe.stop()
        self._locator.finish(close=True)
        self._screen.stop()
        if last is not None:
            self._save(self._journal.next_number(), last)
        if self._microphone is not None:
            self._microphone.stop()
        if self._options.video:
            self._video.stop()
        self._saver.stop()
        self._journal.close()
        bundle.finish(self.folder, "stopped", self.clock.now())
        self.state = "stopped"

    def watch(self) -> None:
        """Look after the sources; called about four times a second."""
        if self.state != "recording":
            return
        self._look_for_room()
        if not self._listener.alive():
            since = self.clock.now()
            self._listener = open_listener(self.clock, self._heard)
            self._listener.start()
            self._lost("input", "Clicks and keys were not seen for a moment.", since - 1.0)
        if self._microphone is not None and self._microphone.lost():
            self._lost("microphone", *self._microphone.mend())

    def status(self) -> Status:
        """The state of the recording, from what has reached the disk."""
        now = self.clock.now()
        if now - self._bytes_at > 1.0:
            self._bytes, self._bytes_at = folder_bytes(self.folder), now
        seconds = self._microphone.written if self._microphone is not None else self._screen.checked
        level = self._microphone.level if self._microphone is not None and self.state == "recording" else 0.0
        return Status(self.state, seconds, self._bytes, level, self._journal.actions, self.warning)

    def _look_for_room(self) -> None:
        """Warn while there is still time; `full` tells the owner to stop while everything can still be saved."""
        room = free_bytes(self.folder)
        self.full = room < LEAST_BYTES
        if room < LOW_BYTES or room < self._bytes / max(30.0, self.clock.now()) * LOW_SECONDS:
            self.warning = (
                f"The disk is almost full ({room // 1_000_000} MB left). Recording stops by itself at "
                f"{LEAST_BYTES // 1_000_000} MB; all is saved."
            )

    def _open_microphone(self) -> None:
        microphone = Microphone(
            self.folder,
            self.clock,
            self._options.microphone,
            self._journal.write,
            lambda text, since: self._lost("microphone", text, since),
        )
        try:
            microphone.start()
            self._microphone = microphone
        except DeviceError as error:
            self._lost("microphone", f"{error} The recording goes on without sound.")

    def _hold(self, paused: bool) -> None:
        self._screen.pause(paused)
        self._video.pause(paused)
        if self._microphone is not None:
            self._microphone.pause(paused)

    def _note(self, **changes: object) -> None:
        """Replace fields of the manifest."""
        bundle.write_manifest(self.folder, replace(bundle.read_manifest(self.folder), **changes))  # type: ignore[arg-type]

    def _lost(self, source: str, reason: str, since: float | None = None) -> None:
        """Say once what was lost, and write it down."""
        now = self.clock.now()
        if reason == self.warning:
            return
        self.warning = reason
        self._journal.write(Gap(now if since is None else since, now, source, reason))

    def _frame(self, frame: Frame) -> None:
        if self._options.video:
            self._video.offer(frame)

    def _video_began(self, name: str, frame: Frame) -> None:
        self._journal.write(Video(frame.end, name, frame.left, frame.top, frame.width, frame.height))

    def _save(self, number: int, frame: Frame) -> None:
        self._saver.save(Job(number, frame, lambda: self._locator.secrets_at(number)))

    def _ours(self, window: Window | None) -> bool:
        if window is None:
            return False
        return window.pid in self._options.own_pids or window.application.lower() in self._options.excluded

    def _heard(self, item: Input) -> None:
        if self.state in ("starting", "recording"):
            self._scribe.hear(item)
