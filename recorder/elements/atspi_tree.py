"""One look into an AT-SPI tree: what the rules may ask of it, in nodes, with one deadline for all of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from recorder.elements import atspi_search, rules, sheets
from recorder.elements.atspi import NOWHERE, Connection, Ref, ref_of
from recorder.elements.atspi_sheets import SheetTree, families
from recorder.elements.patience import Patience
from recorder.elements.rules import Node

MOST_CHILDREN, MOST_WALKED, MOST_PAGES, LINE_HEIGHT, HIGHEST = 150, 600, 20, 60, 40
WORDED = frozenset({"text", "label", "heading", "link", "table cell", "list item"})


class AtspiTree:
    """One look into a tree: everything asked of it has the same deadline."""

    def __init__(self, bus: Connection, deadline: float, known: dict[object, sheets.Sheet] | None = None) -> None:
        """*known* keeps from look to look where sheets are."""
        self._bus, self._deadline, self._sheets = bus, deadline, known if known is not None else {}
        self._known: dict[Ref, Node] = {}

    def hit(self, node: Node, x: int, y: int) -> Node | None:
        """What the program says is at the point."""
        found = self._bus.hit(ref_of(node), x, y, self._deadline)
        return self.node(found) if found is not None and found != node.handle else None

    def children_at(self, node: Node, x: int, y: int) -> Sequence[Node]:
        """The showing children around the point."""
        refs = self._bus.children(ref_of(node), self._deadline, MOST_CHILDREN)
        inside = self._around(refs, x, y)
        if not inside:  # pages of a notebook may have no box of their own
            boxless = [ref for ref, box in zip(refs, self._bus.boxes(refs, self._deadline), strict=True) if box == NOWHERE]
            inside = self._around(
                [ref for page in boxless[:MOST_PAGES] for ref in self._bus.children(page, self._deadline, MOST_CHILDREN)],
                x,
                y,
            )
        return self._bus.nodes(inside, self._deadline)

    def _around(self, refs: Sequence[Ref], x: int, y: int) -> list[Ref]:
        boxes = self._bus.boxes(refs, self._deadline)
        return [ref for ref, box in zip(refs, boxes, strict=True) if box is not None and box.contains(x, y)]

    def parent(self, node: Node) -> Node | None:
        """The node above."""
        return self.node(node.parent) if isinstance(node.parent, Ref) else None

    @property
    def seconds_left(self) -> float:
        """Until the deadline."""
        return self._deadline - time.monotonic()

    def focused_below(self, top: Node) -> list[Node]:
        """What has the focus, outermost first."""
        if self.is_endless(top):
            return sheets.focused_below(SheetTree(self._bus, self._deadline, self.content), top, self._sheets)
        refs = atspi_search.focused(self._bus, ref_of(top), self._deadline)
        return [node for node in self._bus.nodes(refs, self._deadline) if "focused" in node.states]

    def passwords_below(self, top: Node) -> list[Ref]:
        """The password fields, where the program can be asked to search for them."""
        return [] if self.is_endless(top) else atspi_search.passwords(self._bus, ref_of(top), self._deadline)

    def is_endless(self, top: Node) -> bool:
        """Whether the program would never come back from a search below *top*: it would look at each cell of a sheet.

        One that does not tell its name yet, because it is starting, is not asked to search either.
        """
        program = self.parent(top) if top.role != "dialog" else None
        return program is not None and (not program.name or program.name.casefold().startswith(sheets.PROGRAMS))

    def is_inside(self, node: Node, outer: Node) -> bool:
        """Whether *outer* is somewhere above."""
        above: Node | None = node
        for _ in range(HIGHEST):
            above = self.parent(above) if above is not None else None
            if above is None or above.handle == outer.handle:
                break
        return above is not None and above.handle == outer.handle

    def is_browser(self, top: Node) -> bool:
        """Whether it is a browser, which builds its tree after the first question for attributes (this is one)."""
        return "class" in self._bus.attributes(ref_of(top), self._deadline)

    def again(self, top: Node) -> Node:
        """The node, asked anew."""
        self._known.clear()
        return self.node(ref_of(top))

    def node(self, ref: Ref) -> Node:
        """One node."""
        if ref not in self._known:
            self._known[ref] = self._bus.nodes([ref], self._deadline)[0]
        return self._known[ref]

    def children(self, node: Node) -> list[Node]:
        """All children, at most 150."""
        return self._bus.nodes(self._bus.children(ref_of(node), self._deadline, MOST_CHILDREN), self._deadline)

    def families(self, nodes: Sequence[Node]) -> list[list[Node]]:
        """The children of each."""
        return families(self._bus, nodes, self._deadline)

    def told(self, node: Node) -> Node:
        """The node with all that its name may need: label, placeholder, content, choices."""
        ref = ref_of(node)
        if rules.is_field(node) or not node.name:
            labels, _ = self._bus.related(ref, self._deadline)
            named = self._bus.nodes(labels, self._deadline)
            node = replace(
                node,
                label=" ".join(n.name or self._bus.text(ref_of(n), self._deadline) or "" for n in named if n.role != "panel"),
            )
        if node.role == "password":
            return node
        if node.role == "combo box":
            return self._choice(node)
        if rules.is_field(node):
            given = self._bus.attributes(ref, self._deadline)
            node = replace(
                node,
                placeholder=given.get("placeholder-text") or given.get("placeholder") or "",
                text=self.content(node),
            )
        elif not node.name and (node.role in WORDED or _is_line(node)):
            node = replace(node, text=self.content(node))
        return node

    def content(self, node: Node) -> str | None:
        """What a field holds."""
        ref = ref_of(node)
        text = self._bus.text(ref, self._deadline)
        if text and "\ufffc" in text:
            inner = [child for child in self.children(node) if child.role not in rules.HELD]
            text = "\n".join(self._bus.text(ref_of(child), self._deadline) or child.name for child in inner)
        if not text and node.role in ("spin button", "slider"):
            text = self._bus.number(ref, self._deadline) or text
        return text

    def entry_of(self, node: Node) -> Node | None:
        """The field inside a choice that can be typed into."""
        return next((child for child in self.children(node) if child.role == "entry"), None)

    def labelled(self, chain: Sequence[Node]) -> tuple[Node, Node] | None:
        """A caption at the point and the control that it labels."""
        for node in chain[:3]:
            if node.role in ("text", "label", "group"):
                _, controls = self._bus.related(ref_of(node), self._deadline)
                held = [c for c in self.children(node) if c.role in rules.HELD] if node.role == "label" else []
                if controls or len(held) == 1:
                    return node, self.told(self.node(controls[0]) if controls else held[0])
        return None

    def _choice(self, node: Node) -> Node:
        offered: list[Node] = []
        content = None
        for child in self.children(node):
            if child.role == "entry":
                content = self.content(child)
                node = replace(node, states=node.states | {"editable"}, placeholder=node.placeholder or child.description)
            elif child.role in ("list", "menu", "group"):
                offered += self.children(child)
            elif child.role in ("menu item", "list item", "option"):
                offered.append(child)
        chosen = next((item.name for item in offered if "selected" in item.states), None)
        return replace(node, text=content or chosen, options=tuple(item.name for item in offered))


def menu_line_at(tree: AtspiTree, top: Node, x: int, y: int, patience: Patience, pid: int) -> Node | None:
    """The line at the point of a menu that a program of process *pid* draws inside its window *top*."""
    return None if tree.is_endless(top) else atspi_search.menu_line_at(tree._bus, ref_of(top), x, y, tree._deadline, patience, pid)


def open_menu(tree: AtspiTree, frame: Node, x: int, y: int) -> list[Node] | None:
    """The item of an open menu at the point, where the menu's window is not part of the tree (GTK menu bars).

    Level by level from the frame: containers that may hold a menu bar, then the open menu, then its items.
    """
    level, walked = [[frame]], 0
    while level and walked < MOST_WALKED:
        following: list[list[Node]] = []
        for chain, family in zip(level, tree.families([chain[0] for chain in level]), strict=True):
            walked += len(family)
            inside = any(node.role == "menu" for node in chain)
            showing = [child for child in family if "showing" in child.states]
            lines = [child for child in showing if child.role == "menu item" or (child.role == "menu" and chain[0].role == "menu")]
            hit = next((n for n in lines if inside and n.bounds is not None and n.bounds.contains(x, y)), None)
            if hit is not None:
                return [hit, *chain]
            menus = [child for child in showing if child.role in ("menu", "menu item")]
            following += [[child, *chain] for child in [m for m in menus if "selected" in m.states] or menus]
            if not inside:
                following += [[child, *chain] for child in showing if child.role in ("group", "panel", "menu bar")]
        level = following
    return None


def _is_line(node: Node) -> bool:
    """Whether an unnamed block is so low that it holds hardly more than a caption."""
    return node.role == "group" and node.bounds is not None and node.bounds.height <= LINE_HEIGHT
