"""What was under the pointer or had the focus: a control, and the window it stood in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Source = Literal["accessibility", "ocr"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """A rectangle in desktop pixels, from its left upper corner."""

    x: int
    y: int
    width: int
    height: int

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside (right and lower edges excluded)."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Window:
    """A top-level window: its title and the program it belongs to. What is unknown is empty."""

    title: str = ""
    application: str = ""
    pid: int | None = None
    bounds: Bounds | None = None
    number: int | None = None
    """The window system's own number of the window (X11 window id), where there is one."""


@dataclass(frozen=True, slots=True)
class Element:
    """A control as a person would point at it. `name` stays None when nothing reliable is known: no name is invented.

    `role` is one of the plain words in `ROLES`. `container` is the nearest named list, table, dialog or the like.
    `value` is what a field or choice held at that moment, never for secrets.
    """

    name: str | None = None
    role: str | None = None
    source: Source | None = None
    bounds: Bounds | None = None
    confidence: float = 1.0
    container: str | None = None
    container_role: str | None = None
    value: str | None = None
    editable: bool = False
    secret: bool = False
    """A password field, or a field once seen as one."""
    known: bool = True
    """False when the platform could not tell what this is (then typed text is not kept)."""


ROLES = frozenset({
    "button", "check box", "radio button", "switch", "combo box", "entry", "password", "text", "link", "menu", "menu item",
    "tab", "list item", "tree item", "table cell", "column header", "row header", "slider", "spin button", "icon", "image",
    "label", "heading", "tool bar", "list", "table", "dialog", "window", "document", "scroll bar", "option", "panel",
})
