"""Recognised words cut into sentences and clauses, the exact words kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from recorder.recording.transcript import Word
from recorder.steps.language import Language

LONG_PAUSE = 1.1
"""Seconds of silence that end a sentence whatever the punctuation says, unless its last word asks for more."""
UNMARKED_PAUSE = 0.55
"""Seconds of silence that end a sentence where the recogniser wrote no punctuation for a while."""
BREATH = 0.16
"""Seconds of silence that may part two clauses."""
UNMARKED_WORDS = 9
"""So many words without any punctuation and it is no longer relied upon."""
SHORT_CLAUSE = 2
Told = Literal["section", "note", "warning"]
_END = re.compile(r"[.?!…]+[\"'”’)]*$")
_COMMA = re.compile(r"([,;:–—]|\.\.\.|…)[\"'”’)]*$")
_INITIAL = re.compile(r"^(?:[A-Za-z]\.)+$")


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest stretch of speech that can belong to an action: some words of sentence number `sentence`.

    `ending` is what closes it: ``.`` a sentence, ``,`` punctuation inside one, empty: a breath or a joining word.
    `pause` is the silence after it in seconds (a long time at the very end). `told` is what the speaker said that it is, in so
    many words (see `commands`).
    """

    words: tuple[Word, ...]
    sentence: int
    ending: str = ""
    pause: float = 0.0
    told: Told | None = None

    @property
    def start(self) -> float:
        """When it begins, seconds."""
        return self.words[0].start

    @property
    def end(self) -> float:
        """When it ends, seconds."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """Its exact words."""
        return " ".join(w.text for w in self.words)


def clauses(words: Sequence[Word], language: Language) -> tuple[Clause, ...]:
    """Cut *words* (in the order of their times) into clauses.

    A sentence ends at a full stop, at a long silence, or, where punctuation is missing, at a shorter one. Inside a
    sentence a clause ends at punctuation, or at a breath or a joining word such as *and then* when that leaves enough on
    either side.
    """
    heard = [w for w in words if w.text.strip()]
    if not heard:
        return ()
    pauses = [max(0.0, b.start - a.end) for a, b in zip(heard, heard[1:], strict=False)] + [60.0]
    marks = _sentence_ends(heard, pauses, language)
    found: list[Clause] = []
    begin, sentence = 0, 0
    for i in range(len(heard)):
        ending = "." if marks[i] else "," if _COMMA.search(heard[i].text) or _END.search(heard[i].text) else ""
        if ending != "." and not _parts(heard, pauses, i, begin, ending, language):
            continue
        found.append(Clause(tuple(heard[begin : i + 1]), sentence, ending, pauses[i]))
        begin = i + 1
        sentence += ending == "."
    return tuple(found)


def _sentence_ends(words: list[Word], pauses: list[float], language: Language) -> list[bool]:
    """For each word whether a sentence ends with it."""
    ends, unmarked = [], 0
    for i, word in enumerate(words):
        following = words[i + 1].text if i + 1 < len(words) else ""
        unmarked = 0 if re.search(r"[.,;:?!…]", word.text) else unmarked + 1
        hanging = language.bare(word.text) in language.hanging and not _END.search(word.text)
        stop = bool(_END.search(word.text)) and not language.is_abbreviation(word.text) and not (
            _INITIAL.match(word.text) and following[:1].islower())
        if stop and (word.text.endswith(("...", "…")) or pauses[i] < 0.05):
            stop = not following[:1].islower()
        if not stop and following[:1].isupper() and language.bare(following) in language.function_words and not following.startswith("I"):
            stop = not _COMMA.search(word.text) and not word.text[:1].isupper()
        if not stop and not hanging:
            stop = pauses[i] >= LONG_PAUSE or (pauses[i] >= UNMARKED_PAUSE and unmarked >= UNMARKED_WORDS)
        if not stop and hanging:
            stop = pauses[i] >= 3 * LONG_PAUSE
        if stop:
            unmarked = 0
        ends.append(stop or i == len(words) - 1)
    return ends


def _parts(words: list[Word], pauses: list[float], i: int, begin: int, ending: str, language: Language) -> bool:
    """Whether a clause ends with word *i* inside a sentence."""
    if ending == ",":
        return i - begin + 1 >= SHORT_CLAUSE or pauses[i] >= 2 * BREATH
    if i - begin + 1 < SHORT_CLAUSE or language.bare(words[i].text) in language.hanging:
        return False
    following = " ".join(language.bare(w.text) for w in words[i + 1 : i + 4])
    joins = language.opens_clause(following)
    return pauses[i] >= (BREATH if joins else 2 * BREATH) or (joins and i - begin + 1 >= 2 * SHORT_CLAUSE)
