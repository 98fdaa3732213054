"""The microphone's test: level and words come from the recorder, and nothing of it stays."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from recorder.pipeline.desk import Desk
from recorder.ui.microphone_test import MicrophoneTest
from recorder.ui.theme import Theme
from tests.ui.conftest import FAKE
from tests.ui.screen import needs


def left() -> list[Path]:
    return list(Path(tempfile.gettempdir()).glob("sayshow-microphone-*"))


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "passing").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "passing"))


def test_what_is_heard_is_shown_and_thrown_away(qtbot: QtBot, dressed: Theme) -> None:
    test = MicrophoneTest(lambda: ("--no-sound",), FAKE)
    qtbot.addWidget(test)
    test.show()
    (turn,) = test.findChildren(QPushButton)
    with qtbot.waitSignal(test.heard, timeout=10_000) as heard:
        turn.click()
    assert heard.args == ["Open the leads."]
    assert "Open the leads." in test.said
    assert test.level.isVisible()
    assert len(left()) == 1
    turn.click()
    qtbot.waitUntil(lambda: not test.level.isVisible(), timeout=10_000)
    assert not left()


def test_what_is_wrong_is_told(qtbot: QtBot, dressed: Theme) -> None:
    test = MicrophoneTest(lambda: ("--fail",), FAKE)
    qtbot.addWidget(test)
    test.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: "There is no screen to record." in test.said, timeout=10_000)
    assert not left()


@pytest.mark.timeout(120)
@needs("Xvfb", "openbox", "dbus-daemon", "pulseaudio")
def test_a_spoken_sentence_is_recognised(qtbot: QtBot, dressed: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DISPLAY", raising=False)
        with Desk() as desk:
            for name in ("DISPLAY", "PULSE_SERVER", "PULSE_RUNTIME_PATH", "XDG_SESSION_TYPE", "DBUS_SESSION_BUS_ADDRESS"):
                monkeypatch.setitem(os.environ, name, desk.env[name])
            test = MicrophoneTest(lambda: ("--model", "base"))
            qtbot.addWidget(test)
            test.findChildren(QPushButton)[0].click()
            qtbot.waitUntil(lambda: "Speak" in test.said, timeout=30_000)
            with qtbot.waitSignal(test.heard, timeout=60_000) as heard:
                desk.spawn("paplay", "--device=room", "resources/demo/say-2.flac")
            assert len(heard.args[0].split()) >= 2
            test.end()
            qtbot.waitUntil(lambda: not left(), timeout=20_000)


@needs("Xvfb", "openbox", "dbus-daemon", "pulseaudio")
def test_the_names_of_microphones_are_told() -> None:
    with Desk() as desk:
        told = subprocess.run([sys.executable, "-m", "recorder", "microphones"], env=desk.env, capture_output=True, text=True, check=True, timeout=60)
    names = told.stdout.splitlines()
    assert "pulse" in names
    assert len(names) == len(set(names))
