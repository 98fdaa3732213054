"""Answers that came too late: what stands at the place now is not what was pressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from PIL import Image, ImageDraw, ImageFont

from recorder.capture.clock import Clock
from recorder.capture.locator import Locator
from recorder.capture.replaced import is_replaced
from recorder.capture.screen import Frame, Pointer, Screen
from recorder.capture.veil import Veil
from recorder.elements.finder import Answer, Finder, Shown, Windows
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import Event, Found, Press, Release

Draw = Callable[[ImageDraw.ImageDraw], None]
BOX = Bounds(40, 40, 160, 36)


def frame(time: float, draw: Draw, *windows: Shown) -> Frame:
    image = Image.new("RGB", (320, 200), "white")
    draw(ImageDraw.Draw(image))
    return Frame(time, time, 320, 200, 0, 0, bytearray(image.convert("RGBA").tobytes("raw", "BGRA")), windows=windows)


def button(words: str, ground: str = "#dde3ea", ink: str = "black", line: str = "gray") -> Draw:
    def draw(on: ImageDraw.ImageDraw) -> None:
        on.rectangle((40, 40, 199, 75), ground, line)
        on.text((120, 58), words, ink, ImageFont.load_default(16), anchor="mm")

    return draw


def tick(on: ImageDraw.ImageDraw) -> None:
    on.rectangle((50, 50, 64, 64), "white", "black")
    on.text((72, 58), "Fragile goods", "black", ImageFont.load_default(14), anchor="lm")


def ticked(on: ImageDraw.ImageDraw) -> None:
    tick(on)
    on.line((52, 56, 56, 62, 63, 51), "black", 2)


def field_form(on: ImageDraw.ImageDraw) -> None:
    on.rectangle((20, 30, 300, 90), "white", "gray")
    on.text((30, 58), "As in the passport of the person", "gray", ImageFont.load_default(15), anchor="lm")


@pytest.mark.parametrize(
    ("before", "after", "replaced"),
    [
        (button("Add new hire"), button("Add new hire"), False),
        (button("Add new hire"), button("Add new hire", "#3366cc", "white", "#224488"), False),
        (tick, ticked, False),
        (button("Add new hire"), field_form, True),
        (button("Select All"), button("Print Preview"), True),
        (button("Close"), lambda on: None, True),
    ],
    ids=["same", "chosen", "ticked", "another page", "another line", "gone"],
)
def test_what_stands_there_now(before: Draw, after: Draw, replaced: bool) -> None:
    assert is_replaced(frame(1.0, before), frame(2.0, after), BOX, 120, 58) is replaced


def test_without_two_pictures_nothing_is_known() -> None:
    one = frame(1.0, button("Close"))
    assert not is_replaced(one, one, BOX, 120, 58)
    assert not is_replaced(None, one, BOX, 120, 58)


@dataclass
class Program:
    """Answers each question with what stands there by now."""

    element: Element
    window: Window = Window("People", "Browser", 7, Bounds(0, 0, 320, 200), 1)
    popup: int | None = None
    asked: list[tuple[int, int]] = field(default_factory=list)

    def at(self, x: int, y: int, deadline: float, below: bool = False) -> Answer:
        if below:
            return Answer(Element("Payment terms", "combo box", "accessibility"), self.window)
        self.asked.append((x, y))
        return Answer(self.element, self.window, popup=self.popup)

    def secrets(self, deadline: float) -> tuple[Bounds, ...]:
        return ()

    def active_window(self) -> Window:
        return self.window

    def warm(self, window: Window) -> None:
        pass

    def close(self) -> None:
        pass


@dataclass
class Frames:
    """The screen before a press and now."""

    old: Frame
    new: Frame
    pointer: Pointer = field(default_factory=lambda: Pointer(120, 58, 1e9))

    def before(self, time: float) -> Frame:
        return self.old

    def latest(self) -> Frame:
        return self.new


def told(
    after: Draw, *jobs: Press | Release, role: str = "entry", pointer: int = 120, windows: tuple[Shown, ...] = (), popup: int | None = None
) -> list[Found]:
    """What a locator writes about presses and releases, when the screen has come to look like *after* meanwhile."""
    events: list[Event] = []
    program = Program(Element("First name", role, "accessibility", Bounds(20, 30, 280, 60), editable=True), popup=popup)
    screen = Frames(frame(0.5, button("Add new hire"), *windows), frame(1.2, after))
    screen.pointer = Pointer(pointer, 58, 1e9)
    faults: list[str] = []
    locator = Locator(
        Clock(),
        lambda: cast(Finder, program),
        lambda: 9,
        events.append,
        lambda _number, _frame: None,
        lambda _window: False,
        cast(Screen, cast(Any, screen)),
        False,
        lambda reason, _since=None: faults.append(reason),
        Veil(lambda: cast(Windows, None), lambda _window: False),
    )
    locator.start()
    for job in jobs:
        locator.button(job)
    locator.finish(close=True)
    assert not faults
    return [event for event in events if isinstance(event, Found)]


def test_an_answer_about_what_came_up_after_the_press_is_refused() -> None:
    press = Press(1.0, 1, "left", 120, 58, ())
    assert [found.element for found in told(field_form, press)] == [None]
    (kept,) = told(button("Add new hire"), press)
    assert kept.element is not None
    assert kept.window is not None
    (dragged,) = told(field_form, press, pointer=180)
    assert dragged.element is not None


FORM = Shown(Window("People", "Browser", 7, Bounds(0, 0, 320, 200), 1), Bounds(0, 0, 320, 200))
CHOICES = Shown(Window("", "Browser", 7, Bounds(60, 40, 120, 90), 2), Bounds(60, 40, 120, 90), popup=True)
ELSEWHERE = Shown(Window("", "Browser", 7, Bounds(200, 100, 50, 50), 3), Bounds(200, 100, 50, 50), popup=True)


@pytest.mark.parametrize(
    ("windows", "popup", "kept"),
    [
        ((CHOICES, FORM), None, False),
        ((CHOICES, FORM), 2, True),
        ((CHOICES, FORM), 3, False),
        ((ELSEWHERE, FORM), None, True),
        ((FORM, CHOICES), None, True),
        ((FORM,), 2, False),
        ((), None, True),
    ],
    ids=["the list has gone", "the list answered", "another list", "not over it", "behind", "it came up with the press", "unknown"],
)
def test_what_a_list_of_choices_had_covered_is_not_what_was_chosen(windows: tuple[Shown, ...], popup: int | None, kept: bool) -> None:
    (found,) = told(button("Add new hire"), Press(1.0, 1, "left", 120, 58, ()), windows=windows, popup=popup)
    assert (found.element is not None and found.element.name == "First name") is kept
    below = found.element is not None and found.element.name == "Payment terms"
    assert below is (not kept and popup is not None)


def test_a_text_that_is_told_late_is_left_to_the_picture() -> None:
    press = Press(-1.0, 1, "left", 120, 58, ())
    assert [found.element for found in told(button("Add new hire"), press, role="text")] == [None]
    assert [found.element is None for found in told(button("Add new hire"), press, role="button")] == [False]


def test_the_end_of_a_drag_is_looked_up() -> None:
    (found,) = told(field_form, Release(2.0, 1, "left", 150, 60))
    assert (found.time, found.number) == (2.0, 1)
    assert found.element is not None
    assert found.element.name == "First name"
