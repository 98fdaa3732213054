"""What the draft knows about one language: its fillers, joining words and cue phrases, read from `resources/language`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from recorder.paths import resource

DEFAULT = "en"


@dataclass(frozen=True)
class Language:
    """One language's words. `cues` has a pattern for each idea that the draft listens for, such as *past* or *warning*."""

    code: str
    fillers: frozenset[str]
    hanging: frozenset[str]
    """Words after which a sentence cannot end: *the*, *to*, *and*."""
    function_words: frozenset[str]
    abbreviations: frozenset[str]
    numbers: Mapping[str, int]
    number_joins: frozenset[str]
    """What may stand inside a spoken number: *and*, *point*."""
    letters: Mapping[str, str]
    """Names of signs and spelling words: *dash* is -, *bravo* is b."""
    cues: Mapping[str, re.Pattern[str]]
    joins: re.Pattern[str]
    openers: re.Pattern[str]
    openings: Mapping[str, str]
    """Joining words that begin a clause, and how the learned weights call them (*und*: and)."""
    subjects: Mapping[str, frozenset[str]]
    """Words for the speaker, the listener and things."""
    texts: Mapping[str, str]
    """Sentences that the draft writes itself."""
    defines: re.Pattern[str]
    """A definition: groups *term* and *meaning*."""
    headings: re.Pattern[str]
    """What announces a section and is no part of its heading."""
    keys: Mapping[str, str]
    """How each key is called when it is not called by its own name."""

    @staticmethod
    def bare(word: str) -> str:
        """The word in lower case without its punctuation; apostrophes stay."""
        return word.strip(".,;:?!…\"“”‘()[]–—-").replace("’", "'").lower().strip("'")

    def is_abbreviation(self, word: str) -> bool:
        """Whether the full stop belongs to the word (*Dr.*, *no.*, *e.g.*)."""
        return word.lower().rstrip(",;") in self.abbreviations

    def opens_clause(self, following: str) -> bool:
        """Whether the bare words *following* begin a new clause (*and then ...*)."""
        return self.joins.match(following) is not None

    def heading(self, text: str) -> str:
        """The heading in *text* that announces a section: *Now we come to the payment.* is *The payment*."""
        plain = self.headings.sub("", text.strip(" .,!?")).strip(" .,!?")
        return plain[:1].upper() + plain[1:]

    @property
    def kind_cues(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The cues that tell what kind of sentence it is."""
        return tuple((name, pattern) for name, pattern in self.cues.items() if not name.startswith("role "))

    def key_words(self, key: str) -> tuple[str, ...]:
        """The words that may name *key*: ``ctrl`` is *control*, ``f5`` is *f five*."""
        return (key, *self.keys.get(key, "").split())

    def after_opening(self, text: str) -> str:
        """*text* without the words that only open a clause: *okay so and now*."""
        return self.openers.sub("", text, count=1)

    def opening(self, text: str) -> str:
        """The joining word that a clause begins with, as the weights call it; empty for none."""
        return self.openings.get(text.split(" ", 1)[0], "")

    def has(self, cue: str, text: str) -> bool:
        """Whether *text* (bare, lower case) holds the cue."""
        pattern = self.cues.get(cue)
        return pattern is not None and pattern.search(text) is not None


@cache
def language(code: str) -> Language:
    """The data of language *code* (``en``, ``de-AT``); of English when there is none for it."""
    short = code.split("-")[0].split("_")[0].lower() or DEFAULT
    try:
        path = resource(f"language/{short}/cues.toml")
    except FileNotFoundError:
        return language(DEFAULT)
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    sets = data["words"]
    return Language(
        code=short, fillers=_words(sets["fillers"]), hanging=_words(sets["hanging"]),
        function_words=_words(sets["function"]), abbreviations=_words(sets["abbreviations"]),
        numbers=dict(data["numbers"]), number_joins=_words(sets["number_joins"]), keys=dict(data["keys"]), letters=dict(data["letters"]),
        cues={name: _pattern(phrases) for name, phrases in data["cues"].items()},
        texts=dict(data["texts"]), defines=re.compile(data["defines"], re.IGNORECASE), headings=re.compile(data["headings"], re.IGNORECASE),
        openers=re.compile(rf"^(?:(?:{'|'.join(data['openers'])})(?![\w']) ?)*"), openings=dict(data["openings"]),
        subjects={name: _words(text) for name, text in data["subjects"].items()},
        joins=re.compile(rf"(?:{'|'.join(data['joins'])})(?!\w)"))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of the phrases as whole words."""
    return re.compile(rf"(?<![\w'])(?:{'|'.join(phrases)})(?![\w])")
