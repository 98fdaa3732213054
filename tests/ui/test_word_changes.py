"""Changes made in Word come back: shown beside what stands here, taken or left, and undone together."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as Word
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from recorder.document import edits
from recorder.export import export
from recorder.ui.editor.window import FROM_WORD, STEPS, EditorWindow

OLD, NEW = "Click button 1.", "Click the first button."


@pytest.fixture
def in_word(editor: EditorWindow, tmp_path: Path) -> Path:
    """The document exported, then its first instruction changed, the only warning emptied and the last step deleted in Word."""
    path = tmp_path / "sample.docx"
    export(editor.editing.document, editor.editing.image, path)
    word = Word(str(path))
    steps = [each for each in word.paragraphs if each.style.name == "SOP Step"]
    steps[0].runs[0].text = NEW
    gone = [each for each in word.paragraphs if each.style.name == "SOP Warning"]
    spoken = [each for each in word.paragraphs if each.style.name == "SOP Narration"]
    for paragraph in (*gone, steps[-1], spoken[-1]):
        paragraph._element.getparent().remove(paragraph._element)
    warned = next(each for each in word.paragraphs if each.style.name == "SOP Step" and each.text == "Click button 3.")
    warned.insert_paragraph_before("Wait a moment.", style="SOP Tip")
    word.save(str(path))
    return path


def press(window: EditorWindow, words: str) -> None:
    next(b for b in window.from_word.page.findChildren(QPushButton) if b.text() == words).click()


def test_changes_are_shown_and_the_ticked_ones_taken_as_one_edit(editor: EditorWindow, in_word: Path, qtbot: QtBot) -> None:
    before = editor.editing.document
    with qtbot.waitSignal(editor.from_word.shown):
        editor.from_word.read(in_word)
    assert editor._pages.currentIndex() == FROM_WORD
    rows = editor.from_word.page.rows
    assert [(row.take.text(), row.take.isChecked()) for row in rows] == [
        ("Step 1: take the new instruction", True),
        ("Step 2: remove the remark", False),
        ("Step 2: add the remark", True),
        ("Fold step 6 away", False),
    ]
    assert rows[0].take.hasFocus() and editor.from_word.decide.isVisible()
    assert [each.text() for each in rows[0].findChildren(QLabel)] == [OLD, NEW]
    rows[2].take.setChecked(False)
    rows[3].take.setChecked(True)
    press(editor, "Take the ticked ones")
    after = editor.editing.document
    assert editor._pages.currentIndex() == STEPS and not editor.from_word.decide.isVisible()
    assert (after.steps[0].instruction, after.steps[0].edited, after.steps[5].folded) == (NEW, True, True)
    assert after.steps[1] == before.steps[1]
    editor.editing.undo()
    assert editor.editing.document == before


def test_leaving_changes_nothing(editor: EditorWindow, in_word: Path, qtbot: QtBot) -> None:
    before = editor.editing.document
    with qtbot.waitSignal(editor.from_word.shown):
        editor.from_word.read(in_word)
    press(editor, "Leave everything as it was")
    assert editor.editing.document is before and editor._pages.currentIndex() == STEPS


def test_a_place_that_was_changed_here_meanwhile_is_left_alone(editor: EditorWindow, in_word: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.from_word.shown):
        editor.from_word.read(in_word)
    first, second = (step.id for step in editor.editing.document.steps[:2])
    editor.editing.do("Edit", lambda d: edits.delete_steps(edits.set_step(d, first, instruction="Mine."), [second]))
    press(editor, "Take the ticked ones")
    assert editor.editing.document.steps[0].instruction == "Mine."
    assert "2 of the changes were left out" in editor.message.text


def test_the_same_words_are_said_to_be_the_same(editor: EditorWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "sample.docx"
    export(editor.editing.document, editor.editing.image, path)
    editor.from_word.read(path)
    qtbot.waitUntil(lambda: "says the same" in editor.message.text)
    assert editor._pages.currentIndex() == STEPS


def test_a_file_that_is_none_is_told(editor: EditorWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "other.docx"
    path.write_bytes(b"none")
    editor.from_word.read(path)
    qtbot.waitUntil(lambda: "cannot be read as a Word document" in editor.message.text)
