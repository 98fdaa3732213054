"""The growing sound files of a recording as streams, each sample with its time on the recording's clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from recorder.recording.bundle import sound_time
from recorder.recording.events import Event, Sound
from recorder.recording.sound import HEARING_RATE, NOTHING, GrowingFlac, Samples, segments

SEAM = 0.3
"""Seconds between two files that still count as one stream: files change each minute, also in the middle of a word."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Sound that came.

    `ends`: the stream is over (a pause, a loss, the end). `more`: the next piece is there already.
    """

    samples: Samples = field(default_factory=lambda: NOTHING)
    ends: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class _Anchor:
    """Sample `place` of the stream is sample `sample` of a file."""

    place: int
    file: str
    sample: int


class Narration:
    """Reads the segments of a recording from *since* (recording seconds) on, in order."""

    def __init__(self, folder: Path, since: float = 0.0) -> None:
        self._folder, self._since = folder, since
        self._points: dict[str, tuple[Sound, ...]] = {}
        self._files: list[Path] = []
        self._next = 0
        self._flac: GrowingFlac | None = None
        self._read = 0
        self.streaming = False
        """A stream has begun and is not over: `time` can be asked."""
        self._end: float | None = None
        self._anchors: list[_Anchor] = []
        self._length = 0
        self.done = False
        """Everything was given, and nothing more will come."""

    def learn(self, events: Iterable[Event]) -> None:
        """Take the clock points among *events*."""
        for event in events:
            if isinstance(event, Sound):
                self._points[event.file] = (*self._points.get(event.file, ()), event)

    def read(self, ended: bool) -> Piece:
        """The next sound. *ended*: the recording has ended, nothing is written any more. Raises ForeignFileError."""
        if self._flac is None:
            path = self._following(ended)
            if self.streaming and (ended if path is None else not self._joins(path)):
                self.streaming = False
                return Piece(ends=True, more=True)
            if path is None:
                self.done = ended
                return Piece()
            self._open(path)
        flac = self._flac
        assert flac is not None
        closed = ended or len(self._list()) > self._next
        samples = self._wanted(flac.new(closed))
        if flac.ended:
            self._end, self._flac = sound_time(self._points[flac.path.name], flac.frames), None
        return Piece(samples, more=samples.size > 0 or flac.ended)

    def time(self, place: float) -> float:
        """When sample number *place* of the current stream was heard, in recording seconds."""
        anchor = next(a for a in reversed(self._anchors) if a.place <= place or a is self._anchors[0])
        points = self._points[anchor.file]
        return sound_time(points, round((place - anchor.place + anchor.sample) * points[0].rate / HEARING_RATE))

    def _list(self) -> list[Path]:
        self._files = segments(self._folder)
        return self._files

    def _following(self, ended: bool) -> Path | None:
        """The next file to read, once its place on the clock is known."""
        while self._next < len(self._list()):
            path = self._files[self._next]
            if path.name not in self._points:
                if not ended:
                    return None
                self._guess(path.name)
            if path.name in self._points and not self._done_before():
                return path
            self._next += 1
        return None

    def _guess(self, name: str) -> None:
        """A file that ended before its first clock point (a crash): right after the one before it, if there was one."""
        if self._end is not None:
            self._points[name] = (Sound(self._end, name, 0, 48_000),)

    def _done_before(self) -> bool:
        """Whether the next file lies wholly before *since*."""
        after = self._files[self._next + 1].name if self._next + 1 < len(self._files) else ""
        points = self._points.get(after)
        return points is not None and sound_time(points, 0) <= self._since

    def _joins(self, path: Path) -> bool:
        """Whether *path* goes on where the stream stands."""
        return self._end is not None and abs(sound_time(self._points[path.name], 0) - self._end) <= SEAM

    def _open(self, path: Path) -> None:
        """Go on with *path*, in the stream or as the beginning of a new one."""
        if not self.streaming:
            self._anchors, self._length, self.streaming = [], 0, True
        skipped = max(0, round((self._since - sound_time(self._points[path.name], 0)) * HEARING_RATE))
        self._anchors.append(_Anchor(self._length, path.name, skipped))
        self._flac, self._read, self._next = GrowingFlac(path), 0, self._next + 1

    def _wanted(self, samples: Samples) -> Samples:
        """*samples* without those before *since*."""
        skip = max(0, self._anchors[-1].sample - self._read)
        self._read += samples.size
        samples = samples[skip:]
        self._length += samples.size
        return samples
