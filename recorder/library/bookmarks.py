"""What a person keeps at hand: favourites and what was opened last. Kept by the identity of the SOP, so that a move loses nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from recorder.files import private_folder, write_atomically
from recorder.plain import build, from_text, to_text

MOST = 30
"""Documents remembered as opened."""


@dataclass(frozen=True, slots=True)
class Bookmarks:
    """Identities of documents; `opened` has the last one first."""

    favourites: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()

    def with_opened(self, identity: str) -> Bookmarks:
        """After *identity* was opened."""
        return replace(self, opened=(identity, *(each for each in self.opened if each != identity))[:MOST])

    def toggled(self, identity: str) -> Bookmarks:
        """With *identity* as a favourite, or no longer."""
        if identity in self.favourites:
            return replace(self, favourites=tuple(each for each in self.favourites if each != identity))
        return replace(self, favourites=(*self.favourites, identity))


def load(path: Path) -> Bookmarks:
    """What was kept; nothing when there is none or it cannot be read (it holds nothing that the documents do not)."""
    try:
        return build(Bookmarks, from_text(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return Bookmarks()


def save(bookmarks: Bookmarks, path: Path) -> None:
    """Keep them. Raises StorageError."""
    private_folder(path.parent)
    write_atomically(path, to_text(bookmarks).encode())
