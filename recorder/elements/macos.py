"""macOS: the Accessibility API and the window list, through pyobjc. Written from Apple's documentation.

Places are points from the left upper corner of the main screen, as the events of the mouse are.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import replace
from typing import Any

from recorder.elements.finder import Availability, Shown
from recorder.elements.patience import Slow
from recorder.elements.pointed import PointFinder
from recorder.elements.rules import Node
from recorder.recording.element import Bounds, Window
from recorder.translatable import translatable, translated

TIMEOUT_SECONDS = 0.3
CANNOT_COMPLETE = -25204
POINT_TYPE, SIZE_TYPE = 1, 2
ATTRIBUTES = (
    "AXRole",
    "AXSubrole",
    "AXTitle",
    "AXDescription",
    "AXHelp",
    "AXPosition",
    "AXSize",
    "AXFocused",
    "AXSelected",
    "AXExpanded",
    "AXParent",
    "AXPlaceholderValue",
)
WORDS = {
    "AXButton": "button",
    "AXPopUpButton": "combo box",
    "AXMenuButton": "button",
    "AXCheckBox": "check box",
    "AXRadioButton": "radio button",
    "AXTextField": "entry",
    "AXTextArea": "entry",
    "AXComboBox": "combo box",
    "AXLink": "link",
    "AXMenu": "menu",
    "AXMenuItem": "menu item",
    "AXMenuBar": "menu bar",
    "AXMenuBarItem": "menu",
    "AXTabGroup": "tab list",
    "AXStaticText": "text",
    "AXHeading": "heading",
    "AXImage": "image",
    "AXSlider": "slider",
    "AXIncrementor": "spin button",
    "AXTable": "table",
    "AXOutline": "list",
    "AXList": "list",
    "AXBrowser": "list",
    "AXRow": "list item",
    "AXCell": "table cell",
    "AXColumn": "group",
    "AXToolbar": "tool bar",
    "AXWindow": "window",
    "AXSheet": "dialog",
    "AXDrawer": "panel",
    "AXGroup": "group",
    "AXScrollArea": "group",
    "AXScrollBar": "scroll bar",
    "AXSplitGroup": "group",
    "AXWebArea": "document",
    "AXDisclosureTriangle": "button",
    "AXDockItem": "icon",
    "AXApplication": "window",
    "AXColorWell": "button",
}
SUBROLES = {
    "AXSecureTextField": "password",
    "AXTabButton": "tab",
    "AXSwitch": "switch",
    "AXToggle": "button",
    "AXDialog": "dialog",
    "AXSystemDialog": "dialog",
    "AXOutlineRow": "tree item",
    "AXSortButton": "column header",
}
PERMISSION = translatable("doctor", "Open System Settings, Privacy & Security, Accessibility, switch Sayshow on and start it again.")


class AxRuntime:
    """`api` has the functions of ApplicationServices (pyobjc)."""

    def __init__(self, api: Any) -> None:
        self._api = api
        self._system = api.AXUIElementCreateSystemWide()
        api.AXUIElementSetMessagingTimeout(self._system, TIMEOUT_SECONDS)

    def at(self, x: int, y: int) -> object | None:
        """The innermost control at a point."""
        return self._checked(self._api.AXUIElementCopyElementAtPosition(self._system, float(x), float(y), None))

    def focused(self) -> object | None:
        """The control that has the keyboard."""
        return self._attribute(self._system, "AXFocusedUIElement")

    def node(self, handle: object) -> Node:
        """All attributes in one call."""
        told = self._attributes(handle, ATTRIBUTES)
        role = self._role(told)
        states = {"showing"} | {
            word
            for word, name in (("focused", "AXFocused"), ("selected", "AXSelected"), ("expanded", "AXExpanded"))
            if told.get(name) is True or told.get(name) == 1
        }
        if role in ("entry", "password"):
            states.add("editable")
        if role == "combo box" and told.get("AXRole") == "AXComboBox":
            states.add("editable")
        return Node(
            role,
            _text(told.get("AXTitle")) or _text(told.get("AXDescription")),
            _text(told.get("AXHelp")),
            self._bounds(told),
            frozenset(states),
            placeholder=_text(told.get("AXPlaceholderValue")),
            handle=handle,
            parent=told.get("AXParent"),
        )

    def parent(self, handle: object) -> object | None:
        """The control around it."""
        return self._attribute(handle, "AXParent")

    def told(self, node: Node) -> Node:
        """Label and content."""
        title = self._attribute(node.handle, "AXTitleUIElement")
        label = (_text(self._attribute(title, "AXValue")) or _text(self._attribute(title, "AXTitle"))) if title is not None else ""
        text = None if node.role == "password" else self.text(node.handle)
        options = () if node.role != "combo box" or not text else (text,)
        return replace(node, label=label, text=text, options=options)

    def text(self, handle: object) -> str | None:
        """AXValue as a person reads it."""
        if self._attribute(handle, "AXSubrole") == "AXSecureTextField":
            return None
        value = self._attribute(handle, "AXValue")
        if isinstance(value, str):
            return value
        return f"{value:.10g}" if isinstance(value, float | int) and not isinstance(value, bool) else None

    def key(self, handle: object) -> Hashable:
        """Elements compare by what they stand for (CFEqual, CFHash)."""
        return handle

    def pid(self, handle: object) -> int | None:
        """The process of the element."""
        error, pid = self._api.AXUIElementGetPid(handle, None)
        return int(pid) if error == 0 else None

    def wake(self, pid: int) -> None:
        """Electron and Chrome build their tree when an assistive program says that it is there."""
        application = self._api.AXUIElementCreateApplication(pid)
        self._api.AXUIElementSetMessagingTimeout(application, TIMEOUT_SECONDS)
        self._api.AXUIElementSetAttributeValue(application, "AXManualAccessibility", True)

    def state(self) -> Availability:
        """It is the person's to permit."""
        if self._api.AXIsProcessTrusted():
            return Availability(True)
        return Availability(False, translated("doctor", "macOS does not let Sayshow see the names of controls."), translated("doctor", PERMISSION))

    def close(self) -> None:
        """Objects go with their last reference."""

    def _role(self, told: Mapping[str, Any]) -> str:
        subrole, role = _text(told.get("AXSubrole")), _text(told.get("AXRole"))
        if role == "AXSecureTextField":
            return "password"
        if role == "AXWindow" and subrole not in ("AXDialog", "AXSystemDialog"):
            return "window"
        return SUBROLES.get(subrole) or WORDS.get(role, "group")

    def _bounds(self, told: Mapping[str, Any]) -> Bounds | None:
        if told.get("AXPosition") is None or told.get("AXSize") is None:
            return None
        placed, point = self._api.AXValueGetValue(told["AXPosition"], POINT_TYPE, None)
        sized, size = self._api.AXValueGetValue(told["AXSize"], SIZE_TYPE, None)
        if not (placed and sized) or size.width <= 0 or size.height <= 0:
            return None
        return Bounds(round(point.x), round(point.y), round(size.width), round(size.height))

    def _attributes(self, handle: object, names: tuple[str, ...]) -> dict[str, Any]:
        values: Any = self._checked(self._api.AXUIElementCopyMultipleAttributeValues(handle, names, 0, None))
        return {name: value for name, value in zip(names, values or (), strict=False) if not self._is_error(value)}

    def _is_error(self, value: Any) -> bool:
        """An attribute that is missing comes as an AXValue that holds an error."""
        return value is None or type(value).__name__ == "AXValueRef" and self._api.AXValueGetType(value) == self._api.kAXValueAXErrorType

    def _attribute(self, handle: object, name: str) -> object | None:
        return self._checked(self._api.AXUIElementCopyAttributeValue(handle, name, None))

    def _checked(self, result: tuple[int, Any]) -> object | None:
        error, value = result
        if error == CANNOT_COMPLETE:
            raise Slow
        return value if error == 0 else None


class QuartzWindows:
    """Top-level windows from the window server. Titles need the Screen Recording permission."""

    def __init__(self, quartz: Any = None) -> None:
        if quartz is None:
            import Quartz

            quartz = Quartz
        self._quartz = quartz

    def window_at(self, x: int, y: int) -> Window | None:
        """The front window that holds the point; for a menu or the like its program's front window."""
        windows = self._list()
        hit = next((told for told, _ in windows if told.bounds is not None and told.bounds.contains(x, y)), None)
        if hit is None or hit.title:
            return hit
        return next((told for told, layer in windows if layer == 0 and told.pid == hit.pid and told.title), hit)

    def active_window(self) -> Window | None:
        """The front normal window."""
        return next((told for told, layer in self._list() if layer == 0), None)

    def shown(self) -> tuple[Shown, ...]:
        """All windows on the screen, the front one first. Window shadows and rounded corners lie outside."""
        return tuple(
            Shown(told, told.bounds, (told.bounds,) if layer == 0 else ()) for told, layer in self._list() if told.bounds is not None
        )

    def close(self) -> None:
        """Nothing is held."""

    def _list(self) -> list[tuple[Window, int]]:
        """From front to back, without the invisible and the shields of the system (dock level and above menus' 101)."""
        on_screen_without_desktop = 1 | 16
        told = []
        for each in self._quartz.CGWindowListCopyWindowInfo(on_screen_without_desktop, 0) or ():
            layer, box = int(each.get("kCGWindowLayer", 0)), each.get("kCGWindowBounds")
            if box is None or float(each.get("kCGWindowAlpha", 1)) == 0 or layer > 101:
                continue
            bounds = Bounds(int(box["X"]), int(box["Y"]), int(box["Width"]), int(box["Height"]))
            told.append(
                (
                    Window(
                        _text(each.get("kCGWindowName")),
                        _text(each.get("kCGWindowOwnerName")),
                        int(each.get("kCGWindowOwnerPID", 0)) or None,
                        bounds,
                        int(each.get("kCGWindowNumber", 0)),
                    ),
                    layer,
                )
            )
        return told


def open_macos_finder(ignore_pids: Collection[int] = ()) -> PointFinder:
    """The finder of macOS; without permission it only tells windows."""
    import ApplicationServices

    return PointFinder(AxRuntime(ApplicationServices), QuartzWindows(), ignore_pids)


def is_trusted() -> bool:
    """Whether macOS lets this process see the names of controls."""
    import ApplicationServices

    return bool(ApplicationServices.AXIsProcessTrusted())


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str) else ""
