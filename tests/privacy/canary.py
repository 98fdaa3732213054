"""Looks for a secret in every byte that was written: as it is, inside packed files, and split over events."""

from __future__ import annotations

import io
import sqlite3
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from recorder.recording import bundle
from recorder.recording.events import Key, Typed

SPELLINGS = ("utf-8", "utf-16-le", "utf-16-be")


def traces(canary: str, *places: Path) -> list[str]:
    """Where the canary is found: files below *places*, also in their packed parts, whatever the case of its letters."""
    wanted = [canary.lower().encode(spelling) for spelling in SPELLINGS]
    found = []
    for place in places:
        for path in (
            [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file() and not p.is_symlink())
        ):
            for part, content in parts(path):
                if any(spelled in content.lower() for spelled in wanted):
                    found.append(f"{path}{part}")
    return found


def parts(path: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file, and of what is packed in it."""
    content = path.read_bytes()
    yield "", content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield f"!{name}", packed.read(name)
    elif content[:5] == b"%PDF-":
        yield "!text", subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
        yield "!streams", b"\n".join(_streams(content))
    elif content[:15] == b"SQLite format 3":
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                for row in database.execute(f"SELECT * FROM {table}"):
                    for value in row:
                        if isinstance(value, (bytes, str)):
                            yield f"!{table}", _unpacked(value.encode() if isinstance(value, str) else value)
        finally:
            database.close()


def typed(folder: Path) -> str:
    """All characters that the events of a recording hold, in their order, joined: a secret may be split over them."""
    said: dict[int, str] = {}
    for event in bundle.read_events(folder / bundle.EVENTS):
        if isinstance(event, Typed):
            said[event.number] = event.text or ""
        elif isinstance(event, Key) and len(event.key) == 1:
            said[event.number] = event.key
    return "".join(said.values()).lower()


def pieces(canary: str, length: int = 4) -> list[str]:
    """All stretches of a canary: none of them may stand among what was typed."""
    return [canary[at : at + length].lower() for at in range(len(canary) - length + 1)]


def _unpacked(value: bytes) -> bytes:
    try:
        return zlib.decompress(value)
    except zlib.error:
        return value


def _streams(content: bytes) -> Iterator[bytes]:
    for piece in content.split(b"stream\n")[1:]:
        yield _unpacked(piece.split(b"endstream")[0].rstrip())
