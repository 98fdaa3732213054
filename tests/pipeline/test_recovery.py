"""Interrupted recordings: found by their owner, opened again and again without harm, put aside when that fails twice."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from recorder.errors import ForeignFileError
from recorder.pipeline import build as building
from recorder.pipeline.build import build
from recorder.recording import bundle
from recorder.recording.events import Press, Release, to_line
from recorder.recording.recovery import boot_id, interrupted, is_put_aside, owner_lives

HEAD = bundle.Manifest("c" * 32, "2026-11-25T09:00:00.000+00:00", 0.0, "recording", (), "test", "en", False, 1, "another start of the machine")


def left(folder: Path, *events: Press | Release, **changes: object) -> Path:
    """A recording whose program is gone."""
    bundle.create(folder, dataclasses.replace(HEAD, **changes))  # type: ignore[arg-type]
    (folder / bundle.EVENTS).write_text("".join(f"{to_line(e)}\n" for e in events))
    return folder


CLICK = (Press(1.0, 1, "left", 5, 5), Release(1.1, 1, "left", 5, 5))


def test_found_and_opened_as_it_is(tmp_path: Path) -> None:
    folder = left(tmp_path / "r", *CLICK)
    assert interrupted(tmp_path) == (folder,)
    before = (folder / bundle.EVENTS).read_bytes()
    build(folder, tmp_path / "a.sop")
    assert bundle.read_manifest(folder).state == "recovered"
    assert interrupted(tmp_path) == ()
    build(folder, tmp_path / "b.sop")
    assert (folder / bundle.EVENTS).read_bytes() == before


def test_two_failures_put_it_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the program dies over it: the attempt is counted before it begins."""
    folder = left(tmp_path / "r", *CLICK)

    def dies(*_: object) -> None:
        raise SystemError("the program dies")

    with monkeypatch.context() as patch:
        patch.setattr(building, "draft", dies)
        for number in (1, 2):
            with pytest.raises(SystemError):
                build(folder, tmp_path / "a.sop")
            assert bundle.read_manifest(folder).recoveries == number
            assert is_put_aside(bundle.read_manifest(folder)) is (number == 2)
    assert not (tmp_path / "a.sop").exists()
    build(folder, tmp_path / "a.sop")  # who asks for it gets it all the same
    assert bundle.read_manifest(folder).state == "recovered"


def test_killed_before_anything_happened(tmp_path: Path) -> None:
    folder = left(tmp_path / "r")
    with pytest.raises(ForeignFileError, match=r"is empty: nothing was clicked, typed or said\. It was left as it is"):
        build(folder, tmp_path / "a.sop")
    assert folder.is_dir()
    assert not (tmp_path / "a.sop").exists()


def test_a_process_that_was_given_the_number_is_not_the_owner(tmp_path: Path) -> None:
    """This start of the machine, a process of that number, but one that was born long after the recording began."""
    long_ago = dataclasses.replace(HEAD, owner_pid=os.getppid(), boot=boot_id(), started_at="2020-01-01T00:00:00.000+00:00")
    assert not owner_lives(long_ago)
    assert owner_lives(dataclasses.replace(long_ago, started_at="2100-01-01T00:00:00.000+00:00"))
    assert not owner_lives(dataclasses.replace(long_ago, started_at="2100-01-01T00:00:00.000+00:00", boot="another start"))


def test_one_that_still_runs_is_left_alone(tmp_path: Path) -> None:
    folder = left(tmp_path / "r", *CLICK, owner_pid=os.getppid(), boot=boot_id(), started_at="2100-01-01T00:00:00.000+00:00")
    with pytest.raises(ForeignFileError, match="still runs"):
        build(folder, tmp_path / "a.sop")
