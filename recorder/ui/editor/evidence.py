"""What was recorded, where it still exists: the voice of a span and the screen around a moment. It is gone when it is gone."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recorder.errors import ForeignFileError, StorageError
from recorder.pipeline.recordings import folder_of
from recorder.recording import bundle
from recorder.translatable import translated

if TYPE_CHECKING:
    import numpy as np

AROUND = (-3.0, -2.0, -1.0, -0.5, -0.2, 0.0, 0.2, 0.5, 1.0, 2.0, 3.0)
"""The moments that are offered for a picture, in seconds from the one it shows."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The screen at a time of the recording: its pixels as PNG-ready RGB bytes."""

    time: float
    width: int
    height: int
    pixels: bytes


def is_kept(identity: str) -> bool:
    """Whether the recording *identity* is still on this computer."""
    try:
        return bool(identity) and folder_of(identity).is_dir()
    except ForeignFileError:
        return False


def delete_recording(identity: str) -> None:
    """Delete the recording *identity* for good, not into the trash. Raises StorageError when something of it stays."""
    folder = folder_of(identity)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise StorageError(
            translated(
                "errors",
                "The recording in {0} could not be deleted completely ({1}). The document is untouched. Delete the folder "
                "yourself.",
            ).format(folder, error.strerror)
        ) from error


def voice(identity: str, start: float, end: float) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.int16]], int]:
    """The narration of a span and its samples a second. Raises ForeignFileError when the recording or its sound is gone."""
    from recorder.recording.frames import voice_between

    samples, rate = voice_between(bundle.read(folder_of(identity)), start, end)
    if not len(samples):
        raise ForeignFileError(translated("errors", "Nothing was recorded by the microphone at this moment. The words and pictures are untouched."))
    return samples, rate


def moments(identity: str, time: float) -> tuple[Moment, ...]:
    """The screen around *time*, each different picture once. Raises ForeignFileError when the recording or its video is gone."""
    from recorder.recording.frames import frames_at

    recording = bundle.read(folder_of(identity))
    found: list[Moment] = []
    for each, frame in frames_at(recording, [time + offset for offset in AROUND if time + offset >= 0]):
        moment = Moment(each, frame.shape[1], frame.shape[0], frame.tobytes())
        if not found or found[-1].pixels != moment.pixels:
            found.append(moment)
    if not found:
        raise ForeignFileError(translated("errors", "This recording has no video of the screen, so no other moment can be chosen. The picture stays as it is."))
    return tuple(found)
