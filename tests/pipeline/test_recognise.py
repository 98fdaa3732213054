"""A recording understood once more: a twin is built, the recording itself stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from recorder.document.model import Document
from recorder.paths import data_folder
from recorder.pipeline import recognise
from recorder.recording import bundle


@pytest.fixture
def recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    bundle.create(tmp_path / "one", bundle.Manifest("r", "2026-11-25T09:00:00.000+00:00", 0.0, "stopped", (), "test"))
    folder = tmp_path / "one"
    for name, text in ((bundle.EVENTS, "{}\n"), (bundle.TRANSCRIPT, "old words\n"), ("narration-000.flac", "sound")):
        (folder / name).write_text(text)
    return folder


def test_the_twin_has_no_words_yet_and_goes(recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}

    def build(folder: Path, output: Path, _progress: object, _cancelled: object, model: str) -> Path:
        seen.update({path.name: path.read_text() for path in folder.iterdir() if path.is_file()})
        (folder / bundle.EVENTS).write_text("changed")
        seen["model"] = model
        create(output, Document(title="Again")).close()
        return output

    monkeypatch.setattr(recognise, "build", build)
    made = recognise.recognised_again(recording, tmp_path / "out.sop", "small")
    with open_file(made) as file:
        assert file.document.title == "Again"
    assert bundle.TRANSCRIPT not in seen
    assert (seen["narration-000.flac"], seen["model"]) == ("sound", "small")
    assert (recording / bundle.TRANSCRIPT).read_text() == "old words\n"
    assert (recording / bundle.EVENTS).read_text() == "{}\n"
    assert not list(data_folder().glob("again-*"))


def test_the_best_weights_of_this_machine() -> None:
    from recorder.speech.models import MODELS, available

    assert available(MODELS[recognise.best_weights()])
