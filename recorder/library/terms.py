"""Words of many languages made comparable, and the text around a find.

Words of scripts that put spaces between them are found by their beginnings, without regard to accents and capitals
(FTS5, unicode61). Chinese, Japanese, Korean, Thai, Arabic and Hebrew are found by any three letters (FTS5, trigram), by
one or two with a plain scan of the texts in those scripts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

BEGIN, END, MORE = "\x02", "\x03", "…"
"""Around what was found in a snippet, and where text was left out."""
BEFORE, LONGEST = 30, 120
"""Characters of a snippet before the first find, and altogether."""
SCRIPTS = re.compile(
    "[\u0590-\u08ff\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3130-\u318f"
    "\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that are searched by parts of words."""
POINTS = re.compile("[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
"""Vowel points and stretching of Hebrew and Arabic, which people leave out."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a snippet; `hit` when it is what was searched."""

    text: str
    hit: bool = False


def quoted(term: str) -> str:
    """A term that FTS5 takes as text, whatever signs are in it."""
    return '"' + term.replace('"', '""') + '"'


def by_beginning(term: str) -> str:
    """The query for a term, and for it as the column `folded` has it, each also as the beginning of a longer word."""
    other = folded(term)
    return f"({quoted(term)}* OR {quoted(other)}*)" if other else f"{quoted(term)}*"


def folded(text: str) -> str:
    """The words of *text* with letters that unicode61 does not fold, spelt without: ß as ss, wide letters as usual."""
    plain = ((word, unicodedata.normalize("NFKC", word).replace("ß", "ss").replace("ẞ", "SS")) for word in text.split())
    return " ".join(other for word, other in plain if other != unicodedata.normalize("NFC", word))


def bare(text: str) -> str:
    """Text for search by letters: wide letters as usual ones, without vowel points."""
    return POINTS.sub("", unicodedata.normalize("NFKC", text))


def pieces(snippet: str) -> tuple[Piece, ...]:
    """A snippet in which finds stand between `BEGIN` and `END`, in pieces."""
    parts = re.split(f"({BEGIN}[^{END}]*{END})", snippet.replace("\n", " "))
    return tuple(Piece(part.strip(BEGIN + END), part.startswith(BEGIN)) for part in parts if part)


def around(text: str, terms: Sequence[str]) -> tuple[Piece, ...]:
    """The part of *text* around the first find of one of *terms*, in pieces."""
    expression = re.compile("|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True)), re.IGNORECASE)
    first = expression.search(text)
    start = max(first.start() - BEFORE, 0) if first else 0
    shown = expression.sub(lambda hit: BEGIN + hit.group() + END, text[start : start + LONGEST])
    return pieces(f"{MORE if start else ''}{shown}{MORE if len(text) > start + LONGEST else ''}")
