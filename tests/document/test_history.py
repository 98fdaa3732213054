"""Undo and redo, and any order of edits, saves and undos whatever."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from recorder.document import edits, narration, texts
from recorder.document.file import create, open_file
from recorder.document.history import History
from recorder.document.images import StoredImage, digest
from recorder.document.model import Box, Document, Mark, Picture, Step
from recorder.document.report import as_json


def test_undo_and_redo() -> None:
    start = Document(title="0")
    history = History(start)
    assert (history.undo_label, history.redo_label) == (None, None)
    assert history.undo() is history.redo() is start
    first = history.apply("Change title", edits.set_field(start, "title", "1"))
    history.apply("Change title again", edits.set_field(first, "title", "2"))
    assert history.undo_label == "Change title again"
    assert history.undo() is first
    assert history.redo_label == "Change title again"
    assert history.undo() is start
    assert history.undo_label is None
    assert history.redo() is first
    history.apply("Other", edits.set_field(first, "title", "3"))
    assert history.redo_label is None
    history.apply("Nothing", history.document)
    assert history.undo_label == "Other"


def test_edits_in_a_row_are_merged_until_something_comes_between() -> None:
    history = History(Document())

    def typed(text: str, merge: str = "title") -> None:
        history.apply("Typing", edits.set_field(history.document, "title", text), merge)

    for text in ("a", "ab", "abc"):
        typed(text)
    assert history.undo().title == ""
    assert history.redo().title == "abc"
    typed("abcd")  # after a redo: an edit of its own
    assert history.undo().title == "abc"
    typed("x")
    history.seal()
    typed("xy")
    assert history.undo().title == "x"
    typed("xz")
    typed("xzz", "other field")
    assert history.undo().title == "xz"


def test_old_edits_are_forgotten() -> None:
    history = History(Document(title="0"), limit=3)
    for n in range(1, 6):
        history.apply("x", edits.set_field(history.document, "title", str(n)))
    for _ in range(9):
        history.undo()
    assert history.document.title == "2"
    assert {d.title for d in history.states()} == {"2", "3", "4", "5"}
    history.restart(Document(title="new"))
    assert (history.undo_label, history.redo_label, [d.title for d in history.states()]) == (None, None, ["new"])


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SENTENCES = st.lists(st.sampled_from(["Open it.", "Wait!", "Then save.", "確認。", "if not, stop."]), max_size=4).map(
    " ".join
)
PLACE = st.integers(0, 50)


class Editing(RuleBasedStateMachine):
    """A person who edits, undoes, saves, closes and opens at random; the document must always be whole."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.images: dict[str, StoredImage] = {}

    @initialize(count=st.integers(0, 4))
    def begin(self, count: int) -> None:
        start = Document(title="start", steps=tuple(Step("click", f"Step {n}.", "One. Two.") for n in range(count)))
        self.file = create(self.folder / "x.sop", start)
        self.history = History(start)
        self.states = [start]  # a plain model of undo: all states, and where we are
        self.at = 0

    @property
    def document(self) -> Document:
        return self.history.document

    def step(self, place: int) -> str:
        return self.document.steps[place % len(self.document.steps)].id

    def section(self, place: int) -> str:
        return self.document.sections[place % len(self.document.sections)].id

    def apply(self, document: Document) -> None:
        if document != self.document:
            del self.states[self.at + 1 :]
            self.states.append(document)
            self.at += 1
        self.history.apply("edit", document)

    some_steps = precondition(lambda self: bool(self.document.steps))
    some_sections = precondition(lambda self: bool(self.document.sections))

    @rule(text=WORDS, name=st.sampled_from(["title", "purpose", "roles"]))
    def field(self, text: str, name: str) -> None:
        self.apply(edits.set_field(self.document, name, text))

    @some_steps
    @rule(place=PLACE, words=WORDS, said=SENTENCES)
    def words(self, place: int, words: str, said: str) -> None:
        self.apply(edits.set_step(self.document, self.step(place), instruction=words, narration=said))

    @rule(place=PLACE, words=WORDS)
    def insert(self, place: int, words: str) -> None:
        self.apply(edits.insert_steps(self.document, place % (len(self.document.steps) + 1), [Step("note", words)]))

    @rule(number=st.integers(0, 5))
    def picture(self, number: int) -> None:
        data = bytes([number]) * 50
        image = Picture(digest(data), 10, 10, (Mark("ring", Box(1, 1, 1, 1)),))
        self.images[image.image] = StoredImage(data, "image/png", 10, 10, b"t")
        self.apply(edits.insert_steps(self.document, 0, [Step("click", "p", picture=image)]))

    @some_steps
    @rule(
        place=PLACE,
        other=PLACE,
        verb=st.sampled_from(
            ["delete", "copy", "merge", "fold", "split", "cut", "section", "callout", "sentence", "tip", "back"]
        ),
    )
    def verb(self, place: int, other: int, verb: str) -> None:
        document, one = self.document, self.step(place)
        step = edits.find(document, one)
        said = len(narration.sentences_of(step.narration))
        self.apply(
            {
                "delete": lambda: edits.delete_steps(document, {one, self.step(other)}),
                "copy": lambda: (
                    edits.duplicate(document, {one, self.step(other)}) if len(document.steps) < 30 else document
                ),
                "merge": lambda: edits.merge_with_next(document, one),
                "fold": lambda: edits.fold(document, {one}, not step.folded),
                "split": lambda: narration.split_at_sentence(document, one, other % (said + 1)),
                "cut": lambda: edits.split_instruction(document, one, other),
                "section": lambda: edits.add_section(document, "Part", one),
                "callout": lambda: edits.add_callout(document, one, "tip", "T"),
                "sentence": lambda: (
                    narration.move_sentence(document, one, other % said, self.step(other)) if said else document
                ),
                "tip": lambda: (
                    narration.narration_to_callout(document, one, other % said, "warning") if said else document
                ),
                "back": lambda: (
                    narration.callout_to_narration(document, one, step.callouts[0].id) if step.callouts else document
                ),
            }[verb]()
        )

    @some_steps
    @rule(places=st.sets(PLACE, min_size=1, max_size=4), before=st.none() | PLACE)
    def move(self, places: set[int], before: int | None) -> None:
        self.apply(
            edits.move_steps(
                self.document, {self.step(p) for p in places}, None if before is None else self.step(before)
            )
        )

    @some_sections
    @rule(place=PLACE, other=PLACE, verb=st.sampled_from(["rename", "remove", "move", "into"]))
    def sections(self, place: int, other: int, verb: str) -> None:
        one, two = self.section(place), self.section(other)
        if verb == "rename":
            self.apply(edits.rename_section(self.document, one, "Renamed"))
        elif verb == "remove":
            self.apply(edits.remove_section(self.document, one))
        elif verb == "move":
            self.apply(edits.move_section(self.document, one, two if two != one else None))
        elif self.document.steps:
            self.apply(edits.move_steps(self.document, {self.step(other)}, None, one))

    @rule(wanted=st.sampled_from(["One", "e", "Step"]), new=WORDS)
    def replace(self, wanted: str, new: str) -> None:
        self.apply(texts.replace_text(self.document, texts.matches(self.document, wanted), new))

    @rule(times=st.integers(1, 5))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.history.undo()
        self.at = max(self.at - times, 0)

    @rule(times=st.integers(1, 5))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.history.redo()
        self.at = min(self.at + times, len(self.states) - 1)

    @rule()
    def save(self) -> None:
        self.file.save(self.document, self.images)

    @rule(kill=st.booleans())
    def reopen(self, kill: bool) -> None:
        self.file.save(self.document, self.images)
        if kill:
            self.file._connection.close()
        else:
            self.file.close()
        self.file = open_file(self.folder / "x.sop")
        assert self.file.losses == ()
        assert self.file.document == self.document

    @invariant()
    def remembered(self) -> None:
        if hasattr(self, "states"):
            assert self.document == self.states[self.at]

    @invariant()
    def whole(self) -> None:
        if hasattr(self, "states"):
            document = self.document
            assert edits.arranged(document) is document
            assert len({step.id for step in document.steps}) == len(document.steps)
            assert [s["number"] for s in as_json(document)["steps"]] == list(range(1, len(document.shown_steps) + 1))

    def teardown(self) -> None:
        if hasattr(self, "file"):
            self.file.close()
        shutil.rmtree(self.folder)


TestEditing: Any = Editing.TestCase
TestEditing.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
