"""One recording from start to stop: the sources, and the thread that writes what hands do."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from recorder import __version__
from recorder.capture.clock import Clock
from recorder.capture.input import ButtonInput, Input, KeyInput, Listener, WheelInput, open_listener
from recorder.capture.journal import EventJournal
from recorder.capture.locator import Locator
from recorder.capture.microphone import Microphone
from recorder.capture.options import CaptureOptions
from recorder.capture.pictures import Job, PictureSaver
from recorder.capture.screen import Frame, Screen
from recorder.capture.video import ScreenVideo
from recorder.capture.watch import boot_id, changed_share, folder_bytes
from recorder.errors import DeviceError
from recorder.recording import bundle
from recorder.recording.element import Window
from recorder.recording.events import (
    Changed,
    Forgotten,
    Gap,
    Marker,
    Paused,
    Press,
    Release,
    Resumed,
    Scroll,
    Video,
)

if TYPE_CHECKING:
    from recorder.elements.finder import Finder

AFTER_SECONDS = 0.45
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


@dataclass(frozen=True, slots=True)
class _After:
    """Look at `due` how much of the screen differs from `before`."""

    due: float
    number: int
    before: Frame


class Session:
    """Owns the sources of one recording. Its methods are called from one thread."""

    def __init__(self, folder: Path, options: CaptureOptions, surroundings: Surroundings, identity: str, started_at: str) -> None:
        self.folder, self._options, self._around = folder, options, surroundings
        self.clock = Clock()
        self.state: State = "starting"
        self.warning = ""
        self._identity, self._started_at = identity, started_at
        self._inputs: queue.Queue[Input | None] = queue.Queue(2000)
        self._ignored: set[str] = set()
        self._pressed: dict[str, int] = {}
        self._after: list[_After] = []
        self._last_press = self._last_scroll = -10.0
        self._bytes_at, self._bytes = 0.0, 0
        self._screen = Screen(self.clock, options.rest_rate, options.active_rate, self._frame, lambda text: self._lost("screen", text))
        self._video = ScreenVideo(folder, self.clock, options.video_rate, self._video_began, lambda text: self._lost("screen", text))
        self._saver = PictureSaver(folder, self._write, lambda text, since: self._lost("screen", text, since))
        self._microphone: Microphone | None = None
        self._listener: Listener = open_listener(self.clock, self._heard)
        self._scribe = threading.Thread(target=self._follow, name="scribe", daemon=True)
        self._locator = Locator(self.clock, surroundings.open_finder, self._next, self._write, self._save, self._ours,
                                options.keep_typed, lambda text: self._lost("input", text))
        self._journal: EventJournal | None = None

    def create(self) -> None:
        """Make the folder of the recording. Raises StorageError, or ForeignFileError when something is in there."""
        manifest = bundle.Manifest(self._identity, self._started_at, self.clock.origin, "recording", (), f"sayshow {__version__}",
                                   self._options.language, self._options.sound, os.getpid(), boot_id())
        bundle.create(self.folder, manifest)
        self._journal = EventJournal(self.folder / bundle.EVENTS)

    def start(self) -> None:
        """Start all sources. Raises DeviceError; a missing microphone only warns."""
        self._listener.start()
        self._screen.pointer_from(self._listener.pointer)
        self._saver.start()
        self._screen.start()
        self._locator.start()
        self._scribe.start()
        if self._options.video:
            self._video.start()
        if self._options.sound:
            self._open_microphone()
        if not self._screen.shared_memory:
            self.warning = self.warning or "The screen is read the slow way (no shared memory with the display), so recording may slow down the computer."
        manifest = bundle.read_manifest(self.folder)
        bundle.write_manifest(self.folder, replace(manifest, monitors=self._screen.monitors, microphone=self._microphone is not None))
        self.state = "recording"

    def pause(self) -> None:
        """Capture nothing until `resume`."""
        if self.state != "recording":
            return
        self._locator.finish()
        self.state = "paused"
        self._screen.pause(True)
        self._video.pause(True)
        if self._microphone is not None:
            self._microphone.pause(True)
        self._write(Paused(self.clock.now()))
        bundle.write_manifest(self.folder, replace(bundle.read_manifest(self.folder), state="paused"))

    def resume(self) -> None:
        """Go on after a pause."""
        if self.state != "paused":
            return
        self._write(Resumed(self.clock.now()))
        self._screen.pause(False)
        self._video.pause(False)
        if self._microphone is not None:
            self._microphone.pause(False)
        self.state = "recording"
        bundle.write_manifest(self.folder, replace(bundle.read_manifest(self.folder), state="recording"))

    def mark(self, note: str = "") -> None:
        """Save the picture of this moment, with a note if there is one."""
        if self.state == "recording" and (frame := self._screen.latest()) is not None:
            number = self._next()
            self._write(Marker(self.clock.now(), number, note))
            self._save(number, frame)

    def disown(self, seconds: float = 1.5) -> None:
        """The press a moment ago opened our own menu (in a panel that is not ours): it is no step."""
        if self.clock.now() - self._last_press < seconds:
            self._write(Forgotten(self.clock.now(), self._last_press - 0.01))

    def stop(self) -> None:
        """Stop the sources in the order of the flow, so that everything that was seen is written."""
        self.state = "stopping"
        self._listener.stop()
        last = self._screen.before(self._last_press) if self.clock.now() - self._last_press < 1.0 else self._screen.latest()
        self._inputs.put(None)
        self._scribe.join(5)
        self._locator.finish(close=True)
        self._screen.stop()
        if last is not None:
            self._save(self._next(), last)
        if self._microphone is not None:
            self._microphone.stop()
        if self._options.video:
            self._video.stop()
        self._saver.stop()
        duration = self.clock.now()
        if self._journal is not None:
            self._journal.close()
        bundle.finish(self.folder, "stopped", duration)
        self.state = "stopped"

    def watch(self) -> None:
        """Look after the sources; called about four times a second."""
        if self.state != "recording":
            return
        if not self._listener.alive():
            since = self.clock.now()
            self._listener = open_listener(self.clock, self._heard)
            self._listener.start()
            self._lost("input", "Clicks and keys were not seen for a moment.", since - 1.0)
        if self._microphone is not None and self._microphone.lost():
            since = self._microphone.heard
            if self._microphone.reopen():
                self._lost("microphone", "The microphone was gone for a moment.", since)
            elif not self.warning:
                self._lost("microphone", "The microphone is gone. Steps are still recorded; plug it in again to go on talking.", since)

    def status(self) -> Status:
        """The state of the recording, from what has reached the disk."""
        now = self.clock.now()
        if now - self._bytes_at > 1.0:
            self._bytes, self._bytes_at = folder_bytes(self.folder), now
        seconds = self._microphone.written if self._microphone is not None else self._screen.checked
        level = self._microphone.level if self._microphone is not None and self.state == "recording" else 0.0
        return Status(self.state, seconds, self._bytes, level, self._journal.actions if self._journal else 0, self.warning)

    def _open_microphone(self) -> None:
        microphone = Microphone(self.folder, self.clock, self._options.microphone, self._write,
                                lambda text, since: self._lost("microphone", text, since))
        try:
            microphone.start()
            self._microphone = microphone
        except DeviceError as error:
            self._lost("microphone", f"{error} The recording goes on without sound.")

    def _next(self) -> int:
        assert self._journal is not None
        return self._journal.next_number()

    def _write(self, event: bundle.Event) -> None:
        if self._journal is not None:
            self._journal.write(event)

    def _lost(self, source: str, reason: str, since: float | None = None) -> None:
        now = self.clock.now()
        self.warning = reason
        self._write(Gap(now if since is None else since, now, source, reason))

    def _frame(self, frame: Frame) -> None:
        if self._options.video:
            self._video.offer(frame)

    def _video_began(self, name: str, frame: Frame) -> None:
        self._write(Video(frame.end, name, frame.left, frame.top, frame.width, frame.height))

    def _save(self, number: int, frame: Frame) -> None:
        self._saver.save(Job(number, frame, lambda: self._locator.secrets_at(number)))

    def _ours(self, window: Window | None) -> bool:
        if window is None:
            return False
        return window.pid in self._options.own_pids or window.application.lower() in self._options.excluded

    def _heard(self, item: Input) -> None:
        if self.state in ("starting", "recording"):
            self._inputs.put(item)

    def _follow(self) -> None:
        """The scribe: each press on disk at once, then its picture and its look-up on their ways."""
        while True:
            wait = min((a.due for a in self._after), default=None)
            try:
                item = self._inputs.get(timeout=None if wait is None else max(0.01, wait - self.clock.now()))
            except queue.Empty:
                self._look_after()
                continue
            if item is None:
                return
            if isinstance(item, ButtonInput):
                self._button(item)
            elif isinstance(item, WheelInput):
                self._wheel(item)
            else:
                self._key(item)

    def _button(self, item: ButtonInput) -> None:
        if not item.down:
            number = self._pressed.pop(item.button, None)
            if number is not None:
                self._write(Release(item.time, number, item.button, item.x, item.y))
            return
        self._last_press = item.time
        frame = self._screen.before(item.time)
        if self._ours(self._around.window_at(item.x, item.y)):
            return
        number = self._next()
        press = Press(item.time, number, item.button, item.x, item.y, item.modifiers)
        self._pressed[item.button] = number
        self._write(press)
        self._locator.press(press)
        if frame is not None:
            self._save(number, frame)
            self._after.append(_After(item.time + AFTER_SECONDS, number, frame))

    def _wheel(self, item: WheelInput) -> None:
        if self._ours(self._around.window_at(item.x, item.y)):
            return
        number = self._next()
        self._write(Scroll(item.time, number, item.x, item.y, item.dx, item.dy))
        if item.time - self._last_scroll > 1.0 and (frame := self._screen.before(item.time)) is not None:
            self._save(number, frame)
        self._last_scroll = item.time

    def _key(self, item: KeyInput) -> None:
        self._locator.key(item, self._screen.before(item.time))

    def _look_after(self) -> None:
        now = self.clock.now()
        for after in [a for a in self._after if a.due <= now]:
            self._after.remove(after)
            if (frame := self._screen.latest()) is not None:
                self._write(Changed(now, after.number, changed_share(after.before, frame)))
