"""The verbs of editing: each takes a document and gives the changed one; what did not change is shared.

The inverse of an edit is the document before it, so undo keeps documents (see `history`). An id that is not in the
document raises KeyError, a value of the wrong type ValueError: both are mistakes of the caller, not of the person.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from recorder.document.model import (
    Box,
    Callout,
    CalloutKind,
    Document,
    Mark,
    Picture,
    Section,
    Span,
    Step,
    new_id,
)
from recorder.plain import checked

NEIGHBOUR = "*"
"""As a section: the one that the steps beside it stand in."""
OWN_FIELDS = frozenset({"id", "sections", "steps"})
"""Fields of a document and a step that have verbs of their own."""
WORDS = frozenset({"instruction", "narration", "text", "keys", "kind"})
"""Fields of a step that count as words of the author once a person has changed them."""


def find(document: Document, step_id: str) -> Step:
    """The step with this id."""
    return document.steps[index_of(document, step_id)]


def index_of(document: Document, step_id: str) -> int:
    """The place of the step in `document.steps`."""
    for index, step in enumerate(document.steps):
        if step.id == step_id:
            return index
    raise KeyError(step_id)


def set_field(document: Document, name: str, value: object) -> Document:
    """Change a field of the SOP itself, such as its title, roles or tags."""
    if name in OWN_FIELDS:
        raise ValueError(f"{name} is not set as a whole")
    return replace(document, **{name: checked(Document, name, value)})


def set_step(document: Document, step_id: str, **values: object) -> Document:
    """Change fields of one step. Changed words mark it as edited, so that no later rebuild overwrites them."""
    step = find(document, step_id)
    if wrong := {"id", "section", "edited"} & set(values):
        raise ValueError(f"{', '.join(sorted(wrong))} is not set by hand")
    new: dict[str, Any] = {name: checked(Step, name, value) for name, value in values.items()}
    new = {name: value for name, value in new.items() if value != getattr(step, name)}
    if not new:
        return document
    told = "instruction" in new or "guessed" in new  # a person has said what is done here
    return put(document, replace(step, **{"guessed": step.guessed and not told, **new}, edited=step.edited or bool(WORDS & set(new))))


def put(document: Document, *steps: Step) -> Document:
    """Put changed steps in the place of the earlier ones with the same ids."""
    changed = {step.id: step for step in steps}
    return replace(document, steps=tuple(changed.get(step.id, step) for step in document.steps))


def insert_steps(document: Document, index: int, steps: Sequence[Step], section: str | None = NEIGHBOUR) -> Document:
    """Put new steps before place *index* of `document.steps`, by default into the section of the step before."""
    if {step.id for step in steps} & {step.id for step in document.steps}:
        raise ValueError("a step with this id is in the document already")
    if section == NEIGHBOUR:
        beside = document.steps[index - 1 : index] or document.steps[index : index + 1]
        section = beside[0].section if beside else None
    new = tuple(replace(step, section=section) for step in steps)
    return arranged(replace(document, steps=document.steps[:index] + new + document.steps[index:]))


def delete_steps(document: Document, ids: Collection[str]) -> Document:
    """Take steps out. What was said at them stays in the transcript."""
    _known(document, ids)
    return replace(document, steps=tuple(step for step in document.steps if step.id not in ids))


def move_steps(
    document: Document, ids: Collection[str], before: str | None, section: str | None = NEIGHBOUR
) -> Document:
    """Put steps, in their order, before the step *before* (None: at the end), into the section found there."""
    _known(document, ids)
    moving = [step for step in document.steps if step.id in ids]
    at = len(document.steps) if before is None else index_of(document, before)
    ahead = [step for step in document.steps[:at] if step.id not in ids]
    behind = [step for step in document.steps[at:] if step.id not in ids]
    if section == NEIGHBOUR:
        beside = behind[0] if behind else ahead[-1] if ahead else moving[-1]
        section = beside.section
    moved = [step if step.section == section else replace(step, section=section) for step in moving]
    return arranged(replace(document, steps=(*ahead, *moved, *behind)))


def duplicate(document: Document, ids: Collection[str]) -> Document:
    """Put a copy of these steps, in their order, behind the last of them."""
    _known(document, ids)
    chosen = [step for step in document.steps if step.id in ids]
    if not chosen:
        return document
    return insert_steps(document, index_of(document, chosen[-1].id) + 1, [copied(step) for step in chosen])


def copied(step: Step) -> Step:
    """The same step with identities of its own."""
    picture = step.picture and replace(
        step.picture, marks=tuple(replace(mark, id=new_id()) for mark in step.picture.marks)
    )
    return replace(step, id=new_id(), picture=picture, callouts=tuple(replace(c, id=new_id()) for c in step.callouts))


def merge_with_next(document: Document, step_id: str) -> Document:
    """Make one step of this one and the next shown one: the words of both, the first one's picture or the second's."""
    index = index_of(document, step_id)
    first = document.steps[index]
    second = next((step for step in document.steps[index + 1 :] if not step.folded), None)
    if second is None:
        return document
    merged = replace(
        first,
        instruction=joined(first.instruction, second.instruction),
        narration=joined(first.narration, second.narration),
        target=first.target or second.target,
        text=first.text if first.text is not None else second.text,
        masked=first.masked or second.masked,
        keys=first.keys or second.keys,
        position=first.position if first.picture or not second.picture else second.position,
        picture=first.picture or second.picture,
        callouts=first.callouts + second.callouts,
        sentences=first.sentences + second.sentences,
        span=_both(first.span, second.span),
        confidence=min(first.confidence, second.confidence),
        folded=False,
        edited=True,
    )
    return put(delete_steps(document, {second.id}), merged)


def split_instruction(document: Document, step_id: str, offset: int) -> Document:
    """Make two steps, the instruction cut before character *offset*; all else stays at the first."""
    step = find(document, step_id)
    head, tail = step.instruction[:offset].strip(), step.instruction[offset:].strip()
    return split(document, replace(step, instruction=head), follower(step, instruction=tail))


def split(document: Document, first: Step, second: Step) -> Document:
    """Put *first* in the place of the step with its id and the new step *second* behind it, both marked as edited."""
    changed = put(document, replace(first, edited=True))
    return insert_steps(changed, index_of(document, first.id) + 1, [replace(second, edited=True)])


def follower(step: Step, *, instruction: str) -> Step:
    """A new step that goes on from *step*: the same screen without its marks."""
    return Step(
        "note",
        instruction,
        section=step.section,
        window_title=step.window_title,
        application=step.application,
        picture=step.picture and replace(step.picture, marks=()),
        span=step.span,
        confidence=step.confidence,
    )


def fold(document: Document, ids: Collection[str], folded: bool = True) -> Document:
    """Fold steps away (kept, but neither numbered nor exported), or show them again."""
    _known(document, ids)
    return put(document, *(replace(step, folded=folded) for step in document.steps if step.id in ids))


def add_callout(document: Document, step_id: str, kind: CalloutKind, text: str, index: int | None = None) -> Document:
    """Give a step a callout, before place *index* of its callouts (None: behind the last)."""
    step = find(document, step_id)
    at = len(step.callouts) if index is None else index
    callout = Callout(checked(Callout, "kind", kind), checked(Callout, "text", text))
    return put(document, replace(step, callouts=(*step.callouts[:at], callout, *step.callouts[at:]), edited=True))


def set_callout(
    document: Document, step_id: str, callout_id: str, *, kind: CalloutKind | None = None, text: str | None = None
) -> Document:
    """Change kind or text of a callout."""
    step, callout = find(document, step_id), find_callout(document, step_id, callout_id)
    new = Callout(
        checked(Callout, "kind", kind or callout.kind),
        callout.text if text is None else checked(Callout, "text", text),
        callout.id,
    )
    return put(
        document, replace(step, callouts=tuple(new if c.id == callout_id else c for c in step.callouts), edited=True)
    )


def remove_callout(document: Document, step_id: str, callout_id: str) -> Document:
    """Take a callout away."""
    step, _ = find(document, step_id), find_callout(document, step_id, callout_id)
    return put(document, replace(step, callouts=tuple(c for c in step.callouts if c.id != callout_id), edited=True))


def find_callout(document: Document, step_id: str, callout_id: str) -> Callout:
    """The callout with this id."""
    for callout in find(document, step_id).callouts:
        if callout.id == callout_id:
            return callout
    raise KeyError(callout_id)


def set_picture(document: Document, step_id: str, picture: Picture | None) -> Document:
    """Give a step another picture, or none."""
    return put(document, replace(find(document, step_id), picture=picture))


def set_marks(document: Document, step_id: str, marks: Iterable[Mark]) -> Document:
    """Change all that is drawn over a step's picture (KeyError when it has none)."""
    return set_picture(document, step_id, replace(_picture(document, step_id), marks=tuple(marks)))


def set_crop(document: Document, step_id: str, crop: Box | None) -> Document:
    """Show only a part of a step's picture, cut to what lies inside; None (or all of it) shows everything."""
    picture = _picture(document, step_id)
    if crop is not None:
        left, top = max(crop.x, 0.0), max(crop.y, 0.0)
        right, bottom = min(crop.x + crop.width, picture.width), min(crop.y + crop.height, picture.height)
        whole = (left, top, right, bottom) == (0, 0, picture.width, picture.height)
        crop = None if whole or right - left < 1 or bottom - top < 1 else Box(left, top, right - left, bottom - top)
    return set_picture(document, step_id, replace(picture, crop=crop))


def add_section(document: Document, title: str, before: str) -> Document:
    """Begin a section at step *before*; the steps from it to the end of the section they stood in belong to it."""
    index = index_of(document, before)
    old, section = document.steps[index].section, Section(checked(Section, "title", title))
    steps = tuple(
        replace(step, section=section.id) if i >= index and step.section == old else step
        for i, step in enumerate(document.steps)
    )
    at = next((i + 1 for i, s in enumerate(document.sections) if s.id == old), 0)
    return arranged(
        replace(document, sections=(*document.sections[:at], section, *document.sections[at:]), steps=steps)
    )


def rename_section(document: Document, section_id: str, title: str) -> Document:
    """Give a section another title."""
    _section(document, section_id)
    new = Section(checked(Section, "title", title), section_id)
    return replace(document, sections=tuple(new if s.id == section_id else s for s in document.sections))


def remove_section(document: Document, section_id: str) -> Document:
    """Take a heading away; its steps join the section above."""
    at = _section(document, section_id)
    above = document.sections[at - 1].id if at else None
    steps = tuple(replace(step, section=above) if step.section == section_id else step for step in document.steps)
    return arranged(replace(document, sections=document.sections[:at] + document.sections[at + 1 :], steps=steps))


def move_section(document: Document, section_id: str, before: str | None) -> Document:
    """Put a section with its steps before the section *before* (None: at the end)."""
    section = document.sections[_section(document, section_id)]
    rest = [s for s in document.sections if s.id != section_id]
    at = len(rest) if before is None else next(i for i, s in enumerate(rest) if s.id == before)
    return arranged(replace(document, sections=(*rest[:at], section, *rest[at:])))


def arranged(document: Document) -> Document:
    """The document with each section's steps together, in the order of the sections; steps of no section come first."""
    rank: dict[str | None, int] = {section.id: place for place, section in enumerate(document.sections)}
    steps = [
        step if step.section is None or step.section in rank else replace(step, section=None) for step in document.steps
    ]
    steps.sort(key=lambda step: rank.get(step.section, -1))
    same = all(a is b for a, b in zip(steps, document.steps, strict=True))
    return document if same else replace(document, steps=tuple(steps))


def joined(first: str, second: str) -> str:
    """Two texts with one space between."""
    return f"{first.rstrip()} {second.lstrip()}".strip()


def _known(document: Document, ids: Collection[str]) -> None:
    if unknown := set(ids) - {step.id for step in document.steps}:
        raise KeyError(min(unknown))


def _picture(document: Document, step_id: str) -> Picture:
    picture = find(document, step_id).picture
    if picture is None:
        raise KeyError(f"step {step_id} has no picture")
    return picture


def _section(document: Document, section_id: str) -> int:
    for place, section in enumerate(document.sections):
        if section.id == section_id:
            return place
    raise KeyError(section_id)


def _both(first: Span | None, second: Span | None) -> Span | None:
    if first is None or second is None or first.recording != second.recording:
        return first or second
    return Span(first.recording, min(first.start, second.start), max(first.end, second.end))
