"""What a person keeps at hand: the verb that makes a favourite, and what was opened last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recorder.library import bookmarks
from recorder.library.folder import Summary
from recorder.paths import data_folder
from recorder.ui.parts import action
from recorder.ui.tasks import Tasks


class Favourites(QObject):
    """`changed` comes when others are at hand. They are written one after the other, in the background."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, chosen: Callable[[], Sequence[Summary]], window: QWidget) -> None:
        super().__init__(window)
        self._chosen, self._file = chosen, data_folder() / "bookmarks.json"
        self.kept = bookmarks.load(self._file)
        self._tasks = Tasks(self, threads=1)
        self._tasks.failed.connect(self.failed)
        self.verb = action(window, "star", self.tr("Favourite"), "Ctrl+B", self._toggle)

    def follow(self) -> None:
        """Show whether what is chosen is a favourite."""
        chosen = self._chosen()
        self.verb.setEnabled(bool(chosen) and all(each.id for each in chosen))

    def opened(self, identity: str) -> None:
        """A document was opened: it is the most recent one now."""
        if identity:
            self._keep(self.kept.with_opened(identity))

    def close(self) -> None:
        """Wait until all is written."""
        self._tasks.close()

    def _toggle(self) -> None:
        kept = self.kept
        for each in self._chosen():
            kept = kept.toggled(each.id)
        self._keep(kept)

    def _keep(self, kept: bookmarks.Bookmarks) -> None:
        self.kept = kept
        self._tasks.run(lambda _handle: bookmarks.save(kept, self._file))
        self.changed.emit()
