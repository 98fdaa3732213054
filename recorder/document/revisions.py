"""Named versions inside a document's file, and what changed between two states."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from recorder.document import rows
from recorder.document.edits import WORDS
from recorder.document.file import DocumentFile
from recorder.document.model import Document, Revision, Step, new_id
from recorder.errors import ForeignFileError
from recorder.plain import to_text
from recorder.translatable import translated


@dataclass(frozen=True, slots=True)
class Version:
    """A state that the person gave a name; `created` is UTC ISO."""

    id: str
    name: str
    created: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between an older and a newer state.

    Pairs are (before, after); a step may be in several. `fields` names the fields of the SOP itself that differ,
    `moved` the steps (as they are now) that changed their order.
    """

    fields: tuple[str, ...] = ()
    added: tuple[Step, ...] = ()
    removed: tuple[Step, ...] = ()
    reworded: tuple[tuple[Step, Step], ...] = ()
    pictures: tuple[tuple[Step, Step], ...] = ()
    moved: tuple[Step, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def keep(file: DocumentFile, name: str, created: str) -> Version:
    """Keep the saved state of *file* under a name; its pictures stay too. Raises as `DocumentFile.save`."""
    version = Version(new_id(), name, created)
    with file.changing() as connection:
        row = (version.id, name, created, to_text(file.document))
        connection.execute("INSERT INTO version VALUES (?, ?, ?, ?)", row)
    return version


def versions(file: DocumentFile) -> tuple[Version, ...]:
    """The named versions of *file*, the oldest first."""
    found = file.select("SELECT id, name, created FROM version ORDER BY created, rowid")
    return tuple(Version(str(identity), str(name), str(created)) for identity, name, created in found)


def document_of(file: DocumentFile, version: Version) -> Document:
    """The document as it was then. Raises ForeignFileError when it cannot be read."""
    found = file.select("SELECT body FROM version WHERE id = ? AND length(body) <= ?", version.id, rows.LARGEST_BODY)
    try:
        return rows.document_from(str(found[0][0]))
    except (IndexError, ValueError) as error:
        raise ForeignFileError(
            translated("errors", "The version “{0}” cannot be read. The document itself is untouched. Choose another version.").format(version.name)
        ) from error


def drop(file: DocumentFile, version: Version) -> None:
    """Forget a named version; pictures that only it shows go when the file is closed. Raises as `DocumentFile.save`."""
    with file.changing() as connection:
        connection.execute("DELETE FROM version WHERE id = ?", (version.id,))


def compare(old: Document, new: Document) -> Changes:
    """What became of *old* in *new*. Steps are the same when their ids are."""
    before, after = {step.id: step for step in old.steps}, {step.id: step for step in new.steps}
    both = [(before[step.id], step) for step in new.steps if step.id in before]
    places = {step.id: place for place, step in enumerate(old.steps)}
    stayed = _longest_rise([places[step.id] for _, step in both])
    own = [f.name for f in fields(Document) if f.name not in ("id", "steps", "sections", "transcript", "revisions", "comments", "runs")]
    return Changes(
        fields=tuple(name for name in own if getattr(old, name) != getattr(new, name)),
        added=tuple(step for step in new.steps if step.id not in before),
        removed=tuple(step for step in old.steps if step.id not in after),
        reworded=tuple((a, b) for a, b in both if a is not b and _words(a) != _words(b)),
        pictures=tuple((a, b) for a, b in both if _image(a) != _image(b)),
        moved=tuple(step for place, (_, step) in enumerate(both) if place not in stayed),
    )


def revised(document: Document, version: str, date: str, author: str, change: str) -> Document:
    """The document as *version*, with a row for it in the revision history; *date* is ISO (YYYY-MM-DD)."""
    row = Revision(version, date, author, change)
    return replace(document, version=version, revisions=(*document.revisions, row))


def summary(changes: Changes) -> str:
    """The changes in a few words for the revision history, such as ``2 steps added, 1 step reworded``."""
    counted = (
        (len(changes.added), "step", "added"),
        (len(changes.removed), "step", "removed"),
        (len(changes.reworded), "step", "reworded"),
        (len(changes.moved), "step", "moved"),
        (len(changes.pictures), "picture", "replaced"),
        (len(changes.fields), "field", "changed"),
    )
    return ", ".join(f"{n} {what}{'' if n == 1 else 's'} {done}" for n, what, done in counted if n)


def _words(step: Step) -> tuple[object, ...]:
    callouts = tuple((callout.kind, callout.text) for callout in step.callouts)
    return (*(getattr(step, name) for name in sorted(WORDS)), callouts)


def _image(step: Step) -> str | None:
    return step.picture.image if step.picture else None


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The places of a longest rising run within *numbers* (Fredman 1975, patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    came_from: list[int | None] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        came_from.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [place]
    found, last = set(), ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = came_from[last]
    return found
