"""What had the keyboard when a key was pressed, although programs can only be asked a moment later."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recorder.elements.finder import Answer

if TYPE_CHECKING:
    from recorder.elements.finder import Finder

LOOKUP_SECONDS, REMEMBERED = 0.4, 64
SETTLED_SECONDS = 2.0
"""So long after a key that may have moved the keyboard even a busy program has followed it, and tells the truth."""


@dataclass(frozen=True, slots=True)
class Move:
    """Input that may have moved the keyboard, at recording seconds; `to_next`: a Tab, to the next field or back."""

    time: float
    to_next: bool


@dataclass(frozen=True, slots=True)
class Keyboard:
    """What had the keyboard. Not `sure`: the program may not have followed the last Tab yet and told what had it before."""

    answer: Answer
    sure: bool


class Focus:
    """Remembers when input came that may have moved the keyboard. Times are recording seconds.

    `moved` may be called by any thread, the rest by the one that has the finder.
    """

    def __init__(self) -> None:
        self._moves: deque[Move] = deque([Move(-1.0, False)], REMEMBERED)
        self._pressed: tuple[float, Answer] = (-1.0, Answer())
        self._known: tuple[float, Answer] = (-1.0, Answer())

    def moved(self, time: float, to_next: bool = False) -> None:
        """A click, or a key that writes nothing, such as Enter; a Tab goes *to_next*, one field on or back."""
        self._moves.append(Move(time, to_next))

    def pressed(self, time: float, answer: Answer) -> None:
        """What a press hit: a click into a field gives it the keyboard."""
        self._pressed = (time, answer)

    def shown(self, time: float, answer: Answer) -> None:
        """The field holds what was typed until *time*: it had the keyboard."""
        self._known = (time, answer)

    def late(self, time: float) -> bool:
        """Whether the keyboard may have gone elsewhere since *time*, so that asking for it now tells nothing."""
        return self._moves[-1].time > time

    def at(self, finder: Finder, when: float, clock: Callable[[], float]) -> Keyboard:
        """What had the keyboard at *when*: what has it now by *clock*, unless input since then may have moved it.

        A field that was clicked just before counts where the program does not tell, tells another one, or is asked too late;
        without one the answer is empty then, but for the window.
        """
        now = finder.focused(time.monotonic() + LOOKUP_SECONDS)
        pressed_at, pressed = self._pressed
        moves = [move for move in tuple(self._moves) if move.time <= when]
        last = moves[-1].time if moves else -1.0
        clicked = last == pressed_at and is_editable(pressed)
        if self.late(when):
            return Keyboard(pressed if clicked else Answer(None, now.window), True)
        if clicked and same_window(now, pressed):
            if not is_editable(now):
                return Keyboard(pressed, True)
            if not same_field(now, pressed):
                return Keyboard(secret_one(pressed, now), False)
        sure = clicked or clock() - last > SETTLED_SECONDS or self._followed(moves, now)
        if sure:
            self._known = (when, now)
        return Keyboard(now, sure)

    def _followed(self, moves: Sequence[Move], now: Answer) -> bool:
        """Whether the program has followed the last Tab: it told the field before, and since that Tab it tells another one."""
        known_at, known = self._known
        return (len(moves) > 1 and moves[-1].to_next and moves[-2].time <= known_at < moves[-1].time and same_window(now, known)
                and is_editable(known) and is_editable(now) and not same_field(now, known))


def is_editable(answer: Answer) -> bool:
    """Whether it is known to be something to type into."""
    return answer.element is not None and answer.element.editable


def same_window(one: Answer, other: Answer) -> bool:
    """Whether both are in one window, as far as that is known."""
    return one.window is None or other.window is None or one.window.number == other.window.number


def same_field(one: Answer, other: Answer) -> bool:
    """Whether two answers mean the same control, as far as they tell."""
    if one.element is None or other.element is None:
        return True
    return one.field == other.field or one.element.bounds == other.element.bounds


def secret_one(clicked: Answer, told: Answer) -> Answer:
    """Of two fields that may have the keyboard the one whose text must not be kept, else the one that the program told."""
    return clicked if clicked.element is not None and clicked.element.secret else told
