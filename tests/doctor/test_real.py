"""The command on a real X server with a real sound server."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from recorder.pipeline.desk import Desk

pytestmark = [pytest.mark.xcb, pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Xvfb")]


def test_a_working_desktop_is_found_to_work() -> None:
    with Desk() as desk:
        asked = [sys.executable, "-m", "recorder", "doctor", "--json"]
        done = subprocess.run(asked, env=desk.env, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    results = {check["name"]: check for check in json.loads(done.stdout)["checks"]}
    assert {name: result["state"] for name, result in results.items() if name in {"session", "input", "room", "spelling"}} == {
        "session": "ok", "input": "ok", "room": "ok", "spelling": "ok",
    }  # fmt: skip
    assert "1 monitor, 1280 x 800 pixels" in results["screen"]["found"]
    assert results["microphone"]["found"] == "The microphone gives nothing but silence."
    assert "Spelling is checked in: " in results["spelling"]["found"]
    assert "en" in results["spelling"]["found"]
