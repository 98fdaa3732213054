"""Learn the weights of `recorder.steps.align` from the written workflows: ``python -m tests.benchmarks.train_align``.

Needs PyTorch, which is no part of the project (see `train_meaning`). Each workflow is performed several times with different voices and ears. The script knows which actions each sentence may
stand at; the weights are those under which the chain gives the allowed places the most probability (a linear-chain
conditional random field with partly known labels), found with Adam and an L2 penalty.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recorder.steps import gestures
from recorder.steps.align import Lattice, habits
from recorder.steps.clauses import clauses
from recorder.steps.language import language
from recorder.steps.relations import Relations
from tests.benchmarks.perform import Ears, Performance, perform
from tests.benchmarks.workflows import for_training

OUTPUT = Path(__file__).resolve().parents[2] / "resources" / "language" / "align.json"
EARS = (Ears(0.04), Ears(0.04), Ears(0.09, 0.15), Ears(0.07, 1.0, True))
PENALTY, RATE, ROUNDS = 2e-4, 0.05, 40
NEVER = -1e4


@dataclass(frozen=True)
class Example:
    """One performance: its relations and, for each clause, which candidates are right."""

    relations: Relations
    allowed: tuple[tuple[bool, ...], ...]
    together: tuple[bool, ...]
    """For each clause whether it belongs to the same sentence of the script, and so to the same action, as the next one."""


def example(played: Performance) -> Example:
    """Turn a performance into clauses with their right places."""
    speech = language("en")
    merged = gestures.join(played.actions)
    starts = [a.number for a in merged]
    home = {n: max(m for m, s in enumerate(starts) if s <= n) for n in range(len(played.actions))} | {-1: -1}
    owner = {id(w): o for w, o in zip(played.words, played.owners, strict=True)}
    said = clauses(played.words, speech)
    relations = Relations(said, merged, speech)
    allowed, items = [], []
    for i, clause in enumerate(said):
        right = {home[a] for w in clause.words for a in played.items[owner[id(w)]].actions}
        items.append({owner[id(w)] for w in clause.words})
        row = tuple(j in right for j in relations.candidates[i])
        allowed.append(row if any(row) else tuple(True for _ in row))
    whole = [len(a) == 1 and a == b and len(played.items[min(a)].actions) <= (2 if played.items[min(a)].talk else 1)
             for a, b in zip(items, items[1:], strict=False)]
    return Example(relations, tuple(allowed), tuple(whole))


class Chains:
    """All examples as tensors: scores of nodes [P, T, K] and edges [P, T-1, K, K] are sums of weighted features."""

    def __init__(self, examples: Sequence[Example], habit: Sequence[Sequence[float]], names: dict[str, int], torch: Any) -> None:
        self.torch = torch
        p, t, k = self.shape = len(examples), max(len(e.allowed) for e in examples), max(len(r) for e in examples for r in e.allowed)
        self.mask, self.right = torch.full(self.shape, NEVER), torch.full(self.shape, NEVER)
        self.backwards, self.apart = torch.zeros(p, t - 1, k, k), torch.zeros(p, t - 1, k, k)
        self.parts: dict[str, list[tuple[int, int, float]]] = {"node": [], "edge": []}
        self.clauses = sum(len(e.allowed) for e in examples)
        for n, example in enumerate(examples):
            for i in range(len(example.allowed)):
                self._clause(n, i, example, habit[n][i], names)
            self.mask[n, len(example.allowed) :, 0] = self.right[n, len(example.allowed) :, 0] = 0.0
        self.tensors = {part: tuple(torch.tensor(column) for column in zip(*rows, strict=True)) for part, rows in self.parts.items()}

    def _clause(self, n: int, i: int, example: Example, habit: float, names: dict[str, int]) -> None:
        _, t, k = self.shape
        relations, last = example.relations, i == len(example.allowed) - 1
        for c, j in enumerate(relations.candidates[i]):
            self.mask[n, i, c] = 0.0
            self.right[n, i, c] = 0.0 if example.allowed[i][c] else NEVER
            row = (n * t + i) * k + c
            for features in (relations.node(i, j, habit), relations.opening(j) if i == 0 else {}, relations.closing(j) if last else {}):
                self._add("node", row, features, names)
            for d, m in enumerate(() if last else relations.candidates[i + 1]):
                if m < j:
                    self.backwards[n, i, c, d] = NEVER
                    continue
                if m != j and example.together[i]:
                    self.apart[n, i, c, d] = NEVER
                self._add("edge", (((n * (t - 1)) + i) * k + c) * k + d, relations.edge(i, j, m), names)

    def _add(self, part: str, row: int, features: dict[str, float], names: dict[str, int]) -> None:
        self.parts[part] += [(row, names.setdefault(name, len(names)), value) for name, value in features.items() if value]

    def loss(self, weights: Any) -> Any:
        """Minus the mean log likelihood of the right places."""
        p, t, k = self.shape
        nodes, edges = self._scores("node", weights, (p, t, k)), self._scores("edge", weights, (p, t - 1, k, k)) + self.backwards
        return (self._all_ways(nodes + self.mask, edges) - self._all_ways(nodes + self.right, edges + self.apart)).sum() / self.clauses

    def _scores(self, part: str, weights: Any, shape: tuple[int, ...]) -> Any:
        rows, ids, values = self.tensors[part]
        return self.torch.zeros(math.prod(shape)).index_add(0, rows, values * weights[ids]).reshape(shape)

    def _all_ways(self, nodes: Any, edges: Any) -> Any:
        """The logarithm of the sum over all paths, for each example."""
        score = nodes[:, 0]
        for i in range(1, nodes.shape[1]):
            score = nodes[:, i] + (score[:, :, None] + edges[:, i - 1]).logsumexp(1)
        return score.logsumexp(1)


def learn(examples: Sequence[Example], rounds: int, torch: Any) -> dict[str, float]:
    """Two passes: without the speaker's habit, then with the habit that the first pass hears. It stops early on purpose."""
    habit = [[0.0] * len(e.allowed) for e in examples]
    learned: dict[str, float] = {}
    for turn in range(2):
        names: dict[str, int] = {}
        chains = Chains(examples, habit, names, torch)
        weights = torch.tensor([learned.get(n, 0.0) for n in names], requires_grad=True)
        optimiser = torch.optim.Adam([weights], lr=RATE)
        for _ in range(rounds):
            optimiser.zero_grad()
            loss = chains.loss(weights)
            (loss + PENALTY * weights.square().sum()).backward()
            optimiser.step()
        print(f"pass {turn}: log likelihood per clause {-float(loss.detach()):.4f}")
        learned = {n: round(float(w), 3) for n, w in zip(names, weights, strict=True)}
        habit = [habits(e.relations, Lattice(e.relations, learned, [0.0] * len(e.allowed)).shares()) for e in examples]
    return learned


def main() -> None:
    """Train on the workflows that are not set aside and write the weights."""
    import torch  # type: ignore[import-not-found, unused-ignore]

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="more folders of written workflows")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seeds", type=int, default=len(EARS))
    arguments = parser.parse_args()
    files = for_training(arguments.folders)
    examples = [example(perform(f, 100 + seed, EARS[seed % len(EARS)])) for f in files for seed in range(arguments.seeds)]
    learned = learn(examples, arguments.rounds, torch)
    OUTPUT.write_text(json.dumps(dict(sorted(learned.items())), indent=0) + "\n", encoding="utf-8")
    print(f"{len(learned)} weights from {len(examples)} performances")


if __name__ == "__main__":
    main()
