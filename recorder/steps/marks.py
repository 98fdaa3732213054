"""What is marked in a step's picture: desktop places become places in the picture."""

from __future__ import annotations

from dataclasses import replace

from recorder.document.model import Box, Mark, Picture, Step, Target
from recorder.recording.element import Bounds, Element
from recorder.steps.actions import Action, Shot

RING, LEAST_RING, AIR = 48, 36, 5
"""The ring of a click, in desktop pixels: across a point alone, across a control at least, and around the control."""
WIDEST, HIGHEST = 560, 120
"""A larger control is marked where it was clicked, in desktop pixels."""
MARGIN, TITLE, LEAST_WIDTH, LEAST_HEIGHT, ALMOST_ALL = 12, 36, 640, 400, 0.8
"""Around a window and above it (frame and title stand outside), the least that is shown, in desktop pixels; a share of the area."""


def target_of(element: Element | None) -> Target | None:
    """The document's form of a control, still without its place in the picture."""
    return None if element is None else Target(element.name, element.role, element.source)


def with_picture(step: Step, action: Action, shot: Shot) -> Step:
    """The step with its picture and the mark in it: a ring around the point, a box around a control without one."""
    target, position = step.target, None
    marks: tuple[Mark, ...] = ()
    if action.position is not None:
        position = _point(action.position, shot)
        marks = (_ring(action.position, action.target.bounds if action.target else None, shot),)
        if action.kind == "drag" and action.end_position is not None:
            to = _point(action.end_position, shot)
            marks = (*marks, Mark("arrow", Box(position[0], position[1], to[0] - position[0], to[1] - position[1])))
    bounds = action.target.bounds if action.target else None
    if bounds is not None and target is not None:
        placed = in_picture(bounds, shot)
        target = replace(target, bounds=placed)
        if position is None:
            marks = (Mark("box", Box(*map(float, placed))),)
    ends = (place for place in (action.position, action.end_position) if place is not None)
    part = part_of(shot, action.window.bounds, *(Bounds(*end, 1, 1) for end in ends), *([bounds] if bounds else []))
    return replace(step, target=target, position=position,
                   picture=Picture("", shot.width, shot.height, marks, part, shot.time, window=part))


def without_mark(step: Step, shot: Shot, window: Bounds | None = None) -> Step:
    """The step with a picture that shows a moment, not an action; *window* is the one that was worked in."""
    part = part_of(shot, window)
    return replace(step, picture=Picture("", shot.width, shot.height, crop=part, time=shot.time, window=part))


def part_of(shot: Shot, window: Bounds | None, *more: Bounds) -> Box | None:
    """The part of a picture that is worth showing: the window with *more* places, and a margin for its frame.

    None where that is almost all of the picture, or where no window is known.
    """
    if window is None:
        return None
    places = [in_picture(place, shot) for place in (window, *more)]
    left, top = min(p[0] for p in places), min(p[1] for p in places) - TITLE * shot.scale
    right, bottom = max(p[0] + p[2] for p in places), max(p[1] + p[3] for p in places)
    wide = max(MARGIN * shot.scale, (LEAST_WIDTH * shot.scale - (right - left)) / 2)
    high = max(MARGIN * shot.scale, (LEAST_HEIGHT * shot.scale - (bottom - top)) / 2)
    left, top = max(0, round(left - wide)), max(0, round(top - high))
    right, bottom = min(shot.width, round(right + wide)), min(shot.height, round(bottom + high))
    width, height = right - left, bottom - top
    if width <= 0 or height <= 0 or width * height > ALMOST_ALL * shot.width * shot.height:
        return None
    return Box(float(left), float(top), float(width), float(height))


def in_picture(bounds: Bounds, shot: Shot) -> tuple[int, int, int, int]:
    """Desktop pixels to pixels of the picture."""
    left, top = _point((bounds.x, bounds.y), shot)
    return (left, top, round(bounds.width * shot.scale), round(bounds.height * shot.scale))


def _point(point: tuple[int, int], shot: Shot) -> tuple[int, int]:
    return (round((point[0] - shot.left) * shot.scale), round((point[1] - shot.top) * shot.scale))


def _ring(point: tuple[int, int], control: Bounds | None, shot: Shot) -> Mark:
    """Around the control, so that no line goes through its text; around the point where there is none, or a large one."""
    area = Bounds(point[0] - RING // 2, point[1] - RING // 2, RING, RING)
    if control is not None and control.contains(*point) and control.width <= WIDEST and control.height <= HIGHEST:
        wide = max(AIR, (LEAST_RING - control.width + 1) // 2)
        high = max(AIR, (LEAST_RING - control.height + 1) // 2)
        area = Bounds(control.x - wide, control.y - high, control.width + 2 * wide, control.height + 2 * high)
    return Mark("ring", Box(*map(float, in_picture(area, shot))))
