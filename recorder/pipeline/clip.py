"""A step as a short moving picture, MP4 or GIF, from the video of its recording, with a ring where it is clicked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from recorder.document.images import digest
from recorder.document.model import Document, Step
from recorder.errors import Cancelled, ExportError
from recorder.files import replace_atomically
from recorder.pipeline.recordings import folder_of
from recorder.recording import bundle
from recorder.recording.events import Pictured
from recorder.recording.frames import frames_at, write_mp4
from recorder.translatable import translatable, translated

if TYPE_CHECKING:
    from PIL import Image

ENDINGS = (".mp4", ".gif")
RATE = 8
"""Pictures a second."""
BEFORE, AFTER, RING = 1.0, 1.5, 0.9
"""Seconds shown before and after the step, and how long its ring stands."""
LONGEST = 30.0
WIDEST = {".mp4": 1280, ".gif": 800}
_UNTOUCHED = translatable("errors", "Nothing was written. The document is untouched.")


def clip(
    document: Document, step: Step, output: Path, recordings: Path | None = None, accent: str = "#3a52cc",
    progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write *step* of *document* to *output*; its ending picks the format. *progress* hears 0 to 1.

    The video is never redacted. So nothing is made where a picture of that time was redacted, replaced or covered.
    Raises ExportError, StorageError, ForeignFileError when the recording is gone, and Cancelled once *cancelled* says so.
    """
    suffix = output.suffix.lower()
    if suffix not in ENDINGS:
        raise ExportError(translated("errors", "{0} is neither .mp4 nor .gif. {1}").format(output.name, translated("errors", _UNTOUCHED)))
    if step.span is None:
        raise ExportError(translated("errors", "This step was not recorded, so there is no video of it. {0}").format(translated("errors", _UNTOUCHED)))
    recording = bundle.read(folder_of(step.span.recording, recordings))
    start, end = max(0.0, step.span.start - BEFORE), min(step.span.end, step.span.start + LONGEST) + AFTER
    _refuse_hidden(document, recording, step.span.recording, start, end)
    pictures = _watched(_frames(recording, step, start, end, WIDEST[suffix], accent), round((end - start) * RATE), progress, cancelled)
    if (first := next(pictures, None)) is None:
        raise ExportError(translated("errors", "This recording has no video of this step. {0}").format(translated("errors", _UNTOUCHED)))
    with replace_atomically(output) as out:
        if suffix == ".gif":
            first.save(out, "GIF", save_all=True, append_images=pictures, duration=1000 // RATE, loop=0)
        else:
            write_mp4((np.asarray(each) for each in chain([first], pictures)), RATE, out)


def numbered(document: Document, number: int) -> Step:
    """The step that is numbered *number*, from 1. Raises ExportError when there is none."""
    steps = document.shown_steps
    if not 1 <= number <= len(steps):
        raise ExportError(translated(
            "errors",
            "There is no step {0}; the steps are numbered from 1 to {1}. {2}",
        ).format(number, len(steps), translated("errors", _UNTOUCHED)))
    return steps[number - 1]


def _refuse_hidden(document: Document, recording: bundle.Recording, identity: str, start: float, end: float) -> None:
    """Raise ExportError where the video would show what a picture of the same time hides."""
    folder = recording.folder / bundle.PICTURES
    recorded = {digest(path.read_bytes()) for path in folder.glob("*.webp") if not path.is_symlink()}
    near = [s for s in document.steps if s.span is not None and s.span.recording == identity and s.span.start <= end and s.span.end >= start]
    hidden = any(
        step.picture is not None and (step.picture.image not in recorded or any(mark.kind == "blur" for mark in step.picture.marks)) for step in near
    )
    covered = any(isinstance(each, Pictured) and each.covered and start <= each.time <= end for each in recording.events)
    if hidden or covered:
        raise ExportError(
            translated(
                "errors",
                "A picture of this part of the recording was redacted, replaced or covered, and the video would still show "
                "what it hides. {0} Use the picture of the step instead.",
            ).format(translated("errors", _UNTOUCHED))
        )


def _frames(recording: bundle.Recording, step: Step, start: float, end: float, widest: int, accent: str) -> Iterator[Image.Image]:
    from PIL import Image, ImageDraw

    acted = step.picture.time if step.picture is not None and step.picture.time is not None else step.span.start if step.span else start
    for time, pixels in frames_at(recording, [start + tick / RATE for tick in range(round((end - start) * RATE))]):
        image = Image.fromarray(pixels)
        if step.position is not None and step.picture is not None and 0 <= time - acted <= RING:
            x, y = (at * size / of for at, size, of in zip(step.position, image.size, (step.picture.width, step.picture.height), strict=True))
            radius = 26 * image.width / 1280
            ImageDraw.Draw(image).ellipse((x - radius, y - radius, x + radius, y + radius), outline=accent, width=max(3, round(radius / 6)))
        factor = min(1.0, widest / image.width)
        yield image.resize((round(image.width * factor) // 2 * 2, round(image.height * factor) // 2 * 2))


def _watched(
    pictures: Iterable[Image.Image], count: int, progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None,
) -> Iterator[Image.Image]:
    """*pictures* one by one, about *count* of them; each tells how far it is and may be the last."""
    for place, picture in enumerate(pictures):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(min(1.0, place / count))
        yield picture
