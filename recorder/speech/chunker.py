"""Finds where utterances begin and end in a stream of sound, and decides which are recognised together and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

Samples = np.ndarray[Any, np.dtype[np.float32]]

RATE = 16_000
WINDOW = 512
"""Samples that one voice probability speaks of (32 ms)."""
SPEECH, QUIET = 0.5, 0.35
"""Above the one probability speech begins, below the other it is silent."""
PAUSE, LULL = 0.5, 0.2
"""Seconds of silence that end an utterance; that may cut one which has become long."""
LONG, LONGEST, LOOK_BACK = 12.0, 20.0, 5.0
SHORTEST = 3
"""Windows of voice that an utterance has at least; a click of a key has fewer."""
BEFORE, AFTER = 0.15, 0.25
"""Seconds of sound that are left standing at an utterance's edges."""
ENOUGH, EAGER_PATIENCE, PATIENCE, MOST = 12.0, 1.5, 8.0, 24.0
"""Seconds of speech that are worth a run of their own; that a finished utterance waits for others, and for the name
of what is clicked along with it, when there is time and when there is not; that fit into one run."""


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """Speech from `start` to `end` (sample numbers of the stream); `samples` begin at `left`, a little before.

    Pieces of speech that was cut because it was long, not because there was a pause, share their `number`.
    """

    number: int
    start: int
    end: int
    left: int
    samples: Samples


class Chunker:
    """Takes sound and its voice probabilities as they come; gives groups of finished utterances."""

    def __init__(self, number: int = 0) -> None:
        self._sound: Samples = np.zeros(0, np.float32)
        self._first = 0
        self._judged = 0
        self._start: int | None = None
        self._quiet: int | None = None
        self._voices: list[float] = []
        self._edge = 0
        self._over: list[Utterance] = []
        self.number = number
        """The number of the next utterance."""

    def add(self, samples: Samples, probabilities: Iterable[float]) -> None:
        """Append sound; *probabilities* are those of the windows that it completed."""
        self._sound = np.concatenate([self._sound, samples])
        for probability in probabilities:
            self._judge(probability)
        self._forget()

    def take(self, eager: bool, final: bool = False) -> tuple[Utterance, ...]:
        """The next group to recognise, empty when it is better to wait.

        *eager*: there is nothing else to do, so a single utterance is worth a run. *final*: no more sound comes.
        """
        if final and self._start is not None:
            self._finish(self._quiet if self._quiet is not None else self._judged, pause=True)
        if not self._over or not (final or self._full(EAGER_PATIENCE if eager else PATIENCE)):
            return ()
        group: list[Utterance] = []
        room = int(MOST * RATE)
        while self._over and (not group or self._over[0].samples.size <= room):
            room -= self._over[0].samples.size
            group.append(self._over.pop(0))
        return tuple(group)

    @property
    def waiting(self) -> bool:
        """Whether finished utterances wait."""
        return bool(self._over)

    @property
    def settled(self) -> int:
        """The sample number before which all speech has been given out."""
        if self._over:
            return self._over[0].left
        return max(self._edge, (self._judged if self._start is None else self._start) - int(BEFORE * RATE))

    def _full(self, patience: float) -> bool:
        speech = sum(u.end - u.start for u in self._over)
        return speech >= ENOUGH * RATE or self._judged - self._over[0].end >= patience * RATE

    def _judge(self, probability: float) -> None:
        """Take in the next window."""
        here, self._judged = self._judged, self._judged + WINDOW
        if self._start is None:
            if probability < SPEECH:
                return
            self._start, self._quiet, self._voices = here, None, []
        self._voices.append(probability)
        if probability >= SPEECH:
            self._quiet = None
        elif probability < QUIET and self._quiet is None:
            self._quiet = here
        if self._quiet is not None:
            silence = self._judged - self._quiet
            if silence >= PAUSE * RATE:
                self._finish(self._quiet, pause=True)
            elif silence >= LULL * RATE and self._quiet - self._start >= LONG * RATE:
                self._finish(self._quiet, pause=False)
        elif self._judged - self._start >= LONGEST * RATE:
            self._cut()

    def _cut(self) -> None:
        """End an utterance that goes on and on where the voice was weakest lately."""
        assert self._start is not None
        recent = self._voices[-int(LOOK_BACK * RATE / WINDOW) :]
        weakest = int(np.argmin(recent))
        end = self._judged - (len(recent) - weakest) * WINDOW
        self._finish(end, pause=False)
        self._start, self._quiet, self._voices = end, None, recent[weakest:]

    def _finish(self, end: int, pause: bool) -> None:
        assert self._start is not None
        start, self._start = self._start, None
        left = max(start - int(BEFORE * RATE), self._edge)
        right = (
            min(end + int(AFTER * RATE), self._judged)
            if pause
            else max(end, min(end + int(LULL * RATE / 2), self._judged))
        )
        if sum(v >= SPEECH for v in self._voices) >= SHORTEST:
            samples = self._sound[left - self._first : right - self._first].copy()
            self._over.append(Utterance(self.number, start, end, left, samples))
            self._edge = right
        self.number += pause

    def _forget(self) -> None:
        """Drop sound that nobody needs any more."""
        needed = self._start if self._start is not None else self._judged
        cut = max(self._edge, needed - RATE // 2)
        if cut - self._first >= RATE:
            self._sound, self._first = self._sound[cut - self._first :], cut
