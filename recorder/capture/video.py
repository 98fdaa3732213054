"""Encoders that lose next to nothing at kill -9: the screen as H.264 in Matroska, the voice as FLAC.

Each frame is a cluster of its own, flushed at once; the muxer keeps the last one until the next comes, so a still screen gets
a heartbeat frame each 0.6 s. No lookahead (zerolatency). After a crash the files have no duration and no index; both are
still read from the start to the last second.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any, Self

import numpy as np

from recorder.capture.clock import Clock
from recorder.capture.screen import Frame
from recorder.files import private_opener
from recorder.translatable import translated

MILLISECONDS = Fraction(1, 1000)
HEARTBEAT, SYNC_SECONDS, SEGMENT_SECONDS = 0.6, 5.0, 60.0
SETTLE_SECONDS = 0.4
CONTAINER = {"cluster_time_limit": "1", "flush_packets": "1", "max_interleave_delta": "1000000"}
CODEC = {"preset": "superfast", "tune": "zerolatency", "crf": "26", "x264-params": "keyint=50:scenecut=0:threads=1"}


class ScreenVideo:
    """Encodes frames in its own thread. Only the newest waiting frame is kept: encoding never holds up grabbing."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        rate: int,
        on_start: Callable[[str, Frame], None],
        on_fault: Callable[[str], None],
    ) -> None:
        self._folder, self._clock, self._interval = folder, clock, 1 / rate
        self._on_start, self._on_fault = on_start, on_fault
        self._waiting: Frame | None = None
        self._wake, self._lock, self._stop = threading.Event(), threading.Lock(), threading.Event()
        self._paused = False
        self._segment = 0
        self._thread = threading.Thread(target=self._run, name="encoder", daemon=True)

    def start(self) -> None:
        """Begin; the first frame opens the first segment."""
        self._thread.start()

    def offer(self, frame: Frame) -> None:
        """Hand over a frame; an older one that still waits is dropped."""
        with self._lock:
            self._waiting = frame
        self._wake.set()

    def pause(self, paused: bool) -> None:
        """A pause ends the segment; the next frame after it opens another."""
        with self._lock:
            self._paused = paused
            self._waiting = None
        self._wake.set()

    def stop(self) -> None:
        """Write what waits and close the file."""
        self._stop.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(10)

    def _run(self) -> None:
        first: Frame | None = None
        while not self._stop.is_set():
            try:
                first = first or self._next(None)
                if first is not None:
                    first = self._write_segment(first)
            except Exception as error:  # noqa: BLE001 - thread border: a failed encoder must not end the recording
                first = None
                self._on_fault(
                    translated("errors", "The screen video broke off ({0}). Pictures of the steps go on; a new video is begun.").format(type(error).__name__)
                )
                self._stop.wait(1.0)

    def _next(self, timeout: float | None) -> Frame | None:
        self._wake.wait(timeout)
        with self._lock:
            self._wake.clear()
            frame, self._waiting = self._waiting, None
        return frame

    def _write_segment(self, first: Frame) -> Frame | None:
        """Write until the segment is long enough or a frame shows another place; that one begins the next segment."""
        self._segment += 1
        name = f"screen-{self._segment:04d}.mkv"
        with VideoFile(self._folder / name, first.width, first.height) as video:
            self._on_start(name, first)
            frame, last = first, None
            while True:
                now = self._clock.now()
                video.write(frame, (now if frame is last else frame.end) - first.end)
                last = frame
                if self._stop.wait(self._interval) or now - first.end > SEGMENT_SECONDS:
                    return None
                frame = self._next(HEARTBEAT - self._interval) or last
                if self._paused:
                    return None
                if frame.box != first.box:
                    return self._settled(frame)

    def _settled(self, frame: Frame) -> Frame:
        """The first frame that stays where it is: what is recorded may be a window that is being moved."""
        while not self._stop.is_set():
            later = self._next(SETTLE_SECONDS)
            if later is None or later.box == frame.box:
                return later or frame
            frame = later
        return frame


class VideoFile:
    """One segment of the screen. Frames are written with their own times; an unchanged frame costs little."""

    def __init__(self, path: Path, width: int, height: int) -> None:
        import av

        self._file = open(path, "wb", buffering=0, opener=private_opener)  # noqa: SIM115 - closed by __exit__
        self._container = av.open(self._file, "w", format="matroska", options=CONTAINER)
        self._stream: Any = self._container.add_stream("libx264", rate=1000, options=CODEC)
        self._stream.width, self._stream.height = width // 2 * 2, height // 2 * 2
        self._stream.pix_fmt, self._stream.time_base = "yuv420p", MILLISECONDS
        self._stream.codec_context.time_base, self._stream.codec_context.thread_count = MILLISECONDS, 1
        self._pts, self._synced = -1, 0.0
        self._last: Frame | None = None
        self._shown: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for packet in self._stream.encode():
            self._container.mux(packet)
        self._container.close()
        os.fsync(self._file.fileno())
        self._file.close()

    def write(self, frame: Frame, seconds: float) -> None:
        """Show *frame* from *seconds* after the segment's first frame on."""
        if frame is not self._last:
            self._last, self._shown = frame, _converted(frame, self._stream)
        self._pts = max(self._pts + 1, round(seconds * 1000))
        self._shown.pts, self._shown.time_base = self._pts, MILLISECONDS
        for packet in self._stream.encode(self._shown):
            self._container.mux(packet)
        if seconds - self._synced > SYNC_SECONDS:
            os.fsync(self._file.fileno())
            self._synced = seconds


def rewrite_video(path: Path, frames: list[Frame]) -> None:
    """Write a segment from frames that carry their times in `end`."""
    with VideoFile(path, frames[0].width, frames[0].height) as video:
        for frame in frames:
            video.write(frame, frame.end - frames[0].end)


def _converted(frame: Frame, stream: Any) -> Any:
    import av

    pixels = np.frombuffer(frame.pixels, np.uint8).reshape(frame.height, frame.width, 4)
    shown = av.VideoFrame.from_numpy_buffer(pixels, format="bgra")
    return shown.reformat(width=stream.width, height=stream.height, format="yuv420p")


class VoiceFile:
    """One FLAC segment of the microphone (16 bit, one channel), readable up to the last fraction of a second."""

    def __init__(self, path: Path, rate: int) -> None:
        import av

        self._file = open(path, "wb", buffering=0, opener=private_opener)  # noqa: SIM115 - closed by close()
        self._container = av.open(self._file, "w", format="flac", options={"flush_packets": "1"})
        self._stream: Any = self._container.add_stream(
            "flac", rate=rate, layout="mono", options={"compression_level": "2"}
        )
        self._stream.format = "s16"
        self.rate, self.frames = rate, 0

    def write(self, samples: np.ndarray[Any, np.dtype[np.int16]]) -> None:
        """Append samples."""
        import av

        block = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.reshape(1, -1)), format="s16", layout="mono")
        block.sample_rate, block.pts, block.time_base = self.rate, self.frames, Fraction(1, self.rate)
        for packet in self._stream.encode(block):
            self._container.mux(packet)
        self.frames += samples.size

    def close(self) -> None:
        """Write what is buffered and make it last."""
        for packet in self._stream.encode(None):
            self._container.mux(packet)
        self._container.close()
        if not self._file.closed:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
