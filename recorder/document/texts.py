"""Every piece of text in a document by its place: for find and replace, spelling, glossary, search, privacy."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from recorder.document.edits import find, put, set_field
from recorder.document.model import Definition, Document, Related, Step

FIELDS = (
    "title",
    "number",
    "purpose",
    "scope",
    "introduction",
    "roles",
    "triggers",
    "prerequisites",
    "tools",
    "definitions",
    "outcomes",
    "pitfalls",
    "related",
    "owner",
    "approver",
    "tags",
)
STEP_FIELDS = ("instruction", "narration", "text")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: in which step (None: the SOP itself), in which field, and which item and part of that field.

    `item` counts in fields with several entries; `part` names the attribute of an entry that has two (term, meaning,
    title).
    """

    step: str | None
    field: str
    item: int | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A find: the place, its whole text, and the characters `start` to `end` of it."""

    place: Place
    text: str
    start: int
    end: int


def texts(document: Document) -> Iterator[tuple[Place, str]]:
    """All text that readers see, in reading order; not the exact words heard and the transcript, which are evidence."""
    for name in FIELDS:
        value = getattr(document, name)
        if isinstance(value, str):
            yield Place(None, name), value
        else:
            for item, entry in enumerate(value):
                yield from _entry(name, item, entry)
    for item, section in enumerate(document.sections):
        yield Place(None, "sections", item, "title"), section.title
    for step in document.steps:
        yield from step_texts(step)


def step_texts(step: Step) -> Iterator[tuple[Place, str]]:
    """The text of one step that readers see."""
    for name in STEP_FIELDS:
        if (value := getattr(step, name)) is not None:
            yield Place(step.id, name), value
    for item, callout in enumerate(step.callouts):
        yield Place(step.id, "callouts", item, "text"), callout.text
    if step.picture is not None:
        yield Place(step.id, "picture", None, "alt"), step.picture.alt
        for item, mark in enumerate(step.picture.marks):
            yield Place(step.id, "marks", item, "text"), mark.text


def with_text(document: Document, place: Place, text: str) -> Document:
    """The document with *text* at *place*; in a step these are the author's words from now on."""
    if place.step is not None:
        return put(document, replace(_step_with_text(find(document, place.step), place, text), edited=True))
    if place.item is None:
        return set_field(document, place.field, text)
    entries = list(getattr(document, place.field))
    entry = entries[place.item]
    entries[place.item] = replace(entry, **{place.part: text}) if place.part else text
    return replace(document, **{place.field: tuple(entries)})  # type: ignore[arg-type]  # the field's own entries


def matches(
    document: Document, wanted: str, *, match_case: bool = False, whole_words: bool = False
) -> tuple[Match, ...]:
    """Where *wanted* stands in the document, as a person reads it (capitals are the same unless *match_case*)."""
    if not wanted:
        return ()
    pattern = re.escape(wanted)
    pattern = rf"(?<!\w){pattern}(?!\w)" if whole_words else pattern
    expression = re.compile(pattern, 0 if match_case else re.IGNORECASE)
    return tuple(
        Match(place, text, hit.start(), hit.end())
        for place, text in texts(document)
        for hit in expression.finditer(text)
    )


def replace_text(document: Document, found: Collection[Match], replacement: str) -> Document:
    """Put *replacement* in the place of each match of *found* (those of `matches` that the person accepted).

    Raises ValueError when the text at a match has changed since it was found.
    """
    by_place: dict[Place, list[Match]] = {}
    for match in found:
        by_place.setdefault(match.place, []).append(match)
    present = dict(texts(document))
    for place, hits in by_place.items():
        text = hits[0].text
        if present.get(place) != text:
            raise ValueError("the text has changed since it was searched")
        for hit in sorted(hits, key=lambda h: h.start, reverse=True):
            text = text[: hit.start] + replacement + text[hit.end :]
        document = with_text(document, place, text)
    return document


def _entry(name: str, item: int, entry: str | Definition | Related) -> Iterator[tuple[Place, str]]:
    if isinstance(entry, str):
        yield Place(None, name, item), entry
    else:
        for part in dataclasses.fields(entry):
            if name != "related" or part.name == "title":  # a path, address or identity is not prose
                yield Place(None, name, item, part.name), getattr(entry, part.name)


def _step_with_text(step: Step, place: Place, text: str) -> Step:
    item = place.item or 0
    if place.field == "callouts":
        changed = replace(step.callouts[item], text=text)
        return replace(step, callouts=(*step.callouts[:item], changed, *step.callouts[item + 1 :]))
    if place.field in ("picture", "marks"):
        picture = step.picture
        if picture is None:
            raise KeyError(place.field)
        if place.field == "picture":
            return replace(step, picture=replace(picture, alt=text))
        mark = replace(picture.marks[item], text=text)
        return replace(step, picture=replace(picture, marks=(*picture.marks[:item], mark, *picture.marks[item + 1 :])))
    if place.field not in STEP_FIELDS:
        raise KeyError(place.field)
    return replace(step, **{place.field: text})  # type: ignore[arg-type]  # one of the text fields
