"""One look at a point or at the focus of an AT-SPI tree: the toolkits' habits that the plain descent cannot know."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

from recorder.elements import rules
from recorder.elements.atspi_tree import AtspiTree, menu_line_at, open_menu
from recorder.elements.descent import best_top, chain_at, overlap
from recorder.elements.patience import Patience
from recorder.elements.rules import Node
from recorder.elements.windows_x11 import Under
from recorder.recording.element import Bounds, Element

WAKE_SECONDS, LOOK_SECONDS, CONFIRM_SECONDS = 0.05, 0.1, 0.012
SAME_BOX, GUESSED, MOST_HITS = 0.5, 0.8, 3


def chain_under(tree: AtspiTree, tops: Sequence[Node], under: Under, x: int, y: int, searches: Patience) -> list[Node] | None:
    """The controls at a point of the window under it, innermost first; None when the tree does not know that window.

    Where a browser names no control, what it tells may lie behind an open menu, which is searched for with the patience of
    *searches*.
    """
    top = best_top(tops, under.box, under.window.title, x, y)
    if top is None:
        return None
    browser = tree.is_browser(top)
    if under.popup and overlap(top.bounds, under.box) < SAME_BOX:
        return _line_of_popup(tree, tops, top, under, x, y, browser)  # it covers what the tree has here
    chain = _confirmed(tree, top, x, y) if browser else chain_at(tree, top, x, y)
    while len(chain) == 1 and browser and tree.seconds_left > WAKE_SECONDS + LOOK_SECONDS:
        threading.Event().wait(WAKE_SECONDS)
        chain = chain_at(tree, tree.again(top), x, y)
    if any(node.role in rules.CONTROLS for node in chain[: rules.CLIMB]):
        return chain
    if browser and (line := menu_line_at(tree, top, x, y, searches, under.window.pid or 0)) is not None:
        return _climbed(tree, line)
    if under.popup:
        chain = _line_of_popup(tree, tops, top, under, x, y, browser) or chain
    return chain


def _line_of_popup(tree: AtspiTree, tops: Sequence[Node], top: Node, under: Under, x: int, y: int, browser: bool) -> list[Node] | None:
    """The line of an open menu or list whose window is not part of the tree."""
    if browser:
        return _offered(tree, tops, under.box, y) or open_menu(tree, top, x, y)
    return open_menu(tree, top, x, y) or _offered(tree, tops, under.box, y)


def focused_chain(tree: AtspiTree, tops: Sequence[Node], title: str) -> list[Node] | None:
    """The control that has the focus in the window of that title, and what is above it."""
    for top in tops:
        other = bool(title and top.name and top.name != title and "active" not in top.states)
        if "showing" not in top.states or other:
            continue
        if found := tree.focused_below(top):
            return _climbed(tree, _really_focused(tree, found))
    return None


def _really_focused(tree: AtspiTree, found: Sequence[Node]) -> Node:
    """The one that has the keyboard: in Qt the current item of every list says that it is focused too.

    So a control that is no item goes first, and an item counts only inside the list (or page) that has the focus.
    """
    whole = [node for node in found if node.role not in rules.ITEMS]
    if not whole:
        return found[-1]
    last = whole[-1]
    if last.role in rules.CONTROLS:
        return last
    inside = [node for node in found if node.role in rules.ITEMS and tree.is_inside(node, last)]
    return inside[-1] if inside else last


def named(tree: AtspiTree, chain: list[Node], point: tuple[int, int] | None) -> tuple[Element, Node]:
    """The element that a person means with a chain of controls (with a *point*: who clicks there), and its node."""
    index = rules.target(chain) if point is not None else 0
    chain[index] = node = tree.told(chain[index])
    for i in range(index + 1, min(index + 4, len(chain))):
        if chain[i].role == "combo box":
            chain[i] = tree.told(chain[i])
    if point is not None and node.role not in rules.CONTROLS and (pair := tree.labelled(chain)) is not None:
        return rules.labelled(*pair), pair[1]
    if point is not None and node.role in ("group", "document", "panel"):
        mark = rules.beside(tree.children(chain[0]), *point)
        if mark is not None:
            return rules.element((mark, *chain), 0), mark
    if index and not node.name:
        chain[0] = tree.told(chain[0])
    element = rules.element(chain, index)
    if element.name is None and (rules.is_field(node) or node.role in rules.MARKED) and index + 1 < len(chain):
        element = replace(element, name=_caption_near(tree, node, chain[index + 1]), confidence=GUESSED)
    return element, node


def _confirmed(tree: AtspiTree, top: Node, x: int, y: int) -> list[Node]:
    """The chain in a browser, which answers the first question about a point by guess and finds out meanwhile.

    (Chromium, `BrowserAccessibilityManager::CachingAsyncHitTest`: it tests the boxes of its tree, not what is drawn,
    and asks the page at the same time; the page's answer serves the next question about that point.)
    """
    first = tree.hit(top, x, y)
    for _ in range(MOST_HITS):
        threading.Event().wait(CONFIRM_SECONDS)
        second = tree.hit(top, x, y)
        if (second and second.handle) != (first and first.handle):
            break
    return chain_at(tree, top, x, y)


def _offered(tree: AtspiTree, tops: Sequence[Node], box: Bounds, y: int) -> list[Node] | None:
    """The line of an open list of choices, where the list's own window is not part of the tree (browsers).

    The choice it belongs to has the focus; the boxes of its items tell the line, though not how wide it is.
    """
    for focus in (node for top in tops if "showing" in top.states for node in tree.focused_below(top)):
        choice = next((node for node in _climbed(tree, focus)[:4] if node.role == "combo box"), None)
        if choice is None:
            continue
        for item in (item for inner in tree.children(choice) for item in (inner, *tree.children(inner))):
            place = item.bounds
            if item.role in ("menu item", "list item") and place is not None and place.y <= y < place.y + place.height:
                return [replace(item, bounds=replace(place, x=box.x, width=box.width)), choice]
    return None


def _climbed(tree: AtspiTree, node: Node) -> list[Node]:
    chain = [node]
    while len(chain) < rules.CLIMB and chain[-1].role not in ("window", "dialog"):
        above = tree.parent(chain[-1])
        if above is None:
            break
        chain.append(above)
    return chain


def _caption_near(tree: AtspiTree, node: Node, around: Node) -> str | None:
    """The text beside a field that nobody has tied to it."""
    near = [n for n in tree.children(around) if n.role in rules.CAPTIONS and n.handle != node.handle]
    places = rules.captions_near([n.bounds for n in near], node)
    return rules.caption_of(tree.told(near[places[0]])) if len(places) == 1 else None
