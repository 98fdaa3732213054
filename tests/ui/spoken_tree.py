"""What a screen reader finds: prints a line ``ROLE|NAME|STATES`` for each control of the program named on the command line.

Run by the system's Python, because only that one has the GObject bindings.
"""

from __future__ import annotations

import sys
import threading
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def walk(node: Any, depth: int = 0) -> None:
    """Print *node* and what is in it."""
    states = node.get_state_set()
    focusable = states.contains(Atspi.StateType.FOCUSABLE)
    showing = states.contains(Atspi.StateType.SHOWING)
    name = " ".join((node.get_name() or "").replace("|", " ").split())
    print(f"{node.get_role_name()}|{name}|{'focusable ' if focusable else ''}{'showing' if showing else ''}")
    if depth < 40:
        for place in range(min(node.get_child_count(), 60)):
            child = node.get_child_at_index(place)
            if child is not None:
                walk(child, depth + 1)


def main() -> None:
    """Wait until the program has told the bus of itself, and walk through it."""
    desktop = Atspi.get_desktop(0)
    for _ in range(100):
        programs = [desktop.get_child_at_index(place) for place in range(max(1, desktop.get_child_count()))]
        found = [each for each in programs if each is not None and sys.argv[1].lower() in (each.get_name() or "").lower()]
        if found and found[0].get_child_count():
            walk(found[0])
            return
        threading.Event().wait(0.1)


if __name__ == "__main__":
    main()
