"""Keeps a library's index up with its folder, and answers searches; everything in the background."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from recorder.library.folder import DEEPEST, Summary, Waiting, waiting_recordings
from recorder.library.search import Filter, Hit, Index
from recorder.library.shelf import Thrown, thrown
from recorder.paths import cache_folder, recordings_folder
from recorder.recording.recovery import owner_lives
from recorder.ui.tasks import Handle, Task, Tasks

SETTLE = 300
"""Milliseconds after a change on the disk until it is looked at: changes come in flocks."""
LOOK = 15_000
"""Milliseconds between two looks at folders whose changes nobody tells, such as network folders."""
MOST_WATCHED = 400
MOST_HITS = 200


@dataclass(frozen=True, slots=True)
class Stock:
    """What the library holds: documents (the one changed last first), folders, recordings without a document, the trash."""

    summaries: tuple[Summary, ...] = ()
    folders: tuple[Path, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    thrown: tuple[Thrown, ...] = ()


class Librarian(QObject):
    """`stocked` carries a `Stock` whenever it differs from the last one; `found` the hits of the last search asked for."""

    stocked = Signal(object)
    found = Signal(object)
    progressed = Signal(float)
    looked = Signal()
    failed = Signal(object)

    def __init__(self, root: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.root, self.stock = root, Stock()
        self._path = cache_folder() / "library.db"
        self._tasks, self._searching = tasks, Tasks(self, threads=1)
        self._index: Index | None = None
        self._looking, self._again = False, False
        self._asked: Task | None = None
        self._settling = QTimer(self, interval=SETTLE, singleShot=True)
        self._settling.timeout.connect(self.look)
        self._poll = QTimer(self, interval=LOOK)
        self._poll.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self._settling.start())

    def follow(self, on: bool) -> None:
        """Follow the folder by itself from now on, or no more."""
        if on:
            self._poll.start()
            self.look()
        else:
            self._poll.stop()

    def look(self) -> None:
        """Bring the index up to date."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        task = self._tasks.run(self._look, self._take, self.failed.emit, self.progressed.emit)
        task.ended.connect(self._looked)

    def search(self, wanted: str, where: Filter) -> None:
        """Look for words; only the last search asked for is answered."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._searching.run(lambda _handle: self._opened().search(wanted, where, MOST_HITS), self.found.emit, self.failed.emit)

    def cover(self, key: str) -> bytes:
        """The small picture of a document, by its path and a line with its date; called in a thread."""
        return self._opened().cover(Path(key.rpartition("\n")[0]))

    def close(self) -> None:
        """Let go of the index."""
        self._poll.stop()
        self._settling.stop()
        self._searching.close()
        if self._index is not None:
            self._index.close()
            self._index = None

    def _opened(self) -> Index:
        if self._index is None:
            self._index = Index(self._path)
        return self._index

    def _look(self, handle: Handle) -> Stock:
        self.root.mkdir(parents=True, exist_ok=True)
        with Index(self._path) as index:
            index.refresh(self.root, handle.progress, handle.cancelled)
            waiting = waiting_recordings(recordings_folder(), index.drafted())
            return Stock(
                index.summaries(Filter(folder=self.root)),
                folders(self.root),
                tuple(each for each in waiting if not (each.interrupted and owner_lives(each.manifest))),
                thrown(self.root),
            )

    def _take(self, stock: Stock) -> None:
        watched = [str(each) for each in (self.root, recordings_folder(), *stock.folders)[:MOST_WATCHED] if each.is_dir()]
        if new := sorted(set(watched) - set(self._watcher.directories())):
            self._watcher.addPaths(new)
        if stock != self.stock:
            self.stock = stock
            self.stocked.emit(stock)

    def _looked(self) -> None:
        self._looking = False
        self.looked.emit()
        if self._again:
            self._settling.start()


def folders(root: Path, depth: int = 0) -> tuple[Path, ...]:
    """The folders below *root* but for hidden ones, each before those inside it."""
    try:
        inside = sorted(Path(e.path) for e in os.scandir(root) if e.is_dir(follow_symlinks=False) and not e.name.startswith("."))
    except OSError:
        return ()
    return tuple(each for one in inside for each in (one, *(folders(one, depth + 1) if depth < DEEPEST else ())))


__all__ = ["Hit", "Librarian", "Stock", "folders"]
