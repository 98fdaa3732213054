"""kill -9 at a random moment of typing in the editor: the file is whole, and what was typed a second before is in it."""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from tests.ui.conftest import document_of
from tests.ui.screen import Screen, needs

LOST_SECONDS = 1.0
WORDS = ("check", "that", "the", "lead", "shows", "what", "was", "changed", "before", "going", "on", "with", "next", "part")


def typed_until_killed(screen: Screen, path: Path, chance: random.Random, turn: int) -> tuple[str, list[tuple[float, str]], float]:
    """Type words and kill the editor; the first instruction before, each word with the time it was typed, and that of the kill."""
    program = screen.start(sys.executable, "-m", "tests.ui.editor_program", str(path))
    program.until("ready")
    with open_file(path, read_only=True) as file:
        before = file.document.steps[0].instruction
    screen.hand("key", "--clearmodifiers", "Return", "ctrl+End")
    done: list[tuple[float, str]] = []
    end = time.monotonic() + chance.uniform(0.4, 3.0)
    while time.monotonic() < end:
        word = f" {chance.choice(WORDS)}{turn}"
        screen.hand("type", "--delay", 8, word)
        done.append((time.monotonic(), word))
    killed = time.monotonic()
    program.process.kill()
    program.process.wait(10)
    return before, done, killed


@pytest.mark.xcb
@pytest.mark.timeout(2400)
@needs("Xvfb", "openbox", "dbus-daemon", "xdotool")
def test_the_editor_is_killed_at_any_moment(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path, chance = tmp_path / "typed.sop", random.Random(11)
    turns, lost = 200 if request.config.getoption("--long") else 8, []
    with Screen() as screen:
        for turn in range(turns):
            if turn % 20 == 0:
                create(path, *document_of(3)).close()
            before, done, killed = typed_until_killed(screen, path, chance, turn)
            with open_file(path) as file:
                assert file.losses == ()
                assert not file.read_only
                found = file.document.steps[0].instruction
            assert found.startswith(before)
            typed = "".join(word for _, word in done)
            assert typed.startswith(found.removeprefix(before)), f"turn {turn}"
            missing = [at for at, word_end in ends(done) if word_end > len(found) - len(before)]
            lost.append(killed - min(missing) if missing else 0.0)
            assert lost[-1] <= LOST_SECONDS, f"turn {turn}: {lost[-1]:.2f} s of typing lost"
            with closing(sqlite3.connect(path)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    print(f"{turns} kills of the editor, 0 damaged files, at most {max(lost):.2f} s of typing lost, mean {sum(lost) / turns:.2f} s")


def ends(done: list[tuple[float, str]]) -> list[tuple[float, int]]:
    """When each word was complete, and how much had been typed then."""
    found, length = [], 0
    for at, word in done:
        length += len(word)
        found.append((at, length))
    return found
