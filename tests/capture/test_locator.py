"""A look-up that never comes back: another thread goes on with another finder, and the loss is told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from recorder.capture.clock import Clock
from recorder.capture.input import KeyInput
from recorder.capture.locator import HUNG, Locator
from recorder.capture.screen import Pointer, Screen
from recorder.capture.veil import Veil
from recorder.elements.finder import Answer, Finder, Windows
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import Event, Found, Press, Typed

WINDOW = Window("People", "Browser", 7, Bounds(0, 0, 320, 200), 1)
WAIT = 10.0


@dataclass
class Program:
    """A finder; where it `hangs` a look at a point does not come back until `awake`."""

    name: str
    hangs: bool = False
    asked: threading.Event = field(default_factory=threading.Event)
    awake: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)

    def at(self, x: int, y: int, deadline: float, below: bool = False) -> Answer:
        if self.hangs:
            self.asked.set()
            self.awake.wait()
        return Answer(Element(self.name, "button", "accessibility"), WINDOW)

    def focused(self, deadline: float) -> Answer:
        return Answer(Element("Password" if self.hangs else "Note", "entry", "accessibility", editable=True), WINDOW)

    def text_of(self, field: object, deadline: float) -> None:
        return None

    def secrets(self, deadline: float) -> tuple[Bounds, ...]:
        return (Bounds(1, 1, 9, 9),) if self.hangs else ()

    def active_window(self) -> Window:
        return WINDOW

    def warm(self, window: Window) -> None:
        pass

    def close(self) -> None:
        self.closed.set()


@dataclass
class Still:
    """A screen that shows nothing; the pointer moves all the time, so that nothing is asked ahead."""

    pointer: Pointer = field(default_factory=lambda: Pointer(1, 1, 1e9))

    def before(self, time: float) -> None:
        return None

    def latest(self) -> None:
        return None


@dataclass
class Recording:
    """A locator with what it wrote and told."""

    events: list[Event] = field(default_factory=list)
    told: list[tuple[str, float | None]] = field(default_factory=list)
    veil: Veil = field(default_factory=lambda: Veil(lambda: cast(Windows, None), lambda _window: False))

    def locator(self, open_finder: Callable[[], Program], patience: float) -> Locator:
        return Locator(
            Clock(),
            cast(Callable[[], Finder], open_finder),
            lambda: 50,
            self.events.append,
            lambda _number, _frame: None,
            lambda _window: False,
            cast(Screen, cast(Any, Still())),
            False,
            lambda reason, since=None: self.told.append((reason, since)),
            self.veil,
            patience,
        )

    def found(self) -> list[tuple[int, str | None]]:
        return [(e.number, e.element.name if e.element else None) for e in self.events if isinstance(e, Found)]


def press(number: int) -> Press:
    return Press(float(number), number, "left", 5, 5, ())


def test_a_look_up_that_hangs_is_left_to_itself() -> None:
    hung, well = Program("Old", hangs=True), Program("Save")
    finders = iter([hung, well])
    recording = Recording()
    locator = recording.locator(lambda: next(finders), patience=0.0)
    locator.start()
    locator.button(press(1))
    assert hung.asked.wait(WAIT)
    locator.watch()
    locator.button(press(2))
    locator.finish()
    assert recording.found() == [(2, "Save")]
    assert [reason for reason, _since in recording.told] == [HUNG]
    assert recording.told[0][1] is not None
    hung.awake.set()
    assert hung.closed.wait(WAIT)
    assert recording.found() == [(2, "Save")], "an answer that comes far too late is thrown away"
    assert recording.veil.fields == ()
    locator.finish(close=True)
    assert well.closed.wait(WAIT)
    assert len(recording.told) == 1


def test_keys_that_waited_behind_a_hung_look_up_are_not_taken_for_what_has_the_focus_later() -> None:
    hung, well = Program("Old", hangs=True), Program("Save")
    finders = iter([hung, well])
    recording = Recording()
    locator = recording.locator(lambda: next(finders), patience=0.0)
    locator.start()
    locator.button(press(1))
    assert hung.asked.wait(WAIT)
    locator.key(KeyInput(1.5, "s", "s", ()), None)
    locator.button(press(2))
    locator.watch()
    locator.finish(close=True)
    hung.awake.set()
    assert {(event.text, event.masked) for event in recording.events if isinstance(event, Typed)} == {(None, True)}


def test_nobody_is_left_who_only_waits_or_takes_his_time() -> None:
    well = Program("Save")
    recording = Recording()
    locator = recording.locator(lambda: well, patience=60.0)
    locator.start()
    locator.button(press(1))
    locator.watch()
    locator.finish()
    locator.watch()
    locator.finish(close=True)
    assert recording.found() == [(1, "Save")]
    assert not recording.told


def test_a_finder_that_cannot_be_opened_is_tried_again() -> None:
    tried: list[Program] = []
    failed = threading.Event()

    def open_finder() -> Program:
        tried.append(Program("Save"))
        if len(tried) == 1:
            failed.set()
            raise OSError
        return tried[-1]

    recording = Recording()
    locator = recording.locator(open_finder, patience=0.0)
    locator.start()
    assert failed.wait(WAIT)
    locator.watch()
    locator.button(press(1))
    locator.finish(close=True)
    assert recording.found() == [(1, "Save")]
