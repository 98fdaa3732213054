"""Which control a person means and what it is called: on recorded trees and on single nodes."""

from __future__ import annotations

import pytest

from recorder.elements import rules
from recorder.elements.captions import LONGEST, application_name, caption, label_caption, readable
from recorder.elements.descent import chain_at
from recorder.elements.rules import Node, element, target
from recorder.recording.element import ROLES, Bounds, Element
from tests.elements.trees import tree


def at(name: str, manner: str, x: int, y: int) -> Element:
    recorded, top = tree(name, manner)
    chain = chain_at(recorded, top, x, y)
    return element(chain, target(chain))


@pytest.mark.parametrize("manner", ["leaf", "level", "silent"])
@pytest.mark.parametrize(
    ("x", "y", "name", "role"),
    [
        (240, 689, "Book in", "button"),
        (308, 178, "Item name", "entry"),
        (308, 206, "Supervisor code", "password"),
        (308, 234, "Count", "spin button"),
        (308, 291, "Unit", "combo box"),
        (118, 608, "Fragile goods", "check box"),
        (118, 633, "By weight", "radio button"),
        (118, 660, "Pick a date", "button"),
        (669, 230, "cell 11", "table cell"),
        (740, 176, "On hand", "column header"),
        (700, 620, "Shipped", "list item"),
        (934, 611, "Details", "tab"),
        (204, 138, "Reload data", "button"),
        (240, 554, "Filter items", "entry"),
        (240, 582, None, "entry"),
        (240, 526, None, "combo box"),
    ],
)
def test_qt_form(x: int, y: int, name: str | None, role: str, manner: str) -> None:
    found = at("qt_form", manner, x, y)
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize("manner", ["leaf", "level", "silent"])
@pytest.mark.parametrize(
    ("x", "y", "name"),
    [
        (636, 560, "4"),
        (896, 620, "="),
        (831, 640, "+"),
        (901, 434, "<-"),
        (896, 520, "sqrt"),
        (636, 480, "("),
        (766, 480, "MS"),
    ],
)
def test_gtk_calculator(x: int, y: int, name: str, manner: str) -> None:
    found = at("gtk_calculator", manner, x, y)
    assert (found.name, found.role) == (name, "button")


@pytest.mark.parametrize("manner", ["leaf", "level", "silent"])
@pytest.mark.parametrize(
    ("x", "y", "name", "role", "container"),
    [
        (191, 176, "Dashboard", "button", None),
        (379, 176, "Customers", "link", None),
        (1514, 176, "Notifications", "button", None),
        (1560, 176, "Settings", "button", None),
        (154, 258, "Find an order", "entry", None),
        (154, 527, "Approval passphrase", "password", None),
        (154, 411, "Purchase order number", "entry", None),
        (154, 641, "Carrier", "combo box", None),
        (154, 737, "Remarks", "entry", None),
        (869, 321, "SO-1001", "link", "Order list"),
        (1181, 321, "Edit SO-1001", "button", "Order list"),
        (979, 321, "Lumen Bakery", "table cell", "Order list"),
        (979, 238, "Backorders", "tab", None),
    ],
)
def test_web_page(x: int, y: int, name: str, role: str, container: str | None, manner: str) -> None:
    found = at("web_page", manner, x, y)
    assert (found.name, found.role, found.container) == (name, role, container)


def test_a_password_is_secret_and_has_no_value() -> None:
    found = at("qt_form", "level", 308, 206)
    assert found.secret
    assert found.editable
    assert found.value is None


def test_a_fields_content_is_kept_as_value_but_never_becomes_its_name() -> None:
    node = Node("entry", name="Harbor", text="Harbor", states=frozenset({"editable"}))
    assert element((node,), 0) == Element(None, "entry", "accessibility", value="Harbor", editable=True)


def test_a_choice_named_by_what_is_chosen_is_called_by_its_label() -> None:
    node = Node("combo box", name="Shelf A", label="Location:", text="Shelf C", options=("Shelf A", "Shelf C"))
    assert element((node,), 0).name == "Location"


def test_a_closed_choice_swallows_its_items() -> None:
    chain = (Node("menu item", "Kim Park"), Node("menu"), Node("combo box", "Assignee"), Node("window"))
    assert target(chain) == 2


def test_a_line_of_an_open_choice_is_an_option_of_it() -> None:
    chain = (Node("menu item", "Net 60"), Node("menu"), Node("combo box", "Terms", states=frozenset({"expanded"})))
    found = element(chain, target(chain))
    assert (found.name, found.role, found.container, found.container_role) == ("Net 60", "option", "Terms", "combo box")


def test_texts_and_pictures_in_a_button_mean_the_button() -> None:
    chain = (Node("text", "New lead"), Node("group"), Node("button", ""), Node("panel"), Node("window", "CRM"))
    assert element(chain, target(chain)).name == "New lead"
    assert element(chain, target(chain)).role == "button"


def test_climbing_stops_at_a_dialog() -> None:
    chain = (Node("text", "Sure?"), Node("dialog", "Delete"), Node("link", "behind"))
    assert element(chain, target(chain)).name == "Sure?"


def test_an_item_of_a_menu_is_in_the_menu_that_opened_it() -> None:
    chain = (Node("menu item", "Print"), Node("menu", "qt.py"), Node("menu item", "&File"), Node("menu bar"))
    assert element(chain, 0).container == "File"


def test_nothing_in_particular_has_no_name() -> None:
    assert element((Node("window", "Northwind CRM"),), 0).name is None
    assert not element((Node("document", "Northwind CRM"),), 0).known


def test_what_is_written_into_as_a_whole_is_one_field() -> None:
    editable = frozenset({"editable"})
    chain = (Node("entry", states=editable), Node("entry", "Message body", states=editable), Node("group"))
    assert target(chain) == 1


@pytest.mark.parametrize(("x", "found"), [(30, True), (120, True), (260, False), (5, False)])
def test_a_caption_that_the_tree_leaves_out_means_its_check_box(x: int, found: bool) -> None:
    box = Node("check box", "Send confirmation", bounds=Bounds(24, 100, 13, 13), states=frozenset({"showing"}))
    assert (rules.beside((box,), x, 106) is not None) is found


def test_something_between_means_no_check_box() -> None:
    box = Node("check box", "Send confirmation", bounds=Bounds(24, 100, 13, 13), states=frozenset({"showing"}))
    other = Node("button", "x", bounds=Bounds(60, 98, 20, 20), states=frozenset({"showing"}))
    assert rules.beside((box, other), 100, 106) is None


FIELD = Node("entry", bounds=Bounds(200, 100, 200, 30))


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([Bounds(200, 78, 60, 18)], [0]),
        ([Bounds(120, 105, 70, 18)], [0]),
        ([Bounds(300, 78, 60, 18)], []),
        ([None], []),
        ([Bounds(200, 78, 60, 18), Bounds(130, 105, 60, 18)], [0, 1]),
        ([Bounds(20, 105, 60, 18), Bounds(130, 105, 60, 18)], [1]),
        ([Bounds(200, 40, 60, 18)], []),
        ([Bounds(410, 105, 60, 18)], []),
    ],
)
def test_captions_near_a_field(places: list[Bounds | None], found: list[int]) -> None:
    assert rules.captions_near(places, FIELD) == found


def test_every_role_told_is_one_of_the_agreed_words() -> None:
    for word in rules.CONTROLS | rules.READ | rules.CONTAINERS:
        assert rules.plain_role(Node(word)) in ROLES | {None}


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("New      ", None, "New"),
        ("Two\nlines", None, "Two lines"),
        ("&File", "menu", "File"),
        ("Save &As...\tCtrl+S", "menu item", "Save As..."),
        ("E&xit", "menu item", "Exit"),
        ("R&D", "button", "R&D"),
        ("Fish && Chips", "button", "Fish & Chips"),
        ("_Open", "button", "Open"),
        ("file_name", "list item", "file_name"),
        ("保存(&S)", "menu item", "保存"),
        ("\ue8b8", None, None),
        ("\u200b", None, None),
        ("=", "button", "="),
        ("x" * 80, None, "x" * (LONGEST - 1) + "…"),
        ("\ufffc", None, None),
        ("", None, None),
    ],
)
def test_captions(text: str, role: str | None, name: str | None) -> None:
    assert caption(text, role) == name


@pytest.mark.parametrize(("text", "name"), [("Company:", "Company"), ("E-mail *", "E-mail"), ("*", "*"), ("  ", None)])
def test_labels(text: str, name: str | None) -> None:
    assert label_caption(text) == name


@pytest.mark.parametrize(("name", "is_readable"), [("=", True), ("7", True), ("√", True), ("⚙", False), ("★", False), ("Save", True)])
def test_signs_and_pictograms(name: str, is_readable: bool) -> None:
    assert readable(name) is is_readable


@pytest.mark.parametrize(
    ("instance", "group", "name"),
    [
        ("chromium", "Chromium", "Chromium"),
        ("libreoffice", "libreoffice-calc", "LibreOffice Calc"),
        ("nautilus", "org.gnome.Nautilus", "Nautilus"),
        ("mousepad", "", "Mousepad"),
        ("", "", ""),
    ],
)
def test_programs(instance: str, group: str, name: str) -> None:
    assert application_name(instance, group) == name


def test_a_click_on_the_page_of_a_notebook_is_no_click_on_its_tab() -> None:
    """In GTK what stands on a page hangs below the tab; the tab may have no box at all."""
    leaf = Node("panel", bounds=Bounds(200, 160, 400, 300))
    for box in (None, Bounds(200, 130, 80, 25)):
        assert target([leaf, Node("group", "Icon view"), Node("tab", "Page 1", bounds=box), Node("tab list")]) == 0
    label = Node("label", "Page 1", bounds=Bounds(205, 133, 60, 18))
    assert target([label, Node("tab", "Page 1", bounds=Bounds(200, 130, 80, 25)), Node("tab list")]) == 1


@pytest.mark.parametrize(
    ("states", "value"), [({"checkable"}, "off"), ({"checkable", "checked"}, "on"), ({"checkable", "mixed"}, "mixed"), (set(), None)]
)
def test_a_check_box_tells_whether_it_is_on(states: set[str], value: str | None) -> None:
    assert element([Node("check box", "Fragile", states=frozenset(states))], 0).value == value
