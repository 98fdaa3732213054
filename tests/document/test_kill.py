"""kill -9 at any moment of saving: nothing acknowledged is lost, nothing is half there, nothing needs mending."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from recorder.document.images import digest
from recorder.document.model import Document

TYPIST = Path(__file__).with_name("typist.py")


def kill_once(path: Path, chance: random.Random) -> tuple[int, bool]:
    """Let the typist work for a moment and kill it; give the last acknowledged save and whether a journal was left."""
    child = subprocess.Popen(
        [sys.executable, str(TYPIST), str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert child.stdout is not None
    acknowledged = [child.stdout.readline()]
    assert acknowledged[0], "the typist did not start"
    threading.Event().wait(chance.random() * 0.12)  # the moment of death is the point of the test
    child.kill()
    acknowledged += child.stdout.readlines()
    child.stdout.close()
    child.wait()
    whole = [line for line in acknowledged if line.endswith("\n")]
    return int(whole[-1]), Path(f"{path}-journal").exists()


@pytest.mark.timeout(1800)  # for its long form
def test_kill_while_saving(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kills = 1000 if request.config.getoption("--long", default=False) else 20
    path = tmp_path / "typed.sop"
    create(path, Document(title="0")).close()
    chance, saves, hot = random.Random(7), 0, 0
    for _ in range(kills):
        last, journal = kill_once(path, chance)
        hot += journal
        with open_file(path, read_only=True) as looked:  # as the library and `sayshow show` do
            assert last <= int(looked.document.title) <= last + 1
        file = open_file(path)
        number = int(file.document.title)
        assert last <= number <= last + 1  # the save in flight may have been finished, but never half
        assert file.losses == ()
        assert not file.read_only
        assert file.document.purpose == f"{number}: {len(file.document.steps)} steps"
        for step in file.document.steps:
            if step.picture is not None:
                (data,) = file._connection.execute(
                    "SELECT data FROM image WHERE sha256 = ?", (step.picture.image,)
                ).fetchone()
                assert digest(data) == step.picture.image
        file._connection.close()  # without the tidying of close(): the next typist finds it as it is
        saves = number
    with open_file(path) as tidied:  # a journal that was begun but never needed lies there until something is saved
        tidied.save(replace(tidied.document, title="done"))
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert [found.name for found in tmp_path.iterdir()] == ["typed.sop"]
    print(f"{kills} kills, {saves} saves, {hot} journals played back")


def test_kill_while_creating(tmp_path: Path) -> None:
    """A new file is there completely or not at all, and an old one stays until the new one is whole."""
    path = tmp_path / "made.sop"
    create(path, Document(title="old")).close()
    code = (
        f"import sys; sys.argv = ['', {str(path)!r}]\n"
        "from pathlib import Path\nfrom recorder.document.file import create\n"
        "from recorder.document.model import Document, Step\n"
        "steps = tuple(Step('note', 'x' * 5000) for _ in range(2000))\nprint('go', flush=True)\n"
        "while True: create(Path(sys.argv[1]), Document(title='new', steps=steps)).close()"
    )
    chance = random.Random(3)
    for _ in range(4):
        child = subprocess.Popen(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert child.stdout is not None
        assert child.stdout.readline() == b"go\n"
        threading.Event().wait(chance.random() * 0.3)
        child.kill()
        child.communicate()
        with open_file(path) as found:
            assert found.losses == ()
            assert (found.document.title, len(found.document.steps)) in {("old", 0), ("new", 2000)}
