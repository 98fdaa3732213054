"""From the controls under a point to the one a person would name, and to its name: pure rules on plain nodes.

All platforms translate what they find into a chain of `Node`, from the innermost control to its window; the rules are
the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recorder.elements.captions import caption, label_caption, readable, same_caption
from recorder.recording.element import ROLES, Bounds, Element

FIELDS = frozenset({"entry", "password", "combo box", "spin button", "slider"})
CONTROLS = FIELDS | {
    "button",
    "check box",
    "radio button",
    "switch",
    "link",
    "menu",
    "menu item",
    "tab",
    "list item",
    "tree item",
    "table cell",
    "column header",
    "row header",
    "option",
    "scroll bar",
}
CONTENT = frozenset({"list item", "tree item", "table cell", "column header", "row header", "option"})
"""Controls that are called by what they contain."""
ITEMS = CONTENT | {"menu item", "menu", "tab"}
CONTAINERS = frozenset({"list", "table", "dialog", "tool bar", "menu", "panel", "combo box"})
BORDERS = frozenset({"list", "table", "dialog", "tool bar", "window", "document", "menu bar", "tab list"})
"""Climbing from a leaf to its control never leaves one of these."""
EMPTY_PLACES = frozenset({"document", "window", "panel", "menu bar", "tab list", "scroll bar", "dialog"})
"""Where a click on nothing in particular ends: such a place lends its name to no click."""
UNKNOWN_FOR_TYPING = frozenset({"panel", "group", "window", "document", "terminal", "canvas", "image", "menu bar"})
"""What has the focus, but may stand for anything, a password prompt included."""
READ = frozenset({"text", "label", "heading", "image", "icon"})
MARKED = frozenset({"check box", "radio button", "switch"})
SWITCHED = frozenset({"check box", "switch"})
"""What a click turns on or off."""
HELD = FIELDS | MARKED
"""What a caption may hold besides its text: the control that it belongs to."""
CAPTIONS = frozenset({"label", "text", "group", "heading"})
CLIMB, ROW_SLACK = 8, 3
CAPTION_HEIGHT, ABOVE_GAP, LEFT_GAP, MARK_GAP, EDGE_SLACK, CLOSE = 40, 16, 160, 14, 10, 24


@dataclass(frozen=True, slots=True)
class Node:
    """A control as the platform tells it.

    `role` is a word of `ROLES`, or one of group, document, menu bar, tab list, canvas, terminal. `states` holds those
    of: showing, focused, editable, expanded, selected, modal, active, checked; and checkable, where the platform would tell
    checked. `label` is the text of the control that labels
    it, `text` what a field holds, `options` what a choice offers. `handle` and `parent` are the platform's own.
    """

    role: str = "group"
    name: str = ""
    description: str = ""
    bounds: Bounds | None = None
    states: frozenset[str] = frozenset()
    label: str = ""
    placeholder: str = ""
    text: str | None = None
    options: tuple[str, ...] = ()
    handle: object = None
    parent: object = None


def target(chain: Sequence[Node]) -> int:
    """Which node of *chain* (leaf first) a person means: the nearest control around the leaf, else the leaf."""
    if not chain:
        raise ValueError("an empty chain has no target")
    for index, node in enumerate(chain[: CLIMB + 4]):
        if node.role == "combo box" and "expanded" not in node.states:
            return index
        if node.role in BORDERS and node.role != "list":
            break
    if "editable" in chain[0].states and chain[0].role not in CONTENT:
        return next((i - 1 for i, node in enumerate(chain) if "editable" not in node.states), len(chain) - 1)
    if chain[0].role in CONTROLS:
        return 0
    for index, node in enumerate(chain[:CLIMB]):
        if node.role == "tab" and not _covers(node, chain[0]):
            break
        if node.role in CONTROLS:
            return index
        if index > 0 and node.role in BORDERS:
            break
    return next((i for i, node in enumerate(chain[:3]) if node.role in READ and (node.name or node.text)), 0)


def _covers(tab: Node, leaf: Node) -> bool:
    """Whether a tab itself was hit, not what stands on the page that hangs below it in the tree (GTK)."""
    box = leaf.bounds
    return tab.bounds is not None and (box is None or tab.bounds.contains(box.x + box.width // 2, box.y + box.height // 2))


def beside(siblings: Sequence[Node], x: int, y: int) -> Node | None:
    """The check box or radio button whose caption is at a point where a browser's tree has nothing.

    It stands in the same row to the left, nothing lies between, and the point is no farther than its name is long.
    """
    row = [
        n
        for n in siblings
        if n.bounds is not None
        and n.bounds.y - ROW_SLACK <= y < n.bounds.y + n.bounds.height + ROW_SLACK
        and n.bounds.x <= x
        and "showing" in n.states
    ]
    near = max(row, key=lambda n: n.bounds.x + n.bounds.width if n.bounds else 0, default=None)
    if near is None or near.bounds is None or near.role not in ("check box", "radio button", "switch"):
        return None
    reach = near.bounds.width + near.bounds.height * len(near.name) * 0.9
    return near if near.name and x < near.bounds.x + reach else None


def element(chain: Sequence[Node], index: int) -> Element:
    """The element for node *index* of *chain*, named by what the screen shows; never by a field's own content."""
    node = chain[index]
    secret = node.role == "password"
    value = None if secret else field_value(node)
    name = name_of(node, value)
    if name is None and node.role in CONTENT | {
        "button",
        "link",
        "menu item",
        "menu",
        "tab",
        "check box",
        "radio button",
    }:
        name = next((n for inner in chain[:index] if (n := name_of(inner, None)) is not None), None)
    if node.role in EMPTY_PLACES:
        name = None
    container, container_name = _container(chain[index + 1 :], name)
    return Element(
        name=name,
        role="option" if _is_option(chain, index) else plain_role(node),
        source="accessibility",
        bounds=node.bounds,
        container=container_name,
        container_role=plain_role(container) if container is not None else None,
        value=value if node.role not in SWITCHED else _switched(node),
        editable=secret or "editable" in node.states or node.role == "entry",
        secret=secret,
        known=node.role not in UNKNOWN_FOR_TYPING or "editable" in node.states,
    )


def _switched(node: Node) -> str | None:
    """Whether a check box is on, where that is told."""
    if "checkable" not in node.states:
        return None
    return "mixed" if "mixed" in node.states else "on" if "checked" in node.states else "off"


def _container(above: Sequence[Node], name: str | None) -> tuple[Node | None, str | None]:
    """The nearest named thing that holds the control. A menu is called by the item that opens it."""
    for index, node in enumerate(above):
        if node.role not in CONTAINERS:
            continue
        if node.role == "menu" and index + 1 < len(above) and above[index + 1].role == "menu item":
            node = replace(above[index + 1], role="menu")
        called = name_of(node, field_value(node))
        if called is not None and not (name is not None and same_caption(called, name)):
            return node, called
    return None, None


def _is_option(chain: Sequence[Node], index: int) -> bool:
    return chain[index].role in ("menu item", "list item") and any(node.role == "combo box" for node in chain[index + 1 : index + 4])


def plain_role(node: Node) -> str | None:
    """The role in plain words; None for what is only structure."""
    return node.role if node.role in ROLES and node.role != "panel" else None


def field_value(node: Node) -> str | None:
    """What a field or choice holds; None for what is no field."""
    if node.role == "combo box" and not node.text and any(same_caption(node.name, option) for option in node.options):
        return caption(node.name, node.role)
    return node.text if is_field(node) else None


def is_field(node: Node) -> bool:
    """Whether the node holds what a person typed or chose. An editable cell or row is still called by its content."""
    return node.role in FIELDS or ("editable" in node.states and node.role not in CONTENT)


def name_of(node: Node, value: str | None) -> str | None:
    """The name of one node, in the order in which a person would read it; never *value*."""
    if is_field(node):
        given = [
            label_caption(node.name),
            label_caption(node.label),
            label_caption(node.placeholder),
            label_caption(node.description),
        ]
        held = [h for text in (value or "", *node.options) if (h := caption(text, node.role)) is not None]
        return next((n for n in given if n and not any(same_caption(n, h) for h in held)), None)
    texts = [node.name, node.label, node.description, node.text or "", node.placeholder]
    names = [n for text in texts if (n := caption(text, node.role)) is not None]
    return next((n for n in names if readable(n)), names[0] if names else None)


def captions_near(places: Sequence[Bounds | None], node: Node) -> list[int]:
    """Which texts may be the caption of a control: above a field at its left edge, or left of it; right of a mark.

    More than one means doubt.
    """
    box = node.bounds
    if box is None:
        return []
    above, beside_it = [], []
    for index, place in enumerate(places):
        if place is None or place.height > CAPTION_HEIGHT:
            continue
        bottom, right, middle = place.y + place.height, place.x + place.width, place.y + place.height // 2
        if node.role in MARKED:
            if box.y - 4 <= middle < box.y + box.height + 4 and -EDGE_SLACK <= place.x - box.x - box.width <= MARK_GAP:
                beside_it.append(index)
        elif 0 <= box.y - bottom + 4 <= ABOVE_GAP and abs(place.x - box.x) <= EDGE_SLACK:
            above.append(index)
        elif box.y <= middle < box.y + box.height and -EDGE_SLACK <= box.x - right <= LEFT_GAP:
            beside_it.append(index)
    if above:
        beside_it = [i for i in beside_it if box.x - (places[i] or box).x - (places[i] or box).width <= CLOSE]
    beside_it.sort(key=lambda i: abs((places[i] or box).x - box.x))
    return above + beside_it[:1]


def caption_of(node: Node) -> str | None:
    """A text as the name of the field it stands beside."""
    return label_caption(node.name) or label_caption(node.text or "")


def labelled(label: Node, control: Node) -> Element:
    """A click on a caption means the control it belongs to, but is shown at the caption."""
    found = element((control,), 0)
    name = found.name or caption(label.name or label.text or "", "label")
    return replace(found, name=name, bounds=label.bounds)
