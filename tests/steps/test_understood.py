"""What is said is read while it is said: the child's notes tell nothing, and a draft with them is the same as one without."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from recorder.capture.forget import scrub
from recorder.document.file import open_file
from recorder.pipeline.build import build
from recorder.recording import bundle
from recorder.recording.events import Event, Forgotten, Press, Release, to_line
from recorder.recording.transcript import Word
from recorder.steps import meaning
from recorder.steps.meaning import filters
from recorder.steps.understood import Reader, recall

SAID = ("Click the save button.", "You should see a green message now.", "Never close this window while it works.")


@pytest.fixture(autouse=True)
def nothing_known() -> None:
    found = filters("en")
    assert found is not None
    found.memory.clear()


def recording(folder: Path, sentences: tuple[str, ...] = SAID) -> Path:
    bundle.create(folder, bundle.Manifest("a" * 32, "2026-01-01T08:00:00.000+00:00", 0.0, "stopped", (), "test", duration=20.0))
    events: list[Event] = []
    for number, _ in enumerate(sentences, 1):
        events += [Press(5.0 * number, number, "left", 10 * number, 10), Release(5.0 * number + 0.1, number, "left", 10 * number, 10)]
    (folder / bundle.EVENTS).write_text("".join(f"{to_line(e)}\n" for e in events))
    lines = []
    for number, sentence in enumerate(sentences, 1):
        for i, word in enumerate(sentence.split()):
            start = 5.0 * number - 3.5 + 0.3 * i
            lines.append(bundle.word_line(Word(start, start + 0.25, word, 0.95, number)))
    (folder / bundle.TRANSCRIPT).write_text("".join(f"{line}\n" for line in lines) + '{"until": 20.0}\n{"done": true}\n')
    return folder


def child(folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "recorder.steps.understood", str(folder)], input=b"stop\n", check=True, timeout=60)


def drafted(folder: Path, output: Path) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    build(folder, output)
    with open_file(output) as file:
        return [(s.kind, s.instruction, tuple((c.kind, c.text) for c in s.callouts)) for s in file.document.steps]


def test_the_draft_needs_no_model_any_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = drafted(recording(tmp_path / "plain"), tmp_path / "plain.sop")
    found = filters("en")
    assert found is not None
    found.memory.clear()
    folder = recording(tmp_path / "read")
    child(folder)
    notes = (folder / bundle.UNDERSTOOD).read_text()
    assert len(notes.splitlines()) >= len(SAID)
    assert not any(word in notes for word in ("save", "green", "window"))
    monkeypatch.setattr(meaning, "_session", lambda: pytest.fail("the model was asked"))
    assert drafted(folder, tmp_path / "read.sop") == plain
    assert not (folder / bundle.UNDERSTOOD).exists()


def test_it_goes_on_where_it_was_killed(tmp_path: Path) -> None:
    folder, found = recording(tmp_path / "r"), filters("en")
    assert found is not None
    reader = Reader(folder, found)
    reader.step()
    reader.close()
    first = (folder / bundle.UNDERSTOOD).read_text()
    assert first
    with (folder / bundle.UNDERSTOOD).open("a") as file:
        file.write('{"of": "torn')
    child(folder)
    assert (folder / bundle.UNDERSTOOD).read_text().startswith(first)


@pytest.mark.parametrize("line", ["[]", '{"of": "x", "row": [1, 2]}', '{"of": "x", "row": ["nan"]}', '{"of": "x"}', "\x00", '{"of": "x", "row": 3}'])
def test_nonsense_is_passed_over(tmp_path: Path, line: str) -> None:
    (tmp_path / bundle.UNDERSTOOD).write_text(line + "\n")
    recall(tmp_path, "en")
    found = filters("en")
    assert found is not None
    assert not found.memory


def test_a_language_without_filters_has_no_notes(tmp_path: Path) -> None:
    folder = recording(tmp_path / "r")
    bundle.write_manifest(folder, replace(bundle.read_manifest(folder), language="de"))
    child(folder)
    assert not (folder / bundle.UNDERSTOOD).exists()


def test_forgetting_takes_the_notes_away(tmp_path: Path) -> None:
    folder = recording(tmp_path / "r")
    child(folder)
    with (folder / bundle.EVENTS).open("a") as file:
        file.write(to_line(Forgotten(12.0, 5.0)) + "\n")
    scrub(folder)
    assert not (folder / bundle.UNDERSTOOD).exists()
