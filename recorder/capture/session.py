"""One recording from start to stop: the sources, and what a person may ask of it meanwhile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from recorder import __version__
from recorder.capture.clock import Clock
from recorder.capture.exclusion import Exclusion, is_private
from recorder.capture.forget import Span
from recorder.capture.hotkeys import Hotkey
from recorder.capture.input import Input, KeyInput, Listener, open_listener
from recorder.capture.journal import EventJournal
from recorder.capture.locator import Locator
from recorder.capture.losses import Losses
from recorder.capture.microphone import Microphone
from recorder.capture.options import CaptureOptions
from recorder.capture.pictures import Job, PictureSaver
from recorder.capture.private_windows import PrivateWindows
from recorder.capture.screen import Frame, Screen
from recorder.capture.scribe import Scribe
from recorder.capture.veil import Veil
from recorder.capture.video import ScreenVideo
from recorder.capture.watch import LEAST_BYTES, RESERVE_BYTES, SAFE, Watch
from recorder.errors import DeviceError, RecorderError, StorageError
from recorder.files import free_bytes
from recorder.recording import bundle
from recorder.recording.events import Forgotten, Marker, Paused, Resumed, Video
from recorder.recording.recovery import boot_id

if TYPE_CHECKING:
    from recorder.elements.finder import Finder, Titles, Windows

MENU_SECONDS = 1.5
STUCK_SECONDS = 3.0
DEAF = "I hear nothing. Speak up, or choose another microphone in the settings."
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
    """What a session needs from the platform: a finder for the locator, windows for scribe and grabber, and their spoken titles.

    `microphone` is one that hears already; without it the session opens its own.
    """

    open_finder: Callable[[], Finder]
    open_windows: Callable[[], Windows]
    open_titles: Callable[[], Titles | None] = lambda: None
    microphone: Microphone | None = None


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
        self.broken = ""
        """Why the recording must be stopped now, in a sentence; empty while it can go on."""
        self.full = False
        """The disk is so full that recording is to be stopped while everything can still be saved."""
        self._listener: Listener = open_listener(self.clock, self._heard)
        if (room := free_bytes(folder)) < LEAST_BYTES + RESERVE_BYTES:
            raise StorageError(
                f"There is too little room on the disk to record ({room // 1_000_000} MB left). "
                "Nothing was recorded. Free some space first."
            )
        windows = around.open_windows()
        bundle.create(folder, self._head(identity, started_at))
        self._journal = EventJournal(folder / bundle.EVENTS)
        self.losses = Losses(self.clock, self._journal.write)
        self._watch = Watch(folder, self.clock, self._journal, self.losses)
        self._private = PrivateWindows(around.open_titles, is_private)
        exclusion = Exclusion(options.excluded, options.presets, options.own_pids, self._private.holds)
        no_screen, no_input = partial(self.losses.tell, "screen"), partial(self.losses.tell, "input")
        veil = Veil(around.open_windows, exclusion.holds, exclusion.lifts)
        rates = (options.rest_rate, options.active_rate)
        self._screen = Screen(self.clock, *rates, lambda: self._listener.pointer(), self._frame, no_screen, veil, options.area)
        self._video = ScreenVideo(folder, self.clock, options.video_rate, self._video_began, no_screen)
        self._saver = PictureSaver(folder, self._journal.write, no_screen)
        self._microphone: Microphone | None = None
        self._awake = around.microphone
        self._locator = Locator(
            self.clock,
            around.open_finder,
            self._journal.next_number,
            self._journal.write,
            self._save,
            exclusion.ignores,
            self._screen,
            options.keep_typed,
            no_input,
            veil,
        )
        self._scribe = Scribe(
            self.clock,
            self._journal,
            self._screen,
            self._locator,
            self._save,
            windows,
            exclusion.ignores,
            no_input,
        )
        self._monitors: tuple[bundle.Monitor, ...] = ()

    def _head(self, identity: str, started_at: str) -> bundle.Manifest:
        options, program = self._options, f"sayshow {__version__}"
        owner, boot = os.getpid(), boot_id()
        origin = self.clock.origin
        return bundle.Manifest(
            identity, started_at, origin, "recording", (), program, options.language, options.sound, owner, boot,
            glossary=options.glossary, commands=options.commands,
        )

    def start(self) -> None:
        """Start all sources. Raises DeviceError; a missing microphone only warns."""
        self._listener.start()
        self._private.start()
        self._saver.start()
        self._screen.start()
        self._locator.start()
        self._scribe.start()
        if self._options.video:
            self._video.start()
        if self._options.sound:
            self._open_microphone()
        if not self._screen.shared_memory:
            self.losses.warning = self.losses.warning or (
                "The screen is read the slow way (no shared memory with the display), "
                "so recording may slow down the computer."
            )
        self._monitors = self._screen.monitors
        self._note(monitors=self._monitors, microphone=self._microphone is not None)
        self.state = "recording"

    def abandon(self) -> None:
        """It could not be started: leave nothing behind."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

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
        self._private.stop()
        if last is not None:
            self._save(self._journal.next_number(), last)
        if self._microphone is not None:
            self._microphone.stop()
        if self._options.video:
            self._video.stop()
        self._saver.stop()
        self._journal.close()
        self.state = "stopped"
        if self._journal.fault and not self.broken:
            self.broken = f"{self._journal.fault} {SAFE}"
        try:
            bundle.finish(self.folder, "stopped", self.clock.now())
        except RecorderError as error:
            self.broken = self.broken or str(error)

    def watch(self) -> None:
        """Look after the sources; called about four times a second. What cannot be mended is told in `broken`."""
        held_up = self._watch.look_at_time(self.state == "recording")
        if held_up or self.state not in ("recording", "paused"):
            return
        self.broken = self._watch.broken()
        if not self.broken:
            self.full = self._watch.look_for_room()
        self._look_after_input()
        self._locator.watch()
        if self.state == "paused":
            return
        if self._screen.stuck(STUCK_SECONDS):
            since = self._screen.checked
            self._screen.revive()
            self.losses.tell("screen", "The screen could not be read for a moment. Trying again.", since)
        if self._screen.monitors != self._monitors and not self.broken:
            self._monitors = self._screen.monitors
            self._note(monitors=self._monitors)
        if self._microphone is not None and self._microphone.lost():
            self._microphone.mend()

    def _look_after_input(self) -> None:
        """Replace a listener that died; without a display nothing can go on."""
        if self._listener.alive():
            return
        since = self.clock.now() - 1.0
        self._listener.stop()
        try:
            self._listener = open_listener(self.clock, self._heard)
            self._listener.start()
        except DeviceError:
            self.broken = f"The connection to the display was lost, so the recording was stopped. {SAFE}"
        else:
            self.losses.tell("input", "Clicks and keys were not seen for a moment.", since)

    def status(self) -> Status:
        """The state of the recording, from what has reached the disk."""
        seconds = self._microphone.written if self._microphone is not None else self._screen.checked
        level = self._microphone.level if self._microphone is not None and self.state == "recording" else 0.0
        faint = self._microphone is not None and self._microphone.faint
        warning = self.losses.warning or (DEAF if faint else "")
        return Status(self.state, seconds, self._watch.bytes(), level, self._journal.actions, warning)

    def _open_microphone(self) -> None:
        told = partial(self.losses.tell, "microphone")
        if self._awake is not None:
            self._microphone = self._awake
            self._microphone.record_into(self.folder, self.clock, self._journal.write, told)
            return
        microphone = Microphone(self.folder, self.clock, self._options.microphone, self._journal.write, told)
        try:
            microphone.start()
            self._microphone = microphone
        except DeviceError as error:
            self.losses.tell("microphone", f"{error} The recording goes on without sound.")

    def _hold(self, paused: bool) -> None:
        self._screen.pause(paused)
        self._video.pause(paused)
        if self._microphone is not None:
            self._microphone.pause(paused)

    def _note(self, **changes: object) -> None:
        """Replace fields of the manifest."""
        bundle.write_manifest(self.folder, replace(bundle.read_manifest(self.folder), **changes))  # type: ignore[arg-type]

    def _frame(self, frame: Frame) -> None:
        if self._options.video:
            self._video.offer(frame)

    def _video_began(self, name: str, frame: Frame) -> None:
        self._journal.write(Video(frame.end, name, frame.left, frame.top, frame.width, frame.height))

    def _save(self, number: int, frame: Frame) -> None:
        self._saver.save(Job(number, frame, lambda: self._locator.secrets_at(number)))

    def _heard(self, item: Input) -> None:
        if isinstance(item, KeyInput) and Hotkey(item.key, frozenset(item.modifiers)) in self._options.own_keys:
            return
        if self.state in ("starting", "recording"):
            self._scribe.hear(item)
