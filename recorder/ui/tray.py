"""The icon in the system tray, its states and its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from recorder.ui.icons import own_icon
from recorder.ui.recorder_process import Status
from recorder.ui.verbs import LIVE, Verbs

POLL = 2000
"""Milliseconds between two looks for a tray: trays come and go, and Qt does not tell."""
ICONS = {"idle": "tray-idle", "recording": "tray-recording", "paused": "tray-paused"}


class Tray(QObject):
    """Shows the state where a tray exists. `available` tells when one appears or goes; `menu_opened` comes with each opening, `menu_closed` with the seconds it was open.

    An icon made before its host is never registered with a StatusNotifier host, so a new object is made when one appears;
    neither `isVisible` nor `geometry` of Qt's icon tells the truth about it.
    """

    available = Signal(bool)
    menu_opened = Signal()
    menu_closed = Signal(float)

    def __init__(self, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._menu = verbs, verbs.menu()
        self._opened = QElapsedTimer()
        self._menu.aboutToShow.connect(self._opened.start)
        self._menu.aboutToShow.connect(self.menu_opened)
        self._menu.aboutToHide.connect(lambda: self.menu_closed.emit(self._opened.elapsed() / 1000))
        self._icon: QSystemTrayIcon | None = None
        self._icons = {name: own_icon(name) for name in (*ICONS.values(), "tray-working")}
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self.look)
        self._tip = ""
        self._clicked: Callable[[], object] | None = None

    @property
    def there(self) -> bool:
        """Whether a tray shows the icon."""
        return self._icon is not None

    @property
    def menu(self) -> QMenu:
        """The icon's menu."""
        return self._menu

    def start(self) -> None:
        """Look for a tray now, and keep looking."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Follow a tray that came or went."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there == self.there:
            return
        if there:
            self._icon = self._made()
        elif self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        self.available.emit(there)

    def set_state(self, state: str) -> None:
        """Show *state* by the icon."""
        if self._icon is not None:
            self._icon.setIcon(self._picture(state))
        self._set_tip(self._verbs.says.text())

    def set_status(self, status: Status) -> None:
        """Show time and steps in the tool tip."""
        if self._verbs.state in LIVE:
            self._set_tip(self._verbs.says_of(status))

    def notify(self, title: str, text: str, act: Callable[[], object] | None = None) -> None:
        """Tell something through the tray; *act* is done when the message is clicked."""
        self._clicked = act
        if self._icon is not None:
            self._icon.showMessage(title, text, self._icons["tray-idle"], 8000)

    def close(self) -> None:
        """Take the icon away."""
        self._timer.stop()
        if self._icon is not None:
            self._icon.hide()
            self._icon = None

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self._picture(self._verbs.state), self)
        icon.setContextMenu(self._menu)
        icon.setToolTip(self._tip or "Sayshow")
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(lambda: self._clicked() if self._clicked is not None else None)
        icon.show()
        return icon

    def _picture(self, state: str) -> QIcon:
        return self._icons[ICONS.get(state, "tray-working")]

    def _set_tip(self, text: str) -> None:
        tip = f"Sayshow: {text}" if text else "Sayshow"
        if tip != self._tip and self._icon is not None:
            self._icon.setToolTip(tip)
        self._tip = tip

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A plain click opens the same menu: nobody has to know which button it is."""
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            place = (
                self._icon.geometry().topLeft()
                if self._icon is not None and self._icon.geometry().isValid()
                else QPoint()
            )
            self._menu.popup(place if not place.isNull() else QCursor.pos())
