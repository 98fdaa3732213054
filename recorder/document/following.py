"""Somebody follows an SOP step by step: what was checked off, how long each step took, and where they got stuck."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from recorder.document.model import Comment, Document, Run, Step, Timed

STUCK = "Stuck here"
"""What a comment says whose writer only marked the place."""


class Following:
    """One time through the shown steps of *document*. *clock* gives seconds that only grow; pauses do not count.

    The place may be `len(steps)`: behind the last step, where no time runs.
    """

    def __init__(self, document: Document, clock: Callable[[], float]) -> None:
        self.document, self.steps = document, document.shown_steps
        self._clock, self._since = clock, clock()
        self.place, self.paused = 0, False
        self._seconds = [0.0] * len(self.steps)
        self._done = [False] * len(self.steps)
        self._comments: dict[int, str] = {}

    @property
    def step(self) -> Step | None:
        """The step in hand; None behind the last one."""
        return self.steps[self.place] if self.place < len(self.steps) else None

    @property
    def done(self) -> int:
        """How many steps are checked off."""
        return sum(self._done)

    def is_done(self, place: int) -> bool:
        """Whether the step at *place* is checked off."""
        return self._done[place]

    def seconds(self, place: int | None = None) -> float:
        """How long the step at *place* took until now, or all of them."""
        self._count()
        return sum(self._seconds) if place is None else self._seconds[place]

    def comment(self, place: int) -> str:
        """What was said at the step at *place*; empty when nothing was."""
        return self._comments.get(place, "")

    def go(self, place: int) -> None:
        """Go to another step; the time of this one ends."""
        self._count()
        self.place = min(max(place, 0), len(self.steps))

    def check(self, done: bool) -> None:
        """Check the step in hand off, or not."""
        if self.step is not None:
            self._done[self.place] = done

    def stuck(self, text: str | None) -> None:
        """Mark that the way was lost at the step in hand, with a few words or none; None takes the mark back."""
        if self.step is None:
            return
        if text is None:
            self._comments.pop(self.place, None)
        else:
            self._comments[self.place] = text.strip() or STUCK

    def pause(self, paused: bool) -> None:
        """Let the time stand, or run again."""
        self._count()
        self.paused = paused

    def result(self, who: str, when: str) -> tuple[Run, tuple[Comment, ...]]:
        """What came of it; *when* it began, UTC ISO."""
        self._count()
        timed = tuple(Timed(step.id, round(self._seconds[n], 1), self._done[n]) for n, step in enumerate(self.steps))
        comments = tuple(Comment(self.steps[n].id, text, who, when) for n, text in sorted(self._comments.items()))
        return Run(who, when, self.document.version, timed), comments

    def _count(self) -> None:
        now = self._clock()
        if self.step is not None and not self.paused:
            self._seconds[self.place] += now - self._since
        self._since = now


def with_run(document: Document, run: Run, comments: tuple[Comment, ...]) -> Document:
    """Keep the result of a run with the SOP, and the comments at their steps; what is there already does not come twice."""
    runs = document.runs if any(each.id == run.id for each in document.runs) else (*document.runs, run)
    return with_comments(replace(document, runs=runs), comments)


def with_comments(document: Document, comments: Iterable[Comment]) -> Document:
    """Put comments at their steps; those that are there already, resolved or not, do not come twice."""
    known = {each.id for each in document.comments}
    new = {each.id: each for each in comments if each.id not in known}
    return replace(document, comments=(*document.comments, *new.values())) if new else document


def open_comments(document: Document) -> tuple[Comment, ...]:
    """The comments that nobody resolved yet, in the order of their steps; those of steps that are gone come last."""
    places = {step.id: place for place, step in enumerate(document.steps)}
    waiting = [each for each in document.comments if not each.resolved]
    return tuple(sorted(waiting, key=lambda each: places.get(each.step, len(places))))


def resolve(document: Document, comment_id: str, resolved: bool = True) -> Document:
    """Mark a comment as resolved, or open it again."""
    return replace(document, comments=tuple(replace(c, resolved=resolved) if c.id == comment_id else c for c in document.comments))
