"""A part of the desktop: pictures are cut to it, coordinates stay those of the desktop, and what is done outside is no step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from recorder.cli import main
from recorder.pipeline.build import build
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Pictured, Press, Scroll, Video
from recorder.recording.frames import frame_at
from tests.capture.desktop import Recorder, click, output, until, wait

pytestmark = [pytest.mark.timeout(120)]


@pytest.mark.xcb
def test_a_region_is_cut_and_keeps_the_places_of_the_desktop(desk: Desk, tmp_path: Path) -> None:
    recorder = Recorder(desk, tmp_path / "r", "--no-sound", "--area", "500,101,301,200")  # the right edge of the white window
    click(desk, 550, 150)
    click(desk, 100, 150)
    click(desk, 100, 150, 5)
    click(desk, 700, 250)
    wait(0.3)
    recorder.stop()
    recording = bundle.read(tmp_path / "r")
    assert [(e.x, e.y) for e in recording.events if isinstance(e, Press)] == [(550, 150), (700, 250)]
    assert not [e for e in recording.events if isinstance(e, Scroll)]
    pictures = [e for e in recording.events if isinstance(e, Pictured)]
    assert pictures
    for each in pictures:
        assert (each.left, each.top, each.width, each.height) == (500, 101, 301, 200)
        image = Image.open(tmp_path / "r" / bundle.PICTURES / each.file).convert("RGB")
        assert image.size == (301, 200)
    first = Image.open(tmp_path / "r" / bundle.PICTURES / pictures[0].file).convert("RGB")
    assert first.getpixel((99, 10)) == (255, 255, 255)
    assert first.getpixel((100, 10)) == (0, 0, 0)  # the window ends at 600
    (video,) = (e for e in recording.events if isinstance(e, Video))
    assert (video.left, video.top, video.width, video.height) == (500, 101, 301, 200)
    assert frame_at(recording, 0.5) is not None


@pytest.mark.xcb
def test_marks_of_a_region_stand_on_what_was_clicked(desk: Desk, tmp_path: Path) -> None:
    from recorder.document.file import open_file

    recorder = Recorder(desk, tmp_path / "r", "--no-sound", "--area", "400,100,300,200")
    click(desk, 550, 150)
    wait(0.3)
    recorder.stop()
    with open_file(build(tmp_path / "r", tmp_path / "r.sop"), read_only=True) as file:
        (step,) = (each for each in file.document.steps if each.kind == "click")
    assert step.picture is not None
    (mark,) = (each for each in step.picture.marks if each.kind == "ring")
    assert mark.box.x <= 150 <= mark.box.x + mark.box.width
    assert mark.box.y <= 50 <= mark.box.y + mark.box.height


@pytest.mark.xcb
def test_a_window_that_is_moved_and_resized_is_followed(desk: Desk, tmp_path: Path) -> None:
    window = desk.spawn("xev", "-geometry", "300x200+640+120")
    until(lambda: desk.run("xdotool", "search", "--onlyvisible", "--name", "Event Tester"), 10, "the window")
    wait(0.5)
    number = output(desk, "xdotool", "search", "--onlyvisible", "--name", "Event Tester").split()[0]
    recorder = Recorder(desk, tmp_path / "r", "--no-sound", "--window", number)
    click(desk, 700, 200)
    assert desk.run("xdotool", "windowmove", "--sync", number, "760", "420", "sleep", "0.3")
    click(desk, 700, 200)  # where it was
    click(desk, 800, 500)
    assert desk.run("xdotool", "windowsize", "--sync", number, "420", "260", "sleep", "0.3")
    click(desk, 1150, 640)
    wait(1.5)
    recorder.stop()
    window.terminate()
    recording = bundle.read(tmp_path / "r")
    made = [e for e in recording.events if isinstance(e, Press)]
    assert [(e.x, e.y) for e in made] == [(700, 200), (800, 500), (1150, 640)]
    pictures = {e.number: e for e in recording.events if isinstance(e, Pictured)}
    for press in made:
        picture = pictures[press.number]
        assert picture.left <= press.x < picture.left + picture.width and picture.top <= press.y < picture.top + picture.height
    first, second, third = (pictures[press.number] for press in made)
    assert (second.left - first.left, second.width, second.height) != (0, first.width, first.height)
    assert (second.width, second.height) == (first.width, first.height)
    assert (third.width - second.width, third.height - second.height) == (120, 60)
    with Image.open(tmp_path / "r" / bundle.PICTURES / second.file) as one, Image.open(tmp_path / "r" / bundle.PICTURES / first.file) as other:
        assert one.size == other.size
        assert one.convert("RGB").crop((20, 60, 280, 180)).getcolors(9) == other.convert("RGB").crop((20, 60, 280, 180)).getcolors(9)
    assert len({(v.left, v.top, v.width, v.height) for e in recording.events if isinstance(v := e, Video)}) == 3


@pytest.mark.parametrize("text", ["1,2,3", "a,b,c,d", "0,0,10,500", ""])
def test_a_wrong_area_is_wrong_usage(text: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["record", "--output", str(tmp_path / "r"), "--area", text], lambda _path: 0)
    assert ended.value.code == 2
