"""Narration made readable without losing a word that means something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recorder.steps.cleaning import clean
from recorder.steps.language import language

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Um, now click in the search box and type Harbor.", "Now click in the search box and type Harbor."),
        ("Okay, so the, the price is, uh, net of tax", "The price is net of tax."),
        ("Right, um, okay, so this is, this is how I close a deal.", "This is how I close a deal."),
        ("Click on the, click on the convert button.", "Click on the convert button."),
        ("I go over to, um, the list", "I go over to the list."),
        ("And then, you know, I look for the deal.", "And then I look for the deal."),
        ("First line is, uh, let's see, six one four oh.", "First line is six one four oh."),
        ("Enter two two one oh in the account.", "Enter two two one oh in the account."),
        ("It's plate, class, add, plate, class, add.", "It's plate, class, add, plate, class, add."),
        ("This is very very important!", "This is very very important!"),
        ("Press conv- convert lead", "Press convert lead."),
        ("So that nobody waits, save it.", "So that nobody waits, save it."),
        ("next, next, finish", "Next, next, finish."),
        ("Does it say paid?", "Does it say paid?"),
        ("Um, uh.", ""),
        ("So.", "So."),
        ("", ""),
    ],
)
def test_english(said: str, written: str) -> None:
    assert clean(said, ENGLISH) == written


WORDS = st.lists(
    st.sampled_from(["click", "the", "button", "um", "uh", "price", "two", "7", "and", "i", "a"]).flatmap(
        lambda w: st.sampled_from([w, w + ",", w + "."])
    ),
    max_size=14,
)


@given(WORDS)
def test_only_fillers_and_repeats_go(words: list[str]) -> None:
    said = [ENGLISH.bare(w) for w in words if ENGLISH.bare(w) not in ENGLISH.fillers]
    written = clean(" ".join(words), ENGLISH)
    kept = [ENGLISH.bare(w) for w in written.split()]
    assert set(kept) == set(said)
    rest = iter(said)
    assert all(word in rest for word in kept)
    assert not set(kept) & ENGLISH.fillers
    assert clean(written, ENGLISH) == written or len(clean(written, ENGLISH)) < len(written)
    assert not written or written[0] == written[0].upper() and written[-1] in ".?!…"
