"""Making a draft as a task: of a recording, or of what another program made; its file is then named by its title."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recorder.document.file import open_file
from recorder.library.names import file_name, free_path
from recorder.pipeline.importing import Hearing, take_in
from recorder.pipeline.recordings import drafted
from recorder.ui.tasks import Handle, Task, Tasks

Builder = Callable[[Path, Path, Callable[[float], None], Callable[[], bool]], Path]
Importer = Callable[[Path, Path, Hearing, Callable[[float], None], Callable[[], bool]], Path]


class Drafting(QObject):
    """One draft at a time. `made` gets the document's path, `failed` the error; `ended` comes in each case, also when it was stopped."""

    progressed = Signal(float)
    made = Signal(Path)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, tasks: Tasks, library: Callable[[], Path], builder: Builder | None, importer: Importer = take_in, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._library = tasks, library
        self._builder, self._importer = builder or _build, importer
        self._running: Task | None = None

    def draft(self, folder: Path) -> None:
        """Make the draft of a finished or interrupted recording."""
        self._run(lambda handle: self._make(folder, handle))

    def take_in(self, source: Path, hearing: Hearing) -> None:
        """Make the draft of what another program made."""
        self._run(lambda handle: self._import(source, hearing, handle))

    def cancel(self) -> None:
        """Stop it; a recording stays and can be drafted later."""
        if self._running is not None:
            self._running.cancel()

    def _run(self, work: Callable[[Handle], Path]) -> None:
        self._running = self._tasks.run(work, self.made.emit, self.failed.emit, self.progressed.emit)
        self._running.ended.connect(self._ended)

    def _import(self, source: Path, hearing: Hearing, handle: Handle) -> Path:
        output = free_path(self._library(), file_name(source.stem) or "SOP", ".sop")
        return _named_by_title(self._importer(source, output, hearing, handle.progress, handle.cancelled))

    def _make(self, folder: Path, handle: Handle) -> Path:
        made = self._builder(folder, free_path(self._library(), _dated(folder), ".sop"), handle.progress, handle.cancelled)
        document = _named_by_title(made)
        drafted(folder, document)
        return document

    def _ended(self) -> None:
        self._running = None
        self.ended.emit()


def _build(folder: Path, output: Path, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Path:
    from recorder.pipeline.build import build

    return build(folder, output, progress, cancelled)


def _dated(folder: Path) -> str:
    return f"SOP {folder.name[:19].replace('T', ' ')}"


def _named_by_title(path: Path) -> Path:
    """Give the new document the name of its title, when it has one."""
    with open_file(path, read_only=True) as file:
        title = file_name(file.document.title)
    if not title:
        return path
    better = free_path(path.parent, title, ".sop")
    try:
        return path.rename(better)
    except OSError:
        return path  # the date is a good name too
