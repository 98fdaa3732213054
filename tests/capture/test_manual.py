"""A desktop that shows no program its hands or its screen (Wayland): voice, and steps that are asked for, with the portal's pictures."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from recorder.document.file import open_file
from recorder.pipeline.build import build
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Gap, Marker, Pictured
from recorder.recording.frames import read_voice
from tests.capture.desktop import Recorder, click, until, wait

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(180)]
SAY = tuple(Path(f"resources/demo/say-{n}.flac") for n in (2, 3))


@pytest.fixture
def wayland(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk calls itself Wayland, and nothing may look at it through X."""
    monkeypatch.setitem(desk.env, "XDG_SESSION_TYPE", "wayland")
    return desk


@pytest.fixture
def portal(wayland: Desk) -> Iterator[subprocess.Popen[bytes]]:
    """The desktop portal."""
    served = wayland.spawn(sys.executable, "-m", "tests.capture.portal", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert served.stdout is not None
    assert served.stdout.readline() == b"ready\n"
    yield served
    served.terminate()
    served.wait(10)


def tell(portal: subprocess.Popen[bytes], line: str) -> None:
    assert portal.stdin is not None
    portal.stdin.write(f"{line}\n".encode())
    portal.stdin.flush()


def looked(recorder: Recorder, count: int) -> None:
    """Wait until so many pictures were tried."""
    until(lambda: recorder.states[-1]["looked"] == count, 20, f"picture {count}")


def test_voice_and_steps_that_are_asked_for_become_a_draft(wayland: Desk, portal: subprocess.Popen[bytes], tmp_path: Path) -> None:
    recorder = Recorder(wayland, tmp_path / "r")
    assert wayland.run("paplay", "--device=room", str(SAY[0]))
    recorder.command("picture")
    looked(recorder, 1)
    click(wayland, 400, 300)  # nobody sees this
    assert wayland.run("paplay", "--device=room", str(SAY[1]))
    recorder.command("note", text="Ask Kim first")
    looked(recorder, 2)
    assert recorder.states[-1]["steps"] == 2
    recorder.stop()
    events = bundle.read(tmp_path / "r").events
    marks = [e for e in events if isinstance(e, Marker)]
    assert {type(e).__name__ for e in events} <= {"Marker", "Pictured", "Sound"}
    pictures = [e for e in events if isinstance(e, Pictured)]
    assert [p.number for p in pictures] == [m.number for m in marks]
    with Image.open(tmp_path / "r" / bundle.PICTURES / pictures[0].file) as shown:
        assert shown.size == (1280, 800)
    assert portal.stdout is not None
    files = [Path(portal.stdout.readline().decode().strip().removeprefix("picture ")) for _ in marks]
    assert not any(file.exists() for file in files)
    with open_file(build(tmp_path / "r", tmp_path / "made.sop"), read_only=True) as file:
        first, second = file.document.steps
        assert first.picture is not None and second.picture is not None
        assert (first.instruction, first.narration) == ("Click New Customer.", "First, click New Customer.")
        assert second.instruction == "Ask Kim first" and second.sentences
        assert first.sentences[0].end < second.sentences[0].start


def test_a_pause_keeps_nothing(wayland: Desk, portal: subprocess.Popen[bytes], tmp_path: Path) -> None:
    recorder = Recorder(wayland, tmp_path / "r")
    recorder.command("pause")
    until(lambda: recorder.state == "paused", 10, "pause")
    recorder.command("picture")
    assert wayland.run("paplay", "--device=room", str(SAY[0]))
    recorder.command("resume")
    until(lambda: recorder.state == "recording", 10, "going on")
    recorder.command("picture")
    looked(recorder, 1)
    recorder.stop()
    assert len([e for e in bundle.read(tmp_path / "r").events if isinstance(e, Marker)]) == 1
    assert all(abs(read_voice(path)).max(initial=0) == 0 for path in (tmp_path / "r").glob("narration-*.flac"))


def test_a_refused_picture_costs_no_step(wayland: Desk, portal: subprocess.Popen[bytes], tmp_path: Path) -> None:
    tell(portal, "refuse")
    wait(0.3)
    recorder = Recorder(wayland, tmp_path / "r", "--no-sound")
    recorder.command("note", text="First")
    looked(recorder, 1)
    until(lambda: "refused" in str(recorder.states[-1]["warning"]), 5, "warning")
    tell(portal, "allow")
    wait(0.3)
    recorder.command("note", text="Second")
    looked(recorder, 2)
    recorder.stop()
    events = bundle.read(tmp_path / "r").events
    assert [e.source for e in events if isinstance(e, Gap)] == ["screen"]
    with open_file(build(tmp_path / "r", tmp_path / "made.sop"), read_only=True) as file:
        assert [(s.instruction, s.picture is not None) for s in file.document.steps] == [("First", False), ("Second", True)]


def test_without_a_portal_nothing_is_begun(wayland: Desk, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "recorder", "record", "--output", str(tmp_path / "r"), "--no-sound"],
        env=wayland.env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "portal" in done.stderr and "X11" in done.stderr
    assert not (tmp_path / "r").exists()
