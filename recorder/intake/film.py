"""Opens a video that came from anywhere: only known containers and codecs, within limits, and nothing beside the file is reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import numpy as np

from recorder.errors import ForeignFileError
from recorder.translatable import translatable, translated

RATE = 48_000
"""Samples a second that the voice is given in."""
LONGEST_SECONDS, SMALLEST_SIDE, LARGEST_SIDE, MOST_STREAMS = 4 * 3600.0, 64, 8192, 32
MOST_FAULTS = 500
"""So many packets in a row that cannot be decoded, and the rest is given up."""
PICTURE_CODECS = frozenset({"h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4", "mjpeg", "ffv1", "png"})
VOICE_CODECS = frozenset({"aac", "opus", "libopus", "vorbis", "mp3", "mp3float", "flac", "ac3", "alac", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_f32le"})
REST = translatable("errors", "Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the video: when it is shown first, in seconds of the video, and its decoder's frame."""

    time: float
    frame: Any

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.frame.width, self.frame.height

    def grey(self, width: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """Its brightness, at most *width* pixels wide."""
        across, down = self.size
        shrink = min(1.0, width / across)
        small = self.frame.reformat(width=max(1, round(across * shrink)), height=max(1, round(down * shrink)), format="gray")
        return np.asarray(small.to_ndarray(), np.uint8)

    def pixels(self) -> bytearray:
        """BGRA bytes, row by row."""
        return bytearray(self.frame.to_ndarray(format="bgra").tobytes())


@dataclass(frozen=True, slots=True)
class Heard:
    """Samples (mono, 16 bit, `RATE` a second) that begin at `time`, in seconds of the video."""

    time: float
    samples: np.ndarray[Any, np.dtype[np.int16]]


class Film:
    """A video file, open for one pass. Raises ForeignFileError with a sentence for whatever is wrong with it."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        try:
            self._file: IO[bytes] = path.open("rb")
        except OSError as error:
            raise ForeignFileError(translated(
                "errors",
                "{0} cannot be read ({1}). {2} Choose another file.",
            ).format(path, error.strerror, translated("errors", REST))) from error
        try:
            self._open(container_of(self._file.read(4096), self._name))
        except BaseException:
            self._file.close()
            raise

    def _open(self, container: str) -> None:
        import av

        self._file.seek(0)
        try:  # from an open file and as the one container it is: nothing else on this computer or in a network can be named
            self._container: Any = av.open(self._file, format=container, metadata_errors="replace")
        except (av.error.FFmpegError, ValueError) as error:
            raise ForeignFileError(translated(
                "errors",
                "{0} is damaged or no video ({1}). {2} Play it in another program to see whether it is whole.",
            ).format(self._name, getattr(error, "strerror", None) or error, translated("errors", REST))) from error
        streams = self._container.streams
        if not streams.video:
            raise ForeignFileError(translated("errors", "{0} holds no picture. {1} Choose a video of the screen.").format(self._name, translated("errors", REST)))
        if len(streams) > MOST_STREAMS:
            raise ForeignFileError(translated(
                "errors",
                "{0} holds {1} streams, more than any screen video. {2}",
            ).format(self._name, len(streams), translated("errors", REST)))
        self._video = streams.video[0]
        self._audio = streams.audio[0] if streams.audio else None
        self._check()

    def _check(self) -> None:
        for stream, known in ((self._video, PICTURE_CODECS), (self._audio, VOICE_CODECS)):
            codec = getattr(stream, "codec_context", None)
            if stream is not None and (codec is None or codec.name not in known):
                raise ForeignFileError(
                    translated(
                        "errors",
                        "{0} is coded in a way that Sayshow does not open ({1}). {2} Save it as MP4 (H.264) or WebM with "
                        "another program.",
                    ).format(self._name, codec.name if codec else "unknown", translated("errors", REST))
                )
        self._check_size(self._video.width, self._video.height)
        if self.seconds > LONGEST_SECONDS:
            raise ForeignFileError(translated(
                "errors",
                "{0} is longer than {1:.0f} hours. {2} Cut it into parts first.",
            ).format(self._name, LONGEST_SECONDS / 3600, translated("errors", REST)))
        self._video.thread_type = "AUTO"

    def _check_size(self, width: int, height: int) -> None:
        if not (SMALLEST_SIDE <= width <= LARGEST_SIDE and SMALLEST_SIDE <= height <= LARGEST_SIDE):
            raise ForeignFileError(translated(
                "errors",
                "The pictures of {0} are {1} x {2} pixels, which no screen is. {3}",
            ).format(self._name, width, height, translated("errors", REST)))

    @property
    def seconds(self) -> float:
        """How long it says it is; 0 when it does not say."""
        return max(0.0, (self._container.duration or 0) / 1_000_000)

    @property
    def speaks(self) -> bool:
        """Whether it has a sound track."""
        return self._audio is not None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._container.close()
        self._file.close()

    def pieces(self) -> Iterator[Shown | Heard]:
        """Pictures and sound as they lie in the file, each in the order of its times; what cannot be decoded is left out."""
        import av

        zero = (self._container.start_time or 0) / 1_000_000
        resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        wanted = [stream for stream in (self._video, self._audio) if stream is not None]
        faults, latest = 0, -1.0
        packets = self._container.demux(wanted)
        while True:
            try:
                packet = next(packets)
                frames = packet.decode()
            except StopIteration:
                return
            except av.error.FFmpegError:
                faults += 1
                if faults > MOST_FAULTS:
                    return
                continue
            faults = 0
            for frame in frames:
                time = self._time(frame, zero)
                if time is None:
                    continue
                if packet.stream.type == "video":
                    self._check_size(frame.width, frame.height)
                    if time > latest:
                        latest = time
                        yield Shown(time, frame)
                else:
                    frame.pts = None
                    for block in resampler.resample(frame):
                        yield Heard(time, np.asarray(block.to_ndarray().ravel(), np.int16))

    def _time(self, frame: Any, zero: float) -> float | None:
        if frame.time is None:
            return None
        time = float(frame.time) - zero
        if time > LONGEST_SECONDS:
            raise ForeignFileError(translated(
                "errors",
                "The times in {0} make no sense, or it is longer than {1:.0f} hours. {2}",
            ).format(self._name, LONGEST_SECONDS / 3600, translated("errors", REST)))
        return max(0.0, time)


def container_of(head: bytes, name: str) -> str:
    """Which container a file is by its first bytes, as the decoder calls it. Raises ForeignFileError for any other."""
    if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free"):
        return "mp4"
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "matroska"
    raise ForeignFileError(translated(
        "errors",
        "{0} is no MP4, MKV or WebM video. {1} Save it as one of these with another program.",
    ).format(name, translated("errors", REST)))
