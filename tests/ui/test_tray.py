"""The tray on a real X server: an XEMBED tray clicked with the mouse, a StatusNotifier host over D-Bus, and no tray at all."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recorder.paths import recordings_folder
from tests.capture.desktop import PAUSE
from tests.ui.screen import Screen, Talker, needs

pytestmark = [pytest.mark.xcb, needs("Xvfb", "openbox", "xdotool", "dbus-daemon")]
PROGRAM = (sys.executable, "-m", "tests.ui.tray_program")


@pytest.fixture
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


def icon_place(screen: Screen) -> tuple[int, int]:
    """The middle of the docked icon: trayer stands in the right upper corner."""
    found = screen.hand("search", "--sync", "--class", "trayer").split()[-1]
    fields = dict(
        line.split("=") for line in screen.hand("getwindowgeometry", "--shell", found).splitlines() if "=" in line
    )
    return int(fields["X"]) + int(fields["WIDTH"]) // 2, int(fields["Y"]) + int(fields["HEIGHT"]) // 2


def choose(screen: Screen, program: Talker, name: str, button: int = 3) -> None:
    """Open the icon's menu with the mouse and click an item."""
    screen.click(*icon_place(screen), button)
    x, y = program.until(f"item {name} ").split()[2:]
    program.until("menu open")
    screen.click(int(x), int(y))


def commands() -> list[str]:
    (folder,) = recordings_folder().iterdir()
    return [json.loads(line)["command"] for line in (folder / "commands.jsonl").read_text().splitlines()]


def with_trayer(screen: Screen, **env: str) -> Talker:
    program = screen.start(*PROGRAM, **env)
    program.until("ready")
    screen.server("trayer", "--edge", "top", "--align", "right", "--widthtype", "request", "--height", "28")
    program.until("tray yes")
    return program


@needs("trayer")
def test_a_whole_recording_by_mouse_alone(screen: Screen, tmp_path: Path) -> None:
    program = with_trayer(screen)
    choose(screen, program, "record")
    program.until("state recording")
    choose(screen, program, "pause", button=1)
    program.until("state paused")
    choose(screen, program, "resume")
    program.until("state recording")
    choose(screen, program, "picture")
    choose(screen, program, "forget")
    choose(screen, program, "stop")
    program.until("state working")
    path = Path(program.until("drafted ").removeprefix("drafted "))
    assert path.is_file()
    assert [c for c in commands() if c != "mine"] == ["pause", "resume", "picture", "forget"]
    assert commands().count("mine") >= 4  # the clicks that opened the menu are told to the recorder
    program.until("state idle")
    choose(screen, program, "quit")
    assert program.process.wait(15) == 0


@needs("trayer")
def test_discard_asks_and_names_the_consequence(screen: Screen) -> None:
    program = with_trayer(screen)
    choose(screen, program, "record")
    program.until("state recording")
    choose(screen, program, "discard")
    screen.hand("search", "--sync", "--onlyvisible", "--name", "^Sayshow$")
    screen.hand("key", "--delay", "100", "Tab", "space")  # from "Keep recording" to "Discard"
    program.until("state stopping")
    assert "trash" in program.until("discarded ")


@needs("trayer")
def test_the_bar_is_reduced_to_the_icon(screen: Screen, tmp_path: Path) -> None:
    from PIL import Image

    program = with_trayer(screen)
    choose(screen, program, "record")
    program.until("state recording")
    program.until("window RecordingBar")
    choose(screen, program, "bar")
    program.until("hidden RecordingBar")
    screen.hand("mousemove", "--sync", 5, 700)
    screen.picture(tmp_path / "screen.png")
    image = Image.open(tmp_path / "screen.png").convert("RGB").crop((0, 40, 1280, 720))
    assert len(image.getcolors(10_000) or range(10_000)) <= 3  # only the empty desktop and the pointer


def test_a_status_notifier_host_that_comes_late(screen: Screen) -> None:
    program = screen.start(*PROGRAM)
    program.until("window ControlWindow")
    host = screen.start(sys.executable, "-m", "tests.ui.sni_host")
    host.until("watching")
    host.until("registered")
    program.until("hidden ControlWindow")
    program.until("tray yes")
    host.ask("items")
    offered = host.until("items ").split()[1:]
    assert offered == ["Record", "Open_SOP…", "Recent", "Check_this_computer", "Quit"] or "Record" in offered
    assert not {"Pause", "Stop_and_make_the_SOP"} & set(offered)
    host.ask("click Record")
    program.until("state recording")
    host.ask("click Pause")
    program.until("state paused")
    host.ask("click Resume")
    program.until("state recording")
    host.ask("click Stop and make the SOP")
    path = Path(program.until("drafted ").removeprefix("drafted "))
    assert host.until("notified ") == f"notified The SOP is written | {path.stem} is open in the editor. Click here to see it."
    editor = screen.hand("search", "--sync", "--onlyvisible", "--name", "A procedure").split()[0]
    screen.hand("windowminimize", "--sync", editor)
    host.ask("open")
    assert screen.hand("search", "--sync", "--onlyvisible", "--name", "A procedure").split()[0] == editor


def test_without_a_tray_the_window_and_the_bar_do(screen: Screen) -> None:
    program = screen.start(*PROGRAM)
    x, y = program.until("button Record").split()[2:]
    program.until("window ControlWindow")
    screen.click(int(x), int(y))
    program.until("hidden ControlWindow")
    places = {}
    while not (line := program.until("")).startswith("window RecordingBar"):
        if line.startswith("button "):
            _, name, bx, by = line.split()
            places[name] = (int(bx), int(by))
    assert {"Pause", "Note", "Picture_now", "Forget_the_last_30_seconds", "Stop_and_make_the_SOP"} <= set(places)
    screen.click(*places["Picture_now"])
    screen.click(*places["Stop_and_make_the_SOP"])
    program.until("hidden RecordingBar")
    program.until("drafted ")
    assert "picture" in commands()


@needs("trayer")
def test_a_countdown_can_be_taken_back(screen: Screen) -> None:
    program = with_trayer(screen, COUNTDOWN="3")
    choose(screen, program, "record")
    program.until("state counting")
    x, y, width, height = map(int, program.until("window Countdown").split()[2:])
    screen.click(x + width // 2, y + height // 2)
    program.until("state idle")
    assert not list(recordings_folder().iterdir())
    choose(screen, program, "record")
    program.until("state counting")
    program.until("hidden Countdown")
    program.until("state recording")


def test_the_first_start_welcomes_and_switches_names_on(screen: Screen) -> None:
    program = screen.start(*PROGRAM, WELCOME="1")
    said = program.until("welcome ")
    assert "your clicks and keys" in said and "Add step" not in said
    program.until("ready")
    screen.hand("search", "--sync", "--onlyvisible", "--name", "Welcome to Sayshow")
    told = ("--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Get")
    for _ in range(40):
        ask = ["dbus-send", "--session", *told, "string:org.a11y.Status", "string:IsEnabled"]
        if "boolean true" in subprocess.run(ask, env=screen.env, capture_output=True, text=True, check=False).stdout:
            return
        PAUSE.wait(0.25)
    raise AssertionError("accessibility was not switched on")


def test_a_second_start_raises_the_first(screen: Screen, tmp_path: Path) -> None:
    program = screen.start(*PROGRAM)
    program.until("ready")
    assert screen.start(*PROGRAM).process.wait(20) == 0
    program.until("raised")
    assert screen.start(*PROGRAM, str(tmp_path / "x.sop")).process.wait(20) == 0
    assert program.until("opened").endswith("x.sop")
