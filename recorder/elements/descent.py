"""Down from a window to the innermost control at a point, on any tree that can be asked; the trees' lies are mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from recorder.elements.rules import CONTROLS, Node
from recorder.recording.element import Bounds

DEEPEST = 40
SLACK = 2
LEAVES = CONTROLS - {"menu", "tab", "list item", "tree item", "table cell", "combo box"} | {
    "text",
    "label",
    "image",
    "icon",
    "heading",
}


class Tree(Protocol):
    """What the descent asks. The answers may be one level deep or the innermost control at once."""

    def hit(self, node: Node, x: int, y: int) -> Node | None:
        """What the program itself says is at the point."""

    def children_at(self, node: Node, x: int, y: int) -> Sequence[Node]:
        """The showing children whose box holds the point, in drawing order."""

    def parent(self, node: Node) -> Node | None:
        """The node above."""


def chain_at(tree: Tree, top: Node, x: int, y: int) -> list[Node]:
    """The innermost control at a point of the screen and all above it up to *top*, innermost first.

    Where a program stops answering at a container its children are looked through. A subtree of the same size as its
    parent but elsewhere is shifted (LibreOffice leaves out its menu bar): the point is shifted with it and its boxes
    are put right.
    """
    path, shifts = [top], [(0, 0)]
    while len(path) < DEEPEST:
        node, (dx, dy) = path[-1], shifts[-1]
        child = _next(tree, node, x + dx, y + dy, path)
        if child is None:
            break
        path.append(child)
        shifts.append(shifted(node, child, dx, dy))
    chain = [moved(path[-1], *shifts[-1])]
    known = {node.handle: moved(node, *shift) for node, shift in zip(path, shifts, strict=True)}
    while chain[-1].handle != top.handle and len(chain) < DEEPEST:
        above = known.get(chain[-1].parent) or tree.parent(chain[-1])
        if above is None:
            chain.append(known[top.handle])
            break
        chain.append(above)
    return chain


def best_top(tops: Sequence[Node], box: Bounds, title: str, x: int, y: int) -> Node | None:
    """Which of a program's top-level nodes is the window with this box: boxes tell popups, dialogs and frames apart."""
    showing = [top for top in tops if top.bounds is not None and "showing" in top.states and top.bounds.contains(x, y)]
    if not showing:
        return None
    return max(showing, key=lambda top: (round(overlap(top.bounds, box), 1), top.name == title, "active" in top.states))


def overlap(one: Bounds | None, other: Bounds | None) -> float:
    """How much two boxes have in common, of both together: 0 (nothing) to 1 (the same)."""
    if one is None or other is None:
        return 0.0
    width = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    height = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    if width <= 0 or height <= 0:
        return 0.0
    common = width * height
    return common / (one.width * one.height + other.width * other.height - common)


def _next(tree: Tree, node: Node, x: int, y: int, path: Sequence[Node]) -> Node | None:
    seen = {each.handle for each in path}
    hit = tree.hit(node, x, y)
    if hit is not None and hit.handle not in seen and _holds(hit, x, y) and (len(path) == 1 or _below(tree, hit, node)):
        return hit
    if node.role in LEAVES:
        return None
    inside = [child for child in tree.children_at(node, x, y) if child.handle not in seen]
    return min(reversed(inside), key=_area, default=None)


def _below(tree: Tree, inner: Node, outer: Node) -> bool:
    """Browsers, asked at a node, may answer with what is drawn elsewhere."""
    node: Node | None = inner
    for _ in range(DEEPEST):
        if node is None or node.parent == outer.handle:
            break
        node = tree.parent(node)
    return node is not None


def _holds(node: Node, x: int, y: int) -> bool:
    box = node.bounds
    return box is None or Bounds(box.x - SLACK, box.y - SLACK, box.width + 2 * SLACK, box.height + 2 * SLACK).contains(x, y)


def _area(node: Node) -> int:
    return node.bounds.width * node.bounds.height if node.bounds is not None else 1 << 60


def shifted(node: Node, child: Node, dx: int, dy: int) -> tuple[int, int]:
    """How far *child* and all below it is told away from where it is, when *node* is told so far away."""
    one, other = node.bounds, child.bounds
    if one is None or other is None or (one.width, one.height) != (other.width, other.height):
        return dx, dy
    return dx + other.x - one.x, dy + other.y - one.y


def moved(node: Node, dx: int, dy: int) -> Node:
    """The node with its box put right."""
    if node.bounds is None or not (dx or dy):
        return node
    return replace(node, bounds=replace(node.bounds, x=node.bounds.x - dx, y=node.bounds.y - dy))
