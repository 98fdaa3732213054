"""A mark on the canvas: drawn like in an export, with its handles while it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from recorder.document.model import Mark
from recorder.export.options import Theme
from recorder.export.pictures import line_scale, paint_mark
from recorder.ui.editor.shapes import corners

ACCENT = Theme().accent
COLOUR = QColor(ACCENT)
HANDLE = 9.0
"""The side of a handle on the screen, in pixels."""


class MarkItem(QGraphicsItem):
    """One mark over the picture."""

    def __init__(self, mark: Mark, picture: QPixmap) -> None:
        super().__init__()
        self._mark, self._picture = mark, picture
        self.chosen = False
        self._patch: tuple[QRectF, QPixmap, QRect] | None = None
        self.unit = line_scale(picture.width())

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

    def draw_lines(self, unit: float) -> None:
        """Draw with lines of this scale from now on (see `line_scale`)."""
        if unit != self.unit:
            self.prepareGeometryChange()
            self.unit = unit
            self.update()

    def boundingRect(self) -> QRectF:
        """Qt's hook."""
        room = 44 * self.unit + 2 * HANDLE * self._pixel()
        return rect_of(self._mark).adjusted(-room, -room, room, room)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Qt's hook."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mark.kind == "blur":
            box = rect_of(self._mark)
            if self._patch is None or self._patch[0] != box:
                self._patch = (box, *soft_patch(self._picture, box))
            painter.drawPixmap(self._patch[2], self._patch[1])
        else:
            paint_mark(painter, self._mark, self.unit, ACCENT)
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


def rect_of(mark: Mark) -> QRectF:
    """The mark's box."""
    return QRectF(mark.box.x, mark.box.y, mark.box.width, mark.box.height).normalized()


def soft_patch(picture: QPixmap, rect: QRectF) -> tuple[QPixmap, QRect]:
    """What lies under *rect* as coarse, smooth colours, and where it lies in the picture."""
    patch, area = soft_patch_of(picture.toImage(), rect)
    return QPixmap.fromImage(patch), area


def soft_patch_of(image: QImage, rect: QRectF) -> tuple[QImage, QRect]:
    """As `soft_patch`, for a thread."""
    area = rect.toAlignedRect().intersected(image.rect())
    if area.isEmpty():
        return QImage(), area
    block = max(12, round(image.width() / 110))
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.copy(area).scaled(max(1, area.width() // block), max(1, area.height() // block), keep, smooth)
    return small.scaled(area.size(), keep, smooth), area
