"""Names for files: from a title or by the house's pattern, sound on every system, and free."""

from __future__ import annotations

import re
from pathlib import Path

from recorder.document.model import Document
from recorder.errors import StorageError
from recorder.translatable import translated

PATTERN = "{title}"
"""How files of a library are named unless the house wants another way."""
PARTS = ("number", "title", "version", "owner")
"""What a pattern may name between braces."""
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_name(title: str) -> str:
    """A title as the name of a file, on every system; empty when nothing is left of it."""
    name = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).split())[:80].strip(" .")
    return f"{name}_" if RESERVED.fullmatch(name) else name


def pattern_name(document: Document, pattern: str = PATTERN) -> str:
    """The name, without ending, that *pattern* gives to a document's file, such as ``{number} {title} v{version}``.

    An empty part leaves no gap and no lonely sign behind; an unknown part stays as it was written. Empty when nothing is left.
    """
    values = {name: str(getattr(document, name)).strip() for name in PARTS}
    filled = re.sub(r"\{(\w+)\}", lambda part: values.get(part[1], part[0]), pattern)
    filled = re.sub(r"\s+([-–_·.,]\s+)+", lambda signs: f" {signs[1].strip()} ", filled)
    return file_name(filled.strip(" -–_·.,"))


def free_path(folder: Path, name: str, suffix: str = "") -> Path:
    """A path in *folder* that nothing has yet; the folder is made. Raises StorageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            translated("errors", "The folder {0} cannot be made ({1}). Nothing was changed. Choose another place for it.").format(folder, error.strerror)
        ) from error
    path, number = folder / f"{name}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{suffix}"
    return path
