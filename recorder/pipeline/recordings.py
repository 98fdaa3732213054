"""Where the recordings behind documents lie."""

from __future__ import annotations

from pathlib import Path

from recorder.errors import ForeignFileError, RecorderError
from recorder.files import write_atomically
from recorder.paths import recordings_folder
from recorder.recording import bundle
from recorder.translatable import translated

DRAFTED = "draft.txt"
"""In a recording's folder: the document that was made of it."""


def drafted(folder: Path, document: Path) -> None:
    """Remember which document was made of the recording."""
    write_atomically(folder / DRAFTED, f"{document}\n".encode())


def folder_of(identity: str, recordings: Path | None = None) -> Path:
    """The folder of the recording *identity*. Raises ForeignFileError with a sentence when it is not there any more."""
    for folder in sorted((recordings or recordings_folder()).glob("*/")):
        try:
            if bundle.read_manifest(folder).identity == identity:
                return folder
        except RecorderError:
            continue
    raise ForeignFileError(
        translated(
            "errors",
            "The recording behind this step is not on this computer any more. The document is complete without it; only "
            "hearing the exact words, choosing another moment and making clips need it.",
        )
    )
