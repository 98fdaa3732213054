"""The export dialog offers every format, shows only what matters to the chosen one, and hands over what was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from recorder.export import FORMATS
from recorder.export.options import ExportOptions, Theme
from recorder.ui.editor.export_dialog import ExportDialog

OPTIONS = ExportOptions(Theme(accent="#aa0000"), layout="compact", paper="letter")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog(tmp_path / "Convert a lead.pdf", 12, OPTIONS)
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
    assert ["folder" in words for words in shown_boxes(dialog)] == [True]
    choose(dialog, 4)
    assert ["GitHub" in words for words in shown_boxes(dialog)] == [True]


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
