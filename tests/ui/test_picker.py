"""What is picked on the screen, in pixels of the desktop: two monitors with different origins, and scale factor 2."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from Xlib import display

from tests.ui.screen import Screen, Talker, needs

pytestmark = [pytest.mark.xcb, needs("Xvfb", "openbox", "xdotool", "dbus-daemon", "xrandr")]
PROGRAM = (sys.executable, "-m", "tests.ui.picker_program")


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


def drag(screen: Screen, program: Talker, *corners: int) -> str:
    x1, y1, x2, y2 = corners
    screen.hand("mousemove", "--sync", x1, y1, "mousedown", 1, "mousemove", "--sync", (x1 + x2) // 2, (y1 + y2) // 2)
    screen.hand("mousemove", "--sync", x2, y2, "sleep", "0.2", "mouseup", 1)
    return program.until("picked ").removeprefix("picked ")


def near(told: str, *wanted: int) -> bool:
    return all(abs(int(one) - other) <= 2 for one, other in zip(told.split(","), wanted, strict=True))


def test_regions_on_two_monitors(screen: Screen) -> None:
    held = display.Display(screen.env["DISPLAY"])  # a server without clients forgets its monitors
    for name, place in (("left", "640/170x720/190+0+0"), ("right", "640/170x620/160+640+100")):
        output = "screen" if name == "left" else "none"
        subprocess.run(["xrandr", "--setmonitor", name, place, output], env=screen.env, check=True)
    program = screen.start(*PROGRAM)
    assert program.until("ready") == "ready 2"
    assert near(drag(screen, program, 100, 120, 400, 320), 100, 120, 300, 200)
    program.until("ready")
    assert near(drag(screen, program, 800, 200, 1100, 500), 800, 200, 300, 300)
    program.until("ready")
    screen.hand("mousemove", "--sync", 900, 400)
    screen.hand("click", 1)  # on no window: the monitor
    assert program.until("picked ") == "picked 640,100,640,620"
    held.close()


def test_a_window_is_picked_by_a_click(screen: Screen) -> None:
    other = screen.start(sys.executable, "-m", "tests.capture.own_bar", "200", "150")
    other.until("ready")
    program = screen.start(*PROGRAM)
    program.until("ready")
    screen.hand("mousemove", "--sync", 250, 170)
    screen.hand("click", 1)
    assert program.until("picked ") == "picked 200,150,300,40 follows"
    program.until("ready")
    screen.hand("key", "Escape")
    program.until("cancelled")


def test_scale_factor_two(screen: Screen) -> None:
    program = screen.start(*PROGRAM, QT_SCALE_FACTOR="2")
    program.until("ready")
    assert near(drag(screen, program, 100, 120, 400, 320), 100, 120, 300, 200)
