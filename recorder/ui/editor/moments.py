"""Choose another moment: the screen before and after the one that a picture shows, from the recording's video."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QListWidget, QListWidgetItem, QVBoxLayout

from recorder.document import edits
from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Picture, Step
from recorder.ui.editor.editing import Editing, insert_behind
from recorder.ui.editor.evidence import Moment, moments
from recorder.ui.editor.thumbnails import shown_part
from recorder.ui.parts import label, painted, tool
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID, SMALL

SIZE = QSize(160, 90)


class MomentStrip(QFrame):
    """A row of frames; the one that is activated becomes the step's picture, its marks stay, or that of a new step."""

    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks) -> None:
        super().__init__()
        self._editing, self._tasks = editing, tasks
        self._step, self._inserts = "", False
        painted(self, "strip")
        self._said = label("", SMALL, tone="dim")
        self._frames = QListWidget()
        self._frames.setAccessibleName(self.tr("Other moments"))
        self._frames.setViewMode(QListView.ViewMode.IconMode)
        self._frames.setFlow(QListView.Flow.LeftToRight)
        self._frames.setWrapping(False)
        self._frames.setMovement(QListView.Movement.Static)
        self._frames.setIconSize(SIZE)
        self._frames.setFixedHeight(SIZE.height() + 44)
        self._frames.itemActivated.connect(self._take)
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        head.addWidget(tool(self.tr("Close the other moments"), "close", self.hide, "dim"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._frames)
        self.hide()

    def offer_step(self) -> None:
        """Look for moments around the step in hand that a new step behind it shall show."""
        self.offer(inserts=True)

    def offer(self, *, inserts: bool = False) -> None:
        """Look for other moments of the step in hand."""
        self._inserts = inserts
        step = self._editing.step
        if step is None or step.span is None:
            return
        time = step.picture.time if step.picture is not None and step.picture.time is not None else step.span.start
        identity, self._step = step.span.recording, step.id
        self._frames.clear()
        self._said.setText(self.tr("Looking at the recording…"))
        self.show()
        self._tasks.run(lambda _handle: moments(identity, time), self._show_moments, self._none)

    def follow(self, step_id: str) -> None:
        """Another step is in hand: what is shown belongs to the one before."""
        if step_id != self._step:
            self.hide()

    def _none(self, error: Exception) -> None:
        self.hide()
        self.failed.emit(error)

    def _show_moments(self, found: tuple[Moment, ...]) -> None:
        self._said.setText(
            self.tr("Enter or a double click inserts a step that shows the moment.")
            if self._inserts
            else self.tr("Enter or a double click takes a moment as the picture of this step.")
        )
        step = next((each for each in self._editing.document.steps if each.id == self._step), None)
        now = step.picture if step is not None else None
        for moment in found:
            whole = image_of(moment)
            same = now is not None and (now.width, now.height) == (moment.width, moment.height)
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            small = QPixmap.fromImage(shown_part(whole, now) if now is not None and same else whole).scaled(SIZE * 2, keep, smooth)
            item = QListWidgetItem(QIcon(small), f"{moment.time:.1f} s")
            item.setData(Qt.ItemDataRole.UserRole, moment)
            self._frames.addItem(item)
        self._frames.setFocus()

    def _take(self, item: QListWidgetItem) -> None:
        moment: Moment = item.data(Qt.ItemDataRole.UserRole)
        step_id, inserts = self._step, self._inserts

        def put(stored: StoredImage) -> None:
            key = digest(stored.data)
            step = edits.find(self._editing.document, step_id)
            old, new = step.picture, Picture(key, stored.width, stored.height, time=moment.time)
            if old is not None and (old.width, old.height) == (new.width, new.height):
                new = replace(new, crop=old.crop, window=old.window)
            if inserts:
                span = step.span and replace(step.span, start=moment.time, end=moment.time)
                made = Step("note", "", picture=new, span=span, window_title=step.window_title, application=step.application)
                insert_behind(self._editing, made, self.tr("Insert step"), {key: stored})
                return
            if old is not None and (old.width, old.height) == (new.width, new.height):
                new = replace(old, image=key, time=moment.time)
            self._editing.do(self.tr("Choose another moment"), lambda d: edits.set_picture(d, step_id, new), images={key: stored})

        self._tasks.run(lambda _handle: stored_of(moment), put, self.failed.emit)


def image_of(moment: Moment) -> QImage:
    """The moment as Qt's picture."""
    return QImage(moment.pixels, moment.width, moment.height, 3 * moment.width, QImage.Format.Format_RGB888)


def stored_of(moment: Moment) -> StoredImage:
    """The moment as a document keeps pictures."""
    from PIL import Image

    from recorder.document.images import lossless

    return store(lossless(Image.frombytes("RGB", (moment.width, moment.height), moment.pixels)))
