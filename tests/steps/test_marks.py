"""Which part of a picture a draft shows."""

from __future__ import annotations

from recorder.document.model import Box, Step
from recorder.recording.element import Bounds, Element
from recorder.steps.actions import Action, Shot
from recorder.steps.marks import part_of, with_picture

DESKTOP = Shot("a.png", 1, 0.0, 1920, 1080)


def test_the_window_with_its_title() -> None:
    assert part_of(DESKTOP, Bounds(200, 150, 1000, 600)) == Box(188, 102, 1024, 660)


def test_a_window_that_fills_the_screen_needs_no_part() -> None:
    assert part_of(DESKTOP, Bounds(0, 30, 1920, 1050)) is None


def test_no_window_no_part() -> None:
    assert part_of(DESKTOP, None) is None


def test_what_stands_out_of_the_window_is_shown_too() -> None:
    """A menu reaches below its window."""
    part = part_of(DESKTOP, Bounds(200, 150, 1000, 600), Bounds(250, 740, 200, 200))
    assert part is not None
    assert part.y + part.height == 952


def test_a_small_dialog_is_not_blown_up() -> None:
    part = part_of(DESKTOP, Bounds(900, 500, 100, 60))
    assert part is not None
    assert (part.width, part.height) == (640, 400)


def test_a_window_on_another_monitor_at_double_scale() -> None:
    shot = Shot("a.png", 1, 0.0, 3840, 2160, left=1920, top=0, scale=2.0)
    assert part_of(shot, Bounds(2020, 100, 800, 500)) == Box(176, 104, 1648, 1120)


def test_a_window_outside_the_picture_has_no_part() -> None:
    assert part_of(DESKTOP, Bounds(-3000, 0, 800, 600)) is None


def ring(bounds: Bounds | None, shot: Shot = DESKTOP) -> Box:
    element = Element("Save", "button", "accessibility", bounds)
    action = Action("click", 1.0, 1.1, 1, element, position=(300, 200))
    picture = with_picture(Step(kind="click", instruction="Click Save."), action, shot).picture
    assert picture is not None
    (mark,) = picture.marks
    assert mark.kind == "ring"
    return mark.box


def test_a_control_is_encircled_with_some_air() -> None:
    assert ring(Bounds(280, 180, 80, 40)) == Box(275, 175, 90, 50)


def test_a_tiny_control_keeps_a_ring_that_is_seen() -> None:
    assert ring(Bounds(295, 195, 10, 10)) == Box(282, 182, 36, 36)


def test_a_large_control_or_none_is_marked_where_it_was_clicked() -> None:
    assert ring(Bounds(100, 190, 700, 30)) == ring(Bounds(250, 0, 90, 600)) == ring(None) == Box(276, 176, 48, 48)


def test_a_place_that_does_not_hold_the_click_is_not_believed() -> None:
    assert ring(Bounds(700, 600, 40, 20)) == ring(None)


def test_at_double_scale_the_ring_is_double() -> None:
    shot = Shot("a.png", 1, 0.0, 3840, 2160, scale=2.0)
    assert ring(Bounds(280, 180, 80, 40), shot) == Box(550, 350, 180, 100)
