"""A recording folder with narration, made from samples instead of a microphone."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from recorder.recording import bundle
from recorder.recording.element import Bounds
from recorder.recording.events import Event, Sound, to_line

RATE = 48_000
Samples = np.ndarray[Any, np.dtype[np.int16]]


class FlacWriter:
    """Writes one narration segment as the recorder does: 16 bit, one channel, flushed."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._container = av.open(self._file, "w", format="flac", options={"flush_packets": "1"})
        self._stream: Any = self._container.add_stream(
            "flac", rate=RATE, layout="mono", options={"compression_level": "2"}
        )
        self._stream.format = "s16"
        self.frames = 0

    def write(self, samples: Samples) -> None:
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.reshape(1, -1)), format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = RATE, self.frames, Fraction(1, RATE)
        self._container.mux(self._stream.encode(frame))
        self.frames += samples.size

    def close(self) -> None:
        self._container.mux(self._stream.encode(None))
        self._container.close()
        if not self._file.closed:
            self._file.close()


def recording(folder: Path) -> bundle.Journal:
    """An empty recording; gives its journal of events."""
    manifest = bundle.Manifest(
        "test", "2026-11-23T09:14:05.000Z", 0.0, "recording", (bundle.Monitor(Bounds(0, 0, 1280, 800)),), "test"
    )
    bundle.create(folder, manifest)
    return bundle.Journal(folder / bundle.EVENTS)


def blocks(
    folder: Path,
    journal: bundle.Journal,
    sound: Samples,
    starts_at: float = 0.0,
    first: int = 1,
    segment: float = 60.0,
    block: float = 0.1,
) -> Iterator[float]:
    """Write *sound* bit by bit, with clock points; yields the recording time after each block."""
    step, length = int(block * RATE), int(segment * RATE)
    for number, begin in enumerate(range(0, sound.size, length), first):
        name = f"narration-{number:04d}.flac"
        writer = FlacWriter(folder / name)
        piece = sound[begin : begin + length]
        point = 0
        for place in range(0, piece.size, step):
            writer.write(piece[place : place + step])
            if place >= point:
                journal.append(to_line(Sound(starts_at + begin / RATE + place / RATE, name, place, RATE)))
                point = place + 10 * RATE
            yield starts_at + (begin + min(place + step, piece.size)) / RATE
        writer.close()


def write(
    folder: Path, journal: bundle.Journal, sound: Samples, starts_at: float = 0.0, first: int = 1, segment: float = 60.0
) -> None:
    """Write all of *sound* at once."""
    for _ in blocks(folder, journal, sound, starts_at, first, segment):
        pass


def note(journal: bundle.Journal, events: list[Event]) -> None:
    """Append events."""
    for event in events:
        journal.append(to_line(event))


def load(path: Path) -> Samples:
    """Any sound file as 16 bit mono at `RATE`."""
    with av.open(str(path)) as container:
        resampler = av.AudioResampler("s16", "mono", RATE)
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)] + resampler.resample(
            None
        )
    return np.concatenate([frame.to_ndarray()[0] for frame in frames])
