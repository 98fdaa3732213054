"""A name that is taken out of the words is nowhere any more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from recorder.document import revisions, unsaid
from recorder.document.file import create, open_file
from recorder.document.images import StoredImage
from recorder.document.model import Callout, Document, Related, Sentence, Step, Target

WORDS = Step(
    "click", "Click Priya Raman.", "Then PRIYA\nRAMAN is open.", target=Target("Priya Raman", "link"), window_title="Priya Raman – CRM",
    callouts=(Callout("tip", "Not Priya Ramana."),), sentences=(Sentence(0.0, 1.0, "priya raman", unsure=("raman",)),),
)  # fmt: skip
DOCUMENT = Document(
    title="Greet Priya Raman", steps=(WORDS, Step("note", "Nothing.")), transcript=(Sentence(0, 1, "Priya Raman here"),),
    related=(Related("Priya Raman's", "priya raman.sop"),),
)  # fmt: skip


def test_every_word_is_reached_but_no_other() -> None:
    assert unsaid.count(DOCUMENT, "Priya Raman") == 8
    made = unsaid.without(DOCUMENT, "priya  raman", "X")
    assert unsaid.count(made, "Priya Raman") == 0
    step = made.steps[0]
    assert (step.instruction, step.narration, step.window_title, step.edited) == ("Click X.", "Then X is open.", "X – CRM", True)
    assert step.callouts == WORDS.callouts
    assert (made.related[0].title, made.related[0].target) == ("X's", "priya raman.sop")
    assert made.steps[1] is DOCUMENT.steps[1]


def test_nothing_to_look_for_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="nothing"):
        unsaid.without(DOCUMENT, " –", "X")


def test_it_is_gone_from_the_file_and_its_versions(tmp_path: Path, pictures: Mapping[str, StoredImage]) -> None:
    path = tmp_path / "a.sop"
    plain = replace(DOCUMENT, related=(), steps=(replace(WORDS, callouts=()),))
    with create(path, plain) as file:
        revisions.keep(file, "For Priya Raman", "2026-11-26T00:00:00Z")
        after = unsaid.take_out(file, file.document, "Priya Raman", "[…]")
    content = path.read_bytes().lower()
    assert b"priya" not in content
    assert b"raman" not in content
    with open_file(path) as file:
        assert file.document == after
        (version,) = revisions.versions(file)
        assert version.name == "For […]"
        assert revisions.document_of(file, version).steps[0].instruction == "Click […]."
