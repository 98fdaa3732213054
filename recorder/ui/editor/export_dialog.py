"""Where and in which format the SOP is written for its readers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from recorder.ui.parts import button, label
from recorder.ui.tokens import GRID, LARGE


class ExportDialog(QDialog):
    """Asks for format and place; `wanted` gets the path."""

    wanted = Signal(Path)

    def __init__(self, suggested: Path, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        head = label(self.tr("Export"), LARGE, bold=True)
        said = label(self.tr("{0} steps with their pictures and marks.").format(steps), tone="dim")
        self._formats = QButtonGroup(self)
        formats = QVBoxLayout()
        formats.setSpacing(GRID)
        for suffix, words in (
            (".pdf", self.tr("PDF, to read and print")),
            (".docx", self.tr("Word, to go on writing")),
            (".html", self.tr("Web page, one file")),
            (".md", self.tr("Markdown with a folder of pictures")),
        ):
            choice = QRadioButton(words)
            choice.setChecked(suffix == suggested.suffix)
            choice.toggled.connect(lambda on, suffix=suffix: self._format_changed(suffix) if on else None)
            self._formats.addButton(choice)
            formats.addWidget(choice)
        self._place = QLineEdit(str(suggested))
        self._place.setAccessibleName(self.tr("File"))
        self._place.setMinimumWidth(420)
        browse = button(self.tr("Browse…"), self._browse)
        place = QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self._place, 1)
        place.addWidget(browse)
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for part in (head, said, formats, place, self._over, buttons):
            layout.addLayout(part) if isinstance(part, (QHBoxLayout, QVBoxLayout)) else layout.addWidget(part)
        self._place.textChanged.connect(self._place_changed)
        self._place_changed()

    @property
    def path(self) -> Path:
        """The chosen place."""
        return Path(self._place.text()).expanduser()

    def accept(self) -> None:
        """Qt's hook."""
        self.wanted.emit(self.path)
        super().accept()

    def _format_changed(self, suffix: str) -> None:
        self._place.setText(str(self.path.with_suffix(suffix)))

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
