"""From a recording to the draft of an SOP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from recorder.document.model import Box, Callout, CalloutKind, Document, Mark, Picture, Sentence, Span, Step, Target
from recorder.recording.bundle import Recording
from recorder.recording.element import Bounds, Element
from recorder.recording.events import Event, Marker
from recorder.recording.transcript import Word
from recorder.steps import gestures
from recorder.steps.actions import Action, Shot
from recorder.steps.clauses import Clause
from recorder.steps.language import Language, language
from recorder.steps.narration import clean
from recorder.steps.speech import Piece, pieces
from recorder.steps.wording import instruction, title

RING = 48.0
"""Diameter of the ring around the point of a click, in desktop pixels."""
OWN_STEP = frozenset({"check"})
CALLOUTS = frozenset({"warning", "tip", "decision", "outcome", "pitfall", "check"})


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """`language` None takes the recording's. `glossary` holds spellings that the ears may have missed."""

    language: str | None = None
    glossary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The document, and for each step (by id) the shot that its picture comes from; `Picture.image` is still empty."""

    document: Document
    shots: dict[str, Shot]


def draft(recording: Recording, options: DraftOptions = DraftOptions()) -> Draft:
    """Draft the SOP of a recording."""
    made = draft_from(gestures.actions(recording.events), gestures.shots(recording.events), recording.words,
                      replace(options, language=options.language or recording.manifest.language),
                      tuple(e for e in recording.events if isinstance(e, Marker)))
    document = replace(made.document, recorded_at=recording.manifest.started_at, recording=recording.manifest.identity)
    steps = tuple(replace(s, span=replace(s.span, recording=recording.manifest.identity)) if s.span else s for s in document.steps)
    return Draft(replace(document, steps=steps), made.shots)


def draft_from(actions: Sequence[Action], shots: Sequence[Shot], words: Sequence[Word], options: DraftOptions = DraftOptions(),
               markers: Sequence[Event] = ()) -> Draft:
    """Draft from actions, pictures and words, each in the order of their times (seconds of the recording)."""
    speech = language(options.language or "en")
    merged = gestures.join(actions)
    told = pieces(words, merged, speech)
    by_number = {shot.number: shot for shot in shots}
    steps: list[Step] = []
    taken: dict[str, Shot] = {}
    front = [p for p in told if p.action < 0 or p.action == 0 and p.kind == "purpose"]
    for index, action in enumerate(merged):
        mine = [p for p in told if p.action == index and p not in front]
        step = _step(action, [p for p in mine if p.kind not in OWN_STEP], speech.code)
        if (shot := by_number.get(action.number)) is not None:
            step = with_picture(step, action, shot)
            taken[step.id] = shot
        checks = [p for p in mine if p.kind in OWN_STEP]
        told_steps = [(p, check_step(p, speech)) for p in checks]
        for piece, check in told_steps:
            if (seen := shot_at(piece.end, shots)) is not None:
                taken[check.id] = seen
        told_steps = [(p, replace(c, picture=picture_of(taken[c.id])) if c.id in taken else c) for p, c in told_steps]
        steps += [check for piece, check in told_steps if piece.end <= action.start]
        steps.append(step)
        steps += [check for piece, check in told_steps if piece.end > action.start]
    document = Document(
        title=title(merged, " ".join(clean(p.text, speech) for p in front), speech.code),
        introduction=" ".join(clean(p.text, speech) for p in front),
        tools=tuple(dict.fromkeys(a.window.application for a in merged if a.window.application)),
        language=speech.code, steps=tuple(steps), transcript=transcript([c for p in told for c in p.clauses]))
    return Draft(document, taken)


def _step(action: Action, told: Sequence[Piece], code: str) -> Step:
    speech = language(code)
    return Step(
        kind=action.kind, instruction=instruction(action, code), narration=" ".join(clean(p.text, speech) for p in told if p.kind not in CALLOUTS),
        callouts=tuple(Callout(cast("CalloutKind", p.kind), clean(p.text, speech)) for p in told if p.kind in CALLOUTS),
        target=target_of(action.target), window_title=action.window.title, application=action.window.application,
        text=None if action.masked else action.text, masked=action.masked, keys=action.keys,
        sentences=tuple(Sentence(p.start, p.end, p.text, p.confidence) for p in told),
        span=Span("", action.start, action.end), confidence=min([1.0, *(p.confidence for p in told)]))


def shot_at(time: float, shots: Sequence[Shot]) -> Shot | None:
    """The first picture from *time* (seconds) on, which shows the screen before the next action; else the last one."""
    return next((shot for shot in sorted(shots, key=lambda s: s.time) if shot.time >= time), max(shots, key=lambda s: s.time, default=None))


def picture_of(shot: Shot) -> Picture:
    """A whole picture without marks."""
    return Picture("", shot.width, shot.height, time=shot.time)


def check_step(piece: Piece, speech: Language) -> Step:
    """A check is a step of its own."""
    text = clean(piece.text, speech)
    return Step(kind="check", instruction=text, narration=text, sentences=(Sentence(piece.start, piece.end, piece.text, piece.confidence),),
                span=Span("", piece.start, piece.end), confidence=piece.confidence)


def target_of(element: Element | None) -> Target | None:
    """The document's form of a control, still without its place in the picture."""
    return None if element is None else Target(element.name, element.role, element.source)


def with_picture(step: Step, action: Action, shot: Shot) -> Step:
    """The step with its picture and, in it, the mark: a box around the control, a ring where only the point is known."""
    target, position = step.target, None
    marks: tuple[Mark, ...] = ()
    bounds = action.target.bounds if action.target else None
    if action.position is not None:
        position = (round((action.position[0] - shot.left) * shot.scale), round((action.position[1] - shot.top) * shot.scale))
        half = RING * shot.scale / 2
        marks = (Mark("ring", Box(position[0] - half, position[1] - half, 2 * half, 2 * half)),)
    if bounds is not None and target is not None:
        placed = in_picture(bounds, shot)
        target = replace(target, bounds=placed)
        if position is None:
            marks = (Mark("box", Box(*map(float, placed))),)
    return replace(step, target=target, position=position, picture=Picture("", shot.width, shot.height, marks, time=shot.time))


def in_picture(bounds: Bounds, shot: Shot) -> tuple[int, int, int, int]:
    """Desktop pixels to pixels of the picture."""
    return (round((bounds.x - shot.left) * shot.scale), round((bounds.y - shot.top) * shot.scale),
            round(bounds.width * shot.scale), round(bounds.height * shot.scale))


def transcript(said: Sequence[Clause]) -> tuple[Sentence, ...]:
    """All sentences as they were heard."""
    numbers = dict.fromkeys(c.sentence for c in said)
    parts = {n: [c for c in said if c.sentence == n] for n in numbers}
    return tuple(Sentence(p[0].start, p[-1].end, " ".join(c.text for c in p)) for p in parts.values())
