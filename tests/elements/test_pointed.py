"""The finder of Windows and macOS over an invented system."""

from __future__ import annotations

import time
from collections.abc import Hashable

import pytest

from recorder.elements.finder import Availability
from recorder.elements.patience import PENALTY_SECONDS, Patience, Slow
from recorder.elements.pointed import LONGEST_TEXT, PointFinder
from recorder.elements.rules import Node
from recorder.recording.element import Bounds, Window

PID, OURS = 7, 99
EDITABLE = frozenset({"showing", "editable"})


class FakeSystem:
    """Controls by number, each with its parent; may be slow, may wake late."""

    def __init__(self) -> None:
        self.nodes = {
            1: Node("window", "Post"),
            2: Node("button", "", "Send it"),
            3: Node("text", "Send"),
            4: Node("password", "Code", states=EDITABLE),
            5: Node("entry", "To", states=EDITABLE),
        }
        self.parents = {2: 1, 3: 2, 4: 1, 5: 1}
        self.hit = 3
        self.slow = False
        self.asleep = 0
        self.woken: list[int] = []
        self.owner = PID
        self.texts = {5: "Ann"}

    def at(self, x: int, y: int) -> object | None:
        if self.slow:
            raise Slow
        if self.asleep:
            self.asleep -= 1
            return 1
        return self.hit

    def focused(self) -> object | None:
        return self.at(0, 0)

    def node(self, handle: object) -> Node:
        assert isinstance(handle, int)
        node = self.nodes[handle]
        return Node(node.role, node.name, node.description, Bounds(0, 0, 50, 20), node.states, handle=handle)

    def parent(self, handle: object) -> object | None:
        assert isinstance(handle, int)
        return self.parents.get(handle)

    def told(self, node: Node) -> Node:
        return node

    def text(self, handle: object) -> str | None:
        assert isinstance(handle, int)
        return self.texts.get(handle)

    def key(self, handle: object) -> Hashable:
        return handle

    def pid(self, handle: object) -> int | None:
        return self.owner

    def wake(self, pid: int) -> None:
        self.woken.append(pid)

    def state(self) -> Availability:
        return Availability(True)

    def close(self) -> None:
        return None


class FakeWindows:
    window: Window | None = Window("Post", "Post", PID, Bounds(0, 0, 400, 300))

    def window_at(self, x: int, y: int) -> Window | None:
        return self.window

    def active_window(self) -> Window | None:
        return self.window

    def close(self) -> None:
        return None


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def finder(system: FakeSystem) -> PointFinder:
    return PointFinder(system, FakeWindows(), {OURS})


def soon() -> float:
    return time.monotonic() + 0.4


def test_the_button_around_a_text(finder: PointFinder) -> None:
    answer = finder.at(5, 5, soon())
    assert answer.element is not None
    assert (answer.element.name, answer.element.role) == ("Send it", "button")
    assert answer.window == FakeWindows.window


def test_a_hung_program_still_tells_its_window_and_is_left_alone_after_two_tries(finder: PointFinder, system: FakeSystem) -> None:
    system.slow = True
    for _ in range(2):
        answer = finder.at(5, 5, soon())
        assert (answer.element, answer.window) == (None, FakeWindows.window)
    system.slow = False
    assert finder.at(5, 5, soon()).element is None


def test_a_passed_deadline_ends_the_climb(finder: PointFinder) -> None:
    assert finder.at(5, 5, time.monotonic() - 1).element is None


def test_our_own_windows_are_not_looked_into(system: FakeSystem) -> None:
    windows = FakeWindows()
    windows.window = Window("Sayshow", "Sayshow", OURS)
    answer = PointFinder(system, windows, {OURS}).at(5, 5, soon())
    assert (answer.element, answer.window) == (None, windows.window)
    system.owner = OURS
    assert PointFinder(system, FakeWindows(), {OURS}).at(5, 5, soon()).element is None


def test_a_browser_is_woken_and_waited_for_once(finder: PointFinder, system: FakeSystem) -> None:
    system.asleep = 3
    answer = finder.at(5, 5, soon())
    assert answer.element is not None
    assert answer.element.name == "Send it"
    assert system.woken == [PID]
    system.asleep = 3
    assert finder.at(5, 5, soon()).element is not None
    assert system.asleep == 2


def test_a_field_seen_as_a_password_stays_secret(finder: PointFinder, system: FakeSystem) -> None:
    system.hit = 4
    answer = finder.at(5, 5, soon())
    assert answer.element is not None
    assert answer.element.secret
    assert finder.text_of(answer.field, soon()) is None
    system.nodes[4] = Node("entry", "Code", states=EDITABLE)
    system.texts[4] = "hunter2"
    shown = finder.focused(soon())
    assert shown.element is not None
    assert shown.element.secret
    assert shown.element.value is None
    assert finder.text_of(shown.field, soon()) is None


def test_the_text_of_a_field(finder: PointFinder, system: FakeSystem) -> None:
    system.hit = 5
    field = finder.focused(soon()).field
    assert finder.text_of(field, soon()) == "Ann"
    system.texts[5] = "x" * (LONGEST_TEXT + 1)
    assert finder.text_of(field, soon()) is None
    system.nodes[5] = Node("password", "To", states=EDITABLE)
    system.texts[5] = "hunter2"
    assert finder.text_of(field, soon()) is None
    assert finder.text_of("something else", soon()) is None


def test_patience_ends_and_returns() -> None:
    now = [0.0]
    patience = Patience(lambda: now[0])
    patience.was_late(1)
    assert not patience.spent(1)
    patience.was_late(1)
    assert patience.spent(1)
    assert not patience.spent(2)
    now[0] = PENALTY_SECONDS + 1
    assert not patience.spent(1)
    patience.answered(1)
    patience.was_late(1)
    assert not patience.spent(1)
