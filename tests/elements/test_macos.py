"""The Accessibility API's elements and Quartz's windows as nodes and windows, over an invented system."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from recorder.elements.macos import CANNOT_COMPLETE, PERMISSION, AxRuntime, QuartzWindows
from recorder.elements.patience import Slow
from recorder.recording.element import Bounds

NO_VALUE = -25212
UI = dict[str, Any]


class FakeApi:
    """Elements are dictionaries of attributes; calls give (error, value) as pyobjc's do."""

    kAXValueAXErrorType = 5

    def __init__(self) -> None:
        self.hit: UI | None = None
        self.trusted = True
        self.hangs = False
        self.set: list[tuple[Any, str, Any]] = []

    def AXUIElementCreateSystemWide(self) -> UI:
        return {"AXFocusedUIElement": {"AXRole": "AXTextField"}}

    def AXUIElementCreateApplication(self, pid: int) -> int:
        return pid

    def AXUIElementSetMessagingTimeout(self, element: Any, seconds: float) -> int:
        return 0

    def AXUIElementSetAttributeValue(self, element: Any, name: str, value: Any) -> int:
        self.set.append((element, name, value))
        return 0

    def AXUIElementCopyElementAtPosition(self, system: Any, x: float, y: float, out: None) -> tuple[int, Any]:
        return (CANNOT_COMPLETE, None) if self.hangs else (0 if self.hit else NO_VALUE, self.hit)

    def AXUIElementCopyAttributeValue(self, element: UI, name: str, out: None) -> tuple[int, Any]:
        return (0, element[name]) if name in element else (NO_VALUE, None)

    def AXUIElementCopyMultipleAttributeValues(self, element: UI, names: Any, options: int, out: None) -> tuple[int, Any]:
        return 0, [element.get(name) for name in names]

    def AXValueGetValue(self, value: Any, kind: int, out: None) -> tuple[bool, Any]:
        return True, SimpleNamespace(x=value[0], y=value[1], width=value[0], height=value[1])

    def AXUIElementGetPid(self, element: UI, out: None) -> tuple[int, int]:
        return 0, 7

    def AXIsProcessTrusted(self) -> bool:
        return self.trusted


@pytest.fixture
def api() -> FakeApi:
    return FakeApi()


@pytest.mark.parametrize(
    ("element", "role"),
    [
        ({"AXRole": "AXButton"}, "button"),
        ({"AXRole": "AXTextField", "AXSubrole": "AXSecureTextField"}, "password"),
        ({"AXRole": "AXSecureTextField"}, "password"),
        ({"AXRole": "AXWindow", "AXSubrole": "AXStandardWindow"}, "window"),
        ({"AXRole": "AXWindow", "AXSubrole": "AXDialog"}, "dialog"),
        ({"AXRole": "AXRadioButton", "AXSubrole": "AXTabButton"}, "tab"),
        ({"AXRole": "AXPopUpButton"}, "combo box"),
        ({"AXRole": "AXSomethingNew"}, "group"),
    ],
)
def test_roles_in_our_words(api: FakeApi, element: UI, role: str) -> None:
    assert AxRuntime(api).node(element).role == role


def test_name_box_and_states(api: FakeApi) -> None:
    node = AxRuntime(api).node(
        {
            "AXRole": "AXTextField",
            "AXDescription": "Search",
            "AXHelp": "Find mail",
            "AXPosition": (10, 20),
            "AXSize": (200, 22),
            "AXFocused": True,
            "AXPlaceholderValue": "Search all",
        }
    )
    assert (node.name, node.description, node.placeholder) == ("Search", "Find mail", "Search all")
    assert node.bounds == Bounds(10, 20, 200, 22)
    assert node.states == {"showing", "focused", "editable"}


def test_label_and_value(api: FakeApi) -> None:
    runtime = AxRuntime(api)
    told = runtime.told(runtime.node({"AXRole": "AXTextField", "AXValue": "Ann", "AXTitleUIElement": {"AXValue": "To:"}}))
    assert (told.label, told.text) == ("To:", "Ann")


def test_the_choice_of_a_pop_up_is_its_value_not_its_name(api: FakeApi) -> None:
    runtime = AxRuntime(api)
    told = runtime.told(runtime.node({"AXRole": "AXPopUpButton", "AXTitle": "Monthly", "AXValue": "Monthly"}))
    assert told.options == ("Monthly",)


def test_a_secret_is_not_read(api: FakeApi) -> None:
    runtime = AxRuntime(api)
    field = {"AXRole": "AXTextField", "AXSubrole": "AXSecureTextField", "AXValue": "hunter2"}
    assert runtime.told(runtime.node(field)).text is None
    assert runtime.text(field) is None


def test_a_hung_program_is_slow(api: FakeApi) -> None:
    runtime = AxRuntime(api)
    assert runtime.at(1, 1) is None
    api.hangs = True
    with pytest.raises(Slow):
        runtime.at(1, 1)


def test_waking_tells_electron_that_somebody_listens(api: FakeApi) -> None:
    AxRuntime(api).wake(7)
    assert api.set == [(7, "AXManualAccessibility", True)]


def test_without_permission_it_says_what_to_do(api: FakeApi) -> None:
    runtime = AxRuntime(api)
    assert runtime.state().ok
    api.trusted = False
    assert (runtime.state().ok, runtime.state().remedy) == (False, PERMISSION)


def window(title: str, layer: int, box: tuple[int, int, int, int], pid: int = 7, alpha: float = 1.0) -> UI:
    return {
        "kCGWindowLayer": layer,
        "kCGWindowBounds": dict(zip(("X", "Y", "Width", "Height"), box, strict=True)),
        "kCGWindowName": title,
        "kCGWindowOwnerName": "Mail",
        "kCGWindowOwnerPID": pid,
        "kCGWindowNumber": 3,
        "kCGWindowAlpha": alpha,
    }


def test_windows_from_front_to_back() -> None:
    listed = [
        window("", 2000, (0, 0, 900, 700)),
        window("", 101, (10, 10, 100, 200)),
        window("ghost", 0, (0, 0, 900, 700), 8, 0.0),
        window("Inbox", 0, (0, 0, 400, 400)),
        window("Notes", 0, (0, 0, 900, 700), 9),
    ]
    windows = QuartzWindows(SimpleNamespace(CGWindowListCopyWindowInfo=lambda options, relative: listed))
    assert [found.title if (found := windows.window_at(x, y)) else None for x, y in ((20, 20), (300, 300), (800, 600), (2000, 5))] == [
        "Inbox",
        "Inbox",
        "Notes",
        None,
    ]
    active = windows.active_window()
    assert active is not None
    assert active.title == "Inbox"
