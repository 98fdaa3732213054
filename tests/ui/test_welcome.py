"""The first start: its pages, by keyboard alone; it comes once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from recorder.settings import HotkeySettings, Settings
from recorder.ui.reports import Reports
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme
from recorder.ui.welcome import Welcome
from recorder.ui.windows import Windows
from tests.ui.conftest import FAKE


def test_the_pages_by_keyboard(qtbot: QtBot, dressed: Theme) -> None:
    window = Welcome(tuple, HotkeySettings(), command=FAKE)
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


def words(window: Welcome) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel))


def test_what_it_says_is_true_where_steps_are_made_by_hand(qtbot: QtBot, dressed: Theme) -> None:
    usual, by_hand = Welcome(tuple, HotkeySettings(), command=FAKE), Welcome(tuple, HotkeySettings(picture="F9"), True, FAKE)
    for window in (usual, by_hand):
        qtbot.addWidget(window)
    assert "Add step" not in words(usual) and "Ctrl+Alt+R" in words(usual) and "your clicks and keys" in words(usual)
    for claim in ("your clicks and keys", "password field", "accessibility", "names are read"):
        assert claim not in words(by_hand)
    assert words(by_hand).count("Add step") == 3 and "F9" in words(by_hand)
    assert [each.next.text() for each in (usual, by_hand)] == ["Continue", "Continue"]


def test_leaving_a_page_ends_the_microphone_test(qtbot: QtBot, dressed: Theme) -> None:
    window = Welcome(tuple, HotkeySettings(record=""), command=FAKE)
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
