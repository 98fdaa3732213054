"""Reads the screen and the voice of a recording back: the picture at a time, the sound of a span; writes pictures as a film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import numpy as np

from recorder.errors import ForeignFileError
from recorder.recording.bundle import Recording, sound_time
from recorder.recording.events import Sound, Video


def read_frames(path: Path) -> Iterator[tuple[float, bytes]]:
    """All readable frames of a video segment: seconds since its first frame, and BGRA bytes. A torn end is no error."""
    import av

    try:
        with av.open(str(path), format="matroska") as container:
            for frame in container.decode(video=0):
                yield float(frame.time or 0.0), frame.to_ndarray(format="bgra").tobytes()
    except av.error.FFmpegError:
        return


def frame_at(recording: Recording, time: float) -> np.ndarray[Any, np.dtype[np.uint8]] | None:
    """The screen at *time* (recording seconds) as height x width x 3 RGB; None when no video covers it."""
    import av

    began = [e for e in recording.events if isinstance(e, Video) and e.time <= time + 0.001]
    if not began or not (path := recording.folder / Path(began[-1].file).name).exists():
        return None
    found = None
    with suppress(av.error.FFmpegError, IndexError), av.open(str(path), format="matroska") as container:
        stream = container.streams.video[0]
        wanted = time - began[-1].time
        container.seek(max(0, int(wanted / float(stream.time_base or 1))), stream=stream)
        for frame in container.decode(stream):
            if found is not None and float(frame.time or 0.0) > wanted + 0.001:
                break
            found = frame
    return None if found is None else np.asarray(found.to_ndarray(format="rgb24"), np.uint8)


def write_mp4(pictures: Sequence[np.ndarray[Any, np.dtype[np.uint8]]], rate: int, out: IO[bytes]) -> None:
    """Write *pictures* (height x width x 3 RGB, all of one even size) as H.264 in MP4, *rate* of them a second."""
    import av

    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.height, stream.width = pictures[0].shape[:2]
        stream.pix_fmt = "yuv420p"
        for picture in pictures:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())


def read_voice(path: Path) -> np.ndarray[Any, np.dtype[np.int16]]:
    """All readable samples of a narration segment. Raises ForeignFileError when there are none."""
    import av

    parts, reason = [], ""
    try:
        with av.open(str(path), format="flac") as container:
            for frame in container.decode(audio=0):
                parts.append(frame.to_ndarray().ravel())
    except av.error.FFmpegError as error:
        reason = f" ({error})"
    if not parts:
        raise ForeignFileError(f"{path} cannot be read{reason}. The other files of the recording are untouched.")
    return np.concatenate(parts).astype(np.int16)


def voice_between(recording: Recording, start: float, end: float) -> tuple[np.ndarray[Any, np.dtype[np.int16]], int]:
    """The narration of a span (recording seconds) and its rate in samples a second; empty where nothing was recorded."""
    rate, parts = 48_000, []
    for name in sorted({e.file for e in recording.events if isinstance(e, Sound)}):
        points = tuple(e for e in recording.events if isinstance(e, Sound) and e.file == name)
        path = recording.folder / Path(name).name
        if not path.exists():
            continue
        zero, rate = sound_time(points, 0), points[0].rate
        if zero > end:
            break
        if zero + 75.0 < start:
            continue
        samples = read_voice(path)
        parts.append(samples[max(0, int((start - zero) * rate)) : max(0, int((end - zero) * rate))])
    return (np.concatenate(parts) if parts else np.zeros(0, np.int16)), rate
