"""What was under each press and which field is typed into: asked at once, in one thread, always with a deadline."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recorder.capture.clock import Clock
from recorder.capture.focus import LOOKUP_SECONDS, Focus
from recorder.capture.input import KeyInput
from recorder.capture.replaced import is_of_later
from recorder.capture.screen import Frame, Screen
from recorder.capture.typing import EDITING, TypingRun, keeps_text, without_secret
from recorder.capture.veil import Veil
from recorder.elements.finder import Answer
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import Event, Found, Key, Press, Release, Typed, WindowChanged

if TYPE_CHECKING:
    from recorder.elements.finder import Finder

READ_SECONDS, WRITE_SECONDS, CHECK_SECONDS = 0.15, 0.5, 0.5
SECRETS_SECONDS, SECRETS_AGAIN, SECRETS_REST = 0.15, 0.25, 1.0
QUIET_SECONDS, LIVELY_SECONDS, REST_SECONDS = 0.12, 0.03, 0.03
HOVER_SECONDS, HOVER_AGE, HOVER_REACH = 0.25, 1.5, 3
SWITCHED = frozenset({"check box", "switch"})


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
class Hover:
    """What was under the resting pointer: a press changes the screen sooner than a question can be answered.

    `asked` is when, `time` until when the screen is known not to have changed since.
    """

    asked: float
    time: float
    x: int
    y: int
    answer: Answer

    def fits(self, press: Press) -> bool:
        """Whether this is what *press* hit."""
        near = abs(press.x - self.x) <= HOVER_REACH and abs(press.y - self.y) <= HOVER_REACH
        return near and 0 <= press.time - self.time < HOVER_AGE


@dataclass(frozen=True, slots=True)
class Finish:
    """End the run of typing and reply by setting the event."""

    done: threading.Event
    close: bool = False


Job = Locate | FollowKey | Finish


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
        on_fault: Callable[[str], None],
        veil: Veil,
    ) -> None:
        self._veil, self._looked_for_secrets = veil, 0.0
        self._clock, self._open, self._number, self._write, self._screen = clock, open_finder, number, write, screen
        self._hover: Hover | None = None
        self._focus = Focus()
        self._picture, self._own = picture, own
        self._keep_unknown, self._on_fault = keep_unknown, on_fault
        self._jobs: queue.Queue[Job] = queue.Queue(1000)
        self._typing: TypingRun | None = None
        self._window: Window | None = None
        self._secrets: dict[int, tuple[Bounds, ...]] = {}
        self._answered: dict[int, threading.Event] = {}
        self._thread = threading.Thread(target=self._loop, name="locator", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def button(self, event: Press | Release) -> None:
        """A button went down, or ended a drag: look it up now."""
        if isinstance(event, Press):
            self._focus.moved(event.time)
            self._answered[event.number] = threading.Event()
        self._jobs.put(Locate(event))

    def key(self, key: KeyInput, frame: Frame | None) -> None:
        """A key went down."""
        if not _writes(key) and not _edits(key):
            self._focus.moved(key.time)
        self._jobs.put(FollowKey(key, frame))

    def finish(self, close: bool = False) -> None:
        """End typing and wait until all that came before is answered (at most 3 s)."""
        done = threading.Event()
        self._jobs.put(Finish(done, close))
        done.wait(3)

    def secrets_at(self, number: int) -> tuple[Bounds, ...]:
        """Places that hold a secret in the picture of press *number*; waits until its look-up has ended."""
        if (answered := self._answered.get(number)) is not None:
            answered.wait(LOOKUP_SECONDS * 2)
            self._answered.pop(number, None)
        return self._secrets.pop(number, ())

    def _loop(self) -> None:
        finder = self._open()
        closing = False
        while not closing:
            try:
                lively = self._clock.now() - self._screen.pointer.since < QUIET_SECONDS * 4
                job = self._jobs.get(timeout=LIVELY_SECONDS if lively else QUIET_SECONDS)
            except queue.Empty:
                job = None
            try:
                closing = self._do(finder, job) if job is not None else self._rest(finder)
            except Exception as error:  # noqa: BLE001 - thread border: a look-up that fails must not end the recording
                self._on_fault(f"A control could not be named ({type(error).__name__}).")
                closing = isinstance(job, Finish) and job.close
                if isinstance(job, Finish):
                    job.done.set()
        finder.close()

    def _do(self, finder: Finder, job: Job) -> bool:
        if isinstance(job, Locate):
            try:
                self._locate(finder, job.event)
            finally:
                if isinstance(job.event, Press) and (answered := self._answered.get(job.event.number)) is not None:
                    answered.set()
        elif isinstance(job, FollowKey):
            self._key(finder, job.key, job.frame)
        else:
            self._commit(finder)
            job.done.set()
            return job.close
        return False

    def _locate(self, finder: Finder, press: Press | Release) -> None:
        if isinstance(press, Release):
            answer = finder.at(press.x, press.y, _in(LOOKUP_SECONDS))
            if answer.element is not None and not self._own(answer.window):
                self._found(press.time, press.number, answer.element, answer.window)
            return
        self._commit(finder)
        hover, self._hover = self._hover, None
        known = self._veil.fields
        answer = finder.at(press.x, press.y, _in(LOOKUP_SECONDS))
        if hover is not None and hover.fits(press) and hover.answer.element is not None and hover.answer.element.name:
            answer = hover.answer
        elif answer.element is not None and is_of_later(answer.element, press, self._clock.now(), self._screen):
            answer = Answer(None, answer.window)
        elif answer.element is not None and answer.element.role in SWITCHED:
            answer = replace(answer, element=replace(answer.element, value=None))  # it may be switched already
        if self._own(answer.window):
            answer = Answer()
        self._focus.pressed(press.time, answer)
        self._secrets[press.number] = (*known, *self._look_for_secrets(finder, answer))
        self._found(press.time, press.number, answer.element, answer.window)

    def _look_for_secrets(self, finder: Finder, answer: Answer) -> tuple[Bounds, ...]:
        """Ask where secrets show, and have these places covered from now on."""
        self._looked_for_secrets = self._clock.now()
        places = finder.secrets(_in(SECRETS_SECONDS))
        if answer.element is not None and answer.element.secret and answer.element.bounds is not None:
            places = (*places, answer.element.bounds)
        self._veil.fields = tuple(dict.fromkeys(places))
        return self._veil.fields

    def _rest(self, finder: Finder) -> bool:
        """Nothing to do: read the field that is typed into, and notice another window. Never ends the thread."""
        if (run := self._typing) is not None and run.kept and not run.read and not self._left(finder, run, 0.0):
            run.read = True
            run.after = finder.text_of(run.handle, _in(READ_SECONDS))
            self._write_run(run)
        self._look_under_pointer(finder)
        frame = self._screen.latest()
        since = self._clock.now() - self._looked_for_secrets
        if since > (SECRETS_AGAIN if self._veil.fields else SECRETS_REST) and (frame is not None and frame.end > self._looked_for_secrets):
            self._look_for_secrets(finder, Answer())
        window = finder.active_window()
        if window is not None and window != self._window and not self._own(window):
            if self._window is None or window.number != self._window.number:
                finder.warm(window)
            self._window = window
            self._write(WindowChanged(self._clock.now(), window))
        return False

    def _look_under_pointer(self, finder: Finder) -> None:
        """Ask ahead, once the pointer rests, and again when the screen has changed under it."""
        now, pointer, hover = self._clock.now(), self._screen.pointer, self._hover
        if now - pointer.since < REST_SECONDS:
            return
        if hover is not None and (hover.x, hover.y) == (pointer.x, pointer.y):
            frame = self._screen.latest()
            if frame is None or frame.end <= hover.time:
                self._hover = replace(hover, time=now)
                return
            if now - hover.asked < HOVER_SECONDS:
                return
        answer = finder.at(pointer.x, pointer.y, _in(LOOKUP_SECONDS))
        self._hover = Hover(now, now, pointer.x, pointer.y, answer)

    def _key(self, finder: Finder, key: KeyInput, frame: Frame | None) -> None:
        writes, edits = _writes(key), _edits(key)
        if (run := self._typing) is not None and (writes or edits) and not self._focus.late(key.time):
            self._left(finder, run, CHECK_SECONDS)
        if writes:
            run = self._typing or self._begin(finder, key, frame)
            if run is not None:
                run.line.insert(key.text or "")
                self._grow(finder, run, key)
        elif self._typing is not None and edits:
            self._typing.line.edit(key.key)
            self._grow(finder, self._typing, key)
        else:
            self._named(finder, key, frame)

    def _named(self, finder: Finder, key: KeyInput, frame: Frame | None) -> None:
        """A key that is no text: it ends the run and is an event of its own."""
        run = self._typing
        self._commit(finder)
        answer = finder.focused(_in(READ_SECONDS)) if run is None else None
        window = answer.window if answer is not None else self._window
        if self._own(window):
            return
        number = self._number()
        self._write(Key(key.time, number, key.key, key.modifiers))
        if frame is not None:
            self._picture(number, frame)
        if answer is not None:
            self._found(key.time, number, answer.element, answer.window)
        elif run is not None:
            self._found(key.time, number, run.element, window)

    def _begin(self, finder: Finder, key: KeyInput, frame: Frame | None) -> TypingRun | None:
        answer = self._focus.at(finder, key.time)
        if self._own(answer.window):
            return None
        kept = keeps_text(answer.element, self._keep_unknown)
        before = answer.element.value if kept and answer.element is not None else None
        run = TypingRun(self._number(), key.time, key.time, answer.element, answer.field, kept, before)
        run.window = answer.window.number if answer.window is not None else None
        self._typing = run
        self._secrets[run.number] = (*self._veil.fields, *self._look_for_secrets(finder, answer))
        if frame is not None:
            self._picture(run.number, frame)
        self._found(key.time, run.number, answer.element, answer.window)
        return run

    def _grow(self, finder: Finder, run: TypingRun, key: KeyInput) -> None:
        run.keys += 1
        run.end, run.after, run.read = key.time, None, False
        if key.time - run.written < WRITE_SECONDS or run.kept and (self._focus.late(key.time) or self._left(finder, run, 0.0)):
            return
        self._write_run(run)

    def _left(self, finder: Finder, run: TypingRun, patience: float) -> bool:
        """Whether the keyboard has gone elsewhere by itself; then the run ends with what is known to be its own.

        The window is asked for each time, the field when the last look is *patience* seconds old: what has not been looked
        at may have gone into a password field, and never reaches the disk.
        """
        now, window = self._clock.now(), finder.active_window()
        elsewhere = window is not None and run.window is not None and window.number != run.window
        if not elsewhere and now - run.confirmed[0] >= patience:
            answer = finder.focused(_in(READ_SECONDS))
            elsewhere = _other_field(answer, run)
            if not elsewhere:
                run.confirm(now)
        if elsewhere:
            run.take_back()
            self._commit(finder)
        return elsewhere

    def _commit(self, finder: Finder) -> None:
        if (run := self._typing) is None:
            return
        self._typing = None
        if run.kept and run.handle is not None:
            now = finder.text_of(run.handle, _in(READ_SECONDS))
            if now is not None and (run.after is None or run.line.text in now):
                run.after = now
        self._write_run(run)

    def _write_run(self, run: TypingRun) -> None:
        run.written = run.end
        self._write(Typed(run.start, run.number, run.end, run.result(), not run.kept, run.keys))

    def _found(self, at: float, number: int, element: Element | None, window: Window | None) -> None:
        self._write(Found(at, number, without_secret(element), window))


def _in(seconds: float) -> float:
    """A deadline."""
    return time.monotonic() + seconds


def _other_field(answer: Answer, run: TypingRun) -> bool:
    """Whether the focus is known to be on another control than the one that *run* goes to."""
    if answer.element is None or run.element is None:
        return False
    return answer.field != run.handle and answer.element.bounds != run.element.bounds


def _writes(key: KeyInput) -> bool:
    """Whether a key writes a character."""
    return key.text is not None and not (_is_shortcut(key) and not _level_three(key))


def _edits(key: KeyInput) -> bool:
    """Whether a key changes or walks through what was written."""
    return key.key in EDITING and not _is_shortcut(key)


def _is_shortcut(key: KeyInput) -> bool:
    return bool({"ctrl", "alt", "super"} & set(key.modifiers))


def _level_three(key: KeyInput) -> bool:
    """Whether Ctrl+Alt stands for AltGr here: it writes a sign that is no plain letter or digit."""
    return {"ctrl", "alt"} <= set(key.modifiers) and key.text is not None and not key.text.isascii()
