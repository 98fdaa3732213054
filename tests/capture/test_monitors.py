"""Two monitors with different origins and sizes: one or both are recorded, and all places are those of the desktop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from recorder.document.file import open_file
from recorder.pipeline.build import build
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.element import Bounds
from recorder.recording.events import Pictured, Press, Video
from tests.capture.desktop import Recorder, click, wait

pytestmark = [pytest.mark.timeout(120), pytest.mark.xcb]
LEFT, RIGHT = Bounds(0, 0, 500, 800), Bounds(500, 60, 780, 600)
INSIDE = (550, 150)
"""On the right monitor, in the part of the white window that lies there; it ends at 600."""


@pytest.fixture
def monitors(desk: Desk) -> Iterator[Desk]:
    for name, box, screen in (("one", LEFT, "screen"), ("two", RIGHT, "none")):
        assert desk.run("xrandr", "--setmonitor", name, f"{box.width}/200x{box.height}/200+{box.x}+{box.y}", screen)
    yield desk
    for name in ("two", "one"):
        assert desk.run("xrandr", "--delmonitor", name)


def recorded(desk: Desk, folder: Path, *arguments: str) -> bundle.Recording:
    """A click on each monitor."""
    recorder = Recorder(desk, folder, "--no-sound", *arguments)
    click(desk, 100, 150)
    wait(0.6)
    click(desk, *INSIDE)
    wait(0.3)
    recorder.stop()
    return bundle.read(folder)


def test_one_monitor_is_cut_from_both(monitors: Desk, tmp_path: Path) -> None:
    wanted = f"{RIGHT.x},{RIGHT.y},{RIGHT.width},{RIGHT.height}"
    recording = recorded(monitors, tmp_path / "r", "--area", wanted)
    assert tuple(each.bounds for each in bundle.read_manifest(tmp_path / "r").monitors) == (LEFT, RIGHT)
    assert [(each.x, each.y) for each in recording.events if isinstance(each, Press)] == [INSIDE]
    for each in recording.events:
        if isinstance(each, Pictured | Video):
            assert Bounds(each.left, each.top, each.width, each.height) == RIGHT
    first = next(each for each in recording.events if isinstance(each, Pictured))
    picture = Image.open(tmp_path / "r" / bundle.PICTURES / first.file).convert("RGB")
    assert [picture.getpixel((x - RIGHT.x, INSIDE[1] - RIGHT.y)) for x in (599, 600)] == [(255, 255, 255), (0, 0, 0)]


def test_the_mark_of_a_step_stands_on_its_monitor(monitors: Desk, tmp_path: Path) -> None:
    recording = recorded(monitors, tmp_path / "r")
    assert [(each.x, each.y) for each in recording.events if isinstance(each, Press)] == [(100, 150), INSIDE]
    with open_file(build(tmp_path / "r", tmp_path / "r.sop"), read_only=True) as file:
        steps = [each for each in file.document.steps if each.kind == "click"]
    assert [each.position for each in steps] == [(100, 150), INSIDE]
    for step, (x, y) in zip(steps, ((100, 150), INSIDE), strict=True):
        assert step.picture is not None and (step.picture.width, step.picture.height) == (1280, 800)
        (ring,) = (each.box for each in step.picture.marks if each.kind == "ring")
        assert ring.x <= x <= ring.x + ring.width and ring.y <= y <= ring.y + ring.height
