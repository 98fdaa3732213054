"""Puts what lies behind our own windows in their place, so that the recording bar is in no picture.

X11 cannot leave a window out of a grab. But with the Composite extension each window keeps its own pixels, also where another
one lies over it: they are read and laid over the grabbed screen, from the back to the front, without ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from recorder.capture.veil import SHADE
from recorder.elements.finder import Shown
from recorder.recording.element import Bounds

TRANSPARENT = 32


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One window of the desktop with the server's copy of its pixels; *depth* 32 lets what is behind shine through."""

    number: int
    box: Bounds
    depth: int
    pixels: Any


class Backdrop:
    """The windows of the desktop, each with its own pixels. One thread makes and uses it; it costs nothing until asked."""

    def __init__(self, connection: Any) -> None:
        from Xlib import X

        self._connection = connection
        self._root = connection.screen().root
        connection.set_error_handler(lambda *_: None)  # windows go away while we ask; what is missing stays grey
        connection.composite_query_version()
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._redirected = False
        self._layers: tuple[Layer, ...] | None = None
        self._tops: dict[int | None, int] = {}

    def restore(self, pixels: bytearray, desktop: Bounds, ours: Iterable[Shown]) -> None:
        """Take our windows out of the BGRA bytes of *desktop*, wherever they were told to be and wherever they are now."""
        if not self._redirected:
            from Xlib.ext import composite

            self._root.composite_redirect_subwindows(composite.RedirectAutomatic)
            self._redirected = True
        screen = np.frombuffer(pixels, np.uint8).reshape(desktop.height, desktop.width, 4)
        layers, tops = self._back_to_front(), {self._top(each.window.number) for each in ours}
        behind = [layer for layer in layers if layer.number not in tops]
        places = [each.box for each in ours] + [layer.box for layer in layers if layer.number in tops]
        for place in dict.fromkeys(places):
            self._fill(screen, desktop, place, behind)

    def close(self) -> None:
        """Give everything back; the windows are drawn as before."""
        self._connection.close()

    def _fill(self, screen: Any, desktop: Bounds, place: Bounds, behind: list[Layer]) -> None:
        whole = common(place, desktop)
        if whole is None:
            return
        target = screen[whole.y - desktop.y :, whole.x - desktop.x :][: whole.height, : whole.width]
        target[...] = self._wallpaper(whole)
        for layer in behind:
            if (part := common(layer.box, whole)) is None:
                continue
            found = self._read(layer.pixels, Bounds(part.x - layer.box.x, part.y - layer.box.y, part.width, part.height))
            if found is None:
                self._layers = None
                continue
            under = target[part.y - whole.y :, part.x - whole.x :][: part.height, : part.width, :3]
            if layer.depth == TRANSPARENT:
                through = 255 - found[:, :, 3:].astype(np.uint16)
                under[...] = np.minimum(255, found[:, :, :3] + under * through // 255).astype(np.uint8)
            else:
                under[...] = found[:, :, :3]

    def _wallpaper(self, place: Bounds) -> Any:
        """The bare desktop, where the system tells what it is."""
        from Xlib import X

        told = self._root.get_full_property(self._connection.intern_atom("_XROOTPMAP_ID"), X.AnyPropertyType)
        if told is not None and len(told.value):
            found = self._read(self._connection.create_resource_object("pixmap", int(told.value[0])), place)
            if found is not None:
                return found
        return SHADE

    def _read(self, pixmap: Any, part: Bounds) -> Any:
        from Xlib import X, error

        try:
            got = pixmap.get_image(part.x, part.y, part.width, part.height, X.ZPixmap, 0xFFFFFFFF)
        except error.XError:
            return None
        if len(got.data) != part.width * part.height * 4:
            return None  # a screen of few colours
        return np.frombuffer(got.data, np.uint8).reshape(part.height, part.width, 4)

    def _back_to_front(self) -> tuple[Layer, ...]:
        changed = self._layers is None
        while self._connection.pending_events():
            self._connection.next_event()
            changed = True
        if changed:
            for layer in self._layers or ():
                layer.pixels.free()
            self._layers, self._tops = tuple(self._look()), {}
        return self._layers or ()

    def _top(self, number: int | None) -> int:
        """The child of the root that a window lies in: the frame that the window manager drew around it."""
        from Xlib import error

        if number is None:
            return 0
        if number not in self._tops:
            window = self._connection.create_resource_object("window", number)
            try:
                while (parent := window.query_tree().parent) not in (0, self._root):
                    window = parent
            except error.XError:
                return number  # it went away
            self._tops[number] = int(window.id)
        return self._tops[number]

    def _look(self) -> Iterable[Layer]:
        from Xlib import X, error

        for top in self._root.query_tree().children:
            try:
                look = top.get_attributes()
                if look.map_state != X.IsViewable or look.win_class != X.InputOutput:
                    continue
                place = top.get_geometry()
                edge = 2 * place.border_width
                box = Bounds(place.x, place.y, place.width + edge, place.height + edge)
                yield Layer(int(top.id), box, int(place.depth), top.composite_name_window_pixmap())
            except error.XError:
                continue  # it went away while we asked


def common(one: Bounds, other: Bounds) -> Bounds | None:
    """Where two places overlap."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.x + one.width, other.x + other.width), min(one.y + one.height, other.y + other.height)
    return Bounds(left, top, right - left, bottom - top) if left < right and top < bottom else None


def open_backdrop() -> Backdrop | None:
    """A backdrop, or None where the system has none to give (Windows and macOS leave our windows out by themselves)."""
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY"):
        return None
    from Xlib import display

    connection = display.Display()
    if not connection.has_extension("Composite"):
        connection.close()
        return None
    return Backdrop(connection)
