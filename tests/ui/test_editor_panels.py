"""The editor's other sides: what was said, find and replace, versions, the reading view, sound and other moments."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QListWidget, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from recorder.document import edits, texts
from recorder.document.file import create, open_file
from recorder.document.model import Callout, Document
from recorder.document.narration import carry_heard
from recorder.document.revisions import versions
from recorder.paths import recordings_folder
from recorder.pipeline import recordings
from recorder.recording import bundle
from recorder.ui.editor import evidence, hearing
from recorder.ui.editor.callout_row import CalloutRow
from recorder.ui.editor.find_panel import excerpt
from recorder.ui.editor.heard_list import HeardList, heard
from recorder.ui.editor.window import READING, EditorWindow, open_document
from recorder.ui.editor.words import FIELDS
from recorder.ui.reports import Reports
from tests.ui.conftest import document_of

Saved = Callable[[EditorWindow], None]


def named(window: QWidget, name: str) -> QWidget:
    return next(w for w in window.findChildren(QWidget) if w.accessibleName() == name)


def test_find_and_replace_shows_each_place_first(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    editor.find_switch.trigger()
    qtbot.keyClicks(named(editor.finding, "Find"), "button 2")
    finds = named(editor.finding, "Finds")
    assert isinstance(finds, QListWidget)
    assert [finds.item(n).text() for n in range(finds.count())] == ["Step 2: Instruction\nClick button 2."]
    finds.setCurrentRow(0)
    assert editor.view.instruction.toPlainText() == "Click button 2."
    qtbot.keyClicks(named(editor.finding, "Replace with"), "Save")
    editor.finding._replace.click()
    assert editor.editing.document.steps[1].instruction == "Click Save."
    assert editor.undoing.undo.text() == "Undo: Replace in 1 places"
    assert finds.count() == 0
    editor.undoing.undo.trigger()
    assert editor.editing.document.steps[1].instruction == "Click button 2."


def test_every_place_has_a_name_for_people() -> None:
    assert set(FIELDS) == {*texts.FIELDS, *texts.STEP_FIELDS, "sections", "callouts", "picture", "marks"}


def test_only_the_ticked_places_are_replaced(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.panels.open(editor.finding)
    qtbot.keyClicks(named(editor.finding, "Find"), "click")
    finds = named(editor.finding, "Finds")
    assert isinstance(finds, QListWidget)
    assert finds.count() == 6
    finds.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.keyClicks(named(editor.finding, "Replace with"), "Press")
    editor.finding._replace.click()
    assert [s.instruction.split()[0] for s in editor.editing.document.steps] == ["Click", *["Press"] * 5]


def test_an_excerpt_shows_what_stands_around() -> None:
    from recorder.document.texts import matches

    document = Document(title="a " * 40 + "needle" + " b" * 40)
    (match,) = matches(document, "needle")
    assert excerpt(match) == "…" + "a " * 12 + "needle" + " b" * 12 + "…"


def test_the_transcript_tells_where_each_sentence_went(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.transcript_switch.trigger()
    said = named(editor.transcript, "What was said")
    assert isinstance(said, HeardList)
    assert len(said.heard.rows) == 12
    index = said.heard.index(2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "0:01 · Step 2: first sentence 2"
    said.setFocus()
    said.setCurrentIndex(said.heard.index(6))
    assert editor.view.instruction.toPlainText() == "Click button 4."


def test_a_sentence_is_dragged_to_another_step(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.transcript_switch.trigger()
    target = editor.editing.document.steps[3]
    place = editor.list.visualRect(editor.list.steps.index(editor.list.steps.place_of(target.id))).center()
    data = editor.transcript.list.heard.mimeData([editor.transcript.list.heard.index(1)])
    drop = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    editor.list.dropEvent(drop)
    first, fourth = editor.editing.document.steps[0], editor.editing.document.steps[3]
    assert first.narration == "First sentence 1."
    assert fourth.narration.startswith("Second sentence 1.")
    assert editor.transcript.list.heard.rows[1].number == 4
    assert editor.undoing.undo.text() == "Undo: Move sentence"


def test_a_sentence_at_no_step_is_not_lost() -> None:
    document, _ = document_of(2)
    lost = replace(document.steps[0].sentences[0], start=50.0, end=51.0, text="Lost.")
    document = replace(document, transcript=(*(s for step in document.steps for s in step.sentences), lost))
    rows = heard(document)
    assert (rows[-1].sentence.text, rows[-1].step) == ("Lost.", "")
    assert (rows[0].number, rows[0].step) == (1, document.steps[0].id)
    found = carry_heard(document, lost, None, document.steps[1].id).steps[1]
    assert found.narration.endswith("Lost.")
    assert found.sentences[-1].text == "Lost."


def test_versions_are_kept_compared_and_brought_back(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    editor.versions_switch.trigger()
    panel = editor.versions
    qtbot.keyClicks(panel._name, "1.0")
    panel._keep.click()
    qtbot.waitUntil(lambda: panel._list.count() == 1)
    assert editor.editing.document.version == "1.0"
    assert editor.editing.document.revisions[-1].change == "First version"
    editor.verbs.delete.trigger()
    panel._list.setCurrentRow(0)
    qtbot.waitUntil(lambda: "1 step removed" in panel._changes.text())
    panel._back.click()
    assert len(editor.editing.document.steps) == 6
    editor.undoing.undo.trigger()
    assert len(editor.editing.document.steps) == 5
    wait_saved(editor)
    with open_file(editor.path, read_only=True) as file:
        assert [v.name for v in versions(file)] == ["1.0"]


def test_the_reading_view_has_all_of_it(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.turn_to(READING)
    text = editor.reading.document().toPlainText()
    assert "A procedure" in text
    assert "To test." in text
    assert all(f"{n}.  Click button {n}." in text for n in range(1, 7))
    assert "Warning:  Careful." in text
    assert not editor.panels.isVisible()
    editor.grab()
    qtbot.waitUntil(lambda: bool(editor.reading._waiting))


def test_a_long_sop_is_written_in_parts(qtbot: QtBot, dressed: object, tmp_path: Path) -> None:
    path = tmp_path / "long.sop"
    create(path, *document_of(250)).close()
    window = open_document(path, Reports())
    window.turn_to(READING)
    assert "100.  Click button 100." in window.reading.toPlainText()
    assert "101.  Click" not in window.reading.toPlainText()
    qtbot.waitUntil(lambda: "250.  Click button 250." in window.reading.toPlainText())
    window.close()


def test_data_is_never_read_as_markup(qtbot: QtBot, dressed: object, tmp_path: Path) -> None:
    nasty = '<img src="http://evil.example/x.png"><b>bold</b>'
    document, images = document_of(2)
    document = replace(document, title=nasty, steps=tuple(replace(s, instruction=nasty, narration=nasty) for s in document.steps))
    create(tmp_path / "nasty.sop", document, images).close()
    window = open_document(tmp_path / "nasty.sop", Reports())
    window.show()
    window.turn_to(READING)
    assert nasty in window.reading.document().toPlainText()
    assert window.view.instruction.toPlainText() == nasty
    window.close()


def test_a_sentence_is_heard(qtbot: QtBot, editor: EditorWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, played = [], []
    monkeypatch.setattr(hearing, "voice", lambda *span: asked.append(span) or (np.ones(10, np.int16), 48_000))
    monkeypatch.setattr(hearing, "play", lambda samples, rate: played.append((len(samples), rate)))
    qtbot.keyClick(editor.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: played == [(10, 48_000)])
    assert asked == [("r", 0.0, pytest.approx(1.15))]


def test_without_the_recording_it_says_so(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.hearing.step()
    qtbot.waitUntil(lambda: "not on this computer any more" in editor.message.text)


def test_another_moment_becomes_the_picture(qtbot: QtBot, editor: EditorWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from recorder.ui.editor import moments

    found = tuple(evidence.Moment(t, 640, 360, bytes([int(t * 10) % 255] * 640 * 360 * 3)) for t in (0.0, 1.5))
    monkeypatch.setattr(moments, "moments", lambda identity, time: found)
    before = editor.editing.document.steps[0].picture
    editor.moments.offer()
    qtbot.waitUntil(lambda: editor.moments._frames.count() == 2)
    editor.moments._frames.itemActivated.emit(editor.moments._frames.item(1))
    qtbot.waitUntil(lambda: editor.editing.document.steps[0].picture.image != before.image)
    after = editor.editing.document.steps[0].picture
    assert after.time == 1.5
    assert after.marks == before.marks
    editor.undoing.undo.trigger()
    assert editor.editing.document.steps[0].picture == before


def test_the_recording_is_found_by_its_identity() -> None:
    identity = uuid.uuid4().hex
    bundle.create(recordings_folder() / "one", bundle.Manifest(identity, "2026-11-25T09:00:00+00:00", 0.0, "stopped", (), "test"))
    assert recordings.folder_of(identity).name == "one"


def test_one_panel_at_a_time(editor: EditorWindow) -> None:
    editor.transcript_switch.trigger()
    assert not editor.inspector_switch.isChecked()
    assert editor.panels.currentWidget() is editor.transcript
    editor.transcript_switch.trigger()
    assert not editor.panels.isVisible()
    editor.inspector_switch.trigger()
    assert editor.panels.isVisible()


def test_sections_are_renamed_moved_and_removed(qtbot: QtBot, editor: EditorWindow) -> None:
    first, second = editor.editing.document.sections
    editor.sections.down.trigger()
    assert [s.id for s in editor.editing.document.sections] == [second.id, first.id]
    editor.sections.up.trigger()
    assert [s.id for s in editor.editing.document.sections] == [first.id, second.id]
    editor.sections.remove.trigger()
    assert [s.id for s in editor.editing.document.sections] == [second.id]
    assert editor.editing.document.steps[0].section is None


def test_from_doubt_to_doubt(qtbot: QtBot, editor: EditorWindow) -> None:
    third = editor.editing.document.steps[2]
    qtbot.keyClick(editor.list, Qt.Key.Key_F7)
    assert editor.editing.current == third.id
    assert editor.review.right.isEnabled()
    qtbot.keyClick(editor.list, Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    assert editor.editing.document.steps[2].confidence == 1.0
    assert not editor.editing.document.steps[2].edited
    assert editor.message.text == "Nothing is doubtful any more."
    assert editor.undoing.undo.text() == "Undo: Found right"


def test_a_doubtful_sentence_is_underlined(qtbot: QtBot, editor: EditorWindow) -> None:
    step = editor.editing.document.steps[0]
    unsure = (step.sentences[0], replace(step.sentences[1], confidence=0.2))
    editor.editing.do("doubt", lambda d: edits.put(d, replace(step, sentences=unsure)))
    (mark,) = editor.view.narration.extraSelections()
    assert mark.cursor.selectedText() == "Second sentence 1."
    qtbot.keyClicks(editor.view.narration, "x")
    assert editor.view.narration.extraSelections() == []


def test_a_misheard_word_is_marked_and_says_so(qtbot: QtBot, editor: EditorWindow) -> None:
    step = editor.editing.document.steps[0]
    heard = (replace(step.sentences[0], unsure=("first", "Button")), *step.sentences[1:])
    shown = replace(step, confidence=0.3, narration="First sentence of button 1.", sentences=heard, callouts=(Callout("tip", "At first."),))
    editor.editing.do("Doubt", lambda d: edits.put(d, shown))
    field = editor.view.narration
    (mark,) = field.extraSelections()  # a button's name stood on the screen
    assert mark.cursor.selectedText() == "First"
    assert "misheard" in field.accessibleDescription()
    place = field.cursorRect(mark.cursor).center() - QPoint(3, 0)
    at = QPoint(place.x(), place.y()) + field.viewport().pos()
    QApplication.sendEvent(field, QHelpEvent(QEvent.Type.ToolTip, at, field.mapToGlobal(at)))
    assert QToolTip.text() == "Perhaps misheard. Hear it: Ctrl+Space"
    QToolTip.hideText()
    (row,) = editor.view.findChildren(CalloutRow)
    assert [s.cursor.selectedText() for s in row.words.extraSelections()] == ["first"]
    editor.review.right.trigger()
    assert editor.editing.document.steps[0].sentences[0].unsure == ()
    assert field.extraSelections() == row.words.extraSelections() == []
    editor.undoing.undo.trigger()
    editor.editing.select(step.id)
    assert len(field.extraSelections()) == 1
    qtbot.keyClicks(field, "x")
    assert field.extraSelections() == []  # the author has looked at it


def test_the_sentence_under_the_cursor_is_heard(qtbot: QtBot, editor: EditorWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, float, float]] = []
    monkeypatch.setattr(hearing, "voice", lambda *span: asked.append(span) or (np.ones(10, np.int16), 48_000))
    monkeypatch.setattr(hearing, "play", lambda samples, rate: None)
    editor.view.narration.setFocus()
    editor.view.narration.moveCursor(editor.view.narration.textCursor().MoveOperation.End)
    qtbot.keyClick(editor.view.narration, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("r", pytest.approx(0.35), pytest.approx(1.15))]


def test_alt_and_a_digit_make_a_callout_and_back(qtbot: QtBot, editor: EditorWindow) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    editor.view.narration.setFocus()
    qtbot.keyClick(editor.view.narration, Qt.Key.Key_2, alt)
    step = editor.editing.document.steps[0]
    assert [(c.kind, c.text) for c in step.callouts] == [("warning", "First sentence 1.")]
    row = next(r for r in editor.view.findChildren(CalloutRow) if r.callout.id == step.callouts[0].id)
    assert row.words.hasFocus()
    qtbot.keyClick(row.words, Qt.Key.Key_3, alt)
    assert editor.editing.document.steps[0].callouts[0].kind == "tip"
    qtbot.keyClick(row.words, Qt.Key.Key_0, alt)
    assert editor.editing.document.steps[0].callouts == ()
    assert "First sentence 1." in editor.editing.document.steps[0].narration


def test_the_kind_of_many_is_changed_at_once(qtbot: QtBot, editor: EditorWindow) -> None:
    qtbot.keyClick(editor.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    next(a for a in editor.kinds.actions() if a.text() == "Check").trigger()
    assert [s.kind for s in editor.editing.document.steps][:3] == ["check", "check", "click"]
    editor.undoing.undo.trigger()
    assert editor.editing.document.steps[0].kind == "click"


def test_steps_are_inserted_with_pictures(qtbot: QtBot, editor: EditorWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from recorder.ui.editor import moments

    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QApplication.clipboard().setImage(image)
    editor.pictures.insert_paste.trigger()
    qtbot.waitUntil(lambda: len(editor.editing.document.steps) == 7)
    made = editor.editing.document.steps[1]
    assert made.picture is not None
    assert (made.picture.width, editor.editing.current) == (300, made.id)
    editor.editing.select(editor.editing.document.steps[0].id)
    found = (evidence.Moment(1.5, 640, 360, bytes(640 * 360 * 3)),)
    monkeypatch.setattr(moments, "moments", lambda identity, time: found)
    editor.pictures.insert_moment.trigger()
    qtbot.waitUntil(lambda: editor.moments._frames.count() == 1)
    editor.moments._frames.itemActivated.emit(editor.moments._frames.item(0))
    qtbot.waitUntil(lambda: len(editor.editing.document.steps) == 8)
    made = editor.editing.document.steps[1]
    assert made.picture is not None
    assert (made.kind, made.picture.time) == ("note", 1.5)


def test_what_is_folded_away_is_counted_and_brought_back(qtbot: QtBot, editor: EditorWindow) -> None:
    assert not editor.folded.note.isVisible()
    editor.verbs.fold.trigger()
    assert editor.folded.note.text() == "Show 1 step that is folded away"
    editor.folded.note.click()
    assert editor.folded.switch.isChecked()
    folded = editor.editing.document.steps[0]
    editor.editing.select(folded.id)
    editor.verbs.fold.trigger()
    assert not editor.editing.document.steps[0].folded


def test_the_revision_history_counts_from_the_last_version(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.versions_switch.trigger()
    panel = editor.versions
    for name in ("1.0", "1.1"):
        qtbot.keyClicks(panel._name, name)
        panel._keep.click()
        qtbot.waitUntil(lambda name=name: panel._list.count() > 0 and panel._list.item(0).text().startswith(name))
        editor.verbs.delete.trigger()
    assert [r.change for r in editor.editing.document.revisions] == ["First version", "1 step removed"]
