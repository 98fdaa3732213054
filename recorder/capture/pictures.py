"""Saves the pictures of steps: lossless, in full, aside first and renamed when they are safe on the disk."""

from __future__ import annotations

import io
import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recorder.capture.screen import Frame
from recorder.capture.veil import SHADE
from recorder.files import private_opener
from recorder.recording.bundle import PICTURES
from recorder.recording.element import Bounds
from recorder.recording.events import Pictured
from recorder.translatable import translated

WAITING, THUMBNAIL = 8, 320


@dataclass(frozen=True, slots=True)
class Job:
    """Save *frame* as the picture of event *number*; `secrets` is asked for places to fill just before it is written."""

    number: int
    frame: Frame
    secrets: Callable[[], tuple[Bounds, ...]]


class PictureSaver:
    """Writes pictures one after the other in its own thread. The same frame is written once and named twice."""

    def __init__(
        self, folder: Path, on_saved: Callable[[Pictured], None], on_fault: Callable[[str, float], None]
    ) -> None:
        self._folder = folder / PICTURES
        self._on_saved, self._on_fault = on_saved, on_fault
        self._jobs: queue.Queue[Job | None] = queue.Queue(WAITING)
        self._last: tuple[Frame, Pictured] | None = None
        self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def save(self, job: Job) -> None:
        """Queue a picture; when eight wait already this one waits up to a second and is then reported as lost."""
        try:
            self._jobs.put(job, timeout=1.0)
        except queue.Full:
            self._on_fault(translated("errors", "A picture could not be saved: the disk is too slow."), job.frame.end)

    def stop(self) -> None:
        """Finish what waits."""
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join(30)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                self._on_saved(self._write(job))
            except Exception as error:  # noqa: BLE001 - thread border: the next picture may be saved again
                reason = getattr(error, "strerror", None) or type(error).__name__
                self._on_fault(translated("errors", "A picture could not be saved ({0}).").format(reason), job.frame.end)

    def _write(self, job: Job) -> Pictured:
        frame = job.frame
        covered = tuple(dict.fromkeys((*frame.covered, *job.secrets())))
        if (
            self._last is not None and self._last[0] is frame and self._last[1].covered == covered
            and (self._folder / self._last[1].file).exists()  # it may have been forgotten meanwhile
        ):
            file = self._last[1].file
        else:
            file = f"{job.number:06d}.webp"
            picture, thumbnail = encode(frame, covered)
            self._put(file.replace(".webp", ".jpg"), thumbnail)
            self._put(file, picture)
        saved = Pictured(frame.end, job.number, file, frame.width, frame.height, frame.left, frame.top, 1.0, covered)
        self._last = (frame, saved)
        return saved

    def _put(self, name: str, content: bytes) -> None:
        partial = self._folder / f"{name}.part"
        with open(partial, "wb", opener=private_opener) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.rename(self._folder / name)


def encode(frame: Frame, covered: tuple[Bounds, ...] = ()) -> tuple[bytes, bytes]:
    """The frame as lossless WebP and as a JPEG thumbnail 320 pixels wide; `covered` places (desktop pixels) are filled."""
    from PIL import Image, ImageDraw

    image = Image.frombuffer("RGB", (frame.width, frame.height), bytes(frame.pixels), "raw", "BGRX", 0, 1)
    if covered:
        image = image.copy()
        draw = ImageDraw.Draw(image)
        for place in covered:
            x, y = place.x - frame.left, place.y - frame.top
            draw.rectangle((x, y, x + place.width - 1, y + place.height - 1), fill=(SHADE, SHADE, SHADE))
    out, small = io.BytesIO(), io.BytesIO()
    image.save(out, "WEBP", lossless=True, quality=0, method=0)
    factor = max(1, frame.width // THUMBNAIL)
    reduced = image.reduce(factor)
    reduced.save(small, "JPEG", quality=80)
    return out.getvalue(), small.getvalue()
