"""Learn the weights of `recorder.steps.align` from the written workflows: ``python -m tests.benchmarks.train_align``.

Each workflow is performed several times with different voices and ears. The script knows which actions each sentence may
stand at; the weights are those under which the chain gives the allowed places the most probability (a linear-chain
conditional random field with partly known labels), found with Adam and an L2 penalty.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recorder.steps import gestures
from recorder.steps.align import Lattice, habits
from recorder.steps.clauses import clauses
from recorder.steps.language import language
from recorder.steps.relations import Relations
from tests.benchmarks.perform import Ears, Performance, perform
from tests.benchmarks.workflows import for_training

OUTPUT = Path(__file__).resolve().parents[2] / "resources" / "language" / "align.json"
EARS = (Ears(0.04), Ears(0.04), Ears(0.09, 0.15), Ears(0.07, 1.0, True))
PENALTY, RATE = 2.0, 0.06


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
    """All examples as arrays: scores of nodes [P, T, K] and edges [P, T-1, K, K] are sums of weighted features."""

    def __init__(self, examples: Sequence[Example], habit: Sequence[Sequence[float]], names: dict[str, int]) -> None:
        self.shape = (len(examples), max(len(e.allowed) for e in examples), max(len(r) for e in examples for r in e.allowed))
        p, t, k = self.shape
        self.mask, self.right = np.full(self.shape, -1e9), np.full(self.shape, -1e9)
        self.parts: dict[str, list[tuple[int, int, float]]] = {"node": [], "edge": []}
        for n, e in enumerate(examples):
            for i, row in enumerate(e.relations.candidates):
                for c, j in enumerate(row):
                    self.mask[n, i, c] = 0.0
                    self.right[n, i, c] = 0.0 if e.allowed[i][c] else -1e9
                    features = dict(e.relations.node(i, j, habit[n][i]))
                    for extra in ([e.relations.opening(j)] if i == 0 else []) + ([e.relations.closing(j)] if i == len(e.allowed) - 1 else []):
                        for name, value in extra.items():
                            features[name] = features.get(name, 0.0) + value
                    self._add("node", (n * t + i) * k + c, features, names)
                    if i + 1 < len(e.allowed):
                        for d, m in enumerate(e.relations.candidates[i + 1]):
                            if m >= j:
                                self._add("edge", (((n * (t - 1)) + i) * k + c) * k + d, e.relations.edge(i, j, m), names)
            for i in range(len(e.allowed), t):
                self.mask[n, i, 0] = self.right[n, i, 0] = 0.0
        self.backwards = np.full((p, t - 1, k, k), 0.0)
        self.apart = np.full((p, t - 1, k, k), 0.0)
        for n, e in enumerate(examples):
            for i in range(len(e.allowed) - 1):
                for c, j in enumerate(e.relations.candidates[i]):
                    for d, m in enumerate(e.relations.candidates[i + 1]):
                        if m < j:
                            self.backwards[n, i, c, d] = -1e9
                        if m != j and e.together[i]:
                            self.apart[n, i, c, d] = -1e9
        self.arrays = {key: tuple(np.array(column) for column in zip(*rows, strict=True)) for key, rows in self.parts.items()}

    def _add(self, part: str, row: int, features: dict[str, float], names: dict[str, int]) -> None:
        for name, value in features.items():
            if value:
                self.parts[part].append((row, names.setdefault(name, len(names)), value))

    def scores(self, part: str, weights: np.ndarray, size: int) -> np.ndarray:
        rows, ids, values = self.arrays[part]
        return np.bincount(rows, values * weights[ids], minlength=size)

    def step(self, weights: np.ndarray) -> tuple[float, np.ndarray]:
        """The mean log likelihood of the right places and its gradient."""
        p, t, k = self.shape
        nodes = self.scores("node", weights, p * t * k).reshape(p, t, k)
        edges = self.scores("edge", weights, p * (t - 1) * k * k).reshape(p, t - 1, k, k) + self.backwards
        free, node_free, edge_free = passes(nodes + self.mask, edges)
        held, node_held, edge_held = passes(nodes + self.right, edges + self.apart)
        gradient = np.zeros_like(weights)
        for part, difference in (("node", node_held - node_free), ("edge", edge_held - edge_free)):
            rows, ids, values = self.arrays[part]
            gradient += np.bincount(ids, difference.reshape(-1)[rows] * values, minlength=len(weights))
        return float((held - free).sum()), gradient


def passes(nodes: np.ndarray, edges: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Forward and backward over all chains: log sums, and the probabilities of nodes and edges."""
    p, t, k = nodes.shape
    forward, backward = np.empty_like(nodes), np.zeros_like(nodes)
    forward[:, 0] = nodes[:, 0]
    for i in range(1, t):
        forward[:, i] = nodes[:, i] + soft(forward[:, i - 1, :, None] + edges[:, i - 1], 1)
    for i in range(t - 2, -1, -1):
        backward[:, i] = soft(edges[:, i] + (nodes[:, i + 1] + backward[:, i + 1])[:, None, :], 2)
    whole = soft(forward[:, -1], 1)
    node = np.exp(np.minimum(0, forward + backward - whole[:, None, None]))
    edge = np.exp(np.minimum(0, forward[:, :-1, :, None] + edges + (nodes + backward)[:, 1:, None, :] - whole[:, None, None, None]))
    return whole, node, edge


def soft(values: np.ndarray, axis: int) -> np.ndarray:
    top = values.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(values - top).sum(axis=axis))


def learn(examples: Sequence[Example], rounds: int) -> dict[str, float]:
    """Two passes: without the speaker's habit, then with the habit that the first pass hears."""
    habit = [[0.0] * len(e.allowed) for e in examples]
    learned: dict[str, float] = {}
    for turn in range(3):
        names: dict[str, int] = {}
        chains = Chains(examples, habit, names)
        weights = np.array([learned.get(n, 0.0) for n in names])
        first, second = np.zeros_like(weights), np.zeros_like(weights)
        for i in range(1, rounds + 1):
            gain, gradient = chains.step(weights)
            gradient = gradient - PENALTY * weights
            first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
            weights = weights + RATE * (first / (1 - 0.9**i)) / (np.sqrt(second / (1 - 0.999**i)) + 1e-8)
            if i % 50 == 0 or i == rounds:
                print(f"pass {turn} round {i}: log likelihood per clause {gain / sum(len(e.allowed) for e in examples):.4f}")
        learned = {n: round(float(w), 3) for n, w in zip(names, weights, strict=True)}
        habit = [habits(e.relations, Lattice(e.relations, learned, [0.0] * len(e.allowed)).shares()) for e in examples]
    return learned


def main() -> None:
    """Train on the workflows that are not set aside and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="more folders of written workflows")
    parser.add_argument("--rounds", type=int, default=150)
    parser.add_argument("--seeds", type=int, default=len(EARS))
    arguments = parser.parse_args()
    files = for_training(arguments.folders)
    examples = [example(perform(f, 100 + seed, EARS[seed % len(EARS)])) for f in files for seed in range(arguments.seeds)]
    learned = learn(examples, arguments.rounds)
    OUTPUT.write_text(json.dumps(dict(sorted(learned.items())), indent=0) + "\n", encoding="utf-8")
    print(f"{len(learned)} weights from {len(examples)} performances")


if __name__ == "__main__":
    main()
