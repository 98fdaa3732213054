"""Where the cell cursor of a table went by keys, when the platform still names the cell that was clicked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from recorder.recording.element import Element
from recorder.steps.actions import Action

STEPS = {"tab": (1, 0), "shift+tab": (-1, 0), "right": (1, 0), "left": (-1, 0), "down": (0, 1), "up": (0, -1)}
"""Columns and rows that a key moves the cursor by, in every spreadsheet."""
LEAVING = frozenset({*STEPS, "enter", "shift+enter", "home", "end", "page_up", "page_down", "ctrl+home", "ctrl+end"})
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d*)")


def follow(found: Iterable[Action]) -> list[Action]:
    """Correct keys and typing that are said to go to a cell which a key has left since.

    The neighbour is named where the cell's name tells it (*A5*, Tab: *B5*); else the name is dropped, since it is wrong.
    """
    corrected: list[Action] = []
    last: Element | None = None
    name: str | None = None
    moved = False
    for action in found:
        target = action.target
        if action.kind not in ("type", "press") or (target is not None and target != last):
            last, moved = target if target is not None and target.role == "table cell" else None, False
            name = last.name if last is not None else None
        elif moved and target is not None:
            action = replace(action, target=replace(target, name=name, bounds=None), position=None)
        corrected.append(action)
        if last is not None and action.kind == "press" and action.keys in LEAVING:
            name, moved = neighbour(name, *STEPS.get(action.keys, (0, 0)), action.count), True
    return corrected


def neighbour(name: str | None, columns: int, rows: int, count: int = 1) -> str | None:
    """The cell that lies so many columns and rows away; None when the name is not one of a spreadsheet or none is there."""
    match = _CELL.fullmatch(name or "")
    if match is None or (columns, rows) == (0, 0):
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    column, row = column + columns * count, int(match[2]) + rows * count
    if column < 1 or row < 1:
        return None
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
