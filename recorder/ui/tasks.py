"""The one way to run slow work: in a thread of a pool, with progress and cancel, its result handed back on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")
THREADS = 3


class Handle:
    """What the work itself gets: where to tell its progress (0..1), and whether it is still wanted."""

    def __init__(self, tell: Callable[[float], None], wanted: threading.Event) -> None:
        self._tell, self._unwanted = tell, wanted

    def progress(self, share: float) -> None:
        """Tell how far the work is."""
        self._tell(share)

    def cancelled(self) -> bool:
        """Whether the work should end early; its result is not used then."""
        return self._unwanted.is_set()


class Task(QObject):
    """Work that was started. Its signals come on the GUI thread; after `cancel` only `ended` comes."""

    progressed = Signal(float)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _told = Signal(float)
    _finished = Signal(object, object)

    def __init__(self, work: Callable[[Handle], object]) -> None:
        super().__init__()
        self._work, self._unwanted = work, threading.Event()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to end early and forget its result."""
        self._unwanted.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._unwanted.is_set()

    def work(self) -> None:
        """Called in the pool's thread."""
        result, error = None, None
        try:
            if not self._unwanted.is_set():
                result = self._work(Handle(self._told.emit, self._unwanted))
        except Exception as raised:  # noqa: BLE001 - the border of the thread: the error is shown by whoever started the work
            error = raised
        self._finished.emit(result, error)

    @Slot(float)
    def _on_told(self, share: float) -> None:
        if not self._unwanted.is_set():
            self.progressed.emit(share)

    @Slot(object, object)
    def _on_finished(self, result: object, error: object) -> None:
        if not self._unwanted.is_set():
            self.succeeded.emit(result) if error is None else self.failed.emit(error)
        self.ended.emit()


class Tasks(QObject):
    """The slow work of one window, or of the tray. `failed` gets the errors that nobody else takes."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = THREADS) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: set[Task] = set()

    def run(
        self,
        work: Callable[[Handle], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[float], None] | None = None,
        priority: int = 0,
    ) -> Task:
        """Start *work* soon; *done* gets its result, *failed* its error (else the signal `failed`), on the GUI thread."""
        task = Task(work)
        if done is not None:
            task.succeeded.connect(lambda result: done(cast("T", result)))
        task.failed.connect(failed or self.failed.emit)
        if progress is not None:
            task.progressed.connect(progress)
        task.ended.connect(lambda: self._running.discard(task))
        self._running.add(task)
        self._pool.start(task.work, priority)
        return task

    def close(self, seconds: float = 10.0) -> bool:
        """Cancel everything and wait until no thread runs any more; whether that came in time."""
        for task in self._running:
            task.cancel()
        return self._pool.waitForDone(int(seconds * 1000))
