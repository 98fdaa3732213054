"""Videos from strangers: each becomes a recording, or a sentence; nothing but the file itself is read, and no program breaks."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from recorder.errors import ForeignFileError
from recorder.intake import film, video
from recorder.intake.film import Film, Heard, Shown
from recorder.intake.video import head_of, take_in
from recorder.pipeline.importing import Hearing
from recorder.pipeline.importing import take_in as imported
from recorder.recording import bundle
from recorder.recording.events import Event, Guessed, Pictured, Press, Scene, Sound, Video
from recorder.recording.frames import frame_at, voice_between
from tests.intake.test_watching import CLICKED, STILL, empty, filled, look

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a video of grey pictures, ten a second, with a tone."""

    def written(pictures: list[np.ndarray], name: str = "film.mp4", codec: str = "libx264", sound: str = "aac", hole: float = 0.0) -> Path:
        path = tmp_path / name
        with av.open(str(path), "w") as out:
            stream: Any = out.add_stream(codec, rate=10)
            stream.height, stream.width = pictures[0].shape
            stream.pix_fmt = "yuv420p"
            tone: Any = out.add_stream(sound, rate=48_000, layout="mono") if sound else None
            for grey in pictures:
                out.mux(stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(np.stack([grey] * 3, 2)), format="rgb24")))
            out.mux(stream.encode())
            if tone is not None:
                samples = (8000 * np.sin(np.arange(4800) / 20)).astype(np.float32) / 32768
                for n in range(len(pictures)):
                    block = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="fltp", layout="mono")
                    block.sample_rate, block.pts = 48_000, round(4800 * n + (hole * 48_000 if n > 9 else 0))
                    out.mux(tone.encode(block))
                out.mux(tone.encode(None))
        return path

    return written


def recording_of(source: Path, folder: Path) -> bundle.Recording:
    take_in(source, folder, head_of(source, "i", "en", ()), lambda _share: None)
    return bundle.read(folder)


def some(recording: bundle.Recording, kind: type[Event]) -> list[Any]:
    return [event for event in recording.events if isinstance(event, kind)]


@pytest.mark.parametrize(("name", "codec", "sound"), [("a.mp4", "libx264", "aac"), ("b.mkv", "libx264", "flac"), ("c.webm", "libvpx", "libopus")])
def test_a_recording_like_any_other(write: Write, tmp_path: Path, name: str, codec: str, sound: str) -> None:
    source = write(CLICKED, name, codec, sound)
    recording = recording_of(source, tmp_path / "r")
    assert (recording.manifest.state, recording.manifest.source) == ("stopped", name)
    assert recording.manifest.duration == pytest.approx(2.8, abs=0.2)
    (press,), (guess,) = some(recording, Press), some(recording, Guessed)
    assert press.time == pytest.approx(1.6, abs=0.15)
    assert max(abs(press.x - 400), abs(press.y - 300)) <= 6
    assert guess.number == press.number and guess.sure < 0.6
    assert len(some(recording, Pictured)) == len(list((tmp_path / "r" / "pictures").glob("*.webp")))
    assert len(some(recording, Video)) == len(some(recording, Sound)) == 1
    before, after = frame_at(recording, 1.2), frame_at(recording, 2.4)
    assert before is not None and after is not None
    assert before[300, 600].mean() > 200 > after[300, 600].mean()
    samples, rate = voice_between(recording, 0.5, 1.5)
    assert (len(samples), rate) == (48_000, 48_000)
    assert np.abs(samples).max() > 4000


def test_the_last_scene_and_a_video_without_sound(write: Write, tmp_path: Path) -> None:
    recording = recording_of(write([*STILL, *[look(filled, None)] * 30], sound=""), tmp_path / "r")
    first, last = some(recording, Scene)
    assert first.time == pytest.approx(0.5, abs=0.1)
    assert last.time == pytest.approx(3.4, abs=0.2)
    assert some(recording, Sound) == []


def test_a_hole_in_the_sound_keeps_the_rest_in_its_place(write: Write, tmp_path: Path) -> None:
    recording = recording_of(write([look(empty, None)] * 30, "hole.mkv", sound="flac", hole=1.0), tmp_path / "r")
    assert [round(point.time) for point in some(recording, Sound)] == [0, 2]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n", "no MP4, MKV or WebM"),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", "no MP4, MKV or WebM"),
        (b"", "no MP4, MKV or WebM"),
        (b"\x1a\x45\xdf\xa3" + b"\xff" * 500, "damaged"),
        (b"\0\0\0\x18ftypisom" + b"\0" * 500, "damaged"),
    ],
)
def test_what_is_no_video_is_told(tmp_path: Path, content: bytes, says: str) -> None:
    source = tmp_path / "film.mp4"
    source.write_bytes(content)
    with pytest.raises(ForeignFileError, match=says):
        take_in(source, tmp_path / "r", head_of(source, "i", "en", ()), lambda _share: None)
    assert not (tmp_path / "r").exists()


def test_limits(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = write([np.full((32, 32), 9, np.uint8)] * 3, "small.mkv", sound="")
    with pytest.raises(ForeignFileError, match="32 x 32"):
        Film(small)
    gif = write(STILL, "gif.mkv", codec="mpeg2video", sound="")
    with pytest.raises(ForeignFileError, match="coded in a way"):
        Film(gif)
    monkeypatch.setattr(film, "LONGEST_SECONDS", 0.3)
    with pytest.raises(ForeignFileError, match="longer"):
        Film(write(STILL, "long.mp4"))
    monkeypatch.undo()
    monkeypatch.setattr(video, "LEAST_ROOM", 1 << 62)
    with pytest.raises(Exception, match="too little room"):
        recording_of(write(STILL, "room.mp4"), tmp_path / "r")


def test_a_torn_end_costs_only_the_end(write: Write, tmp_path: Path) -> None:
    whole = write(CLICKED, "whole.mkv")
    torn = tmp_path / "torn.mkv"
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size * 7 // 10])
    with Film(torn) as opened:
        pieces = list(opened.pieces())
    assert sum(isinstance(piece, Shown) for piece in pieces) > 5
    assert sum(isinstance(piece, Heard) for piece in pieces) > 2


def test_damaged_bytes_break_only_the_child(write: Write, tmp_path: Path) -> None:
    """Whatever a decoder makes of it: the child ends with a recording or a sentence, never with anything else."""
    whole = write(CLICKED, "whole.mp4").read_bytes()
    chance = random.Random(7)
    for turn in range(6):
        damaged = bytearray(whole)
        for _ in range(4 ** (turn % 3 + 1)):
            damaged[chance.randrange(16, len(damaged))] = chance.randrange(256)
        source = tmp_path / f"damaged-{turn}.mp4"
        source.write_bytes(damaged)
        folder = tmp_path / f"r{turn}"
        done = subprocess.run([sys.executable, "-m", "recorder.intake", str(folder), str(source)], capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode in (0, 3), done.stderr
        assert "Traceback" not in done.stderr
        if done.returncode == 0:
            bundle.read(folder)
        else:
            assert '"problem"' in done.stdout
        shutil.rmtree(folder, ignore_errors=True)


def test_a_child_that_dies_is_told(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("recorder.pipeline.importing.CHILD", "tests.intake.dies")
    with pytest.raises(ForeignFileError, match="reading it broke off"):
        imported(write(STILL), tmp_path / "a.sop", Hearing())
    assert not any((tmp_path / "data" / "sayshow" / "recordings").iterdir())
