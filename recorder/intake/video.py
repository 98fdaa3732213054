"""Writes the recording that a screen video would have made here: the same pictures and sound, and the clicks as guesses."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from recorder import __version__
from recorder.capture.pictures import encode
from recorder.capture.screen import Frame
from recorder.capture.video import SEGMENT_SECONDS, VideoFile, VoiceFile
from recorder.errors import ForeignFileError, StorageError
from recorder.files import free_bytes, private_opener
from recorder.intake.film import RATE, REST, Film, Heard, Shown
from recorder.intake.watching import DIFFERENT, WIDTH, Look, Turn, Watcher
from recorder.recording import bundle
from recorder.recording.element import Bounds
from recorder.recording.events import Changed, Event, Guessed, Pictured, Press, Release, Scene, Sound, Video, to_line
from recorder.recording.recovery import boot_id
from recorder.translatable import translated

INTERVAL, HEARTBEAT = 0.08, 2.0
"""Seconds between pictures that are looked at, and at most between two that are kept."""
PRESSED = 0.06
"""Seconds that a guessed click lasts."""
MOST_TURNS = 1500
DRIFT = 0.15
"""Seconds by which sound may come late before that is a hole in it, not a rounding."""
LEAST_ROOM = 300_000_000
LAST_SCENE = 1.5
"""Seconds that the last scene must be shown to be one."""


def take_in(source: Path, folder: Path, manifest: bundle.Manifest, tell: Callable[[float], None]) -> None:
    """Make a recording in *folder* of the video *source*; *manifest* is its head, *tell* gets the share done, 0..1.

    Raises ForeignFileError (no video, damaged, too large, no known codec) and StorageError. The source is only read.
    """
    with Film(source) as film:
        bundle.create(folder, manifest)
        writer = _Writer(folder)
        try:
            for piece in film.pieces():
                if isinstance(piece, Heard):
                    writer.hear(piece)
                elif writer.show(piece):
                    tell(piece.time / max(film.seconds, piece.time, 1.0))
            writer.end()
        finally:
            writer.close()
    if writer.last is None:
        raise ForeignFileError(translated("errors", "No picture of {0} can be shown: it is damaged. {1}").format(source.name, translated("errors", REST)))
    bundle.finish(folder, "stopped", writer.until)


def head_of(source: Path, identity: str, language: str, glossary: tuple[str, ...]) -> bundle.Manifest:
    """The head of the recording that is made of *source*: it began when the file was written."""
    began = datetime.fromtimestamp(source.stat().st_mtime, UTC).isoformat(timespec="milliseconds")
    return bundle.Manifest(
        identity, began, 0.0, "recording", (), f"Sayshow {__version__}", language, True, os.getpid(), boot_id(), glossary=glossary, source=source.name
    )


class _Writer:
    """The files of one recording while it is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._journal = bundle.Journal(folder / bundle.EVENTS)
        self._number, self._segments, self._voices = 0, 0, 0
        self._watcher: Watcher | None = None
        self._video: VideoFile | None = None
        self._began = 0.0
        self._written: np.ndarray[Any, np.dtype[np.uint8]] | None = None
        self._written_at = 0.0
        self._voice: VoiceFile | None = None
        self._voice_began = 0.0
        self._next = 0.0
        self._turned = 0.0
        self.last: Shown | None = None
        self.until = 0.0

    def show(self, shown: Shown) -> bool:
        """Take up a picture; whether it was looked at."""
        self.until = max(self.until, shown.time)
        last, self.last = self.last, shown
        if last is None or last.size != shown.size:
            self._new_size(shown)
        elif shown.time < self._next:
            return False
        self._next = shown.time + INTERVAL
        grey = shown.grey(WIDTH)
        assert self._watcher is not None
        for turn in self._watcher.see(Look(shown.time, grey, shown)):
            self._turn(turn)
        if self._written is None or shown.time - self._written_at >= HEARTBEAT or _differ(self._written, grey):
            self._keep(shown, grey)
        return True

    def hear(self, heard: Heard) -> None:
        """Take up sound; a hole in it begins a new segment."""
        self.until = max(self.until, heard.time + len(heard.samples) / RATE)
        voice = self._voice
        if voice is not None:
            late = heard.time - self._voice_began - voice.frames / RATE
            if abs(late) > DRIFT or voice.frames >= SEGMENT_SECONDS * RATE:
                voice.close()
                voice = None
        if voice is None:
            self._voices += 1
            name = f"narration-{self._voices:04d}.flac"
            voice = VoiceFile(self._folder / name, RATE)
            self._voice_began = heard.time
            self._note(Sound(heard.time, name, 0, RATE))
        self._voice = voice
        voice.write(heard.samples)

    def end(self) -> None:
        """The video is over: what was held back, and its last scene."""
        if self._watcher is not None:
            for turn in self._watcher.end():
                self._turn(turn)
        if self.last is not None:
            if self.until - self._turned > LAST_SCENE:
                self._turn(Turn(self.until, None, 0.0, 1.0, self.last))
            if self._video is not None:
                self._video.write(_frame(self.last), self.until - self._began)

    def close(self) -> None:
        """Close all files."""
        if self._voice is not None:
            self._voice.close()
        self._end_video()
        self._journal.close()

    def _new_size(self, shown: Shown) -> None:
        self._end_video()
        if self._watcher is not None:
            for turn in self._watcher.end():
                self._turn(turn)
        self._watcher = Watcher(max(1.0, shown.size[0] / WIDTH))
        self._written = None
        manifest = bundle.read_manifest(self._folder)
        if not manifest.monitors:
            bundle.write_manifest(self._folder, _with_monitor(manifest, shown.size))

    def _keep(self, shown: Shown, grey: np.ndarray[Any, np.dtype[np.uint8]]) -> None:
        if self._video is None or shown.time - self._began > SEGMENT_SECONDS:
            self._end_video()
            if free_bytes(self._folder) < LEAST_ROOM:
                raise StorageError(translated(
                    "errors",
                    "There is too little room on the disk to read the video in. {0} Free some space and try again.",
                ).format(translated("errors", REST)))
            self._segments += 1
            name = f"screen-{self._segments:04d}.mkv"
            self._began = shown.time
            self._video = VideoFile(self._folder / name, *shown.size)
            self._video.__enter__()
            self._note(Video(shown.time, name, 0, 0, *shown.size))
        self._video.write(_frame(shown), shown.time - self._began)
        self._written, self._written_at = grey, shown.time

    def _end_video(self) -> None:
        if self._video is not None:
            self._video.__exit__()
            self._video = None

    def _turn(self, turn: Turn) -> None:
        if self._number >= MOST_TURNS:
            return
        self._number += 1
        self._turned = turn.time
        number = self._number
        if turn.place is not None:
            self._note(Press(turn.time, number, "left", *turn.place), Release(turn.time + PRESSED, number, "left", *turn.place), Changed(turn.time, number, turn.share))
            self._note(Guessed(turn.time, number, turn.sure))
        else:
            self._note(Scene(turn.time, number, turn.sure))
        self._picture(number, turn)

    def _picture(self, number: int, turn: Turn) -> None:
        name, shown = f"{number:06d}.webp", turn.before
        picture, thumbnail = encode(_unveiled(turn))
        for file, content in ((name.replace(".webp", ".jpg"), thumbnail), (name, picture)):
            with open(self._folder / bundle.PICTURES / file, "wb", opener=private_opener) as out:
                out.write(content)
        self._note(Pictured(shown.time, number, name, *shown.size))

    def _note(self, *events: Event) -> None:
        for event in events:
            self._journal.append(to_line(event))


def _frame(shown: Shown) -> Frame:
    return Frame(shown.time, shown.time, *shown.size, 0, 0, shown.pixels())


def _unveiled(turn: Turn) -> Frame:
    """What was shown before something was done, without the pointer where that is known."""
    frame = _frame(turn.before)
    if turn.veiled is None or turn.clear.size != turn.before.size:
        return frame
    left, top, right, bottom = turn.veiled
    seen, clear = (np.frombuffer(pixels, np.uint8).reshape(frame.height, frame.width, 4) for pixels in (frame.pixels, turn.clear.pixels()))
    seen[top:bottom, left:right] = clear[top:bottom, left:right]
    return frame


def _differ(one: np.ndarray[Any, np.dtype[np.uint8]], other: np.ndarray[Any, np.dtype[np.uint8]]) -> bool:
    return one.shape != other.shape or bool((np.abs(one.astype(np.int16) - other) > DIFFERENT).any())


def _with_monitor(manifest: bundle.Manifest, size: tuple[int, int]) -> bundle.Manifest:
    return replace(manifest, monitors=(bundle.Monitor(Bounds(0, 0, *size)),))
