"""A private desktop for tests that need real windows, real input and a microphone that hears what is played."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from recorder.pipeline.desk import Desk

PAUSE = threading.Event()


def wait(seconds: float) -> None:
    """Let other programs go on for a while, where they have no way to tell that they are done."""
    PAUSE.wait(seconds)


def until(ready: Callable[[], object], seconds: float, what: str) -> None:
    """Wait until *ready* says so; fail with *what* after *seconds*."""
    for _ in range(int(seconds / 0.05)):
        if ready():
            return
        PAUSE.wait(0.05)
    raise AssertionError(f"{what} did not happen in {seconds} s")


class Recorder:
    """`sayshow record --control` as a child on a desk; *inside* are the words of a command to put before it."""

    def __init__(self, desk: Desk, folder: Path, *arguments: str, inside: tuple[str, ...] = ()) -> None:
        self.folder = folder
        self.states: list[dict[str, object]] = []
        self.process = desk.spawn(
            *inside,
            sys.executable,
            "-m",
            "recorder",
            "record",
            "--output",
            str(folder),
            "--control",
            *arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        threading.Thread(target=self._read, daemon=True).start()
        until(lambda: self.state == "recording", 30, "recording")

    @property
    def state(self) -> str:
        """The last state it told."""
        return str(self.states[-1]["state"]) if self.states else ""

    def command(self, command: str, **fields: object) -> None:
        """Send one line."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"command": command, **fields}).encode() + b"\n")
        self.process.stdin.flush()

    def stop(self) -> None:
        """Stop and wait."""
        self.command("stop")
        assert self.process.wait(60) == 0

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.states.append(json.loads(line))


def click(desk: Desk, x: int, y: int, button: int = 1) -> None:
    """Move there, rest, click."""
    assert desk.run("xdotool", "mousemove", str(x), str(y), "sleep", "0.12", "click", str(button))


def output(desk: Desk, *argv: str) -> str:
    """What a program prints."""
    return subprocess.run(argv, env=desk.env, capture_output=True, text=True, check=True, timeout=20).stdout


def repainter(desk: Desk) -> None:
    """Show the window that repaints at each press."""
    window = desk.spawn(sys.executable, "-m", "tests.capture.repainter", stdout=subprocess.PIPE)
    assert window.stdout is not None
    assert window.stdout.readline() == b"ready\n"
