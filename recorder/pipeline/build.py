"""From a recording folder to a saved draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from recorder.capture.forget import scrub
from recorder.document.file import StoredImage, create, digest
from recorder.document.images import header
from recorder.document.model import Document
from recorder.errors import Cancelled, ForeignFileError, SpeechError
from recorder.pipeline.followers import (
    Follower,
    Progress,
    names_follower,
    speech_follower,
)
from recorder.recording import bundle
from recorder.recording.recovery import attempt
from recorder.speech.follow import complete
from recorder.steps.actions import Shot
from recorder.steps.draft import Draft, DraftOptions, draft
from recorder.steps.language import language
from recorder.steps.understood import recall
from recorder.translatable import translated

POLL_SECONDS = 0.2


def build(
    folder: Path,
    output: Path,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    model: str = "base",
) -> Path:
    """Draft the recording in *folder* and save it as *output*; returns *output*.

    An interrupted recording is taken as it is. What the followers have not recognised yet is done first; *progress* gets
    0..1. Raises ForeignFileError (not a recording, nothing in it), StorageError, SpeechError; Cancelled once *cancelled* says
    so, and then nothing was written.
    """
    report = progress or (lambda _share: None)
    with attempt(folder):
        manifest = bundle.read_manifest(folder)
        finish_followers(folder, manifest, model, lambda share: report(0.9 * share), cancelled or (lambda: False))
        scrub(folder)
        recording = bundle.read(folder)
        if not recording.events:
            raise ForeignFileError(
                translated("errors", "The recording in {0} is empty: nothing was clicked, typed or said. It was left as it is.").format(folder)
            )
        recall(folder, language(manifest.language).code)
        drafted = draft(recording, DraftOptions())
        document, images = with_pictures(drafted, folder)
        create(output, document, images).close()
        (folder / bundle.UNDERSTOOD).unlink(missing_ok=True)
    report(1.0)
    return output


def finish_followers(
    folder: Path,
    manifest: bundle.Manifest,
    model: str,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    """Do what live recognition did not get to: after a crash, or when the computer was too busy."""
    problems: list[str] = []
    length = max(1.0, manifest.duration or 1.0)

    def heard(told: Progress) -> None:
        if told.problem:
            problems.append(told.problem)
        progress(min(1.0, told.until / length))

    waiting: list[Follower] = []
    if not complete(folder):
        waiting.append(speech_follower(folder, manifest.language, model, heard, finish=True, glossary=manifest.glossary))
    if names_missing(folder):
        waiting.append(names_follower(folder, heard, finish=True))
    for follower in waiting:
        follower.start()
    for follower in waiting:
        while not follower.wait(POLL_SECONDS):
            if cancelled():
                for each in waiting:
                    each.kill()
                raise Cancelled
        if follower.code not in (0, 3):
            problems.append(translated("errors", "A part of the recognition broke off."))
    if problems:
        raise SpeechError(translated("errors", "{0} The recording in {1} is safe; build it again once this is mended.").format(problems[0], folder))


def names_missing(folder: Path) -> bool:
    """Whether some press still waits for its name to be read from its picture."""
    from recorder.elements.names import needs

    return bool(needs((*bundle.read_events(folder / bundle.EVENTS), *bundle.read_events(folder / bundle.NAMES))))


def with_pictures(drafted: Draft, folder: Path) -> tuple[Document, dict[str, StoredImage]]:
    """The draft with its pictures taken in: bytes as they were recorded, keyed by their SHA-256."""
    images: dict[str, StoredImage] = {}
    keys: dict[str, str] = {}
    steps = []
    for step in drafted.document.steps:
        shot = drafted.shots.get(step.id)
        if shot is None or step.picture is None:
            steps.append(replace(step, picture=None))
            continue
        if shot.file not in keys:
            image = stored(folder, shot)
            if image is None:
                steps.append(replace(step, picture=None))
                continue
            keys[shot.file] = digest(image.data)
            images[keys[shot.file]] = image
        steps.append(replace(step, picture=replace(step.picture, image=keys[shot.file])))
    return replace(drafted.document, steps=tuple(steps)), images


def stored(folder: Path, shot: Shot) -> StoredImage | None:
    """A recorded picture and its thumbnail; None when it never reached the disk (kill -9 in that moment), or is no picture.

    A recording may come from a stranger: what a link leads to is not taken into a document.
    """
    path = folder / bundle.PICTURES / Path(shot.file).name
    thumbnail = path.with_suffix(".jpg")
    if any(each.is_symlink() for each in (path.parent, path, thumbnail)) or not path.is_file() or not thumbnail.is_file():
        return None
    data = path.read_bytes()
    try:
        if header(data)[1:] != (shot.width, shot.height):
            return None
        header(small := thumbnail.read_bytes())
    except ForeignFileError:
        return None
    return StoredImage(data, "image/webp", shot.width, shot.height, small)
