"""A step saved as a clip from the editor: with progress, a way to stop, and a reason where it cannot be."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from recorder.document.file import create
from recorder.document.model import Step
from recorder.paths import recordings_folder
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.reports import Reports
from recorder.ui.theme import Theme
from tests.pipeline.filmed import filmed


@pytest.fixture
def window(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[EditorWindow]:
    """An editor of a step whose recording is there, and one that was never recorded."""
    document, images = filmed(recordings_folder() / "one")
    document = replace(document, title="Grey", steps=(*document.steps, Step("note", "By hand.")))
    create(tmp_path / "grey.sop", document, images).close()
    window = open_document(tmp_path / "grey.sop", Reports())
    window.show()
    qtbot.waitUntil(window.clips.save.isEnabled)
    yield window
    window.finish()
    window.hide()
    window.deleteLater()


def test_saved_where_it_was_asked_for(qtbot: QtBot, window: EditorWindow, tmp_path: Path) -> None:
    window.clips.save.trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "Grey - step 1.mp4")]
    dialog.selectNameFilter(dialog.nameFilters()[1])
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "gif"
    dialog.reject()
    with qtbot.waitSignal(window.clips.write(window.editing.current, tmp_path / "grey.mp4").ended):
        assert window.message.text == "Making the clip… 0 %"
    assert window.message.text == f"Saved as {tmp_path / 'grey.mp4'}"
    with av.open(str(tmp_path / "grey.mp4")) as container:
        assert sum(1 for _ in container.decode(video=0)) == 21


def test_stopped_it_writes_nothing(qtbot: QtBot, window: EditorWindow, tmp_path: Path) -> None:
    task = window.clips.write(window.editing.current, tmp_path / "grey.gif")
    with qtbot.waitSignal(task.ended):
        task.cancel()
    assert not (tmp_path / "grey.gif").exists()


def test_says_why_it_cannot(qtbot: QtBot, window: EditorWindow, tmp_path: Path) -> None:
    first, second = (step.id for step in window.editing.document.steps)
    window.editing.select(second)
    assert not window.clips.save.isEnabled()
    assert window.clips.save.text() == "Save as clip… (this step was not recorded)"
    window.editing.select(first)
    assert window.clips.save.isEnabled() and window.clips.save.text() == "Save as clip…"
    shutil.rmtree(recordings_folder() / "one")
    with qtbot.waitSignal(window.clips.write(first, tmp_path / "late.mp4").ended):
        pass
    qtbot.waitUntil(lambda: not window.clips.save.isEnabled())
    assert "not on this computer" in window.message.text
    qtbot.waitUntil(lambda: window.clips.save.text() == "Save as clip… (its recording is not on this computer any more)")
