"""Words that were nearly heard right are mended from the screen; words that were heard right are left alone."""

from __future__ import annotations

import pytest

from recorder.recording.element import Element, Window
from recorder.recording.transcript import Word
from recorder.steps.actions import Action
from recorder.steps.ears import mended
from recorder.steps.language import language


def heard(text: str, probability: float = 0.5) -> list[Word]:
    return [Word(i * 0.4, i * 0.4 + 0.3, word, probability) for i, word in enumerate(text.split())]


def click(name: str, at: float = 1.0, typed: str | None = None) -> Action:
    return Action("type" if typed else "click", at, at, target=Element(name, "button"), text=typed, window=Window("CRM"))


def said(words: tuple[Word, ...]) -> str:
    return " ".join(w.text for w in words)


@pytest.mark.parametrize(
    ("text", "action", "meant"),
    [
        ("Then choose whit field, please.", click("Whitfield"), "Then choose Whitfield, please."),
        ("Book the in voice.", click("Invoice"), "Book the Invoice."),
        ("Open the leeds tab.", click("Leads"), "Open the Leads tab."),
        ("Open sales force now.", click("Salesforce"), "Open Salesforce now."),
    ],
)
def test_what_sounds_like_a_name_becomes_it(text: str, action: Action, meant: str) -> None:
    assert said(mended(heard(text), [action], (), language("en"))) == meant


@pytest.mark.parametrize(("text", "name"), [("Validated.", "Validate"), ("I posted it.", "Posting"), ("We are saving now.", "Save"), ("I printed it.", "Print"), ("Make a pivot.", "PivotTable"), ("Look up the number.", "Lookup")])
def test_another_form_of_the_same_word_stays(text: str, name: str) -> None:
    """Somebody who has clicked Validate says that it is validated."""
    assert said(mended(heard(text), [click(name)], (), language("en"))) == text


def test_what_was_heard_clearly_stays() -> None:
    assert said(mended(heard("Open sales force now.", 0.95), [click("Salesforce")], (), language("en"))) == "Open sales force now."


def test_a_name_of_long_ago_is_not_believed_but_the_glossary_is() -> None:
    far = click("Salesforce", at=60.0)
    assert said(mended(heard("Open sales force."), [far], (), language("en"))) == "Open sales force."
    assert said(mended(heard("Open sales force."), [far], ("Salesforce",), language("en"))) == "Open Salesforce."
