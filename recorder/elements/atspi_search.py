"""What programs can search for in their own trees: the focus, password fields, lines of open menus."""

from __future__ import annotations

import time
from typing import Any

from recorder.elements.atspi import Call, Connection, Ref
from recorder.elements.patience import Patience, Slow
from recorder.elements.rules import Node

COLLECTION = "org.a11y.atspi.Collection"
FOCUSED_BIT, SHOWING_BIT, PASSWORD_ROLE, ALL, ANY = 12, 25, 40, 1, 2
LINE_ROLES = (8, 32, 35, 45)
"""Check, list, plain and radio items."""
FEW, MOST_LINES, SEARCH_SECONDS = 8, 80, 0.15


def focused(bus: Connection, top: Ref, deadline: float) -> list[Ref]:
    """What below *top* says that it has the focus; empty when the program cannot search."""
    return _matches(bus, top, ([1 << FOCUSED_BIT, 0], ALL, {}, ALL, [], ALL, [], ALL, False), FEW, deadline)


def passwords(bus: Connection, top: Ref, deadline: float) -> list[Ref]:
    """The password fields below *top*; empty when the program cannot search."""
    return _matches(bus, top, ([0, 0], ALL, {}, ALL, roles_as_bits(PASSWORD_ROLE), ANY, [], ALL, False), FEW, deadline)


def menu_line_at(bus: Connection, top: Ref, x: int, y: int, deadline: float, patience: Patience, pid: int) -> Node | None:
    """The smallest line of an open menu or list of choices below *top* whose box holds the point.

    Very large pages take long to search: such a program (*pid*) is left alone for a while, by *patience*.
    """
    if patience.spent(pid):
        return None
    rule: tuple[Any, ...] = ([1 << SHOWING_BIT, 0], ALL, {}, ALL, roles_as_bits(*LINE_ROLES), ANY, [], ALL, False)
    soon = min(deadline, time.monotonic() + SEARCH_SECONDS)
    try:
        lines = bus.nodes(_matches(bus, top, rule, MOST_LINES, soon), soon)
    except Slow:
        patience.was_late(pid)
        return None
    patience.answered(pid)
    inside = [(box.width * box.height, node) for node in lines if (box := node.bounds) is not None and box.contains(x, y)]
    return min(inside, key=lambda each: each[0])[1] if inside else None


def roles_as_bits(*numbers: int) -> list[int]:
    """A set of roles as the bits of four words, which are signed."""
    words = [sum(1 << number % 32 for number in numbers if number // 32 == at) for at in range(4)]
    return [word - (1 << 32) if word >> 31 else word for word in words]


def _matches(bus: Connection, top: Ref, rule: tuple[Any, ...], most: int, deadline: float) -> list[Ref]:
    answer = bus.one(Call(top, COLLECTION, "GetMatches", "(aiia{ss}iaiiasib)uib", (rule, 1, most, True)), deadline)
    return [Ref(*each) for each in answer[0]] if answer else []
