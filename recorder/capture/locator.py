"""What was under each press and which field is typed into: asked at once, in one thread, always with a deadline.

A deadline is kept by the programs' answers, not by the calls themselves: one that never comes back takes its thread with it.
So the thread is watched, and another one with a new finder goes on.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from recorder.capture.clock import Clock
from recorder.capture.focus import LOOKUP_SECONDS, Focus
from recorder.capture.input import KeyInput
from recorder.capture.lookups import Desk, Lookups, TakenOver, edits, writes
from recorder.capture.screen import Frame, Screen
from recorder.capture.veil import Veil
from recorder.recording.element import Bounds, Window
from recorder.recording.events import Event, Press, Release
from recorder.translatable import translatable, translated

if TYPE_CHECKING:
    from recorder.elements.finder import Finder

QUIET_SECONDS, LIVELY_SECONDS = 0.12, 0.03
HUNG_SECONDS, LONGEST_HUNG_SECONDS, FINISH_SECONDS = 5.0, 80.0, 3.0
"""All that one job may ask has deadlines of 2 s together. Who hangs again and again is waited for longer and longer."""
HUNG = translatable(
    "errors", "Controls could not be named for a moment, because a program or the accessibility service hung. Clicks and pictures are kept."
)


@dataclass(frozen=True, slots=True)
class Locate:
    """Ask what is under a press, or where a drag ended."""

    event: Press | Release


@dataclass(frozen=True, slots=True)
class FollowKey:
    """A key went down; `frame` is the screen before it."""

    key: KeyInput
    frame: Frame | None


@dataclass(frozen=True, slots=True)
class Finish:
    """End the run of typing and reply by setting the event."""

    done: threading.Event
    close: bool = False


Job = Locate | FollowKey | Finish


class Tell(Protocol):
    """Tells a loss in a sentence; `since` (recording seconds) is when it began, None: now."""

    def __call__(self, reason: str, since: float | None = None) -> None:
        """Tell it."""


class Worker:
    """One thread with its own finder. `since`: when it began what it does now, in recording seconds; None while it waits."""

    def __init__(self, work: Callable[[Worker], None], since: float) -> None:
        self.since: float | None = since
        self.over = False
        self.lookups: Lookups | None = None
        self.thread = threading.Thread(target=work, args=(self,), name="locator", daemon=True)

    def leave(self) -> None:
        """Have it end as soon as it comes back."""
        self.over = True
        if self.lookups is not None:
            self.lookups.leave()


class Locator:
    """One thread around one finder. `write` journals an event; `picture` saves a frame as the picture of a number."""

    def __init__(
        self,
        clock: Clock,
        open_finder: Callable[[], Finder],
        number: Callable[[], int],
        write: Callable[[Event], None],
        picture: Callable[[int, Frame], None],
        own: Callable[[Window | None], bool],
        screen: Screen,
        keep_unknown: bool,
        on_fault: Tell,
        veil: Veil,
        patience: float = HUNG_SECONDS,
    ) -> None:
        """*patience*: after how many seconds a job counts as hung."""
        self._clock, self._open, self._screen, self._on_fault, self._patience = clock, open_finder, screen, on_fault, patience
        self._focus = Focus()
        self._secrets: dict[int, tuple[Bounds, ...]] = {}
        self._desk = Desk(clock, number, write, picture, own, screen, keep_unknown, veil, self._focus, self._secrets)
        self._jobs: queue.Queue[Job] = queue.Queue(1000)
        self._answered: dict[int, threading.Event] = {}
        self._worker = Worker(self._work, 0.0)

    def start(self) -> None:
        """Begin."""
        self._worker.since = self._clock.now()
        self._worker.thread.start()

    def watch(self) -> None:
        """Have another thread go on when the one that asks hangs; called by the session's watch."""
        since = self._worker.since
        if since is None or self._clock.now() - since < self._patience:
            return
        self._worker.leave()
        self._patience = min(2 * self._patience, LONGEST_HUNG_SECONDS)
        self._on_fault(translated("errors", HUNG), since)
        self._worker = Worker(self._work, self._clock.now())
        self._worker.thread.start()

    def button(self, event: Press | Release) -> None:
        """A button went down, or ended a drag: look it up now."""
        if isinstance(event, Press):
            self._focus.moved(event.time)
            self._answered[event.number] = threading.Event()
        self._jobs.put(Locate(event))

    def key(self, key: KeyInput, frame: Frame | None) -> None:
        """A key went down."""
        if not writes(key) and not edits(key):
            self._focus.moved(key.time, key.key == "tab" and not set(key.modifiers) - {"shift"})
        self._jobs.put(FollowKey(key, frame))

    def finish(self, close: bool = False) -> None:
        """End typing and wait until all that came before is answered (at most 3 s)."""
        done = threading.Event()
        self._jobs.put(Finish(done, close))
        since = self._worker.since
        if not done.wait(FINISH_SECONDS) and close:
            self._worker.leave()
            self._on_fault(translated("errors", HUNG), since)

    def secrets_at(self, number: int) -> tuple[Bounds, ...]:
        """Places that hold a secret in the picture of press *number*; waits until its look-up has ended."""
        if (answered := self._answered.get(number)) is not None:
            answered.wait(LOOKUP_SECONDS * 2)
            self._answered.pop(number, None)
        return self._secrets.pop(number, ())

    def _work(self, worker: Worker) -> None:
        try:
            lookups = worker.lookups = Lookups(self._desk, self._open())
        except Exception as error:  # noqa: BLE001 - thread border: the watch sees that it does not come back
            self._on_fault(translated("errors", "Controls cannot be named ({0}). Trying again.").format(type(error).__name__))
            return
        try:
            while not worker.over and not self._next(worker, lookups):
                pass
        except TakenOver:
            pass
        finally:
            lookups.close()

    def _next(self, worker: Worker, lookups: Lookups) -> bool:
        """Do one job, or rest; whether that was the last."""
        worker.since = None
        try:
            lively = self._clock.now() - self._screen.pointer.since < QUIET_SECONDS * 4
            job = self._jobs.get(timeout=LIVELY_SECONDS if lively else QUIET_SECONDS)
        except queue.Empty:
            job = None
        worker.since = self._clock.now()
        try:
            self._do(lookups, job)
        except TakenOver:
            raise
        except Exception as error:  # noqa: BLE001 - thread border: a look-up that fails must not end the recording
            self._on_fault(translated("errors", "A control could not be named ({0}).").format(type(error).__name__))
        finally:
            if isinstance(job, Finish):
                job.done.set()
            elif isinstance(job, Locate) and (answered := self._answered.get(job.event.number)) is not None:
                answered.set()
        return isinstance(job, Finish) and job.close

    def _do(self, lookups: Lookups, job: Job | None) -> None:
        if isinstance(job, Locate):
            lookups.locate(job.event)
        elif isinstance(job, FollowKey):
            lookups.follow_key(job.key, job.frame)
        elif isinstance(job, Finish):
            lookups.end_typing()
        else:
            lookups.rest()
