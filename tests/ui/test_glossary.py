"""The glossary: typed once, marked in the editor, replaced with a preview there and in the whole library, told to the recorder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recorder.document import edits
from recorder.document.file import create, open_file
from recorder.document.model import Document, Step
from recorder.library.glossary import Glossary, Term, glossary_of, load, save
from recorder.settings import LibrarySettings, Loaded, Settings
from recorder.ui.editor.window import EditorWindow
from recorder.ui.library.glossary_window import GlossaryWindow
from recorder.ui.library.terms import Terms
from recorder.ui.reports import Reports
from recorder.ui.shell import Shell
from recorder.ui.theme import Theme

WORDS = glossary_of([Term("lead", ("prospect",), "A person who may buy")])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "lib"
    (root / "Sales").mkdir(parents=True)
    create(root / "one.sop", Document(title="Call a prospect", status="approved", version="1.0", steps=(Step("note", "Call the prospect."),))).close()
    create(root / "Sales" / "two.sop", Document(title="Other", steps=(Step("note", "Prospects are listed."),))).close()
    create(root / "three.sop", Document(title="Fine", steps=(Step("note", "A lead."),))).close()
    return root


@pytest.fixture
def window(qtbot: QtBot, dressed: Theme, root: Path) -> Iterator[GlossaryWindow]:
    owner = QObject()
    terms = Terms(root, owner)
    made = GlossaryWindow(terms, Reports(), lambda path: path.name == "three.sop")
    made.show()
    yield made
    made.hide()
    made.finish()
    terms.close()
    made.deleteLater()


def instruction(path: Path) -> str:
    with open_file(path, read_only=True) as file:
        return file.document.steps[0].instruction


def type_term(window: GlossaryWindow, *texts: str) -> None:
    window.add()
    row = window.table.rowCount() - 1
    for column, text in enumerate(texts):
        item = window.table.item(row, column)
        assert item is not None
        item.setText(text)


def test_terms_are_kept_as_they_are_typed(window: GlossaryWindow, qtbot: QtBot, root: Path) -> None:
    type_term(window, "lead", "prospect", "A person who may buy")
    qtbot.waitUntil(lambda: load(root) == WORDS)
    save(root, WORDS, glossary_of([*WORDS.terms, Term("SOP")]))  # somebody else
    window._terms.look()
    qtbot.waitUntil(lambda: window.table.rowCount() == 2)
    window.table.selectRow(0)
    window._remove()
    qtbot.waitUntil(lambda: [term.preferred for term in load(root).terms] == ["SOP"])


def test_variants_everywhere_are_seen_and_then_replaced(window: GlossaryWindow, qtbot: QtBot, root: Path) -> None:
    type_term(window, "lead", "prospect")
    qtbot.mouseClick(window.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.finds.topLevelItemCount() == 2)
    assert window.count.text() == "3 places in 2 SOPs"
    tops = [window.finds.topLevelItem(at) for at in range(2)]
    titles = {top.text(0): top for top in tops if top is not None}
    first = titles["Call a prospect"].child(0)
    assert first is not None and "prospect → lead" in first.text(0)
    first.setCheckState(0, Qt.CheckState.Unchecked)
    with qtbot.waitSignal(window.replaced):
        qtbot.mouseClick(window.replace, Qt.MouseButton.LeftButton)
    assert instruction(root / "one.sop") == "Call the lead."
    assert instruction(root / "Sales" / "two.sop") == "Leads are listed."
    with open_file(root / "one.sop", read_only=True) as file:
        assert (file.document.title, file.document.status, file.document.version) == ("Call a prospect", "draft", "1.1")
    qtbot.waitUntil(lambda: window.finds.topLevelItemCount() == 1)


def test_what_is_open_is_left_alone(window: GlossaryWindow, qtbot: QtBot, root: Path) -> None:
    with open_file(root / "three.sop") as file:
        file.save(edits.set_field(file.document, "title", "A prospect"))
    type_term(window, "lead", "prospect")
    window.look.click()
    qtbot.waitUntil(lambda: window.finds.topLevelItemCount() == 3)
    window.replace.click()
    assert "open in an editor" in window.message.text
    assert instruction(root / "one.sop") == "Call the prospect."


def test_variants_are_marked_and_replaced_in_the_editor(editor: EditorWindow, qtbot: QtBot) -> None:
    first = editor.editing.document.steps[0]
    editor.editing.do("words", lambda d: edits.set_step(d, first.id, instruction="Call the prospect."))
    editor.glossary.use(WORDS)
    (mark,) = editor.view.instruction.extraSelections()
    assert mark.cursor.selectedText() == "prospect"
    assert "glossary" in editor.view.instruction.accessibleDescription()
    editor.panels.open(editor.glossary)
    assert editor.glossary.finds.count() == 1
    editor.glossary.replace.click()
    assert editor.editing.step is not None and editor.editing.step.instruction == "Call the lead."
    assert editor.view.instruction.extraSelections() == []
    assert editor.glossary.define.isVisible()
    editor.glossary.define.click()
    assert [d.term for d in editor.editing.document.definitions] == ["lead"]
    assert not editor.glossary.define.isVisible()
    editor.editing.undo()
    editor.editing.undo()
    assert editor.editing.step.instruction == "Call the prospect."
    editor.glossary.use(Glossary())
    assert editor.view.instruction.extraSelections() == []


def test_the_recorder_hears_the_words(qapp: QApplication, qtbot: QtBot, dressed: Theme, root: Path) -> None:
    save(root, Glossary(), WORDS)
    shell = Shell(qapp, Loaded(Settings(library=LibrarySettings(str(root)))))
    shell.windows.terms.look()
    qtbot.waitUntil(lambda: shell.windows.terms.glossary == WORDS)
    assert shell._arguments()[-1] == "--word=lead"
    shell.close()
    shell.deleteLater()
