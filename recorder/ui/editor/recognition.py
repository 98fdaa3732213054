"""Recognise again: the recording is understood with better weights, and what would read differently is proposed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recorder.files import private_folder
from recorder.library.names import free_path
from recorder.paths import data_folder
from recorder.pipeline.recognise import best_weights, recognised_again
from recorder.pipeline.recordings import folder_of
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.recording_again import RecordAgain
from recorder.ui.parts import action
from recorder.ui.reports import InlineMessage
from recorder.ui.tasks import Handle, Task, Tasks


class Recognition(QObject):
    """Minutes of work in the background, with progress and a way to stop; nothing changes before somebody accepts it."""

    def __init__(self, editing: Editing, tasks: Tasks, again: RecordAgain, message: InlineMessage, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._again, self._message = editing, tasks, again, message
        self._task: Task | None = None
        self.start = action(self, "microphone", self.tr("Recognise the words again…"), act=self._start)

    def follow(self) -> None:
        """Enable what makes sense now."""
        self.start.setEnabled(bool(self._editing.document.recording) and not self._editing.read_only and not self._again.waits)

    def _start(self) -> None:
        identity, weights = self._editing.document.recording, best_weights()

        def work(handle: Handle) -> Path:
            folder = folder_of(identity)
            output = free_path(private_folder(data_folder()), f"{folder.name} again", ".sop")
            return recognised_again(folder, output, weights, handle.progress, handle.cancelled)

        self._told(0.0)
        self._task = self._tasks.run(work, self._done, self._failed, self._told)

    def _told(self, share: float) -> None:
        words = self.tr("Listening to the recording once more… {0} %").format(round(100 * share))
        self._message.tell(words, (self.tr("Stop"), self._stop))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _done(self, draft: Path) -> None:
        self._message.hide()
        steps = self._editing.document.steps
        identity = self._editing.document.recording
        self._again.propose(draft, tuple(s.id for s in steps if s.span is not None and s.span.recording == identity and not s.folded))

    def _failed(self, error: Exception) -> None:
        self._message.hide()
        self._again.failed.emit(error)
