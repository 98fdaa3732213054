"""Named versions, and what changed between two states."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from recorder.document import edits, revisions
from recorder.document.file import create, open_file
from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Document, Picture, Revision, Step
from recorder.errors import ForeignFileError

NOW = "2026-11-23T09:14:05Z"


def test_versions_come_back_with_their_pictures(
    tmp_path: Path, document: Document, pictures: Mapping[str, StoredImage], picture_data: Callable[..., bytes]
) -> None:
    path = tmp_path / "x.sop"
    new = store(picture_data((9, 9, 9)))
    with create(path, document, pictures) as file:
        first = revisions.keep(file, "as sent", NOW)
        changed = edits.set_picture(document, "s1", Picture(digest(new.data), 64, 48))
        file.save(changed, {digest(new.data): new})
        second = revisions.keep(file, "with “quotes” ' ; DROP TABLE step", "2026-11-24T09:14:05Z")
    with open_file(path) as file:
        assert revisions.versions(file) == (first, second)
        assert revisions.document_of(file, first) == document
        assert revisions.document_of(file, second) == file.document == changed
        assert document.steps[0].picture
        old = document.steps[0].picture.image
        assert file.image(old) == pictures[old].data
        revisions.drop(file, first)
        assert revisions.versions(file) == (second,)
        with pytest.raises(ForeignFileError, match="as sent"):
            revisions.document_of(file, first)
    with open_file(path) as file, pytest.raises(ForeignFileError):
        file.image(old)


def test_a_damaged_version_is_told(tmp_path: Path, document: Document, pictures: Mapping[str, StoredImage]) -> None:
    path = tmp_path / "x.sop"
    with create(path, document, pictures) as file:
        version = revisions.keep(file, "one", NOW)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE version SET body = replace(body, 'width', 'wide')")
    with open_file(path) as file:
        assert file.document == document
        with pytest.raises(ForeignFileError, match="cannot be read"):
            revisions.document_of(file, version)


def test_compare(document: Document) -> None:
    a, b, c = document.steps
    assert a.picture
    new = replace(
        document,
        title="New",
        steps=(
            replace(a, instruction="Other", picture=replace(a.picture, image="f" * 64)),
            replace(c, section="a"),
            Step("note", "n"),
        ),
    )
    changes = revisions.compare(document, new)
    assert changes.fields == ("title",)
    assert [s.instruction for s in changes.added] == ["n"]
    assert changes.removed == (b,)
    assert [(x.id, y.instruction) for x, y in changes.reworded] == [("s1", "Other")]
    assert [x.id for x, _ in changes.pictures] == ["s1"]
    assert changes.moved == ()
    assert (
        revisions.summary(changes)
        == "1 step added, 1 step removed, 1 step reworded, 1 picture replaced, 1 field changed"
    )
    assert not revisions.compare(document, document)
    assert revisions.summary(revisions.Changes()) == ""


@pytest.mark.parametrize(
    ("order", "moved"), [("abcde", ""), ("bcdea", "a"), ("eabcd", "e"), ("acbde", "c"), ("edcba", "abcd"), ("", "")]
)
def test_few_steps_count_as_moved(order: str, moved: str) -> None:
    old = Document(steps=tuple(Step("note", name, id=name) for name in "abcde"))
    new = replace(old, steps=tuple(edits.find(old, name) for name in order))
    found = {step.id for step in revisions.compare(old, new).moved}
    assert len(found) == len(moved)
    if len(moved) == 1 and order != "acbde":  # there either of two neighbours may be said to have moved
        assert found == set(moved)


def test_callouts_are_words_too(document: Document) -> None:
    changed = edits.set_callout(document, "s1", "c1", text="Never twice.")
    assert len(revisions.compare(document, changed).reworded) == 1


def test_revised() -> None:
    document = revisions.revised(Document(version="1.0"), "1.1", "2026-11-23", "Ann", "1 step added")
    assert document.version == "1.1"
    assert document.revisions == (Revision("1.1", "2026-11-23", "Ann", "1 step added"),)
