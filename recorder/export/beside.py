"""Pictures in a folder next to the page that shows them; each is named by its content, so that a page never shows a wrong one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from recorder.errors import StorageError
from recorder.export.prepared import Prepared
from recorder.translatable import translated

_OURS = re.compile(r"step-\d{3,}-[0-9a-f]{8}\.jpg")
"""What may be swept away: nothing else in that folder is ours."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The name of the folder, and under which name each finished picture lies in it."""

    folder: str
    names: Mapping[Path, str]

    def address(self, picture: Path) -> str:
        """Where the page finds *picture*: a relative address."""
        return f"{quote(self.folder)}/{self.names[picture]}"


def beside(prepared: Prepared, folder: str) -> Beside:
    """The pictures of *prepared* as they will lie in *folder*."""
    pictures = {step.number: step.picture.path for step in prepared.steps if step.picture}
    return Beside(folder, {path: f"step-{number:03d}-{_digest(path)}.jpg" for number, path in pictures.items()})


def put(pictures: Beside, parent: Path) -> None:
    """Copy the pictures into their folder under *parent*. Pictures that an older page shows stay. Raises StorageError."""
    from recorder.files import replace_atomically

    place = parent / pictures.folder
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise StorageError(
            translated(
                "errors",
                "The folder {0} cannot be made ({1}). Nothing was changed. Choose another folder or remove what has this name.",
            ).format(place, error.strerror)
        ) from error
    for path, name in pictures.names.items():
        with replace_atomically(place / name) as out:
            out.write(path.read_bytes())


def sweep(pictures: Beside, parent: Path) -> None:
    """Remove the pictures of an older page, once the new one stands. Files that are not ours stay."""
    place = parent / pictures.folder
    for old in place.iterdir():
        if _OURS.fullmatch(old.name) and old.name not in pictures.names.values():
            old.unlink(missing_ok=True)
    if not any(place.iterdir()):
        place.rmdir()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]
