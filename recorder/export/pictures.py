"""Draws a step's marks on a copy of its picture, crops it and scales it to print size; the original is never touched.

The one module below `ui/` that imports PySide6 (QtGui only): Qt draws smooth shapes and every script, and the editor's
canvas shows exactly what is exported because both call `paint_mark`.
"""

from __future__ import annotations

import io
import os
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from recorder.document.images import header
from recorder.document.model import Box, Mark, Picture
from recorder.errors import ForeignFileError
from recorder.export.colours import ink_on
from recorder.translatable import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

JPEG_QUALITY = 85
LINE_WIDTH = 1280
"""A picture this many pixels wide is drawn with lines of scale 1."""
_RING_LEAST = 20.0
_TEXT_SIZE = 19.0
_application: list[QGuiApplication] = []
_application_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished picture that is not yet written: plain bytes (BGRX), which another thread may encode."""

    pixels: bytes
    width: int
    height: int
    stride: int

    def save(self, path: Path) -> Rendered:
        """Write it as JPEG without colour subsampling, because 4:2:0 blurs red text on white."""
        from PIL import Image

        out = io.BytesIO()
        image = Image.frombytes("RGB", (self.width, self.height), self.pixels, "raw", "BGRX", self.stride, 1)
        image.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=True)
        path.write_bytes(out.getvalue())
        return Rendered(path, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished picture: a JPEG file and its size in pixels."""

    path: Path
    width: int
    height: int


def draw(data: bytes, picture: Picture, accent: str, most_width: int) -> Drawn:
    """*data* with *picture*'s crop and marks, at most *most_width* pixels wide. Raises ForeignFileError for damaged pixels."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QPainter

    image = _opened(data)
    crop = _inside(picture.crop, image.width(), image.height())
    if (crop.x, crop.y, crop.width, crop.height) != (0, 0, image.width(), image.height()):
        image = image.copy(QRect(int(crop.x), int(crop.y), int(crop.width), int(crop.height)))
    factor = min(1.0, most_width / image.width(), 2.0 * most_width / image.height())
    if factor < 1.0:
        image = image.scaled(max(1, round(image.width() * factor)), max(1, round(image.height() * factor)),
                             Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    if picture.marks:
        unit = line_scale(image.width()) / factor
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(factor, factor)
        painter.translate(-crop.x, -crop.y)
        for mark in sorted(numbered(picture.marks), key=lambda each: each.kind not in ("blur", "highlight")):
            paint_mark(painter, mark, unit, accent, image)
        painter.end()
    return Drawn(bytes(image.constBits()), image.width(), image.height(), image.bytesPerLine())


def numbered(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """*marks* with a number as the text of each ring, in their order, where there are several."""
    rings = [mark.id for mark in marks if mark.kind == "ring"]
    if len(rings) < 2:
        return tuple(marks)
    return tuple(replace(mark, text=str(rings.index(mark.id) + 1)) if mark.kind == "ring" else mark for mark in marks)


def line_scale(width: float) -> float:
    """How thick lines are in a picture that is shown *width* pixels wide; a small crop keeps lines that can be seen."""
    return max(0.62, min(1.6, width / LINE_WIDTH))


def paint_mark(painter: QPainter, mark: Mark, scale: float, accent: str, image: QImage | None = None) -> None:
    """Draw *mark* with a painter in picture pixels; *scale* is the line unit (see `line_scale`), the text of a ring its number.

    *image* is what lies under the painter; a blur mark softens it in place, and draws a pale veil where there is none.
    """
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor

    box = mark.box
    area = QRectF(box.x, box.y, box.width, box.height).normalized()
    colour = QColor(accent)
    if mark.kind == "ring":
        ring = _at_least(area, 2 * _RING_LEAST * scale)
        radius = min(ring.width(), ring.height()) / 2
        _outline(painter, lambda: painter.drawRoundedRect(ring, radius, radius), colour, 4.0 * scale)
        if mark.text:
            side, off = max(22 * scale, min(radius, 36 * scale)), 0.15 * radius
            plate = QRectF(ring.right() - off - side / 2, ring.top() + off - side / 2, side, side)
            _badge(painter, plate, mark.text, colour, side / 30)
    elif mark.kind == "box":
        _outline(painter, lambda: painter.drawRoundedRect(area, 5 * scale, 5 * scale), colour, 3.5 * scale)
    elif mark.kind == "ellipse":
        _outline(painter, lambda: painter.drawEllipse(area), colour, 3.5 * scale)
    elif mark.kind == "arrow":
        _arrow(painter, box, colour, scale)
    elif mark.kind == "text":
        _label(painter, area, mark.text, colour, scale)
    elif mark.kind == "badge":
        _badge(painter, area, mark.text, colour, scale)
    elif mark.kind == "highlight":
        _highlight(painter, area)
    else:
        _soften(painter, area, image)


def _outline(painter: QPainter, draw: Callable[[], None], colour: QColor, width: float) -> None:
    """A line with a light halo, so that it is seen on light and on dark screens."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPen

    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ground, wide in ((QColor(255, 255, 255, 235), width * 2.0), (QColor(colour), width)):
        painter.setPen(QPen(ground, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        draw()


def _at_least(area: QRectF, side: float) -> QRectF:
    """*area* grown around its centre until both sides are at least *side*."""
    wide, high = max(0.0, side - area.width()) / 2, max(0.0, side - area.height()) / 2
    return area.adjusted(-wide, -high, wide, high)


def _arrow(painter: QPainter, box: Box, colour: QColor, scale: float) -> None:
    from math import atan2, cos, hypot, pi, sin

    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QColor, QPen, QPolygonF

    start, tip = QPointF(box.x, box.y), QPointF(box.x + box.width, box.y + box.height)
    angle = atan2(box.height, box.width)
    head = min(20 * scale, max(hypot(box.width, box.height) * 0.6, 1.0))
    wings = [QPointF(tip.x() - head * cos(angle + turn), tip.y() - head * sin(angle + turn)) for turn in (-pi / 7, pi / 7)]
    shaft = QPointF(tip.x() - head * 0.8 * cos(angle), tip.y() - head * 0.8 * sin(angle))
    for ground, extra in ((QColor(255, 255, 255, 235), 4.0 * scale), (QColor(colour), 0.0)):
        painter.setPen(QPen(ground, 4.5 * scale + extra, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(start, shaft)
        painter.setPen(QPen(ground, max(extra, 0.1), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF([tip, *wings]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _label(painter: QPainter, area: QRectF, words: str, colour: QColor, scale: float) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QFontMetricsF

    if not words.strip():
        return
    painter.setFont(_font(_TEXT_SIZE * scale))
    metrics = QFontMetricsF(painter.font())
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
    room = max(area.width() - 16 * scale, 120 * scale)
    bounds = metrics.boundingRect(QRectF(0, 0, room, 4000 * scale), flags, words)
    plate = QRectF(area.left(), area.top(), bounds.width() + 18 * scale, bounds.height() + 10 * scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 235))
    painter.drawRoundedRect(plate.adjusted(-2 * scale, -2 * scale, 2 * scale, 2 * scale), 7 * scale, 7 * scale)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(plate, 5 * scale, 5 * scale)
    painter.setPen(_ink_on(colour))
    painter.drawText(plate.adjusted(9 * scale, 5 * scale, -7 * scale, -5 * scale), flags, words)


def _badge(painter: QPainter, area: QRectF, words: str, colour: QColor, scale: float) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QPen

    radius = max(min(area.width(), area.height()) / 2, 15 * scale)
    painter.setPen(QPen(QColor(255, 255, 255, 240), 3 * scale))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(area.center(), radius, radius)
    if words.strip():
        painter.setFont(_font(radius * (1.15 if len(words) < 3 else 0.8)))
        painter.setPen(_ink_on(colour))
        circle = QRectF(area.center().x() - radius, area.center().y() - radius, 2 * radius, 2 * radius)
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), words)


def _highlight(painter: QPainter, area: QRectF) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPainter

    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffe873"))
    painter.drawRect(area)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _soften(painter: QPainter, area: QRectF, image: QImage | None) -> None:
    """Soften what lies under *area*; it hides a distraction, it does not redact a secret."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor

    if image is None:
        painter.fillRect(area, QColor(235, 237, 240, 205))
        return
    shown = painter.transform().mapRect(area).toAlignedRect().intersected(image.rect())
    if shown.isEmpty():
        return
    part = image.copy(shown)
    blocks = max(1, shown.width() // 12), max(1, shown.height() // 12)
    smooth = Qt.TransformationMode.SmoothTransformation
    soft = part.scaled(*blocks, mode=smooth).scaled(shown.size(), mode=smooth)
    painter.save()
    painter.resetTransform()
    painter.drawImage(shown.topLeft(), soft)
    painter.restore()


def _font(pixels: float) -> QFont:
    from PySide6.QtGui import QFont

    _ready_for_text()
    font = QFont()
    font.setFamilies(["Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif"])
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _ready_for_text() -> None:
    """Text needs Qt's fonts, and those an application object: make an invisible one where the program has none."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    from recorder.paths import resource

    with _application_lock:
        if _application:
            return
        running = QGuiApplication.instance()
        if not isinstance(running, QGuiApplication):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            running = QGuiApplication(["sayshow"])
        for file in sorted(resource("fonts").glob("NotoSans*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        _application.append(running)


def _ink_on(colour: QColor) -> QColor:
    from PySide6.QtGui import QColor

    return QColor(ink_on(colour.name()))


def _inside(crop: Box | None, width: int, height: int) -> Box:
    """The crop in whole pixels, held inside the picture; the whole picture when nothing of it would be left."""
    if crop is None:
        return Box(0, 0, width, height)
    left, top = max(0, min(width, round(crop.x))), max(0, min(height, round(crop.y)))
    right, bottom = max(0, min(width, round(crop.x + crop.width))), max(0, min(height, round(crop.y + crop.height)))
    if right - left < 2 or bottom - top < 2:
        return Box(0, 0, width, height)
    return Box(left, top, right - left, bottom - top)


def _opened(data: bytes) -> QImage:
    """The pixels on white paper. Qt decodes lossless WebP five times as fast as Pillow; the header is looked at first."""
    from PySide6.QtGui import QColor, QImage, QPainter

    header(data)
    image = QImage.fromData(data)
    if image.isNull():
        raise ForeignFileError(translated("errors", "The picture is damaged. The rest of the document is safe. Choose another picture for this step."))
    if not image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_RGB32)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper

