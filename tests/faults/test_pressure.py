"""More than usual: a slow disk, a storm of clicks, a long time. No click is lost, and nothing grows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from recorder.pipeline.desk import Desk
from recorder.recording.events import Key, Pictured, Press
from tests.capture.desktop import Recorder, click, wait
from tests.faults.stand import events, presses, work

pytestmark = [pytest.mark.xcb]


def test_each_sync_takes_a_fifth_of_a_second(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    slow = ("strace", "-f", "-qqq", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:delay_enter=200000")
    recorder = Recorder(desk, folder, inside=slow)
    wanted = list(range(50, 350, 20))
    work(desk, *wanted)
    recorder.stop()
    assert presses(folder) == wanted
    pictured = {event.number for event in events(folder) if isinstance(event, Pictured)}
    assert {event.number for event in events(folder) if isinstance(event, Press)} <= pictured


def test_a_storm_of_clicks_and_keys(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    click(desk, 60, 300)
    assert desk.run("xdotool", "click", "--repeat", "150", "--delay", "4", "1")
    assert desk.run("xdotool", "key", "--repeat", "60", "--delay", "4", "Tab")
    click(desk, 70, 300)
    recorder.stop()
    assert presses(folder) == [60] * 151 + [70]
    tabs: dict[int, int] = {event.number: event.repeats for event in events(folder) if isinstance(event, Key) and event.key == "tab"}
    assert sum(tabs.values()) == 60


@pytest.fixture
def quiet_desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desktop on which nobody else works."""
    monkeypatch.delenv("DISPLAY", raising=False)
    with Desk() as made:
        yield made


@pytest.mark.timeout(1200)
def test_nothing_grows(quiet_desk: Desk, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Files, threads and memory of the recorder after a while of work are those of its beginning."""
    rounds = 120 if request.config.getoption("--long") else 8
    recorder = Recorder(quiet_desk, tmp_path / "r")
    process = psutil.Process(recorder.process.pid)

    def measured() -> tuple[int, int, int]:
        work(quiet_desk, *range(50, 350, 30))
        wait(1.0)
        return process.num_fds(), process.num_threads(), process.memory_info().rss

    measured(), measured()
    first = measured()
    for _ in range(rounds):
        last = measured()
    recorder.stop()
    print(f"after {rounds} rounds of 10 clicks: files {first[0]} -> {last[0]}, threads {first[1]} -> {last[1]}, "
          f"memory {first[2] >> 20} -> {last[2] >> 20} MiB")  # fmt: skip
    assert last[0] <= first[0] + 2
    assert last[1] <= first[1] + 1
    assert last[2] - first[2] < 24 << 20
