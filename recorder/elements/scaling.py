"""Programs that scale themselves (Qt at 200 %) tell accessibility their own, larger pixels; here they become those of the desktop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recorder.elements.atspi import ref_of
from recorder.elements.rules import Node
from recorder.elements.windows_x11 import Under
from recorder.recording.element import Bounds, Element

LEAST, MOST, SAME = 1.25, 4.0, 2


@dataclass(frozen=True, slots=True)
class Scaling:
    """One window as the program tells it and as it lies on the desktop: that gives away how the program counts."""

    told: Bounds
    real: Bounds
    factor: float

    def told_point(self, x: int, y: int) -> tuple[int, int]:
        """A point of the desktop as the program would tell it."""
        return int(self.told.x + (x - self.real.x) / self.factor), int(self.told.y + (y - self.real.y) / self.factor)

    def told_box(self, box: Bounds) -> Bounds:
        """A place of the desktop as the program would tell it."""
        x, y = self.told_point(box.x, box.y)
        return Bounds(x, y, round(box.width / self.factor), round(box.height / self.factor))

    def told_under(self, under: Under) -> Under:
        """What lies under a point, as the program would tell it."""
        bounds = under.window.bounds
        window = replace(under.window, bounds=self.told_box(bounds) if bounds is not None else None)
        return replace(under, window=window, box=self.told_box(under.box))

    def real_box(self, box: Bounds) -> Bounds:
        """A place that the program told, in pixels of the desktop."""
        x, y = self.real.x + (box.x - self.told.x) * self.factor, self.real.y + (box.y - self.told.y) * self.factor
        return Bounds(round(x), round(y), round(box.width * self.factor), round(box.height * self.factor))

    def real_element(self, element: Element | None) -> Element | None:
        """An element with its place on the desktop."""
        bounds = element.bounds if element is not None else None
        return replace(element, bounds=self.real_box(bounds)) if element is not None and bounds is not None else element


class Scalings:
    """Which programs scale themselves, by their name on the bus; learned at each look."""

    def __init__(self) -> None:
        self._known: dict[str, Scaling] = {}

    def learn(self, tops: Sequence[Node], *boxes: Bounds | None) -> Scaling | None:
        """What is known of a program after comparing its windows, as it tells them, with where they lie (*boxes*)."""
        if not tops:
            return None
        program = ref_of(tops[0]).bus
        told = [top.bounds for top in tops if top.bounds is not None and "showing" in top.states]
        for box in (each for each in boxes if each is not None):
            if any(abs(box.width - each.width) <= SAME and abs(box.height - each.height) <= SAME for each in told):
                self._known.pop(program, None)
                return None
            if found := next(filter(None, (scaling(each, box) for each in told)), None):
                self._known[program] = found
                return found
        return self._known.get(program)

    def of(self, program: str) -> Scaling | None:
        """What is known of it."""
        return self._known.get(program)


def scaling(told: Bounds, real: Bounds) -> Scaling | None:
    """How *told* became *real*, where both sides grew by the same quarters."""
    factor = round(4 * real.width / told.width) / 4
    fits = all(abs(one - factor * other) <= factor for one, other in ((real.width, told.width), (real.height, told.height)))
    return Scaling(told, real, factor) if LEAST <= factor <= MOST and fits else None
