"""One spelling for keys and shortcuts, whichever system or script named them."""

from __future__ import annotations

from collections.abc import Iterable

MODIFIERS = ("ctrl", "alt", "shift", "super")
"""In the order in which a person reads them aloud."""

SYNONYMS = {
    "return": "enter",
    "kp_enter": "enter",
    "linefeed": "enter",
    "esc": "escape",
    "del": "delete",
    "ins": "insert",
    "prior": "page_up",
    "next": "page_down",
    "pageup": "page_up",
    "pagedown": "page_down",
    "pgup": "page_up",
    "pgdn": "page_down",
    "iso_left_tab": "tab",
    "back": "backspace",
    "arrowup": "up",
    "arrowdown": "down",
    "arrowleft": "left",
    "arrowright": "right",
    "control": "ctrl",
    "control_l": "ctrl",
    "control_r": "ctrl",
    "ctrl_l": "ctrl",
    "ctrl_r": "ctrl",
    "alt_l": "alt",
    "alt_r": "alt",
    "option": "alt",
    "shift_l": "shift",
    "shift_r": "shift",
    "super_l": "super",
    "super_r": "super",
    "cmd": "super",
    "command": "super",
    "meta": "super",
    "win": "super",
    "windows": "super",
    "plus": "+",
    "minus": "-",
    "comma": ",",
    "period": ".",
    "slash": "/",
    "equal": "=",
    "print_screen": "print",
}


def normalise(keys: str) -> str:
    """A key or shortcut in this program's spelling: ``ctrl+shift+s`` of *Ctrl+Shift+S*, ``enter`` of *Return*.

    Modifiers come first and in one order; the key is in lower case.
    """
    parts = [_plain(part) for part in _split(keys.strip())]
    held = set(parts[:-1])
    return combined(parts[-1], held) if parts else ""


def combined(key: str, modifiers: Iterable[str]) -> str:
    """The shortcut of *key* with *modifiers* held."""
    held = set(modifiers)
    return "+".join([m for m in MODIFIERS if m in held] + [key])


def parts_of(keys: str) -> tuple[tuple[str, ...], str]:
    """The modifiers and the key of a normalised shortcut."""
    *held, key = _split(keys) or [""]
    return tuple(held), key


def _split(keys: str) -> list[str]:
    """At the plus signs, of which the last may be the key itself (``ctrl++``)."""
    if keys.endswith("+"):
        return [part for part in keys[:-1].split("+") if part] + ["+"]
    return [part for part in keys.split("+") if part]


def _plain(name: str) -> str:
    lower = name.strip().lower().replace(" ", "_")
    return SYNONYMS.get(lower, lower)
