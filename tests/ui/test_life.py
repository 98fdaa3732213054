"""Status, review and frozen versions in the editor; the reminder of reviews that are due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from recorder.document import edits
from recorder.document.file import create, open_file
from recorder.document.model import Document
from recorder.document.reviews import last_approved
from recorder.document.revisions import versions
from recorder.export.options import ExportOptions
from recorder.settings import LibrarySettings
from recorder.ui.editor.export_dialog import ExportDialog
from recorder.ui.editor.window import FIELDS, EditorWindow
from recorder.ui.library.reminder import Reminder
from recorder.ui.tasks import Tasks

TODAY = date.today()
Wait = Callable[[EditorWindow], None]


def status_box(editor: EditorWindow) -> QComboBox:
    return next(box for box in editor.fields.findChildren(QComboBox) if box.accessibleName() == "Status")


def approve(editor: EditorWindow, qtbot: QtBot) -> None:
    editor.turn_to(FIELDS)
    box = status_box(editor)
    with qtbot.waitSignal(editor.life.told):
        box.setCurrentIndex(box.findData("approved"))
        box.activated.emit(box.currentIndex())


def test_approving_freezes_and_an_edit_begins_the_next(editor: EditorWindow, qtbot: QtBot, wait_saved: Wait, sop: Path, tmp_path: Path) -> None:
    editor.editing.do("cadence", lambda d: edits.set_field(d, "review_months", 6))
    approve(editor, qtbot)
    document = editor.editing.document
    assert (document.status, document.version, document.effective) == ("approved", "1.0", TODAY.isoformat())
    assert document.next_review > TODAY.isoformat()
    assert document.revisions[-1].author == document.approver != ""
    assert "begins a new version" in editor.message.text
    first = document.steps[0]
    editor.editing.do("words", lambda d: edits.set_step(d, first.id, instruction="Press it differently."))
    assert (editor.editing.document.status, editor.editing.document.version) == ("draft", "1.1")
    assert status_box(editor).currentData() == "draft"
    wait_saved(editor)
    with open_file(sop, read_only=True) as file:
        frozen = last_approved(file)
        assert frozen is not None and frozen.steps[0].instruction == first.instruction and frozen.version == "1.0"
        assert [version.name for version in versions(file)] == ["1.0 · Approved"]
    editor.life.export.trigger()
    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    dialog.close()
    out = tmp_path / "approved.md"
    with qtbot.waitSignal(editor.exporting.write(out, ExportOptions()).ended):
        pass
    assert first.instruction in out.read_text() and "Press it differently." not in out.read_text()
    editor.export_action.trigger()
    for dialog in dialogs():
        dialog.close()
    with qtbot.waitSignal(editor.exporting.write(out, ExportOptions()).ended):
        pass
    assert "Press it differently." in out.read_text()
    editor.editing.undo()
    assert (editor.editing.document.status, editor.editing.document.version) == ("approved", "1.0")


def dialogs() -> list[ExportDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, ExportDialog) and each.isVisible()]


def test_without_an_approved_version_that_is_said(editor: EditorWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.life.told):
        editor.life.export.trigger()
    assert "not approved yet" in editor.message.text


def test_mark_as_reviewed(editor: EditorWindow, wait_saved: Wait, sop: Path) -> None:
    editor.editing.do("dates", lambda d: replace(d, next_review="2020-01-01", review_months=1))
    editor.life.review.trigger()
    wait_saved(editor)
    with open_file(sop, read_only=True) as file:
        assert [r.change for r in file.document.revisions] == ["Reviewed, nothing to change"]
        assert TODAY.isoformat() < file.document.next_review <= (TODAY + timedelta(days=31)).isoformat()


def test_the_reminder_speaks_once_a_day(qtbot: QtBot, tmp_path: Path) -> None:
    root = tmp_path / "lib"
    root.mkdir()
    owner = QObject()
    tasks = Tasks(owner)
    settings = LibrarySettings(str(root))
    reminder = Reminder(lambda: settings, tasks, owner)
    said: list[str] = []
    reminder.due.connect(said.append)
    reminder.look()
    assert tasks.close()
    assert said == []
    late = (TODAY - timedelta(days=1)).isoformat()
    create(root / "a.sop", Document(title="Alpha", next_review=late)).close()
    create(root / "b.sop", Document(title="Beta", next_review=(TODAY - timedelta(days=9)).isoformat())).close()
    with qtbot.waitSignal(reminder.due):
        reminder.look()
    assert said == ["2 SOPs are due for review, first “Beta”."]
    reminder.look()
    assert tasks.close()
    QApplication.processEvents()
    assert len(said) == 1


def test_nobody_is_reminded_who_does_not_want_to(qtbot: QtBot, tmp_path: Path) -> None:
    create(tmp_path / "a.sop", Document(title="Alpha", next_review="2020-01-01")).close()
    owner = QObject()
    tasks = Tasks(owner)
    reminder = Reminder(lambda: LibrarySettings(str(tmp_path), remind=False), tasks, owner)
    with qtbot.assertNotEmitted(reminder.due):
        reminder.look()
        tasks.close()
        QApplication.processEvents()
