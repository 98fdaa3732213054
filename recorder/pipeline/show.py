"""An SOP for the eyes of a terminal, and its pictures as files."""

from __future__ import annotations

import io
from pathlib import Path

from recorder.document.file import DocumentFile
from recorder.document.model import Document
from recorder.errors import StorageError
from recorder.files import write_atomically
from recorder.translatable import translated


def write_images(file: DocumentFile, folder: Path) -> dict[str, str]:
    """Write the untouched picture of each step as PNG into *folder*; the file names by step id. Raises StorageError."""
    from PIL import Image

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(translated("errors", "The folder {0} cannot be made ({1}). Nothing was written.").format(folder, error.strerror)) from error
    names: dict[str, str] = {}
    for number, step in enumerate(file.document.shown_steps, 1):
        if step.picture is not None:
            out = io.BytesIO()
            Image.open(io.BytesIO(file.image(step.picture.image))).save(out, "PNG", compress_level=1)
            names[step.id] = f"{number:03d}.png"
            write_atomically(folder / names[step.id], out.getvalue())
    return names


def as_text(document: Document) -> str:
    """The SOP as plain lines."""
    lines = [document.title, ""]
    if document.purpose:
        lines += [document.purpose, ""]
    section = None
    for number, step in enumerate(document.shown_steps, 1):
        if step.section != section and (found := document.section_of(step)) is not None:
            lines += ["", found.title]
        section = step.section
        lines.append(f"{number:3d}. {step.instruction}")
        if step.narration:
            lines.append(f"     “{step.narration}”")
        lines += [f"     {callout.kind.capitalize()}: {callout.text}" for callout in step.callouts]
    return "\n".join(lines)
