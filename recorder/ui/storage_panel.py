"""What Sayshow keeps on the disk, how much that is, and the way to it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from recorder.files import free_bytes
from recorder.paths import cache_folder, recordings_folder, trash_folder
from recorder.ui.interrupted import empty_old
from recorder.ui.parts import button, label
from recorder.ui.questions import Question, ask
from recorder.ui.tasks import Handle, Tasks
from recorder.ui.tokens import GRID, SMALL


@dataclass(frozen=True, slots=True)
class Kept:
    """Sizes in bytes: of each folder, and the room that is left."""

    recordings: int
    trash: int
    weights: int
    free: int


class StoragePanel(QWidget):
    """Counts when it is made and after the trash was emptied; `counted` comes when the sizes are shown."""

    counted = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._sizes = {name: label("…") for name in ("recordings", "trash", "weights", "free")}
        self._empty = button(self.tr("Empty the trash"), self._ask_empty)
        self._empty.setEnabled(False)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        rows = (
            ("recordings", self.tr("Recordings"), recordings_folder()),
            ("trash", self.tr("Trash"), trash_folder()),
            ("weights", self.tr("Speech weights"), cache_folder()),
        )
        for place, (name, words, folder) in enumerate(rows):
            self._row(grid, 2 * place, words, self._sizes[name], folder)
        grid.addWidget(label(self.tr("Free on the disk")), 2 * len(rows), 0)
        grid.addWidget(self._sizes["free"], 2 * len(rows), 1)
        row = QHBoxLayout()
        row.addWidget(self._empty)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        column.addLayout(grid)
        column.addLayout(row)
        self.count()

    def count(self) -> None:
        """Look how much there is."""
        self._tasks.run(_count, self._show_kept)

    def _row(self, grid: QGridLayout, place: int, words: str, size: QLabel, folder: Path) -> None:
        show = button(self.tr("Show"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        show.setAccessibleName(self.tr("Show the folder: {0}").format(words))
        grid.addWidget(label(words, buddy=show), place, 0)
        grid.addWidget(size, place, 1)
        grid.addWidget(show, place, 2)
        grid.addWidget(label(str(folder), SMALL, tone="dim"), place + 1, 0, 1, 3)

    def _show_kept(self, kept: Kept) -> None:
        for name, size in self._sizes.items():
            size.setText(QLocale().formattedDataSize(getattr(kept, name), 1, QLocale.DataSizeFormat.DataSizeSIFormat))
        self._empty.setEnabled(kept.trash > 0)
        self.counted.emit()

    def _ask_empty(self) -> None:
        ask(Question(self.tr("Empty the trash?"), self.tr("What lies in it is deleted for good."), (
            (self.tr("Keep it"), "", lambda: None),
            (self.tr("Empty the trash"), "danger", self._do_empty),
        )))  # fmt: skip

    def _do_empty(self) -> None:
        self._empty.setEnabled(False)
        self._tasks.run(lambda _handle: empty_old(trash_folder(), float("inf")), lambda _count: self.count())


def _count(handle: Handle) -> Kept:
    recordings, trash, weights = (folder_size(folder, handle) for folder in (recordings_folder(), trash_folder(), cache_folder()))
    return Kept(recordings, trash, weights, free_bytes(recordings_folder()))


def folder_size(folder: Path, handle: Handle) -> int:
    """Bytes of all files below *folder*; what vanishes meanwhile is not counted."""
    total = 0
    for root, _folders, files in os.walk(folder):
        for name in files:
            if handle.cancelled():
                return total
            try:
                total += (Path(root) / name).lstat().st_size
            except OSError:
                continue
    return total
