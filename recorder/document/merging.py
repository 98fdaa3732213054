"""Two people changed one SOP from the same state: what each changed is brought together, step by step.

Where both changed the same words, both stay: the step as it is here, and behind it the other as a step of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from recorder.document.edits import arranged, copied
from recorder.document.model import Document, Section, Step

APART = frozenset({"steps", "sections", "revisions", "transcript", "id", "comments", "runs"})


@dataclass(frozen=True, slots=True)
class Merged:
    """The document with the changes of both; `doubled` are the steps (as the other has them) that both changed, `fields` the names of fields."""

    document: Document
    doubled: tuple[Step, ...] = ()
    fields: tuple[str, ...] = ()


def merged(base: Document, ours: Document, theirs: Document) -> Merged:
    """*ours* and *theirs*, both made from *base*, in one. Nothing that either wrote is lost but what both agree to take out."""
    values: dict[str, Any] = {}
    clashes = []
    for name in (f.name for f in fields(Document) if f.name not in APART):
        before, mine, other = (getattr(each, name) for each in (base, ours, theirs))
        if other in (before, mine):
            continue
        if mine == before:
            values[name] = other
        else:
            clashes.append(name)  # here the person sees what stands; theirs is told
    steps, doubled = _steps(base.steps, ours.steps, theirs.steps)
    sections = _sections(base.sections, ours.sections, theirs.sections, steps)
    rows = (*ours.revisions, *(row for row in theirs.revisions if row not in ours.revisions and row not in base.revisions))
    transcript = theirs.transcript if ours.transcript == base.transcript else ours.transcript
    comments, runs = (_kept(getattr(base, n), getattr(ours, n), getattr(theirs, n)) for n in ("comments", "runs"))
    values |= {"comments": comments, "runs": runs}
    document = replace(ours, **values, steps=steps, sections=sections, revisions=rows, transcript=transcript)
    return Merged(arranged(document), doubled, tuple(clashes))


def _steps(base: Sequence[Step], ours: Sequence[Step], theirs: Sequence[Step]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    old, mine, other = ({step.id: step for step in each} for each in (base, ours, theirs))
    moved_there = [i for i in other if i in old and i in mine] != [i for i in old if i in other and i in mine]
    moved_here = [i for i in mine if i in old and i in other] != [i for i in old if i in other and i in mine]
    first, second = (theirs, ours) if moved_there and not moved_here else (ours, theirs)
    made: list[Step] = []
    doubled: list[Step] = []
    for identity in _woven([s.id for s in first], [s.id for s in second]):
        before, here, there = old.get(identity), mine.get(identity), other.get(identity)
        if here is None or there is None:
            kept = here or there
            assert kept is not None
            if before is None or kept != before:  # new, or changed by one and taken out by the other: it stays
                made.append(kept)
        elif here == there or there == before:
            made.append(here)
        elif here == before:
            made.append(there)
        else:
            both = _one_step(before, here, there)
            made.append(both or here)
            if both is None:
                made.append(replace(copied(there), section=here.section))
                doubled.append(there)
    return tuple(made), tuple(doubled)


def _one_step(before: Step | None, here: Step, there: Step) -> Step | None:
    """A step of which both changed different fields; None when they changed the same one."""
    if before is None:
        return None
    values: dict[str, Any] = {}
    for name in (f.name for f in fields(Step)):
        old, mine, other = getattr(before, name), getattr(here, name), getattr(there, name)
        if other in (old, mine):
            continue
        if mine != old and name not in ("edited", "section"):
            return None
        values[name] = other
    values["edited"] = here.edited or there.edited
    return replace(here, **values)


def _kept(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    """What readers left, of both: an entry that one changed as it is there, a new one behind the others."""
    old, mine, other = ({each.id: each for each in entries} for entries in (base, ours, theirs))
    made = []
    for identity in _woven(list(mine), list(other)):
        here, there = mine.get(identity), other.get(identity)
        made.append(there if here is None or (there is not None and here == old.get(identity)) else here)
    return tuple(made)


def _woven(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """All of both, in the order of *first*; what only *second* has comes behind the one it follows there."""
    made = list(first)
    known, last = set(first), ""
    for each in second:
        if each not in known:
            made.insert(made.index(last) + 1 if last else 0, each)
            known.add(each)
        last = each
    return made


def _sections(base: Sequence[Section], ours: Sequence[Section], theirs: Sequence[Section], steps: Sequence[Step]) -> tuple[Section, ...]:
    old, mine, other = ({section.id: section for section in each} for each in (base, ours, theirs))
    used = {step.section for step in steps}
    made = []
    for identity in _woven([s.id for s in ours], [s.id for s in theirs]):
        before, here, there = old.get(identity), mine.get(identity), other.get(identity)
        if here is not None and there is not None:
            made.append(there if here == before else here)
        elif (kept := here or there) is not None and (before is None or identity in used):
            made.append(kept)
    return tuple(made)
