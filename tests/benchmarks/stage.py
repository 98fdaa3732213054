"""A private desktop for one scenario, the program on it, and where its controls are."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol, Self

from recorder.pipeline.desk import Desk
from tests.benchmarks.browser import Browser
from tests.benchmarks.voice import CACHE

WHERE = Path(__file__).with_name("where.py")
ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM", "PYTHONPATH")
TOOLKITS = {"GTK_MODULES": "gail:atk-bridge", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
SWITCH = (
    "gdbus",
    "call",
    "--session",
    "--dest",
    "org.a11y.Bus",
    "--object-path",
    "/org/a11y/bus",
    "--method",
    "org.freedesktop.DBus.Properties.Set",
    "org.a11y.Status",
    "IsEnabled",
    "<true>",
)
Box = list[float]


class Program(Protocol):
    """Whatever is worked in."""

    def locate(self, spec: str) -> Box | None:
        """Where a control is, None when it is not shown."""


class Stage(Desk):
    """A desktop with a home of its own, so that nothing of this machine's user shows or changes."""

    def __init__(self, size: list[int], work: Path, accessible: bool) -> None:
        super().__init__(f"{size[0]}x{size[1]}x24")
        self.work, self.accessible = work, accessible
        home, run = work / "home", work / "run"
        for folder in (home, run):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
        for name in LEFT_OUT:
            self.env.pop(name, None)
        self.env.update(
            HOME=str(home),
            XDG_RUNTIME_DIR=str(run),
            XDG_CONFIG_HOME=str(home / ".config"),
            LANG="C.UTF-8",
            XDG_DATA_HOME=str(home / ".local" / "share"),
            XDG_CACHE_HOME=str(CACHE / "cache"),
            PYTHONPATH=str(ROOT),
            **(TOOLKITS if accessible else {"NO_AT_BRIDGE": "1"}),
        )

    def __enter__(self) -> Self:
        super().__enter__()
        if self.accessible:
            self.run(*SWITCH)
        return self

    def ask(self, *argv: str) -> str:
        """What a program prints."""
        done = subprocess.run(argv, env=self.env, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """The X window whose title fits, waited for."""
        return wait(lambda: self.ask("xdotool", "search", "--onlyvisible", "--name", title).split("\n")[-1], 90, f"a window {title}")


class Native:
    """A desktop program; controls are ``role:name`` through the accessibility bus, or ``xy:X,Y`` on the screen."""

    def __init__(self, stage: Stage, app: Mapping[str, Any], folder: Path) -> None:
        self._stage = stage
        words = {"folder": str(folder.resolve()), "scenarios": str(folder.resolve().parent), "python": sys.executable}
        stage.spawn(*(part.format(**words) if "{" in part else part for part in app["argv"]))
        stage.window(app["window"])
        threading.Event().wait(app.get("settle", 1.5))
        for title, x, y in app.get("places", ()):
            stage.run("xdotool", "windowmove", stage.window(title), str(x), str(y))
        threading.Event().wait(0.5)

    def locate(self, spec: str) -> Box | None:
        """Where the control is."""
        if spec.startswith("xy:"):
            x, y = map(float, spec[3:].split(","))
            return [x - 4, y - 4, 8, 8]
        return json.loads(self._stage.ask("/usr/bin/python3", str(WHERE), spec) or "null")


def open_program(stage: Stage, app: Mapping[str, Any], folder: Path, size: list[int]) -> Program:
    """Start the scenario's program and wait until it stands."""
    if app["kind"] == "chromium":
        browser = Browser(stage.env, folder / app["page"], stage.work / "chromium", size, stage.accessible)
        stage._children.append(browser.process)
        threading.Event().wait(1.0)
        return browser
    return Native(stage, app, folder)


def wait(ready: Callable[[], Any], seconds: float, what: str) -> Any:
    """What *ready* returns once it is something. Ends the run with a sentence when it never is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := ready():
            return found
        threading.Event().wait(0.1)
    raise SystemExit(f"Waited {seconds:.0f} s in vain for {what}.")


def missing_programs() -> list[str]:
    """What has to be installed before scenarios can run."""
    needed = ("Xvfb", "openbox", "xdotool", "dbus-daemon", "pulseaudio", "paplay", "pactl", "bash")
    return [name for name in needed if shutil.which(name, path=os.environ.get("PATH")) is None]
