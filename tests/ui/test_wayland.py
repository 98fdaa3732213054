"""The tray program on a desktop that calls itself Wayland: *Add step* by button and by hotkey, the bar in none of the pictures."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from recorder.document.file import open_file
from tests.ui.screen import Screen, Talker, needs
from tests.ui.test_tray import PROGRAM

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(180), needs("Xvfb", "openbox", "xdotool", "dbus-daemon")]


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        screen.env["XDG_SESSION_TYPE"] = "wayland"
        yield screen


@pytest.fixture
def portal(screen: Screen) -> Talker:
    served = screen.start(sys.executable, "-m", "tests.capture.portal")
    served.until("ready")
    return served


def shown(program: Talker, window: str) -> dict[str, tuple[int, int]]:
    """The buttons of *window* once it appears."""
    places: dict[str, tuple[int, int]] = {}
    while not (line := program.until("")).startswith(f"window {window}"):
        if line.startswith("button "):
            _, name, x, y = line.split()
            places[name] = (int(x), int(y))
    return places


def test_add_step_by_button_and_by_hotkey(screen: Screen, portal: Talker) -> None:
    program = screen.start(*PROGRAM, REAL="1")
    bound = portal.until("bound ")
    assert "CTRL+ALT+i=CTRL+ALT+i" in bound and "CTRL+ALT+r=CTRL+ALT+r" in bound
    screen.click(*shown(program, "ControlWindow")["Record"])
    bar = shown(program, "RecordingBar")
    assert {"Add_step", "Note", "Pause"} <= set(bar) and "Picture_now" not in bar
    screen.click(*bar["Add_step"])
    program.until("hidden RecordingBar")
    portal.until("picture ")
    program.until("window RecordingBar")
    portal.ask("press CTRL+ALT+i")
    program.until("hidden RecordingBar")
    portal.until("picture ")
    program.until("window RecordingBar")
    portal.ask("press CTRL+ALT+r")
    path = Path(program.until("drafted ", 60).removeprefix("drafted "))
    with open_file(path, read_only=True) as file:
        steps = file.document.steps
        assert len(steps) == 2
        for step in steps:
            assert step.picture is not None
            with Image.open(io.BytesIO(file.image(step.picture.image))) as picture:
                assert picture.size == (1280, 720)
                empty = picture.convert("RGB").crop((200, 400, 1080, 720))  # where the bar stands
                assert len(empty.getcolors(10_000) or range(10_000)) <= 3


def test_the_first_start_tells_of_add_step(screen: Screen) -> None:
    said = screen.start(*PROGRAM, WELCOME="1").until("welcome ")
    assert "choose Add step on the bar" in said
    assert "your clicks and keys" not in said and "accessibility" not in said


def test_a_desktop_without_hotkeys_says_so(screen: Screen) -> None:
    program = screen.start(*PROGRAM)
    assert "do not work" in program.until("refused ")


def test_a_hotkey_that_somebody_has_is_told(screen: Screen, portal: Talker) -> None:
    program = screen.start(*PROGRAM, HOTKEY="F9")
    assert "F9" in program.until("refused ")
