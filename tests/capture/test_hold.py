"""A recorder that was started early makes ready, keeps nothing, and begins at once when it is told to."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from recorder.capture.clock import Clock
from recorder.capture.microphone import BLOCK, Block, Microphone
from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Press
from tests.capture.desktop import click, wait

pytestmark = [pytest.mark.timeout(120)]


SLACK = 4
"""A second on a machine that is free; tests run beside others."""


def start(desk: Desk, folder: Path) -> subprocess.Popen[bytes]:
    return desk.spawn(
        sys.executable, "-m", "recorder", "record", "--output", str(folder), "--control", "--hold",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip


def tell(recorder: subprocess.Popen[bytes], command: str) -> None:
    assert recorder.stdin is not None
    recorder.stdin.write(json.dumps({"command": command}).encode() + b"\n")
    recorder.stdin.flush()


def until(recorder: subprocess.Popen[bytes], state: str) -> None:
    assert recorder.stdout is not None
    while (line := recorder.stdout.readline()) and json.loads(line)["state"] != state:
        pass
    assert line


@pytest.mark.xcb
def test_it_begins_within_a_second_and_keeps_nothing_from_before(desk: Desk, tmp_path: Path) -> None:
    recorder = start(desk, tmp_path / "r")
    until(recorder, "starting")
    wait(3.0)
    click(desk, 111, 150)
    assert not (tmp_path / "r").exists()
    told = time.monotonic()
    tell(recorder, "begin")
    until(recorder, "recording")
    assert time.monotonic() - told < 1.0 * SLACK
    click(desk, 222, 150)
    wait(0.5)
    tell(recorder, "stop")
    until(recorder, "stopped")
    assert recorder.wait(20) == 0
    assert [e.x for e in bundle.read(tmp_path / "r").events if isinstance(e, Press)] == [222]


@pytest.mark.xcb
def test_it_can_be_sent_away(desk: Desk, tmp_path: Path) -> None:
    recorder = start(desk, tmp_path / "r")
    until(recorder, "starting")
    tell(recorder, "discard")
    assert recorder.wait(20) == 0
    assert not (tmp_path / "r").exists()


def test_a_faint_microphone_is_told_from_a_quiet_person(tmp_path: Path) -> None:
    microphone = Microphone(tmp_path, Clock(), "", lambda _point: None, lambda _sentence, _since: None)
    for at in range(14):
        microphone._measure(Block(float(at), np.full(BLOCK, 40, np.int16)))
    assert microphone.faint
    microphone._measure(Block(14.0, np.full(BLOCK, 9000, np.int16)))
    for at in range(15, 60):
        microphone._measure(Block(float(at), np.full(BLOCK, 40, np.int16)))
    assert not microphone.faint
