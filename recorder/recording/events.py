"""What hands and the machine did, one frozen dataclass a kind, and its one line of JSON in ``events.jsonl``.

An event is appended as soon as it is known. What takes longer (the name of the control, the saved picture, the text of a
typing run) follows as an event of its own that names the first one by its number, so nothing waits.
"""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from recorder.plain import build, from_text
from recorder.recording.element import Bounds, Element, Window

FILE_NAME = re.compile(r"\w[\w.-]{0,99}")
"""Files of a recording lie in its own folder: their names have no parts, and no characters that mean something elsewhere."""
Modifier = Literal["ctrl", "alt", "shift", "super"]
Button = Literal["left", "middle", "right", "back", "forward"]


@dataclass(frozen=True, slots=True)
class Event:
    """Anything that happened at a time (seconds since the start of the recording)."""

    kind: ClassVar[str] = ""
    time: float


@dataclass(frozen=True, slots=True)
class Press(Event):
    """A mouse button went down. `number` is unique in the recording; later events refer to it."""

    kind: ClassVar[str] = "press"
    number: int
    button: Button
    x: int
    y: int
    modifiers: tuple[Modifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Release(Event):
    """The same button came up."""

    kind: ClassVar[str] = "release"
    number: int
    button: Button
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Scroll(Event):
    """One notch of the wheel: `dx` to the right, `dy` downwards (negative: left, up)."""

    kind: ClassVar[str] = "scroll"
    number: int
    x: int
    y: int
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Key(Event):
    """A named key (Enter, Tab, F2, arrows) or a shortcut; never a character that is text.

    `key` is in lower case: ``enter``, ``tab``, ``f2``, ``left``, or the character of a shortcut such as ``s``.
    """

    kind: ClassVar[str] = "key"
    number: int
    key: str
    modifiers: tuple[Modifier, ...] = ()
    repeats: int = 1


@dataclass(frozen=True, slots=True)
class Typed(Event):
    """A run of typing into one field; a later event of the same `number` replaces an earlier one (the run goes on).

    `time` is the first key, `end` the last. `text` is what the field gained; None when it is masked or could not be known
    for certain. Characters of secret or unknown fields never get here.
    """

    kind: ClassVar[str] = "typed"
    number: int
    end: float
    text: str | None
    masked: bool
    keys: int


@dataclass(frozen=True, slots=True)
class Found(Event):
    """What was under press, scroll or marker `number`, or had the focus for key or typing run `number`."""

    kind: ClassVar[str] = "element"
    number: int
    element: Element | None
    window: Window | None


@dataclass(frozen=True, slots=True)
class Pictured(Event):
    """The picture of event `number` was saved: a file in ``pictures/``, the screen as it was at `time`.

    `left` and `top` are the desktop pixel shown at the picture's corner, `scale` its pixels per desktop pixel.
    """

    kind: ClassVar[str] = "picture"
    number: int
    file: str
    width: int
    height: int
    left: int = 0
    top: int = 0
    scale: float = 1.0
    covered: tuple[Bounds, ...] = ()
    """Places that were filled before the picture was written, because they held a secret."""


@dataclass(frozen=True, slots=True)
class WindowChanged(Event):
    """Another window became active, or its title changed."""

    kind: ClassVar[str] = "window"
    window: Window


@dataclass(frozen=True, slots=True)
class Marker(Event):
    """The person asked for a picture now, or wrote a note."""

    kind: ClassVar[str] = "marker"
    number: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Changed(Event):
    """How much of the screen had changed a moment after press `number`: 0 (nothing) to 1 (all)."""

    kind: ClassVar[str] = "changed"
    number: int
    share: float


@dataclass(frozen=True, slots=True)
class Guessed(Event):
    """Press `number` was seen by nobody: it is a guess from the pictures of a video, `sure` of it 0..1."""

    kind: ClassVar[str] = "guess"
    number: int
    sure: float


@dataclass(frozen=True, slots=True)
class Scene(Event):
    """What a video showed until `time` gave way to something else, nobody knows by whose hand; `sure` of it 0..1."""

    kind: ClassVar[str] = "scene"
    number: int
    sure: float


@dataclass(frozen=True, slots=True)
class Told(Event):
    """A person had already written, in another program, what is done at event `number`; what is empty was not written."""

    kind: ClassVar[str] = "told"
    number: int
    instruction: str
    narration: str


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The person paused; nothing is captured until `Resumed`."""

    kind: ClassVar[str] = "pause"


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """Capturing goes on."""

    kind: ClassVar[str] = "resume"


@dataclass(frozen=True, slots=True)
class Gap(Event):
    """Something was lost from `time` to `end`: `source` is screen, input, microphone or speech; `reason` is for people."""

    kind: ClassVar[str] = "gap"
    end: float
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Forgotten(Event):
    """The person had everything from `start` to `time` removed."""

    kind: ClassVar[str] = "forgotten"
    start: float


@dataclass(frozen=True, slots=True)
class Sound(Event):
    """Where the sound of a narration segment lies on the clock: its frame number `frame` was heard at `time`.

    One such point is written at the start of a segment and about each 10 s after; a line through them removes the drift
    between the microphone's clock and ours.
    """

    kind: ClassVar[str] = "sound"
    file: str
    frame: int
    rate: int


@dataclass(frozen=True, slots=True)
class Video(Event):
    """A screen video segment begins: its first frame shows the screen at `time`."""

    kind: ClassVar[str] = "video"
    file: str
    left: int
    top: int
    width: int
    height: int


KINDS: dict[str, type[Event]] = {c.kind: c for c in (Press, Release, Scroll, Key, Typed, Found, Pictured, WindowChanged,
                                                    Marker, Changed, Guessed, Scene, Told, Paused, Resumed, Gap, Forgotten, Sound, Video)}


def to_line(event: Event) -> str:
    """The event as one line of JSON, without the newline. Times are rounded to a tenth of a millisecond."""
    fields = {k: round(v, 4) if isinstance(v, float) else v for k, v in dataclasses.asdict(event).items() if v is not None}
    return json.dumps({"kind": event.kind, **fields}, ensure_ascii=False, separators=(",", ":"))


def from_line(line: str) -> Event | None:
    """Read one line; None for a torn last line or a kind that this version does not know.

    Raises ValueError when a known kind has fields of the wrong type (a foreign or damaged file).
    """
    try:
        fields = from_text(line)
    except ValueError:
        return None
    if not isinstance(fields, dict) or (kind := KINDS.get(str(fields.pop("kind", "")))) is None:
        return None
    event = build(kind, fields)
    if not FILE_NAME.fullmatch(getattr(event, "file", "none")):
        raise ValueError("a file is not named as one of ours")
    return event
