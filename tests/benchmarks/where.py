#!/usr/bin/python3
"""Print where the control ``role:name`` is on the screen, as the accessibility bus says (Debian's Python, package gi)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def nodes(node: Any, depth: int = 0) -> Iterator[Any]:
    """The tree below *node*; very wide tables are cut."""
    yield node
    try:
        count = min(node.get_child_count(), 300) if depth < 30 else 0
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is not None:
            yield from nodes(child, depth + 1)


def place(node: Any, role: str, name: str) -> list[int] | None:
    """Where *node* is, when it is the one that is looked for and is shown."""
    try:
        if (node.get_name() or "").strip() != name or (role and node.get_role_name() != role):
            return None
        if not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return None
        box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    except (GLib.Error, AttributeError):
        return None
    return [box.x, box.y, box.width, box.height] if box.width > 0 and box.height > 0 and box.x >= 0 else None


def main() -> None:
    """The last control that fits: windows opened later come later."""
    role, _, name = sys.argv[1].partition(":")
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    found = [box for program in programs if program for node in nodes(program) if (box := place(node, role, name.strip()))]
    print(json.dumps(found[-1] if found else None))


main()
