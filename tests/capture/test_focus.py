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


AMOUNT = Answer(Element("Amount", "entry", "accessibility", Bounds(0, 60, 90, 20), editable=True), WINDOW, "amount")


def known(focus: Focus) -> None:
    """The program tells the field that was clicked."""
    focus.moved(1.0)
    focus.pressed(1.0, NAME)
    assert asked(focus, NAME, 1.2, 1.3) == (NAME, True)


def test_a_program_that_tells_the_next_field_has_followed_the_tab() -> None:
    focus = Focus()
    known(focus)
    focus.moved(2.0, to_next=True)
    assert asked(focus, AMOUNT, 2.1, 2.2) == (AMOUNT, True)
    focus.moved(3.0, to_next=True)
    assert asked(focus, AMOUNT, 3.1, 3.2) == (AMOUNT, False)
    assert asked(focus, NAME, 3.2, 3.3) == (NAME, True)


def test_a_field_that_shows_what_was_typed_had_the_keyboard() -> None:
    focus = Focus()
    focus.moved(1.0)
    assert asked(focus, NAME, 1.1, 1.2) == (NAME, False)
    focus.shown(1.4, NAME)
    focus.moved(2.0, to_next=True)
    assert asked(focus, AMOUNT, 2.1, 2.2) == (AMOUNT, True)


def test_after_two_tabs_it_may_tell_the_field_between() -> None:
    focus = Focus()
    known(focus)
    focus.moved(2.0, to_next=True)
    focus.moved(2.1, to_next=True)
    assert asked(focus, AMOUNT, 2.2, 2.3) == (AMOUNT, False)


def test_after_a_click_that_it_did_not_follow_it_may_tell_a_field_from_before() -> None:
    focus = Focus()
    focus.moved(1.0)
    focus.pressed(1.0, NAME)
    assert asked(focus, PAGE, 1.2, 1.3) == (NAME, True)
    focus.moved(2.0, to_next=True)
    assert asked(focus, AMOUNT, 2.1, 2.2) == (AMOUNT, False)


def test_a_key_that_is_no_tab_may_open_what_asks_for_a_secret() -> None:
    focus = Focus()
    known(focus)
    focus.moved(2.0)
    assert asked(focus, AMOUNT, 2.1, 2.2) == (AMOUNT, False)


def test_nothing_is_told_once_the_keyboard_may_be_elsewhere() -> None:
    focus = Focus()
    focus.moved(2.0)
    assert asked(focus, NAME, 1.9, 2.1) == (NOTHING, True)


def test_before_anything_moved_it_the_answer_counts() -> None:
    assert asked(Focus(), NAME, 3.0, 3.1) == (NAME, True)
