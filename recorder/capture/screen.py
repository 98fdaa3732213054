"""The last moments of the screen: a ring of raw frames, so that a picture from before a press is always there."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from recorder.capture.backdrop import Backdrop, common, open_backdrop
from recorder.capture.clock import Clock
from recorder.capture.veil import Veil, cover
from recorder.capture.xdamage import open_damage
from recorder.elements.finder import Shown
from recorder.errors import DeviceError
from recorder.recording.bundle import Monitor
from recorder.recording.element import Bounds
from recorder.translatable import translated

RING_SECONDS, RING_BYTES, RING_MINIMUM = 0.8, 80_000_000, 3
ACTIVE_SECONDS, LOOK_SECONDS, TICK_SECONDS = 0.5, 1.0, 0.025
SHARED_MEMORY = "MIT-SHM is working correctly."


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """The whole desktop as BGRA bytes (4 a pixel, row by row), grabbed between `start` and `end` (recording seconds).

    `left` and `top` are the desktop pixel of its first byte. The same object stands for all moments without a change.
    """

    start: float
    end: float
    width: int
    height: int
    left: int
    top: int
    pixels: bytearray
    covered: tuple[Bounds, ...] = ()
    """Places (desktop pixels) that were filled because they must not be seen."""
    windows: tuple[Shown, ...] = ()
    """What stood on the desktop then, the front one first."""

    def popup_at(self, x: int, y: int) -> int | None:
        """The number of the menu or list of choices at a desktop pixel; None where another window stands, or none."""
        front = next((each for each in self.windows if each.box.contains(x, y)), None)
        return front.window.number if front is not None and front.popup else None

    @property
    def box(self) -> Bounds:
        """What it shows, in desktop pixels."""
        return Bounds(self.left, self.top, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is (desktop pixels) and since when (recording seconds)."""

    x: int
    y: int
    since: float


class Screen:
    """Grabs the desktop in its own thread: seldom at rest, often while the pointer moves.

    `pointer` tells where the pointer is; `veil` what must not be seen; `area` is the part that is recorded; with the number of a
    `window` it follows that one, and stays where it last was when the window is not on the screen. `on_frame` is called in that thread for each frame that differs from the one before
    and must return at once. `on_fault` gets a sentence when grabbing fails; grabbing is tried again each second.
    """

    def __init__(
        self,
        clock: Clock,
        rest_rate: int,
        active_rate: int,
        pointer: Callable[[], tuple[int, int]],
        on_frame: Callable[[Frame], None],
        on_fault: Callable[[str], None],
        veil: Veil | None = None,
        area: Bounds | None = None,
        window: int | None = None,
    ) -> None:
        self._veil, self._area, self._window = veil, area, window
        self._turn = 0
        self._clock, self._rest, self._active = clock, 1 / rest_rate, 1 / active_rate
        self._place, self._on_frame, self._on_fault = pointer, on_frame, on_fault
        self._ring: deque[Frame] = deque()
        self._lock, self._stop, self.live = threading.Lock(), threading.Event(), threading.Event()
        self._paused = False
        self.monitors: tuple[Monitor, ...] = ()
        self.shared_memory = True
        self.checked = 0.0
        self.pointer = Pointer(0, 0, -ACTIVE_SECONDS)
        self._thread = self._new_thread()

    def _new_thread(self) -> threading.Thread:
        self._turn += 1
        return threading.Thread(target=self._run, args=(self._turn,), name="grabber", daemon=True)

    def start(self) -> None:
        """Begin. Raises DeviceError when the first frame does not come within 10 s."""
        self._thread.start()
        if not self.live.wait(10):
            self._stop.set()
            raise DeviceError(
                translated(
                    "errors",
                    "The screen cannot be recorded: no picture came within 10 seconds. Nothing was recorded. Check that a "
                    "desktop is shown (sayshow doctor).",
                )
            )

    def stop(self) -> None:
        """End and wait for the thread."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(5)

    def stuck(self, seconds: float) -> bool:
        """Whether the screen has not been looked at for *seconds* although it should."""
        return not self._paused and self.live.is_set() and self._clock.now() - self.checked > seconds

    def revive(self) -> None:
        """Leave a grab that does not return to itself, and go on in a new thread."""
        self.checked = self._clock.now()
        self._thread = self._new_thread()
        self._thread.start()

    def pause(self, paused: bool) -> None:
        """While paused nothing is grabbed, and what the ring held is gone."""
        with self._lock:
            self._paused = paused
            self.checked = self._clock.now()
            self._ring.clear()

    def before(self, time: float) -> Frame | None:
        """The last frame that was complete before *time*; the oldest one when all are later."""
        with self._lock:
            for frame in reversed(self._ring):
                if frame.end < time:
                    return frame
            return self._ring[0] if self._ring else None

    def latest(self) -> Frame | None:
        """The newest frame."""
        with self._lock:
            return self._ring[-1] if self._ring else None

    def _run(self, turn: int) -> None:
        import mss

        while not self._ended(turn):
            try:
                with mss.MSS() as grabber:
                    self._grab(grabber, turn)
            except Exception as error:  # noqa: BLE001 - a lost X connection is a bare AssertionError in mss
                if self._ended(turn):
                    return
                self._on_fault(translated("errors", "The screen could not be read ({0}). Trying again.").format(type(error).__name__))
                self._stop.wait(1.0)
            finally:
                if self._veil is not None and turn == self._turn:
                    self._veil.close()

    def _ended(self, turn: int) -> bool:
        return self._stop.is_set() or turn != self._turn

    def _grab(self, grabber: Any, turn: int) -> None:
        """Look until told to stop, or until the desktop has another size."""
        desktop = _bounds(grabber.monitors[0])
        self.monitors = tuple(Monitor(_bounds(m)) for m in grabber.monitors[1:])
        damage, looked = open_damage(), -LOOK_SECONDS
        backdrop = open_backdrop() if self._veil is not None else None
        previous: Frame | None = None
        while not self._ended(turn) and not (damage is not None and damage.resized):
            if self._paused:
                previous = None
                self._stop.wait(2 * TICK_SECONDS)
                continue
            start = self._clock.now()
            active = start - self.pointer.since < ACTIVE_SECONDS
            if start - looked >= (self._active if active else self._rest) and (
                damage is None
                or damage.changed()
                or previous is None
                or start - looked > LOOK_SECONDS
                or self._veil is not None
                and self._veil.places() != previous.covered
            ):
                looked = start
                frame = self._look(grabber, backdrop, self._recorded(desktop), start)
                if self._ended(turn):
                    break
                if previous is None or frame.pixels != previous.pixels or frame.covered != previous.covered or frame.box != previous.box:
                    previous = frame
                    self._keep(frame)
                    self._on_frame(frame)
            self.checked = self._clock.now()
            if not self.live.is_set():
                self.shared_memory = SHARED_MEMORY in str(getattr(grabber, "performance_status", SHARED_MEMORY))
                self.live.set()
            if (place := self._place()) != (self.pointer.x, self.pointer.y):
                self.pointer = Pointer(*place, self.checked)
            self._stop.wait(TICK_SECONDS if active else self._rest)
        for each in (damage, backdrop):
            if each is not None:
                each.close()

    def _recorded(self, desktop: Bounds) -> Bounds:
        """What of the *desktop* is grabbed; all of it when the wanted part is not there any more (a monitor was taken away)."""
        if self._window is not None and self._veil is not None and (place := self._veil.place_of(self._window)) is not None:
            self._area = place if common(place, desktop) is not None else self._area
        return (common(self._area, desktop) if self._area is not None else None) or desktop

    def _look(self, grabber: Any, backdrop: Backdrop | None, desktop: Bounds, start: float) -> Frame:
        """One frame. What must not be seen is asked for before and after the grab, and covered in both places."""
        hidden = self._veil.places() if self._veil is not None else ()
        windows = self._veil.seen() if self._veil is not None else ()
        ours = self._veil.lifted() if self._veil is not None else ()
        area = {"left": desktop.x, "top": desktop.y, "width": desktop.width, "height": desktop.height}
        pixels = grabber.grab(area).raw
        if self._veil is not None:
            ours = tuple(dict.fromkeys((*ours, *self._veil.lifted())))
            if ours and backdrop is not None:
                backdrop.restore(pixels, desktop, ours)
        end = self._clock.now()
        if self._veil is not None:
            hidden = tuple(dict.fromkeys((*hidden, *self._veil.places())))
            cover(pixels, desktop, hidden)
        return Frame(start, end, desktop.width, desktop.height, desktop.x, desktop.y, pixels, hidden, windows)

    def _keep(self, frame: Frame) -> None:
        with self._lock:
            if self._paused:
                return
            self._ring.append(frame)
            most = max(RING_MINIMUM, RING_BYTES // max(1, len(frame.pixels)))
            while (
                len(self._ring) > most
                or len(self._ring) > RING_MINIMUM
                and self._ring[1].end < frame.end - RING_SECONDS
            ):
                self._ring.popleft()


def _bounds(monitor: Any) -> Bounds:
    return Bounds(monitor["left"], monitor["top"], monitor["width"], monitor["height"])
