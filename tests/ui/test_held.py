"""Two programs and one SOP: the second reads, and goes on with a copy."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from recorder.document import edits
from recorder.document.file import open_file
from recorder.document.lock import lock_file
from recorder.ui.editor.window import EditorWindow, open_document
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


CHANGES = """
import sys
from pathlib import Path
from recorder.document import edits
from recorder.document import edits
from recorder.document.file import open_file
with open_file(Path(sys.argv[1])) as file:
    document = file.document
    for place, words in ((int(sys.argv[2]), sys.argv[3]),):
        document = edits.set_step(document, document.steps[place].id, instruction=words)
    file.save(edits.set_field(document, "owner", "Ann"))
"""


def change_elsewhere(sop: Path, place: int, words: str) -> None:
    """What a sync client or another program does to the file."""
    subprocess.run([sys.executable, "-c", CHANGES, str(sop), str(place), words], cwd=Path(__file__).parents[2], check=True)


def choice(editor: EditorWindow, qtbot: QtBot, words: str) -> QPushButton:
    qtbot.waitUntil(lambda: any(each.text() == words and each.isVisible() for each in editor.message.findChildren(QPushButton)))
    return next(each for each in editor.message.findChildren(QPushButton) if each.text() == words and each.isVisible())


def type_first(editor: EditorWindow, words: str) -> None:
    first = editor.editing.document.steps[0].id
    editor.editing.do("words", lambda d: edits.set_step(d, first, instruction=words))


@pytest.mark.parametrize("same", [False, True])
def test_changes_of_both_come_together(editor: EditorWindow, qtbot: QtBot, sop: Path, same: bool) -> None:
    change_elsewhere(sop, 0 if same else 3, "Theirs.")
    type_first(editor, "Mine.")
    choice(editor, qtbot, "Bring both together").click()
    qtbot.waitUntil(lambda: editor.editing.document.owner == "Ann" and editor.editing.is_saved)
    said = [step.instruction for step in editor.editing.document.steps]
    assert said[:2] == ["Mine.", "Theirs."] if same else (said[0], said[3], len(said)) == ("Mine.", "Theirs.", 6)
    assert ("one behind the other" in editor.message.text) is same
    type_first(editor, "Mine again.")
    qtbot.waitUntil(lambda: editor.editing.is_saved)
    with open_file(sop, read_only=True) as file:
        assert file.document == editor.editing.document
        assert all(file.image(step.picture.image) for step in file.document.steps if step.picture)


def test_both_are_kept(editor: EditorWindow, qtbot: QtBot, sop: Path) -> None:
    change_elsewhere(sop, 0, "Theirs.")
    type_first(editor, "Mine.")
    with qtbot.waitSignal(editor.copied) as made:
        choice(editor, qtbot, "Keep mine as a copy").click()
    with open_file(made.args[0], read_only=True) as mine, open_file(sop, read_only=True) as theirs:
        assert (mine.document.steps[0].instruction, theirs.document.steps[0].instruction) == ("Mine.", "Theirs.")
        assert all(mine.image(step.picture.image) for step in mine.document.steps if step.picture)
