"""The settings, made from their declaration; each change holds at once."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from recorder.settings import Settings, recorder_arguments
from recorder.translatable import translatable
from recorder.ui.editor.text_fields import GrowingText
from recorder.ui.icons import own_icon
from recorder.ui.microphone_choice import MicrophoneChoice
from recorder.ui.microphone_test import MicrophoneTest
from recorder.ui.parts import label, line
from recorder.ui.storage_panel import StoragePanel
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID, LARGE, NORMAL, SMALL

SECTIONS = {
    "general": translatable("settings", "General"),
    "recording": translatable("settings", "Recording"),
    "speech": translatable("settings", "Speech"),
    "privacy": translatable("settings", "Privacy"),
    "export": translatable("settings", "Export"),
    "library": translatable("settings", "Library"),
    "appearance": translatable("settings", "Appearance"),
    "hotkeys": translatable("settings", "Hotkeys"),
}
CHOICES = {
    "system": translatable("settings", "As the system"),
    "light": translatable("settings", "Light"),
    "dark": translatable("settings", "Dark"),
    "contrast": translatable("settings", "High contrast"),
    "en": translatable("settings", "English"),
    "de": translatable("settings", "German"),
    "classic": translatable("settings", "Classic"),
    "compact": translatable("settings", "Compact"),
    "checklist": translatable("settings", "Checklist"),
    "a4": translatable("settings", "A4"),
    "letter": translatable("settings", "Letter"),
}


CHECKED_INDENT = 26
"""Where the words of a check box begin: its box, its border, and the space that the theme puts between."""


class SettingsWindow(QWidget):
    """`changed` gets the new settings with each change."""

    changed = Signal(object)

    def __init__(self, settings: Settings, tasks: Tasks, notice: str = "") -> None:
        super().__init__()
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.setWindowIcon(own_icon())
        self.resize(600, 640)
        self.microphone_test = MicrophoneTest(lambda: recorder_arguments(self._settings))
        page = QWidget()
        page.setProperty("part", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        self._column.setSpacing(GRID + GRID // 2)
        if notice:
            self._column.addWidget(label(notice, tone="danger"))
        for name, words in SECTIONS.items():
            self._section(name, words)
        self._head(self.tr("Storage"))
        self._column.addWidget(StoragePanel(tasks))
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook: nothing listens any more."""
        self.microphone_test.end()
        for choice in self.findChildren(MicrophoneChoice):
            choice.end()
        super().closeEvent(event)

    @property
    def settings(self) -> Settings:
        """As they stand."""
        return self._settings

    def _section(self, name: str, words: str) -> None:
        self._head(QCoreApplication.translate("settings", words))
        section = getattr(self._settings, name)
        hints = typing.get_type_hints(type(section))
        for each in dataclasses.fields(section):
            if each.metadata["shown"]:
                self._field(name, each, hints[each.name], getattr(section, each.name))
            if each.name == "microphone":
                self._column.addWidget(self.microphone_test)

    def _head(self, title: str) -> None:
        if self._column.count():
            self._column.addWidget(line())
        self._column.addWidget(label(title, (LARGE + NORMAL) / 2, bold=True))

    def _field(self, section: str, each: dataclasses.Field[Any], hint: Any, value: Any) -> None:
        name = QCoreApplication.translate("settings", each.metadata["label"])
        words = QCoreApplication.translate("settings", each.metadata["help"]) if each.metadata["help"] else ""
        editor = self._editor(name, each.metadata, hint, value, lambda new: self._change(section, each.name, new))
        cell = QVBoxLayout()
        cell.setSpacing(GRID // 2)
        if not isinstance(editor, QCheckBox):
            cell.addWidget(label(name, buddy=editor))
        cell.addWidget(editor)
        said = label(words, SMALL, tone="dim")
        said.setIndent(CHECKED_INDENT if isinstance(editor, QCheckBox) else 0)
        said.setVisible(bool(words))
        cell.addWidget(said)
        editor.setAccessibleName(name)
        editor.setAccessibleDescription(words)
        self._column.addLayout(cell)

    @staticmethod
    def _editor(name: str, more: Mapping[str, Any], hint: Any, value: Any, changed: Callable[[Any], None]) -> QWidget:
        if hint is bool:
            box = QCheckBox(name)
            box.setChecked(value)
            box.toggled.connect(changed)
            return box
        if hint is int:
            number = QSpinBox()
            number.setRange(0, more["most"])
            number.setValue(value)
            number.setMinimumWidth(8 * GRID)
            number.lineEdit().setTextMargins(GRID, 0, 0, 0)
            number.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            number.valueChanged.connect(changed)
            return number
        if more["kind"] == "microphone":
            microphone = MicrophoneChoice(value)
            microphone.chosen.connect(changed)
            return microphone
        if more["kind"] == "hotkey":
            keys = QKeySequenceEdit(QKeySequence(value))
            keys.setMaximumSequenceLength(1)
            keys.setClearButtonEnabled(True)
            keys.keySequenceChanged.connect(lambda typed: changed(typed.toString(QKeySequence.SequenceFormat.PortableText)))
            return keys
        if typing.get_origin(hint) is typing.Literal:
            combo = QComboBox()
            combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            for choice in typing.get_args(hint):
                combo.addItem(QCoreApplication.translate("settings", CHOICES[choice]), choice)
            combo.setCurrentIndex(combo.findData(value))
            combo.activated.connect(lambda place: changed(combo.itemData(place)))
            return combo
        if typing.get_origin(hint) is tuple:
            text = GrowingText(name)
            text.setProperty("look", "")
            text.show_text("\n".join(value))
            text.typed.connect(
                lambda typed: changed(tuple(entry.strip() for entry in typed.split("\n") if entry.strip()))
            )
            return text
        field = QLineEdit(value)
        field.textEdited.connect(lambda typed: changed(typed.strip()))
        return field

    def _change(self, section: str, name: str, value: Any) -> None:
        changed = replace(getattr(self._settings, section), **{name: value})
        self._settings = replace(self._settings, **{section: changed})
        self.changed.emit(self._settings)
