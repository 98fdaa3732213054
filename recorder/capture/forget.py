"""Takes a span of time out of a recording for good: events, pictures, words, sound and video.

Events and pictures go at once, while recording. Sound, video and words are still being followed by other processes then, so
they are scrubbed when recording has stopped, and before a draft is made of an interrupted recording.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recorder.capture.screen import Frame
from recorder.capture.video import VoiceFile, rewrite_video
from recorder.files import sync_folder, write_atomically
from recorder.recording import bundle
from recorder.recording.events import (
    Event,
    Forgotten,
    Gap,
    Paused,
    Pictured,
    Resumed,
    Sound,
    Video,
    to_line,
)

SCRUBBED = "scrubbed.json"
LASTING = (Forgotten, Gap, Paused, Resumed, Sound, Video)


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, in seconds of the recording."""

    start: float
    end: float

    def holds(self, time: float) -> bool:
        """Whether a moment lies inside."""
        return self.start <= time <= self.end


def without(events: Iterable[Event], span: Span) -> tuple[tuple[Event, ...], frozenset[str]]:
    """The events that stay, and the pictures that no event needs any more.

    All that belongs to an action goes with it, also what was found out about it later; clock points stay, they tell nothing.
    """
    events = tuple(events)
    gone = {e.number for e in events if hasattr(e, "number") and span.holds(e.time) and not isinstance(e, Pictured)}
    stay = tuple(
        e for e in events if isinstance(e, LASTING) or not span.holds(e.time) and getattr(e, "number", None) not in gone
    )
    needed = {e.file for e in stay if isinstance(e, Pictured)}
    return stay, frozenset(e.file for e in events if isinstance(e, Pictured)) - needed


def delete_pictures(folder: Path, files: Iterable[str]) -> None:
    """Remove pictures and their thumbnails."""
    for name in files:
        for path in (folder / bundle.PICTURES / name, (folder / bundle.PICTURES / name).with_suffix(".jpg")):
            path.unlink(missing_ok=True)
    sync_folder(folder / bundle.PICTURES)


def scrub(folder: Path) -> None:
    """Take forgotten spans out of words, names, sound and video. Does nothing the second time; safe to break off."""
    events = bundle.read_events(folder / bundle.EVENTS)
    spans = tuple(Span(e.start, e.time) for e in events if isinstance(e, Forgotten))
    mark = folder / SCRUBBED
    if not spans or mark.exists() and json.loads(mark.read_text()) == len(spans):
        return
    (folder / bundle.UNDERSTOOD).unlink(missing_ok=True)
    words = tuple(w for w in bundle.read_words(folder) if not any(w.start <= s.end and w.end >= s.start for s in spans))
    until = _until(folder)
    write_atomically(
        folder / bundle.TRANSCRIPT, "".join(f"{line}\n" for line in [*map(bundle.word_line, words), until]).encode()
    )
    known = {getattr(e, "number", None) for e in events}
    names = [e for e in bundle.read_events(folder / bundle.NAMES) if getattr(e, "number", None) in known]
    write_atomically(folder / bundle.NAMES, "".join(f"{to_line(e)}\n" for e in names).encode())
    for path in sorted(folder.glob("narration-*.flac")):
        points = tuple(e for e in events if isinstance(e, Sound) and e.file == path.name)
        if points:
            _silence(path, points, spans)
    for event in events:
        if isinstance(event, Video) and (folder / event.file).exists():
            _blacken(folder / event.file, event, spans)
    write_atomically(mark, json.dumps(len(spans)).encode())


def _until(folder: Path) -> str:
    path = folder / bundle.TRANSCRIPT
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return next((line for line in reversed(lines) if '"until"' in line), json.dumps({"until": 0.0}))


def _silence(path: Path, points: tuple[Sound, ...], spans: tuple[Span, ...]) -> None:
    """Write zeros over the forgotten frames of a segment; its length and clock stay."""
    from recorder.recording.frames import read_voice

    samples = read_voice(path)
    zero, rate = bundle.sound_time(points, 0), points[0].rate
    changed: np.ndarray[Any, np.dtype[np.int16]] = samples.copy()
    for span in spans:
        changed[max(0, int((span.start - zero) * rate)) : max(0, int((span.end - zero) * rate) + rate // 5)] = 0
    if np.array_equal(changed, samples):
        return
    partial = path.with_suffix(".part")
    voice = VoiceFile(partial, rate)
    for at in range(0, changed.size, rate):
        voice.write(changed[at : at + rate])
    voice.close()
    partial.replace(path)


def _blacken(path: Path, began: Video, spans: tuple[Span, ...]) -> None:
    """Encode a video segment again with black where it was forgotten."""
    from recorder.recording.frames import read_frames

    frames = [(began.time + at, pixels) for at, pixels in read_frames(path)]
    if not any(span.holds(at) for span in spans for at, _pixels in frames):
        return
    partial = path.with_suffix(".part")
    shown = []
    for at, pixels in frames:
        kept = bytearray(len(pixels)) if any(span.holds(at) for span in spans) else bytearray(pixels)
        shown.append(Frame(at, at, began.width // 2 * 2, began.height // 2 * 2, began.left, began.top, kept))
    rewrite_video(partial, shown)
    partial.replace(path)
