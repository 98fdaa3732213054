"""Forms with secrets in them on a desktop of their own, a person who fills them in, and what a recording of that left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.element import Bounds
from recorder.recording.events import Pictured
from tests.capture.desktop import Recorder, click, until, wait
from tests.privacy.canary import traces

CANARY = "zqXw7Kvj3Pfh"
QT, GTK, VAULT = (40, 40), (500, 40), (40, 400)
NAME, SECRET, SAVE, HELP = (100, 43), (100, 103), (60, 165), (60, 205)
SECRET_BOX = Bounds(20, 88, 360, 30)
SHADE = 60


@dataclass(frozen=True)
class Made:
    """What a recording and its draft left behind: a recording, and a home with a temporary folder in it."""

    folder: Path
    home: Path

    @property
    def recording(self) -> bundle.Recording:
        return bundle.read(self.folder)

    @property
    def steps(self) -> list[dict[str, object]]:
        shown = sayshow(self.home, "show", str(self.home / "draft.sop"), "--json")
        return list(json.loads(shown)["steps"])


def sayshow(home: Path, *arguments: str) -> str:
    """Run the command with a home of its own."""
    places = {"HOME": home, "XDG_CACHE_HOME": home / "cache", "XDG_DATA_HOME": home / "data", "TMPDIR": home / "tmp"}
    env = {**os.environ, **{name: str(place) for name, place in places.items()}}
    done = subprocess.run(
        [sys.executable, "-m", "recorder", *arguments], capture_output=True, text=True, env=env, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def recorder_at(desk: Desk, place: Path, *arguments: str) -> Recorder:
    """Start a recorder that writes to *place*; what it puts into the temporary folder is kept there, too."""
    (place / "home" / "tmp").mkdir(parents=True)
    desk.env["TMPDIR"] = str(place / "home" / "tmp")
    recorder = Recorder(desk, place / "r", *arguments)
    del desk.env["TMPDIR"]
    return recorder


def draft(place: Path) -> Made:
    """Build and export everything."""
    folder, home = place / "r", place / "home"
    sop = home / "draft.sop"
    sayshow(home, "build", str(folder), "--output", str(sop))
    for suffix in ("pdf", "docx"):
        sayshow(home, "export", str(sop), "--output", str(home / f"out.{suffix}"))
    sayshow(home, "show", str(sop), "--json", "--images", str(home / "images"))
    return Made(folder, home)


def at(window: tuple[int, int], place: tuple[int, int]) -> tuple[int, int]:
    """A place in a window, on the desktop."""
    return window[0] + place[0], window[1] + place[1]


def fill(desk: Desk, window: tuple[int, int], name: str, secret: str) -> None:
    """Work in a form as a person does."""
    click(desk, *at(window, NAME))
    assert desk.run("xdotool", "type", "--delay", "40", name)
    wait(0.5)
    click(desk, *at(window, SECRET))
    assert desk.run("xdotool", "type", "--delay", "40", secret)
    wait(0.3)
    click(desk, *at(window, SAVE))
    wait(0.5)


def show_forms(desk: Desk) -> None:
    """Show a Qt form, a GTK form, and a program that is to be excluded."""
    qt = (sys.executable, "-m", "tests.privacy.programs.qt_form")
    for argv in (
        (*qt, "Billing", *map(str, QT)),
        ("/usr/bin/python3", "tests/privacy/programs/gtk_form.py", "Ledger", *map(str, GTK)),
        (*qt, "Vault", *map(str, VAULT), "vault"),
    ):
        child = desk.spawn(*argv, stdout=subprocess.PIPE)
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """A desktop with accessibility and a home of its own."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory(prefix="sayshow-home-") as home:
        for name in ("DISPLAY", "QT_QPA_PLATFORM"):
            patch.delenv(name, raising=False)
        with Desk() as made:
            made.env.update(
                HOME=home, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", GTK_MODULES="gail:atk-bridge", NO_AT_BRIDGE="0"
            )
            made.run(sys.executable, "-c", "from recorder.elements.finder import switch_on_accessibility as on; on()")
            yield made


@pytest.fixture(scope="module")
def forms(desk: Desk) -> None:
    """The forms on the desktop with accessibility."""
    show_forms(desk)


def pixels(folder: Path, picture: Pictured) -> np.ndarray:
    """A picture's RGB pixels."""
    return np.asarray(Image.open(folder / bundle.PICTURES / picture.file).convert("RGB"))


def is_magenta(image: np.ndarray) -> np.ndarray:
    """Where the excluded window shines through (with the slack that video needs)."""
    image = image.astype(int)
    return (image[..., 0] > 150) & (image[..., 2] > 150) & (image[..., 1] < 110)


def browser(desk: Desk, profile: Path, *switches: str) -> subprocess.Popen[bytes]:
    """Chromium with the form, full screen."""
    child = desk.spawn(
        "chromium", "--no-sandbox", "--disable-gpu", "--no-first-run", "--kiosk", "--disable-background-networking",
        "--disable-component-update", "--password-store=basic", f"--user-data-dir={profile}", "--window-size=1280,800",
        "--window-position=0,0", *switches, Path("tests/privacy/programs/form.html").resolve().as_uri(),
    )  # fmt: skip
    until(lambda: desk.run("xdotool", "search", "--onlyvisible", "--name", "^Sign in"), 60, "the page")
    wait(1.5)
    return child


def closed(child: subprocess.Popen[bytes]) -> None:
    """End the browser."""
    child.terminate()
    child.wait(20)


def leaks(made: Made) -> list[str]:
    """Where the canary is: in the recording, the document, the exports, home, the temporary folder."""
    return traces(CANARY, made.folder, made.home)
