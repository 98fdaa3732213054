"""The windows of an X server that may throw us out: the connection is made again, and meanwhile nothing is known."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from recorder.elements.finder import Shown
from recorder.elements.windows_x11 import Under, X11Windows
from recorder.errors import DeviceError
from recorder.recording.element import Window
from recorder.translatable import translated

AGAIN_SECONDS = 1.0
Told = TypeVar("Told")


class LastingWindows:
    """Asks the X server, through another connection when one is lost. One thread uses one object."""

    def __init__(self) -> None:
        """Raises DeviceError when there is no display."""
        self._windows: X11Windows | None = X11Windows()
        self._lost = 0.0

    def window_at(self, x: int, y: int) -> Window | None:
        """The window under a point of the desktop."""
        return self._ask(lambda windows: windows.window_at(x, y))

    def under(self, x: int, y: int) -> Under | None:
        """The window under a point, told apart from popups."""
        return self._ask(lambda windows: windows.under(x, y))

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""
        return self._ask(lambda windows: windows.active_window())

    def pointer(self) -> tuple[int, int] | None:
        """Where the pointer is."""
        return self._ask(lambda windows: windows.pointer())

    def shown(self) -> tuple[Shown, ...]:
        """All windows on the screen, the front one first. Raises DeviceError while that cannot be told: never "none"."""
        shown = self._ask(lambda windows: windows.shown())
        if shown is None:
            raise DeviceError(translated("errors", "The display was lost."))
        return shown

    def close(self) -> None:
        """Hang up."""
        if self._windows is not None:
            self._windows.close()
            self._windows = None

    def _ask(self, question: Callable[[X11Windows], Told | None]) -> Told | None:
        from Xlib.error import ConnectionClosedError

        if self._windows is None and time.monotonic() - self._lost > AGAIN_SECONDS:
            self._lost = time.monotonic()
            with suppress(DeviceError):
                self._windows = X11Windows()
        if self._windows is None:
            return None
        try:
            return question(self._windows)
        except (ConnectionClosedError, DeviceError, OSError):
            with suppress(ConnectionClosedError, OSError):
                self._windows.close()
            self._windows, self._lost = None, time.monotonic()
            return None
