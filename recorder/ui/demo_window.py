"""The small window that the demonstration works in: a form for a new customer.

Run as a program of its own. It answers questions on standard input: ``where NAME`` gives the centre of a control in desktop
pixels, as ``X Y``.
"""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

STYLE = """
* { font-size: 15px; }
QWidget#page { background: #f6f7f9; }
QLabel#title { font-size: 22px; font-weight: 600; }
QLabel#done { color: #14692f; background: #e3f4e8; border: 1px solid #a9d8b8; border-radius: 6px; padding: 10px 14px; }
QLineEdit, QComboBox { background: white; border: 1px solid #b8bec8; border-radius: 5px; padding: 6px 8px; min-width: 300px; }
QPushButton { background: #2457c5; color: white; border: 0; border-radius: 5px; padding: 8px 16px; }
QPushButton:pressed { background: #1b4399; }
"""


class DemoWindow(QWidget):
    """A list page with *New customer*, and the form behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Customers - Northwind")
        self.setObjectName("page")
        self.setStyleSheet(STYLE)
        self._new = QPushButton("New customer")
        self._company, self._mail = QLineEdit(), QLineEdit()
        self._terms = QComboBox()
        self._terms.addItems(["Net 30", "Net 60", "Net 90"])
        self._letter = QCheckBox("Send welcome letter")
        self._create = QPushButton("Create customer")
        self._done = QLabel("Customer 1042 was created.")
        self._done.setObjectName("done")
        self._done.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_page())
        self._pages.addWidget(self._form_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.addWidget(self._pages)
        self._new.clicked.connect(lambda: self._pages.setCurrentIndex(1))
        self._create.clicked.connect(self._done.show)

    def place(self, name: str) -> QPoint | None:
        """The centre of a control in desktop pixels."""
        widgets: dict[str, QWidget] = {"new": self._new, "company": self._company, "terms": self._terms, "letter": self._letter,
                                       "create": self._create}
        if name == "net 60":
            view = self._terms.view()
            return view.viewport().mapToGlobal(view.visualRect(self._terms.model().index(1, 0)).center())
        if name == "letter":
            return self._letter.mapToGlobal(QPoint(12, self._letter.height() // 2))
        widget = widgets.get(name)
        return widget.mapToGlobal(widget.rect().center()) if widget is not None else None

    def _list_page(self) -> QWidget:
        page = QWidget()
        title = QLabel("Customers")
        title.setObjectName("title")
        names = QLabel("Alder & Sons\nBrightwater Hotels\nCopper Ridge Mining\nDune Logistics")
        names.setStyleSheet("line-height: 160%; color: #444;")
        layout = QVBoxLayout(page)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._new)
        layout.addLayout(head)
        layout.addSpacing(16)
        layout.addWidget(names)
        layout.addStretch()
        return page

    def _form_page(self) -> QWidget:
        page = QWidget()
        title = QLabel("New customer")
        title.setObjectName("title")
        form = QFormLayout()
        form.setVerticalSpacing(14)
        form.setHorizontalSpacing(18)
        form.addRow("Company", self._company)
        form.addRow("E-mail", self._mail)
        form.addRow("Payment terms", self._terms)
        form.addRow("", self._letter)
        form.addRow("", self._create)
        layout = QVBoxLayout(page)
        layout.addWidget(title)
        layout.addSpacing(12)
        layout.addLayout(form)
        layout.addSpacing(8)
        layout.addWidget(self._done)
        layout.addStretch()
        return page


class Questions(QObject):
    """Reads standard input in a thread and hands each line to the GUI thread."""

    asked = Signal(str)
    ended = Signal()

    def start(self) -> None:
        """Begin to read."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line.strip())
        self.ended.emit()


def main() -> int:
    """Show the window until standard input ends."""
    application = QApplication(sys.argv)
    application.setApplicationName("Northwind")
    application.setStyle("Fusion")
    palette = QPalette(QColor("#f6f7f9"))
    application.setPalette(palette)
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    window = DemoWindow()
    window.resize(760, 520)
    window.move(120, 90)
    window.show()
    window.activateWindow()
    questions = Questions()

    def answer(line: str) -> None:
        place = window.place(line.removeprefix("where "))
        print(f"{place.x()} {place.y()}" if place is not None else "unknown", flush=True)

    questions.asked.connect(answer)
    questions.ended.connect(application.quit)
    questions.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
