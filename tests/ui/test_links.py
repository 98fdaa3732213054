"""Steps that are other SOPs, related SOPs, links back, links that lead nowhere, extracting and joining; by menu and key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recorder.document.file import create, open_file
from recorder.document.model import Document, Picture, Related
from recorder.document.parts import part_step, relate, relinked
from recorder.export.options import ExportOptions
from recorder.library import shelf
from recorder.library.links import link_to
from recorder.ui.editor.window import EditorWindow
from recorder.ui.library.window import LibraryWindow
from recorder.ui.questions import TextQuestion
from recorder.ui.reports import Reports
from recorder.ui.theme import Theme
from tests.ui.conftest import document_of

Wait = Callable[[EditorWindow], None]


def rows(editor: EditorWindow) -> list[str]:
    listed = editor.links.panel.rows
    return [listed.item(row).text() for row in range(listed.count())]


def questions() -> list[TextQuestion]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, TextQuestion) and each.isVisible()]


def refund(folder: Path) -> Path:
    document, images = document_of(3)
    made = Document(title="Refund", id="refund", number="SOP-7", status="approved", version="1.0", owner="Ann", steps=document.steps)
    create(folder / "Refund.sop", made, images).close()
    return folder / "Refund.sop"


def test_an_sop_as_a_step_is_a_card_and_opens(editor: EditorWindow, qtbot: QtBot, sop: Path) -> None:
    path = refund(sop.parent)
    with qtbot.waitSignal(editor.links.looked):
        editor.links.chosen(path, editor.links._insert)
    step = editor.editing.step
    assert step is not None and step.instruction == "Refund" and step.part == Related("Refund", "Refund.sop", "refund")
    card = editor.view.card
    assert card.isVisible() and not editor.view.strip.isVisible() and not card.lost.isVisible()
    assert "SOP-7  ·  Version 1.0" in card.state.text() and "3 steps" in card.state.text()
    assert not card._cover.pixmap().isNull()
    with qtbot.waitSignal(editor.links.open_wanted) as opened:
        card.go.click()
    assert opened.args == [path]
    editor.editing.select(editor.editing.document.steps[0].id)
    assert not card.isVisible()


def test_links_that_lead_nowhere_are_told_and_found_again(editor: EditorWindow, qtbot: QtBot, sop: Path) -> None:
    path = refund(sop.parent)
    lost = Related("Refund", "Gone.sop", "other")
    with qtbot.waitSignal(editor.links.told):
        editor.editing.do("link", lambda d: relate(d, lost))
    assert "lead nowhere any more: “Refund”" in editor.message.text
    next(each for each in editor.panels.switches if each.text() == "Links").toggle()
    qtbot.waitUntil(lambda: rows(editor) == ["Refund\nNot found  ·  Related"])
    assert editor.links.panel.count.text() == "1 link leads nowhere."
    panel = editor.links.panel
    assert panel.search.isVisible() and not panel.go.isVisible()
    editor.links.chosen(path, lambda link: editor.editing.do("again", lambda d: relinked(d, lost, link)))
    qtbot.waitUntil(lambda: rows(editor) == ["Refund\nRelated"])
    with qtbot.waitSignal(editor.links.open_wanted) as opened:
        panel.rows.setFocus()
        qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert opened.args == [path]
    panel.remove.click()
    qtbot.waitUntil(lambda: rows(editor) == [])
    assert "No links yet" in panel.count.text()


def test_who_links_here_stands_in_the_panel(editor: EditorWindow, qtbot: QtBot, sop: Path) -> None:
    other = sop.parent / "Other.sop"
    create(other, Document(title="Other", steps=(part_step(link_to(sop, other)),))).close()
    next(each for each in editor.panels.switches if each.text() == "Links").toggle()
    qtbot.waitUntil(lambda: rows(editor) == ["Other\nLinks here"])
    shelf.thrown_away(other, sop.parent)
    editor.links.look()
    qtbot.waitUntil(lambda: rows(editor) == [])


def test_extracting_makes_a_file_and_undo_brings_the_steps_back(editor: EditorWindow, qtbot: QtBot, wait_saved: Wait, sop: Path) -> None:
    document = editor.editing.document
    editor.editing.select(document.steps[3].id)
    editor.list.select([step.id for step in document.steps[3:]])
    editor.links.extract.trigger()
    qtbot.waitUntil(lambda: bool(questions()))
    (question,) = questions()
    assert question._line.text() == "Change it", "the section's title"
    with qtbot.waitSignal(editor.links.told):
        question.accept()
    made = sop.parent / "Change it.sop"
    with open_file(made) as file:
        assert [s.instruction for s in file.document.steps] == [s.instruction for s in document.steps[3:]]
        picture = file.document.steps[0].picture
        assert isinstance(picture, Picture) and file.image(picture.image)
        identity = file.document.id
    after = editor.editing.document
    assert len(after.steps) == 4 and after.steps[-1].part == Related("Change it", "Change it.sop", identity)
    assert editor.editing.step is after.steps[-1] and "SOP of its own now" in editor.message.text
    wait_saved(editor)
    qtbot.waitUntil(lambda: not questions())
    editor.editing.undo()
    assert editor.editing.document == document and made.is_file()


@pytest.fixture
def library(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[LibraryWindow]:
    root = tmp_path / "lib"
    root.mkdir()
    create(root / "A.sop", *document_of(4)).close()
    refund(root)
    window = LibraryWindow(root, Reports())
    window.show()
    qtbot.waitUntil(lambda: window.pages.model.rowCount() == 2)
    yield window
    qtbot.waitUntil(lambda: not questions())
    window.hide()
    window.finish()
    window.deleteLater()


def test_join_two_in_the_library(library: LibraryWindow, qtbot: QtBot) -> None:
    view = library.pages.list
    assert not library.verbs.join.isEnabled()
    for row in range(2):
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        view.selectionModel().select(library.pages.model.index(row, 0), flags)
    assert library.verbs.join.isEnabled()
    library.verbs.join.trigger()
    qtbot.waitUntil(lambda: bool(questions()))
    (question,) = questions()
    question._line.setText("Both")
    with qtbot.waitSignal(library.verbs.opened) as opened:
        question.accept()
    assert opened.args == [library.root / "Both.sop"]
    with open_file(library.root / "Both.sop") as file:
        assert len(file.document.steps) == 7 and not file.losses


def test_a_reader_of_the_export_is_told_which_sop(editor: EditorWindow, qtbot: QtBot, sop: Path, tmp_path: Path) -> None:
    with qtbot.waitSignal(editor.links.looked):
        editor.links.chosen(refund(sop.parent), editor.links._insert)
    out = tmp_path / "out.md"
    with qtbot.waitSignal(editor.exporting.write(out, ExportOptions()).ended):
        pass
    text = out.read_text()
    assert "> **See SOP:** Refund" in text and text.index("## Related") < text.rindex("- Refund")
