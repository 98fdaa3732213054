"""From a recording to the draft of an SOP."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import PurePath

from recorder.document.model import Callout, CalloutKind, Definition, Document, Section, Sentence, Span, Step, new_id
from recorder.document.narration import sentences_of
from recorder.recording.bundle import Recording
from recorder.recording.events import Marker
from recorder.recording.transcript import Word
from recorder.steps import gestures
from recorder.steps.actions import Action, Shot
from recorder.steps.applications import application_name
from recorder.steps.clauses import Clause, clauses
from recorder.steps.commands import Obeyed, obey
from recorder.steps.ears import mended
from recorder.steps.language import Language, language
from recorder.steps.marks import target_of, with_picture, without_mark
from recorder.steps.mentions import Index, spoken
from recorder.steps.phrases import phrases
from recorder.steps.speech import Piece, pieces
from recorder.steps.wording import asked_instruction, clean, instruction, spoken_instruction, title

CALLOUTS: dict[str, CalloutKind] = {"check": "check", "warning": "warning", "tip": "tip", "decision": "decision", "outcome": "outcome", "pitfall": "pitfall",
                                     "note": "note"}
FRONT = frozenset({"purpose", "talk", "definition", "prerequisite"})
"""Kinds that belong to the head of the document when nothing has been done yet."""
SURE = 0.8
MISHEARD = 0.4
"""A word below this probability of the recogniser is marked for the author."""
FIRST_WORDS = 4
"""So many words at the beginning tell whether somebody says what he did."""
OPENERS = frozenset({"combo box", "menu"})
"""Controls that are clicked to choose from what comes up."""
IN_ONE_GO = 1.2
"""Seconds between actions that one sentence may explain together."""


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """`language` None takes the recording's. `glossary` holds spellings that the ears may have missed.

    `commands`: *new section*, *note*, *warning* and *scratch that* are done, not written down.
    """

    language: str | None = None
    glossary: tuple[str, ...] = ()
    commands: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """The document, and for each step (by id) the shot that its picture comes from; `Picture.image` is still empty."""

    document: Document
    shots: dict[str, Shot]


def draft(recording: Recording, options: DraftOptions = DraftOptions()) -> Draft:
    """Draft the SOP of a recording."""
    manifest = recording.manifest
    events = gestures.remembered(recording.events)
    made = draft_from(gestures.actions(recording.events), gestures.shots(recording.events), recording.words,
                      replace(options, language=options.language or manifest.language, commands=options.commands or manifest.commands),
                      tuple(e for e in events if isinstance(e, Marker)))
    steps = tuple(replace(s, span=replace(s.span, recording=manifest.identity)) if s.span else s for s in made.document.steps)
    named = manifest.title or made.document.title
    if manifest.source and named == phrases(made.document.language).title.nothing:
        named = PurePath(manifest.source).stem
    return Draft(replace(made.document, title=named, steps=steps, recorded_at=manifest.started_at, recording=manifest.identity), made.shots)


def draft_from(actions: Sequence[Action], shots: Sequence[Shot], words: Sequence[Word], options: DraftOptions = DraftOptions(),
               markers: Sequence[Marker] = ()) -> Draft:
    """Draft from actions, pictures and words, each in the order of their times (seconds of the recording).

    Without any action the *markers* are the steps: so it is on desktops that show no program what hands do.
    """
    speech = language(options.language or "en")
    merged = gestures.join(actions) or tuple(Action("note", m.time, m.time, m.number) for m in markers)
    said = clauses(mended(words, merged, options.glossary, speech), speech)
    obeyed = obey(said, merged, options.language or "en") if options.commands else Obeyed(said, frozenset())
    told = pieces(obeyed.said, merged, speech)
    front = [p for n, p in enumerate(told) if _opens(p, merged, told[n + 1 :])]
    desk = Desk(speech, tuple(shots), bool(told), obeyed.doubted)
    shares = [[p for p in told if p.action == index and p not in front] for index in range(len(merged))]
    if actions:
        for action, share in zip(merged, shares, strict=True):
            desk.perform(action, share)
        for marker in markers:
            desk.note(marker)
        steps = _grouped(desk.in_order(), merged, speech)
    else:
        steps = tuple(desk.ask(marker, share) for marker, share in zip(markers, shares, strict=True))
    document = Document(
        title=title(merged, " ".join(p.text for p in front), speech.code), language=speech.code,
        tools=tuple(dict.fromkeys(application_name(a.window.application) for a in merged if a.window.application)),
        sections=tuple(desk.sections), steps=steps, transcript=transcript(said, words))
    return Draft(with_fields(document, told, front, speech), desk.taken)


def _opens(piece: Piece, actions: Sequence[Action], later: Sequence[Piece]) -> bool:
    """Whether a piece belongs to the head of the document: something that leads up to no action in particular.

    The last sentence before the first action is its announcement, unless it says nothing but what all of this is for.
    """
    if piece.action < 0:
        return True
    if not actions or piece.end >= actions[0].start or piece.kind not in FRONT:
        return False
    if piece.named and piece.kind != "purpose":
        return False
    return bool(later) and later[0].start < actions[0].start or (piece.kind == "purpose" and piece.sure > SURE)


@dataclass
class Desk:
    """The steps so far, with the moment at which each stands."""

    speech: Language
    shots: tuple[Shot, ...]
    spoken: bool = True
    """Somebody speaks in this recording."""
    doubted: frozenset[float] = frozenset()
    """When the actions begin that somebody may have wanted to take back."""
    taken: dict[str, Shot] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    placed: list[tuple[float, Step]] = field(default_factory=list)
    _previous: Action | None = None

    def perform(self, action: Action, told: Sequence[Piece]) -> None:
        """Add the step of an action, and as steps of their own the checks said before or after it."""
        served = any(p.kind not in CALLOUTS for p in told)
        checks = [p for p in told if p.kind == "check" and self._stands_alone(p, action, served)]
        mine = [p for p in told if p not in checks]
        for piece in (p for p in checks if p.start < action.start):
            self.check(piece, before=action)
        if early := [p for p in mine if p.kind == "section" and p.start <= action.start]:
            self._open_section(max(early, key=lambda p: p.told))
        self.placed.append((action.start, self._picture(self._step(action, mine), action)))
        for piece in (p for p in checks if p.start > action.start):
            self.check(piece)
        if late := [p for p in mine if p.kind == "section" and p.start > action.start]:
            self._open_section(late[-1])
        self._previous = action

    def _stands_alone(self, check: Piece, action: Action, served: bool) -> bool:
        """Whether a check is a step of its own; else it is how the action is told.

        That is so for what is said during the action, for what names its control where nothing else is said of it (it is not
        *served*), and for what tells afterwards what was done.
        """
        if check.start <= action.start <= check.end or check.named and not served:
            return False
        return check.start < action.start or not self._looks_back(check)

    def _looks_back(self, piece: Piece) -> bool:
        """Whether a piece begins with what somebody did: *scrolled it*, *I've read it in*."""
        begins = " ".join(self.speech.after_opening(spoken(piece.text, self.speech).text).split()[:FIRST_WORDS])
        return self.speech.has("past_start", begins) or self.speech.has("past", begins)

    def ask(self, marker: Marker, told: Sequence[Piece]) -> Step:
        """The step that somebody asked for: its note, or the first that was said since the one before, is what to do."""
        if begun := [p for p in told if p.kind == "section"]:
            self._open_section(max(begun, key=lambda p: p.told))
        narration = [p for p in told if p.kind not in CALLOUTS and not p.told]
        note = marker.note.strip()
        lead = None if note else next(iter(narration), None) or next((p for p in told if p.kind == "check"), None)
        said = asked_instruction(lead.text, self.speech.code) if lead is not None else ""
        step = Step(
            kind="check" if lead is not None and lead.kind == "check" else "note",
            instruction=note or said or self.speech.texts["look"],
            narration=" ".join(s for p in narration if (s := clean(p.text, self.speech))), section=self._section(),
            callouts=self._callouts([p for p in told if p is not lead]), sentences=sentences(told, self.speech),
            span=Span("", min([marker.time, *(p.start for p in told)]), marker.time), confidence=0.0 if marker.time in self.doubted else 1.0)
        return self._shown(step, next((s for s in self.shots if s.number == marker.number), None))

    def check(self, piece: Piece, before: Action | None = None) -> None:
        """Add a check, with the picture of the moment it was said at."""
        text = clean(piece.text, self.speech)
        if not text:
            return
        step = Step(kind="check", instruction=text, narration=text, section=self._section(),
                    sentences=sentences([piece], self.speech), span=Span("", piece.start, piece.end), confidence=piece.confidence)
        at = bisect_left([s.until for s in self.shots], piece.end)
        shot = self.shots[min(at, len(self.shots) - 1)] if self.shots else None
        self.placed.append((min(piece.start, before.start) if before else piece.start, self._shown(step, shot)))

    def note(self, marker: Marker) -> None:
        """Add the picture or note that the person asked for."""
        step = Step(kind="note", instruction=marker.note.strip() or self.speech.texts["look"], section=self._section(),
                    span=Span("", marker.time, marker.time))
        shot = next((s for s in self.shots if s.number == marker.number), None)
        self.placed.append((marker.time, self._shown(step, shot)))

    def in_order(self) -> tuple[Step, ...]:
        """All steps by their times; the section of a note is that of the step before it."""
        ordered = [step for _, step in sorted(self.placed, key=lambda p: p[0])]
        for i, step in enumerate(ordered):
            if step.kind == "note":
                ordered[i] = replace(step, section=ordered[i - 1].section if i else None)
        return tuple(ordered)

    def _step(self, action: Action, told: Sequence[Piece]) -> Step:
        narration = [p for p in told if p.kind not in CALLOUTS and not p.told]
        said = [clean(p.text, self.speech) for p in narration]
        own: str | None
        if action.kind == "scene":
            own = next((s for text in said for s in sentences_of(text)), self.speech.texts["look"])
        else:
            own = next((s for text in said if (s := spoken_instruction(text, action, self.speech.code))), None)
        window = action.window
        return Step(
            kind="note" if action.kind == "scene" else action.kind, instruction=action.told or own or instruction(action, self.speech.code, self._previous),
            narration=action.explained or " ".join(s for s in said if s), section=self._section(), target=target_of(action.target),
            callouts=self._callouts(told),
            window_title=window.title, application=application_name(window.application) if window.application else "",
            text=None if action.masked else action.text, masked=action.masked, keys=action.keys, sentences=sentences(told, self.speech),
            span=Span("", action.start, action.end),
            confidence=0.0 if action.start in self.doubted else min([1.0 if action.guessed is None else action.guessed, *(p.confidence for p in told)]),
            edited=bool(action.told or action.explained), guessed=action.guessed is not None and action.kind != "scene",
            folded=not told and (action.accidental or action.kind == "scene" and self.spoken))

    def _callouts(self, told: Sequence[Piece]) -> tuple[Callout, ...]:
        return tuple(Callout(CALLOUTS[p.kind], text) for p in told if p.kind in CALLOUTS and (text := clean(p.text, self.speech)))

    def _picture(self, step: Step, action: Action) -> Step:
        shot = next((s for s in self.shots if s.number == action.number), None)
        if shot is not None:
            self.taken[step.id] = shot
            return with_picture(step, action, shot)
        return step

    def _shown(self, step: Step, shot: Shot | None) -> Step:
        if shot is None:
            return step
        self.taken[step.id] = shot
        return without_mark(step, shot, self._previous.window.bounds if self._previous else None)

    def _section(self) -> str | None:
        return self.sections[-1].id if self.sections else None

    def _open_section(self, piece: Piece) -> None:
        heading = self.speech.heading(clean(piece.text, self.speech))
        if heading:
            self.sections.append(Section(heading))


def sentences(told: Sequence[Piece], speech: Language) -> tuple[Sentence, ...]:
    """The exact words of the pieces."""
    return tuple(Sentence(p.start, p.end, p.text, p.confidence, _misheard(p, speech)) for p in told)


def _misheard(piece: Piece, speech: Language) -> tuple[str, ...]:
    """The words that carry meaning and that the recogniser was unsure of."""
    heard = (w for c in piece.clauses for w in c.words if w.probability < MISHEARD)
    return tuple(w.text for w in heard if (plain := speech.bare(w.text)) not in speech.function_words and plain not in speech.fillers)


def _grouped(steps: tuple[Step, ...], actions: Sequence[Action], speech: Language) -> tuple[Step, ...]:
    """Join a step with the quick, silent ones after it that its sentence explains too.

    Where it only opens what is chosen from next, the sentence is the narration of both and the instruction of neither.
    """
    index, found = Index(actions, speech), list(steps)
    number = {a.start: n for n, a in enumerate(actions)}
    for i, step in enumerate(steps):
        if not step.narration or step.span is None or step.span.start not in number:
            continue
        said = spoken(" ".join(s.text for s in step.sentences), speech)
        last, named = i, 0
        for j in range(i + 1, len(steps)):
            span, before = steps[j].span, steps[j - 1].span
            if steps[j].sentences or span is None or before is None or span.start not in number or span.start - before.end > IN_ONE_GO:
                break
            subject = index.subjects[number[span.start]]
            named += index.share(said, subject.name) >= 0.5 or index.share(said, subject.typed) >= 0.5
            last = j
        if named:
            group = new_id()
            if step.kind == "click" and step.target is not None and step.target.role in OPENERS:
                n = number[step.span.start]
                found[i] = replace(step, instruction=instruction(actions[n], speech.code, actions[n - 1] if n else None))
            found[i : last + 1] = [replace(s, group=group) for s in found[i : last + 1]]
    return tuple(found)


def with_fields(document: Document, told: Sequence[Piece], front: Sequence[Piece], speech: Language) -> Document:
    """The document with its head: purpose, introduction, prerequisites, definitions, outcomes and pitfalls."""
    purpose = next((p for p in front if p.kind == "purpose"), None)
    text = {kind: tuple(dict.fromkeys(t for p in told if p.kind == kind and (t := clean(p.text, speech))))
            for kind in ("prerequisite", "pitfall", "outcome", "definition")}
    end = max((s.span.end for s in document.steps if s.span and s.kind not in ("check", "note")), default=0.0)
    last = tuple(t for p in told if p.kind == "outcome" and p.start > end and (t := clean(p.text, speech)))
    return replace(
        document, purpose=clean(purpose.text, speech) if purpose else "",
        introduction=" ".join(t for p in front if p is not purpose and (t := clean(p.text, speech))),
        prerequisites=text["prerequisite"], pitfalls=text["pitfall"], outcomes=last or text["outcome"][-1:],
        definitions=tuple(d for t in text["definition"] if (d := definition(t, speech)) is not None))


def definition(text: str, speech: Language) -> Definition | None:
    """*A lead is somebody who ...* as a term and its meaning; None where the sentence is built otherwise."""
    found = speech.defines.match(text)
    if found is None:
        return None
    term, meaning = found["term"].strip(" ,"), found["meaning"].strip(" ,")
    return Definition(term[:1].upper() + term[1:], meaning[:1].upper() + meaning[1:]) if term and meaning else None


def transcript(said: Sequence[Clause], words: Sequence[Word]) -> tuple[Sentence, ...]:
    """All sentences as they were heard, before anything was mended."""
    ends: list[float] = []
    for one, other in zip_longest(said, said[1:]):
        if other is None or one.sentence != other.sentence:
            ends.append(one.end)
    found, at = [], 0
    heard = [w for w in words if w.text.strip()]
    for end in ends:
        first = at
        while at < len(heard) and heard[at].end <= end + 1e-6:
            at += 1
        part = heard[first:at]
        if part:
            found.append(Sentence(part[0].start, part[-1].end, re.sub(r"\s+", " ", " ".join(w.text for w in part))))
    return tuple(found)
