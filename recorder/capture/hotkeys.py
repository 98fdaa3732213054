"""Keys that work in every program: grabbed from the X server, so that no other program gets them meanwhile."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from recorder.errors import DeviceError
from recorder.recording.events import Modifier
from recorder.translatable import translated

LOCKS = (0, 2, 16, 18)
"""Caps Lock and Num Lock, on or off: they are no part of a hotkey."""
BITS: dict[Modifier, int] = {"shift": 1, "ctrl": 4, "alt": 8, "super": 64}
SPELLED: dict[str, Modifier] = {"ctrl": "ctrl", "alt": "alt", "shift": "shift", "meta": "super", "super": "super"}


@dataclass(frozen=True, slots=True)
class Hotkey:
    """A letter, digit or function key with its modifiers, as a person writes them: ``Ctrl+Alt+R``."""

    key: str
    modifiers: frozenset[Modifier]


def read_hotkey(text: str) -> Hotkey | None:
    """*text* as a hotkey; None when it is none that could be grabbed without taking a key away from typing."""
    *held, key = text.strip().lower().split("+")
    modifiers = frozenset(SPELLED[each] for each in held if each in SPELLED)
    function = key[:1] == "f" and key[1:].isdigit() and 1 <= int(key[1:]) <= 24
    plain = len(key) == 1 and key.isascii() and key.isalnum()
    if len(modifiers) != len(held) or not (function or plain and modifiers & {"ctrl", "alt", "super"}):
        return None
    return Hotkey(key, modifiers)


class Grabber(Protocol):
    """Takes hotkeys from the system."""

    def grab(self, wanted: Mapping[Hotkey, str]) -> tuple[Hotkey, ...]:
        """Take these instead of those before; the ones that another program has already, or that no key can send.

        The words say for people what each does.
        """

    def late(self) -> tuple[Hotkey, ...]:
        """Those that turned out not to work since the last call: some systems ask the person first."""

    def fileno(self) -> int:
        """Readable when `pressed` has something."""

    def pressed(self) -> tuple[Hotkey, ...]:
        """What was pressed since the last call."""

    def close(self) -> None:
        """Give all back."""


class X11Grabber:
    """Through a connection of its own. Raises DeviceError when there is no display."""

    def __init__(self) -> None:
        from Xlib import display
        from Xlib.error import DisplayError

        try:
            self._display: Any = display.Display()
        except (DisplayError, OSError) as error:
            raise DeviceError(translated("errors", "The display cannot be opened ({0}), so hotkeys do not work. Use the tray icon.").format(error)) from error
        self._root = self._display.screen().root
        self._taken: dict[tuple[int, int], Hotkey] = {}

    def late(self) -> tuple[Hotkey, ...]:
        """See `Grabber`: all is known at once."""
        return ()

    def grab(self, wanted: Mapping[Hotkey, str]) -> tuple[Hotkey, ...]:
        """See `Grabber`."""
        for code, bits in self._taken:
            for lock in LOCKS:
                self._root.ungrab_key(code, bits | lock)
        self._taken = {}
        refused = [each for each in wanted if not self._grab(each)]
        self._display.sync()
        return tuple(refused)

    def _grab(self, hotkey: Hotkey) -> bool:
        from Xlib import XK, X, error

        name = hotkey.key.upper() if len(hotkey.key) > 1 else hotkey.key
        code = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        bits = sum(BITS[each] for each in hotkey.modifiers)
        if not code or (code, bits) in self._taken:
            return False
        trouble = error.CatchError(error.BadAccess)
        for lock in LOCKS:
            self._root.grab_key(code, bits | lock, True, X.GrabModeAsync, X.GrabModeAsync, onerror=trouble)
        self._display.sync()
        if trouble.get_error() is not None:
            for lock in LOCKS:
                self._root.ungrab_key(code, bits | lock)
            return False
        self._taken[code, bits] = hotkey
        return True

    def fileno(self) -> int:
        """See `Grabber`."""
        return int(self._display.fileno())

    def pressed(self) -> tuple[Hotkey, ...]:
        """See `Grabber`. A key that is held and repeats counts once. Raises DeviceError when the display is lost."""
        from Xlib import X, error

        found: list[Hotkey] = []
        try:
            while self._display.pending_events():
                event = self._display.next_event()
                if event.type == X.KeyPress:
                    hotkey = self._taken.get((event.detail, event.state & sum(BITS.values())))
                    if hotkey is not None and hotkey not in found:
                        found.append(hotkey)
                elif event.type == X.MappingNotify:
                    self._display.refresh_keyboard_mapping(event)
        except (error.ConnectionClosedError, OSError) as lost:
            raise DeviceError(translated("errors", "The display was lost.")) from lost
        return tuple(found)

    def close(self) -> None:
        """See `Grabber`."""
        self._display.close()


def open_grabber() -> Grabber | None:
    """A grabber for this system; None where there is none. Raises DeviceError."""
    from recorder.capture.input import on_wayland

    if on_wayland():
        from recorder.capture.portal_keys import PortalGrabber

        return PortalGrabber()
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY"):
        return None
    return X11Grabber()
