"""A small Qt program to be recorded: an order of parts with tabs, a tree, fields, a slider, a table and a dialog."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

PARTS = {
    "Bearings": ("Ball bearing 6204", "Needle bearing"),
    "Belts": ("V-belt A 40", "Timing belt T5"),
    "Seals": ("O-ring 12 mm",),
}


class Parts(QMainWindow):
    """The catalogue on one page, the order on the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Spare parts")
        self.tabs = QTabWidget()
        self.tabs.addTab(self._catalogue(), "Catalogue")
        self.tabs.addTab(self._order(), "Order")
        self.setCentralWidget(self.tabs)
        menu = self.menuBar().addMenu("Order")
        menu.addAction("New order", self._clear)
        menu.addAction("Release order...", self._release)
        self.statusBar().showMessage("Nothing ordered yet.")
        self.resize(900, 620)

    def _catalogue(self) -> QWidget:
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(["Part"])
        for group, parts in PARTS.items():
            item = QTreeWidgetItem([group])
            item.addChildren([QTreeWidgetItem([part]) for part in parts])
            self.tree.addTopLevelItem(item)
            item.setExpanded(True)
        add = QPushButton("Add to order")
        add.clicked.connect(self._add)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(self.tree)
        layout.addWidget(add)
        return page

    def _order(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        self.customer, self.pieces, self.place = QLineEdit(), QSpinBox(), QComboBox()
        self.place.addItems(["Main gate", "Workshop", "Ramp 3"])
        self.urgent, self.discount = QCheckBox("Urgent delivery"), QSlider(Qt.Orientation.Horizontal)
        self.discount.setAccessibleName("Discount")
        self.lines = QTableWidget(0, 2)
        self.lines.setHorizontalHeaderLabels(["Part", "Pieces"])
        for label, widget in (
            ("Customer", self.customer),
            ("Pieces", self.pieces),
            ("Deliver to", self.place),
            ("Discount", self.discount),
        ):
            form.addRow(label, widget)
        form.addRow(self.urgent)
        form.addRow(self.lines)
        release = QPushButton("Release")
        release.clicked.connect(self._release)
        form.addRow(release)
        return page

    def _add(self) -> None:
        item = self.tree.currentItem()
        if item is None:
            return
        self.lines.insertRow(self.lines.rowCount())
        self.lines.setItem(self.lines.rowCount() - 1, 0, QTableWidgetItem(item.text(0)))
        self.statusBar().showMessage(f"{item.text(0)} was added.")

    def _clear(self) -> None:
        self.lines.setRowCount(0)

    def _release(self) -> None:
        dialog = QDialog(self)
        dialog.setWindowTitle("Release order")
        layout = QVBoxLayout(dialog)
        layout.addWidget(QLabel("The order goes to the warehouse at once."))
        buttons = QDialogButtonBox()
        buttons.addButton("Send order", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton("Not yet", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        layout.addWidget(buttons)
        dialog.accepted.connect(lambda: self.statusBar().showMessage("Order sent to the warehouse."))
        dialog.open()


def main() -> int:
    """Show the window at the left upper corner."""
    application = QApplication(sys.argv)
    window = Parts()
    window.move(40, 40)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
