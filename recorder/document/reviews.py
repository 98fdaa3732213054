"""The life of an SOP: its status with who and when, its reviews, and what an edit does to an approved version.

Who did what when stands in the revision history, the table that readers see; nothing is kept beside it.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date

from recorder.document.file import DocumentFile
from recorder.document.model import Document, Status, new_id
from recorder.document.revisions import compare, document_of, keep, revised, versions
from recorder.errors import ForeignFileError

FIRST_APPROVED = "1.0"
KEPT = frozenset({"status", "version", "effective", "next_review", "review_months", "approver", "tags"})
"""Fields about an SOP's life, whose change does not make it another version."""
SAID = {"draft": "Draft again", "in review": "Sent for review", "approved": "Approved", "retired": "Retired"}


def day(text: str) -> date | None:
    """An ISO date; None for anything else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def in_months(start: date, months: int) -> date:
    """The same day *months* later, or the last day of that month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    year = min(year, date.max.year)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def is_due(document_status: str, next_review: str, today: date) -> bool:
    """Whether a review is due on *today*; what is retired is not reviewed any more."""
    when = day(next_review)
    return when is not None and when <= today and document_status != "retired"


def reviewed(document: Document, today: date, who: str, said: str = "") -> Document:
    """Reviewed by *who*: a row in the revision history, and the next review one cadence from *today*."""
    after = revised(document, document.version, today.isoformat(), who, said or "Reviewed, nothing to change")
    if document.review_months:
        return replace(after, next_review=in_months(today, document.review_months).isoformat())
    return replace(after, next_review="")


def with_status(document: Document, status: Status, today: date, who: str, said: str = "") -> Document:
    """In another status, with who and when in the revision history.

    Approving makes a whole version of a draft (0.x becomes 1.0), is effective from *today* unless a date stands there, and
    sets the first review where there is a cadence and no date.
    """
    if status == document.status:
        return document
    version = document.version
    if status == "approved" and version.startswith("0."):
        version = FIRST_APPROVED
    after = replace(revised(document, version, today.isoformat(), who, said or SAID[status]), status=status)
    if status != "approved":
        return after
    next_review = after.next_review
    if not next_review and after.review_months:
        next_review = in_months(today, after.review_months).isoformat()
    return replace(after, approver=who or after.approver, effective=after.effective or today.isoformat(), next_review=next_review)


def put_in_status(file: DocumentFile, status: Status, today: date, who: str, now: str) -> None:
    """Save the document of *file* in another status; an approved one is also kept as a version, frozen as it was approved.

    *now* is UTC ISO. Raises as `DocumentFile.save`.
    """
    file.save(with_status(file.document, status, today, who))
    if status == "approved":
        keep_approved(file, now)


def keep_approved(file: DocumentFile, now: str) -> None:
    """Keep the saved document, which was approved, as a version. Raises as `DocumentFile.save`."""
    keep(file, f"{file.document.version} · {SAID['approved']}", now)


def last_approved(file: DocumentFile) -> Document | None:
    """The document as it was approved last; None when it never was. Raises StorageError."""
    for version in reversed(versions(file)):
        if SAID["approved"] not in version.name:
            continue
        try:
            found = document_of(file, version)
        except ForeignFileError:
            continue
        if found.status == "approved":
            return found
    return None


def copy_of(document: Document, title: str = "") -> Document:
    """An SOP of its own with the same content: a draft whose identity, version and history begin anew."""
    return replace(
        document, id=new_id(), title=title or document.title, status="draft", version="0.1", effective="", next_review="", revisions=(), comments=(), runs=()
    )


def continued(before: Document, after: Document) -> Document:
    """*after*, as the draft of the next version when *before* was approved and *after* says something else."""
    if before.status != "approved" or after.status != "approved" or after.version != before.version:
        return after
    changes = compare(before, after)
    if not (set(changes.fields) - KEPT or replace(changes, fields=()) or before.sections != after.sections or _drawn(before, after)):
        return after
    return replace(after, status="draft", version=next_version(before.version), effective="")


def next_version(version: str) -> str:
    """The version after *version*: its last number raised by one; ``x`` becomes ``x.1``."""
    found = re.search(r"(\d+)(?!.*\d)", version)
    if found is None:
        return f"{version}.1" if version else "0.1"
    return f"{version[: found.start()]}{int(found[1]) + 1}{version[found.end() :]}"


def _drawn(before: Document, after: Document) -> bool:
    """Whether a picture is marked or cut in another way."""
    old = {step.id: step.picture for step in before.steps}
    return any(step.picture != old.get(step.id) for step in after.steps)
