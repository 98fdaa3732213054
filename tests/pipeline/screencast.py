"""A screen video made by another tool: ffmpeg grabs a screen on which a narrated piece of work is done, and knows nothing of the mouse."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recorder.paths import resource
from recorder.recording.frames import read_voice
from tests.ui.screen import Screen, Talker

RATE = 48_000
PROGRAMS = ("Xvfb", "openbox", "dbus-daemon", "xdotool", "ffmpeg")


@dataclass(frozen=True, slots=True)
class Line:
    """One spoken sentence (a clip of the demonstration), and what is clicked or typed *share* of it later."""

    clip: int
    clicks: tuple[str, ...] = ()
    typed: str = ""
    share: float = 0.6
    pause: float = 1.0


SHORT = (Line(2, ("new",)), Line(3, ("company",), "Harbor Foods"), Line(5, ("letter",)), Line(7, ("create",), share=1.1), Line(8, pause=0.5))
"""About half a minute."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The video, when each sentence began, and when and where each click was (seconds of the video, pixels)."""

    video: Path
    said: tuple[tuple[float, int], ...]
    clicked: tuple[tuple[float, str, int, int], ...]


def perform(folder: Path, lines: tuple[Line, ...] = SHORT, ending: str = "mp4") -> Cast:
    """Do the work and film it; the sound is laid under the film afterwards, at the times it would have been said."""
    film, said, clicked = folder / "film.mkv", list[tuple[float, int]](), list[tuple[float, str, int, int]]()
    with Screen("1280x800x24") as screen:
        window = screen.start(sys.executable, "-m", "recorder.ui.demo_window")
        _where(window, "new")
        camera = subprocess.Popen(
            ["ffmpeg", "-loglevel", "error", "-y", "-f", "x11grab", "-framerate", "15", "-video_size", "1280x800", "-i", screen.env["DISPLAY"],
             "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-flush_packets", "1", str(film)],
            env=screen.env, stdin=subprocess.PIPE,
        )  # fmt: skip
        while not film.exists() or not film.stat().st_size:
            threading.Event().wait(0.02)
        began, at = time.monotonic(), (900, 700)
        _wait(1.0)
        for line in lines:
            start = time.monotonic()
            said.append((start - began, line.clip))
            length = len(voice(line.clip)) / RATE
            for number, name in enumerate(line.clicks):
                x, y = _where(window, name)
                _until(start + line.share * length + 1.2 * number - 0.5)
                _glide(screen, at, (x, y))
                _wait(0.3)
                clicked.append((time.monotonic() - began, name, x, y))
                screen.hand("click", 1)
                at = (x, y)
            if line.typed:
                screen.hand("type", "--delay", "60", line.typed)
            _until(start + length + line.pause)
        _wait(1.0)
        camera.communicate(b"q", timeout=20)
    video = folder / f"screencast.{ending}"
    _dubbed(film, said, video)
    return Cast(video, tuple(said), tuple(clicked))


def voice(number: int) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """A spoken sentence of the demonstration, at `RATE`."""
    path = resource(f"demo/say-{number}.flac")
    rate = int.from_bytes(path.read_bytes()[18:21], "big") >> 4
    samples = read_voice(path)
    return np.interp(np.arange(0, len(samples), rate / RATE), np.arange(len(samples)), samples).astype(np.int16)


def _dubbed(film: Path, said: list[tuple[float, int]], video: Path) -> None:
    """Film and voice in one file, as screen recorders write them."""
    length = max(start + 12.0 for start, _ in said)
    sound = np.zeros(round(length * RATE), np.int16)
    for start, number in said:
        words = voice(number)
        sound[round(start * RATE) : round(start * RATE) + len(words)] = words
    codecs = ["libvpx", "-deadline", "realtime", "-b:v", "2M", "-c:a", "libopus"] if video.suffix == ".webm" else ["copy", "-c:a", "aac"]
    subprocess.run(
        ["ffmpeg", "-loglevel", "error", "-y", "-i", str(film), "-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "-",
         "-map", "0:v", "-map", "1:a", "-shortest", "-c:v", *codecs, str(video)],
        input=sound.tobytes(), check=True, timeout=120,
    )  # fmt: skip


def _where(window: Talker, name: str) -> tuple[int, int]:
    window.ask(f"where {name}")
    x, y = window.until("").split()
    return int(x), int(y)


def _glide(screen: Screen, start: tuple[int, int], end: tuple[int, int]) -> None:
    """As a hand moves: not in one jump."""
    moves: list[str | int] = []
    for part in range(1, 9):
        moves += ["mousemove", *(round(a + (b - a) * part / 8) for a, b in zip(start, end, strict=True)), "sleep", 0.04]
    screen.hand(*moves)


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)


def _until(moment: float) -> None:
    _wait(max(0.0, moment - time.monotonic()))
