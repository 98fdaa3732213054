"""What is marked in a step's picture: desktop places become places in the picture."""

from __future__ import annotations

from dataclasses import replace

from recorder.document.model import Box, Mark, Picture, Step, Target
from recorder.recording.element import Bounds, Element
from recorder.steps.actions import Action, Shot

RING = 48.0
"""Diameter of the ring around the point of a click, in desktop pixels."""


def target_of(element: Element | None) -> Target | None:
    """The document's form of a control, still without its place in the picture."""
    return None if element is None else Target(element.name, element.role, element.source)


def with_picture(step: Step, action: Action, shot: Shot) -> Step:
    """The step with its picture and the mark in it: a ring around the point, a box around a control without one."""
    target, position = step.target, None
    marks: tuple[Mark, ...] = ()
    if action.position is not None:
        position = _point(action.position, shot)
        marks = (_ring(position, shot),)
        if action.kind == "drag" and action.end_position is not None:
            to = _point(action.end_position, shot)
            marks = (*marks, Mark("arrow", Box(position[0], position[1], to[0] - position[0], to[1] - position[1])))
    bounds = action.target.bounds if action.target else None
    if bounds is not None and target is not None:
        placed = in_picture(bounds, shot)
        target = replace(target, bounds=placed)
        if position is None:
            marks = (Mark("box", Box(*map(float, placed))),)
    return replace(step, target=target, position=position, picture=Picture("", shot.width, shot.height, marks, time=shot.time))


def without_mark(step: Step, shot: Shot) -> Step:
    """The step with a picture that shows a moment, not an action."""
    return replace(step, picture=Picture("", shot.width, shot.height, time=shot.time))


def in_picture(bounds: Bounds, shot: Shot) -> tuple[int, int, int, int]:
    """Desktop pixels to pixels of the picture."""
    left, top = _point((bounds.x, bounds.y), shot)
    return (left, top, round(bounds.width * shot.scale), round(bounds.height * shot.scale))


def _point(point: tuple[int, int], shot: Shot) -> tuple[int, int]:
    return (round((point[0] - shot.left) * shot.scale), round((point[1] - shot.top) * shot.scale))


def _ring(centre: tuple[int, int], shot: Shot) -> Mark:
    half = RING * shot.scale / 2
    return Mark("ring", Box(centre[0] - half, centre[1] - half, 2 * half, 2 * half))
