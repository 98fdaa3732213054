"""Undo and redo with the name of the edit."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from recorder.ui.editor.editing import Editing
from recorder.ui.parts import action


class UndoVerbs(QObject):
    """The two actions."""

    def __init__(self, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._editing = editing
        self.undo = action(self, "undo", self.tr("Undo"), "Ctrl+Z", editing.undo)
        self.redo = action(self, "redo", self.tr("Redo"), "", editing.redo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])

    @property
    def all(self) -> list[QAction]:
        """Both."""
        return [self.undo, self.redo]

    def follow(self) -> None:
        """Name what would be undone and redone."""
        history = self._editing.history
        for verb, words, edit in (
            (self.undo, self.tr("Undo"), history.undo_label),
            (self.redo, self.tr("Redo"), history.redo_label),
        ):
            verb.setText(f"{words}: {edit}" if edit else words)
            verb.setToolTip(verb.text())
            verb.setEnabled(edit is not None)
