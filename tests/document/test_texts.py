"""Every text of a document can be found and replaced in its place."""

from __future__ import annotations

import pytest

from recorder.document import texts
from recorder.document.model import Document, Step


def test_every_text_is_reached_and_can_be_changed(document: Document) -> None:
    places = dict(texts.texts(document))
    assert {
        "Lead → close",
        "an account",
        "a person",
        "Other",
        "Part two",
        "Type “Harbor” in Search.",
        "Not twice.",
        "The list",
        "crm",
    } <= set(places.values())
    assert "um, open the leads" not in places.values()
    assert "everything said" not in places.values()
    for place, text in places.items():
        changed = texts.with_text(document, place, text + "!")
        assert dict(texts.texts(changed)) == {**places, place: text + "!"}
        assert place.step is None or next(step for step in changed.steps if step.id == place.step).edited


def test_find_and_replace() -> None:
    document = Document(title="Lead to lead", steps=(Step("click", "Click Leads, lead, LEAD.", id="a"),))
    assert [(m.place.field, m.start) for m in texts.matches(document, "lead")] == [
        ("title", 0),
        ("title", 8),
        ("instruction", 6),
        ("instruction", 13),
        ("instruction", 19),
    ]
    assert len(texts.matches(document, "lead", match_case=True)) == 2
    assert len(texts.matches(document, "Lead", whole_words=True)) == 4
    assert texts.matches(document, "") == () == texts.matches(document, ".*")
    found = texts.matches(document, "lead", whole_words=True)
    changed = texts.replace_text(document, found, "prospect \\1")
    assert changed.title == "prospect \\1 to prospect \\1"
    assert changed.steps[0].instruction == "Click Leads, prospect \\1, prospect \\1."
    assert changed.steps[0].edited
    assert texts.replace_text(document, found[:1], "X").title == "X to lead"
    with pytest.raises(ValueError, match="changed"):
        texts.replace_text(changed, found, "X")
