"""A private desktop for the demonstration: display, window manager, session bus and a microphone that hears what is played."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Self

from recorder.errors import DeviceError
from recorder.files import socket_path
from recorder.translatable import translatable, translated

READY_SECONDS, MOST_TRIES = 20.0, 10
NOT_STARTED = translatable("errors", "{0} did not start, so the demonstration cannot run. Nothing was recorded. Run 'sayshow doctor'.")
SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers put their sockets


class Desk:
    """Starts what is missing and takes it down again. `env` is the environment for programs on this desktop.

    `size` is that of a private display: width x height x depth.
    """

    def __init__(self, size: str = "1280x800x24") -> None:
        self._size = size
        self.env = dict(os.environ)
        self._folder = Path(tempfile.mkdtemp(prefix="sayshow-demo-"))
        self._children: list[subprocess.Popen[bytes]] = []
        self.private_display = False

    def __enter__(self) -> Self:
        try:
            if not self.env.get("DISPLAY") or self.env.get("XDG_SESSION_TYPE") == "wayland":
                self._display()
            self._microphone()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def spawn(self, *argv: str, stdin: int | None = None, stdout: int | None = None) -> subprocess.Popen[bytes]:
        """Start a program here; it ends with the desktop. Raises DeviceError when it is not installed."""
        if shutil.which(argv[0], path=self.env.get("PATH")) is None:
            raise DeviceError(
                translated(
                    "errors",
                    "The demonstration needs the program {0}, which is not installed. Nothing was recorded. Start it with "
                    "'python3 packaging/run.py demo', which installs what is missing.",
                ).format(argv[0])
            )
        child = subprocess.Popen(
            argv,
            env=self.env,
            stdin=stdin if stdin is not None else subprocess.DEVNULL,
            stdout=stdout if stdout is not None else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._children.append(child)
        return child

    def run(self, *argv: str) -> bool:
        """Whether a program ran well."""
        return subprocess.run(argv, env=self.env, capture_output=True, check=False).returncode == 0

    def close(self) -> None:
        """Take everything down."""
        for child in reversed(self._children):
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGTERM)
        for child in self._children:
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _display(self) -> None:
        free = islice((n for n in range(70, 700) if not (SOCKETS / f"X{n}").exists()), MOST_TRIES)
        number = next((n for n in free if self._serves(n)), None)
        if number is None:
            raise DeviceError(translated("errors", NOT_STARTED).format("Xvfb"))
        self.env.update(DISPLAY=f":{number}", XDG_SESSION_TYPE="x11", QT_QPA_PLATFORM="xcb")
        self.env.pop("WAYLAND_DISPLAY", None)
        bus = self.spawn("dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE)
        assert bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self.spawn("openbox")
        self.private_display = True

    def _serves(self, number: int) -> bool:
        """Whether a server of our own could be started with this number: another desktop may have taken it this moment."""
        server = self.spawn(
            "Xvfb", f":{number}", "-screen", "0", self._size, "-nolisten", "tcp", "-displayfd", "1", stdout=subprocess.PIPE
        )
        assert server.stdout is not None
        return server.stdout.readline().strip() == str(number).encode()

    def _microphone(self) -> None:
        runtime = self._folder / "sound"
        runtime.mkdir(mode=0o700)
        socket = socket_path(runtime, "native")
        self.env.update(PULSE_SERVER=f"unix:{socket}", PULSE_RUNTIME_PATH=str(runtime))
        self.spawn(
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "-L",
            f"module-native-protocol-unix socket={socket} auth-anonymous=1",
            "-L",
            "module-null-sink sink_name=room rate=48000",
            "-L",
            "module-remap-source master=room.monitor source_name=mic",
        )
        self._until(lambda: self.run("pactl", "info"), "PulseAudio")
        self.run("pactl", "set-default-source", "mic")

    def _until(self, ready: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + READY_SECONDS
        while time.monotonic() < end:
            if ready():
                return
            threading.Event().wait(0.1)
        raise DeviceError(translated("errors", NOT_STARTED).format(what))
