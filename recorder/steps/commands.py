"""Spoken commands: *new section ...*, *note ...*, *warning ...* and *scratch that*, said while recording and done in the draft.

*Scratch that* takes back what was said since the last action or a long silence. It never takes back an action: where nothing
else was said, the step of the last action stays and is marked as doubtful, so that the author looks at it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from recorder.paths import resource
from recorder.steps.actions import Action
from recorder.steps.clauses import BREATH, UNMARKED_PAUSE, Clause, Told
from recorder.steps.language import DEFAULT, Language

SILENCE = 4.0
"""So many seconds without a word are the beginning of something new: *scratch that* reaches no further back."""
FOLLOWS = 2.0
"""Seconds at most between a command and the sentence that belongs to it, when it was said alone: *New section. The payment.*"""
LONGEST = 5
"""Words of a command at most."""
TELLS: tuple[Told, ...] = ("section", "note", "warning")
_CLOSES = re.compile(r"[.,;:?!…–—]+[\"'”’)]*$")


@dataclass(frozen=True)
class Commands:
    """The commands of one language."""

    tells: dict[Told, re.Pattern[str]]
    scratch: re.Pattern[str]

    def told(self, bare: Sequence[str]) -> tuple[Told | None, int]:
        """What a sentence of these words begins with, and how many words that takes."""
        for length in range(min(LONGEST, len(bare)), 0, -1):
            begins = " ".join(bare[:length])
            for name, pattern in self.tells.items():
                if pattern.fullmatch(begins):
                    return name, length
        return None, 0

    def scratched(self, bare: Sequence[str], closed: Sequence[bool]) -> tuple[int, int] | None:
        """Where *scratch that* is said (first word, words), if a silence or a sign follows it."""
        for at in range(len(bare)):
            for length in range(min(LONGEST, len(bare) - at), 1, -1):
                if closed[at + length - 1] and self.scratch.fullmatch(" ".join(bare[at : at + length])):
                    return at, length
        return None


@dataclass(frozen=True, slots=True)
class Obeyed:
    """What was said without the commands, each clause knowing what it was told to be; `doubted` has the times of actions."""

    said: tuple[Clause, ...]
    doubted: frozenset[float]


@cache
def commands(code: str) -> Commands:
    """The commands of language *code* (``en``, ``de-AT``); of English when there are none for it."""
    short = re.split(r"[-_]", code)[0].lower() or DEFAULT
    try:
        path = resource(f"language/{short}/commands.toml")
    except FileNotFoundError:
        return commands(DEFAULT)
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    opened = rf"(?:(?:{'|'.join(data['openers'])}) )*"
    patterns = {name: re.compile(rf"{opened}(?:{'|'.join(data[name])})") for name in (*TELLS, "scratch")}
    return Commands({name: patterns[name] for name in TELLS}, patterns["scratch"])


def heard(text: str, code: str) -> str:
    """The last command in a recognised sentence or two, for the bar: ``section``, ``note``, ``warning``, ``scratch`` or nothing."""
    known, found = commands(code), ""
    for sentence in re.split(r"(?<=[.?!…])\s+", text.strip()):
        words = sentence.split()
        bare = [Language.bare(word) for word in words]
        closed = [bool(_CLOSES.search(word)) for word in words[:-1]] + [True]
        found = ("scratch" if bare and known.scratched(bare, closed) else known.told(bare)[0]) or found
    return found


def obey(said: Sequence[Clause], actions: Sequence[Action], code: str) -> Obeyed:
    """Do the commands in *said*; the order stays, and what is no command is as it was."""
    known = commands(code)
    kept: list[Clause] = []
    doubted: set[float] = set()
    parts = tuple(part for each in said for part in _cut(each, known))
    for clause in _told(parts, actions, known):
        if _is_scratch(clause, known):
            doubted |= _take_back(kept, clause, actions)
        else:
            kept.append(clause)
    return Obeyed(tuple(kept), frozenset(doubted))


def _cut(clause: Clause, known: Commands) -> Iterator[Clause]:
    """The clause, with *scratch that* as one of its own."""
    found = known.scratched(_bare(clause), _closed(clause))
    if found is None:
        yield clause
        return
    at, length = found
    parts = [clause.words[:at], clause.words[at : at + length], clause.words[at + length :]]
    words = [part for part in parts if part]
    for part, following in zip(words, [*words[1:], None], strict=True):
        if following is None:
            yield replace(clause, words=part)
        else:
            yield Clause(part, clause.sentence, ",", max(0.0, following[0].start - part[-1].end))


def _bare(clause: Clause) -> list[str]:
    return [Language.bare(word.text) for word in clause.words]


def _closed(clause: Clause) -> list[bool]:
    """For each word whether a sign or a breath follows it."""
    pauses = [b.start - a.end for a, b in zip(clause.words, clause.words[1:], strict=False)] + [BREATH]
    return [bool(_CLOSES.search(word.text)) or pause >= BREATH for word, pause in zip(clause.words, pauses, strict=True)]


def _is_scratch(clause: Clause, known: Commands) -> bool:
    return known.scratch.fullmatch(" ".join(_bare(clause))) is not None


def _told(said: Sequence[Clause], actions: Sequence[Action], known: Commands) -> Iterator[Clause]:
    """The clauses, those after *note* and the like marked as such; sentences are numbered anew."""
    at, number = 0, 0
    while at < len(said):
        last = said[at - 1] if at else None
        begins = last is None or last.sentence != said[at].sentence or last.pause >= UNMARKED_PAUSE or _is_scratch(last, known)
        kind, length = known.told(_bare(said[at])) if begins else (None, 0)
        sentence = _sentence(said, at)
        number += begins
        if kind is not None:
            rest = _without(sentence, length)
            following = _sentence(said, at + len(sentence)) if not rest else ()
            if following and not _follows(sentence[-1], following, actions, known):
                following = ()
            content = rest or following or (sentence if kind == "section" else ())
            if content:
                yield from (replace(clause, sentence=number, told=kind) for clause in content)
                number += 1
                at += len(sentence) + len(following)
                continue
        yield replace(said[at], sentence=number)
        at += 1


def _sentence(said: Sequence[Clause], at: int) -> tuple[Clause, ...]:
    """The clauses from *at* to the end of the sentence, a long breath, or *scratch that*."""
    found: list[Clause] = []
    for clause in said[at:]:
        if clause.sentence != said[at].sentence:
            break
        found.append(clause)
    return tuple(found)


def _without(sentence: Sequence[Clause], length: int) -> tuple[Clause, ...]:
    """The sentence without its first *length* words."""
    first = sentence[0].words[length:]
    return (*((replace(sentence[0], words=first),) if first else ()), *sentence[1:])


def _follows(command: Clause, following: Sequence[Clause], actions: Sequence[Action], known: Commands) -> bool:
    """Whether the next sentence is what a command that was said alone asks for."""
    if command.pause > FOLLOWS or known.told(_bare(following[0]))[0] is not None or _is_scratch(following[0], known):
        return False
    return not any(command.end <= action.start <= following[0].start for action in actions)


def _take_back(kept: list[Clause], command: Clause, actions: Sequence[Action]) -> set[float]:
    """Remove what *scratch that* means from *kept*; the start of the action that it may have meant as well."""
    done = [action.start for action in actions if action.start < command.start]
    since = done[-1] if done else float("-inf")
    taken: list[Clause] = []
    while kept and kept[-1].end > since and ((taken or [command])[-1].start - kept[-1].end) < SILENCE:
        taken.append(kept.pop())
    alone = not taken or taken[-1].start < since
    return {since} if done and alone else set()
