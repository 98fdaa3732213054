"""The first start: its pages, by keyboard alone; it comes once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from recorder.settings import Settings
from recorder.ui.reports import Reports
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme
from recorder.ui.welcome import Welcome
from recorder.ui.windows import Windows
from tests.ui.conftest import FAKE


def test_the_pages_by_keyboard(qtbot: QtBot, dressed: Theme) -> None:
    window = Welcome(tuple, "Ctrl+Alt+R", FAKE)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.next.hasFocus())
    for page in (1, 2, 3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        assert window.page == page
    assert window.practice.hasFocus()
    assert all(each.text() or each.accessibleName() for each in window.findChildren(QAbstractButton))
    with qtbot.waitSignals([window.ended, window.practice_wanted]):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert not window.isVisible()


def test_leaving_a_page_ends_the_microphone_test(qtbot: QtBot, dressed: Theme) -> None:
    window = Welcome(tuple, "", FAKE)
    qtbot.addWidget(window)
    window.show()
    window.next.click()
    (turn,) = (each for each in window.microphone_test.findChildren(QAbstractButton))
    with qtbot.waitSignal(window.microphone_test.heard, timeout=10_000):
        turn.click()
    window.next.click()
    qtbot.waitUntil(lambda: turn.text() == "Test the microphone", timeout=10_000)


def test_it_comes_once(qtbot: QtBot, dressed: Theme) -> None:
    changed: list[Settings] = []
    tasks = Tasks()
    windows = Windows(Settings, Reports(), tasks, tasks)
    windows.settings_changed.connect(changed.append)
    window = windows.welcome()
    qtbot.addWidget(window)
    window.close()
    assert changed == [Settings(welcomed=True)]
