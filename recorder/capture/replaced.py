"""Whether what stands at a place is still what stood there: a program may answer after it has put something else there."""

from __future__ import annotations

from typing import Any

import numpy as np

from recorder.capture.screen import Frame, Screen
from recorder.elements.finder import Answer
from recorder.recording.element import Bounds
from recorder.recording.events import Press

REACH_X, REACH_Y = 120, 24
"""How far around the point is looked, in pixels: about a control."""
STEP, FEW, ALIKE, RIM = 24, 12, 0.8, 4
"""What counts as an edge, how many of them tell nothing, which part of them has to be where it was, and how wide a frame is left out."""

LATE_SECONDS, REST_PIXELS = 0.08, 8
TEXTS = frozenset({"text", "label", "heading"})


def is_of_later(answer: Answer, press: Press, now: float, screen: Screen) -> bool:
    """Whether an answer, got at *now*, may be about what came up because of the press: the picture then tells more.

    That is so for sure where a menu or list of choices was pressed and another window answers, or the other way round. A text
    that is told late is often what an open menu had covered.
    """
    element, before = answer.element, screen.before(press.time)
    if element is None:
        return False
    if before is not None and before.windows and before.popup_at(press.x, press.y) != answer.popup:
        return True
    if element.role in TEXTS and now - press.time > LATE_SECONDS:
        return True
    if max(abs(screen.pointer.x - press.x), abs(screen.pointer.y - press.y)) > REST_PIXELS:
        return False  # perhaps it is being dragged, and looks replaced where it was taken from
    return is_replaced(before, screen.latest(), element.bounds, press.x, press.y)


def is_replaced(before: Frame | None, after: Frame | None, box: Bounds | None, x: int, y: int) -> bool:
    """Whether the drawing at a point, inside *box*, was one thing in *before* and is another in *after*.

    Edges are compared, not colours: a button that is pressed, or a line that is chosen, changes its ground only.
    """
    if before is None or after is None or before is after or (before.width, before.height) != (after.width, after.height):
        return False
    left, top, right, bottom = x - REACH_X, y - REACH_Y, x + REACH_X, y + REACH_Y
    if box is not None and box.contains(x, y):
        rim = RIM if min(box.width, box.height) >= 6 * RIM else 0
        left, top = max(left, box.x + rim), max(top, box.y + rim)
        right, bottom = min(right, box.x + box.width - rim), min(bottom, box.y + box.height - rim)
    old, new = (_edges(frame, Bounds(left, top, right - left, bottom - top)) for frame in (before, after))
    if max(int(old.sum()), int(new.sum())) < FEW:
        return False
    return max(_share_of(old, new), _share_of(new, old)) < ALIKE


def _edges(frame: Frame, box: Bounds) -> Any:
    pixels = np.frombuffer(frame.pixels, np.uint8).reshape(frame.height, frame.width, 4)
    left, top = max(0, box.x - frame.left), max(0, box.y - frame.top)
    part = pixels[top : box.y - frame.top + box.height, left : box.x - frame.left + box.width, :3].astype(np.int16).mean(axis=2)
    if min(part.shape) < 2:
        return np.zeros((1, 1), bool)
    return (np.abs(np.diff(part, axis=1))[1:] > STEP) | (np.abs(np.diff(part, axis=0))[:, 1:] > STEP)


def _share_of(some: Any, others: Any) -> float:
    """Which part of *some* edges is among *others*, moved by a pixel at most (a button that is pushed in)."""
    count = int(some.sum())
    if count < FEW:
        return 0.0
    near = np.pad(others, 1)
    rows, columns = others.shape
    return max(float((some & near[dy : dy + rows, dx : dx + columns]).sum()) / count for dy in range(3) for dx in range(3))
