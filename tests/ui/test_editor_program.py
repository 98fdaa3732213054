"""The editor as a program of its own: what a screen reader finds of it, and what is left of it after kill -9."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from tests.ui.conftest import document_of
from tests.ui.screen import Screen, needs

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
