"""How long a person waits at the tray: for its icon, and from a click on Record to the recording. Needs Xvfb, openbox, xdotool, trayer.

    python -m tests.benchmarks.tray_times [--runs 5] [--countdown 3]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.ui.screen import Screen, Talker
from tests.ui.test_tray import PROGRAM, icon_place

REAL = (sys.executable, "-m", "recorder")
HOMES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_DOCUMENTS_DIR", "HOME")


def width(screen: Screen) -> int:
    """How wide the tray is; it grows with an icon. 0 while it cannot be asked, as its windows come and go."""
    try:
        window = screen.hand("search", "--sync", "--onlyvisible", "--class", "trayer").split()[-1]
        return next(int(line[6:]) for line in screen.hand("getwindowgeometry", "--shell", window).splitlines() if line.startswith("WIDTH="))
    except subprocess.CalledProcessError:
        return 0


def until_icon(screen: Screen) -> float:
    """Seconds from the start of the program to its icon in the tray."""
    empty, began = width(screen), time.monotonic()
    program = screen.start(*REAL)
    while width(screen) in (empty, 0):
        if time.monotonic() - began > 20:
            raise SystemExit("the icon did not come")
        threading.Event().wait(0.01)
    taken = time.monotonic() - began
    program.end()
    while width(screen) != empty:
        threading.Event().wait(0.1)
    return taken


def until_recording(screen: Screen, program: Talker) -> tuple[float, float]:
    """Seconds from a click on Record in the menu to the countdown, and to the recording."""
    screen.click(*icon_place(screen), 3)
    x, y = program.until("item record ").split()[2:]
    program.until("menu open")
    screen.click(int(x), int(y))
    began = time.monotonic()
    program.until("state counting")
    counting = time.monotonic() - began
    program.until("state recording", 60)
    return counting, time.monotonic() - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--countdown", type=int, default=3)
    wanted = parser.parse_args()
    icons, begins = [], []
    for _ in range(wanted.runs):
        with tempfile.TemporaryDirectory(prefix="sayshow-times-") as name, Screen() as screen:
            for each in HOMES:
                (Path(name) / each).mkdir(mode=0o700)
                screen.env[each] = str(Path(name) / each)
            screen.env["PYTHONPATH"] = str(Path(__file__).parents[2])
            screen.server("trayer", "--edge", "top", "--align", "right", "--widthtype", "request", "--height", "28")
            icons.append(until_icon(screen))
            program = screen.start(*PROGRAM, REAL="1", COUNTDOWN=str(wanted.countdown))
            program.until("tray yes")
            program.until("ready")
            begins.append(until_recording(screen, program))
    print("icon after start:", told(icons))
    print("countdown after the click:", told([counting for counting, _ in begins]))
    print(f"recording after a countdown of {wanted.countdown} s:", told([whole - wanted.countdown for _, whole in begins]))
    print(f"load: {os.getloadavg()[0]:.1f}")


def told(seconds: list[float]) -> str:
    """Median and worst."""
    return f"median {statistics.median(seconds):.2f} s, worst {max(seconds):.2f} s of {len(seconds)}"


if __name__ == "__main__":
    main()
