"""Which action each clause of narration speaks of: one decision over the whole recording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recorder.steps.actions import Action
from recorder.steps.clauses import Clause
from recorder.steps.language import Language


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause belongs: the index of its action (-1: before all of them) and how sure that is, 0..1."""

    action: int
    confidence: float


def align(clauses: Sequence[Clause], actions: Sequence[Action], language: Language) -> tuple[Place, ...]:
    """Give each clause to an action; the order of both is kept."""
    places, least = [], 0
    for clause in clauses:
        if not actions:
            places.append(Place(-1, 1.0))
            continue
        gaps = [max(clause.start - a.end, a.start - clause.end, 0.0) for a in actions]
        least = min(range(least, len(actions)), key=gaps.__getitem__)
        places.append(Place(least, 0.5))
    return tuple(places)
