"""The door to the engine that reads text: where lines stand, what they say, and whether that can be trusted.

The only module that knows rapidocr, which is loaded at the first question.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from recorder.elements.captions import caption
from recorder.recording.element import Bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Image = npt.NDArray[np.uint8]

LEAST_SCORE, LEAST_SHORT_SCORE, MOST_WORDS = 0.8, 0.9, 9
SIGNS_READ = frozenset("=+-*/()%.,√×÷±<>?!")
SETTINGS = {
    "Global.use_cls": False,
    "Global.log_level": "error",
    "Det.limit_side_len": 64,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
SIGNS = {"二": "=", "＝": "=", "一": "-", "—": "-", "－": "-", "十": "+", "＋": "+", "（": "(", "）": ")", "％": "%"}
"""What an engine for Chinese sees in the signs of a calculator."""


_CAPITAL_I = re.compile(r"^[!|](?=[a-z])")


class Reader:
    """The engine. One thread."""

    def __init__(self) -> None:
        self._engine: Any = None

    def lines(self, image: Image) -> list[Bounds]:
        """Where lines of text stand."""
        boxes = self._run(image, use_det=True, use_rec=False).boxes
        return [] if boxes is None else [_around(box) for box in boxes]

    def read(self, line: Image) -> tuple[str, float]:
        """One line of text and how sure that is (0 to 1)."""
        result = self._run(line, use_det=False, use_rec=True)
        return (str(result.txts[0]), float(result.scores[0])) if result.txts else ("", 0.0)

    def _run(self, image: Image, use_det: bool, use_rec: bool) -> Any:
        if self._engine is None:
            from rapidocr import RapidOCR

            self._engine = RapidOCR(params=SETTINGS)
        return self._engine(image, use_det=use_det, use_cls=False, use_rec=use_rec)


def certain(text: str, score: float) -> str | None:
    """The text as a name, None when it is doubtful: low score, another script, only dust, or a whole sentence."""
    text = text.strip()
    text = _CAPITAL_I.sub("I", SIGNS.get(text, text))
    name = caption(text)
    if (
        name is None
        or not all(_expected(c) for c in name)
        or name.count(" ") >= MOST_WORDS
        or name.endswith("…")
        and not text.endswith("…")
    ):
        return None
    letters = sum(c.isalnum() for c in name)
    if letters == 0 and any(c not in SIGNS_READ for c in name):
        return None
    if letters == 1 and len(name) in (2, 3) and any(c in "1lI" for c in name):
        return None  # a stroke among signs
    return name if score >= (LEAST_SHORT_SCORE if letters <= 2 else LEAST_SCORE) else None


def _expected(char: str) -> bool:
    if char.isascii():
        return True
    return unicodedata.category(char)[0] in "PSZN" or "LATIN" in unicodedata.name(char, "")


def _around(corners: Any) -> Bounds:
    xs, ys = [float(p[0]) for p in corners], [float(p[1]) for p in corners]
    return Bounds(int(min(xs)), int(min(ys)), int(max(xs) - min(xs)) + 1, int(max(ys) - min(ys)) + 1)
