"""A recording on disk: a folder that only grows, readable at any moment, also after kill -9.

    recording.json     the manifest, replaced atomically at each change of state
    events.jsonl       one event a line, appended and handed to the system at once
    names.jsonl        names read from the pictures after the click (`Found` events with source ``ocr``)
    transcript.jsonl   recognised words
    understood.jsonl   what was found about sentences already, by numbers that do not tell them; may be deleted at any time
    pictures/          one lossless picture per press, marker or check
    screen-*.mkv       the screen;  narration-*.flac  the microphone
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from recorder.errors import ForeignFileError
from recorder.files import private_folder, private_opener, write_atomically
from recorder.plain import build, from_text
from recorder.recording.element import Bounds
from recorder.recording.events import Event, Found, Sound, from_line, to_line
from recorder.recording.transcript import Word
from recorder.translatable import translated

FORMAT = 1
LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z]{2,8})?")
MANIFEST, EVENTS, NAMES, TRANSCRIPT, UNDERSTOOD = "recording.json", "events.jsonl", "names.jsonl", "transcript.jsonl", "understood.jsonl"
PICTURES = "pictures"
State = Literal["recording", "paused", "stopped", "recovered"]


@dataclass(frozen=True, slots=True)
class Monitor:
    """A screen: its place in desktop pixels and its scale factor."""

    bounds: Bounds
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Manifest:
    """The head of a recording. `started_at` is UTC wall time at t = 0; `clock` is the monotonic clock then, in seconds.

    `glossary` has the words of the house, which speech recognition spells so. With `commands` the person speaks to Sayshow
    itself: *new section*, *note*, *warning*, *scratch that*.
    """

    identity: str
    started_at: str
    clock: float
    state: State
    monitors: tuple[Monitor, ...]
    program: str
    language: str = "en"
    microphone: bool = True
    owner_pid: int = 0
    boot: str = ""
    duration: float | None = None
    recoveries: int = 0
    format: int = FORMAT
    glossary: tuple[str, ...] = ()
    source: str = ""
    """The name of the file that it was made of; empty for what was recorded here."""
    title: str = ""
    """What the work was called where it was made."""
    commands: bool = False

    @property
    def started(self) -> datetime:
        """`started_at` as an aware time."""
        return datetime.fromisoformat(self.started_at).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything that the drafting of steps needs, in memory. Pictures stay on disk and are named by `Pictured` events."""

    folder: Path
    manifest: Manifest
    events: tuple[Event, ...]
    words: tuple[Word, ...]


class Journal:
    """Appends dataclass lines to one file; each line reaches the system before `append` returns. Not thread-safe."""

    def __init__(self, path: Path) -> None:
        self._file = open(path, "a", encoding="utf-8", opener=private_opener)  # noqa: SIM115 - lives as long as the journal

    def append(self, line: str) -> None:
        """Write one line (without its newline)."""
        self._file.write(line + "\n")
        self._file.flush()

    def sync(self) -> None:
        """Wait until the disk has everything (power cuts)."""
        os.fsync(self._file.fileno())

    def is_file(self, path: Path) -> bool:
        """Whether *path* is still the file that is written (it may have been deleted or replaced)."""
        try:
            return os.path.samestat(path.stat(), os.fstat(self._file.fileno()))
        except OSError:
            return False

    def close(self) -> None:
        """Sync and close, also when syncing fails. Raises OSError."""
        try:
            self._file.flush()
            self.sync()
        finally:
            with suppress(OSError):  # what could not be flushed above is tried again here
                self._file.close()


def create(folder: Path, manifest: Manifest) -> None:
    """Make the folder of a new recording. Raises StorageError; ForeignFileError when something is in there already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ForeignFileError(translated("errors", "{0} is not empty. Nothing in it was touched. Choose a new folder for the recording.").format(folder))
    private_folder(folder)
    private_folder(folder / PICTURES)
    write_manifest(folder, manifest)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest atomically."""
    write_atomically(folder / MANIFEST, json.dumps(dataclasses.asdict(manifest), indent=1).encode())


def read_manifest(folder: Path) -> Manifest:
    """Read the head of a recording. Raises ForeignFileError with a sentence when *folder* is not a recording of ours."""
    path = folder / MANIFEST
    if not folder.is_dir():
        raise ForeignFileError(translated("errors", "{0} is not a folder. Give the folder of a recording.").format(folder))
    if not path.is_file():
        raise ForeignFileError(translated("errors", "{0} is not a Sayshow recording: it has no {1}. Nothing was changed.").format(folder, MANIFEST))
    try:
        manifest = build(Manifest, from_text(path.read_text(encoding="utf-8")))
        if not LANGUAGE.fullmatch(manifest.language):
            raise ValueError("the language is none")
    except (ValueError, OSError) as error:
        raise ForeignFileError(translated("errors", "{0} cannot be read ({1}). The other files of the recording are untouched.").format(path, error)) from error
    if manifest.format > FORMAT:
        raise ForeignFileError(translated(
            "errors",
            "{0} was recorded by a newer Sayshow (format {1}). It was not changed. Update Sayshow to open it.",
        ).format(folder, manifest.format))
    return manifest


def finish(folder: Path, state: State, duration: float | None) -> Manifest:
    """Mark the recording as stopped or recovered."""
    manifest = replace(read_manifest(folder), state=state, duration=duration)
    write_manifest(folder, manifest)
    return manifest


def read(folder: Path) -> Recording:
    """Read a finished or interrupted recording; a torn last line is ignored. Raises ForeignFileError."""
    manifest = read_manifest(folder)
    events = (*read_events(folder / EVENTS), *read_events(folder / NAMES))
    return Recording(folder, manifest, events, read_words(folder))


def read_events(path: Path) -> tuple[Event, ...]:
    """All events of one journal, in the order they were written. A missing file is empty. Raises ForeignFileError."""
    try:
        return tuple(event for line in _lines(path) if (event := from_line(line)) is not None)
    except ValueError as error:
        raise ForeignFileError(translated("errors", "{0} is damaged ({1}). Nothing was changed.").format(path, error)) from error


def read_words(folder: Path) -> tuple[Word, ...]:
    """The recognised words in the order of their times. Raises ForeignFileError."""
    try:
        words = [word for line in _lines(folder / TRANSCRIPT) if (word := word_of(line)) is not None]
    except (TypeError, ValueError) as error:
        raise ForeignFileError(translated("errors", "{0} is damaged ({1}). Nothing was changed.").format(folder / TRANSCRIPT, error)) from error
    return tuple(sorted(words, key=lambda w: (w.start, w.end)))


def word_of(line: str) -> Word | None:
    """A line of the transcript as a word; None where it is none. Raises TypeError or ValueError when it is a damaged one."""
    try:
        fields = from_text(line)
    except ValueError:
        return None
    return build(Word, fields) if isinstance(fields, dict) and "text" in fields else None


def _lines(path: Path) -> Iterator[str]:
    if path.exists():
        yield from path.read_text(encoding="utf-8", errors="replace").splitlines()


class Tail:
    """Follows a growing journal: each call gives what was appended since the last one. A line not yet complete waits."""

    def __init__(self, path: Path) -> None:
        self._path, self._offset, self._rest = path, 0, b""

    def new(self) -> list[Event]:
        """Events that have come since."""
        return [event for line in self.lines() if (event := from_line(line)) is not None]

    def lines(self) -> list[str]:
        """Lines that have come since."""
        if not self._path.exists():
            return []
        with self._path.open("rb") as file:
            file.seek(self._offset)
            data = file.read()
        self._offset += len(data)
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [line.decode("utf-8", "replace") for line in lines]


def sound_time(points: tuple[Sound, ...], frame: int) -> float:
    """When frame number *frame* of a narration segment was heard, in seconds of the recording's clock.

    A line is fitted through the points of that segment once they span 20 s (microphone clocks drift by up to 100 ppm);
    before that the rate is believed and only the earliest offset counts, because callbacks are late but never early.
    """
    rate = points[0].rate
    offset = min(p.time - p.frame / rate for p in points)
    first, last = points[0], points[-1]
    if last.time - first.time < 20.0 or len(points) < 3:
        return offset + frame / rate
    n = len(points)
    mean_f, mean_t = sum(p.frame for p in points) / n, sum(p.time for p in points) / n
    slope = sum((p.frame - mean_f) * (p.time - mean_t) for p in points) / sum((p.frame - mean_f) ** 2 for p in points)
    return mean_t + slope * (frame - mean_f)


def element_line(found: Found) -> str:
    """A name found later, as a line for ``names.jsonl``."""
    return to_line(found)


def word_line(word: Word) -> str:
    """A word as a line for ``transcript.jsonl``."""
    fields = dataclasses.asdict(word)
    fields.update(start=round(word.start, 3), end=round(word.end, 3), probability=round(word.probability, 3))
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
