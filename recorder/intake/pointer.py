"""Follows the mouse pointer through pictures in which it was drawn: known by nothing but how it leaves and arrives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Grey = np.ndarray[Any, np.dtype[np.uint8]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Cells = np.ndarray[Any, np.dtype[np.bool_]]

CELL = 8
"""Pixels of a compared picture on a side of the squares that changes are counted in."""
CELL_PIXELS = 2
"""So many of its pixels must differ for a cell to have changed."""
LARGEST, SMALLEST = 44, 5
"""Pixels that a pointer has on a side."""
MOST_CELLS = 400
"""More changed cells are a new page: no pointer can be told in it."""
LEFT, NUDGED = 0.5, 0.08
"""So much of what the pointer covered differs when it has gone, and when it was only nudged."""
EDGES = 0.25
"""So much of what differs around a nudged pointer was covered by it before."""
TIP = 2
"""From the corner of what a pointer covers to its tip."""
REST = 12
"""Pixels: a pointer that comes to rest within these has not gone elsewhere."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle of pixels: left, top, and right, bottom excluded."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.right - self.left, self.bottom - self.top

    @property
    def is_pointer(self) -> bool:
        """Whether a pointer can be of this size."""
        return all(SMALLEST <= side <= LARGEST for side in self.size)

    def touches(self, other: Spot) -> bool:
        """Whether both share a pixel."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def like(self, other: Spot) -> bool:
        """Whether both are about as large."""
        return all(abs(a - b) <= max(4, 0.4 * max(a, b)) for a, b in zip(self.size, other.size, strict=True))


class Pointer:
    """Where the pointer is, as far as it was seen to move. Places are pixels of the compared pictures."""

    def __init__(self) -> None:
        self.moved_at = -1.0
        """When it was last seen to move, in seconds."""
        self.own: Cells = np.zeros((0, 0), np.bool_)
        """The cells that its last move changed."""
        self._spot: Spot | None = None
        self._stamp: Mask | None = None
        self._pair: tuple[Spot, ...] = ()
        """A pointer left one of these for another; which, the next move tells."""
        self._within: Spot | None = None
        """It went into something that changed with it, such as a button that lights up."""
        self._origin: tuple[float, float] | None = None

    @property
    def place(self) -> tuple[float, float] | None:
        """The tip of the pointer, or the middle of what it lit up; None while nothing is known."""
        if self._spot is not None:
            return self._spot.left + TIP, self._spot.top + TIP
        if self._within is not None:
            return (self._within.left + self._within.right) / 2, (self._within.top + self._within.bottom) / 2
        return None

    @property
    def rested_elsewhere(self) -> bool:
        """Whether it has been moved away from where `mark` was called last."""
        here = self.place
        if self._origin is None or here is None:
            return self._origin is not None
        return max(abs(here[0] - self._origin[0]), abs(here[1] - self._origin[1])) > REST

    def mark(self, place: tuple[float, float] | None) -> None:
        """Remember where it was when something was done."""
        self._origin = place

    def follow(self, time: float, mask: Mask, cells: Cells) -> bool:
        """Take in what changed between two pictures; whether the pointer moved."""
        self.own = np.zeros_like(cells)
        uncovered = self._uncovered(mask)
        if self._spot is not None and uncovered < NUDGED or int(cells.sum()) > MOST_CELLS:
            return False
        spots = spots_of(mask, cells)
        if self._spot is not None and uncovered < LEFT and not self._is_nudge(mask, spots):
            return False
        moved = self._from_known(mask, spots) if self._spot is not None else self._from_unknown(mask, spots)
        if moved:
            self.moved_at = time
        return moved

    def _uncovered(self, mask: Mask) -> float:
        """The share of what the pointer covered that differs now."""
        if self._spot is None or self._stamp is None:
            return 0.0
        changed = mask[self._spot.top : self._spot.bottom, self._spot.left : self._spot.right]
        return float((changed & self._stamp).sum() / max(1, int(self._stamp.sum())))

    def _is_nudge(self, mask: Mask, spots: list[Spot]) -> bool:
        """Whether the pointer moved by less than its own size: what differs is its edges, inside and outside alike."""
        here = [spot for spot in spots if self._spot is not None and spot.touches(self._spot)]
        if len(here) != 1 or self._spot is None or self._stamp is None:
            return False
        all_of_it = int(mask[here[0].top : here[0].bottom, here[0].left : here[0].right].sum())
        return self._uncovered(mask) * int(self._stamp.sum()) > EDGES * all_of_it

    def _from_known(self, mask: Mask, spots: list[Spot]) -> bool:
        old = self._spot
        assert old is not None
        self._claim(old)
        here = [spot for spot in spots if spot.touches(old)]
        arrived = [spot for spot in spots if spot.is_pointer and spot not in here]
        if arrived:
            self._arrive(mask, min(arrived, key=lambda spot: abs(spot.size[0] - old.size[0]) + abs(spot.size[1] - old.size[1])))
        elif len(here) == 1 and max(here[0].size) <= 2 * LARGEST and (beyond := _beyond(here[0], old)) != old:
            self._claim(here[0])
            self._spot = beyond  # its shape stays: what differs now are edges
        else:
            self._spot, self._within = None, max(spots, key=lambda spot: spot.size[0] * spot.size[1], default=None)
        return True

    def _from_unknown(self, mask: Mask, spots: list[Spot]) -> bool:
        small = [spot for spot in spots if spot.is_pointer]
        for was in self._pair:
            if any(spot.touches(was) for spot in small) and (new := next((s for s in small if not s.touches(was)), None)) is not None:
                self._claim(was)
                self._arrive(mask, new)
                return True
        if self._within is not None and (dark := [spot for spot in spots if spot.touches(self._within)]):
            return self._from_within(mask, dark, [spot for spot in spots if spot not in dark])
        if len(small) == 2 and len(spots) == 2 and small[0].like(small[1]):
            self._pair = tuple(small)
            for spot in small:
                self._claim(spot)
            return True
        return False

    def _from_within(self, mask: Mask, dark: list[Spot], others: list[Spot]) -> bool:
        """It moved inside what it lit up, or left it for somewhere else."""
        assert self._within is not None
        inside = len(dark) == 1 and dark[0].is_pointer and not others
        if not inside and (len(others) != 1 or not dark[0].like(self._within)):
            return False
        self._claim(self._within)
        if inside or others[0].is_pointer:
            self._arrive(mask, dark[0] if inside else others[0])
        else:
            self._within = others[0]
            self._claim(others[0])
        return True

    def _arrive(self, mask: Mask, spot: Spot) -> None:
        self._claim(spot)
        self._spot, self._pair, self._within = spot, (), None
        self._stamp = mask[spot.top : spot.bottom, spot.left : spot.right].copy()

    def _claim(self, spot: Spot) -> None:
        self.own[spot.top // CELL : (spot.bottom - 1) // CELL + 1, spot.left // CELL : (spot.right - 1) // CELL + 1] = True


def cells_of(mask: Mask) -> Cells:
    """Which squares of `CELL` pixels changed."""
    rows, columns = mask.shape[0] // CELL, mask.shape[1] // CELL
    whole = mask[: rows * CELL, : columns * CELL].reshape(rows, CELL, columns, CELL)
    return np.asarray(whole.sum(axis=(1, 3)) >= CELL_PIXELS)


def spots_of(mask: Mask, cells: Cells) -> list[Spot]:
    """The changed places that hang together, as the rectangles around their pixels."""
    left = {(int(row), int(column)) for row, column in zip(*np.nonzero(cells), strict=True)}
    found = []
    while left:
        waiting = [left.pop()]
        rows, columns = [waiting[0][0]], [waiting[0][1]]
        while waiting:
            row, column = waiting.pop()
            for near in [(row + a, column + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]:
                if near in left:
                    left.remove(near)
                    waiting.append(near)
                    rows.append(near[0])
                    columns.append(near[1])
        top, side = min(rows) * CELL, min(columns) * CELL
        inside = mask[top : (max(rows) + 1) * CELL, side : (max(columns) + 1) * CELL]
        down, across = np.nonzero(inside)
        found.append(Spot(side + int(across.min()), top + int(down.min()), side + int(across.max()) + 1, top + int(down.max()) + 1))
    return found


def _beyond(both: Spot, old: Spot) -> Spot:
    """Where a pointer went from *old* when the changes at both places run into *both*."""
    width, height = old.size
    left = both.left if both.left < old.left - 1 else both.right - width if both.right > old.right + 1 else old.left
    top = both.top if both.top < old.top - 1 else both.bottom - height if both.bottom > old.bottom + 1 else old.top
    return Spot(left, top, left + width, top + height)
