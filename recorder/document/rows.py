"""A document as rows: reading what can be read of it, and writing only what differs."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from recorder.document.edits import arranged
from recorder.document.images import LARGEST_SIDE, StoredImage, digest
from recorder.document.model import Box, Document, Step
from recorder.document.schema import DAMAGE
from recorder.errors import ForeignFileError
from recorder.plain import build, checked, from_text, to_text
from recorder.translatable import translated

FIELDS = tuple(f.name for f in dataclasses.fields(Document) if f.name != "steps")
ORDER, STAMP = "steps", "stamp"
"""Two rows beside the fields: the ids of the steps in their order, and a random mark that each save renews."""
LARGEST_BODY = 16 * 1024 * 1024
LARGEST_STEP = 1024 * 1024
LARGEST_DOCUMENT = 48 * 1024 * 1024
"""Characters of JSON: of a field or named version, of a step, of all steps (pictures have limits of their own)."""
MOST_STEPS = 20_000
FARTHEST = 1_000_000.0
"""No coordinate (pixels) or time (seconds) of ours lies beyond this; screens and toolkits fail on larger ones."""
RENEWED = "INSERT INTO {} VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body"
HASH = re.compile(r"[0-9a-f]{64}")


def read(connection: sqlite3.Connection) -> tuple[Document, tuple[str, ...]]:
    """The document, and a sentence for each part that could not be read. Raises ForeignFileError for a huge one."""
    losses: list[str] = []
    bodies = _bodies(connection, "field", "name", (*FIELDS, ORDER), LARGEST_BODY)
    values: dict[str, Any] = {}
    for name in FIELDS:
        try:
            values[name] = checked(Document, name, from_text(bodies[name]))
        except (KeyError, ValueError):
            losses.append(translated("errors", "The field “{0}” could not be read.").format(name.replace("_", " ")))
    order = _order(bodies.get(ORDER))
    if order is None:
        losses.append(translated("errors", "The order of the steps could not be read."))
    steps = _steps(connection, order or [], losses)
    return arranged(dataclasses.replace(Document(**values), steps=steps)), tuple(losses)


def document_from(text: str) -> Document:
    """A whole document from one JSON text (a named version). Raises ValueError."""
    document = build(Document, from_text(text))
    if not all(_plausible(step) for step in document.steps):
        raise ValueError("a step is not plausible")
    return arranged(document)


def stamp(connection: sqlite3.Connection) -> str:
    """The mark of the last save; empty when there is none."""
    row = connection.execute("SELECT body FROM field WHERE name = ?", (STAMP,)).fetchone()
    return str(row[0]) if row else ""


def renew_stamp(connection: sqlite3.Connection, mark: str) -> None:
    """Write the mark of a save, inside the caller's transaction."""
    connection.execute(RENEWED.format("field"), (STAMP, mark))


def write(connection: sqlite3.Connection, old: Document | None, new: Document) -> None:
    """Write what differs between *old* (None: nothing is there yet) and *new*, inside the caller's transaction."""
    fields = [
        (name, to_text(getattr(new, name)))
        for name in FIELDS
        if old is None or _differ(getattr(old, name), getattr(new, name))
    ]
    before = {step.id: step for step in old.steps} if old else {}
    after = {step.id: step for step in new.steps}
    if len(after) != len(new.steps):
        raise ValueError("two steps have the same id")
    if old is None or list(before) != list(after):
        fields.append((ORDER, to_text(list(after))))
    steps = [(step.id, to_text(step)) for step in new.steps if step.id not in before or _differ(before[step.id], step)]
    connection.executemany(RENEWED.format("field"), fields)
    connection.executemany(RENEWED.format("step"), steps)
    connection.executemany("DELETE FROM step WHERE id = ?", [(gone,) for gone in before if gone not in after])


def add_images(connection: sqlite3.Connection, images: Iterable[tuple[str, StoredImage]]) -> None:
    """Write pictures that are not there yet, inside the caller's transaction. Raises ValueError for a wrong key."""
    for key, image in images:
        if key != digest(image.data):
            raise ValueError("a picture is not named by its SHA-256")
        connection.execute(
            "INSERT OR IGNORE INTO image VALUES (?, ?, ?, ?, ?, ?)",
            (key, image.mime, image.width, image.height, image.thumbnail, image.data),
        )


def images_of(*documents: Document) -> set[str]:
    """The pictures that *documents* show."""
    return {step.picture.image for document in documents for step in document.steps if step.picture is not None}


def _differ(a: object, b: object) -> bool:
    return a is not b and a != b


def _bodies(
    connection: sqlite3.Connection, table: str, key: str, wanted: Iterable[str], longest: int
) -> dict[str, str]:
    """The bodies of a table by their keys: in one go, and where that fails one by one for each key of *wanted*."""
    found: dict[str, str] = {}
    query = f"SELECT {key}, body FROM {table} WHERE length(body) <= {longest}"  # noqa: S608 - all names are ours
    room = LARGEST_DOCUMENT
    try:
        for name, body in _texts(connection.execute(query)):
            found[name] = body
            room -= len(body)
            if room < 0 or len(found) > MOST_STEPS:
                raise ForeignFileError(translated("errors", "The document is larger than Sayshow can open. It was not changed."))
    except DAMAGE:
        for name in wanted:
            if name not in found:
                try:
                    found.update(_texts(connection.execute(f"{query} AND {key} = ?", (name,))))
                except DAMAGE:
                    continue
    return found


def _texts(rows: Iterable[tuple[object, object]]) -> Iterator[tuple[str, str]]:
    return ((name, body) for name, body in rows if isinstance(name, str) and isinstance(body, str))


def _order(body: str | None) -> list[str] | None:
    try:
        order = from_text(body or "")
    except ValueError:
        return None
    return list(dict.fromkeys(x for x in order[:MOST_STEPS] if isinstance(x, str))) if isinstance(order, list) else None


def _steps(connection: sqlite3.Connection, order: list[str], losses: list[str]) -> tuple[Step, ...]:
    bodies = _bodies(connection, "step", "id", order, LARGEST_STEP)
    steps, known = [], set(order)
    for number, identity in enumerate([*order, *(i for i in bodies if i not in known)], start=1):
        try:
            step = build(Step, from_text(bodies[identity]))
            if step.id != identity or not _plausible(step):
                raise ValueError("not plausible")
        except (KeyError, ValueError):
            losses.append(translated("errors", "Step {0} could not be read.").format(number))
            continue
        steps.append(step)
    return tuple(steps)


def _plausible(step: Step) -> bool:
    """Whether every number of *step* can be shown, and its picture named."""
    numbers: list[float] = [*(step.position or ()), *((step.target and step.target.bounds) or ())]
    numbers += [t for sentence in step.sentences for t in (sentence.start, sentence.end)]
    if step.span is not None:
        numbers += [step.span.start, step.span.end]
    if (picture := step.picture) is not None:
        if not HASH.fullmatch(picture.image) or not (
            0 < picture.width <= LARGEST_SIDE and 0 < picture.height <= LARGEST_SIDE
        ):
            return False
        boxes: list[Box] = [*(mark.box for mark in picture.marks), *(part for part in (picture.crop, picture.window) if part)]
        numbers += [n for box in boxes for n in (box.x, box.y, box.width, box.height)]
    return all(abs(n) <= FARTHEST for n in numbers)


def missing(connection: sqlite3.Connection, wanted: set[str], given: Mapping[str, StoredImage]) -> set[str]:
    """The pictures of *wanted* that are neither in the file nor *given*."""
    return {
        key
        for key in wanted
        if key not in given and connection.execute("SELECT 1 FROM image WHERE sha256 = ?", (key,)).fetchone() is None
    }
