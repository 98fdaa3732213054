"""The verbs for single sentences."""

from __future__ import annotations

import pytest

from recorder.document import narration
from recorder.document.model import Box, Document, Mark, Picture, Sentence, Span, Step


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ()),
        ("One", ("One",)),
        ("One. Two!  Three?", ("One.", "Two!", "Three?")),
        ("Use e.g. this. Ask Mr. Smith. No. 5 is it.", ("Use e.g. this.", "Ask Mr. Smith.", "No. 5 is it.")),
        ("It costs 1.5 or 2. then more.", ("It costs 1.5 or 2. then more.",)),
        ("He said “Stop.” Then he left.", ("He said “Stop.”", "Then he left.")),
        ("確認します。次へ。", ("確認します。", "次へ。")),
        ("Öffnen Sie es. Überprüfen Sie es.", ("Öffnen Sie es.", "Überprüfen Sie es.")),
        ("first line\nsecond line", ("first line", "second line")),
        ("Wait… Go.", ("Wait…", "Go.")),
        ("5 leads. 7 deals.", ("5 leads.", "7 deals.")),
    ],
)
def test_sentences(text: str, wanted: tuple[str, ...]) -> None:
    assert narration.sentences_of(text) == wanted


@pytest.fixture
def spoken() -> Document:
    """Two steps, the first with three sentences and what was heard for them."""
    heard = (
        Sentence(1, 2, "um open the leads", 0.4),
        Sentence(2, 3, "and and check the total", 0.5),
        Sentence(3, 4, "then save it", 0.6),
    )
    first = Step(
        "click",
        "Click Leads.",
        "Open the leads. Check the total. Then save it.",
        id="a",
        sentences=heard,
        span=Span("r", 0.5, 4.5),
        picture=Picture("0" * 64, 9, 9, (Mark("ring", Box(0, 0, 1, 1)),)),
        window_title="CRM",
    )
    return Document(
        steps=(first, Step("click", "Click Save.", "Press it.", id="b", sentences=(Sentence(5, 6, "press it"),)))
    )


def test_split(spoken: Document) -> None:
    first, second, _ = narration.split_at_sentence(spoken, "a", 1).steps
    assert (first.instruction, first.narration, first.kind) == ("Click Leads.", "Open the leads.", "click")
    assert (second.instruction, second.narration, second.kind, second.window_title) == (
        "Check the total.",
        "Then save it.",
        "note",
        "CRM",
    )
    assert [s.start for s in first.sentences] == [1]
    assert [s.start for s in second.sentences] == [2, 3]
    assert (first.span, second.span) == (Span("r", 0.5, 2), Span("r", 2, 4.5))
    assert first.edited
    assert second.edited
    assert second.picture
    assert second.picture.marks == ()
    assert narration.split_at_sentence(spoken, "a", 3) is spoken


def test_move_down_and_up(spoken: Document) -> None:
    moved = narration.move_sentence(spoken, "a", 2, "b")
    first, second = moved.steps
    assert (first.narration, second.narration) == ("Open the leads. Check the total.", "Then save it. Press it.")
    assert [s.text for s in second.sentences] == ["then save it", "press it"]
    assert second.sentences[0].confidence == 1.0
    assert first.edited
    assert second.edited
    back = narration.move_sentence(moved, "b", 0, "a")
    assert back.steps[0].narration == spoken.steps[0].narration
    assert back.steps[1].narration == "Press it."
    assert narration.move_sentence(spoken, "a", 0, "a") is spoken
    with pytest.raises(KeyError):
        narration.move_sentence(spoken, "a", 3, "b")


def test_callout_and_back(spoken: Document) -> None:
    made = narration.narration_to_callout(spoken, "a", 1, "check")
    step = made.steps[0]
    assert (step.narration, [(c.kind, c.text) for c in step.callouts]) == (
        "Open the leads. Then save it.",
        [("check", "Check the total.")],
    )
    assert step.sentences == spoken.steps[0].sentences  # still to be heard at this step
    back = narration.callout_to_narration(made, "a", step.callouts[0].id)
    assert (back.steps[0].narration, back.steps[0].callouts) == ("Open the leads. Then save it. Check the total.", ())


def test_misheard_words_but_not_names() -> None:
    step = Step("click", "", sentences=(Sentence(0, 1, "then net 60, ok", unsure=("Then", "60,", "Harbor")),))
    text = "Choose net 60 then; Harbor is strengthened."
    assert [text[a:b] for a, b in narration.misheard(step, text, frozenset({"harbor"}))] == ["60", "then"]
    assert narration.misheard(step, "", frozenset()) == ()
