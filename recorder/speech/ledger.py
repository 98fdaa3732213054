"""The transcript as it is written: words, and how far all sound is done, so that no word is lost or doubled."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from recorder.files import private_opener
from recorder.recording.bundle import TRANSCRIPT, word_line
from recorder.recording.sound import segments
from recorder.recording.transcript import Word

if sys.platform != "win32":
    import fcntl


class Ledger:
    """Appends to ``transcript.jsonl``; one process at a time, a second one waits.

    Words and the line that says how far all is done are written at once. Words after the last such line were cut off
    by a kill; they are removed, because their sound is recognised again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = open(folder / TRANSCRIPT, "r+b", opener=_creating)  # noqa: SIM115 - lives as long as the ledger
        if sys.platform != "win32":
            fcntl.flock(self._file, fcntl.LOCK_EX)
        self.until = 0.0
        """Recording seconds before which all sound is done."""
        self.utterance = 0
        """The first utterance number that is free."""
        self._take_up()

    def append(self, words: Sequence[Word], until: float) -> None:
        """Write *words*; all sound before *until* (recording seconds) is done."""
        self.until = max(self.until, until)
        self._write([*map(word_line, words), json.dumps({"until": round(self.until, 3)})])

    def close(self, complete: bool) -> None:
        """Close; *complete*: every narration file was read to its end."""
        if complete:
            self._write([json.dumps({"until": round(self.until, 3), "sound": _bytes(self._folder)})])
        os.fsync(self._file.fileno())
        self._file.close()

    def _write(self, lines: list[str]) -> None:
        self._file.write("".join(f"{line}\n" for line in lines).encode())
        self._file.flush()

    def _take_up(self) -> None:
        size = keep = 0
        last = -1
        for line in self._file.read().splitlines(keepends=True):
            size += len(line)
            fields = _fields(line)
            if "until" in fields and line.endswith(b"\n"):
                self.until, self.utterance, keep = float(fields["until"]), last + 1, size
            elif "utterance" in fields:
                last = max(last, int(fields["utterance"]))
        self._file.truncate(keep)
        self._file.seek(keep)


def complete(folder: Path) -> bool:
    """Whether every narration file of the recording in *folder* has been turned into words. True when there is none."""
    if not (sound := _bytes(folder)):
        return True
    return _last(folder).get("sound") == sound


def remaining(folder: Path, points: Sequence[float]) -> float:
    """About how many seconds of sound are not done yet; *points* are the times of the recording's `Sound` events."""
    return 0.0 if complete(folder) else max(0.0, max(points, default=0.0) - float(_last(folder).get("until", 0.0)))


def _last(folder: Path) -> dict[str, float]:
    """The last line that says how far all is done."""
    path = folder / TRANSCRIPT
    lines = path.read_bytes().splitlines() if path.exists() else []
    return next((fields for line in reversed(lines) if "until" in (fields := _fields(line))), {})


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in segments(folder))


def _fields(line: bytes) -> dict[str, float]:
    try:
        fields = json.loads(line)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


def _creating(name: str, flags: int) -> int:
    return private_opener(name, flags | os.O_CREAT)
