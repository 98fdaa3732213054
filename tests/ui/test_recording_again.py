"""A part of an open SOP is recorded again: from the key to the accepted steps, with a recorder that only speaks like one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from recorder.document.file import create, open_file
from recorder.document.images import digest, store
from recorder.document.model import Document, Picture, Span, Step, Target
from recorder.paths import documents_folder
from recorder.settings import Settings
from recorder.ui.editor.window import AGAIN, STEPS, EditorWindow
from recorder.ui.part_takes import PartTakes
from recorder.ui.reports import Reports
from recorder.ui.takes import Takes
from recorder.ui.tasks import Tasks
from recorder.ui.windows import Windows
from tests.ui.conftest import FAKE, SIZE, picture

NEW = store(picture(9))
KEY = digest(NEW.data)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def again(number: int) -> Step:
    words = f"Click button {number}."
    return Step(
        "click", words, f"Said again {number}.", target=Target(f"Button {number}", "button"), picture=Picture(KEY, *SIZE), span=Span("second", 1, 2)
    )


def part(path: Path, *numbers: int) -> Path:
    create(path, Document(title="Part", steps=tuple(map(again, numbers))), {KEY: NEW}).close()
    return path


def builder(_folder: Path, output: Path, _progress: Callable[[float], None], _cancelled: Callable[[], bool]) -> Path:
    return part(output, 1, 7)


def press(window: EditorWindow, words: str) -> None:
    next(b for b in window.again.page.findChildren(QPushButton) if b.text() == words).click()


def propose(qtbot: QtBot, window: EditorWindow, path: Path, key: Qt.KeyboardModifier = CTRL) -> None:
    window.again.can_record = True
    with qtbot.waitSignal(window.again.wanted):
        qtbot.keyClick(window.list, Qt.Key.Key_R, key)
    with qtbot.waitSignal(window.again.shown):
        window.again.propose(path)


@pytest.fixture
def desk(qtbot: QtBot, dressed: object, sop: Path) -> Iterator[tuple[Takes, Windows, PartTakes]]:
    tasks = Tasks()
    takes = Takes(Tasks(), command=FAKE, builder=builder)
    windows = Windows(Settings, Reports(), tasks, tasks)
    windows.edit(sop)
    yield takes, windows, PartTakes(takes, windows, tasks)
    windows.finish()
    for editor in windows.editors:
        editor.hide()
        editor.deleteLater()


def test_from_the_key_to_the_new_steps(qtbot: QtBot, desk: tuple[Takes, Windows, PartTakes]) -> None:
    takes, windows, parts = desk
    takes.drafted.connect(parts.take)
    (editor,) = windows.editors
    qtbot.keyClick(editor.list, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(editor.list, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: takes.state == "recording", timeout=10_000)
    assert editor.isMinimized()
    takes.stop()
    qtbot.waitUntil(lambda: len(editor.again.page.rows) == 2, timeout=10_000)
    assert not editor.isMinimized()
    assert editor._pages.currentIndex() == AGAIN
    (draft,) = documents_folder().glob("*.sop")
    first, second = editor.editing.document.steps[:2]
    press(editor, "Take the ticked ones")
    changed = editor.editing.document.steps
    assert (changed[0].id, changed[0].narration, changed[0].section) == (first.id, "Said again 1.", first.section)
    assert changed[1].instruction == "Click button 7."
    assert second.id not in {s.id for s in changed}
    assert len(changed) == 6
    assert editor.editing.step == changed[0]
    assert editor._pages.currentIndex() == STEPS
    assert editor.undoing.undo.text() == "Undo: Record again"
    qtbot.waitUntil(lambda: not draft.exists())
    with open_file(editor.path, read_only=True) as file:
        assert file.image(KEY) == NEW.data
    editor.undoing.undo.trigger()
    assert editor.editing.document.steps[1] == second


def test_an_unticked_row_and_the_author_s_words_stay(qtbot: QtBot, editor: EditorWindow, tmp_path: Path) -> None:
    qtbot.keyClicks(editor.view.instruction, "Now ")
    before = editor.editing.document.steps
    editor.list.select([before[1].id])
    propose(qtbot, editor, part(tmp_path / "part.sop", 1, 2))
    rows = editor.again.page.rows
    assert "your words stay" in rows[0].take.text()
    rows[1].take.setChecked(False)
    press(editor, "Take the ticked ones")
    first, second = editor.editing.document.steps[:2]
    assert first.instruction == before[0].instruction
    assert first.picture is not None
    assert first.picture.image == KEY
    assert second == before[1]


def test_everything_can_be_left(qtbot: QtBot, editor: EditorWindow, tmp_path: Path) -> None:
    before, path = editor.editing.document, part(tmp_path / "part.sop", 1)
    propose(qtbot, editor, path)
    assert not editor.again.again.isEnabled()
    editor.turn_to(STEPS)
    editor.again.decide.trigger()
    assert editor._pages.currentIndex() == AGAIN
    press(editor, "Leave everything as it was")
    assert editor.editing.document is before
    assert editor.again.again.isEnabled()
    qtbot.waitUntil(lambda: not path.exists())


def test_more_is_recorded_behind_the_step_in_hand(qtbot: QtBot, editor: EditorWindow, tmp_path: Path) -> None:
    propose(qtbot, editor, part(tmp_path / "part.sop", 7, 8), CTRL | SHIFT)
    press(editor, "Take the ticked ones")
    assert [s.instruction for s in editor.editing.document.steps][:4] == [f"Click button {n}." for n in (1, 7, 8, 2)]


def test_an_empty_recording_changes_nothing_and_says_so(qtbot: QtBot, editor: EditorWindow, tmp_path: Path) -> None:
    editor.again.propose(part(tmp_path / "part.sop"))
    qtbot.waitUntil(lambda: "Nothing was done in the new recording" in editor.message.text)
    assert editor.again.again.isEnabled()


def test_an_editor_alone_says_what_is_needed(qtbot: QtBot, editor: EditorWindow) -> None:
    qtbot.keyClick(editor.list, Qt.Key.Key_R, CTRL)
    assert "Recording needs Sayshow in the tray" in editor.message.text


def test_a_take_runs_already(qtbot: QtBot, desk: tuple[Takes, Windows, PartTakes]) -> None:
    takes, windows, _ = desk
    takes.start()
    qtbot.waitUntil(lambda: takes.state == "recording", timeout=10_000)
    (editor,) = windows.editors
    qtbot.keyClick(editor.list, Qt.Key.Key_R, CTRL)
    assert "A recording runs already" in editor.message.text
    takes.discard()
    qtbot.waitUntil(lambda: takes.state == "idle", timeout=10_000)


def test_discarded_brings_the_editor_back(qtbot: QtBot, desk: tuple[Takes, Windows, PartTakes]) -> None:
    takes, windows, _ = desk
    (editor,) = windows.editors
    qtbot.keyClick(editor.list, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: takes.state == "recording", timeout=10_000)
    takes.discard()
    qtbot.waitUntil(lambda: takes.state == "idle" and not editor.isMinimized(), timeout=10_000)
    assert len(editor.editing.document.steps) == 6


def test_sentences_of_another_recording_have_their_own_place() -> None:
    from recorder.document.model import Sentence
    from recorder.ui.editor.heard_list import heard

    said = Sentence(0.0, 1.0, "First.")
    old = Step("click", "A", sentences=(said,), span=Span("one", 0, 1))
    new = replace(old, id="n", sentences=(Sentence(0.0, 1.0, "Again."),), span=Span("two", 0, 1))
    rows = heard(Document(recording="one", transcript=(said,), steps=(new, old)))
    assert [(r.sentence.text, r.step, r.recording) for r in rows] == [("First.", old.id, "one"), ("Again.", "n", "two")]


def test_words_recognised_again_are_proposed_and_the_author_s_stay(
    qtbot: QtBot, editor: EditorWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from recorder.document import edits
    from recorder.ui.editor import recognition

    editor.editing.do("x", lambda d: edits.set_field(d, "recording", "r"))
    steps = editor.editing.document.steps
    editor.editing.do("x", lambda d: edits.set_step(d, steps[1].id, narration="My own words."))
    heard = tuple(replace(s, id=f"new{n}", narration=f"Better {n}.", callouts=(), picture=None) for n, s in enumerate(steps[:2]))
    draft = tmp_path / "again.sop"
    create(draft, Document(steps=(*heard, *(replace(s, picture=None) for s in steps[2:])))).close()
    monkeypatch.setattr(recognition, "folder_of", lambda _identity: tmp_path / "recording")
    monkeypatch.setattr(recognition, "recognised_again", lambda *_: draft)
    with qtbot.waitSignal(editor.again.shown):
        editor.recognition.start.trigger()
    (row,) = editor.again.page.rows
    assert row.take.text() == "Take the new step"
    press(editor, "Take the ticked ones")
    first, second = editor.editing.document.steps[:2]
    assert (first.id, first.narration, first.picture) == (steps[0].id, "Better 0.", steps[0].picture)
    assert second.narration == "My own words."
    assert [s.id for s in editor.editing.document.steps] == [s.id for s in steps]


def test_without_the_recording_nothing_can_be_recognised(qtbot: QtBot, editor: EditorWindow) -> None:
    from recorder.document import edits

    assert not editor.recognition.start.isEnabled()
    editor.editing.do("x", lambda d: edits.set_field(d, "recording", "gone"))
    editor.recognition.start.trigger()
    qtbot.waitUntil(lambda: "not on this computer any more" in editor.message.text)
