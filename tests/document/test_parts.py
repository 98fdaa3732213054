"""Steps that are other SOPs, steps taken out as one of their own, several SOPs joined."""

from __future__ import annotations

from dataclasses import replace

from recorder.document.edits import rename_section
from recorder.document.model import Definition, Document, Related, Section, Step
from recorder.document.parts import extracted, joined, links_of, part_step, relate, relinked, unrelate, with_part

LINK = Related("Refund", "Refund.sop", "r")


def sample() -> Document:
    first, second = Section("Open", "s1"), Section("Pay", "s2")
    steps = tuple(Step("click", f"Do {n}.", id=str(n), section="s1" if n < 3 else "s2") for n in range(6))
    return Document(title="Bill", owner="Ann", sections=(first, second), steps=steps, tools=("CRM",))


def test_steps_become_an_sop_of_their_own_and_one_step_leads_to_it() -> None:
    document = sample()
    out = extracted(document, {"3", "4"}, "Pay it")
    assert [s.instruction for s in out.steps] == ["Do 3.", "Do 4."] and out.owner == "Ann" and out.id != document.id
    assert not out.sections and {s.section for s in out.steps} == {None} and not {s.id for s in out.steps} & {"3", "4"}
    rest = with_part(document, {"3", "4"}, LINK)
    assert [s.instruction for s in rest.steps] == ["Do 0.", "Do 1.", "Do 2.", "Refund", "Do 5."]
    assert rest.steps[3].part == LINK and rest.steps[3].section == "s2"
    across = extracted(document, {"2", "3"}, "Both")
    assert [s.title for s in across.sections] == ["Open", "Pay"] and [s.section for s in across.steps] == ["s1", "s2"]
    every = with_part(document, {s.id for s in document.steps}, LINK)
    assert [s.part for s in every.steps] == [LINK]


def test_links_are_named_once_changed_everywhere_and_taken_away() -> None:
    document = relate(relate(replace(sample(), steps=(part_step(LINK),)), LINK), Related("Refund 2", "moved/Refund.sop", "r"))
    assert [link.title for link in links_of(document)] == ["Refund", "Refund 2"]
    found = Related("Refund", "x/Refund.sop", "r")
    assert relinked(document, LINK, found).steps[0].part == found
    without = unrelate(unrelate(document, LINK), document.related[0])
    assert not links_of(without) and without.steps[0].instruction == "Refund"


def test_joined_keeps_all_words_of_all() -> None:
    one, two = sample(), replace(sample(), id="two", title="Ship", purpose="To ship.", sections=(), definitions=(Definition("a", "b"),))
    two = replace(two, steps=tuple(replace(s, section=None) for s in two.steps))
    whole = joined([rename_section(one, "s1", "Begin"), two], "Bill and ship")
    assert [s.title for s in whole.sections] == ["Bill – Begin", "Bill – Pay", "Ship"]
    assert [s.instruction for s in whole.steps] == [s.instruction for s in (*one.steps, *two.steps)]
    assert len({s.id for s in whole.steps}) == 12 and whole.tools == ("CRM",) and whole.purpose == "To ship."
    assert (whole.status, whole.version, whole.definitions) == ("draft", "0.1", two.definitions)
