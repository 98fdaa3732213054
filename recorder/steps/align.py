"""Which action each clause of narration speaks of: one decision over the whole recording.

The clauses and the actions are two sequences in time; a clause belongs to an action near it, and the order of both is kept.
Each pairing and each step from one clause to the next is described by features (how far, names that are mentioned, tense,
pauses, the speaker's habit); a linear-chain model with weights learned from written workflows scores them, and the best
path is found by dynamic programming (Viterbi). How sure each place is comes from the sum over all paths. See J. Lafferty,
A. McCallum, F. Pereira: Conditional Random Fields, ICML 2001. The weights come from `tests/benchmarks/train.py`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache

from recorder.paths import resource
from recorder.steps.actions import Action
from recorder.steps.clauses import Clause
from recorder.steps.language import Language
from recorder.steps.relations import SIDES, Relations

Weights = Mapping[str, float]
HABIT_REACH = 9
"""So many clauses to either side tell how the speaker goes about it at that point."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause belongs: the index of its action (-1: before all of them) and how sure that is, 0..1."""

    action: int
    confidence: float


@cache
def weights() -> Weights:
    """The learned weights by feature name."""
    data: dict[str, float] = json.loads(resource("language/align.json").read_text(encoding="utf-8"))
    return data


def align(clauses: Sequence[Clause], actions: Sequence[Action], language: Language) -> tuple[Place, ...]:
    """Give each clause to an action; the order of both is kept.

    It is done twice: the first pass knows nothing of the speaker, the second one whether he talks before or after acting.
    """
    if not clauses or not actions:
        return tuple(Place(-1, 1.0) for _ in clauses)
    relations = Relations(clauses, actions, language)
    lattice = Lattice(relations, weights(), [0.0] * len(clauses))
    lattice = lattice.knowing(habits(relations, lattice.shares()))
    path, shares = lattice.best(), lattice.shares()
    return tuple(Place(relations.candidates[i][k], round(shares[i][k], 4)) for i, k in enumerate(path))


def habits(relations: Relations, shares: Sequence[Sequence[float]]) -> list[float]:
    """For each clause how people around it speak: -1 always after acting, 1 always before, 0 unknown or both."""
    leaning = []
    for i, share in enumerate(shares):
        sides = [relations.side(i, j) for j in relations.candidates[i]]
        leaning.append(0.0 if 0 in sides else sum(s * p for s, p in zip(sides, share, strict=True)))
    found = []
    for i in range(len(leaning)):
        near = [(leaning[k], 1.0 / (1 + abs(k - i) / HABIT_REACH)) for k in range(max(0, i - 4 * HABIT_REACH), min(len(leaning), i + 4 * HABIT_REACH + 1))
                if k != i and relations.said[k].sentence != relations.said[i].sentence]
        total = 2.0 + sum(w for v, w in near if v)
        found.append(sum(v * w for v, w in near) / total)
    return found


class Lattice:
    """All ways to place the clauses, with their scores."""

    def __init__(self, relations: Relations, weights: Weights, habit: Sequence[float]) -> None:
        def total(features: Mapping[str, float]) -> float:
            return sum([weights.get(name, 0.0) * value for name, value in features.items()])

        self._relations, self._weights = relations, weights
        self.nodes = [[total(relations.node(i, j, habit[i])) for j in row] for i, row in enumerate(relations.candidates)]
        self.edges = [[[total(relations.edge(i, j, k)) if k >= j else -math.inf for k in relations.candidates[i + 1]] for j in row]
                      for i, row in enumerate(relations.candidates[:-1])]
        self.first = [total(relations.opening(j)) for j in relations.candidates[0]]
        self.last = [total(relations.closing(j)) for j in relations.candidates[-1]]

    def knowing(self, habit: Sequence[float]) -> Lattice:
        """The same ways, scored with what is known of the speaker; the lattice itself knows nothing of him."""
        known = copy(self)
        lean = [self._weights.get(f"habit:{SIDES[side + 1]}", 0.0) for side in (-1, 0, 1)]
        known.nodes = [
            [score + (lean[self._relations.side(i, j) + 1] * habit[i] if j >= 0 else 0.0) for score, j in zip(scores, row, strict=True)]
            for i, (scores, row) in enumerate(zip(self.nodes, self._relations.candidates, strict=True))
        ]
        return known

    def best(self) -> list[int]:
        """The best path: for each clause the number of its candidate."""
        score = [n + f for n, f in zip(self.nodes[0], self.first, strict=True)]
        back: list[list[int]] = []
        for i, edge in enumerate(self.edges):
            choice = [max(range(len(score)), key=lambda j: score[j] + edge[j][k]) for k in range(len(self.nodes[i + 1]))]
            score = [score[j] + edge[j][k] + self.nodes[i + 1][k] for k, j in enumerate(choice)]
            back.append(choice)
        ends = [s + e for s, e in zip(score, self.last, strict=True)]
        path = [max(range(len(ends)), key=ends.__getitem__)]
        for choice in reversed(back):
            path.append(choice[path[-1]])
        return path[::-1]

    def shares(self) -> list[list[float]]:
        """For each clause the probability of each candidate, over all paths."""
        forward = [[n + f for n, f in zip(self.nodes[0], self.first, strict=True)]]
        for i, edge in enumerate(self.edges):
            forward.append([n + log_sum(forward[-1][j] + edge[j][k] for j in range(len(edge))) for k, n in enumerate(self.nodes[i + 1])])
        backward = [self.last]
        for i in range(len(self.edges) - 1, -1, -1):
            backward.append([log_sum(e + n + b for e, n, b in zip(row, self.nodes[i + 1], backward[-1], strict=True)) for row in self.edges[i]])
        backward.reverse()
        found = []
        for one, other in zip(forward, backward, strict=True):
            both = [a + b for a, b in zip(one, other, strict=True)]
            whole = log_sum(both)
            found.append([math.exp(v - whole) for v in both])
        return found


def log_sum(values: Iterable[float]) -> float:
    """The logarithm of the sum of exponentials."""
    row = list(values)
    top = max(row)
    return top if top == -math.inf else float(top + math.log(sum(math.exp(v - top) for v in row)))
