"""Text that looks private: suggestions for a person to accept or refuse, never a promise.

Pure functions over text, used for the texts of a document and for what was read from its pictures. Patterns find many
such places but not all: names, addresses, and numbers that were misread are beyond them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from recorder.document.model import Document
from recorder.document.texts import Place, texts

Kind = Literal["e-mail address", "telephone number", "card number", "bank account", "key or password"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Characters `start` to `end` of a text look private; `kind` says what they look like."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A finding in a document: where its text stands, and the whole text."""

    place: Place
    text: str
    finding: Finding


def private_places(text: str) -> tuple[Finding, ...]:
    """What looks private in *text*, in order, without overlaps (the surer kind wins)."""
    found: list[Finding] = []
    for kind, pattern, holds in RULES:
        for hit in pattern.finditer(text):
            start, end = hit.span("it") if "it" in pattern.groupindex else hit.span()
            free = all(end <= other.start or start >= other.end for other in found)
            if free and holds(text[start:end]):
                found.append(Finding(kind, start, end))
    return tuple(sorted(found, key=lambda finding: finding.start))


def suggestions(document: Document) -> Iterator[Suggestion]:
    """What looks private in the texts of a document that its readers see, the titles of windows among them."""
    titles = ((Place(step.id, "window_title"), step.window_title) for step in document.steps)
    for place, text in (*texts(document), *titles):
        for finding in private_places(text):
            yield Suggestion(place, text, finding)


def luhn(number: str) -> bool:
    """Whether the check digit of a card number is right (ISO/IEC 7812, the formula of H. P. Luhn)."""
    digits = [int(c) for c in reversed(number) if c.isdigit()]
    return sum(digits[::2]) % 10 == -sum(sum(divmod(2 * d, 10)) for d in digits[1::2]) % 10


def iban(account: str) -> bool:
    """Whether the check digits of an international bank account number are right (ISO 13616, modulo 97)."""
    bare = re.sub(r"\W", "", account).upper()
    if not 15 <= len(bare) <= 34 or not bare[2:4].isdigit():
        return False
    return int("".join(str(int(c, 36)) for c in bare[4:] + bare[:4])) % 97 == 1


def _card(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return 13 <= len(digits) <= 19 and len(set(digits)) > 1 and luhn(digits)


def _telephone(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return 7 <= len(digits) <= 15 and len(set(digits)) > 2


def _random(text: str) -> bool:
    """Whether a long run of characters looks drawn by lot rather than written: it mixes cases and digits all along."""
    kinds = [0 if c.islower() else 1 if c.isupper() else 2 if c.isdigit() else 3 for c in text]
    changes = sum(a != b for a, b in pairwise(kinds))
    return {0, 1, 2} <= set(kinds) and changes >= len(text) * 0.35


def _any(_: str) -> bool:
    return True


KNOWN_KEYS = "|".join(
    (
        r"(?:AKIA|ASIA)[0-9A-Z]{16}",
        r"gh[pousr]_[A-Za-z0-9]{36,}",
        r"github_pat_\w{22,}",
        r"glpat-[\w-]{20,}",
        r"xox[abeoprs]-[\w-]{10,}",
        r"sk-[\w-]{20,}",
        r"[rs]k_(?:live|test)_\w{16,}",
        r"AIza[\w-]{35}",
        r"ya29\.[\w-]{20,}",
        r"npm_\w{36}",
        r"pypi-[\w-]{16,}",
        r"hf_[A-Za-z0-9]{30,}",
        r"SG\.[\w-]{16,}\.[\w-]{16,}",
        r"eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*",
    )
)
NAMED = (
    r"pass(?:word|wort|code|phrase)|kennwort|pin|(?:api|access|secret)[ _-]?key|secret"
    r"|(?:auth|access|bearer)?[ _-]?token"
)
RULES: tuple[tuple[Kind, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("e-mail address", re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w-])"), _any),
    (
        "key or password",
        re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----(?:.*?-----END [A-Z ]*PRIVATE KEY-----)?", re.DOTALL),
        _any,
    ),
    ("key or password", re.compile(rf"(?<![\w-])(?:{KNOWN_KEYS})(?![\w-])"), _any),
    ("key or password", re.compile(rf"\b(?:{NAMED})\b\s*[:=]\s*[\"']?(?P<it>[^\s\"',;]{{4,}})", re.IGNORECASE), _any),
    ("bank account", re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?!\w)"), iban),
    ("card number", re.compile(r"(?<![\w.+-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w-]|\.\d)"), _card),
    (
        "telephone number",
        re.compile(r"(?<![\w.])(?:\+|(?<!\d )00)[1-9]\d{0,2}(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?![\w-]|[.,]\d)"),
        _telephone,
    ),
    (
        "telephone number",
        re.compile(r"(?<![\w.$€£#-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-]|\.\d)"),
        _telephone,
    ),
    (
        "telephone number",
        re.compile(r"(?<![\w.,:/-])(?<!\d )\(?0[1-9]\d{1,4}\)?[ /-]{1,3}\d{2,8}(?:[ -]\d{1,8}){0,4}(?![\w-]|[.,:]\d)"),
        _telephone,
    ),
    ("key or password", re.compile(r"(?<![\w/+.-])[A-Za-z0-9_+/-]{24,}={0,2}(?![\w/+-])"), _random),
)
"""Kind, pattern (the group ``it`` is the private part where not all is) and a check; the surest first."""
