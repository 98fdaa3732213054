"""Feedback that a reader sends back as a small file: written by the web page of an SOP, read in where the SOP lives."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from recorder.document.model import Comment, Document
from recorder.errors import ForeignFileError
from recorder.plain import build, from_text
from recorder.translatable import translated

LARGEST = 4 * 1024 * 1024
MOST = 2000
"""Comments in one file."""
LONGEST = 4000
"""Characters of a comment."""


@dataclass(frozen=True, slots=True)
class Said:
    """What stands at a step (its id)."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """The file: the identity of the SOP, who wrote, when (UTC ISO), and what."""

    sayshow_feedback: int
    document: str
    comments: tuple[Said, ...]
    who: str = ""
    when: str = ""


def read_feedback(path: Path, document: Document) -> tuple[Comment, ...]:
    """The comments in the file at *path*. Raises ForeignFileError when it is none, or belongs to another SOP."""
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too large")
        sent = build(Sent, from_text(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise ForeignFileError(
            translated("errors", "{0} holds no feedback from a page of Sayshow. Nothing was changed. Choose the file that the reader saved there.").format(path.name)
        ) from error
    if sent.document != document.id:
        raise ForeignFileError(translated("errors", "{0} is feedback on another SOP. Nothing was changed. Open that SOP and read it in there.").format(path.name))
    return tuple(comment(said.step, said.text, sent.who, sent.when) for said in sent.comments[:MOST] if said.text.strip())


def comment(step: str, text: str, who: str, when: str) -> Comment:
    """A comment whose identity comes from what it says, so that reading it twice does not double it."""
    text = text.strip()[:LONGEST]
    identity = hashlib.sha256("\x00".join((step, text, who, when)).encode("utf-8", "replace")).hexdigest()[:32]
    return Comment(step, text, who.strip()[:200], when, id=identity)
