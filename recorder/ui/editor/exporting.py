"""Writing the SOP for its readers, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recorder.document.model import Document
from recorder.export import FORMATS
from recorder.export.options import ExportOptions
from recorder.library.names import file_name
from recorder.pipeline.original_words import original_words, without_recording
from recorder.settings import ExportSettings
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.export_dialog import ExportDialog
from recorder.ui.editor.export_preview import Preview
from recorder.ui.editor.private_first import PrivateFirst
from recorder.ui.editor.recording_left import RecordingLeft
from recorder.ui.questions import ask
from recorder.ui.reports import InlineMessage, Reports, look_at
from recorder.ui.tasks import Handle, Task, Tasks


class Exporting(QObject):
    """`told` carries how far it is, in words; empty when it has ended. `chosen` has the settings with what was chosen."""

    told = Signal(str)
    chosen = Signal(object)

    def __init__(
        self,
        editing: Editing,
        tasks: Tasks,
        reports: Reports,
        message: InlineMessage,
        export: Callable[[], ExportSettings],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._reports = editing, tasks, reports
        self._message, self._export, self._window = message, export, parent
        self._task: Task | None = None
        self._frozen: Document | None = None
        self._check = True
        self._first = PrivateFirst(editing, tasks, parent)
        self._first.told.connect(self.told)
        self._left = RecordingLeft(editing, tasks, message)

    def ask(self, frozen: Document | None = None) -> None:
        """Ask for format, look and place, then write; *frozen* is an earlier version. What was chosen last is suggested."""
        self._frozen = frozen
        path, document = self._editing.file.path, frozen or self._editing.document
        name = file_name(document.title) or path.stem
        export = self._export()
        ending = export.ending if export.ending in FORMATS else ".pdf"
        preview = Preview(self._tasks, document, self._editing.image)
        dialog = ExportDialog(path.with_name(f"{name}{ending}"), len(document.shown_steps), export.options(), preview, self._window, self._check)
        dialog.wanted.connect(self.begin)
        looking = self._tasks.run(lambda _handle: without_recording(document), dialog.words_are_gone)
        dialog.destroyed.connect(looking.cancel)
        ask(dialog)

    def begin(self, path: Path, options: ExportOptions, check: bool) -> Task:
        """Write to *path*, after a look for private data if that is wanted."""
        self._check = check
        if not check:
            return self.write(path, options)

        def checked(said: str) -> None:
            self.write(path, options, said)

        return self._first.run(checked)

    def write(self, path: Path, options: ExportOptions, said: str = "") -> Task:
        """Write what was asked for to *path*; *said* is told with the outcome."""
        document, image = self._frozen or self._editing.document, self._editing.image
        self.chosen.emit(self._export().remembering(path.suffix.lower(), options))

        def work(handle: Handle) -> tuple[Path, ...]:
            from recorder.export import export

            return export(document, image, path, options, handle.progress, handle.cancelled, original_words(document))

        self.told.emit(self.tr("Exporting…"))
        self._task = self._tasks.run(work, lambda made: self._written(made, said), lambda error: self._reports.tell(error, self._message), self._progress)
        self._task.ended.connect(lambda: self.told.emit(""))
        return self._task

    def cancel(self) -> None:
        """Stop looking or writing; the old file stays."""
        self._first.cancel()
        if self._task is not None:
            self._task.cancel()

    def _progress(self, share: float) -> None:
        self.told.emit(self.tr("Exporting… {0} %").format(round(100 * share)))

    def _written(self, made: tuple[Path, ...], said: str) -> None:
        path, *more = made
        told = self.tr("Exported to {0}").format(path)
        if more:
            told = self.tr("Exported to {0} and, because it is so long, {1} more parts beside it").format(path, len(more))
        tell = self._left.tell if self._first.redacted else self._message.tell
        tell(f"{told}. {said}" if said else told, *look_at(path))
