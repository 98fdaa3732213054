"""A private screen for tests: X server, window manager, session bus, and a hand that moves the mouse."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from pathlib import Path
from typing import Self

import pytest

PATIENCE = 20.0


class Talker:
    """A program that says lines; `until` waits for one that begins as wanted."""

    def __init__(self, argv: list[str], env: dict[str, str]) -> None:
        self.process = subprocess.Popen(argv, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said: list[str] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def until(self, begin: str, seconds: float = PATIENCE) -> str:
        """The next line that begins with *begin*."""
        while True:
            try:
                line = self._lines.get(timeout=seconds)
            except queue.Empty:
                line = None
            if line is None:
                raise AssertionError(f"{begin!r} was not said; said was {self.said[-20:]}")
            if line.startswith(begin):
                return line

    def ask(self, line: str) -> None:
        """Say a line to it."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def end(self) -> None:
        """Ask it to end, and see to it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line.strip())
            self._lines.put(line.strip())
        self._lines.put(None)


class Screen:
    """The screen; programs are started on it by `start`."""

    def __init__(self, size: str = "1280x720x24") -> None:
        self._size, self._programs = size, list[Talker]()
        self._servers: list[subprocess.Popen[bytes]] = []
        left_out = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DISPLAY")
        self.env = {name: value for name, value in os.environ.items() if name not in left_out}
        self.env.update(GVFS_DISABLE_FUSE="1", GIO_USE_VFS="local")  # no mounts in folders that go away

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        self._servers.append(
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size, "-nolisten", "tcp"],
                pass_fds=(writing,),
                stderr=subprocess.DEVNULL,
            )
        )
        os.close(writing)
        with os.fdopen(reading) as number:
            self.env.update(DISPLAY=f":{number.readline().strip()}", QT_QPA_PLATFORM="xcb", XDG_SESSION_TYPE="x11")
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"], env=self.env, stdout=subprocess.PIPE
        )
        self._servers.append(bus)
        assert bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self.server("openbox")
        return self

    def __exit__(self, *_: object) -> None:
        for program in reversed(self._programs):
            program.end()
        for server in reversed(self._servers):
            server.terminate()
            server.wait(10)
            if server.stdout is not None:
                server.stdout.close()

    def server(self, *argv: str) -> subprocess.Popen[bytes]:
        """Start a program that says nothing."""
        self._servers.append(subprocess.Popen(argv, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        return self._servers[-1]

    def start(self, *argv: str, **env: str) -> Talker:
        """Start a program that says lines."""
        self._programs.append(Talker(list(argv), {**self.env, **env}))
        return self._programs[-1]

    def hand(self, *argv: str | int) -> str:
        """What xdotool does; its output."""
        return subprocess.run(
            ["xdotool", *map(str, argv)], env=self.env, capture_output=True, text=True, check=True, timeout=20
        ).stdout

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move there and click."""
        self.hand("mousemove", "--sync", x, y)
        self.hand("click", button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at *start*, move on little by little, let go at *end*."""
        self.hand("mousemove", "--sync", *start)
        self.hand("mousedown", 1)
        for part in range(1, 9):
            at = [round(a + (b - a) * part / 8) for a, b in zip(start, end, strict=True)]
            self.hand("mousemove", *at, "sleep", 0.05)
        self.hand("mouseup", 1)

    def picture(self, path: Path) -> None:
        """The whole screen as PNG."""
        import mss
        import mss.tools

        with mss.MSS(display=self.env["DISPLAY"]) as eye:
            shot = eye.grab(eye.monitors[0])
            mss.tools.to_png(shot.rgb, shot.size, output=str(path))


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skips where a program is not installed."""
    import shutil

    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
