"""SOPs made of SOPs: a step that is another one, steps taken out as one of their own, several joined to one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from recorder.document.edits import arranged, copied, delete_steps, index_of, insert_steps
from recorder.document.model import Document, Related, Section, Step, new_id

T = TypeVar("T")
PROSE = ("purpose", "scope", "introduction", "roles", "triggers")
LISTS = ("prerequisites", "tools", "definitions", "outcomes", "pitfalls", "related", "tags")


def links_of(document: Document) -> tuple[Related, ...]:
    """The other SOPs and pages that *document* names: those that are steps of it, then the related ones."""
    return (*(step.part for step in document.steps if step.part is not None), *document.related)


def part_step(link: Related) -> Step:
    """The step that says to carry out another SOP."""
    return Step("note", link.title, part=link, edited=True)


def relate(document: Document, link: Related) -> Document:
    """Name another SOP or page as related; one that is named already gets its new title and place."""
    others = tuple(each for each in document.related if not same(each, link))
    return replace(document, related=(*others, link))


def unrelate(document: Document, link: Related) -> Document:
    """Take *link* from the related ones; a step that is this SOP becomes a plain step, its words stay."""
    steps = tuple(replace(step, part=None) if step.part == link else step for step in document.steps)
    return replace(document, steps=steps, related=tuple(each for each in document.related if each != link))


def relinked(document: Document, link: Related, instead: Related) -> Document:
    """Everywhere *instead* where *link* stood: the SOP was found again, or another one takes its place."""
    steps = tuple(replace(step, part=instead) if step.part == link else step for step in document.steps)
    return replace(document, steps=steps, related=tuple(instead if each == link else each for each in document.related))


def same(a: Related, b: Related) -> bool:
    """Whether two links mean the same thing."""
    return a.id == b.id if a.id and b.id else a.target == b.target


def extracted(document: Document, ids: Collection[str], title: str) -> Document:
    """The steps *ids*, in their order, as an SOP of their own: a draft with what is true of them too (owner, language, tags)."""
    steps = tuple(copied(step) for step in document.steps if step.id in ids)
    used = {step.section for step in steps}
    sections = tuple(section for section in document.sections if section.id in used) if len(used) > 1 else ()
    if not sections:
        steps = tuple(replace(step, section=None) for step in steps)
    return Document(
        title=title, owner=document.owner, tags=document.tags, language=document.language, tools=document.tools, sections=sections,
        steps=steps, recorded_at=document.recorded_at, recording=document.recording,
    )  # fmt: skip


def with_part(document: Document, ids: Collection[str], link: Related) -> Document:
    """One step that is the SOP *link* where the first of the steps *ids* stood."""
    at = min(index_of(document, each) for each in ids)
    step = replace(part_step(link), section=document.steps[at].section)
    return delete_steps(insert_steps(document, at, [step], step.section), ids)


def joined(documents: Sequence[Document], title: str) -> Document:
    """One draft with everything of *documents* in their order; each becomes a section, its own sections stay under its name.

    Links are taken as they are: what stands in other folders has to be brought to the new one's place before.
    """
    first = documents[0]
    sections: list[Section] = []
    steps: list[Step] = []
    for document in documents:
        keys: dict[str | None, str] = {}
        titles = {section.id: section.title for section in document.sections}
        for step in document.steps:
            if step.section not in keys:
                inner = titles.get(step.section or "")
                section = Section(f"{document.title} – {inner}" if inner else document.title)
                keys[step.section] = section.id
                sections.append(section)
            steps.append(replace(copied(step), section=keys[step.section]))
    prose = {name: "\n\n".join(_once(getattr(d, name).strip() for d in documents)) for name in PROSE}
    lists = {name: _once(entry for d in documents for entry in getattr(d, name)) for name in LISTS}
    whole = Document(
        title=title, id=new_id(), owner=first.owner, language=first.language, sections=tuple(sections), steps=tuple(steps),
        recorded_at=first.recorded_at, **prose, **lists,  # type: ignore[arg-type]  # the fields' own texts and entries
    )  # fmt: skip
    return arranged(whole)


def _once(values: Iterable[T]) -> tuple[T, ...]:
    """Each of *values* that is something, once, in their order."""
    return tuple(dict.fromkeys(value for value in values if value))
