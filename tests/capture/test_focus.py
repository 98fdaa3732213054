"""Which field had the keyboard, when programs follow late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pytest

from recorder.capture.focus import SETTLED_SECONDS, Focus
from recorder.elements.finder import Answer, Finder
from recorder.recording.element import Bounds, Element, Window

WINDOW = Window("Sign in", "Shop", 7)
NAME = Answer(Element("Name", "entry", "accessibility", Bounds(0, 0, 90, 20), editable=True), WINDOW, "name")
SECRET = Answer(Element("Password", "password", "accessibility", Bounds(0, 30, 90, 20), editable=True, secret=True), WINDOW, "secret")
PAGE = Answer(Element("Page", "document", "accessibility", Bounds(0, 0, 500, 500)), WINDOW, "page")
NOTHING = Answer(None, WINDOW)


@dataclass
class Told:
    """A program that always tells the same."""

    answer: Answer

    def focused(self, _deadline: float) -> Answer:
        return self.answer


def asked(focus: Focus, told: Answer, when: float, now: float) -> tuple[Answer, bool]:
    keyboard = focus.at(cast(Finder, Told(told)), when, lambda: now)
    return keyboard.answer, keyboard.sure


@pytest.mark.parametrize(
    ("clicked", "told", "answer", "sure"),
    [
        (NAME, NAME, NAME, True),
        (NAME, PAGE, NAME, True),
        (NAME, NOTHING, NAME, True),
        (SECRET, NAME, SECRET, False),
        (NAME, SECRET, SECRET, False),
        (PAGE, NAME, NAME, False),
    ],
)
def test_after_a_click(clicked: Answer, told: Answer, answer: Answer, sure: bool) -> None:
    focus = Focus()
    focus.moved(1.0)
    focus.pressed(1.0, clicked)
    assert asked(focus, told, 1.2, 1.3) == (answer, sure)


def test_after_a_tab_a_busy_program_is_not_believed_at_once() -> None:
    focus = Focus()
    focus.moved(1.0)
    focus.pressed(1.0, NAME)
    focus.moved(2.0)
    assert asked(focus, NAME, 2.1, 2.2) == (NAME, False)
    assert asked(focus, NAME, 2.1, 2.1 + SETTLED_SECONDS) == (NAME, True)


def test_nothing_is_told_once_the_keyboard_may_be_elsewhere() -> None:
    focus = Focus()
    focus.moved(2.0)
    assert asked(focus, NAME, 1.9, 2.1) == (NOTHING, True)


def test_before_anything_moved_it_the_answer_counts() -> None:
    assert asked(Focus(), NAME, 3.0, 3.1) == (NAME, True)
