"""Follows a recording and reads from its pictures the names that accessibility did not give: a child at low priority.

``python -m recorder.elements.names FOLDER [--finish]``. It is only a cache: each answer is one line in
``names.jsonl``, so it can be killed and started again at any point. An answer without a name is kept too (its source
says ``ocr``), so that no picture is read twice.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from recorder.errors import RecorderError
from recorder.recording import bundle
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import Event, Found, Pictured, Press
from recorder.translatable import translated

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from recorder.elements.reading import Reading

    Image = npt.NDArray[np.uint8]

PATIENCE, POLL, AGAIN_SECONDS, AGAIN_PIXELS = 1.5, 0.25, 1.0, 5
NICE = 15
REACH = (420, 160)
"""How much of a picture is looked at around a press, in desktop pixels each way."""
SHEETS = re.compile(r"\b(calc|excel|gnumeric|spreadsheets?|google (sheets|tabellen)|numbers)\b", re.IGNORECASE)
"""The names of programs for sheets."""
FIELDS = frozenset({"entry", "password", "combo box", "spin button", "slider"})


@dataclass(frozen=True, slots=True)
class Need:
    """A press whose control has no name yet, its picture, and what accessibility told, if anything."""

    press: Press
    picture: Pictured
    element: Element | None
    window: Window | None


class Namer(Protocol):
    """Reads the name of one control."""

    def __call__(self, folder: Path, need: Need) -> Element:
        """The answer; its name is None when nothing certain can be read."""


def needs(events: Iterable[Event], until: float | None = None) -> list[Need]:
    """Which presses wait for a name, oldest first: pictured, not named by accessibility, not yet answered.

    While recording, *until* is how far it has come, in seconds: a press that accessibility has not answered after 1.5
    s counts as unanswered. None: the recording is over.
    """
    presses: dict[int, Press] = {}
    pictures: dict[int, Pictured] = {}
    found: dict[int, Found] = {}
    done: set[int] = set()
    for event in events:
        if isinstance(event, Press):
            presses[event.number] = event
        elif isinstance(event, Pictured):
            pictures[event.number] = event
        elif isinstance(event, Found):
            if event.element is not None and (event.element.name is not None or event.element.source == "ocr" or event.element.secret):
                done.add(event.number)
            found.setdefault(event.number, event)
    waiting = []
    for number, press in presses.items():
        if number in done or number not in pictures:
            continue
        told = found.get(number)
        if told is None and until is not None and until - press.time < PATIENCE:
            continue
        waiting.append(Need(press, pictures[number], told.element if told else None, told.window if told else None))
    return waiting


def same_place(one: Need, other: Need) -> bool:
    """Whether *other* is the next press of the same multiple click."""
    near = abs(one.press.x - other.press.x) <= AGAIN_PIXELS and abs(one.press.y - other.press.y) <= AGAIN_PIXELS
    return near and 0 <= other.press.time - one.press.time <= AGAIN_SECONDS and one.press.button == other.press.button


class PictureNamer:
    """Reads names with the engine, which is loaded at the first need and then stays."""

    def __init__(self) -> None:
        from recorder.elements.ocr import Reader

        self._reader = Reader()

    def __call__(self, folder: Path, need: Need) -> Element:
        """The answer for one press. Raises OSError when its picture cannot be read."""
        import numpy as np
        from PIL import Image

        from recorder.elements.reading import Place, label_at, name_at

        picture, press, known = need.picture, need.press, need.element
        if any(box.contains(press.x, press.y) for box in picture.covered):
            return answer(known, None, picture, (0, 0))
        x, y = to_picture(picture, press.x, press.y)
        left, top = max(0, x - round(REACH[0] * picture.scale)), max(0, y - round(REACH[1] * picture.scale))
        with Image.open(folder / bundle.PICTURES / Path(picture.file).name) as image:
            right = min(image.width, x + round(REACH[0] * picture.scale))
            bottom = min(image.height, y + round(REACH[1] * picture.scale))
            if not (left < right and top < bottom):
                return answer(known, None, picture, (0, 0))
            pixels = np.asarray(image.convert("RGB").crop((left, top, right, bottom)))[:, :, ::-1].copy()

        def moved(box: Bounds | None) -> Bounds | None:
            return box and _shifted(box, picture, -left, -top)

        if is_cell(need, pixels, x - left, y - top):
            return answer(known, None, picture, (left, top))
        place = Place(pixels, x - left, y - top, picture.scale, moved(need.window.bounds if need.window is not None else None))
        if known is not None and known.bounds is not None and (known.editable or known.role in FIELDS):
            reading = label_at(self._reader, place, moved(known.bounds) or known.bounds)
        else:
            within = moved(known.bounds) if known is not None and known.role in WITHIN and _is_small(known.bounds) else None
            reading = name_at(self._reader, place, within)
        return answer(known, reading, picture, (left, top))


WITHIN = frozenset(
    {
        "button",
        "check box",
        "radio button",
        "switch",
        "link",
        "menu",
        "menu item",
        "tab",
        "list item",
        "tree item",
        "table cell",
        "column header",
        "row header",
        "option",
        "label",
        "text",
        "heading",
    }
)


def answer(known: Element | None, reading: Reading | None, picture: Pictured, corner: tuple[int, int]) -> Element:
    """What was read, joined with what accessibility knew. The source is always ``ocr``: this press is done."""
    element = known if known is not None else Element(known=False)
    if reading is None:
        return replace(element, source="ocr", confidence=0.0)
    box = reading.frame.bounds if reading.frame is not None else reading.bounds
    scale = picture.scale
    place = Bounds(
        round((box.x + corner[0]) / scale) + picture.left,
        round((box.y + corner[1]) / scale) + picture.top,
        round(box.width / scale),
        round(box.height / scale),
    )
    small = element.bounds is not None and _is_small(element.bounds)
    return replace(
        element,
        name=reading.name,
        source="ocr",
        confidence=round(0.9 * reading.score, 2),
        bounds=element.bounds if small else place,
    )


def to_picture(picture: Pictured, x: int, y: int) -> tuple[int, int]:
    """A place of the desktop in the pixels of a picture."""
    return round((x - picture.left) * picture.scale), round((y - picture.top) * picture.scale)


def _shifted(box: Bounds, picture: Pictured, dx: int, dy: int) -> Bounds:
    x, y = to_picture(picture, box.x, box.y)
    return Bounds(x + dx, y + dy, round(box.width * picture.scale), round(box.height * picture.scale))


def is_cell(need: Need, pixels: Image, x: int, y: int) -> bool:
    """Whether the press was on a cell of a sheet: it is called by its place, which no picture tells."""
    from recorder.elements.boxes import in_grid

    window = need.window
    is_sheet = window is not None and SHEETS.search(f"{window.application} {window.title}") is not None
    return is_sheet and in_grid(pixels, x, y, need.picture.scale)


def _is_small(box: Bounds | None) -> bool:
    return box is not None and box.height <= 90 and box.width <= 420


class Follower:
    """Answers what the recording needs, in the order of the presses."""

    def __init__(self, folder: Path, namer: Namer) -> None:
        self._folder, self._namer = folder, namer
        self._events: list[Event] = []
        self._tail = bundle.Tail(folder / bundle.EVENTS)
        self._answers = list(bundle.read_events(folder / bundle.NAMES))
        self._journal = bundle.Journal(folder / bundle.NAMES)
        self._last: tuple[Need, Element] | None = None

    def step(self, recording: bool) -> bool:
        """Answer one press; False when nothing can be done now."""
        self._events += [event for event in self._tail.new() if isinstance(event, Press | Pictured | Found)]
        until = max((event.time for event in self._events), default=0.0) if recording else None
        return any(self._answer(need, last_try=not recording) for need in needs((*self._events, *self._answers), until))

    def close(self) -> None:
        """Close the journal."""
        self._journal.close()

    def _answer(self, need: Need, last_try: bool) -> bool:
        """False when the picture is not there yet."""
        if self._last is not None and same_place(self._last[0], need):
            element = self._last[1]
        else:
            try:
                element = self._namer(self._folder, need)
            except OSError:
                if not last_try:
                    return False
                element = answer(need.element, None, need.picture, (0, 0))
        self._last = (need, element)
        found = Found(need.press.time, need.press.number, element, need.window)
        self._answers.append(found)
        self._journal.append(bundle.element_line(found))
        return True


def follow(folder: Path, namer: Namer, stopped: threading.Event, gone: threading.Event) -> None:
    """Work until the recording has stopped and everything is answered, or until nobody wants it any more (`gone`)."""
    follower = Follower(folder, namer)
    try:
        while not gone.is_set():
            recording = not stopped.is_set()
            if follower.step(recording):
                continue
            if not recording:
                return
            stopped.wait(POLL)
    finally:
        follower.close()


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 0, or 3 when names cannot be read on this machine (told on standard output)."""
    folder, finish = Path(arguments[0]), "--finish" in arguments[1:]
    stopped, gone = threading.Event(), threading.Event()
    if finish:
        stopped.set()
    else:
        threading.Thread(target=_listen, args=(stopped, gone), name="orders", daemon=True).start()
    _work_quietly()
    try:
        follow(folder, PictureNamer(), stopped, gone)
    except ImportError as error:
        print(
            json.dumps(
                {"problem": translated(
                    "errors",
                    "Names cannot be read from pictures: {0} is missing. The recording is safe. Install Sayshow again.",
                ).format(error.name)}
            ),
            flush=True,
        )
        return 3
    except RecorderError as error:
        print(json.dumps({"problem": str(error)}), flush=True)
        return 3
    return 0


def _listen(stopped: threading.Event, gone: threading.Event) -> None:
    for line in sys.stdin:
        if line.strip() == "stop":
            stopped.set()
            return
    gone.set()
    stopped.set()


def _work_quietly() -> None:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if hasattr(os, "nice"):
        os.nice(NICE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
