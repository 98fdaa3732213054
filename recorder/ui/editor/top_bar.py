"""The head of the editor: the title, whether it is saved, what changes the view, and Export."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout

from recorder.document import edits
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.exporting import Exporting
from recorder.ui.icons import dress
from recorder.ui.parts import button, label, tool_of
from recorder.ui.text_line import TitleLine
from recorder.ui.tokens import GRID


class TopBar(QFrame):
    """Saved is the normal state and is said once, small."""

    def __init__(self, editing: Editing, exporting: Exporting, actions: Sequence[QAction | None], export: QAction) -> None:
        super().__init__()
        self.setProperty("part", "strip")
        self._editing = editing
        self.title = TitleLine(self.tr("Title"), self.tr("Name this SOP"))
        self.title.setReadOnly(editing.read_only)
        self.title.typed.connect(
            lambda text: editing.do(self.tr("Change title"), lambda d: edits.set_field(d, "title", text), merge="title")
        )
        self._state = label("", tone="dim")
        self._state.setWordWrap(False)
        self._cancel = button(self.tr("Cancel"), exporting.cancel, "link")
        self._cancel.hide()
        primary = button(self.tr("Export"), export.trigger, "primary")
        primary.setToolTip(export.toolTip())
        dress(primary, "export", "on_accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID + 4, GRID)
        row.setSpacing(GRID // 2)
        row.addWidget(self.title, 1)
        row.addWidget(self._state)
        row.addWidget(self._cancel)
        row.addSpacing(GRID)
        for verb in actions:
            row.addWidget(tool_of(verb)) if verb is not None else row.addSpacing(GRID)
        row.addSpacing(GRID // 2)
        row.addWidget(primary)
        exporting.told.connect(self._exporting)

    def show_saved(self, saved: bool) -> None:
        """Say whether the file holds what is shown."""
        if self._cancel.isHidden():
            self._state.setText("" if self._editing.read_only else self.tr("Saved") if saved else self.tr("Saving…"))

    def _exporting(self, words: str) -> None:
        self._cancel.setVisible(bool(words))
        self._state.setText(words)
        if not words:
            self.show_saved(self._editing.is_saved)
