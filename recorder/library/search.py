"""The index of a library: summaries and full text of its documents. It may be deleted at any time and is made anew."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from recorder.document.model import Document, Related
from recorder.document.texts import step_texts, texts
from recorder.errors import StorageError
from recorder.files import private_folder
from recorder.library.folder import Summary, documents, read
from recorder.library.terms import BEGIN, END, MORE, SCRIPTS, Piece, around, bare, by_beginning, folded, pieces, quoted
from recorder.plain import build, from_text, to_text
from recorder.translatable import translated

FORMAT = 3
BATCH = 40
"""Documents read in one transaction; a killed program has at most these to read again."""
TABLES = (
    "CREATE TABLE sop (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, modified INTEGER NOT NULL, "
    "size INTEGER NOT NULL, status TEXT NOT NULL, owner TEXT NOT NULL, tags TEXT NOT NULL, recording TEXT NOT NULL, "
    "summary TEXT NOT NULL, cover BLOB NOT NULL)",
    "CREATE TABLE part (id INTEGER PRIMARY KEY, sop INTEGER NOT NULL, step TEXT, number INTEGER)",
    "CREATE INDEX part_of_sop ON part (sop)",
    "CREATE VIRTUAL TABLE words USING fts5 (head, body, folded, prefix = '2 3', "
    "tokenize = 'unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE letters USING fts5 (content, tokenize = 'trigram')",
)
LONGEST_QUERY = 200
_OPENING = threading.Lock()
"""Two windows may find no index at the same time; only one of them makes it."""
SNIPPET = f"snippet(words, -1, '{BEGIN}', '{END}', '{MORE}', 24)"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which documents are searched; what is None or empty does not matter. `folder` holds all below it."""

    status: str | None = None
    owner: str | None = None
    tag: str | None = None
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A find: the document, the step (None: the SOP's own fields) with its number, and the text around it."""

    path: Path
    title: str
    step: str | None
    number: int | None
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What `Index.refresh` did, in documents."""

    read: int = 0
    removed: int = 0


class Index:
    """The index in one database file. Its methods may be called from any thread, one at a time.

    `refresh` takes long after great changes: give it an `Index` of its own on the same file, searches go on meanwhile.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, threading.Lock()
        private_folder(path.parent)
        with _OPENING:
            self._connection = _opened(path)

    def refresh(
        self, folder: Path, progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Refreshed:
        """Take up what changed in *folder* since the last time; what did not is not opened. Raises StorageError."""
        present = {found.path: found for found in documents(folder)}
        known = {path: (modified, size) for path, modified, size in self._known(folder)}
        gone = [path for path in known if path not in present]
        stale = [found for path, found in present.items() if known.get(path) != (found.modified, found.size)]
        with self._changing():
            for path in gone:
                self._forget(path)
        done = 0
        while done < len(stale) and not (cancelled is not None and cancelled()):
            batch = [read(found) for found in stale[done : done + BATCH]]
            with self._changing():
                for summary, document in batch:
                    self._take_up(summary, document)
            done += len(batch)
            if progress is not None:
                progress(done / len(stale))
        return Refreshed(done, len(gone))

    def summaries(self, where: Filter = Filter()) -> tuple[Summary, ...]:
        """All documents, the one changed last first."""
        condition, values = _conditions(where)
        query = f"SELECT path, modified, size, summary FROM sop WHERE {condition} ORDER BY modified DESC, path"  # noqa: S608
        return tuple(_summary(*row) for row in self._rows(query, *values))

    def cover(self, path: Path) -> bytes:
        """The small JPEG of the first picture of a document; empty when it has none or is not known."""
        found = self._rows("SELECT cover FROM sop WHERE path = ?", os.fsencode(path))
        return bytes(found[0][0]) if found else b""

    def drafted(self) -> frozenset[str]:
        """The recordings of which there are documents."""
        return frozenset(str(identity) for (identity,) in self._rows("SELECT recording FROM sop WHERE recording != ''"))

    def search(self, wanted: str, where: Filter = Filter(), limit: int = 50) -> tuple[Hit, ...]:
        """The places that hold all words of *wanted*, the best first; where there is none, those that hold some."""
        terms = [term for term in wanted[:LONGEST_QUERY].split() if any(c.isalnum() for c in term)]
        words = [term for term in terms if not SCRIPTS.search(term)]
        letters = [bare(term) for term in terms if SCRIPTS.search(term)]
        if not terms:
            return ()
        found = self._find(words, letters, where, limit, " AND ")
        return found or (self._find(words, letters, where, limit, " OR ") if len(terms) > 1 else ())

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _find(self, words: list[str], letters: list[str], where: Filter, limit: int, joint: str) -> tuple[Hit, ...]:
        condition, values = _conditions(where)
        tests, matched = [], []
        if words:
            tests.append("words MATCH ?" if not letters else "part.id IN (SELECT rowid FROM words WHERE words MATCH ?)")
            matched.append(joint.join(map(by_beginning, words)))
        for term in letters:
            long = len(term) > 2
            test = "letters MATCH ?" if long else "instr(content, ?)"
            tests.append(f"part.id IN (SELECT rowid FROM letters WHERE {test})")  # noqa: S608 - one of the two above
            matched.append(quoted(term) if long else term)
        order = "bm25(words, 8.0, 1.0, 1.0)" if not letters else "part.id"
        best = (
            f"SELECT words.rowid AS id, {order} AS weight FROM words JOIN part ON part.id = words.rowid "  # noqa: S608 - all ours
            f"WHERE ({joint.join(tests)}) AND part.sop IN (SELECT id FROM sop WHERE {condition}) ORDER BY weight LIMIT ?"
        )
        # Snippets only of the best: SQLite would make them of all that it sorts.
        shown, again = ("head || char(10) || body", "") if letters else (SNIPPET, "AND words MATCH ?")
        query = (
            f"SELECT sop.path, sop.summary, part.step, part.number, {shown} FROM ({best}) AS best "  # noqa: S608 - all ours
            f"JOIN words ON words.rowid = best.id {again} JOIN part ON part.id = best.id JOIN sop ON sop.id = part.sop ORDER BY best.weight"
        )
        found = self._rows(query, *matched, *values, limit, *([] if letters else matched))
        terms = [*words, *letters]
        return tuple(
            Hit(_path(path), from_text(body)["title"], step, number, around(text, terms) if letters else pieces(text))
            for path, body, step, number, text in found
        )

    def _known(self, folder: Path) -> Iterator[tuple[Path, int, int]]:
        condition, values = _conditions(Filter(folder=folder))
        for path, modified, size in self._rows(f"SELECT path, modified, size FROM sop WHERE {condition}", *values):  # noqa: S608
            yield _path(path), modified, size

    def _forget(self, path: Path) -> None:
        found = self._connection.execute("SELECT id FROM sop WHERE path = ?", (os.fsencode(path),)).fetchone()
        if found is None:
            return
        for table in ("words", "letters"):
            self._connection.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT id FROM part WHERE sop = ?)", found)  # noqa: S608
        self._connection.execute("DELETE FROM part WHERE sop = ?", found)
        self._connection.execute("DELETE FROM sop WHERE id = ?", found)

    def _take_up(self, summary: Summary, document: Document | None) -> None:
        self._forget(summary.path)
        body = {
            f.name: getattr(summary, f.name)
            for f in fields(Summary)
            if f.name not in ("path", "modified", "size", "cover")
        }
        row = (
            os.fsencode(summary.path),
            summary.modified,
            summary.size,
            summary.status,
            summary.owner,
            "\n".join(("", *summary.tags, "")),
            summary.recording,
            to_text(body),
            summary.cover,
        )
        sop = self._connection.execute("INSERT INTO sop VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row).lastrowid
        for step, number, head, rest in _parts(document) if document else ((None, None, summary.path.stem, ""),):
            part = self._connection.execute("INSERT INTO part VALUES (NULL, ?, ?, ?)", (sop, step, number)).lastrowid
            both = f"{head}\n{rest}"
            self._connection.execute(
                "INSERT INTO words (rowid, head, body, folded) VALUES (?, ?, ?, ?)", (part, head, rest, folded(both))
            )
            if SCRIPTS.search(both):
                self._connection.execute("INSERT INTO letters (rowid, content) VALUES (?, ?)", (part, bare(both)))

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield
                    self._connection.execute("COMMIT")
                except BaseException:
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
            except sqlite3.Error as error:
                raise self._told(error) from error

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._lock:
            try:
                return self._connection.execute(query, values).fetchall()
            except (sqlite3.Error, UnicodeDecodeError) as error:
                raise self._told(error) from error

    def _told(self, error: Exception) -> StorageError:
        return StorageError(
            translated("errors", "The search index {0} cannot be used ({1}). Your documents are safe. Delete it; it is made anew.").format(self._path, error)
        )


def _opened(path: Path) -> sqlite3.Connection:
    """The database, made anew when it is missing, damaged or of another version."""
    try:
        connection = _connected(path)
        if connection.execute("PRAGMA user_version").fetchone() == (FORMAT,):
            connection.execute("SELECT count(*) FROM sop, part LIMIT 1")
            return connection
        connection.close()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_ERROR:
            raise StorageError(
                translated("errors", "The search index {0} cannot be opened ({1}). Your documents are safe. Check that folder.").format(path, error)
            ) from error
    except sqlite3.DatabaseError:
        pass  # damaged: it holds nothing that the documents do not
    for leftover in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        leftover.unlink(missing_ok=True)
    connection = _connected(path)
    for table in TABLES:
        connection.execute(table)
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    return connection


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
    try:
        for setting in (
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "secure_delete=ON",
            "temp_store=MEMORY",
            "cache_size=-16000",
        ):
            connection.execute(f"PRAGMA {setting}").close()
    except BaseException:
        connection.close()
        raise
    return connection


def _path(stored: bytes) -> Path:
    return Path(os.fsdecode(stored))


def _summary(path: bytes, modified: int, size: int, body: str) -> Summary:
    values = from_text(body)
    values["tags"] = tuple(values["tags"])
    values["links"] = tuple(build(Related, link) for link in values["links"])
    return Summary(_path(path), modified, size, **values)


def _parts(document: Document) -> Iterator[tuple[str | None, int | None, str, str]]:
    """The units of search: the SOP's own fields, then each step: its id, its number, what weighs most, and the rest."""
    own = [text for place, text in texts(document) if place.step is None and place.field != "title" and text]
    yield None, None, document.title, "\n".join(own)
    numbers = {step.id: number for number, step in enumerate(document.shown_steps, start=1)}
    for step in document.steps:
        rest = [text for place, text in step_texts(step) if place.field != "instruction" and text]
        seen = (step.target.name if step.target else None, step.window_title, step.application)
        rest += [text for text in seen if text]
        yield step.id, numbers.get(step.id), step.instruction, "\n".join(rest)


def _conditions(where: Filter) -> tuple[str, list[object]]:
    tests, values = ["1"], []
    for column in ("status", "owner"):
        if (value := getattr(where, column)) is not None:
            tests.append(f"sop.{column} = ?")
            values.append(value)
    if where.tag is not None:
        tests.append("instr(sop.tags, ?)")
        values.append(f"\n{where.tag}\n")
    if where.folder is not None:
        inside = os.fsencode(where.folder / "x")[:-1]
        tests.append("substr(sop.path, 1, ?) = ?")
        values += [len(inside), inside]
    return " AND ".join(tests), values
