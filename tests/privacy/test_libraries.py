"""The libraries that recognise speech and text leave no identifiers behind and open no connection."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = {
    "speech": "from recorder.speech.whisper import VoiceDetector; import numpy as np; VoiceDetector().probabilities(np.zeros(16000, np.float32))",
    "text": "from recorder.elements import ocr; import rapidocr; rapidocr.RapidOCR(params={'Global.log_level': 'error'})",
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_nothing_is_left_in_the_home_folder(program: str, tmp_path: Path) -> None:
    env = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    env.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run([sys.executable, "-c", PROGRAMS[program]], env=env, check=True, capture_output=True)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


@pytest.mark.parametrize("program", PROGRAMS)
def test_no_connection_is_tried(program: str, tmp_path: Path) -> None:
    """`unshare -n` would hide a try; a hook on the connect of Python and of C libraries' own sockets shows it."""
    trace = tmp_path / "trace"
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(trace), sys.executable, "-c", PROGRAMS[program]],
        env={**os.environ, "HOME": str(tmp_path)},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert [line for line in trace.read_text().splitlines() if "AF_INET" in line] == []
