"""One spelling for keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder.steps.keys import MODIFIERS, SYNONYMS, normalise, parts_of


@pytest.mark.parametrize(
    ("given_keys", "plain"),
    [
        ("Return", "enter"),
        ("KP_Enter", "enter"),
        ("BackSpace", "backspace"),
        ("ctrl+shift+s", "ctrl+shift+s"),
        ("F2", "f2"),
        ("shift+Ctrl+S", "ctrl+shift+s"),
        ("Prior", "page_up"),
        ("Page_Down", "page_down"),
        ("page down", "page_down"),
        ("esc", "escape"),
        ("ctrl++", "ctrl++"),
        ("+", "+"),
        ("ctrl+plus", "ctrl++"),
        ("super_L+d", "super+d"),
        ("ISO_Left_Tab", "tab"),
        ("", ""),
    ],
)
def test_names_of_other_systems(given_keys: str, plain: str) -> None:
    assert normalise(given_keys) == plain


@given(st.lists(st.sampled_from(MODIFIERS), unique=True), st.sampled_from(["enter", "a", "f5", "home", "+", "page_up"]))
def test_the_order_of_modifiers_does_not_matter(held: list[str], key: str) -> None:
    keys = normalise("+".join([*held, key]))
    assert normalise(keys) == keys
    assert parts_of(keys) == (tuple(m for m in MODIFIERS if m in held), key)


def test_every_synonym_leads_to_a_plain_name() -> None:
    assert all(normalise(name) == plain and normalise(plain) == plain for name, plain in SYNONYMS.items())
