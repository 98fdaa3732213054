"""A child that opens mutated documents: `mutants.py FILE FOLDER SEED COUNT`.

Each mutant is opened, read to the end, changed, saved and copied, as the program would. Only sentences for people
(RecorderError) may come out. It prints the seed of a mutant before trying it, so that a crash names its cause, and
at the end a line with the outcome.
"""

from __future__ import annotations

import json
import random
import re
import resource
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from recorder.document import edits
from recorder.document.file import open_file
from recorder.document.report import as_json
from recorder.errors import RecorderError

MEMORY = 1 << 30
NASTY: list[object] = [
    None,
    -1,
    2**63 - 1,
    1e308,
    "",
    "\0",
    "x" * 70_000,
    b"\xff\xfe",
    b"",
    [],
    {},
    True,
    float("inf"),
    "../../etc/passwd",
    "\ud800",
]


def flipped(data: bytearray, chance: random.Random) -> None:
    """Some bytes are others."""
    for _ in range(chance.choice((1, 3, 30, 300))):
        data[chance.randrange(len(data))] = chance.randrange(256)


def head(data: bytearray, chance: random.Random) -> None:
    """The header of the file or of one of its pages is damaged."""
    page = chance.randrange(max(len(data) // 8192, 1)) * 8192
    for _ in range(chance.randint(1, 6)):
        data[min(page + chance.randrange(112), len(data) - 1)] = chance.choice(
            (0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256))
        )


def cut(data: bytearray, chance: random.Random) -> None:
    """The end is missing, or there is too much."""
    if chance.random() < 0.7:
        del data[chance.randrange(len(data)) :]
    else:
        data.extend(chance.randbytes(chance.randrange(30_000)))


def swapped(data: bytearray, chance: random.Random) -> None:
    """Two pages stand in each other's place, or one is a copy of the other or empty."""
    a, b = (chance.randrange(max(len(data) // 8192, 1)) * 8192 for _ in range(2))
    one, other = bytes(data[a : a + 8192]), bytes(data[b : b + 8192])
    data[a : a + 8192] = chance.choice((other, b"\0" * 8192, chance.randbytes(8192)))
    if chance.random() < 0.5:
        data[b : b + 8192] = one


def value(fields: object, chance: random.Random) -> object:
    """Plain data with one value somewhere inside replaced by something nasty."""
    if isinstance(fields, dict) and fields and chance.random() < 0.85:
        key = chance.choice(sorted(fields))
        return {**fields, key: value(fields[key], chance)}
    if isinstance(fields, list) and fields and chance.random() < 0.7:
        at = chance.randrange(len(fields))
        return [*fields[:at], value(fields[at], chance), *fields[at + 1 :]]
    nasty = chance.choice(NASTY)
    return nasty if not isinstance(nasty, bytes) else "é" * 9


def row(path: Path, chance: random.Random) -> None:
    """A well-formed database in which values are not what they should be."""
    with closing(sqlite3.connect(path)) as connection, connection:
        table, _key = chance.choice((("field", "name"), ("step", "id"), ("image", "sha256"), ("version", "id")))
        rows = connection.execute(f"SELECT rowid, * FROM {table}").fetchall()
        if not rows:
            return
        chosen = chance.choice(rows)
        columns = [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
        if "body" in columns and "stamp" not in chosen and chance.random() < 0.7:
            fields = value(json.loads(chosen[1 + columns.index("body")]), chance)
            new: object = chance.choice((json.dumps(fields), "[" * 5000, json.dumps(fields)[:-1], '{"a":' * 3000))
            column = "body"
        else:
            column, new = (
                chance.choice(columns),
                chance.choice(
                    [n for n in NASTY if not isinstance(n, (list, dict)) and n is not None and n != "\ud800"]
                ),
            )
        connection.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE rowid = ?", (new, chosen[0]))


def use(path: Path) -> str:
    """Do with a document what the program does with it; say how it went."""
    try:
        file = open_file(path)
    except RecorderError:
        return "refused"
    try:
        for step in file.document.steps:
            if step.picture is not None:
                file.thumbnail(step.picture.image)
                try:
                    file.image(step.picture.image)
                except RecorderError:
                    continue
        json.dumps(as_json(file.document, folded=True))
        outcome = "opened in part" if file.losses else "read only" if file.read_only else "opened"
        try:
            file.save(edits.set_field(file.document, "title", "changed"))
        except RecorderError:
            outcome = outcome if file.losses else "opened, not saved"
        try:
            file.copy(path.with_suffix(".copy"))
        except RecorderError:
            outcome += ", not copied"
    finally:
        file.close()
    return outcome


def main() -> None:
    """Try *count* mutants from *seed* on."""
    original, folder, seed, count = (
        Path(sys.argv[1]).read_bytes(),
        Path(sys.argv[2]),
        int(sys.argv[3]),
        int(sys.argv[4]),
    )
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    path, outcomes, slowest = folder / f"mutant-{seed}.sop", Counter[str](), 0.0
    kinds: tuple[Callable[[bytearray, random.Random], None] | None, ...] = (flipped, head, cut, swapped, None, None)
    for number in range(seed, seed + count):
        print(number, flush=True)
        chance = random.Random(number)
        kind, data = chance.choice(kinds), bytearray(original)
        if kind is not None:
            kind(data, chance)
        path.write_bytes(data)
        if kind is None:
            row(path, chance)
        start = time.monotonic()
        outcomes[use(path)] += 1
        slowest = max(slowest, time.monotonic() - start)
    status = Path("/proc/self/status").read_text()  # the peak of getrusage is inherited from the process that started this one
    memory = int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024  # type: ignore[index]
    print(json.dumps({"outcomes": outcomes, "slowest": round(slowest, 2), "memory": memory}), flush=True)


if __name__ == "__main__":
    main()
