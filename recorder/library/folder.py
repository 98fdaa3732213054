"""What lies in a folder of documents, and the recordings that have not become documents yet."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from recorder.document.file import DocumentFile, open_file
from recorder.document.model import Document, Related, Status
from recorder.document.parts import links_of
from recorder.errors import RecorderError
from recorder.recording.bundle import MANIFEST, Manifest, read_manifest

SUFFIX = ".sop"
DEEPEST = 12
"""Folders inside folders beyond this are not looked into."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document file on the disk: when it was written (nanoseconds since 1970) and how long it is (bytes)."""

    path: Path
    modified: int
    size: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list of documents shows of one.

    `fault` is a sentence when it could not be read; the rest is empty then. `modified` is nanoseconds
    since 1970, dates are ISO, `cover` is the small JPEG of its first picture (empty without one; an index gives it apart).
    """

    path: Path
    modified: int = 0
    size: int = 0
    title: str = ""
    number: str = ""
    status: Status = "draft"
    version: str = ""
    owner: str = ""
    tags: tuple[str, ...] = ()
    effective: str = ""
    next_review: str = ""
    steps: int = 0
    recording: str = ""
    cover: bytes = b""
    fault: str = ""
    id: str = ""
    approver: str = ""
    review_months: int | None = None
    purpose: str = ""
    links: tuple[Related, ...] = ()
    """The SOPs and pages it is related to, and those that are steps of it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A recording of which no document was made yet; `interrupted` when it was never stopped."""

    folder: Path
    manifest: Manifest
    interrupted: bool


def documents(folder: Path) -> Iterator[Found]:
    """The document files in *folder* and below, but for hidden ones; a folder that may not be read counts as empty."""
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir(follow_symlinks=False) and depth < DEEPEST:
                    waiting.append((Path(entry.path), depth + 1))
                elif entry.name.lower().endswith(SUFFIX) and entry.is_file():
                    state = entry.stat()
                    yield Found(Path(entry.path), state.st_mtime_ns, state.st_size)
            except OSError:
                continue  # it went away while we looked


def read(found: Found) -> tuple[Summary, Document | None]:
    """A document and what a list shows of it; None, and a summary that says why, when it cannot be read."""
    try:
        with open_file(found.path, read_only=True) as file:
            return summary(found, file), file.document
    except RecorderError as error:
        return Summary(found.path, found.modified, found.size, found.path.stem, fault=str(error)), None


def summary(found: Found, file: DocumentFile) -> Summary:
    """What a list shows of an open document."""
    document = file.document
    shown = document.shown_steps
    first = next((step.picture.image for step in shown if step.picture is not None), None)
    return Summary(
        found.path,
        found.modified,
        found.size,
        document.title,
        document.number,
        document.status,
        document.version,
        document.owner,
        document.tags,
        document.effective,
        document.next_review,
        len(shown),
        document.recording,
        (file.thumbnail(first) or b"") if first else b"",
        id=document.id,
        approver=document.approver,
        review_months=document.review_months,
        purpose=document.purpose,
        links=links_of(document),
    )


def waiting_recordings(folder: Path, drafted: Collection[str], running: Collection[str] = ()) -> tuple[Waiting, ...]:
    """The recordings in *folder* whose identities are not among *drafted* and *running*, the newest first.

    What is no recording is passed over; whoever opens it is told why.
    """
    found = []
    try:
        entries = [Path(entry.path) for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return ()
    for entry in entries:
        if not (entry / MANIFEST).is_file():
            continue
        try:
            manifest = read_manifest(entry)
        except RecorderError:
            continue
        if manifest.identity not in drafted and manifest.identity not in running:
            found.append(Waiting(entry, manifest, manifest.state in ("recording", "paused")))
    return tuple(sorted(found, key=lambda waiting: waiting.manifest.started_at, reverse=True))
