"""One recording from start to stop: the sources, and what a person may ask of it meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from recorder.capture.clock import Clock
from recorder.capture.exclusion import Exclusion, is_private
from recorder.capture.forget import Span
from recorder.capture.hotkeys import Hotkey
from recorder.capture.input import Input, KeyInput, Listener, open_listener
from recorder.capture.keeper import Birth, Keeper, State, Status
from recorder.capture.locator import Locator
from recorder.capture.microphone import Microphone
from recorder.capture.options import CaptureOptions
from recorder.capture.pictures import Job
from recorder.capture.private_windows import PrivateWindows
from recorder.capture.screen import Frame, Screen
from recorder.capture.scribe import Scribe
from recorder.capture.veil import Veil
from recorder.capture.video import ScreenVideo
from recorder.capture.watch import SAFE
from recorder.errors import DeviceError
from recorder.recording import bundle
from recorder.recording.events import Marker, Paused, Resumed, Video
from recorder.translatable import translated

if TYPE_CHECKING:
    from recorder.elements.finder import Finder, Titles, Windows

MENU_SECONDS = 1.5
STUCK_SECONDS = 3.0


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

    def __init__(self, folder: Path, options: CaptureOptions, around: Surroundings, birth: Birth) -> None:
        self._options = options
        clock = self.clock = Clock()
        self.state: State = "starting"
        self._listener: Listener = open_listener(clock, self._heard)
        windows = around.open_windows()
        self.keeper = Keeper(folder, options, birth, clock, around.microphone)
        journal, self.losses = self.keeper.journal, self.keeper.losses
        self._private = PrivateWindows(around.open_titles, is_private)
        exclusion = Exclusion(options.excluded, options.presets, options.own_pids, self._private.holds)
        no_screen, no_input = partial(self.losses.tell, "screen"), partial(self.losses.tell, "input")
        veil = Veil(around.open_windows, exclusion.holds, exclusion.lifts)
        rates = (options.rest_rate, options.active_rate)
        self._screen = Screen(clock, *rates, lambda: self._listener.pointer(), self._frame, no_screen, veil, options.area, options.window)
        self._video = ScreenVideo(folder, clock, options.video_rate, self._video_began, no_screen)
        self._locator = Locator(
            clock,
            around.open_finder,
            journal.next_number,
            journal.write,
            self._save,
            exclusion.ignores,
            self._screen,
            options.keep_typed,
            no_input,
            veil,
        )
        self._scribe = Scribe(clock, journal, self._screen, self._locator, self._save, windows, exclusion.ignores, no_input)
        self._monitors: tuple[bundle.Monitor, ...] = ()

    def start(self) -> None:
        """Start all sources. Raises DeviceError; a missing microphone only warns."""
        self._listener.start()
        self._private.start()
        self.keeper.saver.start()
        self._screen.start()
        self._locator.start()
        self._scribe.start()
        if self._options.video:
            self._video.start()
        self.keeper.listen()
        if not self._screen.shared_memory:
            self.losses.warning = self.losses.warning or (
                translated("errors", "The screen is read the slow way (no shared memory with the display), so recording may slow down the computer.")
            )
        self._monitors = self._screen.monitors
        self.keeper.note(monitors=self._monitors, microphone=self.keeper.microphone is not None)
        self.state = "recording"

    def abandon(self) -> None:
        """It could not be started: leave nothing behind."""
        self.stop()
        self.keeper.abandon()

    def pause(self) -> None:
        """Capture nothing until `resume`."""
        if self.state != "recording":
            return
        self._locator.finish()
        self.state = "paused"
        self._hold(True)
        self.keeper.journal.write(Paused(self.clock.now()))
        self.keeper.note(state="paused")

    def resume(self) -> None:
        """Go on after a pause."""
        if self.state != "paused":
            return
        self.keeper.journal.write(Resumed(self.clock.now()))
        self._hold(False)
        self.state = "recording"
        self.keeper.note(state="recording")

    def mark(self, note: str = "") -> None:
        """Save the picture of this moment, with a note if there is one."""
        if self.state == "recording" and (frame := self._screen.latest()) is not None:
            number = self.keeper.journal.next_number()
            self.keeper.journal.write(Marker(self.clock.now(), number, note))
            self._save(number, frame)

    def forget(self, seconds: float) -> None:
        """Take the last *seconds* out of the recording: events and pictures at once, sound, video and words at the stop."""
        if self.state in ("recording", "paused"):
            self._locator.finish()
            self.keeper.forget(seconds)

    def disown(self) -> None:
        """The press a moment ago opened our own menu (in a panel that is not ours): it is no step."""
        now = self.clock.now()
        if now - self._scribe.last_press < MENU_SECONDS:
            self.keeper.journal.forget(Span(self._scribe.last_press - 0.001, now))

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
            self._save(self.keeper.journal.next_number(), last)
        if self.keeper.microphone is not None:
            self.keeper.microphone.stop()
        if self._options.video:
            self._video.stop()
        self.keeper.saver.stop()
        self.state = "stopped"
        self.keeper.close()

    def watch(self) -> None:
        """Look after the sources; called about four times a second. What cannot be mended is told in the keeper's `broken`."""
        if not self.keeper.look(self.state):
            return
        self._look_after_input()
        self._locator.watch()
        if self.state == "paused":
            return
        if self._screen.stuck(STUCK_SECONDS):
            since = self._screen.checked
            self._screen.revive()
            self.losses.tell("screen", translated("errors", "The screen could not be read for a moment. Trying again."), since)
        if self._screen.monitors != self._monitors and not self.keeper.broken:
            self._monitors = self._screen.monitors
            self.keeper.note(monitors=self._monitors)

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
            self.keeper.broken = translated("errors", "The connection to the display was lost, so the recording was stopped. {0}").format(translated("errors", SAFE))
        else:
            self.losses.tell("input", translated("errors", "Clicks and keys were not seen for a moment."), since)

    def status(self) -> Status:
        """The state of the recording, from what has reached the disk."""
        return self.keeper.status(self.state, self._screen.checked)

    def _hold(self, paused: bool) -> None:
        self._screen.pause(paused)
        self._video.pause(paused)
        if self.keeper.microphone is not None:
            self.keeper.microphone.pause(paused)

    def _frame(self, frame: Frame) -> None:
        if self._options.video:
            self._video.offer(frame)

    def _video_began(self, name: str, frame: Frame) -> None:
        self.keeper.journal.write(Video(frame.end, name, frame.left, frame.top, frame.width, frame.height))

    def _save(self, number: int, frame: Frame) -> None:
        self.keeper.saver.save(Job(number, frame, lambda: self._locator.secrets_at(number)))

    def _heard(self, item: Input) -> None:
        if isinstance(item, KeyInput) and Hotkey(item.key, frozenset(item.modifiers)) in self._options.own_keys:
            return
        if self.state in ("starting", "recording"):
            self._scribe.hear(item)
