"""The disk is full, read-only or broken: nothing of what was acknowledged is lost, and the person is told in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from recorder.document.model import Document, Step
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Pictured
from recorder.recording.recovery import interrupted
from tests.capture.desktop import Recorder, until, wait
from tests.faults.disk import MEGABYTE, Disk
from tests.faults.stand import clicked, ended, events, gaps, presses, steps, told, work

CALLS = ("pwrite64", "fsync", "fdatasync", "write", "ftruncate", "unlink", "openat")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk with room to begin a recording, and little more."""
    with Disk(tmp_path / "disk", 450 * MEGABYTE) as made:
        yield made


def refused(disk: Disk, *arguments: str, env: dict[str, str]) -> str:
    """Start a recording that must not begin; its one sentence."""
    done = subprocess.run(
        [*disk.inside, sys.executable, "-m", "recorder", "record", *arguments], env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1, done.stdout
    assert "Recording to" not in done.stdout
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


@pytest.mark.xcb
def test_another_program_fills_the_disk(desk: Desk, disk: Disk, tmp_path: Path) -> None:
    """At 300 MB the recording stops by itself, while everything can still be saved."""
    folder = disk.seen / "r"
    recorder = Recorder(desk, disk.place / "r", inside=disk.inside)
    work(desk, 50, 60)
    told(recorder, "The disk is almost full", 3)
    disk.fill(170 * MEGABYTE)
    assert ended(recorder) == 0
    assert recorder.states[-1]["state"] == "stopped"
    assert "300 MB" in str(recorder.states[-1]["warning"])
    assert bundle.read_manifest(folder).state == "stopped"
    assert clicked(folder, tmp_path / "draft.sop") == [50, 60]
    assert list(folder.rglob("*.part")) == []


@pytest.mark.xcb
def test_the_disk_is_full_at_once(desk: Desk, disk: Disk, tmp_path: Path) -> None:
    """Not even the end can be written: the person is told, and with room again a draft is made of what there was."""
    folder = disk.seen / "r"
    recorder = Recorder(desk, disk.place / "r", inside=disk.inside)
    work(desk, 50, 60, 70)
    wait(1.0)
    disk.leave(0)
    work(desk, 80)
    assert ended(recorder) == 1
    last = recorder.states[-1]
    assert last["state"] == "failed"
    assert "No space left" in str(last["warning"])
    assert presses(folder)[:3] == [50, 60, 70]
    disk.resize(450 * MEGABYTE)
    assert interrupted(disk.seen) == (folder,)
    assert clicked(folder, tmp_path / "draft.sop")[:3] == [50, 60, 70]
    assert bundle.read_manifest(folder).state == "recovered"


@pytest.mark.xcb
def test_too_little_room_to_begin(desk: Desk, disk: Disk) -> None:
    disk.fill(100 * MEGABYTE)
    said = refused(disk, "--output", str(disk.place / "r"), env=desk.env)
    assert "too little room" in said
    assert "MB left" in said
    assert "Nothing was recorded" in said
    assert not (disk.seen / "r").exists()


@pytest.mark.xcb
def test_a_disk_that_cannot_be_written(desk: Desk, disk: Disk) -> None:
    disk.read_only()
    said = refused(disk, "--output", str(disk.place / "r"), env=desk.env)
    assert str(disk.place / "r") in said
    assert "Nothing was recorded" in said
    assert "Choose another folder" in said


@pytest.mark.xcb
def test_a_file_in_the_place_of_the_folder(desk: Desk, disk: Disk) -> None:
    (disk.seen / "r").write_text("a letter")
    assert "Nothing in it was touched" in refused(disk, "--output", str(disk.place / "r"), env=desk.env)
    assert "cannot be made" in refused(disk, "--output", str(disk.place / "r" / "below"), env=desk.env)
    assert (disk.seen / "r").read_text() == "a letter"


def broken(call: str, error: str, when: str, *paths: Path) -> tuple[str, ...]:
    """The words to put before a command of which the *when*-th *call* for one of these *paths* fails."""
    named = [word for path in paths for word in ("-P", str(path))]
    return ("strace", "-f", "-qqq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}", *named)


@pytest.mark.xcb
def test_events_cannot_be_written_any_more(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound", inside=broken("write", "EIO", "9+", folder / bundle.EVENTS))
    for x in range(50, 400, 10):
        if recorder.process.poll() is not None:
            break
        work(desk, x)
    assert ended(recorder) == 1
    told(recorder, "cannot be written any more", 1)
    assert str(recorder.states[-1]["warning"]).count("Recording stopped.") == 1
    kept = presses(folder)
    assert len(kept) >= 2
    assert kept == list(range(50, 50 + 10 * len(kept), 10)), "all up to a moment, and nothing twice"
    assert clicked(folder) == kept


@pytest.mark.xcb
def test_pictures_that_cannot_be_saved_are_told_and_clicks_go_on(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    first = folder / bundle.PICTURES / "000001.webp.part"
    recorder = Recorder(desk, folder, "--no-sound", inside=broken("fsync", "EIO", "1+", first))
    work(desk, 50, 60, 70, 80)
    told(recorder, "A picture could not be saved (Input/output error)")
    recorder.stop()
    assert presses(folder) == [50, 60, 70, 80]
    assert len(gaps(folder, "screen")) == 1
    assert [event.number for event in events(folder) if isinstance(event, Pictured)][:3] == [2, 3, 4]
    assert [step["kind"] for step in steps(folder)] == ["click"] * 4, "a step without a picture is a step"


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_each_step_of_saving_a_document_may_fail(tmp_path: Path, error: str, request: pytest.FixtureRequest) -> None:
    """The N-th call of each kind fails, once for each N that there is: the file holds the old state or the new one."""
    path, failures = tmp_path / "d.sop", 0
    for call in CALLS if request.config.getoption("--long") else CALLS[:3]:
        for number in range(1, 40):
            create(path, Document(title="old", steps=tuple(Step("note", "x" * 3000, id=str(n)) for n in range(9)))).close()
            done = subprocess.run(
                [*broken(call, error, str(number), path, Path(f"{path}-journal"), path.parent), sys.executable, "-c", SAVE, str(path)],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, capture_output=True, text=True, check=False, timeout=60,
            )  # fmt: skip
            assert "Traceback" not in done.stderr, f"{call} {number}: {done.stderr}"
            with open_file(path) as file:
                assert file.losses == ()
                assert (file.document.title, len(file.document.steps)) in {("old", 9), ("new", 4)}, f"{call} {number}"
                if done.returncode == 0:
                    assert file.document.title == "new", f"{call} {number}: acknowledged, but lost"
                else:
                    failures += 1
                    assert "safe" in done.stdout or "Nothing was changed" in done.stdout, done.stdout
            if done.returncode == 0 and number > 1:
                break  # there is no such call any more
        else:
            raise AssertionError(f"{call} has no end")
    print(f"{failures} saves failed with {error}")
    assert failures >= 5


SAVE = """
import sys
from dataclasses import replace
from pathlib import Path
from recorder.document.file import open_file
from recorder.errors import RecorderError
try:
    with open_file(Path(sys.argv[1])) as file:
        file.save(replace(file.document, title="new", steps=file.document.steps[5:]))
except RecorderError as error:
    print(error)
    sys.exit(1)
"""


@pytest.mark.xcb
def test_the_folder_is_taken_away(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    work(desk, 50)
    folder.rename(tmp_path / "elsewhere")
    told(recorder, "was deleted or replaced while recording", 3)
    assert ended(recorder) == 1
    until(lambda: presses(tmp_path / "elsewhere") == [50], 1, "what was recorded")
