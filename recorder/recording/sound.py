"""Reads narration while it is still being written: what a FLAC segment holds so far, as samples for recognition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from recorder.errors import ForeignFileError
from recorder.translatable import translated

HEARING_RATE = 16_000
"""Samples a second that speech models want."""
BITE = 1 << 18
"""Bytes read at once, so that memory stays flat however long the file is (about 8 s of sound)."""
STREAMINFO = 0

Samples = np.ndarray[Any, np.dtype[np.float32]]
NOTHING: Samples = np.zeros(0, np.float32)


def segments(folder: Path) -> list[Path]:
    """The narration files of a recording, in order."""
    return sorted(folder.glob("narration-*.flac"))


class GrowingFlac:
    """One FLAC file that another process may still append to; `new` gives what has come since the last call.

    The bytes are pushed through a parser and a decoder, so nothing ever waits for the writer. The parser keeps the last
    few frames (about a quarter of a second) to itself until the file is closed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rate = 0
        """Frames a second in the file; 0 until its head has been written."""
        self.frames = 0
        """Frames of the file that were decoded so far."""
        self.ended = False
        """The file is closed and all of it was given."""
        self._offset = 0
        self._head = b""
        self._codec: Any = None
        self._resampler: Any = None

    def new(self, closed: bool) -> Samples:
        """The next samples, mono float at `HEARING_RATE`: at most a bite.

        *closed*: nobody appends to the file any more. Raises ForeignFileError when this is no FLAC file.
        """
        if self.ended:
            return NOTHING
        with self.path.open("rb") as file:
            file.seek(self._offset)
            data = file.read(BITE)
        self._offset += len(data)
        if self._codec is None and data:
            data = self._open(data)
        packets = self._codec.parse(data) if data and self._codec is not None else []
        if closed and not data and not self._head_is_growing():
            self.ended = True
            packets = [*self._rest(), None] if self._codec is not None else []
        return self._decode(packets)

    def _rest(self) -> list[Any]:
        """What the parser held back; it hands out one frame a call."""
        packets: list[Any] = []
        while held := self._codec.parse(None):
            packets += held
        return packets

    def _head_is_growing(self) -> bool:
        return self._codec is None and self._offset < self.path.stat().st_size

    def _open(self, data: bytes) -> bytes:
        """Take the head of the file; give the bytes after it (empty while the head is not complete)."""
        self._head += data
        if not b"fLaC".startswith(self._head[:4]) and not self._head.startswith(b"fLaC"):
            raise ForeignFileError(translated("errors", "{0} is not a FLAC file. Nothing was changed.").format(self.path))
        place, last, info = 4, False, b""
        while not last:
            if len(self._head) < place + 4:
                return b""
            last, kind = bool(self._head[place] & 0x80), self._head[place] & 0x7F
            length = int.from_bytes(self._head[place + 1 : place + 4], "big")
            if kind == STREAMINFO:
                info = self._head[place + 4 : place + 4 + length]
            place += 4 + length
        if len(self._head) < place:
            return b""
        self._start(info)
        rest, self._head = self._head[place:], b""
        return rest

    def _start(self, info: bytes) -> None:
        import av

        if len(info) < 18 or not (rate := int.from_bytes(info[10:13], "big") >> 4):
            raise ForeignFileError(translated("errors", "{0} has a damaged head. Nothing was changed.").format(self.path))
        self.rate = rate
        self._codec = av.CodecContext.create("flac", "r")
        self._codec.extradata = info
        self._resampler = av.AudioResampler(format="flt", layout="mono", rate=HEARING_RATE)

    def _decode(self, packets: list[Any]) -> Samples:
        import av

        pieces = []
        for packet in packets:
            try:
                frames = self._codec.decode(packet)
            except av.error.InvalidDataError:
                continue
            for frame in frames:
                frame.pts = None
                self.frames += frame.samples
                pieces += self._resampler.resample(frame)
        if self.ended and self._resampler is not None:
            pieces += self._resampler.resample(None)
        return np.concatenate([p.to_ndarray()[0] for p in pieces]) if pieces else NOTHING
