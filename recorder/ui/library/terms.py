"""The glossary of the library as the windows see it: read and written in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recorder.library.glossary import Glossary, load, save
from recorder.ui.tasks import Tasks


class Terms(QObject):
    """`changed` comes with each other glossary. *root* is the library's folder."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, root: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.root, self.glossary = root, Glossary()
        self._tasks = Tasks(self, threads=1)

    def look(self) -> None:
        """Read it again: others may have changed it."""
        self._tasks.run(lambda _handle: load(self.root), self._take, self.failed.emit)

    def keep(self, before: Glossary, after: Glossary) -> None:
        """Write what was made from *before*."""
        self._tasks.run(lambda _handle: save(self.root, before, after), self._take, self.failed.emit)

    def close(self) -> None:
        """Wait until all is written."""
        self._tasks.close()

    def _take(self, glossary: Glossary) -> None:
        if glossary != self.glossary:
            self.glossary = glossary
            self.changed.emit(glossary)
