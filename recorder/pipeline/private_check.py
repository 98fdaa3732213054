"""Looks for private data before a document leaves: by patterns in its texts, and in the text that is read from its pictures.

It finds many such places but not all, and only suggests; a person accepts or refuses each one. What could not be read is
counted, so that nobody takes a check that did not run for one that found nothing.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recorder.document.model import Box, Document, Picture
from recorder.document.private import Kind, private_places, suggestions
from recorder.document.texts import matches
from recorder.elements.ocr import Reader
from recorder.errors import RecorderError
from recorder.pipeline.same_text import part_of_line, pixels
from recorder.recording.element import Bounds

if TYPE_CHECKING:
    from recorder.elements.ocr import Image

NARROW = 2.5
"""A line of text that is less than so many times as wide as high holds nothing that a pattern could find."""


@dataclass(frozen=True, slots=True)
class Private:
    """One private text: in how many `texts` of the document it stands, and where in pictures (boxes by step id)."""

    kind: Kind
    text: str
    texts: int
    places: dict[str, tuple[Box, ...]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found. `pictures` were looked through; `unread` could not be."""

    found: tuple[Private, ...]
    pictures: int
    unread: int


class PrivateCheck:
    """Checks one document as often as it is asked; a picture and a line that were read before are not read again."""

    def __init__(self) -> None:
        self._reader, self._lock = Reader(), threading.Lock()
        self._pictures: dict[str, tuple[tuple[Kind, str, Box], ...]] = {}
        self._lines: dict[bytes, str] = {}

    def run(
        self,
        document: Document,
        image: Callable[[str], bytes],
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Checked:
        """Look through the texts and the shown parts of the pictures.

        *image* gives a picture by its SHA-256. What the text reader raises when it cannot run is not caught here; once
        *cancelled* says so the answer is worth nothing.
        """
        with self._lock:  # one that was cancelled may still be at its last line
            return self._run(document, image, progress or (lambda _share: None), cancelled or (lambda: False))

    def _run(
        self, document: Document, image: Callable[[str], bytes], progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> Checked:
        found: dict[str, Private] = {}
        for suggestion in suggestions(document):
            text = suggestion.text[suggestion.finding.start : suggestion.finding.end]
            count = max(1, len(matches(document, text, match_case=True, whole_words=True)))
            found.setdefault(text, Private(suggestion.finding.kind, text, count, {}))
        shown = [(step.id, step.picture) for step in document.shown_steps if step.picture is not None]
        keys, unread = list(dict.fromkeys(picture.image for _, picture in shown)), set()
        for number, key in enumerate(keys):
            if key not in self._pictures:
                try:
                    finds = tuple(self._read(pixels(image(key)), cancelled))
                except RecorderError:
                    unread.add(key)
                else:
                    if cancelled():
                        break
                    self._pictures[key] = finds
            progress((number + 1) / len(keys))
        for step_id, picture in shown:
            for kind, text, box in self._pictures.get(picture.image, ()):
                if _is_shown(box, picture):
                    known = found.get(text, Private(kind, text, 0, {}))
                    found[text] = replace(known, places={**known.places, step_id: (*known.places.get(step_id, ()), box)})
        return Checked(tuple(found.values()), len(keys) - len(unread), len(unread))

    def _read(self, image: Image, cancelled: Callable[[], bool]) -> list[tuple[Kind, str, Box]]:
        finds = []
        for line in [] if cancelled() else self._reader.lines(image):
            if cancelled():
                break
            said = self._said(image, line) if line.width > NARROW * line.height else ""
            for finding in private_places(said):
                box = part_of_line(line, said, finding.start, finding.end)
                finds.append((finding.kind, said[finding.start : finding.end], box))
        return finds

    def _said(self, image: Image, line: Bounds) -> str:
        part = image[max(0, line.y) : line.y + line.height, max(0, line.x) : line.x + line.width]
        key = hashlib.sha256(part.tobytes() + str(part.shape).encode()).digest()
        if key not in self._lines:
            self._lines[key] = self._reader.read(part)[0]
        return self._lines[key]


def _is_shown(box: Box, picture: Picture) -> bool:
    """Whether any of *box* lies in the part of the picture that is exported."""
    crop = picture.crop
    if crop is None:
        return True
    return (
        box.x < crop.x + crop.width
        and crop.x < box.x + box.width
        and box.y < crop.y + crop.height
        and crop.y < box.y + box.height
    )
