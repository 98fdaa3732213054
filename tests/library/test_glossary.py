"""Preferred terms and their variants: found where people wrote them, never in what the screen or a value says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recorder.document.model import Callout, Definition, Document, Step, Target
from recorder.errors import ForeignFileError
from recorder.library import glossary
from recorder.library.glossary import Glossary, Term, glossary_of

LEAD = Term("lead", ("prospect", "potential customer"), "A person who may buy")
WORDS = glossary_of([LEAD, Term("SOP", ("procedure document",)), Term("lead source", ("origin",)), Term("Rechnung", ("Faktura",))])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Call the prospect.", "Call the lead."),
        ("Prospects are called; each PROSPECT too.", "Leads are called; each LEAD too."),
        ("A potential customer calls. Prospecting is else.", "A lead calls. Prospecting is else."),
        ("The lead source stays, its origin goes.", "The lead source stays, its lead source goes."),
        ("Die Faktura prüfen, Fakturas auch.", "Die Rechnung prüfen, Rechnungs auch."),
        ("a procedure document", "a SOP"),
        ("nothing", "nothing"),
    ],
)
def test_variants_give_way(text: str, after: str) -> None:
    document = Document(introduction=text)
    assert glossary.replaced(document, glossary.findings(document, WORDS)).introduction == after


def test_what_the_screen_says_and_values_stay() -> None:
    steps = (
        Step("click", "Click Prospect list, then choose the prospect.", id="a", target=Target("Prospect list", "button")),
        Step("type", "Type the name.", id="b", text="prospect", callouts=(Callout("tip", "A prospect is fine."),)),
    )
    document = Document(title="Create a prospect", owner="Prospect Ltd", tags=("prospect",), definitions=(Definition("prospect", "a prospect"),), steps=steps)
    found = glossary.findings(document, WORDS)
    after = glossary.replaced(document, found)
    assert after.title == "Create a lead"
    assert after.steps[0].instruction == "Click Prospect list, then choose the lead."
    assert (after.steps[1].text, after.steps[1].callouts[0].text, after.steps[1].edited) == ("prospect", "A lead is fine.", True)
    assert (after.owner, after.tags, after.definitions) == ("Prospect Ltd", ("prospect",), (Definition("prospect", "a lead"),))
    some = glossary.replaced(document, found[:1])
    assert some.title == "Create a lead" and some.steps == document.steps
    with pytest.raises(ValueError, match="changed"):
        glossary.replaced(replace(document, title="Other"), found)


def test_definitions_of_what_is_used() -> None:
    document = Document(purpose="Every Lead counts. Leads, too.")
    (definition,) = glossary.undefined(document, WORDS)
    assert definition == Definition("lead", "A person who may buy")
    after = glossary.with_definitions(document, WORDS)
    assert after.definitions == (definition,)
    assert glossary.with_definitions(after, WORDS) is after
    assert glossary.undefined(Document(purpose="misleading"), WORDS) == ()


def test_a_glossary_is_tidy() -> None:
    made = glossary_of([Term(" b  c ", ("x", "X", "B C", " ")), Term("a"), Term("B c", ("y",), " m "), Term(" ")])
    assert made.terms == (Term("a"), Term("b c", ("X", "y"), "m"))
    assert glossary.from_line(" a,, b  c ,") == ("a", "b c")
    assert glossary.hotwords(made) == ("a", "b c")


def test_it_is_kept_in_the_library(tmp_path: Path) -> None:
    root = tmp_path / "shared"
    assert glossary.load(root) == Glossary()
    assert glossary.save(root, Glossary(), WORDS) == WORDS
    assert glossary.load(root) == WORDS


def test_what_others_changed_is_kept(tmp_path: Path) -> None:
    start = glossary_of([Term("a", ("a1",)), Term("b"), Term("c", (), "old"), Term("d"), Term("e")])
    glossary.save(tmp_path, Glossary(), start)
    theirs = glossary_of([Term("a", ("a1", "a3")), Term("b", ("b1",)), Term("c", (), "old"), Term("e", (), "theirs"), Term("new there")])
    ours = glossary_of([Term("a", ("a1", "a2")), Term("b"), Term("c", (), "ours"), Term("d"), Term("new here")])
    glossary.save(tmp_path, start, theirs)
    now = {term.preferred: term for term in glossary.save(tmp_path, start, ours).terms}
    assert set(now) == {"a", "b", "c", "e", "new here", "new there"}  # d went there; e went here, but was changed there
    assert set(now["a"].variants) == {"a1", "a2", "a3"}
    assert now["b"].variants == ("b1",)
    assert now["c"].meaning == "ours"


@pytest.mark.parametrize("content", [b"[1", b'{"terms": 3}', b'{"format": 99, "terms": []}', b"\xff\xfe"])
def test_a_spoilt_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / glossary.FILE).write_bytes(content)
    with pytest.raises(ForeignFileError, match="left as it is"):
        glossary.save(tmp_path, Glossary(), WORDS)
    assert (tmp_path / glossary.FILE).read_bytes() == content
