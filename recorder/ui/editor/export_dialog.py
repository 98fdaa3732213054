"""Where and in which format the SOP is written for its readers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from recorder.export.options import ExportOptions
from recorder.ui.editor.export_parts import PartsList
from recorder.ui.editor.export_preview import Preview
from recorder.ui.parts import button, label
from recorder.ui.tokens import GRID, LARGE


class ExportDialog(QDialog):
    """Asks for format, look and place; `wanted` gets the path, the options, and whether to look for private data first."""

    wanted = Signal(Path, ExportOptions, bool)

    def __init__(
        self, suggested: Path, steps: int, options: ExportOptions, preview: Preview, parent: QWidget | None = None, check: bool = True
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        head = label(self.tr("Export"), LARGE, bold=True)
        said = label(self.tr("{0} steps with their pictures and marks.").format(steps), tone="dim")
        formats = _Formats(suggested.suffix)
        formats.changed.connect(self._format_changed)
        self._look, self._preview = _Look(options), preview
        self._place = QLineEdit(str(suggested))
        self._place.setAccessibleName(self.tr("File"))
        self._place.setMinimumWidth(420)
        browse = button(self.tr("Browse…"), self._browse)
        place = QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self._place, 1)
        place.addWidget(browse)
        self._check = QCheckBox(self.tr("First look for private data: e-mail addresses, numbers, keys"))
        self._check.setToolTip(self.tr("Reads all texts and pictures on this computer, and asks about each find."))
        self._check.setChecked(check)
        self._over = label("", tone="dim")
        cancel = button(self.tr("Cancel"), self.reject)
        accept = button(self.tr("Export"), self.accept, "primary")
        accept.setDefault(True)
        self._accept = accept
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(accept)
        column = QVBoxLayout()
        column.setSpacing(GRID + GRID // 2)
        for part in (head, said, formats, self._look, self._check, place, self._over):
            column.addLayout(part) if isinstance(part, (QHBoxLayout, QVBoxLayout)) else column.addWidget(part)
        column.addStretch()
        column.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addLayout(column, 1)
        layout.addWidget(preview)
        self._place.textChanged.connect(self._place_changed)
        self._place_changed()
        self._look.show_for(suggested.suffix)
        self._look.changed.connect(lambda: preview.show_for(self.path.suffix, self._look.options))
        preview.show_for(suggested.suffix, options)
        formats.setFocus()
        self.finished.connect(preview.end)

    @property
    def path(self) -> Path:
        """The chosen place."""
        return Path(self._place.text()).expanduser()

    def words_are_gone(self, gone: bool) -> None:
        """Say whether the voice of the recording cannot be had any more; until then nobody knows."""
        self._look.offer_words(gone)

    def accept(self) -> None:
        """Qt's hook."""
        self.wanted.emit(self.path, self._look.options, self._check.isChecked())
        super().accept()

    def _format_changed(self, suffix: str) -> None:
        self._place.setText(str(self.path.with_suffix(suffix)))
        self._look.show_for(suffix)
        self._preview.show_for(suffix, self._look.options)

    def _place_changed(self) -> None:
        self._accept.setEnabled(bool(self._place.text().strip()))
        exists = bool(self._place.text().strip()) and self.path.is_file()
        self._over.setText(self.tr("A file of this name is there already and will be replaced.") if exists else "")

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export"), str(self.path))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(self.path.suffix.lstrip("."))
        dialog.fileSelected.connect(self._place.setText)
        dialog.open()


class _Formats(QWidget):
    """A button for each format; `changed` carries its ending."""

    changed = Signal(str)

    def __init__(self, chosen: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for suffix, words in (
            (".pdf", self.tr("PDF, to read and print")),
            (".docx", self.tr("Word, to go on writing, and for Confluence and Notion")),
            (".html", self.tr("Web page with search and boxes to tick")),
            (".md", self.tr("Markdown with a folder of pictures")),
            (".zip", self.tr("Markdown with its pictures in one zip file")),
        ):
            choice = QRadioButton(words)
            choice.setChecked(suffix == chosen)
            if choice.isChecked():
                self.setFocusProxy(choice)
            choice.toggled.connect(lambda on, suffix=suffix: self.changed.emit(suffix) if on else None)
            column.addWidget(choice)


class _Look(QWidget):
    """The layout, the parts, and what only some formats have."""

    changed = Signal()

    def __init__(self, options: ExportOptions) -> None:
        super().__init__()
        self._given = options
        self._layout = QComboBox()
        self._layout.setAccessibleName(self.tr("Layout"))
        for name, words in (
            ("classic", self.tr("Classic: large pictures")),
            ("compact", self.tr("Compact: pictures beside the text")),
            ("checklist", self.tr("Checklist: no pictures, boxes to tick and sign")),
        ):
            self._layout.addItem(words, name)
        self._layout.setCurrentIndex(self._layout.findData(options.layout))
        self._github = QCheckBox(self.tr("For GitHub and GitLab, with tables and alerts"))
        self._github.setChecked(options.github)
        self._beside = QCheckBox(self.tr("Pictures in a folder next to the page, for large documents"))
        self._beside.setChecked(options.pictures_beside)
        self._words = QCheckBox(self.tr("The original words at each step, to be heard: your voice as it was recorded"))
        self._words.setEnabled(False)
        self._parts = PartsList(options.parts)
        self._layout.activated.connect(lambda _row: self.changed.emit())
        self._parts.chosen.connect(self.changed)
        named = label(self.tr("Layout"))
        named.setBuddy(self._layout)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(named)
        row.addWidget(self._layout, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        column.addLayout(row)
        column.addWidget(label(self.tr("Parts"), buddy=self._parts))
        column.addWidget(self._parts)
        column.addWidget(self._beside)
        column.addWidget(self._words)
        column.addWidget(self._github)

    @property
    def options(self) -> ExportOptions:
        """The options that were given, with what was chosen here."""
        return replace(
            self._given, layout=self._layout.currentData(), parts=self._parts.parts, github=self._github.isChecked(),
            pictures_beside=self._beside.isChecked(), original_words=self._words.isChecked(),
        )

    def show_for(self, suffix: str) -> None:
        """Show what matters to the format with this ending."""
        self._github.setVisible(suffix in (".md", ".zip"))
        self._beside.setVisible(suffix == ".html")
        self._words.setVisible(suffix == ".html")

    def offer_words(self, gone: bool) -> None:
        """Let the original words be chosen, or say why they cannot be."""
        self._words.setEnabled(not gone)
        if gone:
            self._words.setText(self.tr("The original words cannot be heard: no recording of them is on this computer any more"))
