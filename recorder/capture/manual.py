"""A recording on a desktop that shows programs neither hands nor screen (Wayland): the voice, and a picture when asked for."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path

from recorder.capture.clock import Clock
from recorder.capture.keeper import Birth, Keeper, State, Status
from recorder.capture.microphone import Microphone
from recorder.capture.options import CaptureOptions
from recorder.capture.pictures import Job
from recorder.capture.portal import check_portal, portal_picture
from recorder.capture.screen import Frame
from recorder.errors import DeviceError
from recorder.recording.events import Marker, Paused, Resumed
from recorder.translatable import translated

LAST_SECONDS = 8.0
"""How long the end waits for a picture that was asked for."""


class ManualSession:
    """Like `Session`, but each step is asked for by `mark`. Its methods are called from one thread.

    Making it creates the folder. Raises StorageError, ForeignFileError, DeviceError (no portal for pictures).
    """

    def __init__(
        self, folder: Path, options: CaptureOptions, birth: Birth, awake: Microphone | None = None,
        picture: Callable[[Clock], Frame] = portal_picture,
    ) -> None:  # fmt: skip
        if options.area is not None or options.window is not None:
            raise DeviceError(translated("errors", "Wayland tells no program where a part of the screen is. Nothing was recorded. Record all of it."))
        check_portal()
        self.clock, self._picture = Clock(), picture
        self.state: State = "starting"
        self.keeper = Keeper(folder, options, birth, self.clock, awake)
        self.losses = self.keeper.losses
        self._asked: queue.Queue[tuple[float, int] | None] = queue.Queue()
        self._looked, self._checked = 0, 0.0
        self._thread = threading.Thread(target=self._look, name="pictures of the desktop", daemon=True)

    def start(self) -> None:
        """Start the sources; a missing microphone only warns."""
        self.keeper.saver.start()
        self._thread.start()
        self.keeper.listen()
        self.keeper.note(microphone=self.keeper.microphone is not None)
        self.state = "recording"

    def abandon(self) -> None:
        """It could not be started: leave nothing behind."""
        self.stop()
        self.keeper.abandon()

    def pause(self) -> None:
        """Keep nothing until `resume`."""
        if self.state == "recording":
            self._hold(True)
            self.keeper.journal.write(Paused(self.clock.now()))
            self.keeper.note(state="paused")

    def resume(self) -> None:
        """Go on after a pause."""
        if self.state == "paused":
            self.keeper.journal.write(Resumed(self.clock.now()))
            self._hold(False)
            self.keeper.note(state="recording")

    def mark(self, note: str = "") -> None:
        """Add a step: the picture of this moment, and what was said since the last one."""
        if self.state == "recording":
            now, number = self.clock.now(), self.keeper.journal.next_number()
            self.keeper.journal.write(Marker(now, number, note))
            self._asked.put((now, number))

    def forget(self, seconds: float) -> None:
        """Take the last *seconds* out of the recording: events and pictures at once, sound and words at the stop."""
        if self.state in ("recording", "paused"):
            self.keeper.forget(seconds)

    def disown(self) -> None:
        """No click of ours is ever a step."""

    def stop(self) -> None:
        """Stop the sources in the order of the flow."""
        self.state = "stopping"
        self._asked.put(None)
        if self._thread.is_alive():
            self._thread.join(LAST_SECONDS)
        if self.keeper.microphone is not None:
            self.keeper.microphone.stop()
        self.keeper.saver.stop()
        self.state = "stopped"
        self.keeper.close()

    def watch(self) -> None:
        """Look after disk, time and microphone; called about four times a second."""
        self.keeper.look(self.state)
        if self.state == "recording":
            self._checked = self.clock.now()

    def status(self) -> Status:
        """The state of the recording, from what has reached the disk."""
        return self.keeper.status(self.state, self._checked, self._looked)

    def _hold(self, paused: bool) -> None:
        self.state = "paused" if paused else "recording"
        if self.keeper.microphone is not None:
            self.keeper.microphone.pause(paused)

    def _look(self) -> None:
        """In a thread: the desktop may ask the person first."""
        while (asked := self._asked.get()) is not None:
            since, number = asked
            try:
                self.keeper.saver.save(Job(number, self._picture(self.clock), tuple))
            except DeviceError as error:
                self.losses.tell("screen", str(error), since)
            self._looked += 1
