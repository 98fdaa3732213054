"""Whether words speak of an action: its control's name, what was typed, the key, the window, the kind of gesture."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recorder.steps.actions import Action
from recorder.steps.language import Language
from recorder.steps.sound import sound, stem

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_PARTS = re.compile(r"[A-Z]?[a-zà-ÿ']+|[A-Z]+(?![a-zà-ÿ])|\d+")
SIMILAR = 0.6
"""What a word that only sounds alike is worth."""
SPELLED = re.compile(r"^[a-z]$")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of a clause, ready to be compared: bare words, their stems, their sounds, and the numbers in them."""

    words: tuple[str, ...]
    exact: frozenset[str]
    stems: frozenset[str]
    sounds: frozenset[str]
    digits: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What an action is about: the words of its control, of its typed text, of its window, and digits in them."""

    name: tuple[str, ...]
    typed: tuple[str, ...]
    window: tuple[str, ...]
    name_digits: tuple[str, ...]
    typed_digits: tuple[str, ...]
    keys: frozenset[str]


def tokens(text: str) -> list[str]:
    """Lower-case words and numbers of *text*; also of *camelCase* and *snake_case* names."""
    return [part.lower() for word in re.split(r"[\s_\-/.,;:()\[\]]+", text) for part in _PARTS.findall(word)]


def spoken(text: str, language: Language) -> Spoken:
    """Prepare what was said."""
    words = tuple(w for raw in text.replace("-", " ").split() if (w := language.bare(raw)))
    pairs = [a + b for a, b in zip(words, words[1:], strict=False)]
    content = [w for w in words if w not in language.function_words or w in language.numbers]
    return Spoken(words, frozenset([*content, *pairs]), frozenset(stem(w) for w in content),
                  frozenset(s for w in [*content, *pairs] if len(s := sound(w)) >= 3), frozenset(said_digits(words, language)), " ".join(words))


def said_digits(words: Sequence[str], language: Language) -> set[str]:
    """The digit strings that spoken numbers may mean: *six one four oh* is 6140, *eight thousand seven fifty* 8750."""
    found: set[str] = set()
    run: list[str] = []
    for word in [*words, ""]:
        if word in language.numbers or (run and word in language.number_joins) or (word[:1].isdigit()):
            run.append(word)
            continue
        if run:
            found |= _readings(run, language)
            run = []
    return {d for d in found if d}


def _readings(run: Sequence[str], language: Language) -> set[str]:
    values = [re.sub(r"\D", "", w) if w[:1].isdigit() else str(language.numbers[w]) for w in run if w not in language.number_joins]
    strings = {"".join(values)}
    total, part, grouped = 0, 0, ""
    for value in map(int, (v for v in values if v)):
        if value in (100, 1000):
            total, part = (total, (part or 1) * 100) if value == 100 else ((total + (part or 1)) * 1000, 0)
        elif 20 <= part % 100 <= 90 and part % 10 == 0 and 0 < value < 10 or part and part % 100 == 0 and value < 100:
            part += value
        elif part or total % 1000 == 0 and total:
            if part and value >= 10 and part < 100:
                grouped += str(total + part)
                total, part = 0, value
            else:
                part = part * 10 ** len(str(value)) + value if part else value
        else:
            part = value
    strings.add(grouped + str(total + part))
    if len(values) > 1:
        strings |= {v for v in values if len(v) >= 2}
    return strings


class Index:
    """All actions of a recording, with how telling each of their words is there."""

    def __init__(self, actions: Sequence[Action], language: Language) -> None:
        self.language = language
        self.subjects = [self._subject(a) for a in actions]
        self._count = Counter(t for s in self.subjects for t in {*s.name, *s.typed})

    def _subject(self, action: Action) -> Subject:
        target = action.target
        names = [target.name if target else None, action.end_target.name if action.end_target else None]
        name = [t for n in names if n for t in tokens(n)]
        typed = tokens(action.text or "")
        keys = (action.keys or "").lower().split("+") if action.keys else []
        return Subject(
            self._content(name), self._content(typed), self._content(tokens(f"{action.window.title}")),
            _digit_strings(" ".join(n for n in names if n)), _digit_strings(action.text or ""),
            frozenset(word for key in keys for word in self.language.key_words(key)))

    def _content(self, words: Iterable[str]) -> tuple[str, ...]:
        unique = tuple(dict.fromkeys(words))
        return tuple(w for w in unique if w not in self.language.function_words or w in self.language.numbers) or unique

    def weight(self, word: str) -> float:
        """How telling *word* is: 1 where one action has it, less the more of them do."""
        return 1.0 / math.sqrt(max(1, self._count[word]))

    def share(self, said: Spoken, words: Sequence[str]) -> float:
        """How much of *words* was said, the telling ones counting more: 0..1."""
        total = found = 0.0
        for word in words:
            weight = self.weight(word)
            if word.isdigit():
                hit = 1.0 if word in said.digits or word.lstrip("0") in said.digits else 0.0
            elif word in said.exact or (len(word) == 1 and word in said.words):
                hit = 1.0
            elif stem(word) in said.stems:
                hit = 0.9
            elif (key := sound(word)) and len(key) >= 3 and key in said.sounds:
                hit = SIMILAR
            else:
                hit = 0.0
            total += weight
            found += hit * weight
        return found / total if total else 0.0

    def telling(self, said: Spoken, words: Sequence[str]) -> float:
        """The weight of the most telling of *words* that was said: 0..1."""
        best = 0.0
        for word in words:
            if word in said.exact or stem(word) in said.stems or ((key := sound(word)) and len(key) >= 3 and key in said.sounds):
                best = max(best, self.weight(word))
        return best


def same_digits(said: Spoken, meant: Sequence[str]) -> float:
    """Whether a spoken number is one of the digit strings *meant*: 1 for all of it, less for a part, 0 for none."""
    best = 0.0
    for digits in meant:
        for heard in said.digits:
            if heard == digits or (len(heard) >= 2 and digits.rstrip("0") == heard.rstrip("0")):
                best = max(best, 1.0 if len(heard) > 1 else 0.6)
            elif len(heard) >= 2 and (heard in digits or (digits in heard and len(digits) >= 2)):
                best = max(best, 0.7)
    return best


def _digit_strings(text: str) -> tuple[str, ...]:
    """All the digits of *text* together, and each number in it."""
    parts = re.findall(r"\d+", text)
    return tuple(dict.fromkeys(["".join(parts), *parts])) if parts else ()
