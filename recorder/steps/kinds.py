"""What each piece of narration is: an instruction, a check, a warning, a tip, a decision, an outcome and so on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from recorder.steps.align import Place
from recorder.steps.clauses import Clause
from recorder.steps.language import Language

Kind = Literal["instruction", "check", "warning", "tip", "decision", "outcome", "pitfall", "definition", "reason",
               "purpose", "section", "correction", "small_talk", "prerequisite"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring clauses of one kind that belong to one action (index, -1: before all)."""

    clauses: tuple[Clause, ...]
    kind: Kind
    action: int
    confidence: float

    @property
    def start(self) -> float:
        """Seconds."""
        return self.clauses[0].start

    @property
    def end(self) -> float:
        """Seconds."""
        return self.clauses[-1].end

    @property
    def text(self) -> str:
        """The exact words."""
        return " ".join(c.text for c in self.clauses)


def pieces(clauses: Sequence[Clause], places: Sequence[Place], language: Language) -> tuple[Piece, ...]:
    """Join clauses into pieces and tell what each one is."""
    found: list[Piece] = []
    for clause, place in zip(clauses, places, strict=True):
        if found and found[-1].action == place.action and found[-1].clauses[-1].sentence == clause.sentence:
            last = found.pop()
            found.append(Piece((*last.clauses, clause), "instruction", place.action, min(last.confidence, place.confidence)))
        else:
            found.append(Piece((clause,), "instruction", place.action, place.confidence))
    return tuple(found)
