"""The tables of a ``.sop`` file, how it is opened safely, and the way from each older format to the next.

A document may come from a stranger. So nothing of its schema is believed: only the tables below, word for word, are
accepted; views, triggers, other indexes and virtual tables are refused (https://www.sqlite.org/security.html).
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from recorder.errors import ForeignFileError, RecorderError, StorageError
from recorder.translatable import translated

APPLICATION_ID = 0x534F5044
"""``SOPD``, in the file's header."""
FORMAT = 1
TABLES = {
    "field": "CREATE TABLE field (name TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)",
    "step": "CREATE TABLE step (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)",
    "image": "CREATE TABLE image (sha256 TEXT PRIMARY KEY NOT NULL, mime TEXT NOT NULL, width INTEGER NOT NULL, "
    "height INTEGER NOT NULL, thumbnail BLOB NOT NULL, data BLOB NOT NULL)",
    "version": "CREATE TABLE version (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, created TEXT NOT NULL, "
    "body TEXT NOT NULL)",
}
"""`field` holds a row per field of the document (JSON) and the order of the steps; `version` holds whole documents."""

DAMAGE = (sqlite3.Error, UnicodeDecodeError, ValueError, OverflowError, MemoryError)
"""What reading a damaged or hostile database can raise."""
SETTINGS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "foreign_keys=ON",
    "secure_delete=ON",
    "synchronous=EXTRA",
    "temp_store=MEMORY",
    "cache_size=-8000",
)
"""Set on each connection. EXTRA is FULL, and the folder is synced too when a commit deletes the journal: without that
a power cut just after a save brings the journal back, and with it the state before the save."""
LARGEST_VALUE = 96 * 1024 * 1024
BUSY_SECONDS = 5.0
OPENING_SECONDS = 4.0
MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {}
"""For each older format the function that makes the next one of it. It is called inside a transaction."""


def connect(path: Path, mode: Literal["ro", "rw"]) -> sqlite3.Connection:
    """Open the database *path* with every guard on. Nothing is read yet. Raises sqlite3.Error."""
    name = path.absolute().as_posix()
    uri = f"file://{'' if name.startswith('/') else '/'}{quote(os.fsencode(name))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
    guard(connection)
    return connection


def guard(connection: sqlite3.Connection) -> None:
    """Switch on what protects us from the file and the file from power cuts."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}").close()


def make(connection: sqlite3.Connection) -> None:
    """Lay out an empty database as ours."""
    for setting in (
        "page_size=8192",
        "auto_vacuum=INCREMENTAL",
        f"application_id={APPLICATION_ID}",
        f"user_version={FORMAT}",
    ):
        connection.execute(f"PRAGMA {setting}")
    for table in TABLES.values():
        connection.execute(table)


def format_of(connection: sqlite3.Connection, path: Path) -> int:
    """The format number of an open file. Raises ForeignFileError when it is not ours, sqlite3.Error when damaged."""
    deadline = time.monotonic() + OPENING_SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
    (identity,) = connection.execute("PRAGMA application_id").fetchone()
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    if identity != APPLICATION_ID or number < 1:
        raise foreign(path)
    if connection.execute("PRAGMA journal_mode").fetchone() not in {("delete",), ("memory",)}:
        raise ForeignFileError(translated("errors", "{0} was converted by another program. It was not changed. Open the original file.").format(path))
    return int(number)


def check(connection: sqlite3.Connection, path: Path, number: int) -> None:
    """Refuse a file whose tables are not exactly ours. Raises ForeignFileError, sqlite3.Error when it is damaged.

    A file of a newer format may have more columns and tables; what we read of it must be plain tables all the same.
    """
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchmany(100)
    tables = {name: sql for kind, name, table, sql in rows if kind == "table" and name == table}
    others = [
        name
        for kind, name, table, sql in rows
        if kind != "table" and not (kind == "index" and sql is None and table in tables)
    ]
    wrong = [name for name, sql in TABLES.items() if tables.get(name) != sql] if number == FORMAT else []
    unknown = set(tables) - set(TABLES) if number == FORMAT else set()
    hidden = [name for name in TABLES if not str(tables.get(name, "")).upper().startswith("CREATE TABLE ")]
    if others or wrong or unknown or hidden:
        raise ForeignFileError(
            translated("errors", "{0} is not built like a Sayshow document. It was not changed, and nothing in it was run.").format(path)
        )


def migrate(connection: sqlite3.Connection, number: int) -> None:
    """Bring a file of an older format to ours, in one transaction. Raises sqlite3.Error."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in range(number, FORMAT):
            MIGRATIONS[step](connection)
        connection.execute(f"PRAGMA user_version={FORMAT}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def foreign(path: Path) -> ForeignFileError:
    """The sentence for a file that is not ours."""
    return ForeignFileError(translated("errors", "{0} is not a Sayshow document. It was not changed. Choose a file that ends with .sop.").format(path))


def told(error: Exception, path: Path) -> RecorderError:
    """What *error*, raised by SQLite while *path* was read or written, means to a person."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StorageError(translated("errors", "{0} is in use by another program. Nothing was changed. Close it there and try again.").format(path))
    if code == sqlite3.SQLITE_FULL:
        return StorageError(
            translated("errors", "There is no room on the disk for {0}. The last saved state is safe. Free some space and try again.").format(path)
        )
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY):
        return StorageError(
            translated(
                "errors",
                "{0} cannot be read or written ({1}). The last saved state is safe. Check the disk and the folder's "
                "permissions, or save a copy elsewhere.",
            ).format(path, error)
        )
    if code == sqlite3.SQLITE_NOTADB:
        return foreign(path)
    return ForeignFileError(
        translated("errors", "{0} is damaged ({1}). It was not changed. Open an earlier copy of it, if there is one.").format(path, error)
    )
