"""The library's window: places, list and tiles, search with a jump to the step, what can be done with SOPs, recordings, trash."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recorder.document.file import create, open_file
from recorder.document.model import Document, Step
from recorder.library import shelf
from recorder.paths import recordings_folder
from recorder.recording.bundle import Manifest
from recorder.recording.bundle import create as create_recording
from recorder.ui.library.sop_model import STAGE, TITLE
from recorder.ui.library.window import LibraryWindow
from recorder.ui.questions import TextQuestion
from recorder.ui.reports import Reports
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme
from recorder.ui.windows import Windows
from tests.ui.conftest import document_of

LATE = (date.today() - timedelta(days=3)).isoformat()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "Sayshow"
    (root / "Finance").mkdir(parents=True)
    document, images = document_of(4)
    refund = replace(document, title="Refund a customer", owner="Ann", status="approved", version="1.0", next_review=LATE, review_months=6, tags=("crm",))
    create(root / "Finance" / "Refund.sop", refund, images).close()
    create(root / "Größe.sop", Document(title="Rechnung prüfen", owner="Ben", steps=(Step("note", "Größe und Straße prüfen.", id="g"),))).close()
    create(root / "asian.sop", Document(title="請求書", steps=(Step("note", "first"), Step("click", "「保存」をクリック", id="j")))).close()
    create(root / "arabic.sop", Document(title="إدارة الفواتير", steps=(Step("note", "اضغط على زرّ الحفظ", id="a"),))).close()
    return root


@pytest.fixture
def library(qtbot: QtBot, dressed: Theme, root: Path) -> Iterator[LibraryWindow]:
    window = LibraryWindow(root, Reports())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.pages.model.rowCount() == 4)
    yield window
    window.hide()
    window.finish()
    window.deleteLater()


def titles(window: LibraryWindow) -> list[str]:
    model = window.pages.model
    return [str(model.index(row, TITLE).data()) for row in range(model.rowCount())]


def choose(window: LibraryWindow, title: str) -> None:
    row = titles(window).index(title)
    only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    window.pages.list.selectionModel().setCurrentIndex(window.pages.model.index(row, 0), only)
    assert [each.title for each in window.pages.chosen] == [title]


def answer(qtbot: QtBot, text: str) -> None:
    """Type the answer to the question that is asked, and Enter."""
    qtbot.waitUntil(lambda: bool(questions()))
    (question,) = questions()
    line = question._line
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyPress(line, Qt.Key.Key_Return)  # an answered question takes no release any more
    window = question.parent()
    assert isinstance(window, LibraryWindow)
    window.activateWindow()  # a window manager does that
    qtbot.waitUntil(window.isActiveWindow)


def questions() -> list[TextQuestion]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, TextQuestion) and each.isVisible() and each.isEnabled()]


def test_what_is_shown_of_each(library: LibraryWindow) -> None:
    row = titles(library).index("Refund a customer")
    shown = [str(library.pages.model.index(row, column).data()) for column in range(5)]
    assert shown == ["Refund a customer", "", "Review due", "Ann", "crm"]
    said = str(library.pages.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Stage: Review due" in said and "Owner: Ann" in said


def test_places_gather(library: LibraryWindow, qtbot: QtBot, root: Path) -> None:
    library.places.choose("due")
    assert titles(library) == ["Refund a customer"]
    library.places.choose("favourites")
    assert titles(library) == [] and "Ctrl+B" in library.pages.empty.text()
    library.places.choose("folder", root / "Finance")
    assert titles(library) == ["Refund a customer"]
    library.favourites.verb.trigger()
    library.places.choose("favourites")
    assert titles(library) == ["Refund a customer"]
    library.places.choose("recent")
    assert titles(library) == []
    library.favourites.opened(library.librarian.stock.summaries[0].id)
    assert len(titles(library)) == 1


def test_filters_and_order(library: LibraryWindow, qtbot: QtBot) -> None:
    box = library.filter.owner
    box.setCurrentIndex(box.findData("Ben"))
    box.activated.emit(box.currentIndex())
    assert titles(library) == ["Rechnung prüfen"]
    box.setCurrentIndex(0)
    library.filter.stage.setCurrentIndex(library.filter.stage.findData("due"))
    library.filter.changed.emit()
    assert titles(library) == ["Refund a customer"]
    library.filter.stage.setCurrentIndex(0)
    library.filter.changed.emit()
    library.pages.list.sortByColumn(STAGE, Qt.SortOrder.DescendingOrder)
    assert titles(library)[0] == "Refund a customer"


@pytest.mark.parametrize(
    ("words", "step"), [("grosse straße", "g"), ("保存", "j"), ("保", "j"), ("الحفظ", "a"), ("zebra", None)]
)
def test_search_jumps_to_the_step(library: LibraryWindow, qtbot: QtBot, words: str, step: str | None) -> None:
    library.filter.words.setFocus()
    with qtbot.waitSignal(library.librarian.found):
        library.filter.words.setText(words)
        qtbot.keyClick(library.filter.words, Qt.Key.Key_Return)
    if step is None:
        assert library.pages.currentWidget() is library.pages.empty and "Nothing was found" in library.pages.empty.text()
        return
    assert library.pages.currentWidget() is library.pages.hits
    qtbot.keyClick(library.filter.words, Qt.Key.Key_Down)
    hit = library.pages.hits.currentIndex().data(Qt.ItemDataRole.UserRole)
    assert any(piece.hit for piece in hit.snippet)
    with qtbot.waitSignal(library.open_wanted) as wanted:
        qtbot.keyClick(library.pages.hits, Qt.Key.Key_Return)
    assert wanted.args == [hit.path, step]


def test_a_search_stays_in_its_folder(library: LibraryWindow, qtbot: QtBot, root: Path) -> None:
    library.places.choose("folder", root / "Finance")
    with qtbot.waitSignal(library.librarian.found):
        library.filter.words.setText("Größe")
    assert library.pages.currentWidget() is library.pages.empty
    with qtbot.waitSignal(library.librarian.found):
        library.filter.words.setText("button 2")
    assert library.pages.currentWidget() is library.pages.hits
    with qtbot.waitSignal(library.filter.changed):
        library.filter.words.clear()
    assert titles(library) == ["Refund a customer"]


def test_new_rename_duplicate_by_keyboard(library: LibraryWindow, qtbot: QtBot, root: Path) -> None:
    library.verbs.person = "Cara"
    with qtbot.waitSignal(library.open_wanted) as wanted:
        qtbot.keyClick(library, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        answer(qtbot, "Order parts")
    assert wanted.args == [root / "Order parts.sop", ""]
    qtbot.waitUntil(lambda: [each.title for each in library.pages.chosen] == ["Order parts"])
    qtbot.keyClick(library, Qt.Key.Key_F2)
    answer(qtbot, "Order spare parts")
    qtbot.waitUntil(lambda: [each.title for each in library.pages.chosen] == ["Order spare parts"])
    assert (root / "Order spare parts.sop").exists() and not (root / "Order parts.sop").exists()
    qtbot.keyClick(library, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [each.title for each in library.pages.chosen] == ["Order spare parts (copy)"])
    assert library.pages.chosen[0].owner == "Cara"


def test_trash_and_back(library: LibraryWindow, qtbot: QtBot, root: Path) -> None:
    choose(library, "Refund a customer")
    library.pages.list.setFocus()
    qtbot.keyClick(library.pages.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Refund a customer" not in titles(library))
    assert "30 days" in library.message.text
    library.places.choose("trash")
    assert library.pages.trash.list.count() == 1
    qtbot.keyClick(library.pages.trash.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.pages.trash.list.count() == 0)
    assert (root / "Finance" / "Refund.sop").exists()
    library.places.choose("all")
    assert "Refund a customer" in titles(library)


def test_folders_and_moving(library: LibraryWindow, qtbot: QtBot, root: Path) -> None:
    qtbot.keyClick(library, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    answer(qtbot, "Sales")
    qtbot.waitUntil(lambda: root / "Sales" in library.librarian.stock.folders)
    choose(library, "Rechnung prüfen")
    library.verbs.move_to(root / "Sales")
    qtbot.waitUntil(lambda: any(each.path == root / "Sales" / "Größe.sop" for each in library.librarian.stock.summaries))
    library.places.choose("folder", root / "Sales")
    assert titles(library) == ["Rechnung prüfen"]


def test_what_is_open_stays_in_its_place(qtbot: QtBot, dressed: Theme, root: Path) -> None:
    window = LibraryWindow(root, Reports(), lambda path: path.name == "Refund.sop")
    window.show()
    qtbot.waitUntil(lambda: window.pages.model.rowCount() == 4)
    choose(window, "Refund a customer")
    with qtbot.waitSignal(window.verbs.failed):
        window.verbs.trash.trigger()
    assert "open in an editor" in window.message.text
    assert (root / "Finance" / "Refund.sop").exists()
    window.finish()
    window.hide()
    window.deleteLater()


def test_the_window_follows_the_disk(library: LibraryWindow, qtbot: QtBot, root: Path) -> None:
    create(root / "Finance" / "other.sop", Document(title="From elsewhere")).close()
    qtbot.waitUntil(lambda: "From elsewhere" in titles(library))
    (root / "arabic.sop").unlink()
    (root / "broken.sop").write_bytes(b"nothing of ours")
    qtbot.waitUntil(lambda: "broken" in titles(library) and len(titles(library)) == 5)
    choose(library, "broken")
    assert library.verbs.trash.isEnabled() and not library.verbs.open.isEnabled()


def test_recordings_wait_for_their_draft(library: LibraryWindow, qtbot: QtBot) -> None:
    recordings_folder().mkdir(parents=True, exist_ok=True)
    for name, state in (("a", "stopped"), ("b", "recording")):
        create_recording(recordings_folder() / name, Manifest(name, "2026-11-23T09:14:05+00:00", 0.0, state, (), "test"))  # type: ignore[arg-type]
    library.librarian.look()
    library.places.choose("recordings")
    qtbot.waitUntil(lambda: library.pages.recordings.list.count() == 2)
    said = [library.pages.recordings.list.item(row).text() for row in range(2)]
    assert any("Interrupted" in each for each in said) and any("Not yet an SOP" in each for each in said)
    with qtbot.waitSignal(library.draft_wanted) as wanted:
        qtbot.mouseClick(library.pages.recordings.buttons["draft"], Qt.MouseButton.LeftButton)
    assert wanted.args[0].parent == recordings_folder()
    library.pages.recordings.list.selectAll()
    qtbot.mouseClick(library.pages.recordings.buttons["trash"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.pages.recordings.list.count() == 0)


def test_status_and_review_from_the_library(library: LibraryWindow, qtbot: QtBot, root: Path) -> None:
    library.verbs.person = "Bob"
    choose(library, "Refund a customer")
    library.verbs.review.trigger()
    qtbot.waitUntil(lambda: not library.pages.chosen or library.pages.chosen[0].next_review > date.today().isoformat())
    choose(library, "Rechnung prüfen")
    library.verbs.statuses[2].trigger()
    qtbot.waitUntil(lambda: any(each.title == "Rechnung prüfen" and each.status == "approved" for each in library.librarian.stock.summaries))
    with open_file(root / "Größe.sop", read_only=True) as file:
        assert [(r.version, r.author, r.change) for r in file.document.revisions] == [("1.0", "Bob", "Approved")]
    library.verbs.save_calendar(root / "Reviews.ics")
    qtbot.waitUntil(lambda: (root / "Reviews.ics").exists())
    assert b"SUMMARY:Review: Refund a customer" in (root / "Reviews.ics").read_bytes()


def test_tiles_by_mouse(library: LibraryWindow, qtbot: QtBot, wait_drawn: Callable[[], None]) -> None:
    library.as_tiles.setChecked(True)
    assert library.pages.currentWidget() is library.pages.tiles
    wait_drawn()
    tile = library.pages.tiles.visualRect(library.pages.model.index(1, 0))
    with qtbot.waitSignal(library.open_wanted) as wanted:
        qtbot.mouseClick(library.pages.tiles.viewport(), Qt.MouseButton.LeftButton, pos=tile.topLeft() + QPoint(20, 20))
        qtbot.mouseDClick(library.pages.tiles.viewport(), Qt.MouseButton.LeftButton, pos=tile.topLeft() + QPoint(20, 20))
    assert wanted.args[0] == library.pages.model.summary(1).path  # type: ignore[union-attr]


@pytest.fixture
def wait_drawn(library: LibraryWindow, qtbot: QtBot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: library.pages.tiles.visualRect(library.pages.model.index(1, 0)).isValid())


def test_the_program_opens_the_step_that_was_found(qtbot: QtBot, dressed: Theme, root: Path) -> None:
    from PySide6.QtCore import QObject

    from recorder.settings import LibrarySettings, Settings

    owner = QObject()
    tasks = Tasks(owner)
    windows = Windows(lambda: Settings(library=LibrarySettings(str(root), person="Dana")), Reports(), tasks, owner)
    windows.library()
    library = windows._library
    assert library is not None
    qtbot.waitUntil(lambda: library.pages.model.rowCount() == 4)
    library.open_wanted.emit(root / "asian.sop", "j")
    (editor,) = windows.editors
    assert editor.editing.current == "j"
    assert library.favourites.kept.opened == (editor.editing.document.id,)
    library.open_wanted.emit(root / "gone.sop", "")
    assert "no file" in library.message.text
    windows.finish()
    editor.hide()
    tasks.close()
    assert shelf.thrown(root) == ()
