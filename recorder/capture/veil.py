"""What must not be seen is filled in the raw screen, before anything is made of it: pictures, video and names alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from recorder.elements.finder import Shown, Windows
from recorder.recording.element import Bounds, Window

SHADE = 60
"""The grey that stands for what was covered."""


class Veil:
    """Knows the places to cover: excluded windows as far as they are visible, and fields that hold secrets.

    `places` belongs to the thread that grabs the screen; `fields` is set by the thread that asks programs.
    """

    def __init__(
        self,
        open_windows: Callable[[], Windows],
        excluded: Callable[[Window | None], bool],
        lifted: Callable[[Shown], bool] = lambda _each: False,
    ) -> None:
        """*lifted* tells windows that are taken out of the picture: they hide nothing of what lies behind."""
        self._open, self._excluded, self._lifted = open_windows, excluded, lifted
        self._windows: Windows | None = None
        self.fields: tuple[Bounds, ...] = ()

    def places(self) -> tuple[Bounds, ...]:
        """What is to be covered now, in desktop pixels. Raises DeviceError when windows cannot be told any more."""
        return tuple(dict.fromkeys((*excluded_parts(self.seen(), self._excluded), *self.fields)))

    def seen(self) -> tuple[Shown, ...]:
        """The windows that are in the picture, the front one first. Raises DeviceError."""
        return tuple(each for each in self._shown() if not self._lifted(each))

    def lifted(self) -> tuple[Shown, ...]:
        """The windows that are to be taken out of the picture. Raises DeviceError."""
        return tuple(each for each in self._shown() if self._lifted(each))

    def place_of(self, number: int) -> Bounds | None:
        """Where a window is now, with its frame; None while it is not on the screen. Raises DeviceError."""
        return next((each.box for each in self._shown() if each.window.number == number), None)

    def close(self) -> None:
        """Give the connection back; the next question opens another."""
        if self._windows is not None:
            self._windows.close()
            self._windows = None

    def _shown(self) -> tuple[Shown, ...]:
        if self._windows is None:
            self._windows = self._open()
        return self._windows.shown()


def excluded_parts(shown: Iterable[Shown], excluded: Callable[[Window | None], bool]) -> tuple[Bounds, ...]:
    """The visible parts of excluded windows; menus and tooltips of the same processes are excluded with them."""
    front_first = tuple(shown)
    pids = {each.window.pid for each in front_first if each.window.pid and excluded(each.window)}
    parts: list[Bounds] = []
    hidden: list[Bounds] = []
    for each in front_first:
        untitled = not each.window.title and each.window.pid in pids
        if excluded(each.window) or untitled:
            parts += remaining(each.box, hidden)
        else:
            hidden += each.hides
    return tuple(parts)


def remaining(box: Bounds, hidden: Iterable[Bounds]) -> list[Bounds]:
    """What is left of *box* when the *hidden* places are cut out: rectangles that do not overlap."""
    left = [box]
    for cut in hidden:
        left = [part for each in left for part in _cut(each, cut)]
    return left


def _cut(box: Bounds, cut: Bounds) -> list[Bounds]:
    x1, y1 = max(box.x, cut.x), max(box.y, cut.y)
    x2, y2 = min(box.x + box.width, cut.x + cut.width), min(box.y + box.height, cut.y + cut.height)
    if x1 >= x2 or y1 >= y2:
        return [box]
    parts = (
        Bounds(box.x, box.y, box.width, y1 - box.y),
        Bounds(box.x, y2, box.width, box.y + box.height - y2),
        Bounds(box.x, y1, x1 - box.x, y2 - y1),
        Bounds(x2, y1, box.x + box.width - x2, y2 - y1),
    )
    return [part for part in parts if part.width > 0 and part.height > 0]


def cover(pixels: bytearray, desktop: Bounds, places: Iterable[Bounds]) -> None:
    """Fill *places* in the BGRA bytes of *desktop*."""
    screen = np.frombuffer(pixels, np.uint8).reshape(desktop.height, desktop.width, 4)
    for place in places:
        left, top = max(0, place.x - desktop.x), max(0, place.y - desktop.y)
        right, bottom = place.x + place.width - desktop.x, place.y + place.height - desktop.y
        if right > left and bottom > top:
            screen[top:bottom, left:right, :3] = SHADE
