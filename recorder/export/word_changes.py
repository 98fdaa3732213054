"""Brings back what was changed in Word: proposed edits, each of which a person may take over or leave.

Steps and sections are known by their bookmarks, callouts by their kind and order. Pictures are never taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from recorder.document import edits
from recorder.document.model import Callout, CalloutKind, Document, Step
from recorder.errors import ForeignFileError
from recorder.export.text import clean, one_line
from recorder.export.word_pen import section_bookmark, step_bookmark
from recorder.export.word_reading import ReadStep, read_word
from recorder.export.words import words
from recorder.translatable import translated

What = Literal["title", "section", "instruction", "narration", "callout", "new callout", "lost callout", "new step", "lost step"]


@dataclass(frozen=True, slots=True)
class Change:
    """One proposed edit. `place` is the section or step it belongs to; for a new step the one it follows (empty: the first).

    `callout` is the callout that is changed or lost, `kind` that of a new one. What is lost may have been left out by
    accident, so it is to be taken over only when it is asked for.
    """

    what: What
    place: str = ""
    before: str = ""
    after: str = ""
    callout: str = ""
    kind: CalloutKind | None = None
    narration: str = ""
    """Of a new step."""

    @property
    def loses(self) -> bool:
        """Whether taking it over throws words away that nothing stands for."""
        return self.what in ("lost step", "lost callout") or not self.after


def changes(document: Document, path: Path) -> tuple[Change, ...]:
    """What the Word file at *path*, once exported from *document*, says differently.

    Raises ForeignFileError when it is no Word file or holds no step of this document.
    """
    found = read_word(path)
    ours = {step_bookmark(step.id): step for step in document.shown_steps}
    if not any(step.bookmark in ours for step in found.steps):
        raise ForeignFileError(translated(
            "errors",
            "{0} holds no step of this SOP. Nothing was changed. Choose a Word file that was exported from it.",
        ).format(path.name))
    made: list[Change] = []
    if found.title and found.title != one_line(document.title):
        made.append(Change("title", before=document.title, after=found.title))
    for section in document.sections:
        title = found.sections.get(section_bookmark(section.id))
        if title is not None and title != one_line(section.title):
            made.append(Change("section", section.id, section.title, title))
    narrated = any(step.narration for step in found.steps)
    called = any(step.callouts for step in found.steps)
    after, seen = "", set()
    for read in found.steps:
        if (step := ours.get(read.bookmark)) is None:
            made.append(Change("new step", after, after=read.instruction, narration="\n".join(read.narration)))
        elif step.id not in seen:
            made += _changed_words(document, step, read, narrated=narrated)
            made += _changed_callouts(step, read) if called else ()
            after = step.id
            seen.add(step.id)
    made += [Change("lost step", step.id, before=step.instruction) for step in ours.values() if step.id not in seen]
    return tuple(made)


def applied(document: Document, chosen: Iterable[Change]) -> Document:
    """*document* with the *chosen* changes taken over."""
    new: dict[str, list[Step]] = {}
    for change in chosen:
        if change.what == "new step":
            new.setdefault(change.place, []).append(Step("note", change.after, change.narration, edited=True))
        elif change.what == "lost step":
            document = edits.fold(document, [change.place])
        else:
            document = _one(document, change)
    for place, steps in new.items():
        document = edits.insert_steps(document, edits.index_of(document, place) + 1 if place else 0, steps)
    return document


def fits(document: Document, change: Change) -> bool:
    """Whether *change*, found in an earlier state of *document*, can still be taken over: its place is there and says what it said."""
    if change.what == "title":
        return document.title == change.before
    if change.what == "section":
        return any(section.id == change.place and section.title == change.before for section in document.sections)
    step = next((step for step in document.steps if step.id == change.place), None)
    if step is None:
        return change.what == "new step" and not change.place
    if change.what == "instruction":
        return step.instruction == change.before
    if change.what == "narration":
        return step.narration == change.before
    return not change.callout or any(each.id == change.callout and each.text == change.before for each in step.callouts)


def _one(document: Document, change: Change) -> Document:
    match change.what:
        case "title":
            return edits.set_field(document, "title", change.after)
        case "section":
            return edits.rename_section(document, change.place, change.after)
        case "instruction" | "narration":
            return edits.set_step(document, change.place, **{change.what: change.after})
        case "callout":
            return edits.set_callout(document, change.place, change.callout, text=change.after)
        case "lost callout":
            return edits.remove_callout(document, change.place, change.callout)
        case _:
            return edits.add_callout(document, change.place, change.kind or "note", change.after)


def _changed_words(document: Document, step: Step, read: ReadStep, *, narrated: bool) -> Iterator[Change]:
    ours = words(document.language)
    nameless = not clean(step.instruction) and read.instruction.startswith(ours["step"])
    if read.instruction and read.instruction != clean(step.instruction) and not nameless:
        yield Change("instruction", step.id, step.instruction, read.instruction)
    said = "\n".join(each for each in read.narration if each != ours["picture_damaged"])
    if narrated and said != clean(step.narration):
        yield Change("narration", step.id, step.narration, said)


def _changed_callouts(step: Step, read: ReadStep) -> Iterator[Change]:
    for kind in dict.fromkeys([*(each.kind for each in step.callouts), *(kind for kind, _ in read.callouts)]):
        ours = [each for each in step.callouts if each.kind == kind and clean(each.text)]
        theirs = [text for each, text in read.callouts if each == kind]
        yield from _matched(step.id, kind, ours, theirs)


def _matched(step: str, kind: CalloutKind, ours: Sequence[Callout], theirs: Sequence[str]) -> Iterator[Change]:
    """Equal texts belong together, wherever they stand; what is left is matched in its order."""
    kept = {clean(each.text) for each in ours} & set(theirs)
    changed = [each for each in ours if clean(each.text) not in kept]
    new = [each for each in theirs if each not in kept]
    for callout, text in zip(changed, new, strict=False):
        yield Change("callout", step, callout.text, text, callout.id, kind)
    for callout in changed[len(new):]:
        yield Change("lost callout", step, callout.text, callout=callout.id, kind=kind)
    for text in new[len(changed):]:
        yield Change("new callout", step, after=text, kind=kind)
