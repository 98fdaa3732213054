"""What each piece of narration is: an instruction, a check, a warning, a tip, a decision, an outcome and so on.

A second linear chain (see `align`) runs over the clauses; its labels are the kinds, its features the cue phrases of the
language, words and pairs of words, and how the clause stands to its action. The weights are learned from sentences and
workflows written for that, by `tests/benchmarks/train_kinds.py`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from recorder.paths import resource
from recorder.steps.clauses import Clause
from recorder.steps.language import Language
from recorder.steps.mentions import spoken

Kind = Literal["instruction", "talk", "check", "warning", "tip", "decision", "outcome", "pitfall", "definition",
               "prerequisite", "section", "purpose", "correction"]
KINDS: tuple[Kind, ...] = get_args(Kind)
RUN_WORDS = 40
"""A run of clauses longer than this is judged clause by clause."""
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


class Listener:
    """The learned weights of one language."""

    def __init__(self, data: Mapping[str, Mapping[str, Sequence[float]]]) -> None:
        self.node = {name: tuple(row) for name, row in data["node"].items()}
        self.edge = {name: tuple(row) for name, row in data["edge"].items()}

    def kinds(self, said: Sequence[Clause], contexts: Sequence[Context], language: Language) -> list[tuple[Kind, float]]:
        """The kind of each clause and how sure it is."""
        if not said:
            return []
        scores = [self._sum(self.node, names, len(KINDS)) for names in observations(said, contexts, language)]
        bonds = [self._sum(self.edge, bond(said, contexts, i), 2) for i in range(len(said) - 1)]
        path = _best(scores, bonds)
        return [(KINDS[k], round(_share(row, k), 3)) for row, k in zip(scores, path, strict=True)]

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
    return Listener(json.loads(path.read_text(encoding="utf-8")))


def observations(said: Sequence[Clause], contexts: Sequence[Context], language: Language) -> Iterator[list[str]]:
    """For each clause the names of its features."""
    texts = [spoken(c.text, language).text for c in said]
    for first, stop in runs(said, contexts):
        parts = texts[first:stop]
        whole = " ".join(parts)
        short = len(whole.split()) <= RUN_WORDS
        shared = [f"r:{name}" for name in _heard(whole, language)] if short else []
        for i in range(first, stop):
            own = [f"c:{name}" for name in _heard(texts[i], language)] if stop - first > 1 else [f"c:{n[2:]}" for n in shared]
            yield ["any", *own, *shared, *_around(contexts[i], len(parts[i - first].split())), "run" if short else "long run"]


def runs(said: Sequence[Clause], contexts: Sequence[Context]) -> list[tuple[int, int]]:
    """Stretches of clauses of one sentence that belong to one action."""
    found: list[tuple[int, int]] = []
    for i, clause in enumerate(said):
        if i and said[i - 1].sentence == clause.sentence and contexts[i - 1].action == contexts[i].action:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def _heard(text: str, language: Language) -> list[str]:
    """Cues, words and pairs of words."""
    opened = language.after_opening(text)
    words = opened.split()
    cues = [f"cue {name}" for name, pattern in language.kind_cues if pattern.search(opened)]
    start = [f"start {words[0]}", f"start {' '.join(words[:2])}"] if words else []
    return [*cues, *start, *dict.fromkeys(words), *dict.fromkeys(f"{a} {b}" for a, b in zip(words, words[1:], strict=False))]


def _around(context: Context, length: int) -> list[str]:
    if not context.known:
        return []
    found = ["known", f"length {min(5, int(math.log2(max(1, length))))}"]
    found += ["during"] if context.during else ["apart"]
    found += ["named"] if context.named >= MUCH else []
    found += ["first"] if context.first else []
    found += ["last"] if context.last else []
    return found


def bond(said: Sequence[Clause], contexts: Sequence[Context], i: int) -> list[str]:
    """Features of the step from clause *i* to the next: same kind, or another one."""
    one, other = said[i], said[i + 1]
    same_sentence, same_action = one.sentence == other.sentence, contexts[i].action == contexts[i + 1].action
    where = f"{'sentence' if same_sentence else 'stop'} {'here' if same_action else 'on'}"
    pause = "long" if one.pause > 0.7 else "some" if one.pause > 0.35 else "none"
    opened = "otherwise " if other.words[0].text.lower().strip(",.") in ("otherwise", "else", "failing", "when", "if") else ""
    return [where, f"{where} {pause}", f"{where} {one.ending}", *([f"{where} {opened}"] if opened else [])]


def _best(scores: Sequence[Sequence[float]], bonds: Sequence[Sequence[float]]) -> list[int]:
    """The best path (Viterbi); a bond has one score for keeping the kind and one for changing it."""
    total = list(scores[0])
    back: list[list[int]] = []
    for row, (keep, change) in zip(scores[1:], bonds, strict=True):
        top = max(range(len(total)), key=total.__getitem__)
        choice = [k if total[k] + keep >= total[top] + change else top for k in range(len(total))]
        total = [total[j] + (keep if j == k else change) + row[k] for k, j in enumerate(choice)]
        back.append(choice)
    path = [max(range(len(total)), key=total.__getitem__)]
    for choice in reversed(back):
        path.append(choice[path[-1]])
    return path[::-1]


def _share(row: Sequence[float], k: int) -> float:
    top = max(row)
    return math.exp(row[k] - top) / sum(math.exp(v - top) for v in row)
