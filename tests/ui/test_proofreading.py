"""Spelling in the editor: what is underlined, what its menu offers, what counts as known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from recorder.document import edits
from recorder.document.dictionary import DictionaryError
from recorder.ui.editor.text_fields import GrowingText
from recorder.ui.editor.window import EditorWindow
from recorder.ui.theme import Theme
from recorder.ui.tokens import DARK

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture(autouse=True)
def a_small_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """So that nothing depends on what this machine has."""
    words = ("careful", "first", "second", "sentence", "click", "button", "receive", "the", "mail", "to", "test", "procedure")
    (tmp_path / "en_US.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n")
    (tmp_path / "en_US.dic").write_text("\n".join((str(len(words)), *words)) + "\n")
    monkeypatch.setattr("recorder.document.dictionary.folders", lambda: (tmp_path,))
    return tmp_path


@pytest.fixture(autouse=True)
def no_menu_stays() -> Iterator[None]:
    yield
    while isinstance(menu := QApplication.activePopupWidget(), QMenu):
        menu.close()


def waved(field: GrowingText) -> list[str]:
    return [s.cursor.selectedText() for s in field.extraSelections() if s.format.underlineStyle() == WAVE]


def write(qtbot: QtBot, editor: EditorWindow, text: str) -> GrowingText:
    """The first instruction, looked up."""
    key = editor.editing.document.steps[0].id
    with qtbot.waitSignal(editor.proofreader.looked_up):
        editor.editing.do("Write", lambda d: edits.set_step(d, key, instruction=text))
    return editor.view.instruction


def menu_at(qtbot: QtBot, field: GrowingText, place: int) -> QMenu:
    """The menu that the keyboard opens."""
    cursor = field.textCursor()
    cursor.setPosition(place)
    field.setTextCursor(cursor)
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def words_of(menu: QMenu) -> list[str]:
    return [verb.text() for verb in menu.actions() if verb.text()]


def test_unknown_words_are_underlined_and_mended_from_the_menu(qtbot: QtBot, editor: EditorWindow) -> None:
    field = write(qtbot, editor, "Recieve the mail F5 a@b.example.")
    assert waved(field) == ["Recieve"]
    assert "not in the dictionary" in field.accessibleDescription()
    menu = menu_at(qtbot, field, 3)
    qtbot.waitUntil(lambda: words_of(menu)[0] == "Receive")
    assert "Undo" not in " ".join(words_of(menu))
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert editor.editing.document.steps[0].instruction == "Receive the mail F5 a@b.example."
    qtbot.waitUntil(lambda: waved(field) == [])
    editor.undoing.undo.trigger()
    assert editor.editing.document.steps[0].instruction.startswith("Recieve")


def test_a_word_of_my_own_is_known_everywhere_from_then_on(qtbot: QtBot, editor: EditorWindow, own_folders: Path) -> None:
    field = write(qtbot, editor, "Click the qwerk.")
    assert waved(field) == ["qwerk"]
    menu = menu_at(qtbot, field, 12)
    next(verb for verb in menu.actions() if "Add “qwerk”" in verb.text()).trigger()
    assert waved(field) == []
    assert (own_folders / "xdg_config_home" / "sayshow" / "words.txt").read_text() == "qwerk\n"
    menu.close()
    assert not any("dictionary" in words for words in words_of(menu_at(qtbot, field, 12)))


def test_names_of_controls_and_the_glossary_are_known(qtbot: QtBot, editor: EditorWindow) -> None:
    key = editor.editing.document.steps[1].id
    target = editor.editing.document.steps[1].target
    assert target is not None
    editor.editing.do("Name", lambda d: edits.set_step(d, key, target=replace(target, name="Zamboni")))
    field = write(qtbot, editor, "Click Zamboni zamboni’s qwerk")
    assert waved(field) == ["qwerk"]


def test_a_word_is_not_underlined_while_it_is_written(qtbot: QtBot, editor: EditorWindow) -> None:
    field = editor.view.instruction
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, "a", Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(editor.proofreader.looked_up):
        qtbot.keyClicks(field, "Click qwer")
    assert waved(field) == []
    with qtbot.waitSignal(editor.proofreader.looked_up):
        qtbot.keyClicks(field, " the")
    assert waved(field) == ["qwer"]
    cursor = field.textCursor()
    cursor.setPosition(0)
    field.setTextCursor(cursor)
    qtbot.keyClicks(field, "The ")
    assert waved(field) == ["qwer"]  # it moves with its word, before anything is looked up again


def test_a_language_without_a_dictionary_is_told(qtbot: QtBot, editor: EditorWindow) -> None:
    told: list[Exception] = []
    editor.proofreader.failed.connect(told.append)
    editor.editing.do("Language", lambda d: edits.set_field(d, "language", "fr"))
    editor.view.instruction.setPlainText("Cliquez qwerk")
    menu_words: list[str] = []

    def reason_known() -> bool:
        menu_words[:] = words_of(menu := menu_at(qtbot, editor.view.instruction, 3))
        menu.close()
        return "Spelling is not checked: why?" in menu_words

    qtbot.waitUntil(reason_known)
    next(v for v in menu_at(qtbot, editor.view.instruction, 3).actions() if "why?" in v.text()).trigger()
    assert isinstance(told[0], DictionaryError)
    assert "no dictionary for the language “fr”" in editor.message.text
    assert waved(editor.view.instruction) == []


def test_the_page_of_the_sop_is_looked_up_too(qtbot: QtBot, editor: EditorWindow) -> None:
    with qtbot.waitSignal(editor.proofreader.looked_up):
        editor.editing.do("Write", lambda d: edits.set_field(d, "purpose", "To tset."))
        editor.turn_to(1)
    purpose = next(f for f in editor.fields.findChildren(GrowingText) if f.accessibleName() == "Purpose")
    assert waved(purpose) == ["tset"]


def test_the_lines_follow_the_scheme(qtbot: QtBot, editor: EditorWindow, dressed: Theme) -> None:
    field = write(qtbot, editor, "Click qwerk the")
    dressed.wear("dark")
    assert [s.format.underlineColor().name() for s in field.extraSelections()] == [DARK.danger]
