"""Learn the weights of `recorder.steps.kinds`: ``python -m tests.benchmarks.train_kinds``.

Examples are the sentences of `sentences/en.txt`, each heard with and without its punctuation, and the written workflows
that are not set aside, performed and aligned. A linear-chain conditional random field, Adam, L2 penalty. Two sets of
weights are written: with words (English), and of cue phrases alone, for languages that have only those. What sentences
mean is learned apart, by `train_meaning`.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recorder.recording.transcript import Word
from recorder.steps import gestures
from recorder.steps.align import align
from recorder.steps.clauses import clauses
from recorder.steps.kinds import APART, KINDS, Context, bond, observations, units, whole
from recorder.steps.language import language
from recorder.steps.speech import contexts_of
from tests.benchmarks.perform import Ears, perform
from tests.benchmarks.workflows import for_training

HERE = Path(__file__).resolve().parent
LANGUAGE = HERE.parents[1] / "resources" / "language"
CUES, PAIRS, WORDS, AROUND = 1.0, 4.0, 4.0, 20.0
PENALTY, RATE, RARE, SMALL = 1.0, 0.1, 2, 0.04


@dataclass(frozen=True)
class Chain:
    """One sequence: feature names of each clause, of each bond, and the right kinds (None: any of *instruction, talk*)."""

    nodes: list[list[str]]
    bonds: list[list[str]]
    right: list[frozenset[int]]
    same: list[bool]


def sentences() -> list[tuple[str, str]]:
    """(kind, sentence) pairs."""
    found, kind = [], ""
    for line in (HERE / "sentences" / "en.txt").read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line.strip()):
            kind = heading[1]
        elif line.strip() and not line.startswith("#"):
            found.append((kind, line.strip()))
    return found


def told_in_turn(remarks: Sequence[tuple[str, str]], bare: bool, chance: random.Random) -> Chain:
    """Remarks one after another as in a recording, each instruction with its action, the others before or after one."""
    speech = language("en")
    at, words, owner = 0.0, [], {}
    for number, (_, sentence) in enumerate(remarks):
        for raw in sentence.split():
            text = re.sub(r"[.,;:?!]", "", raw).lower() if bare else raw
            if text:
                words.append(Word(at, at + 0.3, text))
                owner[id(words[-1])] = number
            at += 0.32 + (chance.uniform(0.25, 0.5) if raw[-1] in ".?!" else 0.0)
        at += chance.uniform(0.0, 0.4) + (0.6 if bare else 0.0)
    action, home = -1, []
    for kind, _ in remarks:
        action += kind == "instruction"
        home.append(action if kind == "instruction" or chance.random() < 0.6 else action + 1)
    said = clauses(words, speech)
    numbers = [Counter(owner[id(w)] for w in c.words).most_common(1)[0][0] for c in said]
    around = [Context(known=False, action=home[n], during=remarks[n][0] == "instruction" and chance.random() < 0.4) for n in numbers]
    judged = units(said, around)
    first = {id(c): n for c, n in zip(said, numbers, strict=True)}
    right = [frozenset({KINDS.index(remarks[first[id(u.clauses[0])]][0])}) for u in judged]  # type: ignore[arg-type]
    return Chain(list(observations(judged, speech)), [bond(a, b) for a, b in zip(judged, judged[1:], strict=False)], right,
                 [whole(a, b) for a, b in zip(judged, judged[1:], strict=False)])


def recitals() -> list[Chain]:
    """All sentences, twice, in random order: an instruction after about every second remark."""
    chance, found = random.Random(7), []
    for bare in (False, True):
        remarks = sentences()
        acts = [r for r in remarks if r[0] == "instruction"]
        rest = [r for r in remarks if r[0] != "instruction"]
        chance.shuffle(acts)
        chance.shuffle(rest)
        acts = (acts * (1 + len(rest) // len(acts)))[: len(rest) * 2 // 3]
        mixed: list[tuple[str, str]] = []
        for n, remark in enumerate(rest):
            mixed += [remark, *([acts[n * 2 // 3]] if n % 3 else [])]
        found += [told_in_turn(mixed[i : i + 12], bare, chance) for i in range(0, len(mixed), 12)]
    return found


def performed(path: Path, seed: int, ears: Ears) -> Chain:
    """A workflow, aligned as it will be."""
    speech = language("en")
    played = perform(path, seed, ears)
    merged = gestures.join(played.actions)
    said = clauses(played.words, speech)
    around = contexts_of(said, align(said, merged, speech), merged, speech)
    owner = {id(w): o for w, o in zip(played.words, played.owners, strict=True)}
    judged = units(said, around)
    right = [frozenset(_allowed(Counter(played.items[owner[id(w)]].kind for c in u.clauses for w in c.words).most_common(1)[0][0])) for u in judged]
    return Chain(list(observations(judged, speech)), [bond(a, b) for a, b in zip(judged, judged[1:], strict=False)], right,
                 [whole(a, b) for a, b in zip(judged, judged[1:], strict=False)])


def _allowed(kind: str) -> set[int]:
    loose = {"instruction": ("instruction", "correction"), "talk": ("talk", "purpose", "section", "definition", "prerequisite", "correction", "instruction")}
    return {KINDS.index(k) for k in loose.get(kind, (kind,))}  # type: ignore[arg-type]


class Model:
    """All chains as one long row of clauses with marks where a chain ends."""

    def __init__(self, chains: Sequence[Chain], weight: Sequence[float], names: dict[str, int], bonds: dict[str, int]) -> None:
        self.length = sum(len(c.nodes) for c in chains)
        k = len(KINDS)
        rows, ids, edge_rows, edge_ids = [], [], [], []
        self.right = np.full((self.length, k), -1e9)
        self.linked = np.zeros((self.length - 1, k))
        self.weight = np.zeros(self.length)
        at = 0
        for chain, w in zip(chains, weight, strict=True):
            for i, features in enumerate(chain.nodes):
                mine = [names[f] for f in features if f in names]
                rows += [at + i] * len(mine)
                ids += mine
                self.right[at + i, list(chain.right[i])] = 0.0
                self.weight[at + i] = w
                if i + 1 < len(chain.nodes):
                    self.linked[at + i] = [chain.same[i] or kind in APART for kind in KINDS]
                    mine = [bonds.setdefault(f, len(bonds)) for f in chain.bonds[i]]
                    edge_rows += [at + i] * len(mine)
                    edge_ids += mine
            at += len(chain.nodes)
        self.rows, self.ids = np.array(rows), np.array(ids)
        self.edge_rows, self.edge_ids = np.array(edge_rows), np.array(edge_ids)

    def step(self, node: np.ndarray, edge: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        scores = np.zeros_like(self.right)
        np.add.at(scores, self.rows, node[self.ids])
        bonds = np.zeros(self.length - 1)
        np.add.at(bonds, self.edge_rows, edge[self.edge_ids])
        free, a, b = self.passes(scores, bonds)
        held, c, d = self.passes(scores + self.right, bonds)
        node_difference, edge_difference = (c - a) * self.weight[:, None], (d - b) * self.weight[:-1]
        node_gradient, edge_gradient = np.zeros_like(node), np.zeros_like(edge)
        np.add.at(node_gradient, self.ids, node_difference[self.rows])
        np.add.at(edge_gradient, self.edge_ids, edge_difference[self.edge_rows])
        return held - free, node_gradient, edge_gradient

    def passes(self, scores: np.ndarray, bonds: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        n, k = scores.shape
        forward, backward = np.empty_like(scores), np.zeros_like(scores)
        forward[0] = scores[0]
        moves = (bonds[:, None] * self.linked)[:, :, None] * np.eye(k)
        for i in range(1, n):
            forward[i] = scores[i] + soft(forward[i - 1][:, None] + moves[i - 1], 0)
        for i in range(n - 2, -1, -1):
            backward[i] = soft(moves[i] + (scores[i + 1] + backward[i + 1])[None], 1)
        total = soft(forward[-1], 0)
        node = np.exp(np.minimum(0, forward + backward - total))
        pair = np.exp(np.minimum(0, forward[:-1, :, None] + moves + (scores + backward)[1:, None, :] - total))
        return float(total), node, (np.einsum("ikk->ik", pair) * self.linked).sum(1)


def soft(values: np.ndarray, axis: int) -> np.ndarray:
    top = values.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis) + np.log(np.exp(values - top).sum(axis=axis))


def learn(chains: Sequence[Chain], weight: Sequence[float], rounds: int, words: bool) -> dict[str, dict[str, list[float]]]:
    """The weights of clauses and bonds."""
    count = Counter(f for c in chains for f in {f for row in c.nodes for f in row})
    names = {f: i for i, f in enumerate(sorted(f for f, n in count.items() if n >= RARE and (words or _neutral(f))))}
    bonds: dict[str, int] = {}
    model = Model(chains, weight, names, bonds)
    node, edge = np.zeros((len(names), len(KINDS))), np.zeros(len(bonds))
    scale = np.array([WORDS if not _neutral(f) else PAIRS if "&" in f else AROUND if f.startswith("around") else CUES for f in names])[:, None]
    moments = [np.zeros_like(m) for m in (node, node, edge, edge)]
    for i in range(1, rounds + 1):
        gain, node_gradient, edge_gradient = model.step(node, edge)
        for value, gradient, m, v in ((node, node_gradient - PENALTY * scale * node, 0, 1), (edge, edge_gradient - PENALTY * edge, 2, 3)):
            moments[m] = 0.9 * moments[m] + 0.1 * gradient
            moments[v] = 0.999 * moments[v] + 0.001 * gradient**2
            value += RATE * (moments[m] / (1 - 0.9**i)) / (np.sqrt(moments[v] / (1 - 0.999**i)) + 1e-8)
        if i % 40 == 0:
            print(f"round {i}: log likelihood per clause {gain / model.length:.4f}")
    return {"node": {n: [round(float(w), 2) for w in node[i]] for n, i in names.items() if np.abs(node[i]).max() >= SMALL},
            "edge": {n: [round(float(edge[i]), 2)] for n, i in bonds.items()}}


def _neutral(name: str) -> bool:
    """Whether a feature is a cue or a circumstance, no word."""
    return name[:2] != "w:"


def main() -> None:
    """Train and write both sets of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="more folders of written workflows")
    parser.add_argument("--rounds", type=int, default=120)
    arguments = parser.parse_args()
    alone = recitals()
    files = for_training(arguments.folders)
    heard = [performed(f, 300 + n, ears) for f in files for n, ears in enumerate((Ears(), Ears(0.08, 0.5, True)))]
    chains, weight = [*alone, *heard], [0.5] * len(alone) + [0.5] * len(heard)
    order = random.Random(1).sample(range(len(chains)), len(chains))
    chains, weight = [chains[i] for i in order], [weight[i] for i in order]
    (LANGUAGE / "en").mkdir(exist_ok=True)
    for path, words in ((LANGUAGE / "en" / "kinds.json", True), (LANGUAGE / "kinds.json", False)):
        path.write_text(json.dumps(learn(chains, weight, arguments.rounds, words), indent=None, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
