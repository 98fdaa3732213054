"""Where marks are hit, how they move and grow: plain geometry in picture pixels, no Qt."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Literal

from recorder.document.model import Box, Mark, MarkKind

Part = Literal["body", "nw", "ne", "sw", "se"]
CORNERS: tuple[Part, ...] = ("nw", "ne", "sw", "se")
SMALLEST = 6.0


def corners(mark: Mark) -> dict[Part, tuple[float, float]]:
    """The places where a mark can be taken to change its size; an arrow only has its two ends."""
    box = mark.box
    places: dict[Part, tuple[float, float]] = {
        "nw": (box.x, box.y),
        "ne": (box.x + box.width, box.y),
        "sw": (box.x, box.y + box.height),
        "se": (box.x + box.width, box.y + box.height),
    }
    return {part: places[part] for part in ("nw", "se")} if mark.kind == "arrow" else places


def hit(marks: tuple[Mark, ...], chosen: str, x: float, y: float, slack: float) -> tuple[Mark, Part] | None:
    """The mark under a point and the part of it: corners of the chosen one first, then whatever lies on top."""
    for mark in marks:
        if mark.id == chosen:
            for part, (cx, cy) in corners(mark).items():
                if math.hypot(x - cx, y - cy) <= slack:
                    return mark, part
    for mark in reversed(marks):
        if _inside(mark, x, y, slack):
            return mark, "body"
    return None


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The mark *dx* to the right and *dy* down."""
    return replace(mark, box=replace(mark.box, x=mark.box.x + dx, y=mark.box.y + dy))


def resized(mark: Mark, part: Part, dx: float, dy: float) -> Mark:
    """The mark with one corner moved by (dx, dy)."""
    box = mark.box
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    if "w" in part:
        left += dx
    else:
        right += dx
    if part.startswith("n"):
        top += dy
    else:
        bottom += dy
    if mark.kind == "arrow":
        return replace(mark, box=Box(left, top, right - left, bottom - top))
    return replace(mark, box=between(left, top, right, bottom))


def drawn(kind: MarkKind, x: float, y: float, to_x: float, to_y: float, usual: float) -> Mark:
    """A new mark from a drag; a plain click makes one of the *usual* size around the point."""
    if math.hypot(to_x - x, to_y - y) < SMALLEST:
        if kind == "arrow":
            return Mark(kind, Box(x - usual, y + usual, usual, -usual))
        width = usual * 3 if kind == "text" else usual
        return Mark(kind, Box(x - width / 2, y - usual / 2, width, usual))
    if kind == "arrow":
        return Mark(kind, Box(x, y, to_x - x, to_y - y))
    if kind in ("ring", "badge"):
        side = max(abs(to_x - x), abs(to_y - y))
        return Mark(kind, Box(x - side, y - side, 2 * side, 2 * side))
    return Mark(kind, between(x, y, to_x, to_y))


def between(x: float, y: float, to_x: float, to_y: float) -> Box:
    """The rectangle between two points, at least a few pixels wide and high."""
    return Box(min(x, to_x), min(y, to_y), max(abs(to_x - x), SMALLEST), max(abs(to_y - y), SMALLEST))


def next_badge(marks: tuple[Mark, ...]) -> str:
    """The number that a new badge carries."""
    return str(1 + max((int(m.text) for m in marks if m.kind == "badge" and m.text.isdigit()), default=0))


def _inside(mark: Mark, x: float, y: float, slack: float) -> bool:
    box = mark.box
    if mark.kind == "arrow":
        return _distance(x, y, box.x, box.y, box.x + box.width, box.y + box.height) <= slack
    if mark.kind == "box":  # a frame may surround other marks: only its lines are the mark
        inner = box.x + slack < x < box.x + box.width - slack and box.y + slack < y < box.y + box.height - slack
        return _within(box, x, y, slack) and not (inner and min(box.width, box.height) > 6 * slack)
    return _within(box, x, y, slack)


def _within(box: Box, x: float, y: float, slack: float) -> bool:
    return box.x - slack <= x <= box.x + box.width + slack and box.y - slack <= y <= box.y + box.height + slack


def _distance(x: float, y: float, x1: float, y1: float, x2: float, y2: float) -> float:
    length = math.hypot(x2 - x1, y2 - y1)
    if length == 0:
        return math.hypot(x - x1, y - y1)
    share = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length**2))
    return math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))
