"""A program at 200 %: accessibility counts larger pixels than the screen, yet names, marks and covered secrets are where they belong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from recorder.document.file import open_file
from recorder.elements.atspi import Ref
from recorder.elements.rules import Node
from recorder.elements.scaling import Scalings
from recorder.pipeline.build import build
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.element import Bounds
from recorder.recording.events import Found, Pictured, Press
from tests.capture.desktop import Recorder, click, wait

BLUE, RED, SHADE = (0x24, 0x57, 0xC5), (255, 0, 0), (60, 60, 60)
FORM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication(sys.argv)
page = QWidget()
page.setWindowTitle("Log in")
field, button = QLineEdit(), QPushButton("Continue")
field.setEchoMode(QLineEdit.EchoMode.Password)
field.setAccessibleName("Password")
field.setText("hidden")
field.setStyleSheet("background: #ff0000; color: #ff0000; border: 0; padding: 12px")
button.setStyleSheet("background: #2457c5; border: 0; padding: 12px")
layout = QVBoxLayout(page)
layout.addWidget(field)
layout.addWidget(button)
page.setGeometry(100, 80, 400, 200)
page.show()
def tell():
    for each in (field, button):
        place = each.mapToGlobal(each.rect().center())
        print(round(place.x() * 2), round(place.y() * 2), flush=True)
QTimer.singleShot(1500, tell)
app.exec()
"""


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.delenv("DISPLAY", raising=False)
    with Desk("1600x1000x24") as desk:
        assert desk.run(sys.executable, "-c", "from recorder.elements.finder import switch_on_accessibility as on; on()")
        yield desk


@pytest.mark.xcb
@pytest.mark.timeout(120)
def test_names_marks_and_secrets_at_200_percent(wide: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as scaled:
        scaled.setitem(wide.env, "QT_SCALE_FACTOR", "2")
        form = wide.spawn(sys.executable, "-c", FORM, stdout=subprocess.PIPE)
    assert form.stdout is not None
    (field_x, field_y), (x, y) = (map(int, form.stdout.readline().split()) for _ in range(2))
    wait(0.5)
    recorder = Recorder(wide, tmp_path / "r", "--no-sound")
    click(wide, field_x, field_y)
    wait(1.5)
    click(wide, x, y)
    wait(1.0)
    recorder.stop()
    events = bundle.read(tmp_path / "r").events
    made = [e for e in events if isinstance(e, Press)]
    assert [(p.x, p.y) for p in made] == [(field_x, field_y), (x, y)]
    told = {e.number: e.element for e in events if isinstance(e, Found)}
    pictures = {e.number: e for e in events if isinstance(e, Pictured)}
    secret, button = (told[press.number] for press in made)
    assert secret is not None and secret.secret and secret.role == "password"
    assert button is not None and (button.name, button.source) == ("Continue", "accessibility")
    assert button.bounds is not None and button.bounds.contains(x, y)
    with Image.open(tmp_path / "r" / bundle.PICTURES / pictures[made[1].number].file) as opened:
        picture = opened.convert("RGB")
    box = button.bounds
    inside, outside = (box.x + 4, y), (box.x - 4, y)
    assert picture.getpixel(inside) == BLUE and picture.getpixel(outside) != BLUE
    assert picture.getpixel((field_x, field_y)) == SHADE
    assert RED not in {colour for _, colour in picture.getcolors(1 << 20) or ()}
    with open_file(build(tmp_path / "r", tmp_path / "r.sop"), read_only=True) as file:
        step = file.document.steps[-1]
    assert step.instruction == "Click Continue." and step.picture is not None
    (ring,) = (mark.box for mark in step.picture.marks if mark.kind == "ring")
    assert (ring.x + ring.width / 2, ring.y + ring.height / 2) == (x, y)
    assert step.target is not None and step.target.bounds == (box.x, box.y, box.width, box.height)


def top(x: int, y: int, width: int, height: int) -> Node:
    return Node("frame", bounds=Bounds(x, y, width, height), states=frozenset({"showing"}), handle=Ref("p", "/"))


def test_what_is_not_scaled_is_left_alone() -> None:
    known = Scalings()
    assert known.learn([top(100, 80, 400, 200)], Bounds(100, 80, 400, 200)) is None
    assert known.learn([top(100, 80, 400, 200), top(50, 50, 800, 400)], Bounds(50, 50, 800, 400)) is None
    assert known.learn([top(100, 80, 400, 200)], Bounds(74, 54, 452, 252)) is None  # a shadow around it


@pytest.mark.parametrize("factor", [1.25, 1.5, 2, 3])
def test_places_go_back_and_forth(factor: float) -> None:
    known = Scalings()
    real = Bounds(round(100 * factor), round(80 * factor), round(400 * factor), round(200 * factor))
    found = known.learn([top(100, 80, 400, 200)], None, real)
    assert found is not None and known.of("p") == found
    assert found.real_box(Bounds(120, 100, 80, 30)) == Bounds(round(120 * factor), round(100 * factor), round(80 * factor), round(30 * factor))
    assert found.told_point(round(120 * factor), round(100 * factor)) == (120, 100)
    assert known.learn([top(9, 9, 20, 30)], Bounds(0, 0, 50, 60)) == found  # a menu of the same program
    assert known.learn([top(0, 0, 300, 300)], Bounds(0, 0, 300, 300)) is None and known.of("p") is None
