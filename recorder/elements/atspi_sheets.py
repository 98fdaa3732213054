"""Walks through AT-SPI trees: whole generations at once; and what a walk through a window with a sheet asks besides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recorder.elements.atspi import ACCESSIBLE, NULL, PROPERTIES, Call, Connection, Ref, ref_of
from recorder.elements.rules import Node

TABLE = "org.a11y.atspi.Table"
MOST_CHILDREN = 150


def families(bus: Connection, nodes: Sequence[Node], deadline: float) -> list[list[Node]]:
    """The children of each, all asked for at once; none of one that has more than 150."""
    refs = [ref_of(node) for node in nodes]
    counts = bus.ask([Call(ref, PROPERTIES, "Get", "ss", (ACCESSIBLE, "ChildCount")) for ref in refs], deadline)
    few = [i for i, count in enumerate(counts) if count and 0 < count[0][1] <= MOST_CHILDREN]
    answers = bus.ask([Call(refs[i], ACCESSIBLE, "GetChildren") for i in few], deadline)
    inside: list[list[Ref]] = [[] for _ in refs]
    for i, answer in zip(few, answers, strict=True):
        inside[i] = [ref for each in (answer[0] if answer else []) if (ref := Ref(*each)).path != NULL]
    told = iter(bus.nodes([ref for family in inside for ref in family], deadline))
    return [[next(told) for _ in family] for family in inside]


class SheetTree:
    """One walk, with one deadline. `content` tells what a field holds."""

    def __init__(self, bus: Connection, deadline: float, content: Callable[[Node], str | None]) -> None:
        self._bus, self._deadline, self.content = bus, deadline, content

    def families(self, nodes: Sequence[Node]) -> list[list[Node]]:
        """The children of each; none of one that has more than 150."""
        return families(self._bus, nodes, self._deadline)

    def anew(self, nodes: Sequence[Node]) -> list[Node]:
        """The nodes as they are now."""
        return self._bus.nodes([ref_of(node) for node in nodes], self._deadline)

    def cell(self, table: Node, column: int, row: int) -> Node | None:
        """A cell of a table, counted from 0."""
        answer = self._bus.one(Call(ref_of(table), TABLE, "GetAccessibleAt", "ii", (row, column)), self._deadline)
        found = Ref(*answer[0]) if answer else None
        return self._bus.nodes([found], self._deadline)[0] if found is not None and found.path != NULL else None
