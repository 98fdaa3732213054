"""Edits, undo, redo, named versions and kill -9 in any order: the file holds the last acknowledged state or the one in flight."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from recorder.document import revisions
from recorder.document.file import create, open_file
from recorder.document.model import Document, Step
from recorder.plain import to_text
from tests.fuzz.author import VERBS

AUTHOR = Path(__file__).with_name("author.py")


class Edits(RuleBasedStateMachine):
    """`before` and `after` are the states that undo and redo lead to, as the model knows them."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="sayshow-edits-")
        self._path = Path(self._folder.name) / "edited.sop"
        self._now, self._before, self._after = "", list[str](), list[str]()
        self._versions = 0
        self._child: subprocess.Popen[str] | None = None

    @initialize()
    def begin(self) -> None:
        create(self._path, Document(title="new", steps=(Step("click", "Click."),))).close()
        self._start()

    @rule(verb=st.sampled_from(sorted(VERBS)), number=st.integers(0, 1_000_000))
    def edit(self, verb: str, number: int) -> None:
        state = self._do(verb, number)
        if state != self._now:
            self._before.append(self._now)
            self._after.clear()
            self._now = state

    @rule()  # without a precondition: after a kill the state is a matter of luck, and what is drawn must not be
    def undo(self) -> None:
        if not self._before:
            return
        self._after.append(self._now)
        self._now = self._before.pop()
        assert self._do("undo", 0) == self._now

    @rule()
    def redo(self) -> None:
        if not self._after:
            return
        self._before.append(self._now)
        self._now = self._after.pop()
        assert self._do("redo", 0) == self._now

    @rule()
    def keep_a_version(self) -> None:
        self._versions += 1
        assert self._do("keep", self._versions) == self._now

    @rule(verb=st.sampled_from(sorted({*VERBS, "keep"})), number=st.integers(0, 1_000_000), moment=st.floats(0, 0.02))
    def kill(self, verb: str, number: int, moment: float) -> None:
        """In the middle of something."""
        child = self._running
        self._ask(verb, number)
        threading.Event().wait(moment)  # the moment of death is the point
        child.kill()
        assert child.stdout is not None
        said = [line for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        self._end()
        possible = {self._now, *(line.split(" ", 1)[1].strip("\n") for line in said)}
        acknowledged = [line for line in said if line.startswith("saved ")]
        with open_file(self._path) as file:
            assert file.losses == ()
            found = to_text(file.document)
            versions = len(revisions.versions(file))
        assert found in ({acknowledged[-1].split(" ", 1)[1].strip("\n")} if acknowledged else possible)
        assert versions in ({self._versions, self._versions + 1} if verb == "keep" else {self._versions})
        self._versions = versions
        self._start()

    def teardown(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._end()
            with open_file(self._path) as file:
                assert to_text(file.document) == self._now
        self._folder.cleanup()

    @property
    def _running(self) -> subprocess.Popen[str]:
        assert self._child is not None
        return self._child

    def _start(self) -> None:
        self._child = subprocess.Popen(
            [sys.executable, str(AUTHOR), str(self._path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(["", *sys.path])},
        )  # fmt: skip
        self._now = self._heard("open")
        self._before, self._after = [], []

    def _end(self) -> None:
        child = self._running
        for pipe in (child.stdin, child.stdout):
            assert pipe is not None
            pipe.close()
        child.wait(10)
        self._child = None

    def _ask(self, verb: str, number: int) -> None:
        stdin = self._running.stdin
        assert stdin is not None
        stdin.write(json.dumps([verb, number]) + "\n")
        stdin.flush()

    def _do(self, verb: str, number: int) -> str:
        self._ask(verb, number)
        self._heard("saving")
        return self._heard("saved")

    def _heard(self, word: str) -> str:
        stdout = self._running.stdout
        assert stdout is not None
        said, _, state = stdout.readline().partition(" ")
        assert said == word
        return state.strip("\n")


@pytest.mark.timeout(3000)
def test_edits_undo_and_kill_in_any_order(request: pytest.FixtureRequest) -> None:
    long = request.config.getoption("--long")
    random.seed(1)
    chosen = settings(
        max_examples=100 if long else 12, stateful_step_count=50 if long else 20, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(Edits, settings=chosen)
