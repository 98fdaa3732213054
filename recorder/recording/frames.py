"""Reads the screen and the voice of a recording back: pictures at their times, the sound of a span; writes both as small files."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import numpy as np

from recorder.errors import ForeignFileError
from recorder.recording.bundle import Recording, sound_time
from recorder.recording.events import Sound, Video
from recorder.translatable import translated

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Samples = np.ndarray[Any, np.dtype[np.int16]]
_SLACK = 0.001
"""Seconds by which times written as text may be off."""
_SPEECH_RATE, _SPEECH_BITS = 24_000, 32_000
"""Samples and bits a second: clear speech, no music."""


def read_frames(path: Path) -> Iterator[tuple[float, bytes]]:
    """All readable frames of a video segment: seconds since its first frame, and BGRA bytes. A torn end is no error."""
    import av

    try:
        with av.open(str(path), format="matroska") as container:
            for frame in container.decode(video=0):
                yield float(frame.time or 0.0), frame.to_ndarray(format="bgra").tobytes()
    except av.error.FFmpegError:
        return


def frames_at(recording: Recording, times: Sequence[float]) -> Iterator[tuple[float, Pixels]]:
    """The screen at each of *times* (recording seconds, ascending) as height x width x 3 RGB, each video decoded once.

    A time that no video covers is left out; a torn end is no error.
    """
    videos = [e for e in recording.events if isinstance(e, Video)]
    for place, video in enumerate(videos):
        until = videos[place + 1].time if place + 1 < len(videos) else math.inf
        within = [time for time in times if video.time <= time + _SLACK and time + _SLACK < until]
        path = recording.folder / Path(video.file).name
        if within and path.exists():
            for time, pixels in _decoded(path, [time - video.time for time in within]):
                yield video.time + time, pixels


def frame_at(recording: Recording, time: float) -> Pixels | None:
    """The screen at *time* (recording seconds) as height x width x 3 RGB; None when no video covers it."""
    return next((pixels for _, pixels in frames_at(recording, [time])), None)


def _decoded(path: Path, times: Sequence[float]) -> Iterator[tuple[float, Pixels]]:
    """For each of *times* (seconds since the first frame, ascending) the last frame that is not after it."""
    import av

    left, found = deque(times), None
    with suppress(av.error.FFmpegError, IndexError), av.open(str(path), format="matroska") as container:
        stream = container.streams.video[0]
        container.seek(max(0, int(times[0] / float(stream.time_base or 1))), stream=stream)
        for frame in container.decode(stream):
            if found is not None and float(frame.time or 0.0) > left[0] + _SLACK:
                pixels = np.asarray(found.to_ndarray(format="rgb24"), np.uint8)
                while left and float(frame.time or 0.0) > left[0] + _SLACK:
                    yield left.popleft(), pixels
                if not left:
                    return
            found = frame
    if found is not None:
        pixels = np.asarray(found.to_ndarray(format="rgb24"), np.uint8)
        yield from ((time, pixels) for time in left)


def write_mp4(pictures: Iterable[Pixels], rate: int, out: IO[bytes]) -> None:
    """Write *pictures* (height x width x 3 RGB, all of one even size) as H.264 in MP4, *rate* of them a second."""
    import av

    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.pix_fmt = "yuv420p"
        for place, picture in enumerate(pictures):
            if place == 0:
                stream.height, stream.width = picture.shape[:2]
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())


def read_voice(path: Path) -> Samples:
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
        raise ForeignFileError(translated("errors", "{0} cannot be read{1}. The other files of the recording are untouched.").format(path, reason))
    return np.concatenate(parts).astype(np.int16)


def voice_between(
    recording: Recording, start: float, end: float, read: Callable[[Path], Samples] = read_voice
) -> tuple[Samples, int]:
    """The narration of a span (recording seconds) and its rate in samples a second; empty where nothing was recorded.

    *read* gives the samples of a segment: whoever asks for many spans keeps the last ones.
    """
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
        samples = read(path)
        parts.append(samples[max(0, int((start - zero) * rate)) : max(0, int((end - zero) * rate))])
    return (np.concatenate(parts) if parts else np.zeros(0, np.int16)), rate


def write_mp3(samples: Samples, rate: int, out: IO[bytes]) -> None:
    """Write one channel of speech small (about 4 KB a second) as MP3, which every browser plays."""
    import av

    with av.open(out, "w", format="mp3") as container:
        stream = container.add_stream("libmp3lame", rate=_SPEECH_RATE, layout="mono")
        stream.bit_rate = _SPEECH_BITS
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = rate
        resampler = av.AudioResampler(format=stream.format, layout="mono", rate=_SPEECH_RATE, frame_size=stream.frame_size or 576)
        for each in (*resampler.resample(frame), *resampler.resample(None)):
            container.mux(stream.encode(each))
        container.mux(stream.encode(None))
