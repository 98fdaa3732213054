"""The editor's main flow, by mouse and keyboard as a person does it; each change is looked up in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from recorder.document import edits
from recorder.document.file import create, open_file
from recorder.document.model import Box, Document, Mark
from recorder.export.options import ExportOptions
from recorder.export.pictures import numbered
from recorder.settings import ExportSettings
from recorder.ui.editor.callout_row import CalloutRow
from recorder.ui.editor.held import HeldDocument
from recorder.ui.editor.thumbnails import Thumbnails
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.reports import Reports
from recorder.ui.theme import worn
from tests.ui.conftest import document_of

Saved = Callable[[EditorWindow], None]
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def on_disk(window: EditorWindow) -> Document:
    with open_file(window.path, read_only=True) as file:
        return file.document


def instructions(document: Document) -> list[str]:
    return [step.instruction for step in document.steps]


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(widget, (start + end) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


def on_screen(window: EditorWindow, x: float, y: float) -> QPoint:
    return window.view.picture.mapFromScene(QPointF(x, y))


def test_words_are_saved_as_they_are_typed(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    editor.list.setFocus()
    qtbot.keyClick(editor.list, Qt.Key.Key_Return)
    assert editor.view.instruction.hasFocus()
    qtbot.keyClick(editor.view.instruction, "a", CTRL)
    qtbot.keyClicks(editor.view.instruction, "Open the lead.")
    assert not editor.editing.is_saved
    wait_saved(editor)
    assert on_disk(editor).steps[0].instruction == "Open the lead."
    assert on_disk(editor).steps[0].edited
    qtbot.waitUntil(lambda: "saved" in editor.windowTitle())


def test_typing_is_one_undo_and_has_a_name(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.view.instruction.setFocus()
    qtbot.keyClicks(editor.view.instruction, "Now ")
    assert editor.view.instruction.toPlainText().startswith(
        "Now Click"
    ) or editor.view.instruction.toPlainText().endswith("Now ")
    assert editor.undoing.undo.text() == "Undo: Change instruction"
    qtbot.keyClick(editor.view.instruction, "z", CTRL)
    assert editor.view.instruction.toPlainText() == "Click button 1."
    assert not editor.undoing.undo.isEnabled()
    assert editor.undoing.redo.text() == "Redo: Change instruction"
    qtbot.keyClick(editor.view.instruction, "z", CTRL | SHIFT)
    assert "Now" in editor.view.instruction.toPlainText()


def test_title_and_purpose(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    qtbot.keyClicks(editor.top.title, "Better: ")
    editor.turn_to(1)
    purpose = next(w for w in editor.fields.findChildren(QWidget) if w.accessibleName() == "Purpose")
    purpose.setFocus()
    qtbot.keyClicks(purpose, "Why? ")
    wait_saved(editor)
    assert "Better:" in on_disk(editor).title
    assert "Why?" in on_disk(editor).purpose


def test_keys_walk_through_the_steps(qtbot: QtBot, editor: EditorWindow) -> None:
    steps = [s.id for s in editor.editing.document.steps]
    for key, place in (
        (Qt.Key.Key_J, 1),
        (Qt.Key.Key_J, 2),
        (Qt.Key.Key_J, 3),
        (Qt.Key.Key_K, 2),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_End, 5),
    ):
        qtbot.keyClick(editor.list, key)
        assert editor.editing.current == steps[place]
    assert editor.view.instruction.toPlainText() == "Click button 6."


def test_delete_and_undo_keep_the_place(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    qtbot.keyClick(editor.list, Qt.Key.Key_J)
    qtbot.keyClick(editor.list, Qt.Key.Key_Delete)
    assert editor.view.instruction.toPlainText() == "Click button 3."
    wait_saved(editor)
    assert len(on_disk(editor).steps) == 5
    editor.undoing.undo.trigger()
    wait_saved(editor)
    assert instructions(on_disk(editor)) == [f"Click button {n}." for n in range(1, 7)]


def test_reorder_by_keys_and_by_dragging(editor: EditorWindow) -> None:
    first, second, third = (s.id for s in editor.editing.document.steps[:3])
    editor.verbs.down.trigger()
    assert [s.id for s in editor.editing.document.steps[:2]] == [second, first]
    assert editor.editing.current == first
    assert editor.list.selected() == [first]
    editor.list.moved.emit([third], second)
    assert [s.id for s in editor.editing.document.steps[:3]] == [third, second, first]
    assert editor.undoing.undo.text() == "Undo: Move step"
    editor.undoing.undo.trigger()
    editor.undoing.undo.trigger()
    assert [s.id for s in editor.editing.document.steps[:3]] == [first, second, third]


def test_a_step_moves_into_the_next_section(editor: EditorWindow) -> None:
    third = editor.editing.document.steps[2]
    editor.editing.select(third.id)
    editor.verbs.down.trigger()
    moved = next(s for s in editor.editing.document.steps if s.id == third.id)
    assert moved.section == editor.editing.document.sections[1].id


def test_many_are_deleted_at_once(qtbot: QtBot, editor: EditorWindow) -> None:
    qtbot.keyClick(editor.list, Qt.Key.Key_Down, SHIFT)
    assert len(editor.list.selected()) == 2
    editor.verbs.delete.trigger()
    assert instructions(editor.editing.document)[0] == "Click button 3."
    assert editor.undoing.undo.text() == "Undo: Delete 2 steps"


def test_merge_and_split(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.verbs.merge.trigger()
    assert editor.editing.document.steps[0].instruction == "Click button 1. Click button 2."
    editor.view.instruction.setFocus()
    cursor = editor.view.instruction.textCursor()
    cursor.setPosition(len("Click button 1."))
    editor.view.instruction.setTextCursor(cursor)
    editor.verbs.split.trigger()
    assert instructions(editor.editing.document)[:2] == ["Click button 1.", "Click button 2."]


def test_split_at_a_sentence_of_the_narration(editor: EditorWindow) -> None:
    editor.view.narration.setFocus()
    cursor = editor.view.narration.textCursor()
    cursor.setPosition(len("First sentence 1. Sec"))
    editor.view.narration.setTextCursor(cursor)
    editor.verbs.split.trigger()
    first, second = editor.editing.document.steps[:2]
    assert first.narration == "First sentence 1."
    assert second.instruction == "Second sentence 1."


def test_a_sentence_becomes_a_warning_and_goes_back(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.view.narration.setFocus()
    editor.view.add_callout("warning")
    step = editor.editing.document.steps[0]
    assert (step.callouts[0].kind, step.callouts[0].text) == ("warning", "First sentence 1.")
    row = next(r for r in editor.view.findChildren(CalloutRow) if r.callout.id == step.callouts[0].id)
    row.back_to_narration.emit(step.callouts[0].id)
    assert editor.editing.document.steps[0].callouts == ()
    assert "First sentence 1." in editor.editing.document.steps[0].narration


def test_digits_set_the_kind_of_a_callout(qtbot: QtBot, editor: EditorWindow) -> None:
    qtbot.keyClick(editor.list, Qt.Key.Key_J)
    qtbot.keyClick(editor.list, Qt.Key.Key_3)
    assert editor.editing.document.steps[1].callouts[0].kind == "tip"


def test_insert_and_write(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.verbs.insert_after.trigger()
    assert editor.view.instruction.hasFocus()
    qtbot.keyClicks(editor.view.instruction, "Wait for the mail.")
    assert instructions(editor.editing.document)[:2] == ["Click button 1.", "Wait for the mail."]
    assert editor.editing.document.steps[1].section == editor.editing.document.sections[0].id


def test_a_mark_is_drawn_moved_and_deleted(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    view = editor.view.picture
    view.hand.take("box")
    drag(view.viewport(), on_screen(editor, 200, 200), on_screen(editor, 300, 260))
    mark = editor.editing.document.steps[0].picture.marks[-1]
    assert mark.kind == "box"
    assert (mark.box.x, mark.box.y, mark.box.width, mark.box.height) == pytest.approx((200, 200, 100, 60), abs=2)
    assert view.hand.tool == "select"
    drag(view.viewport(), on_screen(editor, 200, 230), on_screen(editor, 250, 240))
    moved = editor.editing.document.steps[0].picture.marks[-1]
    assert (moved.box.x, moved.box.y) == pytest.approx((250, 210), abs=3)
    view.setFocus()
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert editor.editing.document.steps[0].picture.marks[-1].box.x == pytest.approx(moved.box.x + 3)
    wait_saved(editor)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(editor.editing.document.steps[0].picture.marks) == 1
    for _ in range(4):
        editor.undoing.undo.trigger()
    assert len(editor.editing.document.steps[0].picture.marks) == 1
    assert not editor.undoing.undo.isEnabled()


def test_a_mark_by_keyboard_alone(qtbot: QtBot, editor: EditorWindow) -> None:
    qtbot.keyClick(editor, Qt.Key.Key_A, ALT)
    view = editor.view.picture
    assert view.hand.tool == "arrow"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert editor.editing.document.steps[0].picture.marks[-1].kind == "arrow"
    first = editor.editing.document.steps[0].picture.marks[0]
    view.choose("")
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.chosen == first.id
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert editor.editing.document.steps[0].picture.marks[0].box.y == first.box.y + 10


def test_crop_and_back(editor: EditorWindow) -> None:
    editor.view.picture.hand.take("crop")
    drag(editor.view.picture.viewport(), on_screen(editor, 30, 90), on_screen(editor, 230, 190))
    crop = editor.editing.document.steps[0].picture.crop
    assert (crop.x, crop.y, crop.width, crop.height) == pytest.approx((30, 90, 200, 100), abs=2)
    assert editor.view.picture.sceneRect() == QRectF(crop.x, crop.y, crop.width, crop.height)
    editor.view.strip.uncrop_requested.emit()
    assert editor.editing.document.steps[0].picture.crop is None


def test_a_redaction_destroys(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    old = editor.editing.document.steps[0].picture.image
    editor.view.picture.hand.take("redact")
    drag(editor.view.picture.viewport(), on_screen(editor, 0, 0), on_screen(editor, 640, 20))
    assert "cannot be undone" in editor.message.text
    qtbot.waitUntil(lambda: any("In all 6" in b for b in buttons(editor)))
    press(editor, "In all 6")
    qtbot.waitUntil(lambda: editor.message.text.startswith("Redacted for good"))
    assert not editor.undoing.undo.isEnabled()
    assert old not in {s.picture.image for s in on_disk(editor).steps}
    for step in on_disk(editor).steps:
        assert QImage.fromData(editor.editing.image(step.picture.image)).pixelColor(100, 10).getRgb()[:3] == (
            32,
            33,
            36,
        )
    qtbot.waitUntil(lambda: editor.view.picture.picture.image == editor.editing.document.steps[0].picture.image)


def test_a_picture_from_the_clipboard(qtbot: QtBot, editor: EditorWindow, wait_saved: Saved) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QApplication.clipboard().setImage(image)
    editor.pictures.paste.trigger()
    qtbot.waitUntil(lambda: editor.editing.document.steps[0].picture.width == 300)
    wait_saved(editor)
    assert on_disk(editor).steps[0].picture.height == 200
    editor.undoing.undo.trigger()
    wait_saved(editor)
    assert on_disk(editor).steps[0].picture.width == 640


def test_folded_steps_are_kept_but_not_numbered(editor: EditorWindow) -> None:
    editor.verbs.fold.trigger()
    rows = [r for r in editor.list.steps.rows if r.step is not None]
    assert [r.number for r in rows] == [1, 2, 3, 4, 5]
    editor.folded.switch.setChecked(True)
    rows = [r for r in editor.list.steps.rows if r.step is not None]
    assert [r.number for r in rows] == [None, 1, 2, 3, 4, 5]


def test_sections_close_and_open(editor: EditorWindow) -> None:
    section = editor.editing.document.sections[0]
    editor.list.section_clicked.emit(section.id)
    assert [r.number for r in editor.list.steps.rows if r.step] == [4, 5, 6]
    editor.list.section_clicked.emit(section.id)
    assert len([r for r in editor.list.steps.rows if r.step]) == 6


def test_export_writes_in_the_background(qtbot: QtBot, editor: EditorWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(editor.exporting.write(tmp_path / "out.pdf", ExportOptions()).ended, timeout=60_000):
        pass
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert "Exported to" in editor.message.text


def test_an_export_that_cannot_be_written_says_so(qtbot: QtBot, editor: EditorWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(editor.exporting.write(tmp_path / "nowhere" / "out.pdf", ExportOptions()).ended, timeout=60_000):
        pass
    assert "does not exist. Nothing was changed." in editor.message.text


def test_closing_saves_at_once(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.view.instruction.setFocus()
    qtbot.keyClicks(editor.view.instruction, "X")
    with qtbot.waitSignal(editor.closed):
        editor.close()
    with open_file(editor.path, read_only=True) as file:
        assert "X" in file.document.steps[0].instruction


def test_what_cannot_be_saved_is_said_and_kept_open(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.path.write_bytes(b"another program was here")
    qtbot.keyClicks(editor.top.title, "Y")
    qtbot.waitUntil(lambda: editor.message.isVisible())
    assert "Nothing was overwritten" in editor.message.text or "is not" in editor.message.text
    assert not editor.close()
    assert editor.isVisible()


def test_a_write_protected_document_is_only_read(qtbot: QtBot, dressed: object, sop: Path) -> None:
    from recorder.ui.editor.editing import Editing

    window = EditorWindow(HeldDocument(sop, ""), Editing(open_file(sop, read_only=True)), Reports(), ExportSettings, str)
    window.show()
    assert "reading only" in window.message.text
    assert window.view.instruction.isReadOnly()
    assert not window.verbs.delete.isEnabled()
    window.close()


def test_every_control_has_a_name(editor: EditorWindow) -> None:
    editor.editing.select(editor.editing.document.steps[1].id)
    unnamed = []
    for page in (0, 1, 2):
        editor.turn_to(page)
        for widget in editor.findChildren(QWidget):
            if (
                widget.isVisible()
                and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
                and not isinstance(widget, (QLabel, QToolTip))
            ):
                interface = QAccessible.queryAccessibleInterface(widget)
                if interface is not None and not interface.text(QAccessible.Text.Name).strip():
                    unnamed.append(
                        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"
                    )
    assert unnamed == []


def test_a_large_document_opens_and_edits_quickly(qtbot: QtBot, dressed: object, tmp_path: Path) -> None:
    import time

    path = tmp_path / "large.sop"
    create(path, *document_of(1000)).close()
    window = open_document(path, Reports())
    window.show()
    qtbot.waitUntil(lambda: not window.view.picture.pixels.isNull())
    spent = []
    for index in range(10):
        began = time.process_time()
        window.editing.select(window.editing.document.steps[index * 50].id)
        qtbot.keyClicks(window.top.title, "x")
        QApplication.processEvents()
        spent.append(time.process_time() - began)
    assert sorted(spent)[5] < 0.05
    window.close()


def buttons(window: EditorWindow) -> list[str]:
    from PySide6.QtWidgets import QPushButton

    return [b.text() for b in window.message.findChildren(QPushButton)]


def press(window: EditorWindow, words: str) -> None:
    from PySide6.QtWidgets import QPushButton

    next(b for b in window.message.findChildren(QPushButton) if words in b.text()).click()


def test_a_sentence_is_carried_to_the_next_step(qtbot: QtBot, editor: EditorWindow) -> None:
    qtbot.keyClick(editor.list, Qt.Key.Key_PageDown, CTRL)
    first, second = editor.editing.document.steps[:2]
    assert first.narration == "First sentence 1."
    assert second.narration.startswith("Second sentence 1.")
    assert "Move sentence" in editor.undoing.undo.text()


def test_crop_and_redaction_by_keyboard_alone(qtbot: QtBot, editor: EditorWindow) -> None:
    view = editor.view.picture
    editor.list.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_C, ALT)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Left, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    crop = editor.editing.document.steps[0].picture.crop
    control = editor.editing.document.steps[0].target.bounds
    assert (crop.x, crop.y) == pytest.approx((20, control[1] - 60))
    assert crop.x + crop.width == pytest.approx(control[0] + control[2] + 640 / 6 + 20 - 1)
    assert view.hand.tool == "select"
    qtbot.keyClick(editor, Qt.Key.Key_X, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert "cannot be undone" in editor.message.text
    press(editor, "Leave it")
    qtbot.keyClick(editor, Qt.Key.Key_C, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert editor.editing.document.steps[0].picture.crop == crop


def test_the_same_text_is_redacted_everywhere(qtbot: QtBot, editor: EditorWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from recorder.document.model import Box
    from recorder.pipeline.same_text import SameText
    from recorder.ui.editor import redaction

    steps = editor.editing.document.steps
    places = {steps[0].id: (Box(40, 100, 80, 30),), steps[1].id: (Box(60, 100, 80, 30),)}
    monkeypatch.setattr(redaction, "same_text", lambda *_: SameText("Priya Raman", places))
    old = {step.picture.image for step in steps[:2]}
    editor.redaction.propose(Box(40, 100, 80, 30))
    press(editor, "Look for the same text")
    qtbot.waitUntil(lambda: "“Priya Raman” was found at 2 places in 2 pictures" in editor.message.text)
    press(editor, "Redact all 2 places")
    qtbot.waitUntil(lambda: editor.message.text == "Redacted for good in 2 pictures.")
    assert not old & {step.picture.image for step in on_disk(editor).steps}
    second = QImage.fromData(editor.editing.image(editor.editing.document.steps[1].picture.image))
    assert second.pixelColor(100, 115).getRgb()[:3] == (32, 33, 36)


def test_what_is_redacted_is_taken_out_of_the_words_too(qtbot: QtBot, editor: EditorWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from recorder.pipeline.same_text import SameText
    from recorder.ui.editor import redaction

    step = editor.editing.document.steps[0]
    said = replace(step, instruction="Click Priya  Raman.", sentences=(replace(step.sentences[0], text="click priya raman"),))
    editor.editing.do("Write", lambda d: replace(edits.put(d, said), transcript=said.sentences))
    monkeypatch.setattr(redaction, "same_text", lambda *_: SameText("Priya Raman", {step.id: (Box(40, 100, 80, 30),)}))
    editor.redaction.propose(Box(40, 100, 80, 30))
    press(editor, "Look for the same text")
    qtbot.waitUntil(lambda: "was found at" in editor.message.text)
    press(editor, "Redact all 1 places")
    qtbot.waitUntil(lambda: "also stands 3 times in the words" in editor.message.text)
    press(editor, "Replace it by “[redacted]”")
    qtbot.waitUntil(lambda: "is gone from the words" in editor.message.text)
    assert editor.editing.document.steps[0].instruction == "Click [redacted]."
    assert editor.view.instruction.toPlainText() == "Click [redacted]."
    assert not editor.undoing.undo.isEnabled()
    qtbot.waitUntil(lambda: editor.editing.is_saved)
    assert on_disk(editor).transcript[0].text == "click [redacted]"
    assert b"riya" not in editor.path.read_bytes()


def cropped(editor: EditorWindow, crop: Box, **more: object) -> str:
    """The first step shows only a part of its picture."""
    step = editor.editing.document.steps[0]
    assert step.picture is not None
    shown = replace(step.picture, crop=crop, window=crop, **more)  # type: ignore[arg-type]  # fields of a picture
    editor.editing.do("Crop", lambda d: edits.set_picture(d, step.id, shown))
    return step.id


def test_the_window_is_shown_and_the_desktop_is_one_click_away(editor: EditorWindow) -> None:
    part = Box(30.0, 60.0, 300.0, 200.0)
    cropped(editor, part)
    picture, verbs = editor.view.picture, editor.pictures
    assert picture.sceneRect() == QRectF(30, 60, 300, 200)
    assert (picture.as_seen().width(), picture.as_seen().height()) == (300, 200)
    assert not verbs.to_window.isEnabled()
    button(editor, "Show the whole picture again").click()
    assert picture.sceneRect() == QRectF(0, 0, 640, 360)
    assert not verbs.whole.isEnabled()
    button(editor, "Crop to the window").click()
    assert editor.editing.document.steps[0].picture.crop == part  # type: ignore[union-attr]
    editor.undoing.undo.trigger()
    verbs.to_window.trigger()
    assert picture.sceneRect() == QRectF(30, 60, 300, 200)


def button(window: EditorWindow, name: str) -> QToolButton:
    return next(b for b in window.findChildren(QToolButton) if b.accessibleName() == name and b.isVisible())


def test_what_sticks_out_of_the_crop_is_not_shown(editor: EditorWindow) -> None:
    cropped(editor, Box(50.0, 90.0, 200.0, 120.0), marks=(Mark("box", Box(20.0, 100.0, 60.0, 60.0)), Mark("ring", Box(400.0, 20.0, 40.0, 40.0))))
    picture = editor.view.picture
    seen = picture.grab().toImage()
    ground = QColor(worn().window)
    scale = seen.devicePixelRatio()
    for x, y in ((42.0, 130.0), (260.0, 40.0), (150.0, 84.0)):  # outside the crop
        at = picture.mapFromScene(QPointF(x, y))
        if picture.viewport().rect().contains(at):
            assert seen.pixelColor(int(at.x() * scale), int(at.y() * scale)) == ground


def test_small_views_show_the_crop(qtbot: QtBot, editor: EditorWindow) -> None:
    picture = editor.editing.document.steps[0].picture
    assert picture is not None
    blue = Box(45.0, 102.0, 40.0, 25.0)  # inside the button
    thumbnails = Thumbnails(editor.editing.thumbnail, QSize(84, 52))
    wanted = replace(picture, crop=blue)
    qtbot.waitUntil(lambda: thumbnails.get(wanted, 1.0) is not None)
    small = thumbnails.get(wanted, 1.0)
    assert small is not None
    assert small.toImage().pixelColor(42, 26).blue() > 150
    assert small.toImage().pixelColor(42, 26).red() < 100
    qtbot.waitUntil(lambda: thumbnails.get(picture, 1.0) is not None)
    whole = thumbnails.get(picture, 1.0)
    assert whole is not None
    assert whole.toImage().pixelColor(70, 40).red() > 200
    thumbnails.close()


def test_several_rings_are_numbered(qtbot: QtBot, editor: EditorWindow) -> None:
    editor.view.strip._by_key("ring")
    qtbot.keyClick(editor.view.picture, Qt.Key.Key_Return)
    picture = editor.editing.document.steps[0].picture
    assert picture is not None
    assert [m.text for m in picture.marks] == ["", ""]  # the number is drawn, not kept
    assert [m.text for m in numbered(picture.marks)] == ["1", "2"]
    assert [m.text for m in numbered(picture.marks[:1])] == [""]
    assert sorted(item.mark.text for item in editor.view.picture._items.values()) == ["1", "2"]
