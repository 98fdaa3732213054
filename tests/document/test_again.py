"""A part recorded again: what is paired, what stays of the author, where it goes."""

from __future__ import annotations

from dataclasses import replace

from recorder.document.again import proposals, replaced
from recorder.document.edits import set_step
from recorder.document.model import Callout, Document, Picture, Section, Span, Step, Target


def step(name: str, kind: str = "click", mark: str = "a", **more: object) -> Step:
    picture = Picture(mark * 64, 100, 100)
    return Step(kind, f"{kind.capitalize()} {name}.", target=Target(name, "button"), picture=picture, **more)  # type: ignore[arg-type]


A, B, C, D = (step(name) for name in ("Leads", "Priya Raman", "Convert", "Close"))


def again(name: str, **more: object) -> Step:
    return step(name, mark="b", span=Span("second", 1.0, 2.0), **more)


def pairs(old: list[Step], new: list[Step]) -> list[tuple[str, str]]:
    return [(r.old.instruction if r.old else "", r.new.instruction if r.new else "") for r in proposals(old, new)]


def test_the_same_actions_stand_beside_each_other() -> None:
    assert pairs([A, B, C], [again("Leads"), again("Filter"), again("Convert")]) == [
        ("Click Leads.", "Click Leads."),
        ("Click Priya Raman.", "Click Filter."),
        ("Click Convert.", "Click Convert."),
    ]


def test_more_and_fewer_steps() -> None:
    assert pairs([A, C], [again("Leads"), again("Filter"), again("Convert")])[1] == ("", "Click Filter.")
    assert pairs([A, B, C], [again("Leads"), again("Convert")])[1] == ("Click Priya Raman.", "")
    assert pairs([], [again("Leads")]) == [("", "Click Leads.")]
    assert pairs([A], []) == [("Click Leads.", "")]


def test_another_kind_is_another_action_and_accidental_clicks_are_left_out() -> None:
    (row,) = proposals([A], [step("Leads", "type"), replace(again("Close"), folded=True)])
    assert not row.same


def test_an_edited_step_keeps_its_words_and_takes_the_picture() -> None:
    document = set_step(Document(steps=(A, B)), B.id, instruction="Choose the lead that was given to you.")
    rows = proposals(document.steps[1:], [again("Priya Raman", callouts=(Callout("tip", "New."),))])
    assert rows[0].keeps_words
    changed = replaced(document, rows, {0}, None).steps[1]
    assert (changed.id, changed.instruction, changed.edited) == (B.id, "Choose the lead that was given to you.", True)
    assert changed.picture is not None
    assert changed.picture.image == "b" * 64
    assert changed.span == Span("second", 1.0, 2.0)


def test_a_step_that_nobody_edited_takes_the_new_words_and_stays_itself() -> None:
    rows = proposals([A], [replace(again("Leads"), narration="Now open the leads.")])
    (changed,) = replaced(Document(steps=(A,)), rows, {0}, None).steps
    assert (changed.id, changed.narration) == (A.id, "Now open the leads.")


def test_refused_rows_stay_as_they_are() -> None:
    document = Document(steps=(A, B, C, D))
    rows = proposals([B, C], [again("Priya Raman"), again("Convert lead"), again("Yes")])
    assert replaced(document, rows, (), None) == document
    taken = replaced(document, rows, {1}, None)
    assert taken.steps[0] is A
    assert taken.steps[1] == B
    assert taken.steps[2].instruction == "Click Convert lead."
    assert [s.instruction for s in taken.steps] == ["Click Leads.", "Click Priya Raman.", "Click Convert lead.", "Click Close."]


def test_a_step_that_was_not_done_goes_only_when_accepted() -> None:
    document = Document(steps=(A, B, C))
    rows = proposals([A, B], [again("Leads")])
    assert [s.id for s in replaced(document, rows, {0}, None).steps] == [A.id, B.id, C.id]
    assert [s.id for s in replaced(document, rows, {0, 1}, None).steps] == [A.id, C.id]


def test_more_is_inserted_into_the_section_it_stands_in() -> None:
    first, second = Section("One"), Section("Two")
    document = Document(sections=(first, second), steps=(replace(A, section=first.id), replace(C, section=second.id)))
    rows = proposals([], [again("Filter"), again("Search")])
    changed = replaced(document, rows, {0, 1}, A.id)
    assert [s.instruction for s in changed.steps] == ["Click Leads.", "Click Filter.", "Click Search.", "Click Convert."]
    assert [s.section for s in changed.steps] == [first.id] * 3 + [second.id]


def test_a_step_deleted_or_edited_meanwhile() -> None:
    document = Document(steps=(A, B, C))
    rows = proposals([A, B], [again("Leads"), again("Priya Raman")])
    without = replaced(Document(steps=(B, C)), rows, {0, 1}, None)
    assert [s.id for s in without.steps][1:] == [B.id, C.id]
    edited = set_step(document, A.id, instruction="My words.")
    assert replaced(edited, rows, {0, 1}, None).steps[0].instruction == "My words."


def test_the_same_recording_understood_anew_changes_only_words() -> None:
    old = replace(A, span=Span("one", 5.0, 5.1), narration="Open the leaks.", callouts=(Callout("tip", "Mine."),))
    new = replace(again("Leads"), span=Span("one", 5.0, 5.1), narration="Open the leads.")
    (row,) = proposals([old], [new])
    assert row.same
    assert row.changes
    assert row.outcome == replace(old, narration="Open the leads.")
    (kept,) = proposals([replace(old, edited=True)], [new])
    assert kept.outcome == replace(old, edited=True)
    assert not kept.changes


def test_actions_of_one_recording_are_paired_by_their_time() -> None:
    early, late = (replace(A, id=str(t), span=Span("one", t, t)) for t in (1.0, 9.0))
    new = [replace(again("Leads"), span=Span("one", 9.0, 9.1))]
    assert [(r.old.id if r.old else "", r.new is not None) for r in proposals([early, late], new)] == [("1.0", False), ("9.0", True)]


def test_steps_in_between_that_were_not_chosen_stay_where_they_are() -> None:
    own = Step("note", "Written by hand.")
    document = Document(steps=(A, own, B))
    rows = proposals([A, B], [again("Leads"), again("Filter"), again("Priya Raman")])
    taken = replaced(document, rows, {0, 1, 2}, None)
    assert [s.instruction for s in taken.steps] == ["Click Leads.", "Click Filter.", "Written by hand.", "Click Priya Raman."]
