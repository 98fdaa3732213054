"""The cell of the cursor in a program that must not be asked to search its sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from recorder.elements.rules import Node
from recorder.elements.sheets import Sheet, focused_below, is_cell, position
from recorder.recording.element import Bounds

SHOWING = frozenset({"showing"})
FOCUSED = SHOWING | {"focused"}


@dataclass
class Office:
    """A window with a sheet: its inner tree lies 25 pixels too high, as LibreOffice tells it at first."""

    nodes: dict[str, Node]
    inside: dict[str, tuple[str, ...]]
    name_box: str = "B2"
    asked: list[str] = field(default_factory=list)

    def families(self, nodes: Sequence[Node]) -> list[list[Node]]:
        self.asked += [str(node.handle) for node in nodes]
        return [[self.nodes[name] for name in self.inside.get(str(node.handle), ())] for node in nodes]

    def anew(self, nodes: Sequence[Node]) -> list[Node]:
        return [self.nodes[str(node.handle)] for node in nodes]

    def cell(self, table: Node, column: int, row: int) -> Node | None:
        name = f"{chr(ord('A') + column)}{row + 1}"
        box = Bounds(40 + 80 * column, 75 + 20 * row, 80, 20)
        return Node("table cell", name, bounds=box, states=FOCUSED, handle=name, parent=table.handle)

    def content(self, node: Node) -> str | None:
        return self.name_box if node.handle == "name box" else ""

    def focus(self, name: str, on: bool = True) -> None:
        self.nodes[name] = replace(self.nodes[name], states=FOCUSED if on else SHOWING)


@pytest.fixture
def office() -> Office:
    def node(role: str, handle: str, box: Bounds | None = None, name: str = "") -> Node:
        return Node(role, name, bounds=box, states=SHOWING, handle=handle)

    made = [
        node("window", "frame", Bounds(0, 0, 400, 300)),
        node("panel", "panel", Bounds(0, 25, 400, 275)),
        node("group", "root pane", Bounds(0, 0, 400, 275)),
        node("menu bar", "menu bar"),
        node("tool bar", "formula bar", Bounds(0, 20, 400, 30)),
        node("entry", "name box", Bounds(0, 20, 80, 30)),
        node("document", "document", Bounds(40, 75, 360, 200)),
        node("table", "sheet", Bounds(40, 75, 360, 200)),
    ]
    inside: dict[str, tuple[str, ...]] = {
        "frame": ("panel",),
        "panel": ("root pane",),
        "root pane": ("menu bar", "formula bar", "document"),
        "formula bar": ("name box",),
        "document": ("sheet",),
    }
    found = Office({str(n.handle): n for n in made}, inside)
    found.focus("root pane")
    return found


def test_the_cell_is_told_by_the_name_box_and_lies_where_it_is_seen(office: Office) -> None:
    office.focus("sheet")
    (cell,) = focused_below(office, office.nodes["frame"], {})
    assert (cell.name, cell.bounds) == ("B2", Bounds(120, 120, 80, 20))


def test_a_cell_being_edited_is_told_by_its_editor(office: Office) -> None:
    office.nodes |= {
        "editor": Node("panel", "Cell A5", states=SHOWING, handle="editor"),
        "line": Node("entry", states=FOCUSED, handle="line"),
    }
    office.inside |= {"document": ("sheet", "editor"), "editor": ("line",)}
    office.focus("sheet")
    assert [cell.name for cell in focused_below(office, office.nodes["frame"], {})] == ["A5"]


def test_the_next_key_needs_no_walk(office: Office) -> None:
    office.focus("sheet")
    known: dict[object, Sheet] = {}
    focused_below(office, office.nodes["frame"], known)
    office.asked.clear()
    office.name_box = "A3"
    assert [cell.name for cell in focused_below(office, office.nodes["frame"], known)] == ["A3"]
    assert "frame" not in office.asked


def test_a_field_in_a_bar_has_the_focus_when_the_sheet_has_not(office: Office) -> None:
    office.focus("name box")
    assert [node.handle for node in focused_below(office, office.nodes["frame"], {})] == ["name box"]


def test_menus_are_not_entered(office: Office) -> None:
    office.focus("sheet")
    focused_below(office, office.nodes["frame"], {})
    assert "menu bar" not in office.asked


@pytest.mark.parametrize(
    ("name", "place"),
    [("A5", (0, 4)), ("Cell AB12", (27, 11)), ("B2:C4", (1, 1)), ("Sheet Budget", None), ("a5", None), ("A0", None), ("XA5b", None)],
)
def test_names_of_cells(name: str, place: tuple[int, int] | None) -> None:
    assert position(name) == place
    assert is_cell(Node("table cell", name)) == (place is not None)
