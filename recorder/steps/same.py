"""Whether a click and the typing after it went to one and the same field."""

from __future__ import annotations

from dataclasses import replace

from recorder.recording.element import Element
from recorder.steps.actions import Action

FIELDS = frozenset({"entry", "password", "text", "combo box", "spin button", "document"})
CELLS = frozenset({"table cell", "row header", "column header"})
AROUND = frozenset({"document", "table", "panel", "window", "text", "list"})
"""What has the focus while a cell or a part of it is worked on."""


def into_same_field(click: Action, typing: Action) -> Element | None:
    """The field that *click* put the cursor into and *typing* filled; None when they may be two different ones.

    Names and places decide. Where the platform could not tell what has the focus, only a click on a field counts.
    """
    clicked, focused = click.target, typing.target
    if focused is None or (focused.name is None and focused.bounds is None):
        return _with_secret(clicked, focused) if clicked is not None and is_field(clicked) else None
    inside = click.position is not None and focused.bounds is not None and focused.bounds.contains(*click.position)
    if clicked is None or clicked.name is None:
        unnamed = clicked is None or clicked.role is None or is_field(clicked) or clicked.bounds == focused.bounds
        return focused if inside and unnamed and is_field(focused) else None
    if focused.name is None:
        return _with_secret(clicked, focused) if inside and is_field(clicked) else None
    if clicked.name.casefold().strip(" :*") == focused.name.casefold().strip(" :*"):
        return _with_secret(clicked, focused)
    if inside and clicked.role in CELLS and focused.role in AROUND:
        return _with_secret(clicked, focused)
    return None


def is_field(element: Element) -> bool:
    """Whether one can type into it."""
    return element.editable or element.role in FIELDS or element.role in CELLS


def _with_secret(clicked: Element, focused: Element | None) -> Element:
    if focused is None:
        return clicked
    return replace(clicked, secret=clicked.secret or focused.secret, editable=clicked.editable or focused.editable)
