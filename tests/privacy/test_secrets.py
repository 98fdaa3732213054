"""What is typed into password fields and into excluded programs is in no byte that is written, and in no pixel."""

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
from recorder.recording.events import Found, Pictured, Press, Typed, WindowChanged
from recorder.recording.frames import read_frames
from tests.capture.desktop import Recorder, click, until, wait
from tests.privacy.canary import pieces, traces, typed

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(240)]
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


@pytest.fixture(scope="module")
def made(desk: Desk, forms: None, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Names and passwords typed into all three; the vault is excluded by its name."""
    place = tmp_path_factory.mktemp("forms")
    recorder = recorder_at(desk, place, "--no-sound", "--exclude", "Vault")
    fill(desk, QT, "Harbor", CANARY)
    fill(desk, GTK, "Juniper", CANARY)
    fill(desk, VAULT, CANARY, CANARY)
    fill(desk, QT, " Foods", CANARY)
    recorder.stop()
    return draft(place)


def leaks(made: Made) -> list[str]:
    """Where the canary is: in the recording, the document, the exports, home, the temporary folder."""
    return traces(CANARY, made.folder, made.home)


def test_the_sweep_finds_what_is_there(made: Made) -> None:
    assert {Path(found.split("!")[0]).suffix for found in traces("Harbor", made.folder, made.home)} >= {
        ".jsonl", ".sop", ".docx", ".pdf",
    }  # fmt: skip


def test_the_canary_is_nowhere(made: Made) -> None:
    assert leaks(made) == []


def test_it_is_not_split_over_events_either(made: Made) -> None:
    text = typed(made.folder)
    assert "harbor" in text
    assert "juniper" in text
    assert [piece for piece in pieces(CANARY) if piece in text] == []


def test_the_steps_say_what_to_do(made: Made) -> None:
    masked = [step for step in made.steps if step["kind"] == "type" and step["masked"]]
    assert len(masked) == 3
    for step in masked:
        assert "pass" in str(step["instruction"]).lower(), step["instruction"]
        assert step["text"] is None


def pixels(folder: Path, picture: Pictured) -> np.ndarray:
    """A picture's RGB pixels."""
    return np.asarray(Image.open(folder / bundle.PICTURES / picture.file).convert("RGB"))


def test_password_fields_are_covered_in_pictures(made: Made) -> None:
    events = made.recording.events
    first = next(e for e in events if isinstance(e, Typed) and e.masked)
    box = Bounds(QT[0] + SECRET_BOX.x, QT[1] + SECRET_BOX.y, SECRET_BOX.width, SECRET_BOX.height)
    after = [e for e in events if isinstance(e, Pictured) and e.time > first.time]
    assert len(after) >= 10
    for picture in after:
        assert box in picture.covered
        shown = pixels(made.folder, picture)[box.y : box.y + box.height, box.x : box.x + box.width]
        assert (shown == SHADE).all()


def test_an_excluded_program_is_in_no_event(made: Made) -> None:
    events = made.recording.events
    inside = Bounds(*VAULT, 400, 220)
    assert [e for e in events if isinstance(e, Press) and inside.contains(e.x, e.y)] == []
    titles = [e.window.title for e in events if isinstance(e, (WindowChanged, Found)) and e.window is not None]
    assert "Billing" in titles
    assert "vault" not in (made.folder / bundle.EVENTS).read_text().lower()
    assert traces("Kim Canary", made.folder, made.home) == []


def is_magenta(image: np.ndarray) -> np.ndarray:
    """Where the excluded window shines through (with the slack that video needs)."""
    image = image.astype(int)
    return (image[..., 0] > 150) & (image[..., 2] > 150) & (image[..., 1] < 110)


def test_an_excluded_program_is_in_no_picture_and_in_no_video_frame(made: Made) -> None:
    pictures = [e for e in made.recording.events if isinstance(e, Pictured)]
    for picture in pictures:
        assert not is_magenta(pixels(made.folder, picture)).any(), picture.file
    for path in (made.home / "images").glob("*.png"):
        assert not is_magenta(np.asarray(Image.open(path).convert("RGB"))).any()
    count = 0
    for path in made.folder.glob("screen-*.mkv"):
        for _at, raw in read_frames(path):
            frame = np.frombuffer(raw, np.uint8).reshape(800, 1280, 4)
            assert not is_magenta(frame[..., 2::-1]).any()
            count += 1
    assert count > 10
    before = pixels(made.folder, pictures[0])
    assert (before[VAULT[1] : VAULT[1] + 220, VAULT[0] : VAULT[0] + 400] == SHADE).all()


def test_keeping_typed_text_does_not_keep_passwords(desk: Desk, forms: None, tmp_path: Path) -> None:
    recorder = recorder_at(desk, tmp_path, "--no-sound", "--no-video", "--keep-typed")
    fill(desk, QT, "Willow", CANARY)
    fill(desk, GTK, "Willow", CANARY)
    recorder.stop()
    kept = draft(tmp_path)
    assert leaks(kept) == []
    assert typed(kept.folder).count("willow") == 2
    assert [piece for piece in pieces(CANARY) if piece in typed(kept.folder)] == []


def test_a_password_is_not_kept_when_the_focus_is_asked_too_late(desk: Desk, forms: None, tmp_path: Path) -> None:
    """A program types a whole sign-in at once: when the focus is asked for, it is elsewhere already."""
    recorder = recorder_at(desk, tmp_path, "--no-sound", "--no-video")
    click(desk, *at(QT, NAME))
    for _ in range(4):
        assert desk.run("xdotool", "type", "--delay", "1", f"Harbor\t{CANARY}")
        assert desk.run("xdotool", "key", "--delay", "1", "Tab", "Tab")
    wait(0.5)
    recorder.stop()
    assert traces(CANARY, tmp_path / "r") == []
    assert [piece for piece in pieces(CANARY) if piece in typed(tmp_path / "r")] == []


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


def test_a_password_in_a_browser(desk: Desk, tmp_path: Path) -> None:
    child = browser(desk, tmp_path / "profile", "--force-renderer-accessibility")
    try:
        recorder = recorder_at(desk, tmp_path, "--no-sound")
        wait(1.0)
        fill(desk, (0, 0), "Harbor", CANARY)  # the last click shows the password in clear letters
        click(desk, *HELP)
        wait(0.6)
        click(desk, *NAME)
        wait(0.5)
        recorder.stop()
    finally:
        closed(child)
    made = draft(tmp_path)
    assert leaks(made) == []
    assert [piece for piece in pieces(CANARY) if piece in typed(made.folder)] == []
    assert "harbor" in typed(made.folder)
    masked = [str(step["instruction"]) for step in made.steps if step["masked"]]
    assert [text for text in masked if "assword" in text] == masked[:1]
    events = made.recording.events
    shown = [e for e in events if isinstance(e, Press)][-2:]
    for picture in (e for e in events if isinstance(e, Pictured) and e.number in {p.number for p in shown}):
        inner = pixels(made.folder, picture)[92:114, 24:376]
        assert (inner == SHADE).all(), "the password that is shown in clear letters"


def test_without_accessibility_nothing_typed_is_kept_anywhere(tmp_path: Path) -> None:
    """No program tells what its fields are: no character is written, also not of names."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory(prefix="sayshow-home-") as home:
        for name in ("DISPLAY", "QT_QPA_PLATFORM"):
            patch.delenv(name, raising=False)
        with Desk() as silent:
            silent.env.update(HOME=home, NO_AT_BRIDGE="1", DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
            show_forms(silent)
            recorder = recorder_at(silent, tmp_path, "--no-sound", "--exclude", "Vault")
            fill(silent, QT, "Harbor", CANARY)
            fill(silent, GTK, "Juniper", CANARY)
            fill(silent, VAULT, "Willow", CANARY)
            browser(silent, tmp_path / "profile")
            fill(silent, (0, 0), "Foods", CANARY)
            recorder.stop()
    made = draft(tmp_path)
    assert leaks(made) == []
    assert typed(made.folder) == ""
    assert traces("Kim Canary", made.folder, made.home) == []
    written = [e for e in made.recording.events if isinstance(e, Typed)]
    assert len({e.number for e in written}) == 6
    assert all(e.masked and e.text is None for e in written)
    assert len([step for step in made.steps if step["masked"]]) == 6
    for picture in (e for e in made.recording.events if isinstance(e, Pictured)):
        assert not is_magenta(pixels(made.folder, picture)).any(), picture.file
