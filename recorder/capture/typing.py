"""Follows what is typed into one field, and decides before anything is written whether it may be kept.

Characters are kept only where the field is known not to hold a secret. A run of typing lasts until the field is left: a
click, Enter, Tab, a shortcut, another focus. Its text is what the person typed, corrected by what the field then holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from recorder.recording.element import Element

SECRET_NAMES = re.compile(
    r"pass(word|code|wort|phrase)|kennwort|\bpin\b|\bcvv\b|\bcvc\b|\botp\b|\btoken\b|secret|api.?key|einmalcode",
    re.IGNORECASE,
)
EDITING = frozenset({"backspace", "delete", "left", "right", "home", "end"})


def keeps_text(element: Element | None, keep_unknown: bool) -> bool:
    """Whether characters typed into *element* may reach the disk. Unknown means no, unless the person asked for it."""
    if element is not None and (
        element.secret or element.role == "password" or SECRET_NAMES.search(element.name or "")
    ):
        return False
    return keep_unknown or (element is not None and element.known)


@dataclass(slots=True)
class Line:
    """A model of one edited line: right as long as only plain editing keys were used (`certain`)."""

    text: str = ""
    cursor: int = 0
    certain: bool = True

    def insert(self, text: str) -> None:
        """Type characters at the cursor."""
        self.text = self.text[: self.cursor] + text + self.text[self.cursor :]
        self.cursor += len(text)

    def edit(self, key: str) -> None:
        """An editing key. One that reaches beyond what was typed here makes the text uncertain."""
        if key == "backspace":
            if self.cursor == 0:
                self.certain = False
            else:
                self.text = self.text[: self.cursor - 1] + self.text[self.cursor :]
                self.cursor -= 1
        elif key == "delete":
            if self.cursor == len(self.text):
                self.certain = False
            else:
                self.text = self.text[: self.cursor] + self.text[self.cursor + 1 :]
        elif key == "left":
            self.certain = self.certain and self.cursor > 0
            self.cursor = max(0, self.cursor - 1)
        elif key == "right":
            self.cursor = min(len(self.text), self.cursor + 1)
        else:
            self.certain = False


@dataclass(slots=True)
class TypingRun:
    """One run: where it goes, when, and what was typed. `handle` is the finder's own handle of the field."""

    number: int
    start: float
    end: float
    element: Element | None
    handle: Any
    kept: bool
    before: str | None
    line: Line = field(default_factory=Line)
    keys: int = 0
    after: str | None = None
    read: bool = False
    written: float = 0.0
    window: int | None = None
    """The number of the window that had the keyboard at the first key."""
    confirmed: tuple[float, str] = (0.0, "")
    """Until when, and with what text, the field is known to have had the keyboard."""

    cut: bool = False
    sure: bool = True
    """It is known that the keys went into this field; else the field itself must show them."""

    def confirm(self, time: float) -> None:
        """The field still has the keyboard at *time*: what was typed until then is its own."""
        self.confirmed = (time, self.line.text if self.line.certain else "")

    def take_back(self) -> None:
        """The keyboard went elsewhere without a click or key: what was typed since the last look may be a secret."""
        self.line, self.cut = Line(certain=False), True

    def result(self) -> str | None:
        """What the person typed; None when masked or not known for certain."""
        if not self.kept:
            return None
        if not self.sure:
            return shown_text(self.line, self.before, self.after)
        if self.cut and self.after is None:
            return self.confirmed[1] or None
        return typed_text(self.line, self.before, self.after)


def without_secret(element: Element | None) -> Element | None:
    """The element as it may be written: no value of a field whose name says that it holds a secret."""
    if element is None or element.value is None or keeps_text(element, True):
        return element
    return replace(element, value=None)


def typed_text(line: Line, before: str | None, after: str | None) -> str | None:
    """Join the keys that were seen with what the field held before and after.

    The keys win while they are certain and the field does not contradict them, or was read before it had taken the last
    ones; else what the field gained, if its change is one insertion; else None: no guess.
    """
    if after is None:
        return line.text if line.certain and line.text else None
    if line.certain and line.text and (line.text in after or _read_early(line.text, after)):
        return line.text
    gained = insertion(before or "", after) if before is not None else after
    if gained:
        return gained.strip("\n")
    return line.text if line.certain and line.text else None


def shown_text(line: Line, before: str | None, after: str | None) -> str | None:
    """What was typed, if the field shows that it went there: it has gained the text, or the next part of it; else None."""
    before = before or ""
    gained = insertion(before, after) if after is not None else None
    if not gained or after is None:
        return None
    if not line.certain:
        return gained.strip("\n")
    typed = _plain(line.text)
    if typed and typed in _plain(after) and typed not in _plain(before):
        return line.text if before or line.text in after else gained.strip("\n")
    goes_on = any(before.endswith(line.text[:size]) and line.text[size:].startswith(gained) for size in range(len(line.text)))
    return line.text if goes_on else None


def _plain(text: str) -> str:
    """Letters and digits alone: a field may write an amount its own way."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _read_early(typed: str, after: str) -> bool:
    """Whether the field ends with the beginning of what was typed: its program was busy and told an older value."""
    return any(after.endswith(typed[:size]) for size in range(1, len(typed)))


def insertion(before: str, after: str) -> str | None:
    """What was put in between a common start and end; the whole of *after* when little of *before* is left."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    if len(before) - start - end > 0 and start + end < len(before) // 2:
        return after
    return after[start : len(after) - end] or None
