"""Moves the real pointer and presses real buttons and keys on X11: the demonstration works like a person, not through our code.

XTEST events go through the server like those of a device (pynput sends some keys straight to the window, where no recorder
sees them).
"""

from __future__ import annotations

import threading
from typing import Any

from recorder.errors import DeviceError
from recorder.translatable import translated

STEPS, STEP_SECONDS, KEY_SECONDS, REST_SECONDS = 12, 0.015, 0.05, 0.15


class Hand:
    """A pointer and a keyboard. Raises DeviceError when the display allows neither."""

    def __init__(self) -> None:
        from Xlib import display
        from Xlib.error import DisplayError

        try:
            self._display = display.Display()
        except DisplayError as error:
            raise DeviceError(
                translated("errors", "Mouse and keyboard cannot be moved by the demonstration ({0}). Nothing was recorded.").format(error)
            ) from error

    def click(self, x: int, y: int) -> None:
        """Glide to desktop pixel (x, y) and click."""
        from Xlib import X

        place = self._display.screen().root.query_pointer()
        for step in range(1, STEPS + 1):
            across = round(place.root_x + (x - place.root_x) * step / STEPS)
            down = round(place.root_y + (y - place.root_y) * step / STEPS)
            self._send(X.MotionNotify, 0, STEP_SECONDS, x=across, y=down)
        _wait(REST_SECONDS)
        self._send(X.ButtonPress, 1, KEY_SECONDS)
        self._send(X.ButtonRelease, 1, REST_SECONDS)

    def type(self, text: str) -> None:
        """Type *text* at an unhurried pace; characters that this keyboard does not have are left out."""
        from Xlib import XK, X

        shift = self._display.keysym_to_keycode(XK.XK_Shift_L)
        for character in text:
            code = self._display.keysym_to_keycode(ord(character))
            if not code:
                continue
            upper = self._display.keycode_to_keysym(code, 0) != ord(character)
            if upper:
                self._send(X.KeyPress, shift)
            self._send(X.KeyPress, code)
            self._send(X.KeyRelease, code)
            if upper:
                self._send(X.KeyRelease, shift)
            _wait(KEY_SECONDS)
        _wait(REST_SECONDS)

    def _send(self, kind: int, detail: int, wait: float = 0.0, **place: Any) -> None:
        from Xlib.ext import xtest

        xtest.fake_input(self._display, kind, detail, **place)
        self._display.sync()
        _wait(wait)


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)
