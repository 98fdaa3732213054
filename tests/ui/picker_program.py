"""The picker on its own; it says ``ready`` with the number of monitors, then ``picked X,Y,W,H`` or ``cancelled``."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from recorder.ui.app import application
from recorder.ui.picker import Picked, Picker
from recorder.ui.shell import shown_windows


def say(*words: object) -> None:
    print(*words, flush=True)


def main() -> int:
    app = application([])
    app.setQuitOnLastWindowClosed(False)
    picker = Picker(shown_windows)

    def again() -> None:
        picker.open()
        QTimer.singleShot(500, lambda: say("ready", len(QGuiApplication.screens())))

    def picked(chosen: Picked) -> None:
        box = chosen.place
        say(f"picked {box.x},{box.y},{box.width},{box.height}", *(["follows"] if chosen.window is not None else []))
        QTimer.singleShot(300, again)

    picker.picked.connect(picked)
    picker.cancelled.connect(lambda: say("cancelled"))
    again()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
