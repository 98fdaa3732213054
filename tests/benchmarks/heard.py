"""Compares texts by their words: numbers in words or digits are the same, capitals and signs do not matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES = {**{w: i for i, w in enumerate(SMALL.split())}, **{w: 10 * i for i, w in enumerate(TENS, 2)}}
SCALES = {"hundred": 100, "thousand": 1000}
MEANINGLESS = (
    "um uh er erm okay so well a an the to in on of and then now it is that this i will you here just at for with should be let's lets"
)
EMPTY = frozenset(MEANINGLESS.split())


def words(text: str | None) -> list[str]:
    """The words of a text in lower case, numbers as digits."""
    plain = re.sub(r"['’]", "", (text or "").lower())
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", plain)
    plain = re.sub(r"(?<=\d)%", " percent", re.sub(r"\$(\d+)", r"\1 dollars", plain))
    return _digits(re.findall(r"[a-z]+|\d+", plain))


def content(text: str | None) -> list[str]:
    """Its words that mean something by themselves."""
    return [w for w in words(text) if w not in EMPTY]


def carried(said: str, text: str) -> float:
    """The share of what was *said* that stands in *text*."""
    wanted, there = content(said), set(words(text))
    return sum(w in there for w in wanted) / max(1, len(wanted))


def word_errors(said: str, heard: str) -> float:
    """Word error rate: substitutions, insertions and deletions for each word said."""
    wanted, got = words(said), words(heard)
    row = list(range(len(got) + 1))
    for i, word in enumerate(wanted, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(got, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return row[-1] / max(1, len(wanted))


def _digits(found: Sequence[str]) -> list[str]:
    """*one hundred and twenty five* as 125; digits said one by one stay apart."""
    out: list[str] = []
    i = 0
    while i < len(found):
        if found[i] not in VALUES:
            out.append(found[i])
            i += 1
            continue
        total, part, i = 0, VALUES[found[i]], i + 1
        while i < len(found):
            word, following = found[i], found[i + 1] if i + 1 < len(found) else ""
            if word in SCALES:
                total, part = (total, part * 100) if word == "hundred" else ((total + part) * 1000, 0)
            elif word == "and" and found[i - 1] in SCALES and following in VALUES:
                pass
            elif word in VALUES and _continues(found[i - 1], VALUES[word]):
                part += VALUES[word]
            else:
                break
            i += 1
        out.append(str(total + part))
    return out


def _continues(before: str, value: int) -> bool:
    """Whether *value* belongs to the number that *before* began (*twenty five*, *hundred and five*)."""
    return before in SCALES or before == "and" or (VALUES.get(before, 0) >= 20 and 0 < value < 10)
