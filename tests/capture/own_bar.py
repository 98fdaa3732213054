"""A small red window in front of everything, as the recording bar is; prints ``ready``. Its process is ours to the recorder."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget


def main() -> int:
    """Show it at X Y until killed."""
    app = QApplication(sys.argv)
    kinds = Qt.WindowType
    bar = QWidget(None, kinds.Tool | kinds.FramelessWindowHint | kinds.WindowStaysOnTopHint | kinds.BypassWindowManagerHint)
    bar.setStyleSheet("background: #ff0000")
    bar.setGeometry(int(sys.argv[1]), int(sys.argv[2]), 300, 40)
    bar.show()
    QTimer.singleShot(500, lambda: print("ready", flush=True))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
