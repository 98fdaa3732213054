"""What can be done with the chosen SOPs of a library, by menu, key and button; the disk is touched in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from recorder.document.file import DocumentFile, open_file
from recorder.document.lock import holder
from recorder.document.model import Status
from recorder.document.reviews import put_in_status, reviewed
from recorder.errors import StorageError
from recorder.files import write_atomically
from recorder.library import shelf
from recorder.library.folder import Summary
from recorder.library.stages import as_calendar
from recorder.ui.library.sop_model import stage_words, title_of
from recorder.ui.parts import action
from recorder.ui.questions import TextQuestion, ask
from recorder.ui.tasks import Tasks


class SopVerbs(QObject):
    """`changed` comes when the disk was changed, with the path to choose now (or None); `failed` with what went wrong.

    *chosen* gives what is selected, *folder* where new things go, *is_open* whether an editor here has a document open.
    """

    changed = Signal(object)
    failed = Signal(object)
    told = Signal(str)
    opened = Signal(Path)

    def __init__(
        self, tasks: Tasks, root: Path, chosen: Callable[[], Sequence[Summary]], folder: Callable[[], Path], is_open: Callable[[Path], bool], window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks, self.root, self._chosen, self._folder, self._is_open, self._window = tasks, root, chosen, folder, is_open, window
        self.pattern, self.person = "{title}", ""
        make = partial(action, window)
        self.new = make("add", self.tr("New SOP…"), "Ctrl+N", self._new)
        self.new_folder = make("open", self.tr("New folder…"), "Ctrl+Shift+N", self._new_folder)
        self.open = make("text", self.tr("Open"), "Ctrl+O", self._open)
        self.rename = make("text", self.tr("Rename…"), "F2", self._rename)
        self.by_pattern = make("fields", self.tr("Name the file by the pattern"), "", self._by_pattern)
        self.move = make("open", self.tr("Move to folder…"), "Ctrl+M", self._move)
        self.duplicate = make("duplicate", self.tr("Duplicate"), "Ctrl+D", self._duplicate)
        self.join = make("merge", self.tr("Join SOPs…"), "", self._join)
        self.trash = make("discard", self.tr("Move to trash"), "Del", self._trash)
        self.review = make("calendar", self.tr("Mark as reviewed"), "Ctrl+R", self._review)
        self.calendar = make("calendar", self.tr("Save review dates as calendar…"), "", self._calendar)
        statuses: tuple[Status, ...] = ("draft", "in review", "approved", "retired")
        self.statuses = [make("check", stage_words(each), "", partial(self._status, each)) for each in statuses]
        self.of_chosen: tuple[QAction, ...] = (
            self.open, self.rename, self.by_pattern, self.move, self.duplicate, self.join, self.trash, self.review, *self.statuses,
        )  # fmt: skip
        self.calendar_of: Callable[[], Sequence[Summary]] = chosen

    def follow(self) -> None:
        """Allow what can be done with what is chosen."""
        chosen = self._chosen()
        sound = bool(chosen) and not any(each.fault for each in chosen)
        for each in self.of_chosen:
            each.setEnabled(sound)
        self.rename.setEnabled(sound and len(chosen) == 1)
        self.join.setEnabled(sound and len(chosen) > 1)
        self.trash.setEnabled(bool(chosen))

    def restore(self, things: Sequence[shelf.Thrown]) -> None:
        """Bring back from the trash."""
        self._run(lambda: [shelf.restored(each, self.root) for each in things][-1])

    def _open(self) -> None:
        for each in self._chosen():
            self.opened.emit(each.path)

    def _new(self) -> None:
        ask(TextQuestion(
            self.tr("New SOP"), self.tr("What does it achieve? Such as “Refund a customer”"), self.tr("Create"),
            lambda title: self._run(lambda: shelf.new_document(self._folder(), title, self.person, self.pattern), self.opened.emit), parent=self._window,
        ))  # fmt: skip

    def _new_folder(self) -> None:
        ask(TextQuestion(
            self.tr("New folder"), self.tr("Name of the folder"), self.tr("Create"),
            lambda name: self._run(lambda: shelf.new_folder(self._folder(), name) and None), parent=self._window,
        ))  # fmt: skip

    def _rename(self) -> None:
        one = self._chosen()[0]
        ask(TextQuestion(
            self.tr("Rename"), self.tr("Title of the SOP"), self.tr("Rename"),
            lambda title: self._run(lambda: shelf.retitled(self._free(one.path), title, self.pattern)), title_of(one), self._window,
        ))  # fmt: skip

    def _by_pattern(self) -> None:
        self._each(lambda path: shelf.named(self._free(path), self.pattern))

    def _move(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Move to folder"), str(self.root))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.move_to(Path(name)))
        ask(dialog)

    def move_to(self, folder: Path) -> None:
        """Move the chosen ones into *folder*."""
        self._each(lambda path: shelf.moved(self._free(path), folder))

    def _duplicate(self) -> None:
        titles = {each.path: self.tr("{0} (copy)").format(title_of(each)) for each in self._chosen()}
        self._each(lambda path: shelf.duplicated(path, titles[path], self.pattern))

    def _join(self) -> None:
        paths = [each.path for each in sorted(self._chosen(), key=lambda each: (each.number, title_of(each).lower()))]
        ask(TextQuestion(
            self.tr("Join SOPs"), self.tr("Title of the one that holds all {0}; they stay as they are").format(len(paths)), self.tr("Join"),
            lambda title: self._run(lambda: shelf.joined(paths, title, self.pattern), self.opened.emit), parent=self._window,
        ))  # fmt: skip

    def _trash(self) -> None:
        count = len(self._chosen())
        said = self.tr("1 SOP was moved to the trash and stays there for 30 days.") if count == 1 else self.tr("{0} SOPs were moved to the trash and stay there for 30 days.").format(count)
        self._each(lambda path: shelf.thrown_away(self._free(path), self.root) and None, said)

    def _review(self) -> None:
        today, who = date.today(), self.person
        self._each(lambda path: changed(self._free(path), lambda file: file.save(reviewed(file.document, today, who))), self.tr("Marked as reviewed."))

    def _status(self, status: Status) -> None:
        today, who, now = date.today(), self.person, datetime.now(UTC).isoformat(timespec="seconds")
        self._each(lambda path: changed(self._free(path), lambda file: put_in_status(file, status, today, who, now)))

    def _calendar(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Save review dates as calendar"), str(self.root / "Reviews.ics"), self.tr("Calendar (*.ics)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.fileSelected.connect(lambda name: self.save_calendar(Path(name)))
        ask(dialog)

    def save_calendar(self, path: Path) -> None:
        """Write the reviews of all documents to *path*."""
        summaries = tuple(self.calendar_of())
        self._tasks.run(
            lambda _handle: write_atomically(path, as_calendar(summaries)),
            lambda _nothing: self.told.emit(self.tr("The review dates were saved to {0}.").format(path)),
            self.failed.emit,
        )

    def _each(self, work: Callable[[Path], Path | None], said: str = "") -> None:
        paths = [each.path for each in self._chosen()]
        if paths:
            self._run(lambda: [work(path) for path in paths][-1], (lambda _path: self.told.emit(said)) if said else None)

    def _run(self, work: Callable[[], Path | None], then: Callable[[Path], object] | None = None) -> None:
        def done(path: Path | None) -> None:
            self.changed.emit(path)
            if then is not None:
                then(path)  # type: ignore[arg-type]  # whoever gives *then* gives work that makes a path, or does not look at it

        def broken(error: Exception) -> None:
            self.changed.emit(None)  # the first of several may have been done
            self.failed.emit(error)

        self._tasks.run(lambda _handle: work(), done, broken)

    def _free(self, path: Path) -> Path:
        if self._is_open(path):
            raise StorageError(self.tr("“{0}” is open in an editor. Nothing was changed. Close its window first, or change it there.").format(path.stem))
        if (held := holder(path)) is not None:
            raise StorageError(self.tr("{0} has “{1}” open. Nothing was changed. Try again when it is closed there.").format(held.name or held.host, path.stem))
        return path


@contextmanager
def opened_for_change(path: Path) -> Iterator[DocumentFile]:
    """The document, refused with its own sentence when it may only be read."""
    with open_file(path) as file:
        if file.reason:
            raise StorageError(file.reason)
        yield file


def changed(path: Path, work: Callable[[DocumentFile], object]) -> Path:
    """Do *work* with the document at *path*, which stays where it is."""
    with opened_for_change(path) as file:
        work(file)
    return path
