"""Hotkeys on a real X server: they drive a take whatever window has the keyboard, and conflicts are told."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from recorder.capture.hotkeys import Hotkey, read_hotkey
from tests.ui.screen import Screen, needs
from tests.ui.test_tray import PROGRAM, commands

HOLDER = """
import sys
from Xlib import X, XK, display
d = display.Display()
d.screen().root.grab_key(d.keysym_to_keycode(XK.XK_r), X.ControlMask | X.Mod1Mask, True, X.GrabModeAsync, X.GrabModeAsync)
d.sync()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.mark.xcb
@needs("Xvfb", "openbox", "xdotool", "dbus-daemon")
def test_a_whole_take_by_hotkeys(screen: Screen) -> None:
    program = screen.start(*PROGRAM)
    program.until("ready")
    screen.hand("key", "ctrl+alt+r")
    program.until("state recording")
    screen.hand("key", "ctrl+alt+p")
    program.until("state paused")
    screen.hand("key", "ctrl+alt+p")
    program.until("state recording")
    screen.hand("key", "Num_Lock", "ctrl+alt+i")  # a lock that is on changes nothing
    screen.hand("key", "ctrl+alt+r")
    program.until("drafted ")
    assert [c for c in commands() if c != "mine"] == ["pause", "resume", "picture"]


@pytest.mark.xcb
@needs("Xvfb", "openbox", "dbus-daemon")
def test_a_key_of_another_program_is_told(screen: Screen) -> None:
    holder = screen.start(sys.executable, "-c", HOLDER)
    holder.until("held")
    program = screen.start(*PROGRAM)
    told = program.until("refused ")
    assert "Ctrl+Alt+R" in told
    assert "Ctrl+Alt+P" not in told
    holder.end()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ctrl+Alt+R", Hotkey("r", frozenset({"ctrl", "alt"}))),
        ("F9", Hotkey("f9", frozenset())),
        ("Meta+Shift+1", Hotkey("1", frozenset({"super", "shift"}))),
        ("R", None),
        ("Shift+R", None),
        ("Ctrl+Return", None),
        ("Hyper+R", None),
        ("F99", None),
        ("", None),
    ],
)
def test_a_hotkey_takes_no_key_away_from_typing(text: str, read: Hotkey | None) -> None:
    assert read_hotkey(text) == read
