"""The parts of capturing that need no desktop."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from recorder.capture.clock import Clock
from recorder.capture.input import plain_name
from recorder.capture.journal import EventJournal
from recorder.capture.microphone import BLOCK, RATE, Envelope, default_device
from recorder.capture.pictures import encode
from recorder.capture.screen import Frame, Screen
from recorder.capture.video import ScreenVideo, VoiceFile
from recorder.capture.watch import changed_share
from recorder.recording.bundle import read_events, sound_time
from recorder.recording.element import Bounds
from recorder.recording.events import Event, Press, Sound


def frame(at: float, colour: int = 0, width: int = 64, height: int = 48) -> Frame:
    """A frame of one grey."""
    return Frame(at - 0.001, at, width, height, 0, 0, bytearray([colour]) * (width * height * 4))


def test_server_time_counts_on_our_clock() -> None:
    clock = Clock()
    stamp = int(time.monotonic() * 1000) - 30
    assert clock.from_server(stamp % 2**32) == pytest.approx(clock.now() - 0.03, abs=0.02)


def test_a_server_with_another_clock_is_not_believed() -> None:
    clock = Clock()
    assert clock.from_server(12_345) == pytest.approx(clock.now(), abs=0.01)


def test_the_ring_gives_the_frame_before_the_press() -> None:
    screen = Screen(Clock(), 10, 25, lambda: (0, 0), lambda _frame: None, lambda _text: None)
    for at in (1.0, 1.1, 1.2):
        screen._keep(frame(at))
    found = screen.before(1.15)
    assert found is not None
    assert found.end == 1.1


def test_the_ring_forgets_old_frames_but_never_all() -> None:
    screen = Screen(Clock(), 10, 25, lambda: (0, 0), lambda _frame: None, lambda _text: None)
    for at in (1.0, 1.1, 9.0, 9.1):
        screen._keep(frame(at))
    oldest, newest = screen.before(1.05), screen.latest()
    assert oldest is not None
    assert newest is not None
    assert oldest.end > 1.0
    assert newest.end == 9.1


def test_a_pause_empties_the_ring() -> None:
    screen = Screen(Clock(), 10, 25, lambda: (0, 0), lambda _frame: None, lambda _text: None)
    screen._keep(frame(1.0))
    screen.pause(True)
    assert screen.latest() is None
    screen._keep(frame(2.0))
    assert screen.latest() is None


def test_changed_share_sees_a_repainted_quarter() -> None:
    before, after = frame(1.0), frame(2.0)
    np.frombuffer(after.pixels, np.uint8).reshape(48, 64, 4)[:24, :32] = 255
    assert changed_share(before, after) == pytest.approx(0.25, abs=0.02)
    assert changed_share(before, before) == 0.0


def test_a_picture_is_lossless_and_its_secrets_are_gone() -> None:
    import io

    from PIL import Image

    noise = np.random.default_rng(1).integers(0, 255, (48, 64, 4), np.uint8)
    taken = Frame(0, 0, 64, 48, 0, 0, bytearray(noise.tobytes()))
    picture, thumbnail = encode(taken, (Bounds(10, 10, 20, 12),))
    got = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))
    want = noise[:, :, 2::-1].copy()
    want[10:22, 10:30] = 60
    assert np.array_equal(got, want)
    assert Image.open(io.BytesIO(thumbnail)).format == "JPEG"


def test_drift_of_the_microphone_is_removed(tmp_path: Path) -> None:
    points: list[Sound] = []
    envelope = Envelope("n.flac", RATE, points.append)
    real_rate, rng, start = RATE * (1 + 80e-6), np.random.default_rng(3), 2.5
    frames = 0
    while frames < 300 * RATE:
        frames += BLOCK
        envelope.add(start + frames / real_rate + float(rng.exponential(0.004)), frames)
    envelope.close()
    for at in (10, 150, 299):
        assert sound_time(tuple(points), at * RATE) == pytest.approx(start + at * RATE / real_rate, abs=0.005)


def test_voice_is_readable_while_it_is_written(tmp_path: Path) -> None:
    import av

    voice = VoiceFile(tmp_path / "n.flac", RATE)
    tone = (np.sin(np.arange(RATE * 3) / 20) * 8000).astype(np.int16)
    for at in range(0, tone.size, BLOCK):
        voice.write(tone[at : at + BLOCK])
    with av.open(str(tmp_path / "n.flac")) as container:
        heard = sum(f.samples for f in container.decode(audio=0))
    assert heard > 2.5 * RATE
    voice.close()
    with av.open(str(tmp_path / "n.flac")) as container:
        samples = np.concatenate([f.to_ndarray().ravel() for f in container.decode(audio=0)])
    assert np.array_equal(samples, tone)


def test_video_is_readable_without_its_end(tmp_path: Path) -> None:
    import av

    clock, began = Clock(), []
    video = ScreenVideo(tmp_path, clock, 20, lambda name, _frame: began.append(name), pytest.fail)
    video.start()
    for colour in (10, 120, 240):
        video.offer(frame(clock.now(), colour))
        video._stop.wait(0.6)
    copy = tmp_path / "torn.mkv"
    copy.write_bytes((tmp_path / began[0]).read_bytes())
    video.stop()
    with av.open(str(copy)) as container:
        greys = {int(f.to_ndarray(format="gray").mean()) // 10 for f in container.decode(video=0)}
    assert {1, 12} <= greys


def test_numbers_are_never_given_twice_and_late_events_are_dropped(tmp_path: Path) -> None:
    journal = EventJournal(tmp_path / "events.jsonl")
    numbers = [journal.next_number() for _ in range(5)]
    written: list[Event] = [Press(1.0, n, "left", 1, 2) for n in numbers]
    for event in written:
        journal.write(event)
    journal.close()
    journal.write(Press(9.0, 99, "left", 1, 2))
    assert len(set(numbers)) == 5
    assert list(read_events(tmp_path / "events.jsonl")) == written
    assert journal.actions == 5


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Return", "enter"), ("ISO_Left_Tab", "tab"), ("Prior", "page_up"), ("F2", "f2"), ("ctrl_l", "ctrl")],
)
def test_keys_have_one_spelling(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_without_any_microphone_there_is_no_default() -> None:
    with pytest.raises(ValueError, match="there is none"):
        default_device(())
