"""The files of a session of stepcap, formats 1 and 2, as data that was checked: they may come from a stranger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from recorder.errors import ForeignFileError
from recorder.intake.film import REST
from recorder.plain import build, from_text
from recorder.recording import bundle
from recorder.translatable import translated

T = TypeVar("T")
EVENTS, SESSION, STEPS, VOICE, AUDIO = "events.jsonl", "session.json", "steps.json", "voice.jsonl", "audio.wav"
KINDS = ("click", "drag", "scroll", "type", "key", "manual")
LARGEST_TEXT, MOST_EVENTS, LONGEST_SECONDS, FARTHEST = 64 << 20, 20_000, 24 * 3600.0, 1e6


@dataclass(frozen=True, slots=True)
class Screen:
    """A monitor, in points of the desktop."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Thing:
    """The control under the pointer."""

    name: str | None
    role: str | None
    rect: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the desktop."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of ``events.jsonl`` that becomes a step there."""

    id: int
    kind: str
    ts: float
    window_title: str | None
    app_name: str | None
    screenshot: str | None
    monitor: Screen | None
    element: Thing | None
    x: float = 0.0
    y: float = 0.0
    to: Point | None = None
    click_type: str = "single"
    direction: str = "down"
    amount: float = 1.0
    chars: int = 0
    enter: bool = False
    text: str | None = None
    keys: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What the program itself wrote for a step."""

    title: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A step as a person left it."""

    event_id: int | None
    title: str
    screenshot: str | None
    description: str = ""
    auto: Words = Words()


@dataclass(frozen=True, slots=True)
class Session:
    """The head of a session, as far as it is of use."""

    started: str = ""
    title: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of speech."""

    ts: float
    text: str
    end: float | None


def is_session(folder: Path) -> bool:
    """Whether *folder* is a session of stepcap."""
    return (folder / EVENTS).is_file() and not (folder / bundle.MANIFEST).exists()


def deeds_of(source: Path) -> list[Deed]:
    """What was done, by its times. Raises ForeignFileError where that is nothing or makes no sense."""
    found = [deed for deed in lines(source / EVENTS, Deed) if deed.kind in KINDS]
    if not found:
        raise ForeignFileError(translated("errors", "The stepcap session {0} holds nothing that was done. {1}").format(source, translated("errors", REST)))
    if not all(0 <= deed.ts <= LONGEST_SECONDS and max(abs(deed.x), abs(deed.y)) < FARTHEST for deed in found):
        raise ForeignFileError(translated("errors", "The times or places in {0} make no sense. {1}").format(source / EVENTS, translated("errors", REST)))
    return sorted(found, key=lambda deed: deed.ts)


def steps_of(source: Path) -> list[Written] | None:
    """The steps as they were edited; None when nobody built or edited them."""
    rows = plain(source / STEPS).get("steps")
    if not isinstance(rows, list):
        return None
    try:
        return [build(Written, row) for row in rows[:MOST_EVENTS]]
    except ValueError as error:
        raise ForeignFileError(translated("errors", "{0} is damaged ({1}). {2}").format(source / STEPS, error, translated("errors", REST))) from error


def title_of(source: Path) -> str:
    """The title that a person gave to the guide; empty when it is the program's own."""
    guide = plain(source / STEPS)
    title = guide.get("title")
    return title if isinstance(title, str) and not guide.get("auto_title") else ""


def lines(path: Path, kind: type[T]) -> Iterator[T]:
    """The lines of a file that are of this kind; others, and torn ones, are passed over. Raises ForeignFileError."""
    for number, line in enumerate(_text(path).splitlines()):
        if number >= MOST_EVENTS:
            raise ForeignFileError(translated(
                "errors",
                "{0} holds more than {1} lines, more than any session. {2}",
            ).format(path, MOST_EVENTS, translated("errors", REST)))
        try:
            yield build(kind, from_text(line))
        except ValueError:
            continue


def one(path: Path, kind: type[T]) -> T | None:
    """A file as this kind; None where it is missing or something else."""
    try:
        return build(kind, plain(path))
    except ValueError:
        return None


def plain(path: Path) -> dict[str, Any]:
    """A file as JSON; empty where it is missing or no object."""
    try:
        found = from_text(_text(path))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(path: Path) -> str:
    if not path.is_file() or path.is_symlink():
        return ""
    if path.stat().st_size > LARGEST_TEXT:
        raise ForeignFileError(translated("errors", "{0} is larger than any session of stepcap. {1}").format(path, translated("errors", REST)))
    return path.read_text(encoding="utf-8", errors="replace")


def is_time(text: str) -> bool:
    """Whether it is a moment with its time zone."""
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
