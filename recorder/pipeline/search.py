"""Words found in all SOPs of a folder, for the command line."""

from __future__ import annotations

import json
from pathlib import Path

from recorder.errors import StorageError
from recorder.library.search import Filter, Hit, Index
from recorder.translatable import translated


def search(words: list[str], folder: Path, index: Path) -> tuple[Hit, ...]:
    """Bring the index up to date with *folder* and search it. Raises StorageError."""
    if not folder.is_dir():
        raise StorageError(
            translated("errors", "{0} is not a folder. Nothing was searched. Give the folder that holds your SOPs with --folder.").format(folder)
        )
    with Index(index) as opened:
        opened.refresh(folder)
        return opened.search(" ".join(words), Filter(folder=folder))


def as_text(hits: tuple[Hit, ...]) -> str:
    """One line a hit: the file, the step, the words around."""
    if not hits:
        return "Nothing was found."
    return "\n".join(
        f"{hit.path}: {f'step {hit.number}: ' if hit.number else ''}{''.join(p.text for p in hit.snippet)}"
        for hit in hits
    )


def as_json(hits: tuple[Hit, ...]) -> str:
    """The hits as JSON, best first."""
    rows = [
        {
            "path": str(h.path),
            "title": h.title,
            "step": h.step,
            "number": h.number,
            "snippet": "".join(p.text for p in h.snippet),
        }
        for h in hits
    ]
    return json.dumps({"format": 1, "hits": rows}, ensure_ascii=False, indent=1)
