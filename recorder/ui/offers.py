"""What is left from before: recordings that a crash broke off or that have no draft yet are offered, one after the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal

from recorder.paths import recordings_folder, trash_folder
from recorder.ui.interrupted import Left, empty_old, left_behind, to_trash
from recorder.ui.questions import Question, ask
from recorder.ui.tasks import Tasks


class Offers(QObject):
    """`draft_wanted` carries the folder of a recording."""

    draft_wanted = Signal(Path)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def look(self) -> None:
        """Empty the old trash, and look for recordings that wait."""
        self._tasks.run(lambda _handle: empty_old(trash_folder()))
        self._tasks.run(lambda _handle: left_behind(recordings_folder()), self._offer)

    def broken(self, sentence: str, folder: Path) -> None:
        """Offer the recording that broke off just now."""
        ask(Question(self.tr("The recording ended early"), sentence, (
            (self.tr("Later"), "", lambda: None),
            (self.tr("Make the draft"), "primary", lambda: self.draft_wanted.emit(folder)),
        )))  # fmt: skip

    def _offer(self, left: tuple[Left, ...]) -> None:
        if not left:
            return
        first = left[0]
        started = QDateTime.fromSecsSinceEpoch(int(first.started.timestamp()))
        when = QLocale().toString(started, QLocale.FormatType.ShortFormat)
        length = f" ({spoken(first.seconds)})" if first.seconds else ""
        head = self.tr("A recording was interrupted") if first.broken else self.tr("A recording has no draft yet")
        more = self.tr(" {0} more wait after it.").format(len(left) - 1) if len(left) > 1 else ""
        ask(Question(head, self.tr("The recording of {0}{1} is safe. A draft can be made of it.").format(when, length) + more, (
            (self.tr("Move to trash"), "", lambda: self._trash(left)),
            (self.tr("Later"), "", lambda: None),
            (self.tr("Open it"), "primary", lambda: self.draft_wanted.emit(first.folder)),
        )))  # fmt: skip

    def _trash(self, left: tuple[Left, ...]) -> None:
        self._tasks.run(lambda _handle: to_trash(left[0].folder, trash_folder()), lambda _place: self._offer(left[1:]))


def spoken(seconds: float | None) -> str:
    """A length of time as it is spoken of: 12 min 40 s."""
    minutes, rest = divmod(int(seconds or 0), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
