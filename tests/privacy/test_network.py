"""From the recording to the exported document nothing is sent to a network, and no connection to one is tried."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recorder.pipeline.desk import Desk
from tests.capture.desktop import Recorder, click, wait

CLIP = Path("resources/demo/say-1.flac")


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """A desktop with a microphone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DISPLAY", raising=False)
        with Desk() as made:
            yield made


@pytest.mark.xcb
@pytest.mark.timeout(240)
def test_nothing_is_sent_to_a_network(desk: Desk, tmp_path: Path) -> None:
    traces: list[Path] = []

    def traced(name: str) -> tuple[str, ...]:
        traces.append(tmp_path / f"{name}.trace")
        return ("strace", "-f", "-qqq", "-e", "trace=connect,sendto,sendmsg", "-o", str(traces[-1]))

    folder, sop = tmp_path / "r", tmp_path / "a.sop"
    recorder = Recorder(desk, folder, inside=traced("record"))
    talk = desk.spawn("paplay", "--device=room", str(CLIP))
    click(desk, 100, 100)
    wait(1.0)
    click(desk, 200, 100)
    talk.wait(20)
    recorder.stop()
    commands = [("build", str(folder), "--output", str(sop))]
    commands += [("export", str(sop), "--output", str(tmp_path / f"out.{suffix}")) for suffix in ("pdf", "docx", "html", "md")]
    for command in commands:
        argv = [*traced(command[-1].rpartition(".")[2]), sys.executable, "-m", "recorder", *command]
        done = subprocess.run(argv, env=os.environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert len(traces) == 6
    assert "AF_UNIX" in traces[0].read_text(), "the trace sees what there is"
    assert [line for trace in traces for line in trace.read_text().splitlines() if "AF_INET" in line] == []
