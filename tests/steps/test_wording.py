"""Instructions as a reader gets them."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder.paths import resource
from recorder.recording.element import ROLES, Bounds, Element, Window
from recorder.steps.actions import Action, ActionKind
from recorder.steps.phrases import phrases
from recorder.steps.wording import good_instruction, instruction, keys_text, shown_name, spoken_instruction

CRM = Window("Home - Northwind CRM", "Chromium")


def act(kind: ActionKind, name: str | None = None, role: str | None = "button", **more: object) -> Action:
    target = Element(name, role, "accessibility") if name is not None or role is not None else None
    return Action(kind, 1.0, 1.1, target=target, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("action", "english", "german"),
    [
        (act("click", "Leads"), "Click Leads.", "Klicken Sie auf Leads."),
        (act("click", "File", "menu"), "Open the File menu.", "Öffnen Sie das Menü File."),
        (act("click", "Rename...", "menu item"), "Choose Rename...", "Wählen Sie Rename..."),
        (act("click", "Delegation", "tab"), "Open the Delegation tab.", "Öffnen Sie den Reiter Delegation."),
        (
            act("click", "Payment terms", "combo box"),
            "Open the Payment terms list.",
            "Öffnen Sie die Liste Payment terms.",
        ),
        (act("click", "Price list", "combo box"), "Open the Price list.", "Öffnen Sie die Liste Price list."),
        (act("click", "Net 60", "list item"), "Select Net 60.", "Wählen Sie Net 60."),
        (
            act("click", "Create New Opportunity", "check box"),
            "Click Create New Opportunity.",
            "Klicken Sie auf Create New Opportunity.",
        ),
        (act("click", "Amount:", "entry"), "Click in Amount.", "Klicken Sie in Amount."),
        (act("click", "+"), 'Click "+".', "Klicken Sie auf „+“."),
        (
            act("click", "I have read and accept the terms", "check box"),
            'Click "I have read and accept the terms".',
            "Klicken Sie auf „I have read and accept the terms“.",
        ),
        (act("double_click", "budget.ods", "icon"), "Double-click budget.ods.", "Doppelklicken Sie auf budget.ods."),
        (act("double_click", "note", "text", count=3), "Triple-click note.", "Klicken Sie dreimal auf note."),
        (
            act("right_click", "Row 4", "table cell"),
            "Right-click Row 4.",
            "Klicken Sie mit der rechten Maustaste auf Row 4.",
        ),
        (
            act("click", "Row 4", "table cell", keys="ctrl"),
            "Hold Ctrl and click Row 4.",
            "Halten Sie Strg gedrückt und klicken Sie auf Row 4.",
        ),
        (
            act("click", None, "icon"),
            "Click the icon marked in the picture.",
            "Klicken Sie auf das im Bild markierte Symbol.",
        ),
        (
            act("click", None, None),
            "Click the place marked in the picture.",
            "Klicken Sie auf die im Bild markierte Stelle.",
        ),
        (
            act("drag", "Task 3", "list item", end_target=Element("Done", "list")),
            "Drag Task 3 to Done.",
            "Ziehen Sie Task 3 auf Done.",
        ),
        (
            act("drag", "Task 3", "list item", end_position=(5, 5)),
            "Drag Task 3 to the place marked in the picture.",
            "Ziehen Sie Task 3 an die im Bild markierte Stelle.",
        ),
        (act("drag", "Zoom", "slider"), "Drag the Zoom slider.", "Ziehen Sie den Regler Zoom."),
        (
            act("drag", "Notes", "text", end_position=(5, 5)),
            "Drag across the text in Notes.",
            "Ziehen Sie mit der Maus über den Text in Notes.",
        ),
        (act("scroll", None, None, amount=5), "Scroll down.", "Blättern Sie nach unten."),
        (act("scroll", "orders", "table", amount=-2), "Scroll up in orders.", "Blättern Sie in orders nach oben."),
        (act("scroll", None, None, keys="left"), "Scroll left.", "Blättern Sie nach links."),
        (
            act("type", "Search leads", "entry", text="Harbor"),
            'Type "Harbor" in Search leads.',
            "Geben Sie „Harbor“ in Search leads ein.",
        ),
        (
            act("type", "Password", "password", masked=True),
            "Type the password in Password.",
            "Geben Sie das Passwort in Password ein.",
        ),
        (
            act("type", "Customer", None, masked=True),
            "Type a value in Customer.",
            "Geben Sie einen Wert in Customer ein.",
        ),
        (act("type", "Customer", "entry"), "Type a value in Customer.", "Geben Sie einen Wert in Customer ein."),
        (act("type", None, None, text="42"), 'Type "42".', "Geben Sie „42“ ein."),
        (act("press", None, None, keys="Return"), "Press Enter.", "Drücken Sie Enter."),
        (act("press", None, None, keys="ctrl+s"), "Press Ctrl+S to save.", "Drücken Sie Strg+S, um zu speichern."),
        (act("press", None, None, keys="down", count=3), "Press Down 3 times.", "Drücken Sie 3-mal Pfeil ab."),
        (act("press", None, None, keys="F2"), "Press F2.", "Drücken Sie F2."),
        (
            act("press", "Order no.", "entry", keys="ctrl+v"),
            "Press Ctrl+V in Order no. to paste.",
            "Drücken Sie Strg+V in Order no., um einzufügen.",
        ),
        (act("press", "Search", "entry", keys="enter"), "Press Enter in Search.", "Drücken Sie Enter in Search."),
    ],
)
def test_one_sentence(action: Action, english: str, german: str) -> None:
    assert instruction(action, "en") == english
    assert instruction(action, "de") == german


def test_a_state_that_is_known_is_told() -> None:
    box = Element("Active", "check box", value="on")
    assert instruction(Action("click", 1, 1, target=box), "en") == "Clear Active."
    assert instruction(Action("click", 1, 1, target=replace(box, value="off")), "en") == "Select Active."
    assert instruction(Action("click", 1, 1, target=replace(box, value="mixed")), "en") == "Click Active."


def test_text_that_leaves_its_place_was_moved() -> None:
    card = Element("Replace toner", "text", bounds=Bounds(60, 100, 200, 30))
    drag = Action("drag", 1, 2, target=card, position=(70, 110), end_position=(200, 110))
    assert instruction(drag, "en") == "Drag across the text in Replace toner."
    moved = replace(drag, end_position=(400, 110))
    assert instruction(moved, "en") == "Drag Replace toner to the place marked in the picture."


def test_a_choice_is_named_with_its_list() -> None:
    item = Element("Net 60", "list item", container="Payment terms", container_role="combo box")
    assert instruction(Action("click", 1, 1, target=item), "en") == "Choose Net 60 in Payment terms."
    assert instruction(Action("click", 1, 1, target=replace(item, container_role="dialog")), "en") == "Select Net 60."


@pytest.mark.parametrize(
    ("name", "role", "container", "container_role", "english", "german"),
    [
        (
            "Dana Whitfield",
            "table cell",
            "Leads",
            "table",
            'Click Dana Whitfield in the "Leads" table.',
            "Klicken Sie auf Dana Whitfield in der Tabelle „Leads“.",
        ),
        ("Net 60", "list item", "Payment terms", "list", 'Select Net 60 in the "Payment terms" list.', None),
        ("Dana", "link", "Leads list", "list", 'Click Dana in the "Leads list".', "Klicken Sie auf Dana in der Liste „Leads list“."),
        ("Rename...", "menu item", "Edit", "menu", 'Choose Rename... in the "Edit" menu.', "Wählen Sie Rename... im Menü „Edit“."),
        ("OK", "button", "Print", "dialog", 'Click OK in the "Print" dialog.', "Klicken Sie auf OK im Dialog „Print“."),
        ("Post entry", "button", "Print", "dialog", "Click Post entry.", None),
        ("Add row", "button", "Leads", "table", "Click Add row.", None),
        ("A5", "table cell", "Sheet1", "table", "Click A5.", None),
        ("Dana", "table cell", "Home", "table", "Click Dana.", None),
        ("Dana", "table cell", "Results", "table", "Click Dana.", None),
        ("Dana", "table cell", "All leads that wait for an answer", "table", "Click Dana.", None),
        ("Dana", "table cell", "{name}", "table", 'Click Dana in the "{name}" table.', None),
    ],
)
def test_where_a_control_is_is_said_where_it_helps(
    name: str, role: str, container: str, container_role: str, english: str, german: str | None
) -> None:
    action = Action("click", 1, 1, target=Element(name, role, container=container, container_role=container_role), window=CRM)
    assert instruction(action, "en") == english
    if german is not None:
        assert instruction(action, "de") == german


def test_where_a_control_is_is_said_once() -> None:
    dana = Action("click", 1, 1, target=Element("Dana", "table cell", container="Leads", container_role="table"), window=CRM)
    bob = replace(dana, target=replace(dana.target, name="Bob") if dana.target else None)
    assert instruction(bob, "en", dana) == "Click Bob."
    menu = act("click", "Edit", "menu", window=CRM)
    undo = Action("click", 1, 1, target=Element("Undo", "menu item", container="Edit", container_role="menu"), window=CRM)
    assert instruction(undo, "en", menu) == "Choose Undo."


def test_another_program_is_said_once() -> None:
    seven = act("click", "7", window=Window("Calculator", "galculator"))
    search = act("click", "Leads", window=CRM)
    assert instruction(seven, "en", search) == "In Galculator, click 7."
    assert instruction(seven, "de", search) == "In Galculator: Klicken Sie auf 7."
    assert instruction(seven, "en", seven) == instruction(seven, "en") == "Click 7."
    assert instruction(seven, "en", act("click", "Leads")) == "Click 7."


def test_enter_after_typing_does_not_name_the_field_again() -> None:
    typed = act("type", "Search", "entry", text="Harbor")
    enter = act("press", "Search", "entry", keys="enter")
    assert instruction(enter, "en", typed) == "Press Enter."
    assert instruction(enter, "en", act("type", "Amount", "entry", text="1")) == "Press Enter in Search."


def test_browser_shortcuts_mean_nothing_elsewhere() -> None:
    assert instruction(act("press", None, None, keys="ctrl+t", window=CRM), "en") == "Press Ctrl+T to open a new tab."
    assert instruction(act("press", None, None, keys="ctrl+t", window=Window("Sheet", "Calc")), "en") == "Press Ctrl+T."


def test_long_or_broken_text_is_cut_in_the_sentence_only() -> None:
    sentence = instruction(act("type", "Note", "text", text="one\ntwo " + "word " * 40), "en")
    assert sentence.startswith('Type "one two word word')
    assert sentence.endswith('word…" in Note.')
    assert len(sentence) < 110


@pytest.mark.parametrize(
    ("keys", "english", "german"),
    [
        ("ctrl+shift+s", "Ctrl+Shift+S", "Strg+Umschalt+S"),
        ("Page_Down", "Page Down", "Bild ab"),
        ("ctrl++", "Ctrl++", "Strg++"),
        ("alt+F4", "Alt+F4", "Alt+F4"),
        ("BackSpace", "Backspace", "Rücktaste"),
        ("scroll_lock", "Scroll lock", "Scroll lock"),
    ],
)
def test_keys_as_they_are_printed(keys: str, english: str, german: str) -> None:
    assert (keys_text(keys, "en"), keys_text(keys, "de")) == (english, german)


@pytest.mark.parametrize(
    ("said", "name", "expected"),
    [
        (
            "First, open the payables workbench from the navigation tree.",
            "Payables Workbench",
            "Open the Payables Workbench from the navigation tree.",
        ),
        (
            "And click convert lead to finish the conversion.",
            "Convert lead",
            "Click Convert lead to finish the conversion.",
        ),
        ("Now click the convert button.", "Convert", None),
        ("I click on Save.", "Save", None),
        ("Click save and then close the window.", "Save", None),
        ("Click submit at the bottom, um, of the page.", "Submit", None),
        ("Click the green one at the bottom of the page.", "Submit", None),
        ("Click send. It takes a moment.", "Send", None),
        (
            "Click Save at the very bottom of this page after all of the fields have been filled in completely.",
            "Save",
            None,
        ),
    ],
)
def test_a_spoken_sentence_serves_only_when_it_is_good(said: str, name: str, expected: str | None) -> None:
    action = act("click", name)
    assert spoken_instruction(said, action) == expected
    assert good_instruction(said, action) == (expected is not None)


def test_a_spoken_sentence_for_typing_brings_the_text() -> None:
    action = act("type", "Reason", "entry", text="vacation")
    said = "Then type Vacation in the reason field on the left."
    assert spoken_instruction(said, action) == 'Type "vacation" in the Reason field on the left.'
    assert spoken_instruction(said, replace(action, text="holiday")) is None
    assert spoken_instruction(said, replace(action, text=None, masked=True)) is None


KINDS: list[ActionKind] = ["click", "double_click", "right_click", "drag", "scroll", "type", "press"]
names = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12).map(lambda n: f"N{n}x")


@given(st.sampled_from(KINDS), names, st.sampled_from(sorted(ROLES)), st.sampled_from(["en", "de"]))
def test_the_name_always_stands_in_the_sentence(kind: ActionKind, name: str, role: str, code: str) -> None:
    if kind == "scroll" and role == "scroll bar" or kind == "press" and role not in ("entry", "text", "table cell"):
        return
    sentence = instruction(
        act(kind, name, role, text="7" if kind == "type" else None, keys="enter" if kind == "press" else None, amount=1),
        code,
    )
    assert name in sentence
    assert sentence[0].isupper()
    assert sentence[-1] in ".!?…"
    assert not sentence.endswith("..")


@given(st.sampled_from(KINDS), st.sampled_from([None, *sorted(ROLES)]), st.sampled_from(["en", "de"]), st.booleans())
def test_every_role_can_be_worded_without_a_name(kind: ActionKind, role: str | None, code: str, masked: bool) -> None:
    sentence = instruction(act(kind, None, role, masked=masked, keys="f2" if kind == "press" else None), code)
    assert "{" not in sentence
    assert len(sentence.split()) >= 2


def test_names_are_shown_in_one_line_without_a_label_s_colon() -> None:
    assert shown_name("Due\n  date: *", phrases("en")) == "Due date"
    assert shown_name(":", phrases("en")) == '":"'


def test_both_languages_have_the_same_parts() -> None:
    def shape(data: dict[str, object]) -> dict[str, object]:
        return {k: shape(v) if isinstance(v, dict) else type(v).__name__ for k, v in data.items()}

    english, german = (tomllib.loads(resource(f"language/{code}/wording.toml").read_text(encoding="utf-8")) for code in ("en", "de"))
    assert shape(english) == shape(german)


def test_an_unknown_language_is_worded_in_english() -> None:
    assert phrases("xx") is phrases("en")
    assert phrases("de-AT") == phrases("de")
