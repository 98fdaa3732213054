"""What a person did, one gesture each: the unit that becomes a step."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Literal

from recorder.recording.element import Bounds, Element, Window

ActionKind = Literal["click", "double_click", "right_click", "drag", "scroll", "type", "press", "scene", "note"]


@dataclass(frozen=True, slots=True)
class Action:
    """One gesture, in seconds of the recording and desktop pixels.

    `number` is that of the event it starts with (its picture is found by it). `text` is what was typed, None when
    masked or unknown. `keys` is a key or shortcut such as ``ctrl+s`` or ``enter``; with a click, the keys held.
    `amount` is scroll notches, down positive. `end_target` and `end_position` belong to a drag. `changed` is the share
    of the screen that changed after it, None when that was not looked at. `accidental` clicks did nothing; the draft
    folds them away. `guessed` is how sure it is of something that nobody saw, None for what was recorded. A *scene* is
    what a video showed until `start`. A *note* is no gesture: somebody asked for a step.
    """

    kind: ActionKind
    start: float
    end: float
    number: int = -1
    target: Element | None = None
    window: Window = Window()
    position: tuple[int, int] | None = None
    end_target: Element | None = None
    end_position: tuple[int, int] | None = None
    text: str | None = None
    masked: bool = False
    keys: str | None = None
    amount: int | None = None
    count: int = 1
    changed: float | None = None
    accidental: bool = False
    guessed: float | None = None
    told: str = ""
    """The instruction, where a person had already written it."""
    explained: str = ""
    """The narration, where a person had already written it."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the recording: the file in its ``pictures/`` folder, and where on the desktop it lies.

    The screen looked like it from `time` on, when it was grabbed, until `until`: the moment of what it was saved for.
    """

    file: str
    number: int
    time: float
    width: int
    height: int
    left: int = 0
    top: int = 0
    scale: float = 1.0
    covered: tuple[Bounds, ...] = ()
    until: float = inf
