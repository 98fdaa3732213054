"""A take that belongs to a part of an open SOP: its editor steps aside while it runs, and gets the draft."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from recorder.ui.editor.window import EditorWindow
from recorder.ui.takes import Takes
from recorder.ui.windows import Windows, raised


class PartTakes(QObject):
    """Asks the takes on behalf of an editor. Whatever becomes of the take, the editor comes back."""

    def __init__(self, takes: Takes, windows: Windows, parent: QObject) -> None:
        super().__init__(parent)
        self._takes, self._windows = takes, windows
        self._editor: EditorWindow | None = None
        windows.part_wanted.connect(self._begin)
        for ended in (takes.discarded, takes.broken, takes.failed):
            ended.connect(lambda *_: self._back())

    def take(self, path: Path) -> bool:
        """Give the draft *path* to the editor that asked for it; whether there is one."""
        editor = self._back()
        if editor is not None:
            editor.again.propose(path)
        return editor is not None

    def _begin(self, editor: EditorWindow) -> None:
        if self._takes.state != "idle":
            editor.message.tell(self.tr("A recording runs already, or its draft is being made. Wait for it, then record this part."))
            return
        self._editor = editor
        editor.showMinimized()
        self._takes.start()

    def _back(self) -> EditorWindow | None:
        """The editor that waits, in front again; None when it was closed or none waits."""
        editor, self._editor = self._editor, None
        if editor is None or editor not in self._windows.editors:
            return None
        editor.showNormal()
        raised(editor)
        return editor
