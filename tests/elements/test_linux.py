"""Real programs on a private display: what they are asked and what they answer."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator

import pytest

from recorder.elements.finder import Answer, open_finder, open_windows
from recorder.elements.linux import LinuxFinder
from recorder.recording.element import Bounds, Element
from tests.elements.conftest import HERE, Stage

pytestmark = pytest.mark.timeout(120)
Places = dict[str, tuple[int, int]]


def soon(seconds: float = 1.0) -> float:
    return time.monotonic() + seconds


@pytest.fixture
def finder(stage: Stage) -> Iterator[LinuxFinder]:
    made = LinuxFinder()
    assert made.state().ok
    yield made
    made.close()


def named(answer: Answer) -> tuple[str | None, str | None]:
    assert answer.element is not None
    return answer.element.name, answer.element.role


def settled(finder: LinuxFinder, place: tuple[int, int]) -> Answer:
    """What is there, once the program has registered."""
    answer = Answer()
    for _ in range(50):
        answer = finder.at(*place, soon())
        if answer.element is not None and answer.element.name:
            return answer
        threading.Event().wait(0.1)
    return answer


def until_focused(finder: LinuxFinder, name: str) -> Answer:
    """What has the keyboard, once the window manager has given it and the program has told."""
    answer = Answer()
    for _ in range(100):
        answer = finder.focused(soon())
        if answer.element is not None and answer.element.name == name:
            return answer
        threading.Event().wait(0.1)
    return answer


@pytest.mark.parametrize(
    ("where", "name", "role"),
    [
        ("book", "Book in", "button"),
        ("item", "Item name", "entry"),
        ("secret", "Supervisor code", "password"),
        ("choice", "Location", "combo box"),
        ("filter", "Filter items", "entry"),
        ("fragile", "Fragile goods", "check box"),
        ("date", "Pick a date", "button"),
        ("cell", "Bolt M8", "table cell"),
        ("header", "On hand", "column header"),
        ("menu", "Stock", "menu item"),
    ],
)
def test_a_qt_window(sample: Places, finder: LinuxFinder, where: str, name: str, role: str) -> None:
    answer = settled(finder, sample[where])
    if where == "date":
        assert answer.element is not None
        assert answer.element.name in (name, "…")
    else:
        assert named(answer) == (name, role)
    assert answer.window is not None
    assert (answer.window.title, answer.window.pid) == ("Stock keeper", sample["pid"][0])


def test_secrets_and_values(sample: Places, finder: LinuxFinder) -> None:
    secret = settled(finder, sample["secret"])
    assert secret.element is not None
    assert (secret.element.secret, secret.element.value) == (True, None)
    assert finder.text_of(secret.field, soon()) is None
    item = settled(finder, sample["item"])
    assert item.element is not None
    assert item.element.value == "Bolt"
    assert finder.text_of(item.field, soon()) == "Bolt"


def test_the_field_that_is_typed_into(sample: Places, finder: LinuxFinder) -> None:
    answer = until_focused(finder, "Item name")
    active = finder.active_window()
    assert active is not None
    assert active.title == "Stock keeper"
    assert named(answer) == ("Item name", "entry")
    assert finder.text_of(answer.field, soon()) == "Bolt"


def test_our_own_windows_are_told_but_not_looked_into(sample: Places, stage: Stage) -> None:
    finder = LinuxFinder({sample["pid"][0]})
    answer = finder.at(*sample["book"], soon())
    finder.close()
    assert answer.element is None
    assert answer.window is not None
    assert answer.window.pid == sample["pid"][0]


def test_a_hung_program_costs_no_more_than_the_deadline(sample: Places, finder: LinuxFinder) -> None:
    settled(finder, sample["book"])
    os.kill(sample["pid"][0], signal.SIGSTOP)
    try:
        begun = time.monotonic()
        answer = finder.at(*sample["book"], soon(0.4))
        spent = time.monotonic() - begun
    finally:
        os.kill(sample["pid"][0], signal.SIGCONT)
    assert answer.element is None
    assert answer.window is not None
    assert answer.window.title == "Stock keeper"
    assert spent < 1.0
    assert named(settled(finder, sample["book"])) == ("Book in", "button")


def test_the_bare_desktop_and_windows_alone(sample: Places, stage: Stage) -> None:
    windows = open_windows()
    found = windows.window_at(*sample["book"])
    assert found is not None
    assert found.title == "Stock keeper"
    assert isinstance(found.bounds, Bounds)
    assert windows.window_at(1190, 790) is None
    windows.close()


@pytest.fixture(scope="module")
def page(stage: Stage) -> int:
    if shutil.which("chromium") is None:
        pytest.skip("needs Chromium")
    child = stage.spawn(
        "chromium",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--kiosk",
        "--disable-background-networking",
        "--disable-component-update",
        "--password-store=basic",
        f"--user-data-dir={stage.folder}/chromium",
        "--window-size=1200,800",
        "--window-position=0,0",
        (HERE / "page.html").as_uri(),
    )
    windows = open_windows()

    def shown() -> bool:
        found = windows.window_at(600, 750)
        return found is not None and found.title.startswith("Orders")

    stage.until(shown, 60)
    windows.close()
    return child.pid


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (60, 40, Element("New order", "button")),
        (260, 40, Element("Notifications", "button")),
        (320, 40, Element("Settings", "button")),
        (160, 119, Element("Contact e-mail", "entry", value="ops@fable.example", editable=True)),
        (80, 90, Element("Contact e-mail", "entry")),
        (160, 189, Element("Reference", "entry", value="", editable=True)),
        (160, 235, Element("Passphrase", "password", editable=True, secret=True)),
        (160, 285, Element("Carrier", "combo box", value="Northline")),
        (110, 332, Element("Gift wrap please", "check box")),
        (100, 372, Element("Ask me first", "check box")),
        (430, 120, Element("SO-1001", "link", container="Order list")),
        (560, 120, Element("Lumen Bakery", "table cell", container="Order list")),
        (400, 460, Element("On top", "button")),
    ],
)
def test_a_page_in_a_browser(page: int, finder: LinuxFinder, x: int, y: int, expected: Element) -> None:
    answer = settled(finder, (x, y))
    found = answer.element
    assert found is not None
    assert (found.name, found.role, found.secret, found.container) == (expected.name, expected.role, expected.secret, expected.container)
    if expected.editable or expected.value is not None:
        assert (found.value, found.editable) == (expected.value, expected.editable)


def test_what_is_covered_is_not_named(page: int, finder: LinuxFinder) -> None:
    settled(finder, (400, 460))
    answer = finder.at(140, 460, soon())
    assert answer.element is not None
    assert answer.element.name is None


def test_a_line_of_an_open_list_of_choices(page: int, stage: Stage, finder: LinuxFinder) -> None:
    assert named(settled(finder, (160, 285))) == ("Carrier", "combo box")
    subprocess.run(["xdotool", "mousemove", "160", "285", "click", "1"], env=stage.env, check=True)

    def popped() -> bool:
        assert finder._windows is not None
        under = finder._windows.under(100, 335)
        return under is not None and under.popup

    stage.until(popped)
    answer = settled(finder, (100, 335))
    subprocess.run(["xdotool", "key", "Escape"], env=stage.env, check=True)
    assert named(answer) == ("Blue Freight", "option")
    assert answer.element is not None
    assert answer.element.container == "Carrier"


def test_the_whole_finder_answers_and_closes(page: int, stage: Stage) -> None:
    finder = open_finder({os.getpid()})
    assert finder.state().ok
    stage.until(lambda: finder.active_window() is not None)
    active = finder.active_window()
    assert active is not None
    finder.warm(active)
    assert finder.at(1190, 700, soon()).window is not None
    finder.close()
