"""The life of the SOP in hand: its status with who and when, Mark as reviewed, and the version that was approved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recorder.document.model import Document, Status
from recorder.document.reviews import keep_approved, last_approved, reviewed, with_status
from recorder.ui.editor.editing import Editing
from recorder.ui.library.sop_model import stage_words
from recorder.ui.parts import action
from recorder.ui.tasks import Tasks

STATUSES: tuple[Status, ...] = ("draft", "in review", "approved", "retired")


class Life(QObject):
    """`frozen_wanted` carries the approved version that shall be exported; `told` a sentence.

    *person* gives the name that stands in the revision history.
    """

    frozen_wanted = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, person: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._editing, self._tasks, self._person = editing, tasks, person
        self.review = action(window, "calendar", self.tr("Mark as reviewed"), "", self._reviewed)
        self.statuses = [action(window, "check", stage_words(each), "", partial(self.put, each)) for each in STATUSES]
        self.export = action(window, "export", self.tr("Export the approved version…"), "", self._frozen)
        self.follow()

    def put(self, status: Status) -> None:
        """Put the SOP into *status*; what is approved is kept as a version, frozen as it is now."""
        before, today, who = self._editing.document, date.today(), self._person()
        self._editing.do(self.tr("Status: {0}").format(stage_words(status)), lambda d: with_status(d, status, today, who))
        if self._editing.document is not before and status == "approved":
            now = datetime.now(UTC).isoformat(timespec="seconds")
            version = self._editing.document.version
            said = self.tr("Version {0} is approved and kept as it is. The next change begins a new version.").format(version)
            self._editing.after_saving(lambda file: keep_approved(file, now), lambda: self.told.emit(said))

    def follow(self) -> None:
        """Allow what can be done now."""
        changeable, now = not self._editing.read_only, self._editing.document.status
        self.review.setEnabled(changeable)
        for verb, status in zip(self.statuses, STATUSES, strict=True):
            verb.setEnabled(changeable and status != now)

    def _reviewed(self) -> None:
        today, who = date.today(), self._person()
        self._editing.do(self.tr("Mark as reviewed"), lambda d: reviewed(d, today, who))
        following = self._editing.document.next_review
        self.told.emit(self.tr("Reviewed. The next review is on {0}.").format(following) if following else self.tr("Reviewed. No next review is set."))

    def _frozen(self) -> None:
        file = self._editing.file
        self._tasks.run(lambda _handle: last_approved(file), self._export, self.failed.emit)

    def _export(self, frozen: Document | None) -> None:
        if frozen is None:
            self.told.emit(self.tr("This SOP was not approved yet. Export writes it as it stands."))
        else:
            self.frozen_wanted.emit(frozen)
