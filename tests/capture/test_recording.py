"""`sayshow record` on a real display: what it writes, what it leaves out, how it stops."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recorder.capture.forget import Span
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Key, Marker, Paused, Pictured, Press, Resumed, Sound, Typed, Video
from recorder.recording.frames import frame_at, read_frames, read_voice
from tests.capture.desktop import Recorder, click, wait

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(120)]
CLIP = Path("resources/demo/say-2.flac")


def presses(folder: Path) -> list[Press]:
    """The presses of a recording."""
    return [e for e in bundle.read(folder).events if isinstance(e, Press)]


def test_each_picture_shows_the_screen_before_its_press(desk: Desk, tmp_path: Path) -> None:
    recorder = Recorder(desk, tmp_path / "r", "--no-sound")
    for step in range(12):
        click(desk, 100 + 20 * step, 150)
        wait(0.15)
    recorder.stop()
    recording = bundle.read(tmp_path / "r")
    made = presses(tmp_path / "r")
    assert [p.x for p in made] == [100 + 20 * step for step in range(12)]
    pictures = {e.number: e for e in recording.events if isinstance(e, Pictured)}
    for press in made:
        picture = pictures[press.number]
        assert picture.time < press.time
        assert Image.open(tmp_path / "r" / bundle.PICTURES / picture.file).convert("RGB").getpixel((50, 50)) == (
            255,
            255,
            255,
        )
    assert recording.manifest.state == "stopped"
    assert frame_at(recording, made[-1].time) is not None


def test_a_pause_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    recorder = Recorder(desk, tmp_path / "r")
    click(desk, 111, 150)
    wait(1.0)
    recorder.command("pause")
    wait(0.5)
    click(desk, 222, 150)
    assert desk.run("xsetroot", "-solid", "#00ff00")
    wait(0.6)
    assert desk.run("xdotool", "key", "F4")
    assert desk.run("paplay", "--device=room", str(CLIP))
    assert desk.run("xsetroot", "-solid", "#000000")
    wait(0.2)
    recorder.command("resume")
    wait(0.5)
    click(desk, 333, 150)
    clicked = time.monotonic()
    assert desk.run("paplay", "--device=room", str(CLIP))
    recorder.stop()
    events = bundle.read(tmp_path / "r").events
    assert [p.x for p in presses(tmp_path / "r")] == [111, 333]
    assert not [e for e in events if isinstance(e, Key)]
    paused, resumed = (next(e.time for e in events if isinstance(e, kind)) for kind in (Paused, Resumed))
    hole = Span(paused + 0.3, resumed)
    assert not [e for e in events if isinstance(e, Pictured) and hole.holds(e.time)]
    files = sorted((tmp_path / "r").glob("narration-*.flac"))
    assert len(files) == 2
    assert abs(read_voice(files[0])).max() == 0
    assert abs(read_voice(files[1])).max() > 1000
    first = min(e.time for e in events if isinstance(e, Sound) and e.file == files[1].name)
    assert first > resumed - 0.2
    assert_never_green(tmp_path / "r")
    head = bundle.read_manifest(tmp_path / "r")
    assert 0 <= clicked - head.clock - presses(tmp_path / "r")[-1].time < 0.5  # the clock has gone on


def assert_never_green(folder: Path) -> None:
    """The desktop was green in the pause only."""
    videos = [e for e in bundle.read(folder).events if isinstance(e, Video)]
    assert len(videos) == 2
    for video in videos:
        frames = [np.frombuffer(bytes(pixels), np.uint8).reshape(video.height, video.width, 4)[700, 1000, :3] for _at, pixels in read_frames(folder / video.file)]
        assert frames and max(int(pixel.max()) for pixel in frames) < 40
    for picture in (folder / bundle.PICTURES).glob("*.webp"):
        with Image.open(picture) as opened:
            assert opened.convert("RGB").getpixel((1000, 700)) == (0, 0, 0)


def test_forgotten_seconds_are_gone(desk: Desk, tmp_path: Path) -> None:
    recorder = Recorder(desk, tmp_path / "r", "--no-sound")
    click(desk, 111, 150)
    wait(2.5)
    click(desk, 222, 150)
    wait(0.4)
    recorder.command("forget", seconds=1.5)
    wait(0.3)
    click(desk, 333, 150)
    recorder.stop()
    assert [p.x for p in presses(tmp_path / "r")] == [111, 333]


def test_a_note_and_a_picture_on_request(desk: Desk, tmp_path: Path) -> None:
    recorder = Recorder(desk, tmp_path / "r", "--no-sound")
    recorder.command("note", text="Ask Kim first")
    recorder.command("picture")
    wait(0.5)
    recorder.stop()
    events = bundle.read(tmp_path / "r").events
    marks = [e for e in events if isinstance(e, Marker)]
    assert [m.note for m in marks] == ["Ask Kim first", ""]
    assert {m.number for m in marks} <= {e.number for e in events if isinstance(e, Pictured)}


def test_windows_of_our_own_are_no_steps(desk: Desk, tmp_path: Path) -> None:
    ours = desk.spawn(sys.executable, "-m", "recorder.ui.demo_window", stdin=-1, stdout=-1)
    assert ours.stdin is not None
    assert ours.stdout is not None
    ours.stdin.write(b"where new\n")
    ours.stdin.flush()
    x, y = map(int, ours.stdout.readline().split())
    wait(0.5)
    recorder = Recorder(desk, tmp_path / "r", "--no-sound", "--own-pid", str(ours.pid))
    click(desk, x, y)
    assert desk.run("xdotool", "type", "CANARY")
    wait(0.5)
    ours.kill()
    ours.wait(10)
    wait(0.5)
    click(desk, 111, 150)
    recorder.stop()
    assert [p.x for p in presses(tmp_path / "r")] == [111]
    assert not [e for e in bundle.read(tmp_path / "r").events if isinstance(e, Typed)]


def test_the_end_of_the_control_stream_stops_cleanly(desk: Desk, tmp_path: Path) -> None:
    recorder = Recorder(desk, tmp_path / "r", "--no-sound")
    assert recorder.process.stdin is not None
    recorder.process.stdin.close()
    assert recorder.process.wait(30) == 0
    assert bundle.read_manifest(tmp_path / "r").state == "stopped"


def test_files_are_private(desk: Desk, tmp_path: Path) -> None:
    recorder = Recorder(desk, tmp_path / "r", "--no-sound")
    click(desk, 111, 150)
    recorder.stop()
    for path in (tmp_path / "r").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
