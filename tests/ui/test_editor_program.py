"""The editor as a program of its own: what a screen reader finds of it, and what is left of it after kill -9."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from recorder.document.model import Document
from tests.ui.conftest import document_of
from tests.ui.screen import Screen, Talker, needs

SYSTEM_PYTHON = "/usr/bin/python3"


def has_bindings() -> bool:
    """Whether the system's Python can ask AT-SPI."""
    test = "import gi; gi.require_version('Atspi', '2.0')"
    return Path(SYSTEM_PYTHON).exists() and subprocess.run([SYSTEM_PYTHON, "-c", test], capture_output=True).returncode == 0


@pytest.mark.xcb
@needs("Xvfb", "openbox", "dbus-daemon")
@pytest.mark.skipif(not has_bindings(), reason="python3-gi with gir1.2-atspi-2.0 is not installed")
def test_every_control_has_a_name_for_screen_readers(sop: Path) -> None:
    with Screen() as screen:
        program = screen.start(sys.executable, "-m", "tests.ui.editor_program", str(sop), QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        program.until("ready")
        tree = Path(__file__).with_name("spoken_tree.py")
        said = subprocess.run([SYSTEM_PYTHON, str(tree), "sayshow"], env=screen.env, capture_output=True, text=True, timeout=60, check=True)
    controls = [line.split("|") for line in said.stdout.splitlines() if line.count("|") == 2]
    assert len(controls) > 60
    unnamed = [(role, states) for role, name, states in controls if "focusable" in states and role != "label" and not name]
    assert unnamed == []  # what is hidden counts too; a label's name is its text
    names = {name for _, name, _ in controls}
    assert {"Instruction", "Narration", "Steps", "Export", "Picture of the step", "What was said", "Versions", "Find"} <= names
    assert ("combo box", "Click", "focusable showing") in map(tuple, controls)  # on Linux its name is its value, "Kind" its label
    assert any(name.startswith("Step 1, Click: Click button 1.") for name in names)


@pytest.mark.xcb
@needs("Xvfb", "openbox", "dbus-daemon")
def test_what_was_typed_survives_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "one.sop"
    create(path, *document_of(3)).close()
    with Screen() as screen:
        program = screen.start(sys.executable, "-m", "tests.ui.editor_program", str(path), "Now. ")
        assert "Now." in program.until("saved ")
        program.process.kill()
        program.process.wait(10)
    with open_file(path) as file:
        assert "Now." in file.document.steps[0].instruction
        assert not file.read_only


class Person:
    """Works on a document with mouse and keyboard only; ends each piece of work with kill -9 and looks into the file."""

    def __init__(self, screen: Screen, path: Path) -> None:
        self._screen, self._path = screen, path
        self._program = self._start()

    def _start(self) -> Talker:
        program = self._screen.start(sys.executable, "-m", "tests.ui.editor_program", str(self._path))
        program.until("ready")
        return program

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._screen.hand("key", "--clearmodifiers", "--delay", 40, *keys)

    def write(self, text: str) -> None:
        """Type text."""
        self._screen.hand("type", "--delay", 15, text)

    def click(self, name: str) -> None:
        """Click on the control that is called so, once it is there."""
        self._click(f"where {name}")

    def row(self, number: int) -> None:
        """Click on a step in the list."""
        self._click(f"row {number}")

    def record(self) -> None:
        """Do a part once more."""
        self._program.until("recording")
        self._program.ask("stop")
        self._program.until("proposed")

    def until_saved(self, done: Callable[[Document], bool]) -> None:
        """Wait until the file holds what was wanted, then kill the program and go on with a new one."""
        while True:
            self._program.until("saved")
            with open_file(self._path, read_only=True) as file:
                if done(file.document):
                    break
        self._program.process.kill()
        self._program.process.wait(10)
        with open_file(self._path) as file:
            assert not file.read_only
            assert done(file.document)
        self._program = self._start()

    def drag(self, what: str, onto: str, below: int = 0) -> None:
        """Drag with the mouse from one place to another, or so many pixels below that."""
        start, (x, y) = self._where(what), self._where(onto)
        self._screen.drag(start, (x, y + below))

    def _click(self, question: str) -> None:
        self._screen.click(*self._where(question))

    def _where(self, question: str) -> tuple[int, int]:
        self._program.ask(question)
        _, x, y = self._program.until("at ").split()
        return int(x), int(y)


@pytest.mark.xcb
@pytest.mark.timeout(180)
@needs("Xvfb", "openbox", "dbus-daemon", "xdotool")
def test_a_draft_becomes_a_finished_sop_by_mouse_and_keyboard(tmp_path: Path) -> None:
    path = tmp_path / "draft.sop"
    document, images = document_of(6)
    create(path, document, images).close()
    with Screen() as screen:
        person = Person(screen, path)

        person.keys("ctrl+2")
        person.click("Purpose")
        person.write(" Turns a lead into a customer.")
        person.until_saved(lambda d: d.purpose.endswith("Turns a lead into a customer."))

        person.row(1)
        person.keys("ctrl+m")
        person.until_saved(lambda d: len(d.steps) == 5 and d.steps[0].instruction == "Click button 1. Click button 2.")

        person.row(2)
        person.click("Narration")
        person.keys("ctrl+End", "ctrl+shift+s")
        person.until_saved(lambda d: len(d.steps) == 6 and d.steps[2].instruction == "Second sentence 3.")

        person.row(4)
        person.keys("ctrl+Next")
        person.until_saved(lambda d: d.steps[4].narration.startswith("Second sentence 4."))

        person.row(4)
        person.keys("2")
        person.write("This cannot be undone.")
        person.until_saved(lambda d: [c.text for c in d.steps[3].callouts] == ["This cannot be undone."])

        person.row(1)
        person.keys("alt+x", "Return")
        person.click("In all 2 pictures")
        secret = document.steps[0].picture.image
        person.until_saved(lambda d: secret not in {step.picture.image for step in d.steps})

        person.row(5)
        person.keys("shift+Down", "ctrl+r")
        person.record()
        person.click("Take the ticked ones")
        person.until_saved(lambda d: [s.instruction for s in d.steps[4:]] == ["Click button 5.", "Press button 6."])

    with open_file(path) as file:
        fifth, sixth = file.document.steps[4:]
        assert fifth.edited  # it got a sentence by hand: its words stayed, its picture is the new one
        assert fifth.picture is not None
        assert sixth.picture is not None
        assert fifth.picture.image == sixth.picture.image
        assert fifth.span is not None
        assert fifth.span.recording == "second"
        assert all(file.image(step.picture.image) for step in file.document.steps if step.picture is not None)


@pytest.mark.xcb
@pytest.mark.timeout(120)
@needs("Xvfb", "openbox", "dbus-daemon", "xdotool")
def test_steps_sentences_and_marks_are_dragged_with_a_real_mouse(tmp_path: Path) -> None:
    path = tmp_path / "draft.sop"
    document, images = document_of(6)
    create(path, document, images).close()
    first, second, third = document.steps[:3]
    with Screen() as screen:
        person = Person(screen, path)

        person.drag("row 1", "row 2", below=20)
        person.until_saved(lambda d: [s.id for s in d.steps[:3]] == [second.id, first.id, third.id])

        person.keys("F6")
        person.drag("heard 1", "row 3")
        person.until_saved(lambda d: d.steps[2].narration.startswith("First sentence 1."))

        person.row(1)
        person.keys("alt+b")
        person.drag("pixel 300 200", "pixel 420 260")
        person.until_saved(lambda d: d.steps[0].picture is not None and len(d.steps[0].picture.marks) == 2)

    with open_file(path) as file:
        before, after = (next(s for s in d.steps if s.id == third.id) for d in (document, file.document))
        assert after.narration == f"First sentence 1. {before.narration}"
        assert after.sentences[0] == replace(first.sentences[0], confidence=1.0)
        picture = file.document.steps[0].picture
        assert picture is not None
        drawn = picture.marks[-1]
        assert drawn.kind == "box"
        assert drawn.box.x == pytest.approx(300, abs=3)
        assert drawn.box.y == pytest.approx(200, abs=3)
        assert drawn.box.width == pytest.approx(120, abs=4)
        assert drawn.box.height == pytest.approx(60, abs=4)
