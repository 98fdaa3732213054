"""What is ours is in no picture and no frame: what lies behind it is there instead."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Pictured, Press, Video
from recorder.recording.frames import read_frames
from tests.capture.desktop import Recorder, click, wait

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(120)]
RED = (255, 0, 0)


@contextmanager
def bar_at(desk: Desk, x: int, y: int) -> Iterator[int]:
    """The process of a red bar."""
    bar = desk.spawn(sys.executable, "-m", "tests.capture.own_bar", str(x), str(y), stdout=subprocess.PIPE)
    assert bar.stdout is not None
    assert bar.stdout.readline() == b"ready\n"
    yield bar.pid
    bar.terminate()
    bar.wait(10)


def reds(picture: np.ndarray) -> int:
    """Pixels of the bar's colour, also where a video blurred it."""
    part = picture.astype(int)
    return int(np.count_nonzero((part[..., 0] > 180) & (part[..., 1] < 90) & (part[..., 2] < 90)))


def test_the_bar_is_in_no_picture_and_no_frame(desk: Desk, tmp_path: Path) -> None:
    with bar_at(desk, 150, 300) as pid:  # in front of the white window, and of the bare desktop beside it
        recorder = Recorder(desk, tmp_path / "r", "--no-sound", "--own-pid", str(pid))
        click(desk, 100, 100)
        click(desk, 200, 320)  # on the bar
        recorder.command("picture")
        wait(1.0)
        recorder.stop()
    recording = bundle.read(tmp_path / "r")
    assert [(e.x, e.y) for e in recording.events if isinstance(e, Press)] == [(100, 100)]
    pictures = [e for e in recording.events if isinstance(e, Pictured)]
    assert len(pictures) >= 2
    for each in pictures:
        image = np.asarray(Image.open(tmp_path / "r" / bundle.PICTURES / each.file).convert("RGB"))
        place = image[295:345, 145:455]
        assert (place == 255).all()  # the white window that lies behind
    for video in (e for e in recording.events if isinstance(e, Video)):
        for _at, pixels in read_frames(tmp_path / "r" / video.file):
            frame = np.frombuffer(bytes(pixels), np.uint8).reshape(video.height // 2 * 2, video.width // 2 * 2, 4)[..., 2::-1]
            assert reds(frame[305:335, 155:445]) == 0


def test_what_moves_behind_the_bar_is_seen(desk: Desk, tmp_path: Path) -> None:
    """The window turns red while it is pressed: behind the bar it must be white before and red during the press."""
    with bar_at(desk, 150, 300) as pid:
        recorder = Recorder(desk, tmp_path / "r", "--no-sound", "--own-pid", str(pid))
        assert desk.run("xdotool", "mousemove", "100", "100", "mousedown", "1")
        wait(0.6)
        recorder.command("picture")
        wait(0.6)
        assert desk.run("xdotool", "mouseup", "1")
        recorder.stop()
    pictures = sorted((e for e in bundle.read(tmp_path / "r").events if isinstance(e, Pictured)), key=lambda e: e.number)
    before, during = (
        np.asarray(Image.open(tmp_path / "r" / bundle.PICTURES / each.file).convert("RGB"))[300:340, 150:450] for each in pictures[:2]
    )
    assert (before == 255).all()
    assert (during == RED).all()


def test_a_window_of_ours_hides_no_secret(desk: Desk, tmp_path: Path) -> None:
    """What is excluded stays covered also where the bar lay over it."""
    with bar_at(desk, 150, 300) as pid, bar_at(desk, 200, 310) as other:
        recorder = Recorder(desk, tmp_path / "r", "--no-sound", "--own-pid", str(pid), "--exclude", "own bar.py")
        wait(0.5)
        recorder.command("picture")
        wait(0.8)
        recorder.stop()
        assert other != pid
    (first, *_) = (e for e in bundle.read(tmp_path / "r").events if isinstance(e, Pictured))
    image = np.asarray(Image.open(tmp_path / "r" / bundle.PICTURES / first.file).convert("RGB"))
    assert reds(image[295:355, 145:505]) == 0
