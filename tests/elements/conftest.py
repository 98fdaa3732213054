"""A private desktop with accessibility: display, window manager, session bus."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from recorder.elements.finder import switch_on_accessibility

HERE = Path(__file__).parent
READY_SECONDS = 20.0


class Stage:
    """Where programs of the tests run. `env` is in the environment of this process too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")}
        self._children: list[subprocess.Popen[str]] = []

    def open(self) -> None:
        """Start it."""
        number = next(n for n in range(701, 900) if not Path(f"/tmp/.X11-unix/X{n}").exists())
        self.env.update(
            DISPLAY=f":{number}", XDG_RUNTIME_DIR=str(self.folder), HOME=str(self.folder), QT_QPA_PLATFORM="xcb", LANG="C.UTF-8"
        )
        self.spawn("Xvfb", f":{number}", "-screen", "0", "1200x800x24", "-nolisten", "tcp")
        self.until(lambda: Path(f"/tmp/.X11-unix/X{number}").exists())
        bus = self.spawn("dbus-daemon", "--session", "--nofork", "--print-address=1")
        assert bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.spawn("openbox")

    def spawn(self, *argv: str) -> subprocess.Popen[str]:
        """Start a program here."""
        child = subprocess.Popen(
            argv,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self._children.append(child)
        return child

    def until(self, ready: object, seconds: float = READY_SECONDS) -> None:
        """Wait for another program."""
        assert callable(ready)
        for _ in range(int(seconds / 0.1)):
            if ready():
                return
            threading.Event().wait(0.1)
        pytest.fail("a program of the test did not become ready")

    def close(self) -> None:
        """Take everything down."""
        for child in reversed(self._children):
            if child.poll() is None:
                os.killpg(child.pid, 9)
            child.wait(10)
            if child.stdout is not None:
                child.stdout.close()


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A desktop of this module's own; accessibility is switched on before any program starts."""
    if not all(shutil.which(name) for name in ("Xvfb", "dbus-daemon", "openbox")):
        pytest.skip("needs Xvfb, dbus-daemon and openbox")
    made = Stage(tmp_path_factory.mktemp("stage"))
    try:
        made.open()
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("DISPLAY", made.env["DISPLAY"])
            patch.setenv("DBUS_SESSION_BUS_ADDRESS", made.env["DBUS_SESSION_BUS_ADDRESS"])
            assert switch_on_accessibility()
            yield made
    finally:
        made.close()


@pytest.fixture(scope="module")
def sample(stage: Stage) -> dict[str, tuple[int, int]]:
    """A Qt window; where its controls are on the screen."""
    child = stage.spawn(sys.executable, str(HERE / "sample_window.py"))
    assert child.stdout is not None
    places = json.loads(child.stdout.readline())
    return {name: (x, y) for name, (x, y) in places.items()} | {"pid": (child.pid, 0)}
