"""Children that work off a recording while it grows: speech to words, pictures to names, sentences to what they are.

They are only caches: each reads the recording from disk, appends to its own journal, and can be killed and started again at
any point. What they have not done when recording stops, the build does.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Progress:
    """What a follower tells: the last recognised sentence, how far it is (recording seconds), or a problem in words."""

    caption: str = ""
    until: float = 0.0
    problem: str = ""


class Follower:
    """One child. `on_progress` is called in a thread of this object's own."""

    def __init__(
        self, module: str, folder: Path, arguments: tuple[str, ...], on_progress: Callable[[Progress], None]
    ) -> None:
        self._argv = [sys.executable, "-m", module, str(folder), *arguments]
        self._on_progress = on_progress
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> None:
        """Start it, or start it again."""
        self._process = subprocess.Popen(
            self._argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        self._reader = threading.Thread(target=self._read, args=(self._process,), name=f"follower {self._argv[2]}", daemon=True)
        self._reader.start()

    @property
    def died(self) -> bool:
        """It ended although nobody asked it to."""
        return self._process is not None and self._process.poll() not in (None, 0)

    @property
    def code(self) -> int | None:
        """Its exit code, None while it runs."""
        return self._process.poll() if self._process is not None else None

    def stop(self) -> None:
        """The recording has ended: finish what is left and end."""
        if self._process is None or self._process.stdin is None:
            return
        try:
            self._process.stdin.write(b"stop\n")
            self._process.stdin.close()
        except (BrokenPipeError, ValueError):
            return

    def wait(self, seconds: float) -> bool:
        """Whether it ended by itself within *seconds*."""
        if self._process is None:
            return True
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def heard(self) -> None:
        """After it has ended: wait until all that it said was taken up."""
        if self._reader is not None:
            self._reader.join(10)

    def kill(self) -> None:
        """End it now."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None and process.stdin is not None
        with process.stdout:
            for line in process.stdout:
                if (progress := parse(line)) is not None:
                    self._on_progress(progress)
        with suppress(OSError):  # what was not taken any more
            process.stdin.close()


def parse(line: bytes) -> Progress | None:
    """One line of a follower's output; None when it is something else."""
    try:
        fields = json.loads(line)
    except ValueError:
        return None
    if not isinstance(fields, dict):
        return None
    return Progress(str(fields.get("caption", "")), float(fields.get("until", 0.0)), str(fields.get("problem", "")))


def speech_follower(
    folder: Path, language: str, model: str, on_progress: Callable[[Progress], None], finish: bool = False, glossary: tuple[str, ...] = ()
) -> Follower:
    """The child that turns narration into words; those of *glossary* are spelled so."""
    arguments = ("--language", language, "--model", model, f"--glossary={','.join(glossary)}") + (("--finish",) if finish else ())
    return Follower("recorder.speech.follow", folder, arguments, on_progress)


def names_follower(folder: Path, on_progress: Callable[[Progress], None], finish: bool = False) -> Follower:
    """The child that reads names from pictures where accessibility gave none."""
    return Follower("recorder.elements.names", folder, ("--finish",) if finish else (), on_progress)


def meaning_follower(folder: Path, on_progress: Callable[[Progress], None]) -> Follower:
    """The child that finds out what the words say; it stops after the one that hears them."""
    return Follower("recorder.steps.understood", folder, (), on_progress)
