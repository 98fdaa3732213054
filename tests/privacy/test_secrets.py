"""What is typed into password fields and into excluded programs is in no byte that is written, and in no pixel."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.element import Bounds
from recorder.recording.events import Found, Pictured, Press, Typed, WindowChanged
from recorder.recording.frames import read_frames
from tests.capture.desktop import click, wait
from tests.privacy.canary import pieces, traces, typed
from tests.privacy.forms import (
    CANARY,
    GTK,
    HELP,
    NAME,
    QT,
    SECRET_BOX,
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
    show_forms,
)

__all__ = ["desk", "forms"]
pytestmark = [pytest.mark.xcb, pytest.mark.timeout(240)]


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
