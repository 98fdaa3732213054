"""What is forgotten is gone: events, pictures, words, sound and video."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from recorder.capture.forget import Span, scrub, without
from recorder.capture.journal import EventJournal
from recorder.capture.screen import Frame
from recorder.capture.video import VoiceFile, rewrite_video
from recorder.recording import bundle
from recorder.recording.events import Forgotten, Pictured, Press, Sound, Typed, Video
from recorder.recording.frames import read_frames, read_voice
from recorder.recording.transcript import Word

RATE = 48_000


def test_what_belongs_to_a_forgotten_action_goes_with_it() -> None:
    events = (
        Press(1.0, 1, "left", 5, 5),
        Press(9.0, 2, "left", 5, 5),
        Pictured(8.9, 2, "2.webp", 10, 10),
        Pictured(0.9, 1, "1.webp", 10, 10),
    )
    stay, pictures = without(events, Span(8.0, 12.0))
    assert [e.time for e in stay] == [1.0, 0.9]
    assert pictures == {"2.webp"}


def test_a_picture_that_another_step_shares_stays() -> None:
    events = (
        Press(1.0, 1, "left", 5, 5),
        Pictured(0.9, 1, "1.webp", 10, 10),
        Press(9.0, 2, "left", 5, 5),
        Pictured(0.9, 2, "1.webp", 10, 10),
    )
    _stay, pictures = without(events, Span(8.0, 12.0))
    assert not pictures


def test_the_journal_forgets_at_once(tmp_path: Path) -> None:
    (tmp_path / bundle.PICTURES).mkdir()
    for name in ("1.webp", "1.jpg", "2.webp", "2.jpg"):
        (tmp_path / bundle.PICTURES / name).write_bytes(b"x")
    journal = EventJournal(tmp_path / bundle.EVENTS)
    for event in (
        Press(1.0, 1, "left", 5, 5),
        Pictured(0.9, 1, "1.webp", 9, 9),
        Press(7.0, 2, "left", 5, 5),
        Pictured(6.9, 2, "2.webp", 9, 9),
        Typed(7.5, 3, 8.0, "CANARY", False, 6),
    ):
        journal.write(event)
    journal.forget(Span(5.0, 10.0), Forgotten(10.0, 5.0))
    journal.write(Press(11.0, 4, "left", 5, 5))
    journal.close()
    assert "CANARY" not in (tmp_path / bundle.EVENTS).read_text()
    assert sorted(p.name for p in (tmp_path / bundle.PICTURES).iterdir()) == ["1.jpg", "1.webp"]
    assert [e.time for e in bundle.read_events(tmp_path / bundle.EVENTS)] == [1.0, 0.9, 10.0, 11.0]


def test_sound_words_and_video_are_scrubbed_and_keep_their_clock(tmp_path: Path) -> None:
    voice = VoiceFile(tmp_path / "narration-0001.flac", RATE)
    voice.write(np.full(RATE * 10, 1000, np.int16))
    voice.close()
    frames = [Frame(t, t, 64, 48, 0, 0, bytearray([200]) * (64 * 48 * 4)) for t in (2.0, 4.0, 6.0, 8.0)]
    rewrite_video(tmp_path / "screen-0001.mkv", frames)
    journal = EventJournal(tmp_path / bundle.EVENTS)
    for event in (
        Sound(1.0, "narration-0001.flac", 0, RATE),
        Video(2.0, "screen-0001.mkv", 0, 0, 64, 48),
        Forgotten(7.0, 5.0),
    ):
        journal.write(event)
    journal.close()
    words = (Word(1.5, 2.0, "kept"), Word(5.5, 6.0, "secret"))
    (tmp_path / bundle.TRANSCRIPT).write_text("".join(bundle.word_line(w) + "\n" for w in words) + '{"until": 11.0}\n')
    scrub(tmp_path)
    samples = read_voice(tmp_path / "narration-0001.flac")
    assert samples.size == RATE * 10
    assert not samples[int(4.0 * RATE) : int(6.0 * RATE)].any()
    assert (samples[: int(3.9 * RATE)] == 1000).all()
    assert [w.text for w in bundle.read_words(tmp_path)] == ["kept"]
    assert '"until"' in (tmp_path / bundle.TRANSCRIPT).read_text()
    greys = [
        np.frombuffer(pixels, np.uint8).reshape(48, 64, 4)[..., 0].mean()
        for _at, pixels in read_frames(tmp_path / "screen-0001.mkv")
    ]
    assert greys[0] > 150
    assert greys[2] < 30
    before = (tmp_path / "narration-0001.flac").stat().st_mtime_ns
    scrub(tmp_path)
    assert (tmp_path / "narration-0001.flac").stat().st_mtime_ns == before
