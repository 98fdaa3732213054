"""When a click and the typing after it are one step."""

from __future__ import annotations

import pytest

from recorder.recording.element import Bounds, Element, Window
from recorder.steps.actions import Action
from recorder.steps.gestures import join

BOX = Bounds(100, 100, 200, 30)
NAMED = Element("Search leads", "entry", "accessibility", BOX)
CELL = Element("D6", "table cell", "accessibility", Bounds(120, 110, 40, 15))
SHEET = Element("Sheet 1", "table", "accessibility", Bounds(0, 0, 900, 700))


def joined(clicked: Element | None, focused: Element | None, **changes: object) -> tuple[Action, ...]:
    click = Action("click", 1.0, 1.1, 4, clicked, Window("Leads", "CRM"), (130, 115), **changes)  # type: ignore[arg-type]
    return join([click, Action("type", 2.0, 3.0, 5, focused, text="Harbor")])


def test_the_joined_step_starts_with_the_click_and_has_its_picture() -> None:
    (action,) = joined(NAMED, NAMED)
    assert (action.kind, action.start, action.end, action.number) == ("type", 1.0, 3.0, 4)
    assert (action.text, action.position, action.target) == ("Harbor", (130, 115), NAMED)
    assert action.window == Window("Leads", "CRM")


@pytest.mark.parametrize(
    ("clicked", "focused", "name"),
    [
        (NAMED, Element("Search leads:", "entry", "accessibility"), "Search leads"),
        (NAMED, None, "Search leads"),
        (NAMED, Element(None, "entry", "accessibility", BOX), "Search leads"),
        (None, NAMED, "Search leads"),
        (Element(None, "entry", "accessibility", BOX), NAMED, "Search leads"),
        (CELL, SHEET, "D6"),
        (CELL, None, "D6"),
    ],
)
def test_one_field(clicked: Element | None, focused: Element | None, name: str) -> None:
    (action,) = joined(clicked, focused)
    assert action.target is not None
    assert action.target.name == name


@pytest.mark.parametrize(
    ("clicked", "focused"),
    [
        (NAMED, Element("Amount", "entry", "accessibility", Bounds(500, 500, 100, 30))),
        (
            Element("New order", "button", "accessibility", BOX),
            Element("Name", "entry", "accessibility", Bounds(400, 400, 90, 30)),
        ),
        (Element("New order", "button", "accessibility", BOX), SHEET),
        (Element("New order", None, "ocr", BOX), None),
        (None, None),
        (None, Element("Amount", "entry", "accessibility", Bounds(500, 500, 100, 30))),
    ],
)
def test_two_steps(clicked: Element | None, focused: Element | None) -> None:
    assert [a.kind for a in joined(clicked, focused)] == ["click", "type"]


def test_a_click_with_a_key_held_is_a_step_of_its_own() -> None:
    assert [a.kind for a in joined(NAMED, NAMED, keys="ctrl")] == ["click", "type"]


def test_a_password_stays_masked_whoever_knew_of_it() -> None:
    secret = Element("Password", "password", "accessibility", BOX, secret=True)
    (action,) = joined(secret, Element("Password", "entry", "accessibility", BOX))
    assert (action.text, action.masked) == (None, True)


def test_only_the_click_right_before_joins() -> None:
    click = Action("click", 1.0, 1.1, 4, NAMED, position=(130, 115))
    key = Action("press", 1.5, 1.5, 6, NAMED, keys="ctrl+a")
    typing = Action("type", 2.0, 3.0, 5, NAMED, text="Harbor")
    assert join([click, key, typing]) == (click, key, typing)
    assert join(join([click, typing])) == join([click, typing])
