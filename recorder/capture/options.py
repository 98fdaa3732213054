"""What a recording is asked to do."""

from __future__ import annotations

from dataclasses import dataclass

from recorder.capture.hotkeys import Hotkey
from recorder.recording.element import Bounds


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """Choices for one recording. Rates are frames a second.

    `microphone` is a device name, empty for the system's default; `sound` False records without one on purpose.
    `keep_typed` keeps typed text also where the field's nature is unknown (never for known passwords).
    `excluded` are program names (lower case) of which nothing is kept, with `presets` also password managers and private
    browser windows. `own_pids` are processes whose windows are ours, `own_keys` the
    hotkeys that work for us: neither makes a step. `area` is the part of the desktop (pixels) that is recorded: nothing done
    outside it is a step; None for all monitors. `window` is one whose place is recorded wherever it moves. `glossary` are words that speech is to be spelled with. `commands`: what is
    said may be a command to Sayshow (see `steps.commands`).
    """

    language: str = "en"
    microphone: str = ""
    sound: bool = True
    video: bool = True
    video_rate: int = 4
    rest_rate: int = 10
    active_rate: int = 25
    keep_typed: bool = False
    excluded: frozenset[str] = frozenset()
    presets: bool = True
    own_pids: frozenset[int] = frozenset()
    own_keys: frozenset[Hotkey] = frozenset()
    area: Bounds | None = None
    window: int | None = None
    glossary: tuple[str, ...] = ()
    commands: bool = False
