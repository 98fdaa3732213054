"""Looks for private data before an export, asks about each find, and goes on only when the person has decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from recorder.document.model import Box
from recorder.errors import RecorderError
from recorder.pipeline.private_check import Checked, Private, PrivateCheck
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.private_review import PrivateReview, limits, unread_words, view_of
from recorder.ui.questions import Question, ask
from recorder.ui.tasks import Handle, Task, Tasks

Views = Mapping[str, QImage]


class PrivateFirst(QObject):
    """`told` carries how far it is, in words; empty when it has ended. A check that cannot run says so, loudly."""

    told = Signal(str)

    def __init__(self, editing: Editing, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._window = editing, tasks, parent
        self._check = PrivateCheck()
        self.redacted = False
        """Whether the last check ended with a redaction."""
        self._task: Task | None = None
        self._go_on: Callable[[str], None] = lambda _said: None

    def run(self, go_on: Callable[[str], None]) -> Task:
        """Check, let the person decide, and call *go_on* with a sentence about the check; never when they cancel."""
        document, image, scale = self._editing.document, self._editing.image, self._window.devicePixelRatioF()
        self._go_on, self.redacted = go_on, False

        def work(handle: Handle) -> tuple[Checked, Views]:
            checked = self._check.run(document, image, handle.progress, handle.cancelled)
            keys = {step.id: step.picture.image for step in document.steps if step.picture is not None}
            views: dict[str, QImage] = {}
            for found in checked.found:
                for step_id, boxes in list(found.places.items())[:1]:
                    if (view := view_of(image(keys[step_id]), boxes[0], scale)) is not None:
                        views[found.text] = view
            return checked, views

        self._progress(0.0)
        self._task = self._tasks.run(work, lambda result: self._found(*result), self._failed, self._progress)
        self._task.ended.connect(lambda: self.told.emit(""))
        return self._task

    def cancel(self) -> None:
        """Stop the check; nothing is exported."""
        if self._task is not None:
            self._task.cancel()

    def _progress(self, share: float) -> None:
        self.told.emit(self.tr("Looking for private data… {0} %").format(round(100 * share)))

    def _found(self, checked: Checked, views: Views) -> None:
        if checked.found:
            review = PrivateReview(checked, views, not self._editing.read_only, self._window)
            review.decided.connect(self._decided)
            ask(review)
        elif checked.unread:
            self._ask_without(unread_words(self._window, checked.unread))
        else:
            told = self.tr("All texts and {0} pictures were checked: nothing looked private.").format(checked.pictures)
            self._go_on(f"{told} {limits(self._window)}")

    def _failed(self, error: Exception) -> None:
        reason = str(error) if isinstance(error, RecorderError) else type(error).__name__
        self._ask_without(self.tr("The check broke off ({0}), so nobody knows what is in the pictures.").format(reason))

    def _ask_without(self, reason: str) -> None:
        ask(
            Question(
                self.tr("Private data could not be looked for"),
                f"{reason} {self.tr('Nothing was exported.')}",
                (
                    (self.tr("Cancel"), "", lambda: None),
                    (self.tr("Export without the check"), "danger", lambda: self._go_on(self.tr("It was not checked for private data."))),
                ),
                self._window,
            )
        )

    def _decided(self, taken: tuple[Private, ...]) -> None:
        if not taken:
            self._go_on(self.tr("What looked private was left as it is."))
            return
        self.redacted = True
        places: dict[str, tuple[Box, ...]] = {}
        for found in taken:
            for step_id, boxes in found.places.items():
                places[step_id] = (*places.get(step_id, ()), *boxes)
        told = self.tr("1 private text was redacted for good.") if len(taken) == 1 else self.tr("{0} private texts were redacted for good.")
        self._editing.destroy(places, lambda: self._go_on(told.format(len(taken))), [found.text for found in taken])
