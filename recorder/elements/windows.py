"""Windows: UI Automation through comtypes, top-level windows through user32. Written from Microsoft's documentation.

The first import of comtypes decides how COM is used in its thread, so the finder must be opened in the thread that
uses it.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Collection, Hashable
from dataclasses import replace
from typing import Any

from recorder.elements.captions import application_name
from recorder.elements.finder import Availability, Shown
from recorder.elements.patience import Slow
from recorder.elements.pointed import LONGEST_TEXT, PointFinder
from recorder.elements.rules import Node
from recorder.recording.element import Bounds, Window

TIMEOUT_MS = 300
TIMED_OUT = {code - 2**32 for code in (0x80131505, 0x80010002, 0x8001010A)}
"""UIA_E_TIMEOUT, RPC_E_CALL_CANCELED, RPC_E_SERVERCALL_RETRYLATER, as signed numbers."""
BOX, PROCESS, KIND, NAME, FOCUS, HELP, PASSWORD, OFFSCREEN = 30001, 30002, 30003, 30005, 30008, 30013, 30019, 30022
VALUE, READ_ONLY, HAS_VALUE, RANGE_VALUE, EXPANDED, SELECTED, LEGACY_NAME = (
    30045,
    30046,
    30043,
    30047,
    30070,
    30079,
    30092,
)
TEXT_PATTERN = 10014
EXTENDED_STYLE, LAYERED = -20, 0x80000
PROPERTIES = (
    BOX,
    PROCESS,
    KIND,
    NAME,
    FOCUS,
    HELP,
    PASSWORD,
    OFFSCREEN,
    READ_ONLY,
    HAS_VALUE,
    EXPANDED,
    SELECTED,
    LEGACY_NAME,
)
"""What comes with each element. Not its value: that is asked only where it is no secret."""
WORDS = {
    50000: "button",
    50001: "table",
    50002: "check box",
    50003: "combo box",
    50004: "entry",
    50005: "link",
    50006: "image",
    50007: "list item",
    50008: "list",
    50009: "menu",
    50010: "menu bar",
    50011: "menu item",
    50013: "radio button",
    50014: "scroll bar",
    50015: "slider",
    50016: "spin button",
    50018: "tab list",
    50019: "tab",
    50020: "text",
    50021: "tool bar",
    50023: "list",
    50024: "tree item",
    50026: "panel",
    50028: "table",
    50029: "table cell",
    50030: "document",
    50031: "button",
    50032: "window",
    50033: "panel",
    50034: "group",
    50035: "column header",
    50036: "table",
    50040: "tool bar",
}
"""Control types (UIAutomationClient.h) in our words."""


class UiaRuntime:
    """`automation` is an IUIAutomation2 object, `uia` the module of its interfaces, `errors` what its calls raise."""

    def __init__(self, automation: Any, uia: Any, errors: tuple[type[Exception], ...]) -> None:
        self._automation, self._uia, self._errors = automation, uia, errors
        automation.ConnectionTimeout = automation.TransactionTimeout = TIMEOUT_MS
        self._request = automation.CreateCacheRequest()
        for number in PROPERTIES:
            self._request.AddProperty(number)
        self._walker = automation.ControlViewWalker

    def at(self, x: int, y: int) -> object | None:
        """The innermost control at a point."""
        return self._element(self._automation.ElementFromPointBuildCache, self._uia.tagPOINT(x, y), self._request)

    def focused(self) -> object | None:
        """The control that has the keyboard."""
        return self._element(self._automation.GetFocusedElementBuildCache, self._request)

    def parent(self, handle: object) -> object | None:
        """The control around it in the control view."""
        return self._element(self._walker.GetParentElementBuildCache, handle, self._request)

    def node(self, handle: object) -> Node:
        """From the cache that came with the element: no further call to its program."""
        role = WORDS.get(int(_cached(handle, KIND) or 0), "group")
        if role in ("entry", "document") and _cached(handle, PASSWORD):
            role = "password"
        if role == "document" and _cached(handle, HAS_VALUE) and _cached(handle, READ_ONLY) is False:
            role = "entry"
        states = {"showing"} if not _cached(handle, OFFSCREEN) else set()
        if role in ("entry", "password") and not _cached(handle, READ_ONLY) or role == "combo box" and _cached(handle, READ_ONLY) is False:
            states.add("editable")
        states |= {word for word, number in (("focused", FOCUS), ("selected", SELECTED)) if _cached(handle, number) is True}
        if _cached(handle, EXPANDED) == 1:
            states.add("expanded")
        return Node(
            role,
            str(_cached(handle, NAME) or ""),
            str(_cached(handle, HELP) or ""),
            _box(_cached(handle, BOX)),
            frozenset(states),
            handle=handle,
        )

    def told(self, node: Node) -> Node:
        """Label and content."""
        label: Any = self._element(getattr, node.handle, "CurrentLabeledBy")
        name = node.name or str(_cached(node.handle, LEGACY_NAME) or "")
        text = None if node.role == "password" else self.text(node.handle)
        return replace(node, name=name, label=str(self._call(getattr, label, "CurrentName") or "") if label else "", text=text)

    def text(self, handle: object) -> str | None:
        """The value, else the text of a document, else the number of a slider; never of a password."""
        control: Any = handle

        def now(number: int) -> Any:
            return self._call(control.GetCurrentPropertyValue, number)

        if now(PASSWORD) is not False:
            return None
        if now(HAS_VALUE):
            return str(now(VALUE) or "")
        pattern: Any = self._element(control.GetCurrentPattern, TEXT_PATTERN)
        if pattern is not None:
            document: Any = self._call(getattr, self._call(pattern.QueryInterface, self._uia.IUIAutomationTextPattern), "DocumentRange")
            return str(self._call(document.GetText, LONGEST_TEXT + 1) or "") if document else None
        number = now(RANGE_VALUE)
        return f"{number:.10g}" if isinstance(number, float) else None

    def key(self, handle: object) -> Hashable:
        """UI Automation's own identity of an element."""
        control: Any = handle
        return tuple(self._call(control.GetRuntimeId) or (id(handle),))

    def pid(self, handle: object) -> int | None:
        """The process of the element."""
        pid = _cached(handle, PROCESS)
        return int(pid) if pid else None

    def wake(self, pid: int) -> None:
        """Programs wake at the first question here."""

    def state(self) -> Availability:
        """UI Automation is part of Windows."""
        return Availability(True)

    def close(self) -> None:
        """COM objects go with their last reference."""

    def _element(self, function: Any, *arguments: Any) -> object | None:
        """A call that gives an object; its null pointer is None."""
        return self._call(function, *arguments) or None

    def _call(self, function: Any, *arguments: Any) -> Any:
        """One call to a program; None when it refuses. Raises Slow when it hangs."""
        try:
            return function(*arguments)
        except self._errors as error:
            if getattr(error, "hresult", 0) in TIMED_OUT:
                raise Slow from error
            return None


class Win32Windows:
    """Top-level windows; `user32` is injected in tests."""

    def __init__(self, user32: Any = None) -> None:
        self._user32 = user32 if user32 is not None else getattr(ctypes, "windll").user32  # noqa: B009 - Windows only
        self._user32.WindowFromPoint.restype = ctypes.c_void_p
        self._user32.GetAncestor.restype = self._user32.GetForegroundWindow.restype = ctypes.c_void_p

    def window_at(self, x: int, y: int) -> Window | None:
        """The top-level window under a point; a menu is told as the window that owns it."""
        inner = self._user32.WindowFromPoint(_Point(x, y))
        return self._tell(inner) if inner else None

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""
        front = self._user32.GetForegroundWindow()
        return self._tell(front) if front else None

    def shown(self) -> tuple[Shown, ...]:
        """All windows on the screen, the front one first (the order in which the system enumerates them)."""
        found: list[Shown] = []

        def each(number: int, _: int) -> bool:
            if self._user32.IsWindowVisible(ctypes.c_void_p(number)) and not self._user32.IsIconic(ctypes.c_void_p(number)):
                window = self._tell(number)
                layered = self._user32.GetWindowLongW(ctypes.c_void_p(number), EXTENDED_STYLE) & LAYERED
                if window.bounds is not None and window.bounds.width > 0 and window.bounds.height > 0:
                    found.append(Shown(window, window.bounds, () if layered or not window.title else (window.bounds,)))
            return True

        kind = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
        self._user32.EnumWindows(kind(each), 0)
        return tuple(found)

    def close(self) -> None:
        """Nothing is held."""

    def _tell(self, inner: int) -> Window:
        root, owner = 2, 3
        number = self._user32.GetAncestor(ctypes.c_void_p(inner), root) or inner
        title = self._title(number)
        if not title and (own := self._user32.GetAncestor(ctypes.c_void_p(inner), owner)):
            number, title = own, self._title(own)
        pid, box = ctypes.c_ulong(), _Rect()
        self._user32.GetWindowThreadProcessId(ctypes.c_void_p(number), ctypes.byref(pid))
        self._user32.GetWindowRect(ctypes.c_void_p(number), ctypes.byref(box))
        bounds = Bounds(box.left, box.top, box.right - box.left, box.bottom - box.top)
        return Window(title, _program(int(pid.value)), int(pid.value) or None, bounds, int(number))

    def _title(self, number: int) -> str:
        text = ctypes.create_unicode_buffer(512)
        self._user32.GetWindowTextW(ctypes.c_void_p(number), text, 512)
        return " ".join(text.value.split())


class _Point(ctypes.Structure):
    _fields_ = (("x", ctypes.c_long), ("y", ctypes.c_long))


class _Rect(ctypes.Structure):
    _fields_ = (("left", ctypes.c_long), ("top", ctypes.c_long), ("right", ctypes.c_long), ("bottom", ctypes.c_long))


def open_windows_finder(ignore_pids: Collection[int] = ()) -> PointFinder:
    """To be called in the thread that will use it."""
    sys.coinit_flags = 0  # type: ignore[attr-defined]  # comtypes: join the multi-threaded apartment
    import comtypes.client

    uia = comtypes.client.GetModule("UIAutomationCore.dll")
    automation = comtypes.client.CreateObject("{e22ad333-b25f-460c-83d0-0581107395c9}", interface=uia.IUIAutomation2)
    return PointFinder(UiaRuntime(automation, uia, (comtypes.COMError, OSError)), Win32Windows(), ignore_pids)


def _cached(handle: Any, number: int) -> Any:
    return handle.GetCachedPropertyValue(number)


def _box(rectangle: Any) -> Bounds | None:
    if not rectangle or rectangle[2] <= 0 or rectangle[3] <= 0:
        return None
    return Bounds(*(round(value) for value in rectangle))


def _program(pid: int) -> str:
    import psutil

    try:
        return application_name(psutil.Process(pid).name().removesuffix(".exe"), "")
    except psutil.Error:
        return ""
