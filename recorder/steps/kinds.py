"""What each piece of narration is: an instruction, a check, a warning, a tip, a decision, an outcome and so on.

A second linear chain (see `align`) runs over the clauses; its labels are the kinds, its features the cue phrases of the
language, words and pairs of words, and how the clause stands to its action. The weights are learned from sentences and
workflows written for that, by `tests/benchmarks/train_kinds.py`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, get_args

from recorder.paths import resource
from recorder.steps.clauses import Clause
from recorder.steps.language import Language
from recorder.steps.meaning import Filters, filters
from recorder.steps.mentions import spoken

Kind = Literal["instruction", "talk", "check", "warning", "tip", "decision", "outcome", "pitfall", "definition",
               "prerequisite", "section", "purpose", "correction"]
KINDS: tuple[Kind, ...] = get_args(Kind)
APART: frozenset[Kind] = frozenset({"check", "warning", "tip", "decision", "outcome", "pitfall"})
"""Kinds that are shown apart from the narration, each in one piece."""
RUN_WORDS = 34
"""A stretch of more words than this is judged clause by clause."""
STRENGTH = 1.0
"""What the meaning counts beside cues, words and circumstances."""
CLOSE = 0.75
"""Seconds of silence at most between two sentences of one remark."""
SHORT = 0.5
"""Seconds of silence at most where one speaks on without a break."""
_OPENED = frozenset(("otherwise", "else", "if", "when", "it", "they", "that", "then", "or", "without", "this", "these", "each", "in", "with"))
MUCH = 0.45
"""So much of a name makes it a mention."""


@dataclass(frozen=True, slots=True)
class Context:
    """How a clause stands to the action it belongs to: done during it, how much of its name is said, what else is near."""

    during: bool = False
    named: float = 0.0
    first: bool = False
    """Nothing has been done yet."""
    last: bool = False
    """Nothing is done any more."""
    known: bool = True
    action: int = -1
    side: int = 0
    """-1: said before the action, 1: after it, 0: during it."""
    others: int = 0
    """How many other sentences belong to the same action."""
    served: bool = False
    """Another sentence of the same action was said during it or names what it acts on."""

    def joined(self, other: Context) -> Context:
        """The context of both together."""
        return replace(self, during=self.during or other.during, named=max(self.named, other.named),
                       side=0 if self.during or other.during or self.side != other.side else self.side)


@dataclass(frozen=True, slots=True)
class Unit:
    """Clauses that are judged as one."""

    clauses: tuple[Clause, ...]
    context: Context

    @property
    def text(self) -> str:
        """The exact words."""
        return " ".join(c.text for c in self.clauses)

    def parts(self, contexts: Sequence[Context], said: Sequence[Clause]) -> Iterator[Unit]:
        """The unit itself, or its clauses one by one when it is too long to be one remark."""
        if sum(len(c.words) for c in self.clauses) <= RUN_WORDS or len(self.clauses) == 1:
            yield self
            return
        first = said.index(self.clauses[0])
        for i, clause in enumerate(self.clauses):
            yield Unit((clause,), contexts[first + i])


class Listener:
    """The learned weights of one language."""

    def __init__(self, data: Mapping[str, Mapping[str, Sequence[float]]], filters: Filters | None) -> None:
        self.filters = filters
        self.node = {name: tuple(row) for name, row in data["node"].items()}
        self.edge = {name: float(row[0]) for name, row in data["edge"].items()}

    def kinds(self, found: Sequence[Unit], language: Language) -> list[tuple[Kind, float]]:
        """The kind of each unit and how sure it is."""
        if not found:
            return []
        scores = [self._sum(self.node, names, len(KINDS)) for names in observations(found, language)]
        if self.filters is not None:
            self._understand(self.filters, found, scores, language)
        bonds = [(sum(self.edge.get(name, 0.0) for name in bond(one, other)), whole(one, other)) for one, other in zip(found, found[1:], strict=False)]
        path = _best(scores, bonds)
        return [(KINDS[k], round(_share(row, k), 3)) for row, k in zip(scores, path, strict=True)]

    def _understand(self, filters: Filters, found: Sequence[Unit], scores: list[list[float]], language: Language) -> None:
        """Add what their meaning says."""
        said = filters.likelihoods([spoken(unit.text, language).text for unit in found])
        for i, row in enumerate(said.tolist()):
            scores[i] = [a + STRENGTH * b for a, b in zip(scores[i], row, strict=True)]

    @staticmethod
    def _sum(weights: Mapping[str, tuple[float, ...]], names: Sequence[str], size: int) -> list[float]:
        total = [0.0] * size
        for name in names:
            row = weights.get(name)
            if row is not None:
                total = [a + b for a, b in zip(total, row, strict=True)]
        return total


@cache
def listener(code: str) -> Listener:
    """The weights for language *code*: its own, which also know its words, or those for cue phrases alone."""
    try:
        path = resource(f"language/{code}/kinds.json")
    except FileNotFoundError:
        path = resource("language/kinds.json")
    return Listener(json.loads(path.read_text(encoding="utf-8")), filters(code))


def observations(units: Sequence[Unit], language: Language) -> Iterator[list[str]]:
    """For each unit the names of its features."""
    for unit in units:
        text = spoken(unit.text, language).text
        yield ["any", *_heard(text, language), *_around(unit.context)]


def units(said: Sequence[Clause], contexts: Sequence[Context]) -> list[Unit]:
    """What is judged as one: the clauses of a sentence that belong to one action, or each clause where that would be long."""
    found: list[Unit] = []
    for i, (clause, context) in enumerate(zip(said, contexts, strict=True)):
        if i and said[i - 1].sentence == clause.sentence and contexts[i - 1].action == context.action:
            found[-1] = Unit((*found[-1].clauses, clause), found[-1].context.joined(context))
        else:
            found.append(Unit((clause,), context))
    return [part for unit in found for part in unit.parts(contexts, said)]


def _heard(text: str, language: Language) -> list[str]:
    """Cues, pairs of cues, words and pairs of words."""
    opened = language.after_opening(text)
    words = opened.split()
    cues = [name for name, pattern in language.kind_cues if pattern.search(opened)]
    cues.append(f"subject {_subject(words, cues, language)}")
    both = [f"{a}&{b}" for n, a in enumerate(cues) for b in cues[n + 1 :]]
    start = [f"w:^{words[0]}", f"w:^{' '.join(words[:2])}"] if words else []
    pairs = [f"{a} {b}" for a, b in zip(words, words[1:], strict=False)]
    return [*cues, *both, *start, *(f"w:{w}" for w in dict.fromkeys([*words, *pairs]))]


def _subject(words: Sequence[str], cues: Sequence[str], language: Language) -> str:
    """Who acts: the speaker, the listener, somebody told to, or the machine."""
    if "command" in cues or "prohibit_start" in cues or "look_start" in cues:
        return "told"
    for word in words[:8]:
        for name, members in language.subjects.items():
            if word in members:
                return name
    return "other"


def _around(context: Context) -> list[str]:
    if not context.known:
        return []
    return ["around during" if context.during else "around served" if context.served else "around alone",
            *(["around named"] if context.named >= MUCH else [])]


def bond(one: Unit, other: Unit) -> list[str]:
    """Features of the step from a unit to the next: same kind, or another one; none where they are nothing to one another."""
    last, first = one.clauses[-1], other.clauses[0]
    if last.sentence == first.sentence:
        return [f"sentence {'here' if one.context.action == other.context.action else 'on'}"]
    if last.pause > CLOSE or one.context.action != other.context.action:
        return []
    opened = first.words[0].text.lower().strip(",.")
    return ["close", f"close {'short' if last.pause < SHORT else 'long'}", f"close {opened}" if opened in _OPENED else "close other",
            f"close {'during' if other.context.during or one.context.during else 'apart'}"]


def whole(one: Unit, other: Unit) -> bool:
    """Whether two units are parts of one sentence, which is of one kind more often than not, whatever the kind."""
    return one.clauses[-1].sentence == other.clauses[0].sentence


def _best(scores: Sequence[Sequence[float]], bonds: Sequence[tuple[float, bool]]) -> list[int]:
    """The best path (Viterbi). A bond rewards going on with the same kind; between sentences only kinds that stand apart."""
    total = list(scores[0])
    back: list[list[int]] = []
    for row, (keep, same) in zip(scores[1:], bonds, strict=True):
        top = max(range(len(total)), key=total.__getitem__)
        gain = [keep if same or kind in APART else 0.0 for kind in KINDS]
        choice = [k if total[k] + gain[k] >= total[top] else top for k in range(len(total))]
        total = [total[j] + (gain[k] if j == k else 0.0) + row[k] for k, j in enumerate(choice)]
        back.append(choice)
    path = [max(range(len(total)), key=total.__getitem__)]
    for choice in reversed(back):
        path.append(choice[path[-1]])
    return path[::-1]


def _share(row: Sequence[float], k: int) -> float:
    top = max(row)
    return math.exp(row[k] - top) / sum(math.exp(v - top) for v in row)
