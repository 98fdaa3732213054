"""A Word file that Sayshow once wrote becomes an SOP again: its words, its parts, and the pictures as they were printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Callout, Definition, Document, Picture, Section, Step
from recorder.errors import ForeignFileError
from recorder.intake.film import REST
from recorder.translatable import translated

if TYPE_CHECKING:
    from recorder.export.word_reading import ReadStep, ReadWord

MOST_STEPS = 5000
PROSE = ("introduction", "purpose", "scope", "roles", "triggers")
LISTS = ("prerequisites", "tools", "outcomes", "pitfalls")
CONTROL = ("number", "version", "owner", "approver", "effective", "next_review")


def read_sop(source: Path) -> tuple[Document, dict[str, StoredImage]]:
    """The SOP in the Word file *source*, and its pictures by their SHA-256. Raises ForeignFileError for any other file."""
    from recorder.export.word_reading import read_pictures, read_word

    found = read_word(source)
    if not any(step.bookmark for step in found.steps):
        raise ForeignFileError(translated(
            "errors",
            "{0} is no SOP that Sayshow wrote: it has no step of one. {1} Choose a Word file that was exported here.",
        ).format(source.name, translated("errors", REST)))
    if len(found.steps) > MOST_STEPS:
        raise ForeignFileError(translated("errors", "{0} has more than {1} steps. {2}").format(source.name, MOST_STEPS, translated("errors", REST)))
    pictures = _stored(read_pictures(source, {step.picture for step in found.steps if step.picture}))
    sections = {mark: Section(title) for mark, title in found.sections.items()}
    steps = tuple(_step(step, sections, pictures) for step in found.steps)
    document = Document(title=found.title or source.stem, sections=tuple(sections.values()), steps=steps)
    return _with_parts(document, found), {digest(image.data): image for image in pictures.values()}


def _stored(pictures: dict[str, bytes]) -> dict[str, StoredImage]:
    """The pictures that can be read."""
    found = {}
    for key, data in pictures.items():
        try:
            found[key] = store(data)
        except ForeignFileError:
            continue
    return found


def _step(read: ReadStep, sections: dict[str, Section], pictures: dict[str, StoredImage]) -> Step:
    section, image = sections.get(read.section), pictures.get(read.picture)
    return Step(
        "note", read.instruction, "\n".join(read.narration), section=section.id if section is not None else None,
        picture=Picture(digest(image.data), image.width, image.height) if image is not None else None,
        callouts=tuple(Callout(kind, text) for kind, text in read.callouts), edited=True,
    )  # fmt: skip


def _with_parts(document: Document, found: ReadWord) -> Document:
    """The document with what stands before and after its steps."""
    from recorder.export.words import words

    language = found.language.split("-")[0].lower() or "en"
    said, label = words(language), dict(found.control)
    values: dict[str, Any] = {name: "\n\n".join(found.parts.get(name, ())) for name in PROSE}
    values |= {name: tuple(found.parts.get(name, ())) for name in LISTS}
    values |= {name: label[said[name]] for name in CONTROL if said[name] in label}
    terms = (each.partition("  ") for each in found.parts.get("definitions", ()))
    tags = tuple(tag for tag in (tag.strip() for tag in label.get(said["tags"], "").split(",")) if tag)
    definitions = tuple(Definition(term.strip(), meaning.strip()) for term, _, meaning in terms)
    return replace(document, language=language, tags=tags, definitions=definitions, **values)
