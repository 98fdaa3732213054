"""Making, naming, moving and throwing away documents: files are never lost nor overwritten."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from recorder.document.model import Document, Revision, Step
from recorder.errors import StorageError
from recorder.library import bookmarks, shelf
from recorder.library.folder import documents
from recorder.library.names import file_name, pattern_name

PATTERN = "{number} {title} v{version}"


def title_of(path: Path) -> str:
    with open_file(path, read_only=True) as file:
        return file.document.title


@pytest.fixture
def refund(tmp_path: Path) -> Path:
    document = Document(
        title="Refund a customer", number="SOP-7", version="1.2", status="approved", effective="2026-01-01",
        revisions=(Revision("1.2", "2026-01-01", "Ann", "first"),), steps=(Step("click", "Click Refunds."),),
    )  # fmt: skip
    create(tmp_path / "refund.sop", document).close()
    return tmp_path / "refund.sop"


@pytest.mark.parametrize(
    ("document", "pattern", "name"),
    [
        (Document(title="Close: the/lead", number="7", version="2"), PATTERN, "7 Close the lead v2"),
        (Document(title="Close", number="", version="2"), "{number} - {title}", "Close"),
        (Document(title="Close", number="7"), "{number} - {owner} - {title}", "7 - Close"),
        (Document(title="{owner}", owner="Ann"), "{title}", "{owner}"),
        (Document(title="x"), "{title.__class__} {wrong}", "{title.__class__} {wrong}"),
        (Document(), "{number}", ""),
        (Document(title="CON"), "{title}", "CON_"),
    ],
)
def test_a_pattern_names_files(document: Document, pattern: str, name: str) -> None:
    assert pattern_name(document, pattern) == name


@pytest.mark.parametrize(
    ("title", "name"), [("../../etc/passwd", "etc passwd"), ("  a\n b ", "a b"), ("...", ""), ("lpt1.txt", "lpt1.txt_")]
)
def test_titles_become_sound_names(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_new_sop_takes_a_free_name(tmp_path: Path) -> None:
    first = shelf.new_document(tmp_path / "new", "Pay: an invoice", "Ann")
    second = shelf.new_document(tmp_path / "new", "Pay: an invoice")
    assert (first.name, second.name) == ("Pay an invoice.sop", "Pay an invoice 2.sop")
    with open_file(first) as file:
        assert (file.document.title, file.document.owner, file.document.status) == ("Pay: an invoice", "Ann", "draft")


def test_renaming_changes_title_and_file(refund: Path) -> None:
    other = shelf.retitled(refund, "Give money back", PATTERN)
    assert other.name == "SOP-7 Give money back v1.2.sop"
    assert title_of(other) == "Give money back"
    assert not refund.exists()
    assert shelf.named(other, PATTERN) == other
    create(refund.with_name("Give money back.sop"), Document(title="Mine")).close()
    beside = shelf.named(other)
    assert beside.name == "Give money back 2.sop"
    assert shelf.named(beside) == beside
    assert title_of(refund.with_name("Give money back.sop")) == "Mine"


def test_moving_and_duplicating(refund: Path, tmp_path: Path) -> None:
    folder = shelf.new_folder(tmp_path, "Sales")
    create(folder / "refund.sop", Document(title="Other")).close()
    there = shelf.moved(refund, folder)
    assert there == folder / "refund 2.sop"
    copy = shelf.duplicated(there, "Refund twice")
    with open_file(copy) as new, open_file(there) as old:
        assert new.document.id != old.document.id
        assert new.document.steps == old.document.steps
        assert (new.document.status, new.document.version, new.document.revisions, new.document.effective) == ("draft", "0.1", (), "")
        assert old.document.status == "approved"
    with pytest.raises(StorageError, match="cannot be made"):
        shelf.new_folder(tmp_path, "Sales")
    with pytest.raises(StorageError, match="cannot be the name"):
        shelf.new_folder(tmp_path, "..")


def test_trash_and_back(refund: Path, tmp_path: Path) -> None:
    deep = shelf.moved(refund, shelf.new_folder(tmp_path, "Sales"))
    when = datetime(2026, 11, 1, 12, tzinfo=UTC)
    shelf.thrown_away(deep, tmp_path, when)
    assert list(documents(tmp_path)) == []
    (one,) = shelf.thrown(tmp_path)
    assert (one.place, one.when) == (Path("Sales/refund.sop"), when)
    create(deep, Document(title="New here")).close()
    assert shelf.restored(one, tmp_path) == deep.with_name("refund 2.sop")
    assert title_of(deep) == "New here"
    assert shelf.thrown(tmp_path) == ()
    assert list((tmp_path / shelf.TRASH).iterdir()) == []


def test_the_trash_is_emptied_after_thirty_days(refund: Path, tmp_path: Path) -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    create(tmp_path / "young.sop", Document(title="Young")).close()
    shelf.thrown_away(refund, tmp_path, datetime(2026, 10, 30, tzinfo=UTC))
    shelf.thrown_away(tmp_path / "young.sop", tmp_path, datetime(2026, 11, 20, tzinfo=UTC))
    assert shelf.emptied(tmp_path, now=now.timestamp()) == 1
    assert [one.place.name for one in shelf.thrown(tmp_path)] == ["young.sop"]


def test_a_file_in_the_middle_of_a_change_stays(refund: Path, tmp_path: Path) -> None:
    other = sqlite3.connect(refund, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE field SET body = body || ' '")
    with pytest.raises(StorageError, match="being changed"):
        shelf.moved(refund, tmp_path / "elsewhere")
    other.execute("ROLLBACK")
    other.close()
    assert title_of(shelf.moved(refund, tmp_path / "elsewhere")) == "Refund a customer"


def test_bookmarks_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "own" / "bookmarks.json"
    assert bookmarks.load(path) == bookmarks.Bookmarks()
    kept = bookmarks.Bookmarks().toggled("a").toggled("b").toggled("a").with_opened("x").with_opened("y").with_opened("x")
    bookmarks.save(kept, path)
    assert bookmarks.load(path) == bookmarks.Bookmarks(("b",), ("x", "y"))
    path.write_text('{"favourites": 7}')
    assert bookmarks.load(path) == bookmarks.Bookmarks()
