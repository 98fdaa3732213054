"""The verbs of editing, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recorder.document import edits
from recorder.document.model import (
    Box,
    Callout,
    Document,
    Mark,
    Picture,
    Section,
    Sentence,
    Span,
    Step,
)


def made(*names: str, sections: str = "") -> Document:
    """A document whose steps have these ids; ``a:x`` stands in section x."""
    steps = [Step("click", f"Do {name[0]}.", id=name[0], section=name[2:] or None) for name in names]
    return Document(sections=tuple(Section(s.upper(), s) for s in sections), steps=tuple(steps))


def shape(document: Document) -> str:
    """The ids in order with their sections, such as ``a b:x``."""
    return " ".join(step.id[:1] + (f":{step.section}" if step.section else "") for step in document.steps)


def test_set_field() -> None:
    assert edits.set_field(Document(), "tags", ["a", "b"]).tags == ("a", "b")
    for name, value in (("status", "done"), ("title", 7), ("steps", ()), ("id", "x"), ("nonsense", 1)):
        with pytest.raises(ValueError, match=name):
            edits.set_field(Document(), name, value)


def test_set_step_marks_changed_words_only() -> None:
    document = made("a", "b")
    assert edits.set_step(document, "a", instruction="Do a.") is document
    assert edits.set_step(document, "a", application="X").steps[0].edited is False
    changed = edits.set_step(document, "a", instruction="New", kind="check")
    assert (changed.steps[0].instruction, changed.steps[0].kind, changed.steps[0].edited) == ("New", "check", True)
    assert changed.steps[1] is document.steps[1]
    with pytest.raises(KeyError):
        edits.set_step(document, "z", instruction="x")
    with pytest.raises(ValueError, match="kind"):
        edits.set_step(document, "a", kind="dance")
    with pytest.raises(ValueError, match="section"):
        edits.set_step(document, "a", section="x")


def test_insert() -> None:
    document = made("a", "b:x", "c:y", sections="xy")
    new = Step("note", "New", id="n")
    assert shape(edits.insert_steps(document, 0, [new])) == "n a b:x c:y"
    assert shape(edits.insert_steps(document, 2, [new])) == "a b:x n:x c:y"
    assert shape(edits.insert_steps(document, 2, [new], section="y")) == "a b:x n:y c:y"
    assert shape(edits.insert_steps(document, 3, [new])) == "a b:x c:y n:y"
    assert shape(edits.insert_steps(made("b:x", sections="x"), 0, [new])) == "n:x b:x"
    assert shape(edits.insert_steps(Document(), 0, [new])) == "n"
    with pytest.raises(ValueError, match="already"):
        edits.insert_steps(document, 0, [document.steps[0]])


def test_delete_and_duplicate() -> None:
    document = made("a", "b:x", "c:x", sections="x")
    assert shape(edits.delete_steps(document, {"a", "c"})) == "b:x"
    with pytest.raises(KeyError):
        edits.delete_steps(document, {"z"})
    doubled = edits.duplicate(document, {"a", "b"})
    assert [step.instruction for step in doubled.steps] == ["Do a.", "Do b.", "Do a.", "Do b.", "Do c."]
    assert len({step.id for step in doubled.steps}) == 5
    assert [step.section for step in doubled.steps] == [None, "x", "x", "x", "x"]
    assert edits.duplicate(document, set()) is document


def test_a_copy_shares_no_identity() -> None:
    step = Step(
        "click", "x", picture=Picture("0" * 64, 9, 9, (Mark("ring", Box(0, 0, 1, 1)),)), callouts=(Callout("tip", "t"),)
    )
    copy = edits.copied(step)
    assert copy.picture
    assert step.picture
    assert copy.id != step.id
    assert copy.callouts[0].id != step.callouts[0].id
    assert copy.picture.marks[0].id != step.picture.marks[0].id


@pytest.mark.parametrize(
    ("ids", "before", "wanted"),
    [
        ("a", None, "b:x c:x d:y a:y"),
        ("d", "a", "d a b:x c:x"),
        ("ad", "c", "b:x a:x d:x c:x"),
        ("b", "b", "a b:x c:x d:y"),
        ("c", "d", "a b:x c:y d:y"),
        ("bc", None, "a d:y b:y c:y"),
        ("abcd", None, "a:y b:y c:y d:y"),
        ("bc", "b", "a b:y c:y d:y"),
    ],
)
def test_move(ids: str, before: str | None, wanted: str) -> None:
    document = made("a", "b:x", "c:x", "d:y", sections="xy")
    assert shape(edits.move_steps(document, set(ids), before)) == wanted


def test_move_into_a_named_section() -> None:
    document = made("a", "b:x", sections="xy")
    assert shape(edits.move_steps(document, {"a"}, None, section="y")) == "b:x a:y"
    assert shape(edits.move_steps(document, {"b"}, None, section=None)) == "a b"


def test_merge() -> None:
    first = Step(
        "click",
        "Click A.",
        "Say a.",
        id="a",
        text=None,
        callouts=(Callout("tip", "t"),),
        sentences=(Sentence(0, 1, "a"),),
        span=Span("r", 1, 2),
        confidence=0.9,
        position=(1, 1),
    )
    folded = Step("click", "Oops.", id="f", folded=True)
    second = Step(
        "type",
        "Type B.",
        "Say b.",
        id="b",
        text="B",
        callouts=(Callout("check", "c"),),
        sentences=(Sentence(1, 2, "b"),),
        span=Span("r", 3, 4),
        confidence=0.5,
        position=(2, 2),
        picture=Picture("0" * 64, 9, 9),
    )
    merged = edits.merge_with_next(Document(steps=(first, folded, second)), "a")
    assert [step.id for step in merged.steps] == ["a", "f"]
    step = merged.steps[0]
    assert (step.instruction, step.narration, step.text, step.kind) == (
        "Click A. Type B.",
        "Say a. Say b.",
        "B",
        "click",
    )
    assert (step.span, step.confidence, step.edited) == (Span("r", 1, 4), 0.5, True)
    assert ([c.text for c in step.callouts], [s.text for s in step.sentences]) == (["t", "c"], ["a", "b"])
    assert step.picture is second.picture
    assert step.position == (2, 2)
    assert edits.merge_with_next(merged, "a") is merged


def test_split_instruction() -> None:
    document = Document(
        steps=(
            Step(
                "click",
                "Click A. Click B.",
                "both",
                id="a",
                picture=Picture("0" * 64, 9, 9, (Mark("ring", Box(0, 0, 1, 1)),)),
            ),
        )
    )
    first, second = edits.split_instruction(document, "a", 8).steps
    assert (first.id, first.instruction, first.narration, second.instruction, second.narration) == (
        "a",
        "Click A.",
        "both",
        "Click B.",
        "",
    )
    assert first.picture
    assert second.picture
    assert second.picture.marks == ()
    assert len(first.picture.marks) == 1
    assert first.edited
    assert second.edited


def test_fold() -> None:
    document = edits.fold(made("a", "b"), {"a"})
    assert [step.id for step in document.shown_steps] == ["b"]
    assert edits.fold(document, {"a"}, False).steps == made("a", "b").steps


def test_callouts() -> None:
    document = edits.add_callout(edits.add_callout(made("a"), "a", "tip", "two"), "a", "warning", "one", 0)
    assert [(c.kind, c.text) for c in document.steps[0].callouts] == [("warning", "one"), ("tip", "two")]
    one, two = document.steps[0].callouts
    document = edits.set_callout(document, "a", one.id, kind="check")
    document = edits.set_callout(document, "a", two.id, text="")
    assert [(c.kind, c.text) for c in document.steps[0].callouts] == [("check", "one"), ("tip", "")]
    assert [c.text for c in edits.remove_callout(document, "a", two.id).steps[0].callouts] == ["one"]
    with pytest.raises(KeyError):
        edits.remove_callout(document, "a", "none")
    with pytest.raises(ValueError, match="kind"):
        edits.add_callout(document, "a", "shout", "x")  # type: ignore[arg-type]


def test_pictures() -> None:
    document = edits.set_picture(made("a"), "a", Picture("0" * 64, 100, 80))
    marked = edits.set_marks(document, "a", [Mark("box", Box(1, 1, 2, 2))])
    assert marked.steps[0].picture
    assert marked.steps[0].picture.marks[0].kind == "box"

    def crop(box: Box | None) -> Box | None:
        picture = edits.set_crop(marked, "a", box).steps[0].picture
        return picture and picture.crop

    assert crop(Box(-10, -10, 60, 60)) == Box(0, 0, 50, 50)
    assert crop(Box(90, 70, 60, 60)) == Box(90, 70, 10, 10)
    assert crop(Box(-5, -5, 500, 500)) is None
    assert crop(Box(200, 200, 5, 5)) is None
    assert crop(None) is None
    with pytest.raises(KeyError):
        edits.set_crop(made("a"), "a", None)


def test_sections() -> None:
    document = edits.add_section(made("a", "b", "c"), "Two", "b")
    two = document.sections[0].id
    assert [step.section for step in document.steps] == [None, two, two]
    document = edits.add_section(document, "Three", "c")
    assert [section.title for section in document.sections] == ["Two", "Three"]
    three = document.sections[1].id
    assert [step.section for step in document.steps] == [None, two, three]
    document = edits.add_section(document, "One", "a")
    assert [section.title for section in document.sections] == ["One", "Two", "Three"]
    assert edits.rename_section(document, two, "2").sections[1] == Section("2", two)
    assert [step.section for step in edits.remove_section(document, three).steps][-2:] == [two, two]
    first = document.sections[0].id
    assert edits.remove_section(document, first).steps[0].section is None
    turned = edits.move_section(document, three, first)
    assert [step.id for step in turned.steps] == ["c", "a", "b"]
    assert [section.title for section in edits.move_section(turned, three, None).sections] == ["One", "Two", "Three"]
    with pytest.raises(KeyError):
        edits.rename_section(document, "none", "x")


def test_arranged_mends_what_strangers_mixed() -> None:
    mixed = made("a:x", "b", "c:y", "d:x", "e:z", sections="xy")
    assert shape(edits.arranged(mixed)) == "b e a:x d:x c:y"
    tidy = made("a", "b:x", sections="x")
    assert edits.arranged(tidy) is tidy
    assert edits.index_of(replace(tidy), "b") == 1
