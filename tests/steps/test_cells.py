"""Cells that a key has left are not named any more."""

from __future__ import annotations

import pytest

from recorder.recording.element import Bounds, Element
from recorder.steps.actions import Action
from recorder.steps.cells import follow, neighbour

A5 = Element("A5", "table cell", "accessibility", Bounds(41, 250, 82, 17))
CLICK = Action("click", 1, 1, target=A5)


def typed(text: str, target: Element | None = A5) -> Action:
    return Action("type", 2, 3, target=target, text=text, position=(82, 258))


def key(keys: str, count: int = 1) -> Action:
    return Action("press", 3, 3, target=A5, keys=keys, count=count)


def names(*actions: Action) -> list[str | None]:
    return [a.target.name if a.target else None for a in follow(actions)]


def test_tab_goes_to_the_next_cell() -> None:
    assert names(CLICK, typed("December"), key("tab"), typed("940"), key("tab"), typed("x")) == ["A5", "A5", "A5", "B5", "B5", "C5"]
    moved = follow([CLICK, key("tab"), typed("940")])[-1]
    assert (moved.position, moved.target and moved.target.bounds) == (None, None)


def test_enter_goes_somewhere() -> None:
    assert names(CLICK, typed("December"), key("enter"), typed("940")) == ["A5", "A5", "A5", None]


def test_what_the_platform_says_anew_is_believed() -> None:
    b9 = Element("B9", "table cell", "accessibility", Bounds(120, 300, 82, 17))
    assert names(CLICK, key("tab"), typed("940", b9), typed("1", b9)) == ["A5", "A5", "B9", "B9"]
    assert names(CLICK, key("tab"), CLICK, typed("x")) == ["A5"] * 4
    assert names(CLICK, key("ctrl+b"), typed("x")) == ["A5"] * 3


def test_other_fields_are_left_alone() -> None:
    field = Element("Search", "entry", "accessibility", Bounds(0, 0, 9, 9))
    assert names(typed("a", field), Action("press", 1, 1, target=field, keys="enter"), typed("b", field)) == ["Search"] * 3


@pytest.mark.parametrize(
    ("name", "columns", "rows", "count", "expected"),
    [
        ("A5", 1, 0, 1, "B5"),
        ("Z1", 1, 0, 1, "AA1"),
        ("AA1", -1, 0, 1, "Z1"),
        ("B2", 0, 1, 3, "B5"),
        ("A1", -1, 0, 1, None),
        ("A1", 0, -1, 1, None),
        ("Test 2", 0, 1, 1, None),
        (None, 1, 0, 1, None),
        ("A1", 0, 0, 1, None),
    ],
)
def test_neighbours(name: str | None, columns: int, rows: int, count: int, expected: str | None) -> None:
    assert neighbour(name, columns, rows, count) == expected
