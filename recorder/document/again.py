"""A part recorded again: its new steps against the old ones, and the document with those that were accepted.

Where both are the same action the step keeps its identity, and what the author wrote stays: only a step that nobody
edited takes the new words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from recorder.document.edits import arranged, insert_steps
from recorder.document.model import Document, Step

SAME = 0.75
"""Likeness (0 to 1) from which two steps count as the same action."""
NUMBERS = re.compile(r"\d+")
SPOKEN = frozenset({"check", "note"})
"""Kinds that are made of a sentence; its time is that of its words."""
SAME_TIME = 0.05
"""Seconds between the beginnings of one action in two drafts of the same recording."""
CLICKS = frozenset({"click", "double_click", "right_click"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """One row of the comparison: `old` None is an additional step, `new` None one that was not done any more."""

    old: Step | None
    new: Step | None
    same: bool = False

    @property
    def outcome(self) -> Step | None:
        """The step as it will be when this is accepted; None: there is none any more."""
        if self.old is None or self.new is None:
            return self.new
        if not self.same:
            return replace(self.new, section=self.old.section)
        old, new = self.old, self.new
        if _one_take(old, new):  # the same recording understood anew: only its words are news
            if old.edited:
                return old
            words = replace(old, instruction=new.instruction, narration=new.narration, sentences=new.sentences)
            return replace(words, callouts=new.callouts or old.callouts, confidence=new.confidence)
        if not old.edited:
            return replace(new, id=old.id, section=old.section, callouts=new.callouts or old.callouts)
        return replace(
            old,
            target=new.target or old.target,
            window_title=new.window_title,
            application=new.application,
            position=new.position,
            picture=new.picture or old.picture,
            sentences=new.sentences or old.sentences,
            span=new.span,
            confidence=new.confidence,
        )

    @property
    def changes(self) -> bool:
        """Whether anything that is read would be another when this is accepted."""
        old, outcome = self.old, self.outcome
        if old is None or outcome is None or not self.same:
            return True
        said, new = ([(c.kind, c.text) for c in step.callouts] for step in (old, outcome))
        words = (old.instruction, old.narration) != (outcome.instruction, outcome.narration)
        return words or said != new or old.picture is not outcome.picture

    @property
    def keeps_words(self) -> bool:
        """Whether the author's words stay when this is accepted."""
        return self.same and self.old is not None and self.old.edited


def proposals(old: Sequence[Step], new: Sequence[Step]) -> tuple[Proposal, ...]:
    """The steps of both in one order: the same actions beside each other, in between what was replaced or added.

    Steps of *new* that are folded away (accidental clicks) are left out.
    """
    done = [step for step in new if not step.folded]
    rows: list[Proposal] = []
    before, at = 0, 0
    for mine, theirs in [*_matches(old, done), (len(old), len(done))]:
        rows += _between(old[before:mine], done[at:theirs])
        if mine < len(old):
            rows.append(Proposal(old[mine], done[theirs], same=True))
        before, at = mine + 1, theirs + 1
    return tuple(rows)


def replaced(document: Document, rows: Sequence[Proposal], accepted: Collection[int], after: str | None) -> Document:
    """The document with the *accepted* (by their places in *rows*) in the place of the old steps.

    Without old steps the new ones go behind the step *after* (None: to the end). Old steps that are not in the document
    any more are left out; edits made to them meanwhile stay where the row is refused.
    """
    here = {step.id: step for step in document.steps}
    results: dict[str, list[Step]] = {}
    first: list[Step] = []
    put = first
    for number, row in enumerate(rows):
        old = here.get(row.old.id) if row.old is not None else None
        outcome = replace(row, old=old).outcome if number in accepted else old
        if old is not None:
            put = results[old.id] = []
        if outcome is not None:
            put.append(outcome)
    if not results:
        return insert_steps(document, _behind(document, after), first)
    steps: list[Step] = []
    for step in document.steps:
        mine = results.get(step.id)
        if mine is not None:
            mine, first = [*first, *mine], []
        steps += [step] if mine is None else [replace(each, section=step.section) for each in mine]
    return arranged(replace(document, steps=tuple(steps)))


def likeness(old: Step, new: Step) -> float:
    """How much two steps are the same action, 0 to 1: the kind, the control's name or the words, what is typed."""
    if old.kind != new.kind and not {old.kind, new.kind} <= CLICKS:
        return 0.0
    mine, theirs = (step.target.name if step.target is not None else None for step in (old, new))
    if mine is None or theirs is None:
        mine, theirs = old.instruction, new.instruction
    alike = SequenceMatcher(None, mine.casefold(), theirs.casefold(), autojunk=False).ratio()
    if NUMBERS.findall(mine) != NUMBERS.findall(theirs) or (old.kind == "press" and old.keys != new.keys):
        alike = 0.0  # a number tells one row or button from the next
    return alike if old.kind == new.kind else 0.9 * alike


def _likeness(old: Step, new: Step) -> float:
    if _one_take(old, new) and old.kind not in SPOKEN:  # what was done at the same time is the same, whatever it is called
        apart = abs((old.span.start if old.span else 0.0) - (new.span.start if new.span else 0.0))
        return 1.0 if apart < SAME_TIME and (old.kind == new.kind or {old.kind, new.kind} <= CLICKS) else 0.0
    return likeness(old, new)


def _matches(old: Sequence[Step], new: Sequence[Step]) -> list[tuple[int, int]]:
    """The pairs of places that are the same action: the rising choice with the most likeness in all."""
    gain = [[_likeness(a, b) for b in new] for a in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            pair = gain[i][j] + best[i + 1][j + 1] if gain[i][j] >= SAME else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    found, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if gain[i][j] >= SAME and best[i][j] == gain[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _one_take(old: Step, new: Step) -> bool:
    return old.span is not None and new.span is not None and old.span.recording == new.span.recording


def _between(old: Sequence[Step], new: Sequence[Step]) -> list[Proposal]:
    both = min(len(old), len(new))
    rows = [Proposal(a, b) for a, b in zip(old, new, strict=False)]
    return [*rows, *(Proposal(a, None) for a in old[both:]), *(Proposal(None, b) for b in new[both:])]


def _behind(document: Document, after: str | None) -> int:
    ids = [step.id for step in document.steps]
    return ids.index(after) + 1 if after in ids else len(ids)
