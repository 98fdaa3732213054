"""Two processes and one document: one holds it, the other is told; a killed holder keeps nobody out."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recorder.document import lock
from recorder.document.lock import Holder, Lock

HOLDS = """
import sys
from pathlib import Path
from recorder.document import lock
taken = lock.take(Path(sys.argv[1]), "Ann")
print(type(taken).__name__, flush=True)
sys.stdin.readline()
if isinstance(taken, lock.Lock):
    taken.release()
"""
RACES = """
import sys
from pathlib import Path
from recorder.document import lock
print("ready", flush=True)
sys.stdin.readline()
print(type(lock.take(Path(sys.argv[1]), sys.argv[2])).__name__, flush=True)
sys.stdin.readline()
"""


def program(code: str, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def line(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def tell(child: subprocess.Popen[str]) -> None:
    assert child.stdin is not None
    child.stdin.write("\n")
    child.stdin.flush()


def ended(child: subprocess.Popen[str]) -> None:
    child.communicate(timeout=20)


def test_the_second_is_told_who_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "Größe.sop"
    other = program(HOLDS, str(path))
    assert line(other) == "Lock"
    found = lock.take(path, "Bob")
    assert isinstance(found, Holder)
    assert (found.name, found.pid) == ("Ann", other.pid)
    assert abs(datetime.now(UTC) - found.begun) < timedelta(minutes=1)
    tell(other)
    ended(other)
    mine = lock.take(path, "Bob")
    assert isinstance(mine, Lock)
    mine.release()
    assert list(tmp_path.iterdir()) == []


def test_a_killed_holder_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "a.sop"
    other = program(HOLDS, str(path))
    assert line(other) == "Lock"
    other.kill()
    ended(other)
    assert lock.lock_file(path).exists()
    assert lock.holder(path) is None
    assert isinstance(lock.take(path, "Bob"), Lock)


@pytest.mark.parametrize("stale", [False, True])
def test_of_many_at_once_one_gets_it(tmp_path: Path, stale: bool) -> None:
    path = tmp_path / "a.sop"
    if stale:
        lock.lock_file(path).write_text("{")
    many = [program(RACES, str(path), f"p{number}") for number in range(4)]
    assert [line(each) for each in many] == ["ready"] * 4
    for each in many:
        tell(each)
    assert sorted(line(each) for each in many) == ["Holder", "Holder", "Holder", "Lock"]
    for each in many:
        tell(each)
        ended(each)


def test_another_computer_holds_it_while_it_gives_signs_of_life(tmp_path: Path) -> None:
    path = tmp_path / "a.sop"
    now = datetime.now(UTC)
    there = Holder("Ann", "elsewhere", 1, 0.0, now.isoformat(), (now - timedelta(minutes=4)).isoformat(), "t")
    lock.lock_file(path).write_text(json.dumps(asdict(there)))
    assert lock.take(path, "Bob") == there
    gone = replace(there, seen=(now - timedelta(minutes=6)).isoformat())
    lock.lock_file(path).write_text(json.dumps(asdict(gone)))
    mine = lock.take(path, "Bob")
    assert isinstance(mine, Lock) and mine.renew()
    lock.lock_file(path).write_text(json.dumps(asdict(there)))
    assert not mine.renew()
    mine.release()
    assert lock.holder(path) == there
