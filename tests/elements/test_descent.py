"""Down to the innermost control, also where a tree lies."""

from __future__ import annotations

from recorder.elements.descent import best_top, chain_at, overlap
from recorder.elements.rules import Node
from recorder.recording.element import Bounds
from tests.elements.trees import RecordedTree, tree

SHOWING = frozenset({"showing"})


def made(nodes: list[tuple[str, Bounds | None, int | None]], manner: str) -> tuple[RecordedTree, Node]:
    known = {
        i: Node(role, f"{role} {i}", bounds=box, states=SHOWING, handle=i, parent=parent) for i, (role, box, parent) in enumerate(nodes)
    }
    inside = {i: tuple(j for j, n in known.items() if n.parent == i) for i in known}
    return RecordedTree(known, inside, manner), known[0]


def test_a_tree_without_its_menu_bar_is_shifted_back() -> None:
    """As LibreOffice: the inner tree lies 27 pixels too high."""
    recorded, top = made(
        [
            ("window", Bounds(0, 0, 400, 300), None),
            ("group", Bounds(0, -27, 400, 300), 0),
            ("button", Bounds(10, 33, 40, 20), 1),
            ("button", Bounds(10, 60, 40, 20), 1),
        ],
        "silent",
    )
    chain = chain_at(recorded, top, 20, 68)
    assert chain[0].name == "button 2"
    assert chain[0].bounds == Bounds(10, 60, 40, 20)


class Elsewhere(RecordedTree):
    """A browser that, asked at a node, answers with what lies elsewhere."""

    def hit(self, node: Node, x: int, y: int) -> Node | None:
        return self.nodes[1] if node.handle == 0 else self.nodes[2]


def test_an_answer_from_elsewhere_in_the_tree_is_refused() -> None:
    recorded, top = made(
        [("window", Bounds(0, 0, 400, 300), None), ("group", Bounds(0, 0, 400, 300), 0), ("combo box", Bounds(0, 0, 100, 30), 0)], "leaf"
    )
    assert chain_at(Elsewhere(recorded.nodes, recorded.inside, "leaf"), top, 10, 10)[0].name == "group 1"


def test_an_answer_that_does_not_lie_at_the_point_is_refused() -> None:
    recorded, top = made([("window", Bounds(0, 0, 400, 300), None), ("button", Bounds(0, 0, 50, 20), 0)], "leaf")
    recorded.nodes[1] = Node("button", bounds=Bounds(300, 200, 20, 20), states=SHOWING, handle=1, parent=0)
    assert [node.role for node in chain_at(recorded, top, 10, 10)] == ["window"]


def test_the_chain_reaches_the_top_and_ends() -> None:
    recorded, top = tree("web_page", "leaf")
    chain = chain_at(recorded, top, 869, 321)
    assert chain[-1].handle == top.handle
    assert len({node.handle for node in chain}) == len(chain)


def window(box: Bounds, name: str = "", states: frozenset[str] = SHOWING) -> Node:
    return Node("window", name, bounds=box, states=states)


def test_the_top_with_the_box_of_the_window_is_the_window() -> None:
    frame, popup, dialog = window(Bounds(0, 0, 900, 700)), window(Bounds(100, 100, 200, 300)), window(Bounds(80, 90, 400, 400))
    tops = [frame, popup, dialog]
    assert best_top(tops, Bounds(100, 100, 200, 300), "", 150, 150) is popup
    assert best_top(tops, Bounds(82, 110, 396, 380), "", 150, 150) is dialog
    assert best_top(tops, Bounds(0, 0, 900, 700), "", 150, 150) is frame


def test_equal_boxes_are_told_apart_by_title() -> None:
    one, other = window(Bounds(0, 0, 900, 700), "Inbox"), window(Bounds(0, 0, 900, 700), "Calendar")
    assert best_top([one, other], Bounds(0, 0, 900, 700), "Calendar", 5, 5) is other
    assert best_top([window(Bounds(0, 0, 900, 700), states=frozenset())], Bounds(0, 0, 900, 700), "", 5, 5) is None


def test_overlap() -> None:
    assert overlap(Bounds(0, 0, 10, 10), Bounds(0, 0, 10, 10)) == 1.0
    assert overlap(Bounds(0, 0, 10, 10), Bounds(5, 0, 10, 10)) == 50 / 150
    assert overlap(Bounds(0, 0, 10, 10), Bounds(20, 0, 10, 10)) == 0.0
