"""A mark on the canvas: drawn like in an export, with its handles while it is chosen."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from recorder.document.model import Mark
from recorder.ui.editor.shapes import corners

COLOUR = QColor("#3a52cc")
HALO = QColor(255, 255, 255, 230)
HANDLE = 9.0
"""The side of a handle on the screen, in pixels."""


class MarkItem(QGraphicsItem):
    """One mark over the picture."""

    def __init__(self, mark: Mark, picture: QPixmap) -> None:
        super().__init__()
        self._mark, self._picture = mark, picture
        self.chosen = False
        self.unit = unit_of(picture.width())

    @property
    def mark(self) -> Mark:
        """What is drawn."""
        return self._mark

    def show_mark(self, mark: Mark, chosen: bool) -> None:
        """Draw *mark* from now on."""
        if mark != self._mark or chosen != self.chosen:
            self.prepareGeometryChange()
            self._mark, self.chosen = mark, chosen
            self.update()

    def boundingRect(self) -> QRectF:
        """Qt's hook."""
        room = 12 * self.unit + 2 * HANDLE * self._pixel()
        return rect_of(self._mark).adjusted(-room, -room, room, room)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's hook."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._mark, self.unit, self._picture)
        if self.chosen:
            self._handles(painter)

    def _handles(self, painter: QPainter) -> None:
        pixel = self._pixel()
        pen = QPen(COLOUR, 1.5 * pixel, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._mark.kind != "arrow":
            painter.drawRect(rect_of(self._mark))
        painter.setPen(QPen(COLOUR, 1.5 * pixel))
        painter.setBrush(QColor("white"))
        side = HANDLE * pixel
        for x, y in corners(self._mark).values():
            painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))

    def _pixel(self) -> float:
        scene = self.scene()
        views = scene.views() if scene is not None else []
        return 1 / views[0].transform().m11() if views else 1.0


def unit_of(width: int) -> float:
    """The width of a thin line in a picture of this width: 3 px in a full-HD one."""
    return max(1.5, width / 640)


def rect_of(mark: Mark) -> QRectF:
    """The mark's box."""
    return QRectF(mark.box.x, mark.box.y, mark.box.width, mark.box.height).normalized()


def paint_mark(painter: QPainter, mark: Mark, unit: float, picture: QPixmap) -> None:
    """Draw *mark* in picture pixels."""
    rect = rect_of(mark)
    match mark.kind:
        case "ring":
            side = max(rect.width(), rect.height())
            circle = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
            _outlined(painter, _ellipse(circle), unit)
        case "box":
            path = QPainterPath()
            path.addRoundedRect(rect, 2 * unit, 2 * unit)
            _outlined(painter, path, unit)
        case "ellipse":
            _outlined(painter, _ellipse(rect), unit)
        case "arrow":
            _arrow(painter, mark, unit)
        case "highlight":
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(rect, QColor(255, 226, 84))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        case "blur":
            _soften(painter, rect, picture)
        case "badge":
            _badge(painter, rect, mark.text or "1", unit)
        case "text":
            _text(painter, rect, mark.text, unit)


def _ellipse(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(rect)
    return path


def _outlined(painter: QPainter, path: QPainterPath, unit: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((HALO, 3.2 * unit), (COLOUR, 1.6 * unit)):
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)


def _arrow(painter: QPainter, mark: Mark, unit: float) -> None:
    tail = QPointF(mark.box.x, mark.box.y)
    head = QPointF(mark.box.x + mark.box.width, mark.box.y + mark.box.height)
    angle = math.atan2(head.y() - tail.y(), head.x() - tail.x())
    path = QPainterPath(tail)
    path.lineTo(head)
    for side in (-1, 1):
        path.moveTo(head)
        turn = angle + math.pi + side * 0.5
        path.lineTo(head + QPointF(math.cos(turn), math.sin(turn)) * 8 * unit)
    _outlined(painter, path, 1.25 * unit)


def _soften(painter: QPainter, rect: QRectF, picture: QPixmap) -> None:
    area = rect.toAlignedRect().intersected(picture.rect())
    if area.isEmpty():
        return
    block = max(8, round(picture.width() / 160))
    small = picture.copy(area).scaled(max(1, area.width() // block), max(1, area.height() // block),
                                      Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter.drawPixmap(area, small.scaled(area.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation))


def _badge(painter: QPainter, rect: QRectF, text: str, unit: float) -> None:
    side = min(rect.width(), rect.height())
    circle = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.setPen(QPen(HALO, 1.4 * unit))
    painter.setBrush(COLOUR)
    painter.drawEllipse(circle)
    _write(painter, circle, text, side * 0.55, QColor("white"))


def _text(painter: QPainter, rect: QRectF, text: str, unit: float) -> None:
    painter.setPen(QPen(COLOUR, unit))
    painter.setBrush(QColor(255, 255, 255, 245))
    painter.drawRoundedRect(rect, 2 * unit, 2 * unit)
    _write(painter, rect, text, min(rect.height() * 0.6, 8 * unit), QColor("#1c2026"))


def _write(painter: QPainter, rect: QRectF, text: str, size: float, colour: QColor) -> None:
    font = QFont(painter.font())
    font.setPixelSize(max(4, round(size)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
