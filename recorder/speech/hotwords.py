"""The names that stand on the screen, newest first, so that the recogniser spells them as the screen does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recorder.recording.events import Event, Found, Typed, WindowChanged

WORDS = 50
"""The engine reads 223 tokens; more names than this blur the newest ones."""
LONGEST_NAME = 6
GLOSSARY_WORDS = 20
_SEPARATORS = re.compile(r"\s+[-–—|·•:]\s+")
_LETTER = re.compile(r"[^\W\d_]")


class Vocabulary:
    """Collects names from events as they come.

    *glossary*: words that a person wants to be spelled so, most important first.
    """

    def __init__(self, glossary: Iterable[str] = ()) -> None:
        self._glossary = [word.strip() for word in glossary if word.strip()]
        self._names: dict[str, str] = {}

    def add(self, events: Iterable[Event]) -> None:
        """Take what these events name: controls, their list or dialog, titles, typed texts that are no secret."""
        for event in events:
            match event:
                case Found(element=element, window=window):
                    self._see(window.title if window else None)
                    if element is not None and not element.secret:
                        self._see(element.container)
                        self._see(element.name)
                case WindowChanged(window=window):
                    self._see(window.title)
                case Typed(text=text, masked=False):
                    self._see(text)

    def text(self) -> str | None:
        """The newest names within the limit, as the engine takes them; None when there are none."""
        chosen = _within(self._glossary, GLOSSARY_WORDS)
        room = WORDS - sum(len(name.split()) for name in chosen)
        known = {name.casefold() for name in chosen}
        chosen += _within([n for key, n in reversed(self._names.items()) if key not in known], room)
        return ", ".join(chosen) or None

    def _see(self, text: str | None) -> None:
        for part in reversed(_SEPARATORS.split(text or "")):
            name = " ".join(part.split())
            if 0 < len(name.split()) <= LONGEST_NAME and len(name) <= 60 and _LETTER.search(name):
                self._names.pop(name.casefold(), None)
                self._names[name.casefold()] = name


def _within(names: list[str], words: int) -> list[str]:
    chosen = []
    for name in names:
        words -= len(name.split())
        if words < 0:
            break
        chosen.append(name)
    return chosen
