"""From actions and words to a draft."""

from __future__ import annotations

from recorder.recording.element import Element
from recorder.steps.actions import Action
from recorder.steps.draft import DraftOptions, draft_from


def test_a_silent_recording_has_steps_and_no_words() -> None:
    made = draft_from([Action("click", 1.0, 1.1, target=Element("Save", "button", "accessibility"))], [], [], DraftOptions())
    assert [step.instruction for step in made.document.steps] == ["Click Save."]
    assert made.document.transcript == ()
