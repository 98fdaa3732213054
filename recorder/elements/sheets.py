"""The focus in programs whose sheets have cells without end (LibreOffice).

Asked to search for what has the focus, or for password fields, such a program looks at each of its 17 000 million cells: it
never answers again, and the person's work is lost. So it is not asked; its tree is walked from here, past the cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from recorder.elements.descent import moved, shifted
from recorder.elements.rules import Node

PROGRAMS = ("soffice", "libreoffice", "openoffice")
"""How the names begin that such programs have on the accessibility bus."""
MOST_LEVELS, LEAST_BELOW, NEAREST_BARS = 24, -4, 2
PASSED = frozenset({"menu bar", "menu", "tool bar", "scroll bar"})
_CELL = re.compile(r"(?:^|\s)([A-Z]{1,3})([1-9]\d{0,6})(?::[A-Z]{1,3}\d+)?$")


class Tree(Protocol):
    """What the walk asks."""

    def families(self, nodes: Sequence[Node]) -> list[list[Node]]:
        """The children of each; none of one that has very many."""

    def anew(self, nodes: Sequence[Node]) -> list[Node]:
        """The nodes as they are now."""

    def cell(self, table: Node, column: int, row: int) -> Node | None:
        """A cell of a table, counted from 0."""

    def content(self, node: Node) -> str | None:
        """What a field holds."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a window's sheet is: its table and all above it, up to the window; and the field that shows the cursor's cell."""

    path: tuple[Node, ...]
    name_box: Node | None


def focused_below(tree: Tree, top: Node, known: dict[object, Sheet]) -> list[Node]:
    """What has the focus, outermost first. In a sheet that is the cell of the cursor, also while it is edited.

    *known* holds the sheets by their windows, so that the tree need not be walked for each key.
    """
    sheet = known.get(top.handle)
    if sheet is not None and (cell := _cursor(tree, sheet)) is not None:
        return [cell]
    walked = [top, *_below(tree, [top], PASSED)]
    table = next((node for node in reversed(walked) if node.role == "table" and _is_endless(tree, node)), None)
    if table is not None:
        known[top.handle] = sheet = Sheet(_path(table, walked), _name_box(tree, table, walked))
        if (cell := _cursor(tree, sheet)) is not None:
            return [cell]
    focused = [node for node in walked if "focused" in node.states]
    if focused and focused[-1].role != "group":
        return focused
    bars = [node for node in walked if node.role == "tool bar"]
    return [node for node in _below(tree, bars, frozenset()) if "focused" in node.states] or focused


def _cursor(tree: Tree, sheet: Sheet) -> Node | None:
    """The cell of the cursor; None when the focus is elsewhere."""
    path = tree.anew(sheet.path)
    table = path[0]
    if len(path) < 2 or "showing" not in table.states:
        return None
    panels = [node for node in tree.families(path[1:2])[0] if node.handle != table.handle and position(node.name) is not None]
    edited = [panel for panel, inner in zip(panels, tree.families(panels), strict=True) if any("focused" in n.states for n in inner)]
    if edited:
        place = position(edited[0].name)
    elif "focused" in table.states and sheet.name_box is not None:
        place = position(tree.content(sheet.name_box) or "")
    else:
        return None
    cell = tree.cell(table, *place) if place is not None else None
    return moved(cell, *_shift(path)) if cell is not None else None


def is_cell(node: Node) -> bool:
    """Whether it is a cell that is called by its place. It tells what it held before, not what is being typed into it."""
    return node.role == "table cell" and position(node.name) is not None


def position(name: str) -> tuple[int, int] | None:
    """Column and row, from 0, that a name such as *A5* or *Cell A5* ends with."""
    match = _CELL.search(name.strip())
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1, int(match[2]) - 1


def _below(tree: Tree, level: Sequence[Node], passed: frozenset[str]) -> Iterator[Node]:
    """What shows below some nodes, level by level; what is in *passed* is told, but not entered."""
    for _ in range(MOST_LEVELS):
        level = [
            replace(node, parent=outer.handle)
            for outer, family in zip(level, tree.families(level), strict=True)
            for node in family
            if "showing" in node.states
        ]
        if not level:
            return
        yield from level
        level = [node for node in level if node.role not in passed]


def _is_endless(tree: Tree, table: Node) -> bool:
    return not any(tree.families([table]))


def _path(node: Node, walked: Sequence[Node]) -> tuple[Node, ...]:
    above = {node.handle: node for node in walked}
    path = [node]
    while (outer := above.get(path[-1].parent)) is not None and outer.handle != path[-1].handle:
        path.append(outer)
    return tuple(path)


def _name_box(tree: Tree, table: Node, walked: Sequence[Node]) -> Node | None:
    """The field in a bar above the sheet that shows the name of the cursor's cell."""
    box = table.bounds
    if box is None:
        return None
    bars = [
        (away, node)
        for node in walked
        if node.role == "tool bar" and node.bounds is not None and (away := box.y - node.bounds.y - node.bounds.height) >= LEAST_BELOW
    ]
    for _, bar in sorted(bars, key=lambda each: each[0])[:NEAREST_BARS]:
        for node in _below(tree, [bar], frozenset()):
            if node.role == "entry" and position(tree.content(node) or "") is not None:
                return node
    return None


def _shift(path: Sequence[Node]) -> tuple[int, int]:
    """How far the innermost of *path* is told away from where it is."""
    dx = dy = 0
    for outer, inner in zip(path[:0:-1], path[-2::-1], strict=True):
        dx, dy = shifted(outer, inner, dx, dy)
    return dx, dy
