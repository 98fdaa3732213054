"""A small Qt program to be recorded: a message that a file is attached to through Qt's own file dialog."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

FILES = ("floor-plan.pdf", "inventory.ods", "photo-entrance.png")


class Message(QWidget):
    """To whom, about what, and with which file."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setWindowTitle("New message")
        self._folder = folder
        self.attached = QLabel("Nothing attached")
        attach, send = QPushButton("Attach file..."), QPushButton("Send")
        attach.clicked.connect(self._attach)
        send.clicked.connect(lambda: self.attached.setText("Sent."))
        form = QFormLayout(self)
        form.addRow("Recipient", QLineEdit())
        form.addRow("Subject", QLineEdit())
        form.addRow(attach)
        form.addRow(self.attached)
        form.addRow(send)
        self.resize(520, 260)

    def _attach(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Attach a file", str(self._folder), "All files (*)", options=QFileDialog.Option.DontUseNativeDialog
        )
        if chosen:
            self.attached.setText(f"Attached: {Path(chosen).name}")


def main() -> None:
    """Show it, with a few files to choose from."""
    folder = Path.home() / "Handover"
    folder.mkdir(exist_ok=True)
    for name in FILES:
        (folder / name).touch()
    application = QApplication(sys.argv)
    window = Message(folder)
    window.show()
    sys.exit(application.exec())


main()
