"""Looks at what the pointer rests on."""

from __future__ import annotations

import threading

from recorder.elements.finder import Answer, Availability
from recorder.elements.hover import CHECK_SECONDS, FRESH, TICK_SECONDS, Glance, HoverFinder, Watch
from recorder.recording.element import Element, Window


class FakeScreen:
    """A pointer over controls that change, and a count of looks."""

    def __init__(self) -> None:
        self.place: tuple[int, int] | None = (0, 0)
        self.control: str | None = "Save"
        self.looks = 0
        self.looked = threading.Event()

    def pointer(self) -> tuple[int, int] | None:
        return self.place

    def handle_at(self, x: int, y: int, deadline: float) -> object | None:
        return self.control

    def at(self, x: int, y: int, deadline: float, below: bool = False) -> Answer:
        self.looks += 1
        self.looked.set()
        return Answer(Element(self.control) if self.control else None)

    def focused(self, deadline: float) -> Answer:
        return Answer()

    def text_of(self, field: object, deadline: float) -> str | None:
        return None

    def active_window(self) -> Window | None:
        return None

    def warm(self, window: Window) -> None:
        return None

    def state(self) -> Availability:
        return Availability(True)

    def close(self) -> None:
        return None


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def ticks(watch: Watch, clock: Clock, count: int, glance: Glance | None = None) -> Glance | None:
    for _ in range(count):
        clock.now += TICK_SECONDS
        glance = watch.tick(glance)
    return glance


def test_a_resting_pointer_is_looked_at_once_and_checked() -> None:
    screen, clock = FakeScreen(), Clock()
    glance = ticks(Watch(screen, clock), clock, 12)
    assert screen.looks == 1
    assert glance is not None
    assert glance.answer.element == Element("Save")
    assert glance.holds(0, 1, clock.now)
    assert not glance.holds(0, 9, clock.now)
    assert not glance.holds(0, 0, clock.now + FRESH * CHECK_SECONDS + TICK_SECONDS)


def test_a_moving_pointer_is_not_looked_at() -> None:
    screen, clock = FakeScreen(), Clock()
    watch, glance = Watch(screen, clock), None
    for x in range(20):
        screen.place = (x * 10, 0)
        glance = ticks(watch, clock, 1, glance)
    assert screen.looks == 0
    assert glance is None


def test_what_changes_under_a_resting_pointer_is_looked_at_again() -> None:
    screen, clock = FakeScreen(), Clock()
    watch = Watch(screen, clock)
    glance = ticks(watch, clock, 5)
    screen.control = "Delete"
    glance = ticks(watch, clock, 5, glance)
    assert glance is not None
    assert glance.answer.element == Element("Delete")


def test_what_goes_away_is_forgotten() -> None:
    screen, clock = FakeScreen(), Clock()
    watch = Watch(screen, clock)
    glance = ticks(watch, clock, 5)
    screen.control = None
    assert ticks(watch, clock, 5, glance) is None


def test_a_press_is_answered_from_the_look_and_the_next_one_anew() -> None:
    direct, other, clock = FakeScreen(), FakeScreen(), Clock()
    direct.control = "too late"
    finder = HoverFinder(direct, lambda: other, clock)
    try:
        assert other.looked.wait(5)
        for _ in range(100):
            if (glance := finder._glance) is not None and glance.sure:
                break
            threading.Event().wait(0.02)
        assert finder.at(0, 0, 1.0).element == Element("Save")
        other.control = None
        assert finder.at(0, 0, 1.0).element == Element("too late")
    finally:
        finder.close()
    assert direct.looks == 1
