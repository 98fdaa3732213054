"""All that was said, as pieces that each belong to one action and are of one kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from recorder.steps.actions import Action
from recorder.steps.align import Place, align
from recorder.steps.clauses import Clause
from recorder.steps.kinds import APART, MUCH, Context, Kind, listener, units
from recorder.steps.language import Language
from recorder.steps.mentions import Index, spoken
from recorder.steps.relations import TOLERANCE

PieceKind = Kind | Literal["note"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring clauses of one kind that belong to one action (its index; -1: before all)."""

    clauses: tuple[Clause, ...]
    kind: PieceKind
    action: int
    confidence: float
    sure: float = 1.0
    """How sure its kind is, 0..1."""
    named: bool = False
    """It says the name of what the action was done to."""

    @property
    def start(self) -> float:
        """Seconds."""
        return self.clauses[0].start

    @property
    def end(self) -> float:
        """Seconds."""
        return self.clauses[-1].end

    @property
    def told(self) -> bool:
        """The speaker said what it is."""
        return self.clauses[0].told is not None

    @property
    def text(self) -> str:
        """The exact words."""
        return " ".join(c.text for c in self.clauses)


def pieces(said: Sequence[Clause], actions: Sequence[Action], language: Language) -> tuple[Piece, ...]:
    """Put what was said together to pieces; they hold every word once, in the order it was said."""
    places = asked(said, actions) if actions and actions[0].kind == "note" else align(said, actions, language)
    around = contexts_of(said, places, actions, language)
    judged = units(said, around)
    heard = [kind for unit, kind in zip(judged, listener(language.code).kinds(judged, language), strict=True) for _ in unit.clauses]
    found: list[Piece] = []
    for clause, place, context, (judgement, sure) in zip(said, places, around, heard, strict=True):
        kind: PieceKind = clause.told or judgement
        sure = 1.0 if clause.told else sure
        confidence = place.confidence if kind not in APART else min(place.confidence, sure)
        last, named = found[-1] if found else None, context.named >= MUCH
        if last and last.kind == kind and (kind in APART or clause.told or last.action == place.action) and _goes_on(last, clause, kind):
            found[-1] = Piece((*last.clauses, clause), kind, last.action, min(last.confidence, confidence), min(last.sure, sure), last.named or named)
        else:
            found.append(Piece((clause,), kind, place.action, confidence, sure, named))
    return tuple(replace(p, action=max(p.action, 0)) if p.told and actions else p for p in _settled(found, places))


def asked(said: Sequence[Clause], actions: Sequence[Action]) -> tuple[Place, ...]:
    """Where steps were asked for: each has what was said since the one before it, the last one also what was said after it."""
    starts = [action.start for action in actions[:-1]]
    return tuple(Place(bisect_left(starts, clause.start), 1.0) for clause in said)


def _goes_on(last: Piece, clause: Clause, kind: PieceKind) -> bool:
    """Whether a clause continues the piece before it: in the same sentence, or as the next sentence of one remark."""
    if clause.told or last.told:
        return last.clauses[-1].sentence == clause.sentence
    return last.clauses[-1].sentence == clause.sentence or (kind in APART and last.clauses[-1].pause < 1.0)


def _settled(found: Sequence[Piece], places: Sequence[Place]) -> list[Piece]:
    """Each piece at the action that most of its words were given to."""
    settled, at, least = [], 0, -1
    for piece in found:
        votes: dict[int, float] = {}
        for clause, place in zip(piece.clauses, places[at : at + len(piece.clauses)], strict=True):
            votes[place.action] = votes.get(place.action, 0.0) + place.confidence * len(clause.words)
        at += len(piece.clauses)
        least = max(least, max(votes, key=votes.__getitem__))
        settled.append(replace(piece, action=least))
    return settled


def contexts_of(said: Sequence[Clause], places: Sequence[Place], actions: Sequence[Action], language: Language) -> list[Context]:
    """How each clause stands to its action."""
    index = Index(actions, language)
    found: list[Context] = []
    for clause, place in zip(said, places, strict=True):
        if place.action < 0:
            found.append(Context(first=True, action=-1, known=bool(actions), side=-1))
            continue
        action = actions[place.action]
        during = clause.start - TOLERANCE <= action.start <= clause.end + TOLERANCE
        found.append(Context(
            during=during, side=0 if during else 1 if clause.start > action.start else -1, action=place.action,
            named=index.share(spoken(clause.text, language), index.subjects[place.action].name),
            first=clause.end < actions[0].start, last=clause.start > actions[-1].end))
    sentences: dict[int, dict[int, bool]] = {}
    for clause, context in zip(said, found, strict=True):
        serving = sentences.setdefault(context.action, {})
        serving[clause.sentence] = serving.get(clause.sentence, False) or context.during or context.named >= MUCH
    return [replace(context, others=len(sentences[context.action]) - 1,
                    served=any(yes for n, yes in sentences[context.action].items() if n != clause.sentence))
            for clause, context in zip(said, found, strict=True)]
