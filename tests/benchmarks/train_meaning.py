"""Learn the filters of `recorder.steps.meaning`: ``python -m tests.benchmarks.train_meaning``.

Needs PyTorch, which is no part of the project: ``pip install torch`` into the environment that runs this. Examples are the
sentences of `sentences/en.txt` and what is said in the written workflows that are not set aside; more folders of workflows may
be given. The language model stays as it is; only the filters above it are learned (AdamW, dropout, smoothed labels, a moving
average of the weights).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from recorder.steps.kinds import KINDS
from recorder.steps.language import language
from recorder.steps.meaning import SIZE, in_context
from recorder.steps.mentions import spoken
from tests.benchmarks.train_kinds import LANGUAGE, sentences
from tests.benchmarks.workflows import for_training

OUTPUT = LANGUAGE / "en" / "meaning.npz"
WIDTHS, FILTERS, DROPOUT = (1, 2, 3), 64, 0.4
ROUNDS, RATE, DECAY, SMOOTH, BATCH, MEMORY = 14, 2e-3, 1e-2, 0.1, 32, 0.995
SPOKEN = {"check", "decision", "outcome", "warning", "tip"}


def remarks(files: Sequence[Path]) -> list[tuple[str, str]]:
    """(kind, sentence) pairs of written workflows."""
    found = []
    for path in files:
        for item in json.loads(path.read_text(encoding="utf-8"))["timeline"]:
            if item.get("say"):
                kind = item.get("expect") or ("instruction" if item.get("do") else "talk")
                found.append((kind if kind in SPOKEN | {"instruction"} else "talk", item["say"]))
    return found


def learn(examples: Sequence[tuple[str, str]], torch: Any) -> Any:
    """The network after training."""
    torch.manual_seed(0)
    random.seed(0)
    speech = language("en")
    pieces = [torch.tensor(p) for p in in_context([spoken(text, speech).text for _, text in examples])]
    kinds = torch.tensor([KINDS.index(kind) for kind, _ in examples])  # type: ignore[arg-type]
    network = _network(torch)
    mean = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(MEMORY))
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    for turn in range(ROUNDS):
        network.train()
        total = 0.0
        order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]) + random.random() * 3)
        batches = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        random.shuffle(batches)
        for rows in batches:
            width = max(len(pieces[i]) for i in rows)
            padded, mask = torch.zeros(len(rows), width, SIZE), torch.zeros(len(rows), width)
            for r, i in enumerate(rows):
                padded[r, : len(pieces[i])] = pieces[i]
                mask[r, : len(pieces[i])] = 1
            loss = torch.nn.functional.cross_entropy(network(padded, mask), kinds[rows], label_smoothing=SMOOTH)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            mean.update_parameters(network)
            total += float(loss) * len(rows)
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - (turn + 1) / ROUNDS) + 1e-5
        print(f"round {turn + 1}: loss {total / len(pieces):.3f}", flush=True)
    return mean.module.eval()


def _network(torch: Any) -> Any:
    nn = torch.nn

    class Network(nn.Module):  # type: ignore[misc, name-defined]
        """Filters, the strongest answer of each, and a linear layer."""

        def __init__(self) -> None:
            super().__init__()
            self.filters = nn.ModuleList([nn.Conv1d(SIZE, FILTERS, width) for width in WIDTHS])
            self.out = nn.Linear(len(WIDTHS) * FILTERS + SIZE, len(KINDS))
            self.drop = nn.Dropout(DROPOUT)

        def forward(self, pieces: Any, mask: Any) -> Any:
            pieces = self.drop(pieces.transpose(1, 2))
            strongest = [
                (nn.functional.relu(f(nn.functional.pad(pieces, (0, f.kernel_size[0] - 1)))) * mask[:, None]).amax(2) for f in self.filters
            ]
            mean = (pieces * mask[:, None]).sum(2) / mask.sum(1)[:, None]
            return self.out(self.drop(torch.cat([*strongest, mean], 1)))

    return Network()


def main() -> None:
    """Train and write the filters."""
    import torch  # type: ignore[import-not-found, unused-ignore]

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="more folders of written workflows")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    arguments = parser.parse_args()
    examples = [*sentences(), *remarks(for_training(arguments.folders))]
    network = learn(examples, torch)
    arrays = {"weights": network.out.weight, "bias": network.out.bias}
    for width, convolution in zip(WIDTHS, network.filters, strict=True):
        arrays |= {f"filters{width}": convolution.weight, f"bias{width}": convolution.bias}
    np.savez_compressed(arguments.output, **{name: array.detach().numpy().astype(np.float16) for name, array in arrays.items()})
    print(f"{arguments.output.name}: {arguments.output.stat().st_size} bytes from {len(examples)} sentences")


if __name__ == "__main__":
    main()
