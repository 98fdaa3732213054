"""Something breaks while a real recorder runs: the person is told within seconds, and what was recorded is all there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Pictured, Press, Sound, Video
from recorder.recording.frames import read_voice
from tests.capture.desktop import Recorder, click, repainter, until, wait
from tests.faults.stand import child_of, clicked, cut_off, ended, events, gaps, presses, told, work

pytestmark = [pytest.mark.xcb]
CLIP = Path("resources/demo/say-1.flac")


@pytest.fixture
def own_desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desktop that may be broken."""
    monkeypatch.delenv("DISPLAY", raising=False)
    with Desk() as made:
        repainter(made)
        yield made


def pid_of(desk: Desk, name: str) -> int:
    """The process of a program on the desk."""
    return next(child.pid for child in desk._children if isinstance(child.args, tuple) and child.args[0] == name)


def test_microphone_unplugged_and_plugged_in_again(own_desk: Desk, tmp_path: Path) -> None:
    desk, folder = own_desk, tmp_path / "r"
    recorder = Recorder(desk, folder)
    talk = desk.spawn("paplay", "--device=room", str(CLIP))
    work(desk, 50, 60)
    talk.wait(10)
    for module in ("module-remap-source", "module-null-sink"):
        assert desk.run("pactl", "unload-module", module)
    told(recorder, "The microphone is gone")
    work(desk, 70, 80)
    assert desk.run("pactl", "load-module", "module-null-sink", "sink_name=room", "rate=48000")
    told(recorder, "it is back", 10)
    work(desk, 90)
    wait(0.5)
    recorder.stop()
    assert presses(folder) == [50, 60, 70, 80, 90]
    lost = gaps(folder, "microphone")
    assert lost
    sound = [e for e in events(folder) if isinstance(e, Sound)]
    assert {e.file for e in sound} >= {"narration-0001.flac", "narration-0002.flac"}
    first = next(e for e in sound if e.file == "narration-0001.flac")
    end = first.time + (read_voice(folder / first.file).size - first.frame) / first.rate
    assert end > lost[0].time - 1.0, "what was said up to the loss is there"
    assert clicked(folder) == [50, 60, 70, 80, 90]


def test_sound_server_hangs(own_desk: Desk, tmp_path: Path) -> None:
    """It neither answers nor goes away: clicks are recorded all the same, and commands are heard."""
    desk, folder, server = own_desk, tmp_path / "r", pid_of(own_desk, "pulseaudio")
    recorder = Recorder(desk, folder)
    work(desk, 50)
    os.kill(server, signal.SIGSTOP)
    try:
        told(recorder, "microphone")
        work(desk, 60, 70)
        states = len(recorder.states)
        until(lambda: len(recorder.states) > states + 3, 3, "states")
        until(lambda: 70 in presses(folder), 3, "the click")
    finally:
        os.kill(server, signal.SIGCONT)
    work(desk, 80)
    recorder.stop()
    assert presses(folder) == [50, 60, 70, 80]
    assert gaps(folder, "microphone")


def test_display_server_dies(own_desk: Desk, tmp_path: Path) -> None:
    desk, folder = own_desk, tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    work(desk, 50, 60, 70)
    wait(1.0)
    os.kill(pid_of(desk, "Xvfb"), signal.SIGKILL)
    assert ended(recorder) == 1
    told(recorder, "The connection to the display was lost, so the recording was stopped.", 1)
    assert bundle.read_manifest(folder).state == "stopped"
    assert clicked(folder) == [50, 60, 70]


def test_display_server_throws_the_recorder_out(own_desk: Desk, tmp_path: Path) -> None:
    """All connections are closed while the desktop goes on: listener and grabber come back by themselves."""
    desk, folder = own_desk, tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    work(desk, 50)
    wait(0.5)
    assert cut_off(desk, recorder.process.pid) >= 3
    told(recorder, "Clicks and keys were not seen for a moment.")
    wait(1.5)  # the grabber tries again each second
    work(desk, 60, 70)
    wait(0.5)
    recorder.stop()
    assert presses(folder) == [50, 60, 70]
    assert gaps(folder, "input")
    assert gaps(folder, "screen")
    numbers = {e.number for e in events(folder) if isinstance(e, Press)}
    pictured = [e for e in events(folder) if isinstance(e, Pictured) and e.number in numbers]
    assert len(pictured) == 3
    assert pictured[-1].time > gaps(folder, "screen")[0].time, "the last picture is from before the loss"


def test_display_server_hangs(own_desk: Desk, tmp_path: Path) -> None:
    desk, folder, server = own_desk, tmp_path / "r", pid_of(own_desk, "Xvfb")
    recorder = Recorder(desk, folder, "--no-sound")
    work(desk, 50)
    os.kill(server, signal.SIGSTOP)
    try:
        told(recorder, "The screen could not be read for a moment.")
    finally:
        os.kill(server, signal.SIGCONT)
    work(desk, 60)
    recorder.stop()
    assert presses(folder) == [50, 60]
    assert gaps(folder, "screen")


def test_children_killed(own_desk: Desk, tmp_path: Path) -> None:
    """The children that recognise speech and names are only caches: they are started again, and nothing is missing."""
    desk, folder = own_desk, tmp_path / "r"
    recorder = Recorder(desk, folder)
    pid = recorder.process.pid
    for module in ("recorder.speech.follow", "recorder.elements.names", "recorder.steps.understood"):
        until(lambda module=module: child_of(pid, module), 5, module)
        first = child_of(pid, module)
        assert first is not None
        os.kill(first, signal.SIGKILL)
        until(lambda module=module, first=first: child_of(pid, module) not in (None, first), 5, "another child")
    work(desk, 50, 60)
    recorder.stop()
    assert clicked(folder) == [50, 60]


def test_child_killed_too_often(own_desk: Desk, tmp_path: Path) -> None:
    desk, folder = own_desk, tmp_path / "r"
    recorder = Recorder(desk, folder)
    pid = recorder.process.pid
    for _ in range(4):
        until(lambda: child_of(pid, "recorder.speech.follow"), 5, "the child")
        os.kill(child_of(pid, "recorder.speech.follow") or 0, signal.SIGKILL)
        wait(0.3)
    told(recorder, "when the draft is made")
    work(desk, 50)
    recorder.stop()
    assert clicked(folder) == [50]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_told_to_end(desk: Desk, tmp_path: Path, name: str) -> None:
    """Logout, shutdown, a closed terminal: within three seconds all is saved and marked as complete."""
    folder = tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    work(desk, 50, 60)
    recorder.process.send_signal(signal.Signals[name])
    until(lambda: bundle.read_manifest(folder).state == "stopped", 3, "the end")
    assert ended(recorder) == 0
    assert recorder.states[-1]["state"] == "stopped"
    assert presses(folder) == [50, 60]
    assert list(folder.rglob("*.part")) == []


def test_held_up(desk: Desk, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The recorder gets no processor for a while, as when the computer suspends: clicks keep their own times."""
    folder = tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    work(desk, 50)
    wait(0.5)
    os.kill(recorder.process.pid, signal.SIGSTOP)
    wait(1.0)
    work(desk, 60)
    wait(18.0 if request.config.getoption("--long") else 7.0)
    os.kill(recorder.process.pid, signal.SIGCONT)
    told(recorder, "held up", 2)
    work(desk, 70)
    recorder.stop()
    assert presses(folder) == [50, 60, 70]
    lost = gaps(folder, "screen")
    assert lost
    times = [e.time for e in events(folder) if isinstance(e, Press)]
    assert times[1] - times[0] < 3.0, "the click in between has the time at which it happened"
    assert lost[0].time < times[1] < lost[0].end
    assert clicked(folder) == [50, 60, 70]


def test_the_wall_clock_jumps(desk: Desk, tmp_path: Path) -> None:
    """Time zones, the radio clock, a person: order and lengths come from a clock that nobody sets."""
    folder = tmp_path / "r"
    program = (
        "import sys, threading, time\nreal, jump = time.time, [0.0]\ntime.time = lambda: real() + jump[0]\n"
        "time.time_ns = lambda: int(time.time() * 1e9)\n"
        "def turn():\n    for jump[0] in (7200.0, -90000.0, 3600.0): threading.Event().wait(1.0)\n"
        "threading.Timer(0.5, turn).start()\n"
        "from recorder.__main__ import main\nsys.exit(main())"
    )
    child = desk.spawn(sys.executable, "-c", program, "record", "--output", str(folder), "--no-sound", stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert b"Recording" in child.stdout.readline()
    work(desk, 50, 60, 70, 80, 90)
    wait(1.0)
    child.send_signal(signal.SIGINT)
    assert child.wait(20) == 0
    assert presses(folder) == [50, 60, 70, 80, 90]
    times = [e.time for e in events(folder) if isinstance(e, Press)]
    assert times == sorted(times)
    assert 0 < times[-1] < 10
    assert 0 < (bundle.read_manifest(folder).duration or 0) < 15


def test_desktop_gets_another_size(own_desk: Desk, tmp_path: Path) -> None:
    desk, folder = own_desk, tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    work(desk, 50)
    desk.run("xrandr", "--output", "screen", "--off")
    desk.run("xrandr", "--fb", "1024x768")
    wait(1.5)
    work(desk, 60, 70)
    wait(0.5)
    recorder.stop()
    assert presses(folder) == [50, 60, 70]
    pictures = {e.number: (e.width, e.height) for e in events(folder) if isinstance(e, Pictured)}
    first, _, last = (e.number for e in events(folder) if isinstance(e, Press))
    assert pictures[first] == (1280, 800)
    assert pictures[last] == (1024, 768)
    assert [(e.width, e.height) for e in events(folder) if isinstance(e, Video)] == [(1280, 800), (1024, 768)]
    assert clicked(folder) == [50, 60, 70]


def test_monitor_gone(own_desk: Desk, tmp_path: Path) -> None:
    desk, folder = own_desk, tmp_path / "r"
    for name, left, output in (("one", 0, "screen"), ("two", 640, "none")):
        assert desk.run("xrandr", "--setmonitor", name, f"640/200x800/200+{left}+0", output)
    recorder = Recorder(desk, folder, "--no-sound")
    assert len(bundle.read_manifest(folder).monitors) == 2
    work(desk, 50)
    assert desk.run("xrandr", "--delmonitor", "two")
    until(lambda: len(bundle.read_manifest(folder).monitors) == 1, 5, "the change")
    work(desk, 60)
    recorder.stop()
    assert presses(folder) == [50, 60]


def test_display_is_refused_from_the_start(tmp_path: Path) -> None:
    """A display that cannot be opened: one sentence, no folder left behind."""
    done = subprocess.run(
        [sys.executable, "-m", "recorder", "record", "--output", str(tmp_path / "r")],
        env={**os.environ, "DISPLAY": ":6999"}, capture_output=True, text=True, check=False, timeout=30,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Nothing was recorded" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "r").exists()


def test_click_at_the_edge_still_counts(desk: Desk, tmp_path: Path) -> None:
    """A press in the last moment before the end is in the recording."""
    folder = tmp_path / "r"
    recorder = Recorder(desk, folder, "--no-sound")
    click(desk, 55, 300)
    recorder.stop()
    assert presses(folder) == [55]
