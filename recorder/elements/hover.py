"""Looks up what the pointer rests on before it is pressed, because a press may take away what was there.

A menu closes, a page changes, and a busy program answers late; but people point before they press. Where the pointer
has rested, the press is answered from that look, if the control is still there.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from recorder.elements.finder import Answer, Availability, Finder
from recorder.recording.element import Bounds, Window

TICK_SECONDS, CHECK_SECONDS, LAZY_CHECK_SECONDS, LAZY_AFTER_SECONDS = 0.08, 0.3, 1.0, 3.0
LOOK_SECONDS, FRESH, NEAR = 0.4, 1.5, 2
"""A look counts for 1.5 times the interval of its checks, and within 2 pixels."""


class Hovering(Finder, Protocol):
    """A finder that also knows where the pointer is, and what is at a point without naming it."""

    def pointer(self) -> tuple[int, int] | None:
        """Where the pointer is."""

    def handle_at(self, x: int, y: int, deadline: float) -> object | None:
        """The same for the same control at a point, cheaply; None when it cannot be told."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What the pointer rests on, and until when (monotonic seconds) that is to be believed."""

    x: int
    y: int
    answer: Answer
    handle: object
    until: float
    sure: bool = False
    """Whether it was checked once; browsers correct their first answer a moment later."""

    def holds(self, x: int, y: int, now: float) -> bool:
        """Whether it answers a press at a point now."""
        return abs(self.x - x) <= NEAR and abs(self.y - y) <= NEAR and now <= self.until


class HoverFinder:
    """A finder with a second one, of the same kind, in a thread of its own that follows the pointer."""

    def __init__(self, direct: Hovering, open_other: Callable[[], Hovering], clock: Callable[[], float] = time.monotonic) -> None:
        self._direct, self._open, self._clock = direct, open_other, clock
        self._glance: Glance | None = None
        self._pressed = 0
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="hover", daemon=True)
        self._thread.start()

    def at(self, x: int, y: int, deadline: float, below: bool = False) -> Answer:
        """What is under a point: what the pointer rested on there, else what is there now."""
        if below:
            return self._direct.at(x, y, deadline, below=True)
        glance, self._glance = self._glance, None
        self._pressed += 1
        if glance is not None and glance.holds(x, y, self._clock()):
            return glance.answer
        return self._direct.at(x, y, deadline)

    def focused(self, deadline: float) -> Answer:
        """What has the keyboard focus."""
        return self._direct.focused(deadline)

    def text_of(self, field: object, deadline: float) -> str | None:
        """What a field holds now."""
        return self._direct.text_of(field, deadline)

    def secrets(self, deadline: float) -> tuple[Bounds, ...]:
        """Where secrets show."""
        return self._direct.secrets(deadline)

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""
        return self._direct.active_window()

    def warm(self, window: Window) -> None:
        """Wake a program's tree."""
        self._direct.warm(window)

    def state(self) -> Availability:
        """Whether controls can be named here."""
        return self._direct.state()

    def close(self) -> None:
        """End the thread and give everything back."""
        self._closing.set()
        self._thread.join(2 * LOOK_SECONDS)
        self._direct.close()

    def _follow(self) -> None:
        other = self._open()
        watch = Watch(other, self._clock)
        while not self._closing.wait(TICK_SECONDS):
            pressed = self._pressed
            glance = watch.tick(self._glance)
            if pressed == self._pressed:
                self._glance = glance
        other.close()


class Watch:
    """Decides at each tick whether to look, to check, or to leave it."""

    def __init__(self, finder: Hovering, clock: Callable[[], float]) -> None:
        self._finder, self._clock = finder, clock
        self._place: tuple[int, int] | None = None
        self._since = self._checked = 0.0

    def tick(self, glance: Glance | None) -> Glance | None:
        """The glance that holds now."""
        place, now = self._finder.pointer(), self._clock()
        if place is None or place != self._place:
            self._place, self._since = place, now
            return None
        every = CHECK_SECONDS if now - self._since < LAZY_AFTER_SECONDS else LAZY_CHECK_SECONDS
        if glance is not None and glance.sure and now - self._checked < every:
            return glance
        self._checked = now
        deadline = now + LOOK_SECONDS
        handle = self._finder.handle_at(*place, deadline)
        if handle is None:
            return None
        until = now + FRESH * every
        if glance is not None and handle == glance.handle:
            return replace(glance, until=until, sure=True)
        answer = self._finder.at(*place, deadline)
        return Glance(*place, answer, self._finder.handle_at(*place, deadline), until) if answer.element is not None else None
