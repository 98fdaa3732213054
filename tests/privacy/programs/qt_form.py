"""A Qt form. Arguments: title, x, y; with ``vault`` behind them it has no password field but shows all in magenta."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget


def main() -> int:
    """Show it; prints ``ready``."""
    title, x, y = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    vault = "vault" in sys.argv
    app = QApplication([title])
    app.setApplicationName(title)
    window = QWidget(None, Qt.WindowType.FramelessWindowHint)
    window.setWindowTitle(f"{title} of Kim Canary" if vault else title)
    window.setGeometry(x, y, 400, 220)
    if vault:
        window.setStyleSheet("QWidget { background: #ff00ff; color: black; font-size: 18px }")
    for text, top in (("Name", 4), ("Password", 64)):
        field = QLineEdit(window)
        field.setGeometry(20, top + 24, 360, 30)
        field.setAccessibleName(text)
        label = QLabel(text, window)
        label.setGeometry(20, top, 360, 20)
        label.setBuddy(field)
        if text == "Password" and not vault:
            field.setEchoMode(QLineEdit.EchoMode.Password)
    button = QPushButton("Save", window)
    button.setGeometry(20, 150, 100, 30)
    window.show()
    QTimer.singleShot(500, lambda: print("ready", flush=True))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
