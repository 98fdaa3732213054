"""Spoken words made readable: fillers, stutters and false starts out, every word with a meaning stays."""

from __future__ import annotations

import re

from recorder.steps.language import Language
from recorder.steps.phrases import phrases

LONGEST_RESTART = 5
"""Words that a speaker says again after breaking off: *click on the, click on the convert button*."""


def clean(text: str, language: Language) -> str:
    """*text* as one would write it down: a capital at the start, a sign at the end, no *um* and no *the, the price*.

    Numbers and single letters said twice stay (*two two one*), and so do lists (*plate, class, plate, class*) and what
    means more when doubled (*very very*).
    """
    rules = phrases(language.code)
    said = rules.asides.sub(lambda aside: _open_comma(aside["before"], language), " ".join(text.split()))
    words = _without_restarts(_without_fillers(said.split(), language), language, rules.keep_doubled)
    plain = re.sub(r"\s+([,.;:?!])", r"\1", " ".join(words))
    if (opener := rules.openers.match(plain)) is not None and any(c.isalnum() for c in plain[opener.end() :]):
        plain = plain[opener.end() :]
    plain = re.sub(r",(?:\s*,)+", ",", plain).strip(" ,;-–")
    if not any(c.isalnum() for c in plain):
        return ""
    plain = plain[:1].upper() + plain[1:]
    return plain if re.search(r"[.?!…][\"”“')]?$", plain) else plain.rstrip(":,;") + "."


def _without_fillers(words: list[str], language: Language) -> list[str]:
    """The words without *um* and words that stop in their middle (*cli-*), nor the commas that went round them."""
    kept: list[str] = []
    for word in words:
        if language.bare(word) in language.fillers or _broken_off(word):
            if kept:
                kept[-1] = _open_comma(kept[-1], language)
                if word[-1] in ".?!" and kept[-1][-1].isalnum():
                    kept[-1] += word[-1]
        else:
            kept.append(word)
    return kept


def _open_comma(word: str, language: Language) -> str:
    """*word* without its comma when a sentence cannot pause there (*go to, um, the list*)."""
    return word.rstrip(",") if language.bare(word) in language.hanging else word


def _broken_off(word: str) -> bool:
    return len(word) > 1 and word[-1] in "-–—" and any(c.isalpha() for c in word)


def _without_restarts(words: list[str], language: Language, keep_doubled: frozenset[str]) -> list[str]:
    """Each false start said once: the second saying is the one meant."""
    kept: list[str] = []
    for word in words:
        kept.append(word)
        for length in range(min(LONGEST_RESTART, len(kept) // 2), 0, -1):
            first, second = kept[-2 * length : -length], kept[-length:]
            bare = [language.bare(w) for w in second]
            if bare == [language.bare(w) for w in first] and _restarts(first, bare, language, keep_doubled):
                capital = first[0][:1].isupper()
                kept[-2 * length :] = [second[0][:1].upper() + second[0][1:] if capital else second[0], *second[1:]]
                break
    return kept


def _restarts(first: list[str], bare: list[str], language: Language, keep_doubled: frozenset[str]) -> bool:
    """Whether this is a false start and not a list, a number, or meant twice."""
    if any(word[-1] in ".?!;:" for word in first) or (len(bare) == 1 and bare[0] in keep_doubled):
        return False
    if all(w in language.numbers or len(w) < 2 and w not in ("a", "i") or any(c.isdigit() for c in w) for w in bare):
        return False
    if first[-1][-1].isalnum():
        return True
    return bare[-1] in language.hanging or (len(bare) == 1 and bare[0] in language.function_words)
