"""The reader's view by keyboard; what comes of it stands in the editor until it is resolved."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from recorder.document.file import open_file
from recorder.ui.editor.reader import Reader
from recorder.ui.editor.window import EditorWindow

KEY = Qt.Key


def begun(editor: EditorWindow, qtbot: QtBot) -> Reader:
    editor.feedback.follow.trigger()
    reader = editor.feedback.reader
    assert reader is not None
    qtbot.waitUntil(lambda: reader.isActiveWindow() and not reader.picture.pixmap().isNull())
    return reader


def test_a_run_by_keyboard_is_kept_and_its_comment_resolved(
    editor: EditorWindow, qtbot: QtBot, wait_saved: Callable[[EditorWindow], None], sop: Path
) -> None:
    reader = begun(editor, qtbot)
    assert reader.isFullScreen() and reader.instruction.text() == "Click button 1." and not reader.words.isVisible()
    qtbot.keyClick(reader, KEY.Key_Return)
    assert reader.instruction.text() == "Click button 2." and "Careful." in reader.callouts.text() and reader.way.done == 1
    qtbot.keyClick(reader, KEY.Key_S)
    assert reader.words.hasFocus()
    qtbot.keyClicks(reader.words, "Which button? so many")
    assert reader.instruction.text() == "Click button 2.", "letters are words now"
    qtbot.keyClick(reader.words, KEY.Key_Return)
    qtbot.keyClick(reader, KEY.Key_Space)
    assert reader.done.isChecked() and reader.way.done == 2
    qtbot.keyClick(reader, KEY.Key_Right)
    qtbot.keyClick(reader, KEY.Key_Left)
    assert reader.words.text() == "Which button? so many" and reader.done.isChecked()
    for _ in range(5):
        qtbot.keyClick(reader, KEY.Key_PageDown)
    assert "last step" in reader.instruction.text() and "2 of 6 steps" in reader.narration.text()
    with qtbot.waitSignal(reader.ended):
        qtbot.keyClick(reader, KEY.Key_Return)
    assert "kept with the SOP" in editor.message.text
    wait_saved(editor)
    with open_file(sop, read_only=True) as file:
        (run,), (said,) = file.document.runs, file.document.comments
    assert [t.done for t in run.steps] == [True, True, False, False, False, False]
    second = editor.editing.document.steps[1].id
    assert (said.step, said.text) == (second, "Which button? so many")
    rows = editor.view.comments
    assert not rows.isVisible()
    editor.panels.open(editor.feedback.panel)
    listed = editor.feedback.panel.comments
    listed.setCurrentRow(0)
    qtbot.keyClick(listed, KEY.Key_Return)
    assert editor.editing.current == second and rows.isVisible()
    editor.feedback.panel.runs.setCurrentRow(0)
    assert "2 of 6 steps checked off" in editor.feedback.panel.times.text()
    rows.findChildren(QPushButton)[0].click()
    assert not rows.isVisible() and listed.count() == 0 and editor.editing.document.comments[0].resolved
    editor.editing.undo()
    assert rows.isVisible() and listed.count() == 1


def test_looking_only_leaves_nothing(editor: EditorWindow, qtbot: QtBot) -> None:
    reader = begun(editor, qtbot)
    qtbot.keyClick(reader, KEY.Key_S)
    qtbot.keyClick(reader.words, KEY.Key_Escape)
    assert reader.isVisible() and not reader.words.isVisible()
    with qtbot.assertNotEmitted(reader.ended):
        qtbot.keyClick(reader, KEY.Key_Escape)
    assert not editor.editing.document.runs


def test_enter_presses_the_button_that_has_the_focus(editor: EditorWindow, qtbot: QtBot) -> None:
    reader = begun(editor, qtbot)
    qtbot.keyClick(reader, KEY.Key_Right)
    reader.back.setFocus()
    qtbot.keyClick(reader, KEY.Key_Return)
    assert reader.way.place == 0 and reader.way.done == 0
    qtbot.keyClick(reader, KEY.Key_Escape)


def test_what_readers_sent_stands_at_its_step(editor: EditorWindow, qtbot: QtBot, tmp_path: Path) -> None:
    document = editor.editing.document
    sent = tmp_path / "feedback.json"
    said = {"step": document.steps[0].id, "text": "Unclear"}
    sent.write_text(json.dumps({"sayshow_feedback": 1, "document": document.id, "who": "Dana", "when": "2026-01-01T09:00:00.000Z", "comments": [said]}))
    for count in ("1 new comments", "no comment in it that is not here yet"):
        with qtbot.waitSignal(editor.feedback.told):
            editor.feedback.read(sent)
        assert count in editor.message.text
    assert editor.view.comments.isVisible()
    sent.write_text("{}")
    with qtbot.waitSignal(editor.feedback.failed):
        editor.feedback.read(sent)
    assert "Nothing was changed" in editor.message.text
