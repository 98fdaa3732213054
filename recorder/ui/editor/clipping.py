"""A step as a short moving picture for a wiki or a page, while its recording is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from recorder.errors import ForeignFileError
from recorder.library.names import file_name
from recorder.pipeline.clip import ENDINGS, clip
from recorder.settings import ExportSettings
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.evidence import is_kept
from recorder.ui.parts import action
from recorder.ui.reports import InlineMessage, look_at
from recorder.ui.tasks import Handle, Task, Tasks


class Clipping(QObject):
    """The action acts on the step in hand; where it cannot, it says why."""

    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, message: InlineMessage, export: Callable[[], ExportSettings], parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._message, self._export, self._window = editing, tasks, message, export, parent
        self._kept: dict[str, bool | None] = {}
        """Whether the recordings are still there; None while that is being looked up."""
        self._task: Task | None = None
        self.save = action(self, "moment", self.tr("Save as clip…"), "", self._ask)

    def follow(self) -> None:
        """Enable it where there is something to show, else say why not."""
        step = self._editing.step
        identity = step.span.recording if step is not None and step.span is not None else ""
        if identity and identity not in self._kept:
            self._look(identity)
        kept = self._kept.get(identity)
        reason = ""
        if step is not None and not identity:
            reason = self.tr("this step was not recorded")
        elif kept is False:
            reason = self.tr("its recording is not on this computer any more")
        words = self.tr("Save as clip…")
        self.save.setText(f"{words} ({reason})" if reason else words)
        self.save.setEnabled(kept is True)

    def write(self, step_id: str, path: Path) -> Task:
        """Write the step to *path*, whose ending picks the format."""
        document, accent = self._editing.document, self._export().options().theme.accent
        step = next(each for each in document.steps if each.id == step_id)

        def work(handle: Handle) -> Path:
            clip(document, step, path, accent=accent, progress=handle.progress, cancelled=handle.cancelled)
            return path

        self._progress(0.0)
        self._task = self._tasks.run(work, self._written, self._not_written, self._progress)
        return self._task

    def _look(self, identity: str) -> None:
        self._kept[identity] = None

        def known(kept: bool) -> None:
            self._kept[identity] = kept
            self.follow()

        self._tasks.run(lambda _handle: is_kept(identity), known, self.failed.emit)

    def _ask(self) -> None:
        step, path = self._editing.step, self._editing.file.path
        if step is None:
            return
        steps = self._editing.document.shown_steps
        number = f" {steps.index(step) + 1}" if step in steps else ""
        name = f"{file_name(self._editing.document.title) or path.stem} - {self.tr('step')}{number}"
        dialog = QFileDialog(self._window, self.tr("Save this step as a clip"), str(path.with_name(name + ENDINGS[0])))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = [self.tr("MP4 video (*.mp4)"), self.tr("GIF for wikis (*.gif)")]
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix(ENDINGS[0])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(ENDINGS[filters.index(chosen)]))
        dialog.fileSelected.connect(lambda made: self.write(step.id, Path(made)))
        dialog.open()

    def _progress(self, share: float) -> None:
        self._message.tell(self.tr("Making the clip… {0} %").format(round(100 * share)), (self.tr("Stop"), self._stop))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _written(self, path: Path) -> None:
        self._message.tell(self.tr("Saved as {0}").format(path), *look_at(path))

    def _not_written(self, error: Exception) -> None:
        self._message.hide()
        if isinstance(error, ForeignFileError):  # gone since it was looked up
            self._kept.clear()
            self.follow()
        self.failed.emit(error)
