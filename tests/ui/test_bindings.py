"""What we rely on in PySide6 itself."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 did at each call without result (Python 3.11): after some ten thousand the program aborted."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
    assert sys.getrefcount(None) > before - 100
