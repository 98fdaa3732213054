"""What a person takes back, and what nobody may see at all: forgotten seconds, private windows, password managers."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from recorder.capture.exclusion import Exclusion
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.element import Window
from recorder.recording.events import Found, Pictured, Press, WindowChanged
from recorder.recording.frames import read_frames, read_voice
from tests.capture.desktop import click, wait
from tests.privacy.canary import pieces, traces, typed
from tests.privacy.forms import (
    CANARY,
    NAME,
    QT,
    SHADE,
    VAULT,
    Made,
    at,
    browser,
    closed,
    desk,
    draft,
    fill,
    forms,
    is_magenta,
    leaks,
    pixels,
    recorder_at,
)

__all__ = ["desk", "forms"]
xcb = pytest.mark.xcb
CLIP = Path("resources/demo/say-1.flac")


def frames(made: Made) -> list[np.ndarray]:
    """The frames of the video."""
    return [
        np.frombuffer(raw, np.uint8).reshape(800, 1280, 4)[..., 2::-1]
        for path in sorted(made.folder.glob("screen-*.mkv"))
        for _at, raw in read_frames(path)
    ]


@xcb
@pytest.mark.timeout(240)
def test_forgotten_seconds_are_in_no_byte_and_in_no_pixel(desk: Desk, tmp_path: Path) -> None:
    """A program is opened, worked in and closed; then the person takes that back, sound and all."""
    form = (sys.executable, "-m", "tests.privacy.programs.qt_form")
    recorder = recorder_at(desk, tmp_path)
    kept = desk.spawn(*form, "Billing", *map(str, QT), stdout=subprocess.PIPE)
    assert kept.stdout is not None
    assert kept.stdout.readline() == b"ready\n"
    click(desk, *at(QT, NAME))
    assert desk.run("xdotool", "type", "--delay", "40", "Harbor")
    wait(1.5)
    begun = time.monotonic()
    opened = desk.spawn(*form, "Vault", *map(str, VAULT), "vault", stdout=subprocess.PIPE)
    assert opened.stdout is not None
    assert opened.stdout.readline() == b"ready\n"
    talk = desk.spawn("paplay", "--device=room", str(CLIP))
    fill(desk, VAULT, CANARY, CANARY)
    talk.wait(20)
    closed(opened)
    wait(0.5)
    forgotten = time.monotonic() - begun + 0.3
    recorder.command("forget", seconds=forgotten)
    wait(1.0)
    click(desk, *at(QT, NAME))
    wait(0.5)
    recorder.stop()
    closed(kept)
    made = draft(tmp_path)
    assert leaks(made) == []
    assert [piece for piece in pieces(CANARY) if piece in typed(made.folder)] == []
    assert traces("Kim Canary", made.folder, made.home) == []
    assert "harbor" in typed(made.folder)
    assert [e for e in made.recording.events if isinstance(e, Press)], "what came after is there"
    for picture in (e for e in made.recording.events if isinstance(e, Pictured)):
        assert not is_magenta(pixels(made.folder, picture)).any()
    assert {p.name for p in (made.folder / bundle.PICTURES).glob("*.webp")} == {
        e.file for e in made.recording.events if isinstance(e, Pictured)
    }
    shown = frames(made)
    assert len(shown) > 10
    assert not any(is_magenta(frame).any() for frame in shown)
    assert not any(abs(read_voice(path)).max(initial=0) > 300 for path in made.folder.glob("narration-*.flac")), "nothing of the voice"


@xcb
@pytest.mark.timeout(240)
def test_a_private_browser_window_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    child = browser(desk, tmp_path / "profile", "--incognito", "--force-renderer-accessibility")
    try:
        recorder = recorder_at(desk, tmp_path, "--no-sound")
        wait(1.0)
        fill(desk, (0, 0), CANARY, CANARY)
        wait(0.5)
        recorder.stop()
    finally:
        closed(child)
    made = draft(tmp_path)
    assert leaks(made) == []
    assert typed(made.folder) == ""
    assert traces("Sign in", made.folder, made.home) == []
    assert [e for e in made.recording.events if isinstance(e, Press)] == []
    windows = [e.window for e in made.recording.events if isinstance(e, (WindowChanged, Found)) and e.window is not None]
    assert [w for w in windows if "chrom" in w.application.lower()] == []
    for frame in frames(made)[3:]:
        assert abs(frame[40:300, 20:400].astype(int) - SHADE).max() < 12, "the page is covered in the video"


def window(application: str, title: str = "") -> Window:
    return Window(title, application)


@pytest.mark.parametrize(
    "found",
    [
        window("KeePassXC", "Passwords.kdbx"), window("Bitwarden"), window("1Password"), window("seahorse"), window("pinentry-qt".replace("-", " ")),
        window("Chromium", "Sign in - Chromium (Incognito)"), window("Google-chrome", "Neuer Tab – Inkognito"),
        window("firefox", "Bank — Mozilla Firefox (Private Browsing)"), window("Firefox", "Bank – Privater Modus"),
        window("firefox-esr", "Banque — Navigation privée de Firefox"), window("Microsoft-edge", "Start - [InPrivate] - Microsoft Edge"),
        window("Navigator", "Banco — Navegación privada"), window("Tor Browser", "About Tor — Tor Browser"), window("Safari", "プライベート"),
        window("Payroll", "Salaries"),
    ],
)  # fmt: skip
def test_never_recorded(found: Window) -> None:
    assert Exclusion(frozenset({"payroll"})).holds(found)


@pytest.mark.parametrize(
    "found",
    [
        None, window("Chromium", "Leads - Northwind CRM - Chromium"), window("gedit", "private.txt - gedit"),
        window("LibreOffice Writer", "Incognito report"), window("firefox", "Mozilla Firefox"), window("Password policy", "Policy"),
    ],
)  # fmt: skip
def test_recorded_as_ever(found: Window | None) -> None:
    assert not Exclusion(frozenset({"payroll"})).holds(found)


def test_the_presets_can_be_switched_off() -> None:
    assert not Exclusion(presets=False).holds(window("KeePassXC"))
