"""Narration becomes words while it is spoken: real weights, a child that is killed, silence that stays silent."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from recorder.recording import bundle
from recorder.recording.element import Element
from recorder.recording.events import Event, Found, Typed
from recorder.speech.follow import complete
from recorder.speech.hotwords import Vocabulary
from recorder.speech.ledger import remaining
from tests.speech.narrated import RATE, Samples, load, note, recording, write

PAUSE = np.zeros(int(1.2 * RATE), np.int16)
SAID = (
    "in this demonstration i will show you how to add a new customer",
    "first click new customer",
    "type the company name harbor foods",
)


def spoken() -> Samples:
    """Three sentences with pauses."""
    return np.concatenate([part for n in (1, 2, 3) for part in (load(Path(f"resources/demo/say-{n}.flac")), PAUSE)])


def narrate(folder: Path, sound: Samples, *more: Event, starts_at: float = 0.0) -> None:
    """A recording that is over, with this sound."""
    with closing(recording(folder)) as journal:
        write(folder, journal, sound, starts_at)
        note(journal, list(more))


def follow(folder: Path, *more: str) -> subprocess.Popen[bytes]:
    """The real child; its standard input is open, as the recorder leaves it."""
    return subprocess.Popen(
        [sys.executable, "-m", "recorder.speech.follow", str(folder), *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def finish(folder: Path) -> list[dict[str, object]]:
    """Run it to its end on a recording that is over; what it told."""
    child = follow(folder, "--finish")
    told, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    return [json.loads(line) for line in told.splitlines()]


def words(folder: Path) -> str:
    """The transcript in plain letters, in the spelling of one country."""
    said = " ".join(w.text for w in bundle.read(folder).words).replace("Harbour", "Harbor").replace("harbour", "harbor")
    return " ".join("".join(c for c in said.lower() if c.isalnum() or c == " ").split())


def test_what_was_said_with_the_times_it_was_said_at(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    seen = Found(5.0, 1, Element("New customer", "button", "accessibility"), None)
    narrate(folder, spoken(), seen, Typed(9.0, 2, 9.5, "Harbor Foods", False, 12), starts_at=2.0)
    told = finish(folder)
    assert words(folder) == " ".join(SAID)
    assert complete(folder)
    assert remaining(folder, [20.0]) == 0.0
    assert any("Harbor" in str(t.get("caption")) for t in told), "the caption that the bar shows"
    heard = bundle.read(folder).words
    assert [w.start for w in heard] == sorted(w.start for w in heard)
    first = load(Path("resources/demo/say-1.flac")).size / RATE
    begins = next(w for w in heard if w.text.startswith("First"))
    assert 2.0 + first + 0.8 < begins.start < 2.0 + first + 1.9


def test_killed_at_any_moment_it_goes_on_without_a_gap_or_a_repeat(tmp_path: Path) -> None:
    folder, chance = tmp_path / "r", random.Random(3)
    narrate(folder, spoken())
    for _ in range(4):
        child = follow(folder)
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0.4, 2.5))
        child.kill()
        child.communicate()
    finish(folder)
    assert words(folder) == " ".join(SAID)
    numbers = [w.utterance for w in bundle.read(folder).words]
    assert numbers == sorted(numbers)


def test_a_torn_line_at_the_end_is_recognised_again(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    narrate(folder, spoken())
    finish(folder)
    lines = (folder / bundle.TRANSCRIPT).read_bytes().splitlines(keepends=True)
    (folder / bundle.TRANSCRIPT).write_bytes(b"".join(lines[:7]) + b'{"start":5.1,"en')
    assert not complete(folder)
    finish(folder)
    assert words(folder) == " ".join(SAID)


def test_noise_of_a_fan_and_of_keys_is_no_speech(tmp_path: Path) -> None:
    """20 s of hum, hiss and key clicks: not one word."""
    folder, chance = tmp_path / "r", np.random.default_rng(5)
    time = np.arange(20 * RATE) / RATE
    noise = chance.normal(0, 250, time.size) + 300 * np.sin(2 * np.pi * 120 * time)
    for at in chance.integers(0, time.size - 4000, 60):
        noise[at : at + 1500] += chance.normal(0, 4000, 1500) * np.exp(-np.arange(1500) / 250)
    narrate(folder, noise.astype(np.int16))
    finish(folder)
    assert words(folder) == ""
    assert complete(folder)


def test_without_narration_nothing_is_missing(tmp_path: Path) -> None:
    recording(tmp_path / "r").close()
    assert complete(tmp_path / "r")


def test_altered_weights_are_a_sentence_and_a_code_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    narrate(folder, spoken())
    child = follow(folder, "--finish", "--model", str(tmp_path))
    told, _ = child.communicate(timeout=30)
    assert child.returncode == 3
    assert "is not a Whisper model" in json.loads(told)["problem"]


def test_names_are_offered_newest_first_and_secrets_never() -> None:
    vocabulary = Vocabulary(("Salesforce",))
    vocabulary.add([
        Found(1.0, 1, Element("Old button", "button", "accessibility"), None),
        Found(2.0, 2, Element("Code of the safe", "password", "accessibility", secret=True), None),
        Typed(3.0, 3, 3.5, "Priya Raman", False, 11),
        Typed(4.0, 4, 4.5, None, True, 8),
    ])  # fmt: skip
    assert vocabulary.text() == "Salesforce, Priya Raman, Old button"
