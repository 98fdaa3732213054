"""Spoken commands: what is said to Sayshow itself is done in the draft, and nothing else is touched."""

from __future__ import annotations

import pytest

from recorder.document.model import Document
from recorder.recording.element import Element
from recorder.recording.transcript import Word
from recorder.steps.actions import Action
from recorder.steps.commands import heard
from recorder.steps.draft import DraftOptions, draft_from

SAVE = Action("click", 5.0, 5.1, target=Element("Save", "button", "accessibility"))
SEND = Action("click", 15.0, 15.1, target=Element("Send", "button", "accessibility"))
ON = DraftOptions(commands=True)


def said(text: str, at: float) -> list[Word]:
    """Words from *at* on, each 0.3 s."""
    return [Word(at + 0.3 * n, at + 0.3 * n + 0.28, word, 0.95) for n, word in enumerate(text.split())]


def drafted(*spoken: tuple[float, str], actions: tuple[Action, ...] = (SAVE, SEND), options: DraftOptions = ON) -> Document:
    return draft_from(actions, [], [word for at, text in spoken for word in said(text, at)], options).document


def narrations(document: Document) -> list[str]:
    return [step.narration for step in document.steps]


def test_a_section_begins_with_what_is_said_after_it() -> None:
    made = drafted((3.0, "Click the Save button."), (8.0, "New section, sending the order."), (13.0, "Click the Send button."))
    assert [s.title for s in made.sections] == ["Sending the order"]
    assert [step.section for step in made.steps] == [None, made.sections[0].id]
    assert narrations(made) == ["Click the Save button.", "Click the Send button."]
    assert made.steps[1].instruction == "Click Send."


def test_a_section_before_all_takes_nothing_from_the_introduction() -> None:
    made = drafted((0.0, "New section preparing."), (3.5, "Click the Save button."), (13.0, "Click the Send button."))
    assert [s.title for s in made.sections] == ["Preparing"]
    assert {step.section for step in made.steps} == {made.sections[0].id}
    assert made.introduction == made.purpose == ""


def test_the_heading_may_come_after_a_breath() -> None:
    made = drafted((3.0, "Click the Save button."), (8.0, "New section."), (9.5, "Sending the order."), (13.0, "Click the Send button."))
    assert [s.title for s in made.sections] == ["Sending the order"]
    alone = drafted((3.0, "Click the Save button."), (8.0, "New section."), (13.0, "Click the Send button."))
    assert [s.title for s in alone.sections] == ["New section"]
    assert narrations(alone)[1] == "Click the Send button."


@pytest.mark.parametrize(("words", "kind"), [("Note, the number is on the invoice.", "note"), ("Warning. This cannot be undone.", "warning"),
                                             ("Okay, make a note that the list is long.", "note")])
def test_notes_and_warnings_are_callouts(words: str, kind: str) -> None:
    made = drafted((3.0, "Click the Save button."), (7.0, words), (13.0, "Click the Send button."))
    (callout,) = [callout for step in made.steps for callout in step.callouts]
    assert callout.kind == kind
    assert callout.text.lower() in words.lower()
    assert callout.text.split()[0] in ("The", "This")
    assert all(callout.text not in text for text in narrations(made))


def test_scratch_that_takes_back_the_words_since_the_last_action() -> None:
    made = drafted((3.0, "Click the Save button."), (8.0, "Now we delete the order. No, that is wrong."), (11.5, "Scratch that."),
                   (13.0, "Click the Send button."))
    assert narrations(made) == ["Click the Save button.", "Click the Send button."]
    assert [s.text for s in made.transcript][1:4] == ["Now we delete the order.", "No, that is wrong.", "Scratch that."]
    assert min(step.confidence for step in made.steps) > 0


def test_scratch_that_in_the_middle_of_a_sentence() -> None:
    made = drafted((3.0, "Click the Save button."), (11.0, "Click delete, scratch that, click the Send button."))
    assert narrations(made) == ["Click the Save button.", "Click the Send button."]


def test_scratch_that_never_takes_back_an_action() -> None:
    made = drafted((3.0, "Click the Save button."), (6.0, "Scratch that."), (13.0, "Click the Send button."))
    assert narrations(made) == ["Click the Save button.", "Click the Send button."]
    assert [step.confidence == 0 for step in made.steps] == [True, False]


def test_scratch_that_takes_back_a_command_and_reaches_no_further_than_a_silence() -> None:
    made = drafted((0.0, "This shows how to send an order."), (10.0, "New section, deleting."), (12.0, "Scratch that."), actions=(SEND,))
    assert made.sections == ()
    assert [s.text for s in made.steps[0].sentences] == ["This shows how to send an order."]


def test_german() -> None:
    options = DraftOptions("de", commands=True)
    made = drafted((3.0, "Wir klicken auf Save."), (7.0, "Neuer Abschnitt Senden."), (9.0, "Das ist falsch. Streich das."),
                   (13.0, "Dann auf Send."), options=options)
    assert made.sections == ()
    made = drafted((3.0, "Wir klicken auf Save."), (7.0, "Neuer Abschnitt Senden."), (10.0, "Notiz, streiche das Feld nicht."),
                   (13.5, "Dann auf Send."), options=options)
    assert [s.title for s in made.sections] == ["Senden"]
    assert [c.text for step in made.steps for c in step.callouts] == ["Streiche das Feld nicht."]


def test_off_by_default() -> None:
    spoken = ((3.0, "Click the Save button."), (7.0, "New section, sending the order."), (11.0, "Scratch that."), (13.0, "Click the Send button."))
    made = drafted(*spoken, options=DraftOptions())
    assert "scratch that" in " ".join([made.introduction, *narrations(made)]).lower()


@pytest.mark.parametrize(("caption", "language", "verb"), [
    ("New section, checking the order.", "en", "section"), ("Click Save. Warning: this is final.", "en", "warning"),
    ("The list, scratch that.", "en", "scratch"), ("We note the number and scratch that itch.", "en", ""), ("", "en", ""),
    ("Notiz: die Nummer steht oben.", "de-AT", "note"), ("Streich das Feld.", "de", ""), ("Streich das.", "de", "scratch"),
    ("Mach eine Notiz, dass die Liste lang ist.", "de", "note"), ("Beginne einen neuen Abschnitt.", "de", "section"),
    ("Wir machen keine Notiz im neuen Abschnitt.", "de", ""), ("Note the number.", "fr", "note"),
])  # fmt: skip
def test_the_bar_is_told(caption: str, language: str, verb: str) -> None:
    assert heard(caption, language) == verb
