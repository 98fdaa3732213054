"""From actions and words to a draft."""

from __future__ import annotations

from recorder.recording.element import Element
from recorder.recording.events import Marker
from recorder.recording.transcript import Word
from recorder.steps.actions import Action, Shot
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


def spoken(text: str, at: float) -> list[Word]:
    return [Word(at + 0.3 * n, at + 0.3 * n + 0.25, word, 0.95) for n, word in enumerate(text.split())]


def click(name: str, role: str, at: float) -> Action:
    return Action("click", at, at + 0.1, target=Element(name, role, "accessibility"))


def test_what_only_opens_a_list_is_not_told_to_choose_from_it() -> None:
    actions = [click("Payment terms", "combo box", 2.6), click("Net 60", "option", 3.2)]
    steps = draft_from(actions, [], spoken("Then choose Net 60 as the payment terms.", 1.0)).document.steps
    assert [s.instruction for s in steps] == ["Open the Payment terms list.", "Choose Net 60."]
    assert steps[0].narration == "Then choose Net 60 as the payment terms."
    assert steps[0].group == steps[1].group is not None


def test_a_check_that_tells_what_was_done_stays_with_it() -> None:
    """*I've checked it off* after a click is no step of its own; *Make sure ...* is one."""
    actions = [click("Received", "button", 1.0), click("Next", "button", 9.0)]
    words = [*spoken("I've checked that the number is right.", 1.5), *spoken("Now click Next.", 8.0)]
    assert [s.kind for s in draft_from(actions, [], words).document.steps] == ["click", "click"]
    words = [*spoken("Click Received.", 0.1), *spoken("Make sure that the number is right.", 3.0), *spoken("Now click Next.", 8.0)]
    assert [s.kind for s in draft_from(actions, [], words).document.steps] == ["click", "check", "click"]


def test_where_no_hands_are_seen_each_step_that_was_asked_for_is_told_by_what_was_said_since_the_last() -> None:
    markers = [Marker(6.0, 1), Marker(12.0, 2), Marker(20.0, 3, "Mind the date"), Marker(22.0, 4)]
    words = [*spoken("This recording shows how to send an order.", 0.0), *spoken("Okay, then open the list of orders.", 3.0),
             *spoken("Click the Send button.", 8.0), *spoken("Be careful, this cannot be undone.", 9.6),
             *spoken("Make sure that the date is right.", 13.0), *spoken("That is all.", 24.0)]
    shots = [Shot(f"{n:06d}.webp", n, 6.0 * n, 640, 360) for n in (1, 2)]
    made = draft_from([], shots, words, DraftOptions(), markers)
    first, second, third, last = made.document.steps
    assert made.document.title == "Send an order"
    assert (first.instruction, first.narration, first.kind) == ("Open the list of orders.", "Then open the list of orders.", "note")
    assert (second.instruction, [c.kind for c in second.callouts]) == ("Click the Send button.", ["warning"])
    assert (third.instruction, third.kind, [c.kind for c in third.callouts]) == ("Mind the date", "note", ["check"])
    assert last.instruction == "That is all."
    assert {made.shots[s.id].number for s in (first, second)} == {1, 2}
    assert third.picture is None and all(s.confidence == 1.0 for s in made.document.steps)


def test_a_step_asked_for_in_silence_says_to_look() -> None:
    steps = draft_from([], [], [], DraftOptions(), [Marker(2.0, 1)]).document.steps
    assert [s.instruction for s in steps] == ["Look at the screen."]
