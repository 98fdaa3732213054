"""Weights are loaded only when they are exactly what was pinned."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from recorder.errors import SpeechError
from recorder.speech import models
from recorder.speech.models import BASE, MODELS, SMALL, Model, Pin, available, remove, store, weights

FILES = {"model.bin": b"numbers" * 1000, "config.json": b"{}"}
MINE = Model("mine", "Mine", tuple(Pin(n, len(d), hashlib.sha256(d).hexdigest()) for n, d in FILES.items()), repository="me/mine")


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model of a few bytes, complete on the disk."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setitem(MODELS, "mine", MINE)
    folder = store(MINE)
    folder.mkdir(parents=True)
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return folder


def test_what_is_right_is_taken(mine: Path) -> None:
    assert weights("mine").folder == mine


@pytest.mark.parametrize("content", [b"", FILES["model.bin"][:-1], FILES["model.bin"][:-1] + b"!"])
def test_what_was_changed_or_cut_short_is_refused(mine: Path, content: bytes) -> None:
    (mine / "model.bin").write_bytes(content)
    with pytest.raises(SpeechError, match=r"altered.*not loaded.*Recordings are not affected"):
        weights("mine")


def test_a_missing_file_is_told(mine: Path) -> None:
    (mine / "config.json").unlink()
    with pytest.raises(SpeechError, match=r"mine.*not downloaded.*Recordings are not affected"):
        weights("mine")


def test_what_is_not_there_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert not available(SMALL)
    with pytest.raises(SpeechError, match="Download them in the settings or choose another model"):
        weights("small")


def test_packages_that_are_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_package", lambda _name: None)
    with pytest.raises(SpeechError, match="Run the setup again"):
        weights("base")


@pytest.mark.parametrize("name", ["enormous", "../../nothing"])
def test_a_name_that_nobody_knows(name: str) -> None:
    with pytest.raises(SpeechError, match=r"There are no speech weights called .*tiny\.en, base, small"):
        weights(name)


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    for name in ("model.bin", "config.json"):
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(SpeechError, match=r"lacks tokenizer\.json, vocabulary\.json"):
        weights(str(tmp_path))
    for name in ("tokenizer.json", "vocabulary.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert weights(str(tmp_path)).folder == tmp_path


def test_the_shipped_weights_are_joined_once_and_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts of two packages; a joined file that somebody changed afterwards is noticed, and made anew once removed."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = weights("base").folder
    joined = folder / "model.bin"
    assert joined.stat().st_size == BASE.pins[0].size
    with joined.open("r+b") as file:
        file.seek(70_000_000)
        file.write(b"altered")
    with pytest.raises(SpeechError, match="altered"):
        weights("base")
    remove(BASE)
    assert weights("base").folder == folder
