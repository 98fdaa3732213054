"""Pick what is recorded on the screen itself: drag a region, click a window, or press Enter for the monitor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QScreen
from PySide6.QtWidgets import QWidget

from recorder.elements.finder import Shown
from recorder.recording.element import Bounds
from recorder.ui.theme import text_font, worn
from recorder.ui.tokens import GRID, NORMAL

LEAST = 64
"""Pixels; a shorter drag is a click."""
DIM = 120
"""How dark the desktop becomes, of 255."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A place in desktop pixels; `window` is the number of the window that it was picked for, and that it follows."""

    place: Bounds
    window: int | None = None

    def arguments(self) -> tuple[str, ...]:
        """For the recorder."""
        place = self.place
        area = ("--area", f"{place.x},{place.y},{place.width},{place.height}")
        return area if self.window is None else (*area, "--window", str(self.window))


class Picker(QObject):
    """One veil over each monitor. `picked` carries a `Picked`; `cancelled` comes with Escape."""

    picked = Signal(object)
    cancelled = Signal()

    def __init__(self, windows: Callable[[], tuple[Shown, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows = windows
        self.veils: list[PickerVeil] = []

    def open(self) -> None:
        """Show the desktop as it is now, dimmed."""
        self.close()
        shown = tuple(Picked(each.box, each.window.number) for each in self._windows() if each.window.title)
        for screen in QGuiApplication.screens():
            veil = PickerVeil(screen, shown)
            veil.picked.connect(self._done)
            veil.cancelled.connect(self._cancel)
            self.veils.append(veil)
        for veil in self.veils:
            veil.show()
        if self.veils:
            self.veils[0].activateWindow()

    def close(self) -> None:
        """Take the veils away."""
        for veil in self.veils:
            veil.close()
            veil.deleteLater()
        self.veils = []

    def _done(self, picked: Picked) -> None:
        self.close()
        self.picked.emit(picked)

    def _cancel(self) -> None:
        self.close()
        self.cancelled.emit()


class PickerVeil(QWidget):
    """The veil over one monitor."""

    picked = Signal(object)
    cancelled = Signal()

    def __init__(self, screen: QScreen, windows: tuple[Picked, ...]) -> None:
        kinds = Qt.WindowType
        super().__init__(None, kinds.Window | kinds.FramelessWindowHint | kinds.WindowStaysOnTopHint | kinds.BypassWindowManagerHint)
        self._screen = screen
        self._desktop: QPixmap = screen.grabWindow(0)
        self._windows = tuple((each, inside) for each in windows if not (inside := here(screen, each.place)).isEmpty())
        self._from: QPoint | None = None
        self._chosen: tuple[Picked, QRect] = self._monitor()
        self.setWindowTitle(self.tr("Choose what is recorded"))
        self.setAccessibleName(self.tr("Drag a region, click a window, or press Enter for this monitor. Escape cancels."))
        self.setGeometry(screen.geometry())
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _monitor(self) -> tuple[Picked, QRect]:
        whole = QRect(QPoint(0, 0), self._screen.geometry().size())
        return Picked(on_desktop(self._screen, whole)), whole

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: a region begins here, or a window is clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: show what would be chosen."""
        place = event.position().toPoint()
        region = self._dragged(place)
        box = on_desktop(self._screen, region)
        if min(box.width, box.height) >= LEAST:
            self._chosen = Picked(box), region
        else:
            self._chosen = next(((picked, inside) for picked, inside in self._windows if inside.contains(place)), self._monitor())
        self.update()

    def _dragged(self, place: QPoint) -> QRect:
        """From where the button went down to *place*, without the one pixel that Qt counts twice."""
        if self._from is None:
            return QRect()
        corner = QPoint(min(self._from.x(), place.x()), min(self._from.y(), place.y()))
        size = QSize(abs(place.x() - self._from.x()), abs(place.y() - self._from.y()))
        return QRect(corner, size).intersected(self.rect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: that is it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.mouseMoveEvent(event)
            self.picked.emit(self._chosen[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter takes this monitor, Escape nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(self._monitor()[0])
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook."""
        tokens, chosen = worn(), self._chosen[1]
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._desktop)
        painter.fillRect(self.rect(), QColor(0, 0, 0, DIM))
        ratio = self._desktop.width() / max(1, self.width())
        painter.drawPixmap(QRectF(chosen), self._desktop, QRectF(chosen.x() * ratio, chosen.y() * ratio, chosen.width() * ratio, chosen.height() * ratio))
        painter.setPen(QPen(QColor(tokens.accent), 3))
        painter.drawRect(QRectF(chosen).adjusted(1.5, 1.5, -1.5, -1.5))
        self._words(painter)

    def _words(self, painter: QPainter) -> None:
        tokens, box = worn(), self._chosen[0].place
        said = self.tr("Drag a region, click a window, or press Enter for this monitor. Escape cancels.") + f"   {box.width} × {box.height}"
        painter.setFont(text_font(NORMAL))
        room = painter.fontMetrics().boundingRect(said).adjusted(-2 * GRID, -GRID, 2 * GRID, GRID)
        room.moveCenter(QPoint(self.width() // 2, 6 * GRID))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(room, GRID, GRID)
        painter.setPen(QColor(tokens.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)


def on_desktop(screen: QScreen, place: QRect) -> Bounds:
    """A place inside *screen* (its own logical pixels) in pixels of the desktop: Qt keeps a screen's corner and scales the rest."""
    scale, corner = screen.devicePixelRatio(), screen.geometry().topLeft()
    return Bounds(
        corner.x() + round(place.x() * scale), corner.y() + round(place.y() * scale),
        round(place.width() * scale), round(place.height() * scale),
    )  # fmt: skip


def here(screen: QScreen, box: Bounds) -> QRect:
    """The part of desktop pixels *box* that *screen* shows, in its own logical pixels."""
    scale, corner = screen.devicePixelRatio(), screen.geometry().topLeft()
    place = QRectF((box.x - corner.x()) / scale, (box.y - corner.y()) / scale, box.width / scale, box.height / scale)
    return place.toRect().intersected(QRect(QPoint(0, 0), screen.geometry().size()))
