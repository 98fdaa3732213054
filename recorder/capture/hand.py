"""Moves the real pointer and presses real buttons and keys: the demonstration works like a person, not through our own code."""

from __future__ import annotations

import time
from typing import Any

from recorder.errors import DeviceError

STEPS, STEP_SECONDS, KEY_SECONDS, REST_SECONDS = 12, 0.015, 0.06, 0.15


class Hand:
    """A pointer and a keyboard. Raises DeviceError when the system allows neither."""

    def __init__(self) -> None:
        try:
            from pynput import keyboard, mouse
        except ImportError as error:
            raise DeviceError(f"Mouse and keyboard cannot be moved by the demonstration ({error}). Nothing was recorded.") from error
        self._mouse, self._keyboard = mouse.Controller(), keyboard.Controller()
        self._left: Any = mouse.Button.left

    def click(self, x: int, y: int) -> None:
        """Glide to desktop pixel (x, y) and click."""
        from_x, from_y = self._mouse.position
        for step in range(1, STEPS + 1):
            self._mouse.position = (round(from_x + (x - from_x) * step / STEPS), round(from_y + (y - from_y) * step / STEPS))
            _wait(STEP_SECONDS)
        _wait(REST_SECONDS)
        self._mouse.press(self._left)
        _wait(KEY_SECONDS)
        self._mouse.release(self._left)
        _wait(REST_SECONDS)

    def type(self, text: str) -> None:
        """Type *text* at an unhurried pace."""
        for character in text:
            self._keyboard.tap(character)
            _wait(KEY_SECONDS)
        _wait(REST_SECONDS)


def _wait(seconds: float) -> None:
    time.sleep(seconds)
