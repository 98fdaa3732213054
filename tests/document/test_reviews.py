"""Status, reviews and versions of an SOP."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from recorder.document import edits, reviews
from recorder.document.model import Document, Revision, Section, Step

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2026-11-26", 12, "2027-11-26"), ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-12-31", 2, "2027-02-28")],
)
def test_months_later(start: str, months: int, end: str) -> None:
    assert reviews.in_months(date.fromisoformat(start), months) == date.fromisoformat(end)


def test_what_is_due() -> None:
    assert reviews.is_due("approved", "2026-11-26", TODAY)
    assert not reviews.is_due("approved", "2026-11-27", TODAY)
    assert not reviews.is_due("retired", "2020-01-01", TODAY)
    assert not reviews.is_due("draft", "soon", TODAY)


def test_a_review_writes_a_row_and_moves_the_date() -> None:
    document = Document(version="1.2", next_review="2026-11-01", review_months=6)
    after = reviews.reviewed(document, TODAY, "Ann")
    assert after.revisions == (Revision("1.2", "2026-11-26", "Ann", "Reviewed, nothing to change"),)
    assert after.next_review == "2027-05-26"
    assert reviews.reviewed(replace(document, review_months=None), TODAY, "Ann", "Fine").next_review == ""


def test_statuses_have_who_and_when() -> None:
    document = Document(review_months=12)
    sent = reviews.with_status(document, "in review", TODAY, "Ann")
    approved = reviews.with_status(sent, "approved", TODAY, "Bob")
    assert [(r.version, r.author, r.change) for r in approved.revisions] == [("0.1", "Ann", "Sent for review"), ("1.0", "Bob", "Approved")]
    assert (approved.version, approved.approver, approved.effective, approved.next_review) == ("1.0", "Bob", "2026-11-26", "2027-11-26")
    assert reviews.with_status(approved, "approved", TODAY, "Eve") is approved
    assert reviews.with_status(replace(approved, status="draft", version="1.4"), "approved", TODAY, "Bob").version == "1.4"


def test_an_edit_of_an_approved_version_begins_the_next() -> None:
    approved = Document(title="A", status="approved", version="1.0", effective="2026-01-01", steps=(Step("click", "Click.", id="s"),))
    for after in (
        edits.set_step(approved, "s", instruction="Press."),
        edits.set_field(approved, "title", "B"),
        edits.delete_steps(approved, {"s"}),
        replace(approved, sections=(Section("New"),)),
    ):
        went_on = reviews.continued(approved, after)
        assert (went_on.status, went_on.version, went_on.effective) == ("draft", "1.1", "")
    for after in (
        edits.set_field(approved, "review_months", 12),
        edits.set_field(approved, "tags", ("x",)),
        reviews.reviewed(approved, TODAY, "Ann"),
        reviews.with_status(approved, "retired", TODAY, "Ann"),
        approved,
    ):
        assert reviews.continued(approved, after) is after
    draft = replace(approved, status="draft")
    changed = edits.set_field(draft, "title", "B")
    assert reviews.continued(draft, changed) is changed


@pytest.mark.parametrize(("version", "after"), [("1.0", "1.1"), ("1.9", "1.10"), ("3", "4"), ("Rev B", "Rev B.1"), ("v2b", "v3b"), ("", "0.1")])
def test_the_next_version(version: str, after: str) -> None:
    assert reviews.next_version(version) == after
