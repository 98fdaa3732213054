"""Writes each press the moment it is known, with the frame from before it; then sends it on its ways."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass

from recorder.capture.backdrop import common
from recorder.capture.clock import Clock
from recorder.capture.input import ButtonInput, Input, KeyInput, WheelInput
from recorder.capture.journal import EventJournal
from recorder.capture.locator import Locator
from recorder.capture.screen import Frame, Screen
from recorder.capture.watch import changed_share
from recorder.elements.finder import Windows
from recorder.recording.element import Window
from recorder.recording.events import Changed, Press, Release, Scroll
from recorder.translatable import translated

AFTER_SECONDS, BURST_SECONDS, DRAG_PIXELS = 0.45, 1.0, 8


@dataclass(frozen=True, slots=True)
class After:
    """Look at `due` how much of the screen differs from `before`."""

    due: float
    number: int
    before: Frame


class Scribe:
    """One thread between the listener and the rest. Presses and keys for our own or excluded windows are dropped here.

    `ours` says so of a window, `windows` tells which lies under a point and which has the keys, `save` keeps a frame as the picture of a number,
    `on_fault` gets a sentence about input that was lost.
    """

    def __init__(
        self,
        clock: Clock,
        journal: EventJournal,
        screen: Screen,
        locator: Locator,
        save: Callable[[int, Frame], None],
        windows: Windows,
        ours: Callable[[Window | None], bool],
        on_fault: Callable[[str], None],
    ) -> None:
        self._on_fault = on_fault
        self._clock, self._journal, self._screen, self._locator = clock, journal, screen, locator
        self._save, self._windows, self._ours = save, windows, ours
        self._inputs: queue.Queue[Input | None] = queue.Queue(2000)
        self._pressed: dict[str, Press] = {}
        self._after: list[After] = []
        self._scrolled = -10.0
        self.last_press = -10.0
        """When a button last went down, on any window."""
        self._thread = threading.Thread(target=self._follow, name="scribe", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def hear(self, item: Input) -> None:
        """Take raw input; returns at once."""
        self._inputs.put(item)

    def stop(self) -> None:
        """Write what waits and end."""
        self._inputs.put(None)
        if self._thread.is_alive():
            self._thread.join(5)

    def _follow(self) -> None:
        while True:
            wait = min((after.due for after in self._after), default=None)
            try:
                item = self._inputs.get(timeout=None if wait is None else max(0.01, wait - self._clock.now()))
            except queue.Empty:
                self._look_after()
                continue
            if item is None:
                return
            try:
                self._take(item)
            except Exception as error:  # noqa: BLE001 - thread border: one input that fails must not end the others
                self._on_fault(translated("errors", "A click or key could not be recorded ({0}).").format(type(error).__name__))

    def _take(self, item: Input) -> None:
        if isinstance(item, ButtonInput):
            self._button(item)
        elif isinstance(item, WheelInput):
            self._wheel(item)
        else:
            self._key(item)

    def _key(self, item: KeyInput) -> None:
        window, frame = self._windows.active_window(), self._screen.before(item.time)  # now: a question is gone after its Enter
        apart = window is not None and window.bounds is not None and frame is not None and common(window.bounds, frame.box) is None
        if not apart and not self._ours(window):
            self._locator.key(item, frame)

    def _button(self, item: ButtonInput) -> None:
        if not item.down:
            press = self._pressed.pop(item.button, None)
            if press is not None:
                release = Release(item.time, press.number, item.button, item.x, item.y)
                self._journal.write(release)
                if max(abs(item.x - press.x), abs(item.y - press.y)) > DRAG_PIXELS:
                    self._locator.button(release)
            return
        self.last_press = item.time
        frame = self._screen.before(item.time)
        if frame is not None and not frame.box.contains(item.x, item.y):
            return
        if self._ours(self._windows.window_at(item.x, item.y)):
            return
        number = self._journal.next_number()
        press = Press(item.time, number, item.button, item.x, item.y, item.modifiers)
        self._pressed[item.button] = press
        self._journal.write(press)
        self._locator.button(press)
        if frame is not None:
            self._save(number, frame)
            self._after.append(After(item.time + AFTER_SECONDS, number, frame))

    def _wheel(self, item: WheelInput) -> None:
        frame = self._screen.before(item.time)
        if frame is not None and not frame.box.contains(item.x, item.y):
            return
        if self._ours(self._windows.window_at(item.x, item.y)):
            return
        number = self._journal.next_number()
        self._journal.write(Scroll(item.time, number, item.x, item.y, item.dx, item.dy))
        if item.time - self._scrolled > BURST_SECONDS and frame is not None:
            self._save(number, frame)
        self._scrolled = item.time

    def _look_after(self) -> None:
        now = self._clock.now()
        for after in [each for each in self._after if each.due <= now]:
            self._after.remove(after)
            if (frame := self._screen.latest()) is not None:
                self._journal.write(Changed(now, after.number, changed_share(after.before, frame)))
