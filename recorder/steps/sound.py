"""How words sound: a coarse key under which a heard word and the word that was meant usually agree."""

from __future__ import annotations

import re
from functools import lru_cache

_RULES = tuple((re.compile(pattern), by) for pattern, by in (
    (r"[^a-zäöüß]", ""), (r"ß", "s"), (r"tch|tsch|sch|sh|ch|ti(?=on)|c(?=i[ao])", "x"), (r"ph|v|w(?=$)", "f"), (r"gh(?=t)", ""), (r"^kn|^gn", "n"),
    (r"^wr", "r"), (r"mb$", "m"), (r"dg(?=e)", "j"), (r"c(?=[eiy])|z", "s"), (r"qu|q|ck|c|g", "k"), (r"x(?=$)", "x"), (r"b", "p"), (r"d", "t"),
    (r"j", "x"), (r"(?<=.)[hwy]", ""), (r"[aeiouyäöü]+", "a"), (r"(?<=.)a", ""), (r"(.)\1+", r"\1")))
_ENDINGS = re.compile(r"(?:ing|ed|es|s|er|ly|en|e)$")
FEW_LETTERS = 4


@lru_cache(maxsize=20000)
def sound(word: str) -> str:
    """The word's consonants in classes that are easily mistaken for one another; empty for words too short to tell."""
    if len(word) < FEW_LETTERS:
        return ""
    key = word.lower()
    for pattern, by in _RULES:
        key = pattern.sub(by, key)
    return key if len(key) >= 2 else ""


@lru_cache(maxsize=20000)
def stem(word: str) -> str:
    """The word without the commonest endings."""
    if len(word) <= FEW_LETTERS:
        return word
    short = _ENDINGS.sub("", word)
    if len(short) > 2 and short[-1] == short[-2]:
        short = short[:-1]
    return short if len(short) >= 3 else word
