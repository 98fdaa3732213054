"""Tells from the pictures of a screen where the pointer is, and when something was done there: guesses, all of it.

A pointer is a small thing that vanishes from one place and appears at another. Where it rests and the screen then changes, a
click is likely; where the screen changes without it, a new scene began and nobody knows by what.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from recorder.intake.pointer import CELL, LARGEST, Cells, Grey, Pointer, Spot, cells_of, spots_of

WIDTH = 960
"""Pixels across of the pictures that are compared."""
DIFFERENT = 24
"""Steps of brightness (of 255) that are more than the noise of a codec."""
LEAST_CELLS, TICK_CELLS = 4, 2
"""Fewer changed cells are a cursor that blinks; under a pointer that has just come, so few are a box that was ticked."""
CLICK_CELLS, SCENE_SHARE = 18, 0.02
"""What a click may be told by anywhere on the screen, and what begins a new scene: cells, and a share of the screen."""
RESTLESS, FORGETS = 2.5, 1.5
"""A cell that changed so often lately (a cursor that blinks, a film in the page) tells nothing; seconds in which that is forgotten."""
NEAR = 24
"""Pixels of a compared picture between the pointer and what it changed."""
QUIET, LONGEST, HOVER = 0.6, 4.0, 2.5
"""Seconds: after which a change is over; that one may last; in which what the pointer lit up is followed by the click itself."""
APART, REMEMBERED = 60, 12
"""Pixels of a compared picture that a pointer must be away from where it clicks later, and how many such pictures are kept."""
ANYWHERE = (-1e6, -1e6)
"""Where a pointer is that is not yet known, when it begins to move: somewhere else."""
LARGEST_LIT = (480, 160)
"""Pixels that a control has at most that lights up under the pointer."""
CLICK_SURE, FAR_SURE, SCENE_SURE = 0.55, 0.45, 0.5
"""How sure a click near the pointer, one that changed something else, and a scene are: all below what counts as certain."""


@dataclass(frozen=True, slots=True)
class Look:
    """One picture to compare; `shown` is what the caller wants back with it."""

    time: float
    grey: Grey
    shown: Any


@dataclass(frozen=True, slots=True)
class Turn:
    """Something was done at `time`: a click at `place` (pixels of the video), or unknown (None).

    `before` is what was shown last before it, `share` how much of the screen changed. The pointer stood in the way at `veiled`
    (left, top, right, bottom in pixels of the video), where `clear` shows the same without it.
    """

    time: float
    place: tuple[int, int] | None
    share: float
    sure: float
    before: Any
    clear: Any = None
    veiled: tuple[int, int, int, int] | None = None


@dataclass(slots=True)
class _Change:
    """A change of the screen that goes on: since when, what was shown before, where the pointer rested, what has changed."""

    since: float
    before: Look
    pointer: tuple[float, float] | None
    fresh: bool
    """The pointer was moved since the last turn."""
    cells: Cells


class Watcher:
    """Looks at the pictures of a video one after the other; `scale` is how many of its pixels one of the compared ones is."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._pointer = Pointer()
        self._last: Look | None = None
        self._lately: np.ndarray[Any, np.dtype[np.float64]] = np.zeros((0, 0))
        """For each cell how often it changed lately."""
        self._change: _Change | None = None
        self._restless = False
        """A change lasted too long to be one deed; nothing new begins until it is quiet."""
        self._quiet_since = 0.0
        self._turned = -1.0
        self._held: tuple[Turn, int] | None = None
        self._way: deque[tuple[Look, tuple[float, float]]] = deque(maxlen=REMEMBERED)
        """Where the pointer was on its way, and what was shown then."""

    def see(self, look: Look) -> Iterator[Turn]:
        """The next picture; gives what is known to have happened before it."""
        last, self._last = self._last, look
        if last is None or last.grey.shape != look.grey.shape:
            self._pointer, self._lately = Pointer(), np.zeros((0, 0))
            yield from self._settle()
            return
        mask = np.abs(look.grey.astype(np.int16) - last.grey) > DIFFERENT
        cells = cells_of(mask)
        moved = bool(cells.any()) and self._pointer.follow(look.time, mask, cells)
        if moved:
            cells &= ~self._pointer.own
            place = self._pointer.place
            self._way.append((last, ANYWHERE) if place is None else (look, place))
            if self._held is not None and self._pointer.rested_elsewhere:
                yield from self._release()
        cells = self._without_restless(cells, look.time - last.time)
        count = int(cells.sum())
        busy = count >= SCENE_SHARE * cells.size if moved else count >= LEAST_CELLS or self._is_tick(cells, count)
        yield from self._follow(last, look, cells, busy)

    def end(self) -> Iterator[Turn]:
        """The video is over."""
        yield from self._settle()
        yield from self._release()

    def _without_restless(self, cells: Cells, seconds: float) -> Cells:
        """What changed, but for what does so all the time."""
        if self._lately.shape != cells.shape:
            self._lately = np.zeros(cells.shape)
        restless = self._lately > RESTLESS
        self._lately = self._lately * np.exp(-seconds / FORGETS) + cells
        return cells & ~restless

    @property
    def _fresh(self) -> bool:
        """Whether the pointer was moved since the last turn."""
        return self._pointer.place is not None and self._pointer.moved_at > self._turned

    def _is_tick(self, cells: Cells, count: int) -> bool:
        place = self._pointer.place
        return count >= TICK_CELLS and self._fresh and place is not None and _reaches(cells, place)

    def _follow(self, last: Look, look: Look, cells: Cells, busy: bool) -> Iterator[Turn]:
        if busy:
            self._quiet_since = look.time
        quiet = look.time - self._quiet_since >= QUIET
        change = self._change
        if self._restless:
            self._restless = not quiet
            return
        if change is not None and busy and change.since < self._pointer.moved_at < look.time:
            yield from self._settle()  # the pointer went on and did something else before all was quiet
            change = None
        if change is None and busy:
            self._change = _Change(look.time, last, self._pointer.place, self._fresh, cells.copy())
        elif change is not None:
            change.cells |= cells  # also what would be too little by itself
            if quiet or look.time - change.since > LONGEST:
                self._restless = not quiet
                yield from self._settle()

    def _settle(self) -> Iterator[Turn]:
        """The change that went on is over: what was it?"""
        change, self._change = self._change, None
        if change is None:
            return
        count = int(change.cells.sum())
        share = count / change.cells.size
        near = change.pointer is not None and _reaches(change.cells, change.pointer)
        clicked = change.pointer is not None and change.fresh and (near or count >= CLICK_CELLS)
        turn = Turn(change.since, None, share, SCENE_SURE, change.before.shown)
        if clicked or self._follows(turn, count) and near:
            assert change.pointer is not None
            x, y = change.pointer
            place = round(x * self._scale), round(y * self._scale)
            turn = self._unveiled(replace(turn, place=place, sure=CLICK_SURE if near else FAR_SURE), change.before, change.pointer)
        elif share < SCENE_SHARE:
            return
        if not self._follows(turn, count):
            yield from self._release()
        self._held, self._turned = (turn, count), change.since
        self._pointer.mark(change.pointer)

    def _unveiled(self, turn: Turn, before: Look, here: tuple[float, float]) -> Turn:
        """The turn with what the pointer hid, if it was seen before the pointer came."""
        away = (look for look, place in reversed(self._way) if max(abs(place[0] - here[0]), abs(place[1] - here[1])) > APART)
        clear = next(away, None)
        if clear is None or clear.grey.shape != before.grey.shape:
            return turn
        mask = np.abs(clear.grey.astype(np.int16) - before.grey) > DIFFERENT
        around = Spot(round(here[0]) - LARGEST // 2, round(here[1]) - LARGEST // 2, round(here[0]) + LARGEST // 2, round(here[1]) + LARGEST // 2)
        spots = [spot for spot in spots_of(mask, cells_of(mask)) if spot.touches(around)]
        if not spots:
            return turn
        box = (min(s.left for s in spots) - 2, min(s.top for s in spots) - 2, max(s.right for s in spots) + 2, max(s.bottom for s in spots) + 2)
        if box[2] - box[0] > LARGEST_LIT[0] or box[3] - box[1] > LARGEST_LIT[1]:
            return turn
        down, across = before.grey.shape
        inside = (max(0, box[0]), max(0, box[1]), min(across, box[2]), min(down, box[3]))
        left, top, right, bottom = (round(side * self._scale) for side in inside)
        return replace(turn, clear=clear.shown, veiled=(left, top, right, bottom))

    def _follows(self, turn: Turn, count: int) -> bool:
        """Whether the turn that is held back was only what the pointer lit up, and this one is the click."""
        if self._held is None:
            return False
        held, cells = self._held
        return held.place is not None and turn.time - held.time <= HOVER and count > 2 * cells and not self._pointer.rested_elsewhere

    def _release(self) -> Iterator[Turn]:
        if self._held is not None:
            yield self._held[0]
            self._held = None


def _reaches(cells: Cells, place: tuple[float, float]) -> bool:
    """Whether something changed close to *place*."""
    rows, columns = np.nonzero(cells)
    x, y = place
    across = np.maximum(0, np.maximum(columns * CELL - x, x - (columns + 1) * CELL))
    down = np.maximum(0, np.maximum(rows * CELL - y, y - (rows + 1) * CELL))
    return bool((np.maximum(across, down) <= NEAR).any())

