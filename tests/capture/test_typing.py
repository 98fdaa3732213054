"""What was typed, from keys and from what the field held."""

from __future__ import annotations

import pytest

from recorder.capture.typing import Line, insertion, keeps_text, shown_text, typed_text
from recorder.recording.element import Element

FIELD = Element("Search", "entry", "accessibility", editable=True)


def line(*parts: str) -> Line:
    """A line after typing characters and pressing <keys>."""
    made = Line()
    for part in parts:
        if part.startswith("<"):
            made.edit(part.strip("<>"))
        else:
            made.insert(part)
    return made


def test_plain_typing_is_kept() -> None:
    assert typed_text(line("Harbor"), "", "Harbor") == "Harbor"


def test_backspace_corrects() -> None:
    assert typed_text(line("Harbp", "<backspace>", "or"), None, None) == "Harbor"


def test_the_cursor_moves_inside_what_was_typed() -> None:
    assert typed_text(line("ac", "<left>", "b", "<right>", "d"), None, None) == "abcd"


@pytest.mark.parametrize("key", ["<backspace>", "<delete>", "<home>", "<end>", "<left>"])
def test_editing_beyond_what_was_typed_is_never_guessed(key: str) -> None:
    assert typed_text(line(key, "x"), None, None) is None


def test_a_field_that_completes_itself_wins() -> None:
    assert typed_text(line("<home>", "Den"), "", "Denmark") == "Denmark"


def test_keys_win_when_the_field_holds_more() -> None:
    assert typed_text(line("new"), "old ", "old new text") == "new"


@pytest.mark.parametrize(("before", "after"), [("H", "Harbo"), ("", "Ha"), ("old ", "old Harb"), ("H", "H")])
def test_a_busy_program_that_tells_an_older_value_does_not_win(before: str, after: str) -> None:
    assert typed_text(line("Harbor"), before, after) == "Harbor"


def test_a_field_that_writes_it_otherwise_wins() -> None:
    assert typed_text(line("1250"), "", "1,250.00") == "1,250.00"


@pytest.mark.parametrize(
    ("typed", "before", "after", "kept"),
    [
        ("Harbor", "", "Harbor", "Harbor"),
        ("Harbor", "H", "Harbor", "Harbor"),
        ("Harbor", "", "Harb", "Harbor"),
        ("Harbor", "Ha", "Harb", "Harbor"),
        ("1250", "", "1,250.00", "1,250.00"),
        ("1250", "1", "1,250.00", "1250"),
        ("Den", "", "Denmark", "Den"),
        ("kestrel-91", "", "Harbor", None),
        ("kestrel-91", "Ha", "Harbor", None),
        ("kestrel-91", "Harbor", "Harbor", None),
        ("kestrel-91", "", "", None),
        ("kestrel-91", "", None, None),
        ("rbor", "Ha", "Harbor", "rbor"),
    ],
)
def test_in_doubt_only_what_the_field_shows_is_kept(typed: str, before: str, after: str | None, kept: str | None) -> None:
    assert shown_text(line(typed), before, after) == kept


def test_insertion_in_the_middle() -> None:
    assert insertion("Dear ,", "Dear Ms Cole,") == "Ms Cole"


def test_a_replaced_value_is_taken_whole() -> None:
    assert insertion("Unassigned", "Priya Raman") == "Priya Raman"


def test_nothing_gained_is_nothing() -> None:
    assert insertion("same", "same") is None


def test_known_field_is_kept() -> None:
    assert keeps_text(FIELD, keep_unknown=False)


@pytest.mark.parametrize(
    "element",
    [
        Element("Password", "password", "accessibility", secret=True),
        Element("PIN code", "entry", "accessibility"),
        Element("Kennwort", "entry", "accessibility"),
        Element("API key", "entry", "accessibility"),
    ],
)
@pytest.mark.parametrize("keep", [False, True])
def test_secrets_are_never_kept(element: Element, keep: bool) -> None:
    assert not keeps_text(element, keep)


@pytest.mark.parametrize("element", [None, Element(role="text", known=False)])
def test_an_unknown_field_is_kept_only_when_asked_for(element: Element | None) -> None:
    assert not keeps_text(element, keep_unknown=False)
    assert keeps_text(element, keep_unknown=True)
