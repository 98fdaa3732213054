"""Record a part again, or more at a place: what is wanted, then the new steps proposed against the old ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QWidget

from recorder.document.again import Proposal, proposals, replaced
from recorder.document.edits import find
from recorder.document.file import open_file
from recorder.document.images import StoredImage, store
from recorder.document.model import Document, Picture, Step
from recorder.errors import ForeignFileError
from recorder.translatable import translated
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.proposal_page import ProposalPage, small_view
from recorder.ui.parts import action
from recorder.ui.reports import InlineMessage
from recorder.ui.tasks import Tasks

Part = tuple[tuple[Step, ...], dict[str, StoredImage]]


class RecordAgain(QObject):
    """`wanted`: a recording is to begin. `shown`: there is something to decide. `left`: it is decided.

    The draft of the part is a document of its own until then, so that a crash loses nothing; afterwards it goes.
    """

    wanted = Signal()
    shown = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, selected: Callable[[], list[str]], message: InlineMessage, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._selected, self._message, self._window = editing, tasks, selected, message, parent
        self.page = ProposalPage()
        self.page.decided.connect(self._decided)
        self.can_record = False
        """Whether there is a recorder to ask; an editor alone has none."""
        self._ids: tuple[str, ...] = ()
        self._after: str | None = None
        self._path: Path | None = None
        self._rows: tuple[Proposal, ...] = ()
        self._images: dict[str, StoredImage] = {}
        self.again = action(self, "record", self.tr("Record again…"), "Ctrl+R", lambda: self._begin(more=False), "danger")
        self.more = action(self, "record", self.tr("Record more here…"), "Ctrl+Shift+R", lambda: self._begin(more=True), "danger")
        self.decide = action(self, "steps", self.tr("Decide on what was recorded again"), act=self.shown.emit)
        self.follow()

    @property
    def all(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [self.again, self.more, self.decide]

    def follow(self) -> None:
        """Enable what makes sense for the step in hand."""
        free = not self._editing.read_only and not self._rows
        self.again.setEnabled(free and self._editing.step is not None)
        self.more.setEnabled(free)
        self.decide.setEnabled(bool(self._rows))

    @property
    def waits(self) -> bool:
        """Whether something is to be decided."""
        return bool(self._rows)

    def propose(self, path: Path, ids: tuple[str, ...] | None = None) -> None:
        """Show the steps of the draft *path* against the steps *ids* (None: those that were chosen when it began)."""
        if ids is not None:
            self._ids, self._after = ids, None
        document, editing, scale = self._editing.document, self._editing, self._window.devicePixelRatioF()
        known = {step.id for step in document.steps}
        old = [find(document, key) for key in self._ids if key in known]
        self._path = path

        def read(_handle: object) -> tuple[tuple[Proposal, ...], dict[str, StoredImage], dict[Picture, QImage]]:
            steps, images = _part(path)
            rows = tuple(row for row in proposals(old, steps) if row.changes)
            shown = [s.picture for row in rows for s in (row.old, row.outcome) if s is not None and s.picture is not None]
            small = {p: images[p.image].thumbnail if p.image in images else editing.thumbnail(p.image) for p in shown}
            views = {p: view for p, data in small.items() if (view := small_view(data, p, scale)) is not None}
            return rows, images, views

        self._tasks.run(read, self._show, self.failed.emit)

    def _begin(self, *, more: bool) -> None:
        if not self.can_record:
            self._message.tell(self.tr("Recording needs Sayshow in the tray. Start it, and open this SOP from there; nothing is lost here."))
            return
        document, chosen = self._editing.document, set(self._selected() or [self._editing.current])
        ids = tuple(step.id for step in document.steps if step.id in chosen)
        self._ids, self._after = (() if more else ids), (ids[-1] if ids else None)
        self.wanted.emit()

    def _show(self, found: tuple[tuple[Proposal, ...], dict[str, StoredImage], dict[Picture, QImage]]) -> None:
        self._rows, self._images, views = found
        if not self._rows:
            self._message.tell(self.tr("Nothing is different: every step is as it was."))
            self._decided(frozenset())
            return
        self.page.show_proposals(self._rows, views)
        self.follow()
        self.shown.emit()
        self.page.focus_first()

    def _decided(self, taken: frozenset[int]) -> None:
        rows, after, path = self._rows, self._after, self._path
        self._rows, self._path = (), None
        if taken:
            words = self.tr("Record more") if not self._ids else self.tr("Record again")
            self._editing.do(words, lambda d: replaced(d, rows, taken, after), images=self._images)
        if path is not None:
            self._editing.after_saving(lambda _file: path.unlink(missing_ok=True), lambda: None)
        self.follow()
        self.left.emit()
        first = next((row.outcome for place, row in enumerate(rows) if place in taken and row.outcome is not None), None)
        if first is not None:
            self._editing.select(first.id)


def _part(path: Path) -> Part:
    """The steps of a draft and their pictures. Raises ForeignFileError when nothing was done in it."""
    with open_file(path, read_only=True) as file:
        document: Document = file.document
        steps = tuple(step for step in document.steps if not step.folded)
        keys = {step.picture.image for step in steps if step.picture is not None}
        images = {key: store(file.image(key), file.thumbnail(key)) for key in keys}
    if not steps:
        raise ForeignFileError(translated("errors", "Nothing was done in the new recording. The SOP is as it was. Record that part once more."))
    return steps, images
