"""A window of common controls that prints where they are; names are partly hidden in labels, as programs do."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)


class Sample(QMainWindow):
    """Prints {name: [x, y]} once it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Stock keeper")
        self.menuBar().addMenu("&Stock").addAction("&Receive goods...")
        form = QFormLayout()
        middle = QWidget()
        middle.setLayout(form)
        self.setCentralWidget(middle)
        secret = QLineEdit("topsecret")
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        choice = QComboBox()
        choice.addItems(["Shelf A", "Shelf B"])
        filtered = QLineEdit()
        filtered.setPlaceholderText("Filter items")
        date = QToolButton()
        date.setText("…")
        date.setToolTip("Pick a date")
        self.table = QTableWidget(2, 2)
        self.table.setHorizontalHeaderLabels(["SKU", "On hand"])
        self.table.setItem(1, 0, QTableWidgetItem("Bolt M8"))
        self.named: dict[str, QWidget] = {
            "item": QLineEdit("Bolt"),
            "secret": secret,
            "choice": choice,
            "filter": filtered,
            "fragile": QCheckBox("&Fragile goods"),
            "date": date,
            "book": QPushButton("&Book in"),
        }
        labels = {"item": "&Item name:", "secret": "Supervisor code", "choice": "Location"}
        for name, widget in self.named.items():
            form.addRow(labels.get(name, ""), widget)
        form.addRow(self.table)
        self.resize(500, 500)
        self.move(60, 60)

    def tell(self) -> None:
        """Print the places, and focus the first field."""
        self.named["item"].setFocus()
        places = {name: widget.mapToGlobal(QPoint(10, widget.height() // 2)) for name, widget in self.named.items()}
        places["cell"] = self.table.viewport().mapToGlobal(self.table.visualItemRect(self.table.item(1, 0)).center())
        header = self.table.horizontalHeader()
        places["header"] = header.viewport().mapToGlobal(QPoint(header.sectionViewportPosition(1) + 20, 8))
        menu = self.menuBar()
        places["menu"] = menu.mapToGlobal(menu.actionGeometry(menu.actions()[0]).center())
        print(json.dumps({name: [place.x(), place.y()] for name, place in places.items()}), flush=True)


app = QApplication(sys.argv)
window = Sample()
window.show()
QTimer.singleShot(800, window.tell)
app.exec()
