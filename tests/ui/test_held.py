"""Two programs and one SOP: the second reads, and goes on with a copy."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from recorder.document.file import open_file
from recorder.document.lock import lock_file
from recorder.ui.editor.window import open_document
from recorder.ui.reports import Reports
from recorder.ui.theme import Theme
from tests.document.test_lock import HOLDS, ended, line, tell


@pytest.fixture
def ann(sop: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the document open."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(sop)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    assert line(child) == "Lock"
    yield child
    if child.poll() is None:
        tell(child)
    ended(child)


def test_the_second_reads_and_goes_on_with_a_copy(ann: subprocess.Popen[str], qtbot: QtBot, dressed: Theme, sop: Path) -> None:
    window = open_document(sop, Reports(), person=lambda: "Bob")
    window.show()
    assert window.editing.read_only
    assert "Ann has had this SOP open since" in window.message.text
    (offer,) = [each for each in window.message.findChildren(QPushButton) if each.text() == "Open a copy"]
    with qtbot.waitSignal(window.copied) as made:
        offer.click()
    window.close()
    copy: Path = made.args[0]
    assert copy.name == "sample (copy).sop"
    with open_file(copy) as new, open_file(sop, read_only=True) as old:
        assert not new.read_only
        assert new.document.id != old.document.id
        assert new.document.steps == old.document.steps
    assert lock_file(sop).exists()  # Ann's is untouched


def test_a_closed_editor_lets_others_in(qtbot: QtBot, dressed: Theme, sop: Path) -> None:
    window = open_document(sop, Reports(), person=lambda: "Bob")
    window.show()
    other = subprocess.run([sys.executable, "-c", HOLDS, str(sop)], input="\n", capture_output=True, text=True, cwd=Path(__file__).parents[2], check=True)
    assert other.stdout.strip() == "Holder"
    window.close()
    assert not lock_file(sop).exists()
    other = subprocess.run([sys.executable, "-c", HOLDS, str(sop)], input="\n", capture_output=True, text=True, cwd=Path(__file__).parents[2], check=True)
    assert other.stdout.strip() == "Lock"
