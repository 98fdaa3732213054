"""From actions and words to a draft."""

from __future__ import annotations

from recorder.recording.element import Element
from recorder.recording.transcript import Word
from recorder.steps.actions import Action
from recorder.steps.draft import DraftOptions, draft_from


def test_a_silent_recording_has_steps_and_no_words() -> None:
    made = draft_from([Action("click", 1.0, 1.1, target=Element("Save", "button", "accessibility"))], [], [], DraftOptions())
    assert [step.instruction for step in made.document.steps] == ["Click Save."]
    assert made.document.transcript == ()


def test_words_that_may_be_misheard_are_kept_with_their_sentence() -> None:
    said = (("Click", 0.9), ("the", 0.1), ("Save", 0.3), ("button", 0.95), ("twice.", 0.2))
    words = [Word(0.2 * n, 0.2 * n + 0.15, text, probability) for n, (text, probability) in enumerate(said)]
    made = draft_from([Action("click", 1.0, 1.1, target=Element("Save", "button", "accessibility"))], [], words, DraftOptions())
    assert [s.unsure for step in made.document.steps for s in step.sentences] == [("Save", "twice.")]
