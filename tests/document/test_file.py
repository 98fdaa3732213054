"""The document file: what goes in comes out, and no one else's work is overwritten."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from recorder.document import edits, file, rows, schema
from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Document, Picture, Step
from recorder.errors import ForeignFileError, StorageError

Images = Mapping[str, StoredImage]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file name with everything that a URI could trip over."""
    return tmp_path / "a b?c#d%20 – ä.sop"


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return [found.name for found in folder.iterdir()]


def content(path: Path) -> Document:
    """What a file holds now."""
    with file.open_file(path, read_only=True) as found:
        return found.document


def sql(path: Path, *statements: str) -> None:
    """Change a file behind the program's back."""
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_every_field_comes_back(path: Path, document: Document, pictures: Images) -> None:
    file.create(path, document, pictures).close()
    with file.open_file(path) as found:
        assert found.document == document
        assert (found.read_only, found.reason, found.losses) == (False, "", ())
        for key, image in pictures.items():
            assert found.image(key) == image.data
            assert found.thumbnail(key) == image.thumbnail


def test_no_field_of_the_sample_has_its_default(document: Document) -> None:
    """So that the round trip above really tries every field, also those added later."""
    step = document.steps[0]
    assert step.picture is not None
    for value in (
        document,
        step,
        step.picture,
        step.target,
        step.span,
        step.callouts[0],
        step.picture.marks[0],
        step.sentences[0],
    ):
        assert dataclasses.is_dataclass(value)
        for field in dataclasses.fields(value):
            if (type(value).__name__, field.name) != ("Step", "masked"):  # masked and text exclude each other
                assert getattr(value, field.name) != field.default, field.name


def test_the_file_is_ours_private_and_alone(path: Path, document: Document, pictures: Images) -> None:
    found = file.create(path, document, pictures)
    found.save(edits.set_field(document, "title", "New"))
    assert names(path.parent) == [path.name]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    head = path.read_bytes()[:100]
    assert head[:16] == b"SQLite format 3\0"
    assert head[68:72] == b"SOPD"
    assert head[18:20] == b"\x01\x01"
    found.close()


def test_an_edit_writes_only_its_rows(path: Path, document: Document, pictures: Images) -> None:
    steps = tuple(Step("note", f"{n} " + "x" * 1500) for n in range(200))
    with file.create(path, replace(document, steps=document.steps + steps), pictures) as found:
        written: list[str] = []
        found._connection.set_trace_callback(written.append)
        found.save(edits.set_step(found.document, steps[100].id, instruction="changed"))
        found._connection.set_trace_callback(None)
        bodies = [statement for statement in written if statement.startswith("INSERT")]
        assert len(bodies) == 2  # the step, and the mark of the save
        assert sum(map(len, bodies)) < 3000


def test_saving_the_same_document_writes_nothing(path: Path, document: Document, pictures: Images) -> None:
    with file.create(path, document, pictures) as found:
        before = path.stat().st_mtime_ns
        found.save(found.document)
        assert path.stat().st_mtime_ns == before


def test_a_missing_picture_is_refused(path: Path, document: Document, pictures: Images) -> None:
    with pytest.raises(ValueError, match="missing"):
        file.create(path, document, {})
    assert names(path.parent) == []
    with file.create(path, document, pictures) as found:
        with pytest.raises(ValueError, match="missing"):
            found.save(edits.set_picture(document, "s2", Picture("f" * 64, 1, 1)))
        assert found.document == document


def test_a_new_picture_is_kept_and_an_unused_one_goes_at_closing(
    path: Path, document: Document, pictures: Images, picture_data: Callable[..., bytes]
) -> None:
    image = store(picture_data((1, 2, 3), (1000, 800)))
    key, old = digest(image.data), document.steps[1].picture
    assert old is not None
    found = file.create(path, document, pictures)
    found.save(edits.set_picture(document, "s2", Picture(key, 1000, 800)), {key: image})
    assert found.image(old.image)  # undo may need it
    found.save(document)
    found.save(edits.set_picture(document, "s2", Picture(key, 1000, 800)))
    found.close()
    with file.open_file(path) as again:
        assert again.image(key) == image.data
        with pytest.raises(ForeignFileError):
            again.image(old.image)
    assert pictures[old.image].data not in path.read_bytes()


def test_threads_may_share_a_file(path: Path, document: Document, pictures: Images) -> None:
    with file.create(path, document, pictures) as found:
        faults: list[BaseException] = []

        def read() -> None:
            try:
                for _ in range(50):
                    for key in pictures:
                        assert found.image(key)
                        assert found.thumbnail(key)
            except BaseException as error:  # noqa: BLE001 - shown below
                faults.append(error)

        readers = [threading.Thread(target=read) for _ in range(3)]
        for reader in readers:
            reader.start()
        for n in range(10):
            found.save(edits.set_field(found.document, "title", f"title {n}"))
        for reader in readers:
            reader.join()
        assert faults == []
    assert content(path).title == "title 9"


def test_a_change_by_another_program_is_never_overwritten(path: Path, document: Document, pictures: Images) -> None:
    with file.create(path, document, pictures) as mine, file.open_file(path) as other:
        other.save(edits.set_field(document, "title", "Theirs"))
        assert mine.changed_elsewhere
        with pytest.raises(file.ChangedElsewhereError, match="Nothing was overwritten"):
            mine.save(edits.set_field(document, "title", "Mine"))
        assert mine.document == document
        mine.copy(path.with_name("mine.sop"), edits.set_field(document, "title", "Mine"))
    with file.open_file(path) as found, file.open_file(path.with_name("mine.sop")) as copy:
        assert (found.document.title, copy.document.title) == ("Theirs", "Mine")
        assert copy.document.steps == document.steps


@pytest.mark.parametrize("in_place", [True, False])
def test_a_file_that_a_copying_program_put_there_is_noticed(
    path: Path, document: Document, pictures: Images, in_place: bool
) -> None:
    mine = file.create(path, document, pictures)
    theirs = path.with_name("theirs.sop")
    shutil.copy(path, theirs)
    with file.open_file(theirs) as other:
        other.save(edits.set_field(document, "title", "Theirs"))
    mine.save(edits.set_field(document, "title", "Mine"))  # both files have now seen the same number of changes
    if in_place:
        path.write_bytes(theirs.read_bytes())
    else:
        theirs.replace(path)
    with pytest.raises(file.ChangedElsewhereError):
        mine.save(edits.set_field(mine.document, "title", "Mine again"))
    mine.close()
    assert content(path).title == "Theirs"


def test_the_same_content_put_there_again_is_no_change(path: Path, document: Document, pictures: Images) -> None:
    mine = file.create(path, document, pictures)
    again = path.with_name("again.sop")
    shutil.copy(path, again)
    again.replace(path)
    mine.save(edits.set_field(document, "title", "Mine"))
    os.utime(path)
    mine.save(edits.set_field(mine.document, "title", "Mine, too"))
    mine.close()
    assert content(path).title == "Mine, too"


def test_a_deleted_file_is_noticed_and_can_be_saved_as_a_copy(path: Path, document: Document, pictures: Images) -> None:
    mine = file.create(path, document, pictures)
    path.unlink()
    with pytest.raises(file.ChangedElsewhereError, match="moved or deleted"):
        mine.save(edits.set_field(document, "title", "Mine"))
    mine.copy(path, edits.set_field(document, "title", "Mine"))
    mine.close()
    assert content(path).title == "Mine"


def test_a_file_in_use_is_told(
    path: Path, document: Document, pictures: Images, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.05)
    with file.create(path, document, pictures) as mine:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="in use by another program"):
            mine.save(edits.set_field(document, "title", "Mine"))
        other.execute("ROLLBACK")
        other.close()
        mine.save(edits.set_field(document, "title", "Mine"))


def test_no_room_on_the_disk_keeps_the_last_state(
    path: Path, document: Document, pictures: Images, picture_data: Callable[..., bytes]
) -> None:
    with file.create(path, document, pictures) as mine:
        mine._connection.execute(f"PRAGMA max_page_count={mine._connection.execute('PRAGMA page_count').fetchone()[0]}")
        huge = edits.set_field(document, "purpose", "x" * 100_000)
        with pytest.raises(StorageError, match="no room"):
            mine.save(huge)
        assert mine.document == document
        mine._connection.execute("PRAGMA max_page_count=1000000")
        mine.save(huge)
    assert content(path) == huge


def test_a_newer_file_opens_read_only(path: Path, document: Document, pictures: Images) -> None:
    file.create(path, document, pictures).close()
    sql(path, f"PRAGMA user_version={schema.FORMAT + 1}", "CREATE TABLE novelty (x)", "ALTER TABLE step ADD COLUMN y")
    before = path.read_bytes()
    with file.open_file(path) as found:
        assert found.document == document
        assert found.losses == ()
        assert found.read_only
        assert "newer Sayshow" in found.reason
        with pytest.raises(StorageError, match="newer Sayshow"):
            found.save(edits.set_field(document, "title", "x"))
    assert path.read_bytes() == before


def test_an_older_file_is_brought_up_to_date_and_kept(
    path: Path, document: Document, pictures: Images, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.create(path, document, pictures).close()
    before = path.read_bytes()
    monkeypatch.setattr(schema, "FORMAT", schema.FORMAT + 1)
    monkeypatch.setitem(
        schema.MIGRATIONS,
        schema.FORMAT - 1,
        lambda c: c.execute("UPDATE field SET body = json_quote('migrated') WHERE name = 'title'"),
    )
    with file.open_file(path, read_only=True) as looked:
        assert looked.document.title == "migrated"
    assert path.read_bytes() == before
    with file.open_file(path) as found:
        assert found.document == replace(document, title="migrated")
        found.save(edits.set_field(found.document, "title", "and edited"))
    backup = path.with_name(f"{path.stem} (format {schema.FORMAT - 1}).sop")
    assert backup.read_bytes() == before
    assert sorted(names(path.parent)) == sorted([path.name, backup.name])


def test_a_failed_migration_leaves_the_old_file(
    path: Path, document: Document, pictures: Images, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.create(path, document, pictures).close()
    before = path.read_bytes()
    monkeypatch.setattr(schema, "FORMAT", schema.FORMAT + 1)
    monkeypatch.setitem(schema.MIGRATIONS, schema.FORMAT - 1, lambda c: c.execute("DELETE FROM step; nonsense"))
    with pytest.raises((ForeignFileError, StorageError)):
        file.open_file(path)
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_a_write_protected_file_opens_read_only(path: Path, document: Document, pictures: Images) -> None:
    file.create(path, document, pictures).close()
    with file.open_file(path, read_only=True) as found:
        assert found.read_only
        with pytest.raises(StorageError, match="reading only"):
            found.save(edits.set_field(document, "title", "x"))


@pytest.mark.parametrize(
    ("statement", "loss"),
    [
        ("UPDATE field SET body = '{' WHERE name = 'purpose'", "purpose"),
        ("UPDATE field SET body = '7' WHERE name = 'title'", "title"),
        ("DELETE FROM field WHERE name = 'tags'", "tags"),
        ("UPDATE step SET body = 'x' WHERE id = 's2'", "Step 2"),
        ("DELETE FROM step WHERE id = 's2'", "Step 2"),
        ("UPDATE step SET body = replace(body, '\"width\":64', '\"width\":-1') WHERE id = 's1'", "Step 1"),
        ("UPDATE step SET body = replace(body, '[12,34]', '[1e300,34]') WHERE id = 's1'", "Step 1"),
        ("UPDATE step SET body = replace(body, '1.5', 'NaN') WHERE id = 's1'", "Step 1"),
        ("UPDATE step SET body = replace(body, '[12,34]', '[12]') WHERE id = 's1'", "Step 1"),
        ("UPDATE field SET body = '[' WHERE name = 'steps'", "order"),
    ],
)
def test_a_damaged_part_is_told_and_the_rest_opens(
    path: Path, document: Document, pictures: Images, statement: str, loss: str
) -> None:
    file.create(path, document, pictures).close()
    sql(path, statement)
    before = path.read_bytes()
    with file.open_file(path) as found:
        assert len(found.losses) == 1
        assert loss in found.losses[0]
        assert found.read_only
        assert "damaged" in found.reason
        assert len(found.document.steps) >= 2
        found.copy(path.with_name("rescued.sop"))
        rescued = found.document
    assert path.read_bytes() == before
    with file.open_file(path.with_name("rescued.sop")) as copy:
        assert copy.document == rescued
        assert not copy.read_only


def test_a_damaged_picture_costs_only_itself(path: Path, document: Document, pictures: Images) -> None:
    file.create(path, document, pictures).close()
    first = document.steps[0].picture
    assert first is not None
    sql(path, f"UPDATE image SET data = zeroblob(50), thumbnail = zeroblob(9) WHERE sha256 = '{first.image}'")
    with file.open_file(path) as found:
        assert found.document == document
        with pytest.raises(ForeignFileError, match="picture"):
            found.image(first.image)
        assert found.thumbnail(first.image) is None
        found.save(edits.set_field(document, "title", "still editable"))
        found.copy(path.with_name("copy.sop"))
    with file.open_file(path.with_name("copy.sop")) as copy:
        assert copy.document.steps[0].picture is None
        assert copy.document.steps[1:] == document.steps[1:]


def test_a_broken_structure_is_never_written_to(path: Path, document: Document, pictures: Images) -> None:
    steps = tuple(Step("note", "x" * 3000) for _ in range(50))
    file.create(path, replace(document, steps=steps), pictures).close()
    data = bytearray(path.read_bytes())
    connection = sqlite3.connect(path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_step_1'").fetchone()
    connection.close()
    data[(root - 1) * 8192 + 3 : (root - 1) * 8192 + 5] = b"\x00\x01"  # the index has one entry only
    path.write_bytes(data)
    found = file.open_file(path)
    with pytest.raises(ForeignFileError, match="save it as a copy"):
        found.save(edits.set_field(found.document, "title", "x"))
    assert found.read_only
    found.close()
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"PK\x03\x04" + b"\0" * 500, b"SQLite format 3\0" + b"\0" * 84, b"\xff" * 10_000]
)
def test_what_is_not_ours_is_told(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ForeignFileError, match=r"is not a Sayshow document|is damaged"):
        file.open_file(path)
    assert path.read_bytes() == content
    assert names(path.parent) == [path.name]


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="There is no file"):
        file.open_file(tmp_path / "none.sop")
    with pytest.raises(StorageError):
        file.open_file(tmp_path)
    with pytest.raises(StorageError, match="cannot be written"):
        file.create(tmp_path / "none" / "x.sop", Document())


def test_a_database_of_another_program_is_told(path: Path) -> None:
    sql(path, "CREATE TABLE t (x)")
    with pytest.raises(ForeignFileError, match="not a Sayshow document"):
        file.open_file(path)


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM step; END"],
        ["CREATE VIEW v AS SELECT 1"],
        ["ALTER TABLE step RENAME TO old", "CREATE VIEW step AS SELECT * FROM old"],
        ["CREATE TABLE other (x)"],
        ["CREATE INDEX i ON step (body)"],
        ["DROP TABLE image"],
        [
            "DROP TABLE step",
            "CREATE TABLE step (id TEXT PRIMARY KEY NOT NULL, body TEXT GENERATED ALWAYS AS (hex(zeroblob(99999999))))",
        ],
        ["DROP TABLE step", "CREATE VIRTUAL TABLE step USING fts5(id, body)"],
        ["PRAGMA user_version=2", "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM step; END"],
        ["PRAGMA user_version=2", "DROP TABLE step", "CREATE VIRTUAL TABLE step USING fts5(id, body)"],
    ],
)
def test_a_hostile_schema_is_refused(path: Path, document: Document, pictures: Images, statements: list[str]) -> None:
    file.create(path, document, pictures).close()
    sql(path, *statements)
    before = path.read_bytes()
    with pytest.raises(ForeignFileError, match="not built like"):
        file.open_file(path)
    assert path.read_bytes() == before


def test_a_file_in_another_journal_mode_is_not_littered_around(
    path: Path, document: Document, pictures: Images
) -> None:
    file.create(path, document, pictures).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    with pytest.raises(ForeignFileError, match="converted"):
        file.open_file(path)


def test_values_without_measure_are_refused(path: Path, document: Document, pictures: Images) -> None:
    file.create(path, document, pictures).close()
    sql(
        path,
        "UPDATE step SET body = printf('%.*c', 900000, 'x') WHERE id = 's1'",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) "
        "INSERT INTO step SELECT 'n' || i, printf('%.*c', 900000, 'x') FROM n",
    )
    with pytest.raises(ForeignFileError, match="larger than"):
        file.open_file(path)


def test_create_takes_the_place_of_an_old_file_with_a_stale_journal(
    path: Path, document: Document, pictures: Images
) -> None:
    file.create(path, document, pictures).close()
    Path(f"{path}-journal").write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + b"\0" * 2000)
    file.create(path, replace(document, title="New"), pictures).close()
    assert content(path).title == "New"
    assert names(path.parent) == [path.name]


def test_texts_that_no_file_can_hold_are_cleaned(path: Path) -> None:
    with file.create(path, Document(title="a\ud800b", purpose="\x00\x1f\ufffe\u202e")) as found:
        assert found.document.title == "a\ufffdb"
        assert found.document.purpose == "\x00\x1f\ufffe\u202e"
        found.save(edits.set_field(found.document, "title", "c\udfffd"))
    assert content(path).title == "c\ufffdd"


def test_images_of(document: Document, pictures: Images) -> None:
    assert rows.images_of(document) == set(pictures)
