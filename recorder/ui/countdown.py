"""Three, two, one: time to take a breath and bring the right window to the front. It takes no focus from it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from recorder.ui.parts import ALOFT
from recorder.ui.theme import text_font, worn
from recorder.ui.tokens import GRID, LARGE, SMALL

SIDE = 22 * GRID
TICKS = 20
"""How often a second the ring is drawn."""


class Countdown(QWidget):
    """`over` comes at the end; `cancelled` when a person clicks it. In both cases nothing of it is on the screen any more."""

    over = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(None, ALOFT)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Recording begins"))
        self.setFixedSize(SIDE, SIDE)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 2 * GRID, 2 * GRID)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))  # round also where nothing lets windows shine through
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._left, self._whole = 0, 1
        self._timer = QTimer(self, interval=1000 // TICKS)
        self._timer.timeout.connect(self._tick)

    @property
    def seconds(self) -> int:
        """What it shows."""
        return -(-self._left // TICKS)

    def run(self, seconds: int) -> None:
        """Count *seconds* down, in the middle of the screen with the pointer."""
        self._left = self._whole = seconds * TICKS
        room = (QGuiApplication.screenAt(self.cursor().pos()) or QGuiApplication.primaryScreen()).availableGeometry()
        self.move(room.center().x() - SIDE // 2, room.center().y() - SIDE // 2)
        self._say()
        self.show()
        self._timer.start()

    def end(self) -> None:
        """Go away without a word."""
        self._timer.stop()
        self.hide()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._say()
            self.update()
            return
        self.end()
        self.over.emit()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Recording begins in {0}. Click to cancel.").format(self.seconds))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Qt's hook: a click takes it back."""
        self._take_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: so does Escape, where the window manager gives it the keys."""
        if event.key() == Qt.Key.Key_Escape:
            self._take_back()

    def _take_back(self) -> None:
        self.end()
        self.cancelled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook."""
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 2 * GRID, 2 * GRID)
        ring = QRectF(5 * GRID, 3 * GRID, 12 * GRID, 12 * GRID)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.line), 4))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(tokens.danger), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, 90 * 16, round(360 * 16 * self._left / self._whole))
        painter.setPen(QColor(tokens.text))
        painter.setFont(text_font(LARGE * 2, bold=True))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self.seconds))
        painter.setPen(QColor(tokens.dim))
        painter.setFont(text_font(SMALL))
        painter.drawText(QRectF(GRID, 16 * GRID, SIDE - 2 * GRID, 5 * GRID), Qt.AlignmentFlag.AlignCenter, self.tr("Click to cancel"))
