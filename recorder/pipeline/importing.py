"""From a foreign file to a saved draft.

A screen video and a stepcap session become a recording first, which is then built like any other; a Word file that came from
here becomes the SOP that it shows.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from recorder.document.file import create
from recorder.errors import Cancelled, ForeignFileError
from recorder.files import private_folder
from recorder.library.names import free_path
from recorder.paths import recordings_folder
from recorder.pipeline.build import POLL_SECONDS, build
from recorder.pipeline.followers import Follower, Progress
from recorder.pipeline.recordings import drafted
from recorder.translatable import translated

VIDEOS = (".mp4", ".m4v", ".mov", ".mkv", ".webm")
WORD = (".docx",)
ENDINGS = (*VIDEOS, *WORD)
"""Of files that can be imported; a stepcap session is named by its folder or a file in it."""
SESSION_FILES = ("events.jsonl", "session.json", "steps.json")
CHILD = "recorder.intake"
READING = 0.5
"""The share of the work that reading the file is."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """How the speech in it is recognised: its language, the weights, the words of the house."""

    language: str = "en"
    model: str = "base"
    glossary: tuple[str, ...] = ()


def take_in(
    source: Path,
    output: Path,
    hearing: Hearing = Hearing(),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Draft what is in *source* and save it as *output*; returns *output*. The source is only read.

    *progress* gets 0..1. Raises ForeignFileError (nothing that can be imported), StorageError, SpeechError; Cancelled once
    *cancelled* says so, and then nothing is left behind.
    """
    tell, unwanted = progress or (lambda _share: None), cancelled or (lambda: False)
    if not source.exists():
        raise ForeignFileError(translated("errors", "{0} does not exist. Nothing was imported. Choose the file again.").format(source))
    if source.name in SESSION_FILES:
        source = source.parent
    if source.suffix.lower() in WORD:
        return _from_word(source, output, tell)
    folder = free_path(private_folder(recordings_folder()), datetime.now().strftime("%Y-%m-%dT%H-%M-%S"))
    try:
        _read(source, folder, hearing, lambda share: tell(READING * share), unwanted)
        build(folder, output, lambda share: tell(READING + (1 - READING) * share), unwanted, hearing.model)
        drafted(folder, output)
    except (Cancelled, ForeignFileError):
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return output


def _from_word(source: Path, output: Path, tell: Callable[[float], None]) -> Path:
    from recorder.intake.word import read_sop

    document, images = read_sop(source)
    tell(READING)
    create(output, document, images).close()
    tell(1.0)
    return output


def _read(source: Path, folder: Path, hearing: Hearing, tell: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
    """Make the recording in a child: a decoder that breaks over a stranger's file breaks nothing else."""
    problems: list[str] = []

    def told(step: Progress) -> None:
        if step.problem:
            problems.append(step.problem)
        else:
            tell(min(1.0, step.until))

    arguments = (str(source.resolve()), "--language", hearing.language, f"--glossary={','.join(hearing.glossary)}")
    child = Follower(CHILD, folder, arguments, told)
    child.start()
    while not child.wait(POLL_SECONDS):
        if cancelled():
            child.kill()
            raise Cancelled
    child.heard()
    if child.code:
        raise ForeignFileError(
            problems[0] if problems else translated(
                "errors",
                "{0} could not be read to its end: reading it broke off. Nothing was changed. Save it anew with another "
                "program and try again.",
            ).format(source.name)
        )
