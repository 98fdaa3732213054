"""Looks once an hour which reviews are due, and says so once a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from recorder.library.folder import Summary
from recorder.library.search import Filter, Index
from recorder.library.stages import due
from recorder.paths import cache_folder
from recorder.settings import LibrarySettings
from recorder.ui.library.sop_model import title_of
from recorder.ui.tasks import Handle, Tasks

FIRST, EVERY = 20_000, 3_600_000
"""Milliseconds from the start to the first look (the program shall be there quickly), and between two looks."""


class Reminder(QObject):
    """`due` carries a sentence."""

    due = Signal(str)

    def __init__(self, settings: Callable[[], LibrarySettings], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._tasks = settings, tasks
        self._said: date | None = None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        QTimer.singleShot(FIRST, self, self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now; nothing more is said on a day on which something was said."""
        settings = self._settings()
        if settings.remind and self._said != date.today():
            self._tasks.run(lambda handle: waiting(settings.root(), handle), self._say)

    def _say(self, found: tuple[Summary, ...]) -> None:
        if not found:
            return
        self._said = date.today()
        first = title_of(found[0])
        if len(found) == 1:
            self.due.emit(self.tr("“{0}” is due for review.").format(first))
        else:
            self.due.emit(self.tr("{0} SOPs are due for review, first “{1}”.").format(len(found), first))


def waiting(root: Path, handle: Handle) -> tuple[Summary, ...]:
    """The SOPs in *root* whose review is due."""
    if not root.is_dir():
        return ()
    with Index(cache_folder() / "library.db") as index:
        index.refresh(root, None, handle.cancelled)
        return due(index.summaries(Filter(folder=root)), date.today())
