"""What was said: recognised words with their times."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word, in seconds since the start of the recording; `text` carries its punctuation, no spaces.

    `utterance` numbers the stretch of speech between two pauses that the word belongs to.
    """

    start: float
    end: float
    text: str
    probability: float = 1.0
    utterance: int = 0
