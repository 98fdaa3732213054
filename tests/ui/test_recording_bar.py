"""What the recording bar says."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from recorder.ui.recorder_process import Status, read_status
from recorder.ui.recording_bar import RecordingBar
from recorder.ui.verbs import Verbs


@pytest.mark.parametrize(("status", "said"), [
    (Status("recording", caption="Open the leads."), "“Open the leads.”"),
    (Status("recording", caption="New section, the leads.", command="section"), "Done: “New section, the leads.”"),
    (Status("recording", caption="Scratch that.", command="scratch"), "Taken back: what was said since the last action."),
    (Status("paused", caption="Scratch that.", command="scratch"), "Paused: nothing is recorded."),
    (Status("recording", caption="Scratch that.", command="scratch", warning="The disk is full."), "The disk is full."),
])  # fmt: skip
def test_the_last_sentence_or_what_was_done_about_it(qtbot: QtBot, status: Status, said: str) -> None:
    bar = RecordingBar(Verbs())
    qtbot.addWidget(bar)
    bar.set_status(status)
    assert said in [label.toolTip() for label in bar.findChildren(QLabel)]


def test_the_recorder_tells_the_command() -> None:
    told = read_status(json.dumps({"state": "recording", "caption": "Scratch that.", "command": "scratch"}).encode())
    assert told is not None and told.command == "scratch"
