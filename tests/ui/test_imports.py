"""Importing from the windows: a file is chosen, its draft opens, its guesses say so until somebody has looked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from recorder.document.file import create
from recorder.document.model import Document
from recorder.errors import Cancelled, ForeignFileError
from recorder.paths import documents_folder
from recorder.pipeline.importing import Hearing
from recorder.settings import Loaded, Settings, SpeechSettings
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.imports import Imports
from recorder.ui.reports import Reports
from recorder.ui.shell import Shell
from recorder.ui.takes import Takes
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme
from tests.ui.conftest import FAKE, document_of

ENGLISH = Hearing()


def importer(source: Path, output: Path, hearing: Hearing, progress: Callable[[float], None], _cancelled: Callable[[], bool]) -> Path:
    """What the real one does, at once."""
    if not source.exists():
        raise ForeignFileError(f"{source.name} is no video.")
    progress(0.25)
    create(output, Document(title=f"Imported: {hearing.language}")).close()
    return output


def slow(_source: Path, _output: Path, _hearing: Hearing, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Path:
    """One that only ends when it is stopped."""
    progress(0.4)
    while not cancelled():
        threading.Event().wait(0.01)
    raise Cancelled


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film: one.mp4"
    path.write_bytes(b"a video")
    return path


def test_the_draft_is_named_by_its_title(qtbot: QtBot, film: Path) -> None:
    takes = Takes(Tasks(), command=FAKE, importer=importer)
    shares: list[float] = []
    takes.progressed.connect(shares.append)
    with qtbot.waitSignal(takes.drafted) as made:
        assert takes.take_in(film, Hearing("de"))
        assert takes.state == "working"
        assert not takes.take_in(film, ENGLISH)  # one at a time
    assert made.args[0] == documents_folder() / "Imported de.sop"
    qtbot.waitUntil(lambda: takes.state == "idle")
    assert shares == [0.25]


def test_what_is_no_video_is_told(qtbot: QtBot, film: Path) -> None:
    takes = Takes(Tasks(), command=FAKE, importer=importer)
    with qtbot.waitSignal(takes.failed) as told:
        takes.take_in(film.with_name("missing.mp4"), ENGLISH)
    assert "no video" in str(told.args[0])
    qtbot.waitUntil(lambda: takes.state == "idle")


def test_it_can_be_stopped(qtbot: QtBot, film: Path) -> None:
    takes = Takes(Tasks(), command=FAKE, importer=slow)
    with qtbot.waitSignal(takes.progressed):
        takes.take_in(film, ENGLISH)
    takes.cancel()
    qtbot.waitUntil(lambda: takes.state == "idle", timeout=10_000)


def test_the_file_is_asked_for(qtbot: QtBot, film: Path) -> None:
    takes = Takes(Tasks(), command=FAKE, importer=importer)
    parent = QObject()
    imports = Imports(takes, lambda: ENGLISH, parent)
    imports.choose()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible()]
    assert "*.mp4" in dialog.nameFilters()[0] and "events.jsonl" in dialog.nameFilters()[0]
    with qtbot.waitSignal(takes.drafted):
        dialog.selectFile(str(film))
        dialog.fileSelected.emit(str(film))
    dialog.close()
    qtbot.waitUntil(lambda: takes.state == "idle")
    takes.state = "recording"
    with qtbot.waitSignal(imports.refused) as told:
        imports.begin(film)
    assert "Nothing was imported" in told.args[0]


def test_the_whole_program(qtbot: QtBot, qapp: QApplication, dressed: Theme, film: Path) -> None:
    """From the menu; the library shows how far it is and stops it; the draft opens in an editor."""
    work = [slow, importer]
    takes = Takes(Tasks(qapp), command=FAKE, parent=qapp, importer=lambda *given: work.pop(0)(*given))
    shell = Shell(qapp, Loaded(Settings(speech=SpeechSettings(language="de"))), takes)
    shell.windows.library()
    library = shell.windows._library
    assert library is not None
    assert not library.making.isVisible()
    shell.imports.begin(film)
    qtbot.waitUntil(lambda: library.making.bar.value() == 400)
    assert library.making.isVisible() and "40 %" in shell.verbs.says.text()
    assert not shell.verbs.take_in.isEnabled()
    qtbot.mouseClick(library.making.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: takes.state == "idle", timeout=10_000)
    assert not library.making.isVisible() and shell.verbs.take_in.isEnabled()
    with qtbot.waitSignal(takes.drafted):
        shell.imports.begin(film)
    qtbot.waitUntil(lambda: bool(shell.windows.editors))
    assert shell.windows.editors[0].editing.document.title == "Imported: de"  # the language of the settings
    shell.windows.editors[0].close()
    shell.close()
    library.deleteLater()


def test_a_guess_says_so_until_it_is_found_right(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> None:
    document, images = document_of(3)
    steps = (*document.steps[:2], replace(document.steps[2], confidence=0.9))
    guessed = replace(document, steps=(replace(steps[0], guessed=True, confidence=0.95), replace(steps[1], guessed=True), steps[2]))
    create(tmp_path / "a.sop", guessed, images).close()
    window = open_document(tmp_path / "a.sop", Reports())
    window.show()
    qtbot.waitUntil(lambda: not window.view.picture.pixels.isNull())
    bar = window.view.guess
    assert bar.isVisible() and "Guessed" in bar.words.text()
    assert ", guessed" in spoken(window, 0)
    qtbot.mouseClick(bar.right, Qt.MouseButton.LeftButton)
    first, second, _ = window.editing.document.steps
    assert (first.guessed, first.confidence) == (False, 1.0)
    assert window.editing.current == second.id  # the next doubt
    window.view.instruction.setFocus()
    qtbot.keyClicks(window.view.instruction, "Then ")
    assert not window.editing.document.steps[1].guessed and not bar.isVisible()  # who says what is done has looked
    window.finish()
    window.deleteLater()


def spoken(window: EditorWindow, row: int) -> str:
    """How a row of the steps is read out."""
    model = window.list.model()
    found = [str(model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for place in range(model.rowCount())]
    return [each for each in found if "Step" in each][row]
