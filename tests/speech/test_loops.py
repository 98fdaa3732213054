"""What the engine says over and over, when no second look has ended it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from recorder.speech.whisper import unlooped


@dataclass
class Word:
    word: str


def said(text: str) -> list[Word]:
    """Words with their spaces, as the engine gives them; ``|`` parts pieces without one."""
    return [Word(piece if i else f" {piece}") for word in text.split() for i, piece in enumerate(word.split("|"))]


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        ("Choose Select All" + "|,5" * 90, "Choose Select All"),
        ("Click save. " + "I think so " * 6, "Click save. I think so"),
        ("No no no, click the other one", "No no no, click the other one"),
        ("Type 5 5 5 and press Enter", "Type 5 5 5 and press Enter"),
    ],
)
def test_a_loop_is_kept_once_and_its_pieces_not_at_all(heard: str, kept: str) -> None:
    assert "".join(word.word for word in unlooped(said(heard))).strip() == kept
