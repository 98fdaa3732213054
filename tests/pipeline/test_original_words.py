"""The original words of a step are cut from its recording; where something was redacted since, nothing is heard."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from recorder.document.model import Document, Sentence
from recorder.document.redaction import redacted
from recorder.document.unsaid import without
from recorder.errors import ForeignFileError
from recorder.pipeline.original_words import original_words, without_recording
from recorder.recording.events import Sound
from tests.pipeline.filmed import filmed

RATE = 48_000


@pytest.fixture
def spoken(tmp_path: Path) -> Document:
    """A step with two sentences: a low tone in second 0, a high one in second 2 of ten."""
    folder = tmp_path / "recordings" / "one"
    document, _images = filmed(folder, Sound(0.0, "narration-1.flac", 0, RATE))
    at = np.arange(10 * RATE) / RATE
    tone = np.where(at < 1, np.sin(2 * np.pi * 220 * at), np.where((at > 2) & (at < 3), np.sin(2 * np.pi * 880 * at), 0.0))
    with av.open(str(folder / "narration-1.flac"), "w", format="flac") as container:
        stream = container.add_stream("flac", rate=RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray((tone * 12_000).astype(np.int16).reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    said = (Sentence(0.1, 0.9, "Call Harbor Foods."), Sentence(2.1, 2.9, "Then wait."))
    return replace(document, steps=(replace(document.steps[0], sentences=said),))


def tones(sound: bytes) -> tuple[float, set[int]]:
    """How long an MP3 is, and which tones it has."""
    with av.open(io.BytesIO(sound)) as container:
        rate = container.streams.audio[0].rate
        samples = np.concatenate([frame.to_ndarray().ravel() for frame in container.decode(audio=0)])
    power = np.abs(np.fft.rfft(samples))
    peaks = np.fft.rfftfreq(len(samples), 1 / rate)[power > power.max() / 2]
    return len(samples) / rate, {round(float(each) / 220) * 220 for each in peaks}


def test_both_sentences_are_heard_and_nothing_between(spoken: Document, tmp_path: Path) -> None:
    sound = original_words(spoken, tmp_path / "recordings")(spoken.steps[0])
    seconds, heard = tones(sound)
    assert 2.0 < seconds < 2.6 and heard == {220, 880}
    assert len(sound) < 15_000


def test_a_step_without_words_is_silent(spoken: Document, tmp_path: Path) -> None:
    assert original_words(spoken, tmp_path / "recordings")(replace(spoken.steps[0], sentences=())) == b""


def test_what_was_redacted_is_not_heard(spoken: Document, tmp_path: Path) -> None:
    for changed in (redacted(spoken, {}, ["Harbor Foods"]), without(spoken, "Harbor Foods", "[redacted]"), without(spoken, "Harbor Foods", "[geschwärzt]")):
        assert original_words(changed, tmp_path / "recordings")(changed.steps[0]) == b""


def test_a_recording_that_is_gone_is_said(spoken: Document, tmp_path: Path) -> None:
    assert not without_recording(spoken, tmp_path / "recordings")
    assert without_recording(spoken, tmp_path / "elsewhere")
    assert without_recording(Document(), tmp_path / "recordings")
    with pytest.raises(ForeignFileError, match="not on this computer"):
        original_words(spoken, tmp_path / "elsewhere")(spoken.steps[0])
