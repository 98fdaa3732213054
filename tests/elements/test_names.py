"""The child that reads names from pictures: what it takes up, what it writes, when it ends."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from recorder.elements.names import Need, follow, is_cell, needs, same_place
from recorder.recording import bundle
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import Event, Found, Pictured, Press, to_line


def press(number: int, time: float = 1.0, x: int = 100, y: int = 100) -> Press:
    return Press(time, number, "left", x, y)


def pictured(number: int, file: str = "a.webp") -> Pictured:
    return Pictured(1.0, number, file, 400, 200)


NAMED, NAMELESS = Element("Save", "button", "accessibility"), Element(None, "button", "accessibility")
DONE = Element(None, None, "ocr")


@pytest.mark.parametrize(
    ("events", "until", "waiting"),
    [
        ([press(1), pictured(1), Found(1.0, 1, NAMED, None)], None, []),
        ([press(1), pictured(1), Found(1.0, 1, NAMELESS, None)], None, [1]),
        ([press(1), pictured(1), Found(1.0, 1, None, None)], 1.1, [1]),
        ([press(1), Found(1.0, 1, None, None)], None, []),
        ([press(1), pictured(1)], 2.0, []),
        ([press(1), pictured(1)], 2.6, [1]),
        ([press(1), pictured(1)], None, [1]),
        ([press(1), pictured(1), Found(1.0, 1, None, None), Found(1.0, 1, DONE, None)], None, []),
        ([press(1), pictured(1), Found(1.0, 1, Element(None, "password", "accessibility", secret=True), None)], None, []),
        ([press(2, 2.0), press(1), pictured(1), pictured(2)], None, [2, 1]),
        ([Found(1.0, 7, None, None), pictured(7)], None, []),
    ],
)
def test_what_waits_for_a_name(events: list[Event], until: float | None, waiting: list[int]) -> None:
    assert [need.press.number for need in needs(events, until)] == waiting


def test_the_second_press_of_a_double_click_is_the_same_place() -> None:
    def need(time: float, x: int) -> Need:
        return Need(press(1, time, x), pictured(1), None, None)

    assert same_place(need(1.0, 100), need(1.2, 102))
    assert not same_place(need(1.0, 100), need(1.2, 130))
    assert not same_place(need(1.0, 100), need(4.0, 100))


def recording(folder: Path, events: list[Event]) -> Path:
    (folder / bundle.PICTURES).mkdir()
    (folder / bundle.EVENTS).write_text("".join(to_line(event) + "\n" for event in events), encoding="utf-8")
    return folder


class Namer:
    """Names everything alike and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, folder: Path, need: Need) -> Element:
        self.asked.append(need.press.number)
        return Element("Send", source="ocr")


def finished() -> tuple[threading.Event, threading.Event]:
    stopped = threading.Event()
    stopped.set()
    return stopped, threading.Event()


def test_each_press_is_answered_once_also_after_a_restart(tmp_path: Path) -> None:
    window = Window("Mail", "Post", 7)
    folder = recording(
        tmp_path, [press(1), pictured(1), Found(1.0, 1, None, window), press(2, 1.2), pictured(2), press(3, 9.0, 300), pictured(3)]
    )
    namer = Namer()
    follow(folder, namer, *finished())
    assert namer.asked == [1, 3]
    found = bundle.read_events(folder / bundle.NAMES)
    assert found == (
        Found(1.0, 1, Element("Send", source="ocr"), window),
        Found(1.2, 2, Element("Send", source="ocr"), None),
        Found(9.0, 3, Element("Send", source="ocr"), None),
    )
    follow(folder, namer, *finished())
    assert namer.asked == [1, 3]
    assert needs((*bundle.read_events(folder / bundle.EVENTS), *found)) == []


def test_a_lost_picture_is_answered_without_a_name(tmp_path: Path) -> None:
    def broken(folder: Path, need: Need) -> Element:
        raise FileNotFoundError

    folder = recording(tmp_path, [press(1), pictured(1), Found(1.0, 1, NAMELESS, None)])
    follow(folder, broken, *finished())
    found = bundle.read_events(folder / bundle.NAMES)
    assert [event.element for event in found if isinstance(event, Found)] == [Element(None, "button", "ocr", confidence=0.0)]


def test_it_ends_at_once_when_nobody_wants_it(tmp_path: Path) -> None:
    folder = recording(tmp_path, [press(1), pictured(1)])
    namer, gone = Namer(), threading.Event()
    gone.set()
    follow(folder, namer, threading.Event(), gone)
    assert namer.asked == []


def drawn(path: Path) -> None:
    """A window of 400 x 200 with a blue button at (40, 40, 160, 36)."""
    image = Image.new("RGB", (400, 200), (246, 247, 249))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((40, 40, 200, 76), 4, (18, 92, 190))
    draw.text((120, 58), "Send order", (255, 255, 255), ImageFont.load_default(17), anchor="mm")
    image.save(path, lossless=True)


@pytest.mark.timeout(120)
def test_the_child_reads_a_real_picture(tmp_path: Path) -> None:
    folder = recording(
        tmp_path,
        [
            Press(1.0, 1, "left", 1060, 555),
            Pictured(1.0, 1, "a.webp", 400, 200, left=1000, top=500),
            Found(1.0, 1, None, Window("Shop", "Shop", 7, Bounds(1000, 500, 400, 200))),
        ],
    )
    drawn(folder / bundle.PICTURES / "a.webp")
    child = subprocess.run(
        [sys.executable, "-m", "recorder.elements.names", str(folder)], input=b"stop\n", capture_output=True, timeout=100, check=False
    )
    assert (child.returncode, child.stderr) == (0, b"")
    (found,) = bundle.read_events(folder / bundle.NAMES)
    assert isinstance(found, Found)
    assert found.element is not None
    assert found.element.name == "Send order"
    assert found.element.source == "ocr"
    box = found.element.bounds
    assert box is not None
    assert abs(box.x - 1040) <= 3
    assert abs(box.width - 160) <= 5


@pytest.mark.parametrize(
    ("title", "ruled", "cell"),
    [("budget.fods - LibreOffice Calc", True, True), ("budget.fods - LibreOffice Calc", False, False), ("Stock", True, False)],
)
def test_the_cells_of_sheets_are_not_named_from_pictures(title: str, ruled: bool, cell: bool) -> None:
    image = Image.new("RGB", (400, 200), "white")
    draw = ImageDraw.Draw(image)
    if ruled:
        for y in range(20, 200, 20):
            draw.line((0, y, 400, y), (204, 204, 204))
        for x in range(45, 400, 90):
            draw.line((x, 0, x, 200), (204, 204, 204))
    draw.text((180, 90), "90", "black", ImageFont.load_default(14), anchor="mm")
    need = Need(press(1), pictured(1), None, Window(title, "Program", 7, Bounds(0, 0, 400, 200)))
    assert is_cell(need, np.asarray(image), 180, 90) is cell


@pytest.mark.timeout(60)
def test_the_child_ends_when_its_parent_is_gone(tmp_path: Path) -> None:
    folder = recording(tmp_path, [])
    child = subprocess.run([sys.executable, "-m", "recorder.elements.names", str(folder)], input=b"", timeout=50, check=False)
    assert child.returncode == 0
