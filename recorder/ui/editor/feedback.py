"""What those who follow the SOP give back: the reader's view, comments at their steps, the results of runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from recorder.document.feedback import read_feedback
from recorder.document.following import open_comments, resolve, with_comments, with_run
from recorder.document.model import Comment, Document, Run
from recorder.ui.editor.comment_rows import CommentRows
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.feedback_panel import FeedbackPanel
from recorder.ui.editor.reader import Reader
from recorder.ui.parts import action
from recorder.ui.questions import ask
from recorder.ui.tasks import Tasks


class Feedback(QObject):
    """`told` carries a sentence."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, person: Callable[[], str], rows: CommentRows, window: QWidget) -> None:
        super().__init__(window)
        self._editing, self._tasks, self._person, self._rows, self._window = editing, tasks, person, rows, window
        self.panel = FeedbackPanel()
        self.reader: Reader | None = None
        self.follow = action(window, "resume", self.tr("Follow step by step"), "F5", self.open)
        self.bring = action(window, "open", self.tr("Read what readers sent…"), "", self._ask)
        self.bring.setEnabled(not editing.read_only)
        self.panel.follow_wanted.connect(self.open)
        self.panel.step_wanted.connect(self._go)
        rows.resolved.connect(self._resolve)
        editing.changed.connect(self._changed)
        editing.current_changed.connect(lambda _step: self._show_step())
        self.panel.show_document(editing.document)

    def open(self) -> None:
        """Show the SOP step by step on the whole screen."""
        document = self._editing.document
        if not document.shown_steps:
            self.told.emit(self.tr("There are no steps to follow yet."))
            return
        self.reader = Reader(document, self._editing.image, self._tasks, self._person())
        self.reader.ended.connect(self._ended)
        self.reader.setScreen(self._window.screen())
        self.reader.showFullScreen()
        self.reader.begin()

    def read(self, path: Path) -> None:
        """Put the comments of a feedback file or a commented Word file at their steps."""
        document = self._editing.document

        def work() -> tuple[Comment, ...]:
            if path.suffix.lower() == ".docx":
                from recorder.export.word_comments import read_comments

                return read_comments(path, document)
            return read_feedback(path, document)

        self._tasks.run(lambda _handle: work(), self._sent, self.failed.emit)

    def _ask(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Read what readers sent"), str(self._editing.file.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Feedback or Word documents (*.json *.docx)"))
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        ask(dialog)

    def _sent(self, comments: tuple[Comment, ...]) -> None:
        before = len(self._editing.document.comments)
        self._editing.do(self.tr("Comments of readers"), lambda d: with_comments(d, comments))
        new = len(self._editing.document.comments) - before
        self.told.emit(self.tr("{0} new comments stand at their steps. See What readers said.").format(new) if new else self.tr("There is no comment in it that is not here yet."))

    def _ended(self, run: Run, comments: tuple[Comment, ...]) -> None:
        self.reader = None
        if self._editing.read_only:
            self.told.emit(self.tr("The result of this run cannot be kept: the SOP is open for reading only."))
            return
        self._editing.do(self.tr("Result of a run"), lambda d: with_run(d, run, comments))
        self.told.emit(self.tr("The result of this run is kept with the SOP. Comments: {0}.").format(len(comments)))

    def _resolve(self, comment_id: str) -> None:
        self._editing.do(self.tr("Resolve a comment"), lambda d: resolve(d, comment_id))

    def _changed(self, before: Document, after: Document) -> None:
        if before.comments != after.comments or before.runs != after.runs or before.steps is not after.steps:
            self.panel.show_document(after)
        self._show_step()

    def _show_step(self) -> None:
        here = self._editing.current
        self._rows.show_comments([each for each in open_comments(self._editing.document) if each.step == here])

    def _go(self, step_id: str) -> None:
        if any(step.id == step_id for step in self._editing.document.steps):
            self._editing.select(step_id)
