"""One take, from the click on Record to the saved draft: the recorder's process, then the build as a task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recorder.files import private_folder
from recorder.library.names import free_path
from recorder.paths import documents_folder, recordings_folder, trash_folder
from recorder.pipeline.importing import Hearing, take_in
from recorder.ui.drafting import Builder, Drafting, Importer
from recorder.ui.interrupted import to_trash
from recorder.ui.recorder_process import COMMAND, RecorderProcess, Status
from recorder.ui.tasks import Tasks


class Takes(QObject):
    """At most one take at a time. `state_changed`: idle, counting, starting, recording, paused, stopping, working.

    In *counting* the recorder makes ready and waits for `begin`; that state is left out where `counts` says no.

    `drafted` gets the document's path; `broken` a sentence and, where something can be saved, the recording's folder.
    """

    state_changed = Signal(str)
    told = Signal(object)
    progressed = Signal(float)
    drafted = Signal(Path)
    discarded = Signal(Path)
    broken = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        arguments: Callable[[], Sequence[str]] = tuple,
        command: Sequence[str] = COMMAND,
        builder: Builder | None = None,
        parent: QObject | None = None,
        library: Callable[[], Path] = documents_folder,
        importer: Importer = take_in,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._arguments, self._command = tasks, arguments, command
        self._drafting = Drafting(tasks, library, builder, importer, self)
        self._drafting.made.connect(self.drafted)
        self._drafting.failed.connect(self.failed)
        self._drafting.progressed.connect(self.progressed)
        self._drafting.ended.connect(self._built)
        self._recorder: RecorderProcess | None = None
        self._throw_away = False
        self.counts: Callable[[], bool] = lambda: False
        """Whether a countdown runs before the next take."""
        self.state = "idle"

    @property
    def status(self) -> Status:
        """What the recorder last told."""
        return self._recorder.status if self._recorder is not None else Status("idle")

    @property
    def recorder(self) -> RecorderProcess | None:
        """The running recorder: pause, note and the like are asked of it."""
        return self._recorder

    def start(self, *more: str) -> None:
        """Begin a take, unless one runs already; *more* are arguments for the recorder of this take alone."""
        if self.state != "idle":
            return
        self._throw_away = False
        folder = free_path(private_folder(recordings_folder()), datetime.now().strftime("%Y-%m-%dT%H-%M-%S"))
        counts = self.counts()
        arguments = (*self._arguments(), *more, *(("--hold",) if counts else ()))
        self._recorder = RecorderProcess(folder, arguments, self._command, self)
        self._recorder.state_changed.connect(self._recorder_state)
        self._recorder.told.connect(self.told)
        self._recorder.finished.connect(self._recorded)
        self._recorder.failed.connect(self._broke)
        self._set("counting" if counts else "starting")
        self._recorder.start()

    def begin(self) -> None:
        """The countdown is over."""
        if self._recorder is not None and self.state == "counting":
            self._set("starting")
            self._recorder.begin()

    def stop(self) -> None:
        """End the take and make its draft."""
        if self.state == "counting":
            self.discard()
        elif self._recorder is not None and self.state in ("starting", "recording", "paused"):
            self._set("stopping")
            self._recorder.end()

    def discard(self) -> None:
        """End the take and move its recording to the trash."""
        if self._recorder is not None and self.state in ("counting", "starting", "recording", "paused"):
            self._throw_away = True
            self._set("stopping")
            self._recorder.end(keep=False)

    def tell(self, order: Callable[[RecorderProcess], None]) -> None:
        """Ask the running recorder for something, such as ``RecorderProcess.pause``; without one nothing happens."""
        if self._recorder is not None:
            order(self._recorder)

    def cancel(self) -> None:
        """Stop counting, or stop making the draft; the recording stays and can be opened later."""
        if self.state == "counting":
            self.discard()
        else:
            self._drafting.cancel()

    def draft(self, folder: Path) -> None:
        """Make the draft of a finished or interrupted recording."""
        if self.state in ("idle", "stopping"):
            self._set("working")
            self._drafting.draft(folder)

    def take_in(self, source: Path, hearing: Hearing) -> bool:
        """Make the draft of what another program made; False where something else is done already."""
        if self.state != "idle":
            return False
        self._set("working")
        self._drafting.take_in(source, hearing)
        return True

    def leave(self) -> None:
        """The program ends: the recorder finishes what runs by itself."""
        if self._recorder is not None:
            self._recorder.end_with_us()

    def _built(self) -> None:
        self._set("idle")

    def _recorder_state(self, state: str) -> None:
        if state in ("recording", "paused") and self.state != "stopping":
            self._set(state)

    def _recorded(self) -> None:
        assert self._recorder is not None
        folder = self._release()
        if not folder.exists():
            self._set("idle")
        elif self._throw_away:
            self._tasks.run(lambda _handle: to_trash(folder, trash_folder()), self.discarded.emit, self.failed.emit)
            self._set("idle")
        else:
            self.draft(folder)

    def _broke(self, sentence: str) -> None:
        folder = self._release()
        self._set("idle")
        self.broken.emit(sentence, folder if (folder / "events.jsonl").exists() else None)

    def _release(self) -> Path:
        assert self._recorder is not None
        folder = self._recorder.folder
        self._recorder.deleteLater()
        self._recorder = None
        return folder

    def _set(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
