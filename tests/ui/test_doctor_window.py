"""The check of this computer as a window: the answers of the command line, each as soon as it is known."""

from __future__ import annotations

import threading

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from recorder.doctor.checks import as_text, run_checks
from recorder.doctor.result import Check, Finding
from recorder.ui.doctor_window import DoctorWindow
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme

FINDINGS = {
    "Desktop session": Finding("ok", "An X11 session."),
    "Names of controls": Finding("limited", "Accessibility is off.", "Switch it on."),
    "Microphone": Finding("problem", "No microphone can be opened.", "Plug one in."),
}


def checks() -> tuple[Check, ...]:
    """The findings above as checks."""
    return tuple(Check(title.lower(), title, lambda found=found: found) for title, found in FINDINGS.items())  # type: ignore[misc]


def pressed(window: DoctorWindow, words: str) -> QPushButton:
    """The button of these words, pressed."""
    (found,) = (each for each in window.findChildren(QPushButton) if each.text() == words)
    found.click()
    return found


def test_it_says_what_the_command_says(qtbot: QtBot, dressed: Theme, tasks: Tasks) -> None:
    window = DoctorWindow(tasks, checks())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitSignal(window.finished).wait()
    said = [each.text() for each in window.findChildren(QLabel) if each.text()]
    for title, finding in FINDINGS.items():
        assert title in said
        assert f"{finding.found}\n{finding.remedy}".strip() in said
    signs = [each.accessibleName() for each in window.findChildren(QLabel) if not each.pixmap().isNull()]
    assert signs == ["ok", "limited", "problem"]
    pressed(window, "Copy as text")
    assert QGuiApplication.clipboard().text() == as_text(run_checks(checks()))


def test_each_answer_comes_when_it_is_known(qtbot: QtBot, dressed: Theme, tasks: Tasks) -> None:
    go_on = threading.Event()

    def slow() -> Finding:
        go_on.wait(10)
        return Finding("ok", "At last.")

    window = DoctorWindow(tasks, (*checks(), Check("slow", "Slow", slow)))
    qtbot.addWidget(window)
    window.show()
    try:
        qtbot.waitUntil(lambda: any(each.text().startswith("No microphone") for each in window.findChildren(QLabel)))
        assert not any(each.text() == "At last." for each in window.findChildren(QLabel))
    finally:
        go_on.set()
    qtbot.waitSignal(window.finished).wait()
    assert any(each.text() == "At last." for each in window.findChildren(QLabel))


def test_it_can_be_asked_again(qtbot: QtBot, dressed: Theme, tasks: Tasks) -> None:
    asked = []

    def look() -> Finding:
        asked.append(1)
        return Finding("ok", f"Look {len(asked)}.")

    window = DoctorWindow(tasks, (Check("x", "X", look),))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitSignal(window.finished).wait()
    with qtbot.waitSignal(window.finished):
        pressed(window, "Check again")
    assert any(each.text() == "Look 2." for each in window.findChildren(QLabel))
