"""Where the text under a box stands in the pictures of a whole document: candidates for the same redaction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recorder.document.edits import find
from recorder.document.file import DocumentFile
from recorder.document.images import decode
from recorder.document.model import Box, Document
from recorder.elements.ocr import Reader
from recorder.errors import RecorderError
from recorder.recording.element import Bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Image = npt.NDArray[np.uint8]

SHORTEST = 3
"""Letters and digits; a shorter text stands everywhere."""
ROOM = 1
"""Characters that are covered on each side of a find, because letters are not equally wide."""
EDGE = 3
"""Pixels around a find that are covered too."""


@dataclass(frozen=True, slots=True)
class SameText:
    """The text, and for each step (by id) the places in its picture where it stands. No text: it could not be read."""

    text: str
    places: Mapping[str, tuple[Box, ...]] = field(default_factory=dict)


def same_text(
    file: DocumentFile,
    document: Document,
    step_id: str,
    box: Box,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SameText:
    """Read what stands under *box* in the picture of *step_id*, and look for it in all pictures of *document*.

    A picture that cannot be read has no finds. Raises ForeignFileError when that of *step_id* cannot be read; KeyError when
    it has none.
    """
    model = find(document, step_id).picture
    if model is None:
        raise KeyError(f"step {step_id} has no picture")
    reader = Reader()
    text = _under(reader, pixels(file.image(model.image)), box)
    if sum(c.isalnum() for c in text) < SHORTEST:
        return SameText("")
    finds: dict[str, tuple[Box, ...]] = {}
    shown = [(step.id, step.picture.image) for step in document.steps if step.picture is not None]
    keys = list(dict.fromkeys(key for _, key in shown))
    for number, key in enumerate(keys):
        if cancelled is not None and cancelled():
            break
        try:
            finds[key] = tuple(_places(reader, pixels(file.image(key)), text))
        except RecorderError:
            finds[key] = ()
        if progress is not None:
            progress((number + 1) / len(keys))
    finds[model.image] = (box, *(there for there in finds.get(model.image, ()) if not _within(there, box)))
    return SameText(text, {identity: finds[key] for identity, key in shown if finds.get(key)})


def _within(there: Box, box: Box) -> bool:
    """Whether the middle of *there* lies inside *box*: then it is what was asked about."""
    x, y = there.x + there.width / 2, there.y + there.height / 2
    return box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height


def pixels(data: bytes) -> Image:
    """A picture's RGB pixels. Raises ForeignFileError."""
    import numpy as np

    return np.asarray(decode(data).convert("RGB"))


def _under(reader: Reader, image: Image, box: Box) -> str:
    """The text under *box*, read in one piece; a line that only sticks into it does not count."""
    height, width = image.shape[:2]
    left, top = max(0, int(box.x) - 2), max(0, int(box.y) - 2)
    part = image[top : min(height, int(box.y + box.height) + 2), left : min(width, int(box.x + box.width) + 2)]
    if min(part.shape[:2]) < 6:
        return ""
    lines = sorted(reader.lines(part), key=lambda line: (line.y // max(1, line.height), line.x))
    said = [reader.read(part[max(0, b.y) : b.y + b.height, max(0, b.x) : b.x + b.width])[0] for b in lines]
    return " ".join(" ".join(said).split()) if said else reader.read(part)[0].strip()


def _places(reader: Reader, image: Image, text: str) -> Iterator[Box]:
    wanted = re.compile(r"\s*".join(re.escape(c) for c in text if not c.isspace()), re.IGNORECASE)
    for line in reader.lines(image):
        said, _ = reader.read(image[max(0, line.y) : line.y + line.height, max(0, line.x) : line.x + line.width])
        for hit in wanted.finditer(said):
            yield part_of_line(line, said, hit.start(), hit.end())


def part_of_line(line: Bounds, said: str, start: int, end: int) -> Box:
    """Where the characters *start* to *end* of a *line* of text stand, with some room around them."""
    wide = line.width / max(1, len(said))
    left = line.x + max(0.0, (start - ROOM) * wide)
    right = line.x + min(float(line.width), (end + ROOM) * wide)
    return Box(left - EDGE, line.y - EDGE, right - left + 2 * EDGE, line.height + 2 * EDGE)
