"""Following an SOP: times, checks, stuck points; what is kept with it and what two people left is kept of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from recorder.document.following import STUCK, Following, open_comments, resolve, with_run
from recorder.document.merging import merged
from recorder.document.model import Document, Step
from recorder.document.reviews import continued, copy_of, with_status

DOCUMENT = Document(title="T", version="1.0", steps=tuple(Step("note", f"{n}", id=str(n), folded=n == 1) for n in range(4)))


class Clock:
    """Seconds that the test lets pass."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def run_of(document: Document, text: str = "") -> Document:
    clock = Clock()
    way = Following(document, clock)
    clock.now += 5
    way.check(True)
    way.go(1)
    clock.now += 7
    way.pause(True)
    clock.now += 1000
    way.pause(False)
    way.stuck(text)
    way.go(9)
    assert way.step is None and way.place == 3
    clock.now += 50
    way.go(0)
    clock.now += 1
    assert way.seconds() == 13 and way.seconds(0) == 6 and way.done == 1
    return with_run(document, *way.result("Ann", "2026-01-01T10:00:00+00:00"))


def test_times_run_at_the_step_in_hand_and_stand_in_pauses() -> None:
    after = run_of(DOCUMENT)
    (run,) = after.runs
    assert [(t.step, t.seconds, t.done) for t in run.steps] == [("0", 6.0, True), ("2", 7.0, False), ("3", 0.0, False)]
    assert (run.who, run.version, run.seconds) == ("Ann", "1.0", 13.0)
    (said,) = after.comments
    assert (said.step, said.text, said.who) == ("2", STUCK, "Ann")
    assert with_run(after, run, (said,)) == after, "the same feedback does not come twice"


def test_a_mark_can_be_taken_back() -> None:
    way = Following(DOCUMENT, Clock())
    way.stuck("no")
    way.stuck(None)
    assert way.result("", "")[1] == ()


def test_open_until_resolved_in_the_order_of_the_steps() -> None:
    document = run_of(run_of(DOCUMENT, "late"), "again")
    document = replace(document, comments=(replace(document.comments[0], step="gone"), document.comments[1]))
    assert [c.text for c in open_comments(document)] == ["again", "late"]
    document = resolve(document, document.comments[1].id)
    assert [c.text for c in open_comments(document)] == ["late"] and len(document.comments) == 2


def test_feedback_does_not_make_another_version() -> None:
    approved = with_status(DOCUMENT, "approved", date(2026, 1, 1), "Bob")
    assert continued(approved, run_of(approved)).status == "approved"
    assert copy_of(run_of(DOCUMENT)).comments == copy_of(run_of(DOCUMENT)).runs == ()


def test_what_two_left_is_kept_of_both() -> None:
    base = run_of(DOCUMENT, "first")
    ours, theirs = resolve(run_of(base, "ours"), base.comments[0].id), run_of(base, "theirs")
    for here, there in ((ours, theirs), (theirs, ours)):
        both = merged(base, here, there).document
        assert {(c.text, c.resolved) for c in both.comments} == {("first", True), ("ours", False), ("theirs", False)}
        assert len(both.runs) == 3
