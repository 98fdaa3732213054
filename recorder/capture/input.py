"""Raw mouse and keyboard input with exact times: X RECORD on X11 (the server's stamps), pynput elsewhere."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from recorder.capture.clock import Clock
from recorder.errors import DeviceError
from recorder.recording.events import Button, Modifier
from recorder.translatable import translated


@dataclass(frozen=True, slots=True)
class ButtonInput:
    """A mouse button went down or up at desktop pixel (x, y)."""

    time: float
    down: bool
    button: Button
    x: int
    y: int
    modifiers: tuple[Modifier, ...] = ()


@dataclass(frozen=True, slots=True)
class WheelInput:
    """A notch of the wheel: right and down positive."""

    time: float
    x: int
    y: int
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class KeyInput:
    """A key went down. `key` is its plain name (``enter``, ``a``); `text` what it writes, None when it writes nothing."""

    time: float
    key: str
    text: str | None
    modifiers: tuple[Modifier, ...] = ()


Input = ButtonInput | WheelInput | KeyInput
Sink = Callable[[Input], None]


class Listener(Protocol):
    """Hears all input of the desktop until stopped."""

    def start(self) -> None:
        """Begin; raises DeviceError when the system does not let us listen."""

    def alive(self) -> bool:
        """Whether input still arrives; a dead listener is replaced and a gap written."""

    def pointer(self) -> tuple[int, int]:
        """Where the pointer is now."""

    def stop(self) -> None:
        """End."""


def on_wayland() -> bool:
    """Whether this session shows a program neither the clicks and keys in other windows nor the screen."""
    if not sys.platform.startswith("linux"):
        return False
    return os.environ.get("XDG_SESSION_TYPE") == "wayland" or bool(os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY"))


def check_display() -> None:
    """Raise DeviceError with a remedy where there is no display."""
    if not sys.platform.startswith("linux") or on_wayland():
        return
    if not os.environ.get("DISPLAY"):
        raise DeviceError(
            translated(
                "errors",
                "There is no display to record (DISPLAY is not set). Nothing was recorded. Start Sayshow from a graphical "
                "desktop, or try 'sayshow demo', which brings its own.",
            )
        )


def open_listener(clock: Clock, sink: Sink) -> Listener:
    """The listener for this system. Raises DeviceError (see `check_display`)."""
    check_display()
    system: str = sys.platform
    if system.startswith("linux"):
        from recorder.capture.xrecord import RecordListener

        return RecordListener(clock, sink)
    return PynputListener(clock, sink)


BUTTONS: dict[str, Button] = {
    "left": "left",
    "middle": "middle",
    "right": "right",
    "x1": "back",
    "x2": "forward",
    "button8": "back",
    "button9": "forward",
}
NAMES = {
    "return": "enter",
    "kp_enter": "enter",
    "esc": "escape",
    "prior": "page_up",
    "next": "page_down",
    "cmd": "super",
    "ctrl_l": "ctrl",
    "ctrl_r": "ctrl",
    "alt_l": "alt",
    "alt_r": "alt",
    "alt_gr": "altgr",
    "shift_l": "shift",
    "shift_r": "shift",
    "cmd_l": "super",
    "cmd_r": "super",
    "iso_left_tab": "tab",
    "print_screen": "print",
}
MODIFIERS: dict[str, Modifier] = {"ctrl": "ctrl", "alt": "alt", "shift": "shift", "super": "super"}


def plain_name(name: str) -> str:
    """A key's name as this program spells it, from a keysym's or pynput's."""
    name = name.lower()
    return NAMES.get(name, name)


class PynputListener:
    """Windows and macOS. Must not share a process with a Qt event loop (it crashes on macOS)."""

    def __init__(self, clock: Clock, sink: Sink) -> None:
        self._clock, self._sink = clock, sink
        self._held: set[Modifier] = set()
        self._lock = threading.Lock()
        self._mouse: Any = None
        self._keyboard: Any = None
        self._controller: Any = None

    def start(self) -> None:
        """Begin listening."""
        try:
            from pynput import keyboard, mouse
        except ImportError as error:
            raise DeviceError(
                translated("errors", "Mouse and keyboard cannot be observed ({0}). Nothing was recorded. Run 'sayshow doctor'.").format(error)
            ) from error
        self._controller = mouse.Controller()
        self._mouse = mouse.Listener(on_click=self._click, on_scroll=self._scroll)
        self._keyboard = keyboard.Listener(on_press=self._press, on_release=self._release)
        for listener in (self._mouse, self._keyboard):
            listener.start()
            listener.wait()
        if getattr(self._keyboard, "IS_TRUSTED", True) is False:
            raise DeviceError(
                translated(
                    "errors",
                    "The system does not let Sayshow see the keyboard and mouse. Nothing was recorded. Allow Sayshow under "
                    "Privacy & Security > Input Monitoring and > Accessibility, then start it again.",
                )
            )

    def alive(self) -> bool:
        """Both threads run (`running` of pynput proves nothing)."""
        return all(listener is not None and listener.is_alive() for listener in (self._mouse, self._keyboard))

    def pointer(self) -> tuple[int, int]:
        """The pointer's place."""
        x, y = self._controller.position
        return int(x), int(y)

    def stop(self) -> None:
        """End."""
        for listener in (self._mouse, self._keyboard):
            if listener is not None:
                listener.stop()

    def _modifiers(self) -> tuple[Modifier, ...]:
        with self._lock:
            return tuple(sorted(self._held))

    def _click(self, x: float, y: float, button: Any, pressed: bool, *_: Any) -> None:
        name = BUTTONS.get(button.name)
        if name is not None:
            self._sink(ButtonInput(self._clock.now(), pressed, name, int(x), int(y), self._modifiers()))

    def _scroll(self, x: float, y: float, dx: float, dy: float, *_: Any) -> None:
        self._sink(WheelInput(self._clock.now(), int(x), int(y), int(dx), -int(dy)))

    def _press(self, key: Any, *_: Any) -> None:
        name = plain_name(getattr(key, "name", None) or getattr(key, "char", None) or "")
        if name in MODIFIERS:
            with self._lock:
                self._held.add(MODIFIERS[name])
        elif name and name not in ("altgr", "caps_lock", "num_lock"):
            char = " " if name == "space" else getattr(key, "char", None)
            self._sink(KeyInput(self._clock.now(), name, char, self._modifiers()))

    def _release(self, key: Any, *_: Any) -> None:
        name = plain_name(getattr(key, "name", None) or "")
        if name in MODIFIERS:
            with self._lock:
                self._held.discard(MODIFIERS[name])
