"""Names for new files: from a title, and free."""

from __future__ import annotations

import re
from pathlib import Path

from recorder.errors import StorageError


def file_name(title: str) -> str:
    """A title as the name of a file, on every system; empty when nothing is left of it."""
    return " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).split())[:80].strip(" .")


def free_path(folder: Path, name: str, suffix: str = "") -> Path:
    """A path in *folder* that nothing has yet; the folder is made. Raises StorageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The folder {folder} cannot be made ({error.strerror}). Nothing was recorded. Choose another place for it."
        ) from error
    path, number = folder / f"{name}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{suffix}"
    return path
