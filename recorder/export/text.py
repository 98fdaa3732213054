"""Makes text from anywhere safe to print: no control characters, one direction and language each, only harmless links."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_NEWLINES = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls; tab and newline stay
    "\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # bidi overrides, embeddings and isolates; deprecated format characters
    "\ufeff\ufff9-\ufffb\ufdd0-\ufdef\U000e0000-\U000e0fff]"  # byte order mark, annotations, non-characters, tags
)
_BROKEN = re.compile("[\ud800-\udfff]|[\ufffe\uffff\U0001fffe\U0001ffff]")
_STORM = 8
"""More combining marks in a row than any language writes."""
_LINK = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@[^\s@])[^\s<>\"'{}|\\^`\x00-\x20]*", re.IGNORECASE)
_SCRIPT_LANGUAGES = (
    ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("HANGUL", "ko"), ("ARABIC", "ar"), ("HEBREW", "he"), ("THAI", "th"),
    ("DEVANAGARI", "hi"), ("BENGALI", "bn"), ("TAMIL", "ta"), ("TELUGU", "te"), ("GREEK", "el"), ("GEORGIAN", "ka"),
    ("ARMENIAN", "hy"), ("KHMER", "km"), ("LAO", "lo"), ("MYANMAR", "my"), ("SINHALA", "si"), ("KANNADA", "kn"),
    ("MALAYALAM", "ml"), ("GUJARATI", "gu"), ("GURMUKHI", "pa"), ("ORIYA", "or"), ("ETHIOPIC", "am"),
)
_SAME_SCRIPT = {
    "ar": ("ar", "fa", "ur", "ps", "ckb", "sd"), "he": ("he", "yi"), "hi": ("hi", "mr", "ne", "sa"), "bn": ("bn", "as"),
    "am": ("am", "ti"),
}


@dataclass(frozen=True, slots=True)
class Text:
    """A cleaned text, its language (BCP 47) and whether it runs from right to left."""

    value: str
    language: str
    rtl: bool = False

    def __bool__(self) -> bool:
        return bool(self.value)

    @property
    def lines(self) -> tuple[str, ...]:
        """The text split at its line ends."""
        return tuple(self.value.split("\n"))


def clean(text: str) -> str:
    r"""*text* without what could break a file or mislead a reader.

    Control and bidi override characters go (Trojan Source, CVE-2021-42574), line ends become ``\n``, broken code points
    U+FFFD, and of a storm of combining marks eight stay.
    """
    text = _BROKEN.sub("\ufffd", _REMOVED.sub("", _NEWLINES.sub("\n", text)))
    if not text.isascii():
        text = _calm(unicodedata.normalize("NFC", text))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.replace("\t", "    ").rstrip() for line in text.split("\n"))).strip()


def one_line(text: str) -> str:
    """*text* cleaned, on one line."""
    return " ".join(clean(text).split())


def text(value: str, language: str, *, line: bool = False) -> Text:
    """*value* cleaned, with the language of its script and its direction; *language* is the document's."""
    value = one_line(value) if line else clean(value)
    return Text(value, _language(value, language), _runs_from_the_right(value))


def language_tag(language: str) -> str:
    """*language* if it looks like a language tag such as ``en`` or ``de-AT``, else ``en``."""
    tag = language.replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) else "en"


def safe_link(target: str) -> str | None:
    """*target* if it is an http, https or mailto address that a click may follow, else None."""
    target = clean(target)
    return target if _LINK.fullmatch(target) else None


def _calm(text: str) -> str:
    run, kept = 0, []
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= _STORM:
            kept.append(char)
    return "".join(kept)


def _runs_from_the_right(value: str) -> bool:
    """Rule P2 of the Unicode bidirectional algorithm (UAX 9): the first strong character decides."""
    for char in value:
        if (kind := unicodedata.bidirectional(char)) in ("L", "R", "AL"):
            return kind != "L"
    return False


def _language(value: str, language: str) -> str:
    """The document's language unless the letters are mostly of another script."""
    if value.isascii():
        return "en" if language.split("-")[0] in ("ja", "zh", "ko", "ar", "he", "th") and re.search("[a-z]{3}", value) else language
    counts: dict[str, int] = {}
    letters = 0
    for char in value:
        if char.isalpha():
            letters += 1
            name = unicodedata.name(char, "")
            for script, guess in _SCRIPT_LANGUAGES:
                if name.startswith(script):
                    counts[guess] = counts.get(guess, 0) + 1
                    break
            else:
                if name.startswith("CJK"):
                    counts["zh"] = counts.get("zh", 0) + 1
    if not counts:
        return language
    if "ja" in counts:  # kana stand between the Han characters of Japanese only
        counts["ja"] += counts.pop("zh", 0)
    guess = max(counts, key=lambda tag: counts[tag])
    if counts[guess] * 2 < letters:
        return language
    base = language.split("-")[0]
    han = guess == "zh" and base in ("ja", "ko", "zh")
    return language if han or base in _SAME_SCRIPT.get(guess, (guess,)) else guess
