"""Where the links of an SOP lead: found by the other's identity, else by its path; and who links here.

A document may come from a stranger: a path is only looked at when it stays a plain relative one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from recorder.document.file import open_file
from recorder.document.model import Document, Related
from recorder.document.parts import links_of
from recorder.library.folder import SUFFIX, Summary

ADDRESSES = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Followed:
    """A link and what it leads to: `path` of an SOP, with its `summary` when it lies in the library; neither for an address."""

    link: Related
    path: Path | None = None
    summary: Summary | None = None

    @property
    def address(self) -> bool:
        """Whether it leads out of the library, to a page or a person."""
        return self.link.target.lower().startswith(ADDRESSES)

    @property
    def broken(self) -> bool:
        """Whether nothing is there any more."""
        return self.path is None and not self.address


def link_to(path: Path, origin: Path) -> Related:
    """A link from the document at *origin* to the one at *path*. Raises RecorderError when that cannot be read."""
    with open_file(path, read_only=True) as file:
        return linked(file.document, path, origin)


def linked(document: Document, path: Path, origin: Path) -> Related:
    """A link from the document at *origin* to *document* at *path*."""
    try:
        target = Path(os.path.relpath(path, origin.parent)).as_posix()
    except ValueError:  # another drive
        target = path.name
    return Related(document.title or path.stem, target, document.id)


def follow(link: Related, origin: Path, summaries: Iterable[Summary]) -> Followed:
    """Where *link*, which stands in the document at *origin*, leads."""
    if link.target.lower().startswith(ADDRESSES):
        return Followed(link)
    near = _near(link.target, origin)
    same = [each for each in summaries if link.id and each.id == link.id]
    if same:  # of several copies with one identity the one at the named place
        best = next((each for each in same if each.path == near), same[0])
        return Followed(link, best.path, best)
    if near is None or not near.is_file():
        return Followed(link)
    return Followed(link, near, next((each for each in summaries if each.path == near), None))


def followed(document: Document, origin: Path, summaries: Sequence[Summary]) -> tuple[Followed, ...]:
    """All links of *document*, those that are steps first; each once."""
    return tuple(follow(link, origin, summaries) for link in dict.fromkeys(links_of(document)))


def backlinks(identity: str, path: Path, summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    """The SOPs that link to the one with *identity* at *path*."""
    return tuple(
        each for each in summaries
        if each.path != path and any(link.id == identity if link.id else _near(link.target, each.path) == path for link in each.links)
    )  # fmt: skip


def broken(summaries: Sequence[Summary]) -> tuple[tuple[Summary, Related], ...]:
    """Every link of the library that leads nowhere, with the SOP it stands in."""
    return tuple((each, link) for each in summaries for link in each.links if follow(link, each.path, summaries).broken)


def carried(document: Document, origin: Path, place: Path) -> Document:
    """*document* with links that lead from *place* where they led from *origin*."""

    def moved(link: Related) -> Related:
        near = _near(link.target, origin)
        if near is None:
            return link
        return replace(link, target=Path(os.path.relpath(near, place.parent)).as_posix())

    steps = tuple(step if step.part is None else replace(step, part=moved(step.part)) for step in document.steps)
    return replace(document, steps=steps, related=tuple(moved(link) for link in document.related))


def _near(target: str, origin: Path) -> Path | None:
    """The document that a relative *target* means beside *origin*; None when it is no such thing."""
    if target.lower().startswith(ADDRESSES) or "\\" in target or ":" in target or "\x00" in target:
        return None
    pure = PurePosixPath(target)
    if pure.is_absolute() or pure.suffix.lower() != SUFFIX:
        return None
    return Path(os.path.normpath(origin.parent / pure))
