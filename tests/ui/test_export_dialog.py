"""The export dialog offers every format, shows only what matters to the chosen one, and hands over what was chosen."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from recorder.errors import Cancelled
from recorder.export import FORMATS
from recorder.export import preview as preview_of_export
from recorder.export.options import ALL_PARTS, ExportOptions, Theme
from recorder.settings import ExportSettings, Settings, load, save
from recorder.ui.editor.export_dialog import ExportDialog
from recorder.ui.editor.export_parts import PartsList
from recorder.ui.editor.export_preview import Preview
from recorder.ui.tasks import Tasks
from tests.export.sample import sample

OPTIONS = ExportOptions(Theme(accent="#aa0000"), layout="compact", paper="letter")


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.close()


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, tasks: Tasks, dressed: object) -> ExportDialog:
    document, image = sample(3)
    preview = Preview(tasks, document, image)
    dialog = ExportDialog(tmp_path / "Convert a lead.pdf", 12, OPTIONS, preview)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: ExportDialog, number: int) -> None:
    dialog.findChildren(QRadioButton)[number].click()


def shown_boxes(dialog: ExportDialog) -> list[str]:
    return [box.text() for box in dialog.findChildren(QCheckBox) if box.isVisible() and "private" not in box.text()]


def test_every_format_is_offered(dialog: ExportDialog) -> None:
    endings = []
    for number in range(len(dialog.findChildren(QRadioButton))):
        choose(dialog, number)
        endings.append(dialog.path.suffix)
    assert sorted(endings) == sorted(FORMATS)


def test_only_what_matters_to_the_format_is_shown(dialog: ExportDialog) -> None:
    assert shown_boxes(dialog) == []
    choose(dialog, 2)
    assert [("folder" in words, "original words" in words) for words in shown_boxes(dialog)] == [(True, False), (False, True)]
    choose(dialog, 4)
    assert ["GitHub" in words for words in shown_boxes(dialog)] == [True]


def test_the_original_words_need_their_recording(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose(dialog, 2)
    box = next(box for box in dialog.findChildren(QCheckBox) if "original words" in box.text())
    assert not box.isEnabled(), "nobody knows yet"
    dialog.words_are_gone(True)
    assert not box.isEnabled() and "no recording" in box.text()
    dialog.words_are_gone(False)
    box.click()
    with qtbot.waitSignal(dialog.wanted) as told:
        dialog.accept()
    assert told.args[1].original_words and not OPTIONS.original_words


def test_hands_over_what_was_chosen(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, 3)
    (look,) = dialog.findChildren(QComboBox)
    assert look.currentData() == "compact"
    look.setCurrentIndex(2)
    next(box for box in dialog.findChildren(QCheckBox) if box.isVisible() and "GitHub" in box.text()).click()
    with qtbot.waitSignal(dialog.wanted) as told:
        dialog.accept()
    path, options, check = told.args
    assert check, "it looks for private data unless that is switched off"
    assert path == tmp_path / "Convert a lead.md"
    assert (options.layout, options.github, options.paper, options.theme) == ("checklist", True, "letter", OPTIONS.theme)


def test_everything_is_reached_by_keyboard_and_named(dialog: ExportDialog) -> None:
    assert [choice.isChecked() for choice in dialog.findChildren(QRadioButton) if choice.focusPolicy().value & 1] == [True]
    for kind in (QComboBox, QLineEdit, QCheckBox):
        for widget in dialog.findChildren(kind):
            assert widget.focusPolicy().value & 1
            assert widget.accessibleName() or widget.text()


def tick(dialog: ExportDialog, words: str) -> None:
    (parts,) = dialog.findChildren(PartsList)
    (item,) = parts.findItems(words, Qt.MatchFlag.MatchStartsWith)
    item.setCheckState(Qt.CheckState.Unchecked if item.checkState() == Qt.CheckState.Checked else Qt.CheckState.Checked)


def test_every_part_is_offered_and_can_be_left_out(qtbot: QtBot, dialog: ExportDialog) -> None:
    (parts,) = dialog.findChildren(PartsList)
    assert parts.parts == ALL_PARTS and parts.count() == len(ALL_PARTS)
    tick(dialog, "Flow chart")
    with qtbot.waitSignal(dialog.wanted) as told:
        dialog.accept()
    assert told.args[1].parts == ALL_PARTS - {"flowchart"}


def test_what_was_chosen_last_is_kept_in_the_settings(tmp_path: Path) -> None:
    chosen = ExportOptions(layout="compact", parts=ALL_PARTS - {"flowchart", "revisions"}, github=True)
    save(Settings(export=ExportSettings().remembering(".md", chosen)), tmp_path / "settings.toml")
    kept = load(tmp_path / "settings.toml").settings.export
    assert (kept.ending, kept.options()) == (".md", chosen)


def test_the_first_pages_are_shown_and_follow_what_is_chosen(qtbot: QtBot, dialog: ExportDialog) -> None:
    preview = dialog.findChild(Preview)
    assert preview is not None
    qtbot.waitUntil(lambda: len(preview.shown) > 0, timeout=60_000)
    before = [page.pixmap().toImage() for page in preview.shown]
    dialog.findChildren(QComboBox)[0].setCurrentIndex(2)
    dialog.findChildren(QComboBox)[0].activated.emit(2)
    qtbot.waitUntil(lambda: [page.pixmap().toImage() for page in preview.shown] != before, timeout=60_000)


def test_a_change_stops_the_pages_that_are_being_set(qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[ExportOptions] = []
    begun = threading.Event()

    def slow(_document: object, _image: object, options: ExportOptions, cancelled: Callable[[], bool]) -> tuple[bytes, ...]:
        asked.append(options)
        begun.set()
        if "flowchart" not in options.parts:
            return ()
        while not cancelled():
            threading.Event().wait(0.01)
        raise Cancelled

    monkeypatch.setattr(preview_of_export, "first_pages", slow)
    preview = dialog.findChild(Preview)
    assert preview is not None
    preview.show_for(".pdf", OPTIONS)
    qtbot.waitUntil(begun.is_set, timeout=10_000)
    tick(dialog, "Flow chart")
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=10_000)
    assert asked[1].parts == ALL_PARTS - {"flowchart"}
