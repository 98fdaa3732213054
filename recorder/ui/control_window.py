"""Where there is no tray: a small window that stays on top, with the same actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from recorder.ui.icons import dress, own_icon
from recorder.ui.parts import label, tool
from recorder.ui.tokens import GRID, LARGE
from recorder.ui.verbs import Verbs

WIDTH = 348


class ActionButton(QPushButton):
    """A button that is one of the actions: its words, its sight, its state."""

    def __init__(self, action: QAction, drawing: str, look: str = "", token: str = "text") -> None:
        super().__init__()
        self._action = action
        self.setProperty("look", look)
        dress(self, drawing, token)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text().rstrip("…") if self._action.objectName() == "stop" else self._action.text())
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible())


class ControlWindow(QWidget):
    """The control window. Closing it asks to quit, because nothing else of the program is in sight."""

    close_requested = Signal()

    def __init__(self, verbs: Verbs) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle("Sayshow")
        self.setWindowIcon(own_icon())
        self._menu = verbs.menu()
        self._says = label(verbs.says.text(), LARGE, bold=True)
        verbs.says.changed.connect(lambda: self._says.setText(verbs.says.text()))
        self._hint = label(
            self.tr("Record, do your work and say what you do. Stop, and the SOP is written."), tone="dim"
        )
        self._hint.setMinimumWidth(WIDTH)
        more = tool(self.tr("More actions"), "more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(ActionButton(verbs.record, "record", "primary", "on_accent"))
        row.addWidget(ActionButton(verbs.pause, "pause"))
        row.addWidget(ActionButton(verbs.resume, "resume"))
        row.addWidget(ActionButton(verbs.stop, "stop", "danger", "on_danger"))
        row.addWidget(ActionButton(verbs.open, "open"))
        row.addStretch()
        row.addWidget(more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self._says)
        layout.addWidget(self._hint)
        layout.addLayout(row)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as wide as its buttons, whatever the language

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook."""
        event.ignore()
        self.close_requested.emit()
