"""Words that the recogniser nearly got, mended from what stood on the screen, where sound and context agree.

Recognisers err on names, and names are what was clicked, typed or stood in a window's title. A run of heard words is
replaced only when it sounds like a name of an action close in time, the words are no ordinary words in that place, and
the recogniser itself was unsure of them or they look broken. The transcript keeps what was heard.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recorder.recording.transcript import Word
from recorder.steps.actions import Action
from recorder.steps.language import Language
from recorder.steps.mentions import tokens
from recorder.steps.sound import sound, stem

NEAR_SECONDS = 20.0
"""A name is believed within this time of the action that shows it; glossary words always."""
UNSURE = 0.82
"""Below this probability a word may be wrong."""
MOST_WORDS = 3
ALIKE = 0.6
"""More than this likeness in letters has a word that sounds the same."""
SLACK_LETTERS = 2
"""So many letters more or fewer may the pieces of a name have."""
_PLAIN = re.compile(r"[^\w']+")
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling that may have been said, and when it is believable (None: always)."""

    text: str
    letters: str
    key: str
    time: float | None


def mended(words: Sequence[Word], actions: Sequence[Action], glossary: Sequence[str], language: Language) -> tuple[Word, ...]:
    """*words* with near misses replaced; a replaced run keeps its times and the punctuation at its ends.

    It is sure from then on: the screen bears it out.
    """
    names = tuple(_names(actions, glossary, language))
    by_key: dict[str, list[Name]] = {}
    for name in names:
        by_key.setdefault(name.key, []).append(name)
    spellings = {n.letters for n in names}
    heard = [w for w in words if w.text.strip()]
    found: list[Word] = []
    at = 0
    while at < len(heard):
        size, mended = _match(heard, at, by_key, spellings, language)
        if mended is None:
            found.append(heard[at])
        else:
            run = heard[at : at + size]
            before, after = _EDGES.match(run[0].text), _EDGES.match(run[-1].text)
            text = f"{before[1] if before else ''}{mended.text}{after[3] if after else ''}"
            found.append(replace(run[0], end=run[-1].end, text=text, probability=1.0))
        at += size
    return tuple(found)


def _match(heard: Sequence[Word], at: int, by_key: dict[str, list[Name]], spellings: set[str], language: Language) -> tuple[int, Name | None]:
    """The longest run of words at *at* that is a name misheard, and that name."""
    for size in range(min(MOST_WORDS, len(heard) - at), 0, -1):
        run = heard[at : at + size]
        bare = [language.bare(w.text) for w in run]
        joined = "".join(_PLAIN.sub("", b) for b in bare)
        if not joined or any(b in language.fillers for b in bare) or any(re.search(r"[.,;:?!]$", w.text) for w in run[:-1]):
            continue
        if size == 1 and (joined in spellings or joined in language.function_words or joined in language.numbers):
            return 1, None
        if all(b in language.function_words for b in bare) or any(b in spellings for b in bare):
            continue
        if min(w.probability for w in run) > UNSURE:
            continue
        for name in by_key.get(sound(joined), ()):
            near = name.time is None or abs(run[0].start - name.time) <= NEAR_SECONDS
            if near and _misheard(bare, joined, name, language):
                return size, name
    return 1, None


def _misheard(bare: Sequence[str], joined: str, name: Name, language: Language) -> bool:
    """Whether heard words are *name* as it should not be spelled: other letters, or in pieces.

    Another form of the word is none, nor is a part of a long name, or a name with little words around it.
    """
    if len(bare) > 1:
        if joined == name.letters:
            return len(name.text.split()) == 1 and bare[-1] not in language.function_words
        return abs(len(joined) - len(name.letters)) <= SLACK_LETTERS and _alike(joined, name.letters)
    if stem(joined) == stem(name.letters) or joined.startswith(name.letters) or name.letters.startswith(joined):
        return False
    return name.letters[:1] == joined[:1] and _alike(joined, name.letters)


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() > ALIKE


def _names(actions: Sequence[Action], glossary: Sequence[str], language: Language) -> Iterator[Name]:
    """Spellings on the screen: each word of a name, and short names as a whole."""
    for text, time in [(g, None) for g in glossary] + [(t, a.start) for a in actions for t in _texts(a)]:
        parts = [p for p in re.split(r"[\s/|()\[\],;:\"]+", text) if p]
        wholes = [text] if 1 < len(parts) <= MOST_WORDS else []
        for spelling in [*wholes, *parts]:
            letters = "".join(tokens(spelling)) if spelling.isascii() else spelling.lower()
            letters = _PLAIN.sub("", letters)
            key = sound(letters)
            if len(letters) >= 4 and len(key) >= 3 and not any(c.isdigit() for c in letters) and letters not in language.function_words:
                yield Name(spelling.strip(".…*"), letters, key, time)


def _texts(action: Action) -> Iterator[str]:
    if action.target and action.target.name:
        yield action.target.name
    if action.end_target and action.end_target.name:
        yield action.end_target.name
    if action.text and not action.masked and len(action.text) <= 60:
        yield action.text
    if action.window.title:
        yield action.window.title
