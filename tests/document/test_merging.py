"""What two people changed comes together, and nothing of either is lost."""

from __future__ import annotations

import random
from dataclasses import replace

from recorder.document import edits
from recorder.document.merging import merged
from recorder.document.model import Document, Revision, Section, Step

BASE = Document(
    title="Base", owner="Ann", sections=(Section("One", "x"),),
    steps=tuple(Step("click", f"Step {n}.", f"Why {n}.", id=str(n), section="x" if n > 2 else None) for n in range(6)),
)  # fmt: skip


def instructions(document: Document) -> list[str]:
    return [step.instruction for step in document.steps]


def test_different_steps_and_fields_come_together() -> None:
    ours = edits.set_field(edits.set_step(BASE, "1", instruction="Mine."), "title", "Mine")
    theirs = edits.set_field(edits.set_step(BASE, "4", instruction="Theirs."), "owner", "Bob")
    theirs = edits.insert_steps(theirs, 3, [Step("note", "New there.", id="n")])
    ours = edits.delete_steps(ours, {"5"})
    both = merged(BASE, ours, theirs)
    assert instructions(both.document) == ["Step 0.", "Mine.", "Step 2.", "New there.", "Step 3.", "Theirs."]
    assert (both.document.title, both.document.owner, both.doubled, both.fields) == ("Mine", "Bob", (), ())


def test_different_words_of_one_step_come_together() -> None:
    ours, theirs = edits.set_step(BASE, "1", instruction="Mine."), edits.set_step(BASE, "1", narration="Theirs.")
    both = merged(BASE, ours, theirs)
    assert (both.document.steps[1].instruction, both.document.steps[1].narration, both.doubled) == ("Mine.", "Theirs.", ())


def test_the_same_words_stay_twice() -> None:
    ours, theirs = edits.set_step(BASE, "1", instruction="Mine."), edits.set_step(BASE, "1", instruction="Theirs.")
    ours, theirs = edits.set_field(ours, "title", "A"), edits.set_field(theirs, "title", "B")
    both = merged(BASE, ours, theirs)
    assert instructions(both.document)[:4] == ["Step 0.", "Mine.", "Theirs.", "Step 2."]
    assert [step.id for step in both.doubled] == ["1"]
    assert (both.document.title, both.fields) == ("A", ("title",))
    assert len({step.id for step in both.document.steps}) == 7


def test_what_one_changed_and_the_other_took_out_stays() -> None:
    ours, theirs = edits.set_step(BASE, "1", instruction="Mine."), edits.delete_steps(BASE, {"1", "2"})
    assert instructions(merged(BASE, ours, theirs).document) == ["Step 0.", "Mine.", "Step 3.", "Step 4.", "Step 5."]
    assert instructions(merged(BASE, theirs, ours).document) == ["Step 0.", "Mine.", "Step 3.", "Step 4.", "Step 5."]


def test_order_sections_and_history() -> None:
    theirs = edits.move_steps(BASE, {"5"}, "3")
    theirs = replace(edits.rename_section(theirs, "x", "Theirs"), revisions=(Revision("1", "2026-01-01", "Bob", "b"),))
    ours = replace(edits.set_step(BASE, "0", instruction="Mine."), revisions=(Revision("1", "2026-01-01", "Ann", "a"),))
    both = merged(BASE, ours, theirs).document
    assert instructions(both) == ["Mine.", "Step 1.", "Step 2.", "Step 5.", "Step 3.", "Step 4."]
    assert both.sections[0].title == "Theirs"
    assert [row.author for row in both.revisions] == ["Ann", "Bob"]


def test_nothing_written_is_lost() -> None:
    chance = random.Random(5)
    for _ in range(300):
        sides = []
        for side in ("a", "b"):
            document = BASE
            for number in range(chance.randint(1, 5)):
                ids = [step.id for step in document.steps]
                match chance.randint(0, 3):
                    case 0 if ids:
                        document = edits.set_step(document, chance.choice(ids), instruction=f"{side}{number} words")
                    case 1:
                        document = edits.insert_steps(document, chance.randint(0, len(ids)), [Step("note", f"{side}{number} new")])
                    case 2 if ids:
                        document = edits.delete_steps(document, {chance.choice(ids)})
                    case 3 if len(ids) > 1:
                        document = edits.move_steps(document, {ids[0]}, None)
            sides.append(document)
        both = merged(BASE, *sides)
        said = instructions(both.document)
        assert len({step.id for step in both.document.steps}) == len(said)
        for side in sides:
            for step in side.steps:
                assert step.instruction in said or step.instruction.startswith("Step "), (step.instruction, said)
        assert merged(BASE, sides[0], BASE).document == sides[0]
        assert merged(BASE, sides[0], sides[0]).document == sides[0]
