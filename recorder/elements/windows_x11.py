"""Top-level windows on X11: which lies under a point, which has the keyboard, whose they are. Waits for no program."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from recorder.elements.captions import application_name
from recorder.elements.finder import Shown
from recorder.errors import DeviceError
from recorder.recording.element import Bounds, Window
from recorder.translatable import translated

DEEPEST = 24
STACK_SECONDS, TRANSPARENT_DEPTH = 10.0, 32
TELLING = ("_NET_WM_NAME", "WM_NAME", "_NET_WM_WINDOW_OPACITY", "_NET_WM_OPAQUE_REGION")
"""Properties of a window that matter for what is seen of it."""


@dataclass(frozen=True, slots=True)
class Under:
    """The window under a point. A `popup` is in no window manager's care (menus, lists of choices).

    `box` is where the window itself lies; `window` is what a person would call the window (for a popup its owner).
    """

    window: Window
    box: Bounds
    popup: bool
    number: int | None = None
    """Of the window itself, also where `window` is its owner."""

    def owner(self, x: int, y: int) -> Under | None:
        """The window below a popup, if it is there at that point."""
        box = self.window.bounds
        there = self.popup and box is not None and box.contains(x, y)
        return Under(self.window, box, False, self.window.number) if there and box is not None else None


class X11Windows:
    """Asks the X server. One thread uses one object."""

    def __init__(self) -> None:
        """Raises DeviceError when there is no display."""
        from Xlib import display, error

        try:
            self._display: Any = display.Display()
        except (error.DisplayError, OSError) as problem:
            raise DeviceError(
                translated("errors", "No X display can be opened ({0}). Nothing was recorded. Start Sayshow in a desktop session.").format(problem)
            ) from problem
        self._root = self._display.screen().root
        self._has_res = bool(self._display.has_extension("X-Resource"))
        self._atoms: dict[str, int] = {}
        self._stack: tuple[Shown, ...] | None = None
        self._stacked = 0.0
        self._heard: set[int] = set()
        """Windows that tell us when their title changes."""

    def window_at(self, x: int, y: int) -> Window | None:
        """The window under a point of the desktop."""
        under = self.under(x, y)
        return under.window if under is not None else None

    def under(self, x: int, y: int) -> Under | None:
        """The window under a point, told apart from popups; None for the bare desktop."""
        from Xlib import error

        try:
            top, client = self._descend(x, y)
            if top is None:
                return None
            window = client or self._decorated(top) or top
            popup = window == top and bool(top.get_attributes().override_redirect)
            told = self._tell(window)
            if told.bounds is None:
                return None
            return Under(self._owner_of(told, window) if popup else told, told.bounds, popup, told.number)
        except error.XError:
            return None  # the window went away while we asked

    def active_window(self) -> Window | None:
        """The window that has the keyboard, by the window manager's word."""
        from Xlib import X, error

        try:
            number = self._number(self._root, "_NET_ACTIVE_WINDOW")
            return self._tell(self._display.create_resource_object("window", number)) if number not in (None, X.NONE) else None
        except error.XError:
            return None

    def shown(self) -> tuple[Shown, ...]:
        """All windows on the screen, the front one first; kept until the server tells of a change.

        Raises DeviceError when the display is lost.
        """
        from Xlib import X, error

        now = time.monotonic()
        try:
            if self._stack is None:
                self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
            telling = {self._atom(name) for name in TELLING}
            changed = self._stack is None or now - self._stacked > STACK_SECONDS
            while self._display.pending_events():
                event = self._display.next_event()
                changed = changed or event.type != X.PropertyNotify or event.atom in telling
                if event.type == X.DestroyNotify:
                    self._heard.discard(int(event.window.id))  # the server gives the number to another window
            if changed:
                self._stack, self._stacked = tuple(self._front_to_back()), now
        except (error.ConnectionClosedError, OSError) as problem:
            raise DeviceError(translated("errors", "The display was lost.")) from problem
        return self._stack or ()

    def pointer(self) -> tuple[int, int]:
        """Where the pointer is."""
        answer = self._root.query_pointer()
        return int(answer.root_x), int(answer.root_y)

    def close(self) -> None:
        """Hang up."""
        self._display.close()

    def _front_to_back(self) -> Iterator[Shown]:
        from Xlib import X, error

        for top in reversed(self._root.query_tree().children):
            try:
                look = top.get_attributes()
                if look.map_state != X.IsViewable or look.win_class != X.InputOutput:
                    continue
                popup = bool(look.override_redirect)
                client = top if popup or self._property(top, "WM_STATE") is not None else self._decorated(top) or top
                if int(client.id) not in self._heard:
                    self._heard.add(int(client.id))
                    client.change_attributes(event_mask=X.PropertyChangeMask | X.StructureNotifyMask)
                yield Shown(self._tell(client), self._bounds(top), () if popup else self._opaque(client), popup)
            except error.XError:
                continue  # it went away while we asked

    def _opaque(self, window: Any) -> tuple[Bounds, ...]:
        """What of a program's window nothing shines through: all of it, or the part that the program names."""
        if self._property(window, "_NET_WM_WINDOW_OPACITY") is not None:
            return ()
        box, depth = self._bounds(window), window.get_geometry().depth
        told = self._property(window, "_NET_WM_OPAQUE_REGION")
        if told is not None:
            parts = [told.value[at : at + 4] for at in range(0, len(told.value) - 3, 4)]
            return tuple(Bounds(box.x + int(x), box.y + int(y), int(w), int(h)) for x, y, w, h in parts)
        return (box,) if depth != TRANSPARENT_DEPTH else ()

    def _descend(self, x: int, y: int) -> tuple[Any, Any]:
        """The child of the root at the point, and the program's own window inside it (with WM_STATE), if any."""
        from Xlib import X

        top = client = None
        window = self._root
        for _ in range(DEEPEST):
            inside = window.translate_coords(self._root, x, y).child
            if inside in (X.NONE, 0):
                break
            window = inside if hasattr(inside, "id") else self._display.create_resource_object("window", inside)
            top = top or window
            if self._property(window, "WM_STATE") is not None:
                client = window
                break
        return top, client

    def _decorated(self, frame: Any) -> Any:
        """The program's window inside a window manager's frame, when the point lies on the frame itself."""
        return next((child for child in frame.query_tree().children if self._property(child, "WM_STATE") is not None), None)

    def _tell(self, window: Any) -> Window:
        pid, application = self._owner(window)
        return Window(self._title(window), application, pid, self._bounds(window), int(window.id))

    def _bounds(self, window: Any) -> Bounds:
        size = window.get_geometry()
        place = self._root.translate_coords(window, 0, 0)
        return Bounds(int(place.x), int(place.y), int(size.width), int(size.height))

    def _title(self, window: Any) -> str:
        for name in ("_NET_WM_NAME", "WM_NAME"):
            if (value := self._property(window, name)) is not None:
                text = value.value.decode("utf-8", "replace") if isinstance(value.value, bytes) else str(value.value)
                if text.strip():
                    return " ".join(text.split())
        return ""

    def _owner(self, window: Any) -> tuple[int | None, str]:
        """Process and program, asked anew each time: the server gives the number of a closed window to another program's."""
        pid = self._number(window, "_NET_WM_PID") or self._resource_pid(window)
        wm_class = window.get_wm_class()
        return pid, application_name(*wm_class) if wm_class else _command(pid)

    def _owner_of(self, popup: Window, window: Any) -> Window:
        """The window that a popup belongs to: the one it is transient for, else the active one of the same program."""
        parent = window.get_wm_transient_for()
        if parent is not None and parent != self._root:
            told = self._tell(parent)
            if told.title:
                return told
        active = self.active_window()
        return active if active is not None and active.pid == popup.pid else popup

    def _resource_pid(self, window: Any) -> int | None:
        if not self._has_res:
            return None
        from Xlib.ext import res

        answer = self._display.res_query_client_ids([{"client": int(window.id), "mask": res.LocalClientPIDMask}])
        return next((int(each.value[0]) for each in answer.ids if each.value), None)

    def _number(self, window: Any, name: str) -> int | None:
        value = self._property(window, name)
        return int(value.value[0]) if value is not None and len(value.value) else None

    def _property(self, window: Any, name: str) -> Any:
        from Xlib import X

        return window.get_full_property(self._atom(name), X.AnyPropertyType)

    def _atom(self, name: str) -> int:
        if name not in self._atoms:
            self._atoms[name] = int(self._display.intern_atom(name))
        return self._atoms[name]


def _command(pid: int | None) -> str:
    if pid is None:
        return ""
    import psutil

    try:
        return application_name(psutil.Process(pid).name(), "")
    except psutil.Error:
        return ""


def has_display() -> bool:
    """Whether an X display is named in the environment."""
    return bool(os.environ.get("DISPLAY"))
