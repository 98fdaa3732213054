"""What one finder tells about presses, typing and secrets: one thread's work, which can be taken from it when it hangs."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recorder.capture.clock import Clock
from recorder.capture.focus import LOOKUP_SECONDS, Focus, same_field
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
REST_SECONDS = 0.03
HOVER_SECONDS, HOVER_AGE, HOVER_REACH = 0.25, 1.5, 3
SWITCHED = frozenset({"check box", "switch"})


class TakenOver(Exception):
    """Another thread does this work now; what comes out of this one is too late."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What look-ups work with: `write` journals an event, `picture` saves a frame as the picture of a number."""

    clock: Clock
    number: Callable[[], int]
    write: Callable[[Event], None]
    picture: Callable[[int, Frame], None]
    own: Callable[[Window | None], bool]
    screen: Screen
    keep_unknown: bool
    veil: Veil
    focus: Focus
    secrets: dict[int, tuple[Bounds, ...]]
    """Places that hold a secret, by the number of the press or the typing."""


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


class Lookups:
    """One finder and what is known from it. One thread uses it; `leave` may be called by any."""

    def __init__(self, desk: Desk, finder: Finder) -> None:
        self._desk, self._finder = desk, finder
        self._hover: Hover | None = None
        self._typing: TypingRun | None = None
        self._window: Window | None = None
        self._looked_for_secrets, self._over = 0.0, False

    def close(self) -> None:
        """Give the finder back."""
        self._finder.close()

    def leave(self) -> None:
        """What is asked now is not waited for any more: its answer is thrown away with TakenOver."""
        self._over = True

    def locate(self, press: Press | Release) -> None:
        """What is under a press, or where a drag ended."""
        if isinstance(press, Release):
            answer = self._finder.at(press.x, press.y, _in(LOOKUP_SECONDS))
            if answer.element is not None and not self._desk.own(answer.window):
                self._found(press.time, press.number, answer.element, answer.window)
            return
        self.end_typing()
        hover, self._hover = self._hover, None
        known = self._desk.veil.fields
        answer = self._finder.at(press.x, press.y, _in(LOOKUP_SECONDS))
        if hover is not None and hover.fits(press) and hover.answer.element is not None and hover.answer.element.name:
            answer = hover.answer
        elif answer.element is not None and is_of_later(answer, press, self._desk.clock.now(), self._desk.screen):
            came_up = answer.popup is not None
            answer = self._finder.at(press.x, press.y, _in(LOOKUP_SECONDS), below=True) if came_up else Answer(None, answer.window)
        elif answer.element is not None and answer.element.role in SWITCHED:
            answer = replace(answer, element=replace(answer.element, value=None))  # it may be switched already
        if self._desk.own(answer.window):
            answer = Answer()
        self._check()
        self._desk.focus.pressed(press.time, answer)
        self._desk.secrets[press.number] = (*known, *self._look_for_secrets(answer))
        self._found(press.time, press.number, answer.element, answer.window)

    def _look_for_secrets(self, answer: Answer) -> tuple[Bounds, ...]:
        """Ask where secrets show, and have these places covered from now on."""
        self._looked_for_secrets = self._desk.clock.now()
        places = self._finder.secrets(_in(SECRETS_SECONDS))
        if answer.element is not None and answer.element.secret and answer.element.bounds is not None:
            places = (*places, answer.element.bounds)
        self._check()
        self._desk.veil.fields = tuple(dict.fromkeys(places))
        return self._desk.veil.fields

    def rest(self) -> None:
        """Nothing to do: read the field that is typed into, and notice another window."""
        if (run := self._typing) is not None and run.kept and not run.read and not self._left(run, 0.0):
            run.read = True
            run.after = self._finder.text_of(run.handle, _in(READ_SECONDS))
            self._write_run(run)
        self._look_under_pointer()
        frame = self._desk.screen.latest()
        since = self._desk.clock.now() - self._looked_for_secrets
        again = SECRETS_AGAIN if self._desk.veil.fields else SECRETS_REST
        if since > again and frame is not None and frame.end > self._looked_for_secrets:
            self._look_for_secrets(Answer())
        window = self._finder.active_window()
        if window is not None and window != self._window and not self._desk.own(window):
            if self._window is None or window.number != self._window.number:
                self._finder.warm(window)
            self._window = window
            self._write(WindowChanged(self._desk.clock.now(), window))

    def _look_under_pointer(self) -> None:
        """Ask ahead, once the pointer rests, and again when the screen has changed under it."""
        now, pointer, hover = self._desk.clock.now(), self._desk.screen.pointer, self._hover
        if now - pointer.since < REST_SECONDS:
            return
        if hover is not None and (hover.x, hover.y) == (pointer.x, pointer.y):
            frame = self._desk.screen.latest()
            if frame is None or frame.end <= hover.time:
                self._hover = replace(hover, time=now)
                return
            if now - hover.asked < HOVER_SECONDS:
                return
        answer = self._finder.at(pointer.x, pointer.y, _in(LOOKUP_SECONDS))
        self._hover = Hover(now, now, pointer.x, pointer.y, answer)

    def follow_key(self, key: KeyInput, frame: Frame | None) -> None:
        """A key went down; *frame* is the screen before it."""
        is_text, is_edit = writes(key), edits(key)
        if (run := self._typing) is not None and (is_text or is_edit) and not self._desk.focus.late(key.time):
            self._left(run, CHECK_SECONDS)
        if is_text:
            run = self._typing or self._begin(key, frame)
            if run is not None:
                run.line.insert(key.text or "")
                self._grow(run, key)
        elif self._typing is not None and is_edit:
            self._typing.line.edit(key.key)
            self._grow(self._typing, key)
        else:
            self._named(key, frame)

    def _named(self, key: KeyInput, frame: Frame | None) -> None:
        """A key that is no text: it ends the run and is an event of its own."""
        run = self._typing
        self.end_typing()
        answer = self._finder.focused(_in(READ_SECONDS)) if run is None else None
        window = answer.window if answer is not None else self._window
        if self._desk.own(window):
            return
        self._check()
        number = self._desk.number()
        self._write(Key(key.time, number, key.key, key.modifiers))
        if frame is not None:
            self._desk.picture(number, frame)
        if answer is not None:
            self._found(key.time, number, answer.element, answer.window)
        elif run is not None:
            self._found(key.time, number, run.element, window)

    def _begin(self, key: KeyInput, frame: Frame | None) -> TypingRun | None:
        keyboard = self._desk.focus.at(self._finder, key.time, self._desk.clock.now)
        answer = keyboard.answer
        if self._desk.own(answer.window):
            return None
        self._check()
        kept = keeps_text(answer.element, self._desk.keep_unknown)
        before = answer.element.value if kept and answer.element is not None else None
        run = TypingRun(self._desk.number(), key.time, key.time, answer.element, answer.field, kept, before)
        run.sure = keyboard.sure
        run.window = answer.window.number if answer.window is not None else None
        self._typing = run
        self._desk.secrets[run.number] = (*self._desk.veil.fields, *self._look_for_secrets(answer))
        if frame is not None:
            self._desk.picture(run.number, frame)
        self._found(key.time, run.number, answer.element, answer.window)
        return run

    def _grow(self, run: TypingRun, key: KeyInput) -> None:
        run.keys += 1
        run.end, run.after, run.read = key.time, None, False
        if key.time - run.written < WRITE_SECONDS or run.kept and (self._desk.focus.late(key.time) or self._left(run, 0.0)):
            return
        self._write_run(run)

    def _left(self, run: TypingRun, patience: float) -> bool:
        """Whether the keyboard has gone elsewhere by itself; then the run ends with what is known to be its own.

        The window is asked for each time, the field when the last look is *patience* seconds old: what has not been looked
        at may have gone into a password field, and never reaches the disk.
        """
        now, window = self._desk.clock.now(), self._finder.active_window()
        elsewhere = window is not None and run.window is not None and window.number != run.window
        if not elsewhere and now - run.confirmed[0] >= patience:
            answer = self._finder.focused(_in(READ_SECONDS))
            elsewhere = not same_field(answer, Answer(run.element, field=run.handle))
            if not elsewhere:
                run.confirm(now)
        if elsewhere:
            run.take_back()
            self.end_typing()
        return elsewhere

    def end_typing(self) -> None:
        """What was typed is complete."""
        if (run := self._typing) is None:
            return
        self._typing = None
        if run.kept and run.handle is not None:
            now = self._finder.text_of(run.handle, _in(READ_SECONDS))
            if now is not None and (run.after is None or run.line.text in now):
                run.after = now
        if not run.sure and run.result() is not None:
            self._desk.focus.shown(run.end, Answer(run.element, field=run.handle))
        self._write_run(run)

    def _write_run(self, run: TypingRun) -> None:
        run.written = run.end
        self._write(Typed(run.start, run.number, run.end, run.result(), not run.kept, run.keys))

    def _found(self, at: float, number: int, element: Element | None, window: Window | None) -> None:
        self._write(Found(at, number, without_secret(element), window))

    def _write(self, event: Event) -> None:
        self._check()
        self._desk.write(event)

    def _check(self) -> None:
        if self._over:
            raise TakenOver


def _in(seconds: float) -> float:
    """A deadline."""
    return time.monotonic() + seconds


def writes(key: KeyInput) -> bool:
    """Whether a key writes a character."""
    return key.text is not None and not (_is_shortcut(key) and not _level_three(key))


def edits(key: KeyInput) -> bool:
    """Whether a key changes or walks through what was written."""
    return key.key in EDITING and not _is_shortcut(key)


def _is_shortcut(key: KeyInput) -> bool:
    return bool({"ctrl", "alt", "super"} & set(key.modifiers))


def _level_three(key: KeyInput) -> bool:
    """Whether Ctrl+Alt stands for AltGr here: it writes a sign that is no plain letter or digit."""
    return {"ctrl", "alt"} <= set(key.modifiers) and key.text is not None and not key.text.isascii()
