"""UI Automation's elements and Win32's windows as nodes and windows, over objects shaped like comtypes'."""

from __future__ import annotations

import ctypes
import os
from types import SimpleNamespace
from typing import Any

import pytest

from recorder.elements import windows
from recorder.elements.patience import Slow
from recorder.elements.windows import UiaRuntime, Win32Windows
from recorder.recording.element import Bounds


class ComError(Exception):
    """As comtypes.COMError: no OSError, with an hresult."""

    def __init__(self, hresult: int) -> None:
        super().__init__(hresult)
        self.hresult = hresult


class FakeElement:
    def __init__(self, **properties: Any) -> None:
        self._properties = {getattr(windows, name): value for name, value in properties.items()}
        self.asked: list[int] = []
        self.CurrentLabeledBy: Any = None

    def GetCachedPropertyValue(self, number: int) -> Any:
        return self._properties.get(number)

    def GetCurrentPropertyValue(self, number: int) -> Any:
        self.asked.append(number)
        return self._properties.get(number)

    def GetCurrentPattern(self, number: int) -> Any:
        return self._properties.get(number)

    def GetRuntimeId(self) -> tuple[int, ...]:
        return (42, 7)


class FakeAutomation:
    def __init__(self) -> None:
        self.properties: list[int] = []
        self.found: Any = None
        self.ControlViewWalker = SimpleNamespace(GetParentElementBuildCache=lambda element, request: None)

    def CreateCacheRequest(self) -> Any:
        return SimpleNamespace(AddProperty=self.properties.append)

    def ElementFromPointBuildCache(self, point: Any, request: Any) -> Any:
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


@pytest.fixture
def automation() -> FakeAutomation:
    return FakeAutomation()


@pytest.fixture
def runtime(automation: FakeAutomation) -> UiaRuntime:
    uia = SimpleNamespace(tagPOINT=lambda x, y: (x, y), IUIAutomationTextPattern="text")
    return UiaRuntime(automation, uia, (ComError,))


def test_values_are_not_among_what_comes_with_every_element(runtime: UiaRuntime, automation: FakeAutomation) -> None:
    assert windows.NAME in automation.properties
    assert windows.VALUE not in automation.properties


@pytest.mark.parametrize(
    ("properties", "role", "editable"),
    [
        ({"KIND": 50000, "NAME": "Send"}, "button", False),
        ({"KIND": 50004, "READ_ONLY": False}, "entry", True),
        ({"KIND": 50004, "READ_ONLY": True}, "entry", False),
        ({"KIND": 50004, "PASSWORD": True}, "password", True),
        ({"KIND": 50030, "HAS_VALUE": True, "READ_ONLY": False}, "entry", True),
        ({"KIND": 50030}, "document", False),
        ({"KIND": 50003, "READ_ONLY": False}, "combo box", True),
        ({"KIND": 50019}, "tab", False),
        ({"KIND": 0}, "group", False),
    ],
)
def test_kinds_in_our_words(runtime: UiaRuntime, properties: dict[str, Any], role: str, editable: bool) -> None:
    node = runtime.node(FakeElement(BOX=(1.0, 2.0, 30.0, 10.0), **properties))
    assert (node.role, "editable" in node.states, node.bounds) == (role, editable, Bounds(1, 2, 30, 10))


def test_label_and_value_of_a_field(runtime: UiaRuntime) -> None:
    field = FakeElement(KIND=50004, READ_ONLY=False, PASSWORD=False, HAS_VALUE=True, VALUE="Ann")
    field.CurrentLabeledBy = SimpleNamespace(CurrentName="To:")
    told = runtime.told(runtime.node(field))
    assert (told.label, told.text) == ("To:", "Ann")


def test_a_password_is_never_asked_for_its_value(runtime: UiaRuntime) -> None:
    field = FakeElement(KIND=50004, PASSWORD=True, HAS_VALUE=True, VALUE="hunter2")
    assert runtime.told(runtime.node(field)).text is None
    assert runtime.text(field) is None
    assert windows.VALUE not in field.asked


def test_a_field_that_does_not_say_whether_it_is_a_password_is_not_read(runtime: UiaRuntime) -> None:
    assert runtime.text(FakeElement(KIND=50004, HAS_VALUE=True, VALUE="x")) is None


def test_a_documents_text(runtime: UiaRuntime) -> None:
    pattern = SimpleNamespace(QueryInterface=lambda kind: SimpleNamespace(DocumentRange=SimpleNamespace(GetText=lambda most: "Dear Ann")))
    assert runtime.text(FakeElement(KIND=50030, PASSWORD=False, TEXT_PATTERN=pattern)) == "Dear Ann"


def test_a_time_out_is_slow_and_a_refusal_is_nothing(runtime: UiaRuntime, automation: FakeAutomation) -> None:
    automation.found = ComError(0x80131505 - 2**32)
    with pytest.raises(Slow):
        runtime.at(1, 1)
    automation.found = ComError(0x80040201 - 2**32)
    assert runtime.at(1, 1) is None
    automation.found = FakeElement(PROCESS=12)
    assert runtime.pid(runtime.at(1, 1)) == 12


class FakeUser32:
    """Window 20 (a control) is in 10 (a frame); 30 is a menu without a title, owned by 10."""

    def __init__(self) -> None:
        self.hit = 20
        self.titles = {10: "Inbox - Mail"}
        self.roots = {(20, 2): 10, (10, 2): 10, (30, 2): 30, (30, 3): 10}
        self.WindowFromPoint = Function(lambda point: self.hit)
        self.GetAncestor = Function(lambda window, kind: self.roots.get((window.value, kind)))
        self.GetForegroundWindow = Function(lambda: 10)

    def GetWindowTextW(self, window: Any, buffer: Any, size: int) -> None:
        buffer.value = self.titles.get(window.value, "")

    def GetWindowThreadProcessId(self, window: Any, pid: Any) -> None:
        pid._obj.value = os.getpid()

    def GetWindowRect(self, window: Any, rectangle: Any) -> None:
        box = rectangle._obj
        box.left, box.top, box.right, box.bottom = 5, 6, 105, 206


class Function:
    """A function whose result type can be set, as ctypes' functions are."""

    def __init__(self, call: Any) -> None:
        self.restype: Any = ctypes.c_int
        self._call = call

    def __call__(self, *arguments: Any) -> Any:
        return self._call(*arguments)


@pytest.mark.parametrize("hit", [20, 30])
def test_the_window_of_a_control_and_of_a_menu(hit: int) -> None:
    user32 = FakeUser32()
    user32.hit = hit
    found = Win32Windows(user32).window_at(50, 50)
    assert found is not None
    assert (found.title, found.number, found.pid, found.bounds) == ("Inbox - Mail", 10, os.getpid(), Bounds(5, 6, 100, 200))
    assert found == Win32Windows(user32).active_window()


def test_the_bare_desktop() -> None:
    user32 = FakeUser32()
    user32.hit = 0
    assert Win32Windows(user32).window_at(50, 50) is None
