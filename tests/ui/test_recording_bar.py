"""What the recording bar says."""

from __future__ import annotations

import contextlib
import json

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from recorder.ui.recorder_process import Status, read_status
from recorder.ui.recording_bar import CAPTION_WIDTH, Caption, RecordingBar
from recorder.ui.theme import Theme
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


def test_what_sayshow_says_takes_two_lines_and_what_it_heard_keeps_its_end(qtbot: QtBot) -> None:
    caption = Caption()
    qtbot.addWidget(caption)
    metrics = QFontMetrics(caption.font())
    for words, whole in (("Taken back: what was said since the last action.", True), ("The disk is nearly full. " * 9, False), ("Silence.", True)):
        caption.show_said(words)
        shown = caption.text().split("\n")
        assert len(shown) <= 2 and max(map(metrics.horizontalAdvance, shown)) <= CAPTION_WIDTH
        assert (" ".join(shown) == words) is whole
        assert caption.toolTip() == caption.accessibleName() == words
    caption.show_heard("“" + "Open the leads and look. " * 9 + "Then go on.”")
    assert caption.text().startswith("…") and caption.text().endswith("Then go on.”")
    assert metrics.horizontalAdvance(caption.text()) <= CAPTION_WIDTH


def test_the_bar_keeps_its_size(qtbot: QtBot, dressed: Theme) -> None:
    bar = RecordingBar(Verbs())
    qtbot.addWidget(bar)
    assert {"0:00", "0 steps"} <= {label.text() for label in bar.findChildren(QLabel)}
    bar.set_status(Status("recording"))
    bar.place()
    size = bar.sizeHint()
    bar.set_status(Status("recording", seconds=5 * 3600, steps=8888, warning="The microphone gives nothing but silence. Is it the right one?"))
    assert "\n" in bar.findChild(Caption).text()
    assert bar.sizeHint() == size


def test_its_buttons_are_explained_though_it_is_never_active(qtbot: QtBot, dressed: Theme) -> None:
    other, bar = QLabel("The program that is shown"), RecordingBar(Verbs())
    for window in (other, bar):
        qtbot.addWidget(window)
    bar.place()
    bar.show()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    button = bar.findChildren(QToolButton)[1]
    place = button.mapTo(bar, button.rect().center())

    for _ in range(5):  # a pointer that moves once more while a loaded machine waits begins the wait anew
        for step in (QPoint(1, 1), QPoint()):
            QTest.mouseMove(bar.windowHandle(), place - step)
        with contextlib.suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: QToolTip.text() == "Note", timeout=2000)
            break
    assert QToolTip.text() == "Note"
    assert not bar.isActiveWindow()


def test_the_recorder_tells_the_command() -> None:
    told = read_status(json.dumps({"state": "recording", "caption": "Scratch that.", "command": "scratch"}).encode())
    assert told is not None and told.command == "scratch"
