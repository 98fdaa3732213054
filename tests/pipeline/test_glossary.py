"""The words of the house reach the recogniser: while recording, and when a draft is made later."""

from __future__ import annotations

from pathlib import Path

import pytest

from recorder.cli import parser
from recorder.pipeline import build, followers
from recorder.recording.bundle import Manifest, create, read_manifest


def test_the_recognisers_child_is_told(tmp_path: Path) -> None:
    child = followers.speech_follower(tmp_path, "en", "base", lambda _told: None, glossary=("lead", "SOP number"))
    assert "--glossary=lead,SOP number" in child._argv
    assert parser().parse_args(["record", "--output", "x", "--word", "lead", "--word=SOP number"]).word == ["lead", "SOP number"]


def test_a_recording_remembers_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create(tmp_path / "r", Manifest("r", "2026-11-23T09:14:05+00:00", 0.0, "stopped", (), "test", glossary=("lead",)))
    manifest = read_manifest(tmp_path / "r")
    told: list[object] = []

    class Done:
        code = 0

        def start(self) -> None: ...

        def wait(self, _seconds: float) -> bool:
            return True

    def follower(*_arguments: object, glossary: tuple[str, ...] = (), **_more: object) -> Done:
        told.append(glossary)
        return Done()

    monkeypatch.setattr(build, "complete", lambda _folder: False)
    monkeypatch.setattr(build, "speech_follower", follower)
    build.finish_followers(tmp_path / "r", manifest, "base", lambda _share: None, lambda: False)
    assert told == [("lead",)]
