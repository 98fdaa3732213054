"""The canvas: shows a step's picture with its marks as data over it, near or far, whole or cropped."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from recorder.document.model import Box, Mark, Picture
from recorder.document.redaction import COVER
from recorder.export.pictures import line_scale, numbered
from recorder.ui.editor.marks import HANDLE, MarkItem
from recorder.ui.theme import on_theme, worn

MARGIN = 12
SMALLEST_ZOOM, LARGEST_ZOOM = 0.05, 6.0


class Canvas(QGraphicsView):
    """Shows a picture. While `cropping` the whole of it, with what the crop leaves out in the shade."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setMouseTracking(True)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        for widget in (self, self.viewport()):
            widget.setAccessibleName(self.tr("Picture of the step"))
        self.picture: Picture | None = None
        self.chosen = ""
        self.target: Box | None = None
        """The control that the step acts on, in picture pixels."""
        self.read_only = self.cropping = False
        self.pixels = QPixmap()
        """The whole picture, unmarked."""
        self._ground = QGraphicsPixmapItem()
        self._ground.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._shade = QGraphicsPathItem()
        self._shade.setZValue(10)
        self._shade.setPen(Qt.PenStyle.NoPen)
        self.scene().addItem(self._ground)
        self.scene().addItem(self._shade)
        self._outside = QGraphicsPathItem()
        """Hides what sticks out of the crop, as in an export."""
        self._outside.setZValue(9)
        self._outside.setPen(Qt.PenStyle.NoPen)
        self.scene().addItem(self._outside)
        self._cover = self.scene().addRect(QRectF(), QPen(Qt.PenStyle.NoPen), QBrush(QColor(*COVER)))
        self._cover.setZValue(11)
        self._items: dict[str, MarkItem] = {}
        self._fitted = True
        on_theme(self, self._show_ground)

    def show_picture(self, picture: Picture | None, pixmap: QPixmap) -> None:
        """Show *picture* by its pixels; the same picture with other marks keeps its zoom."""
        before, self.picture, self.pixels = self.picture, picture, pixmap
        other = before is None or picture is None or picture.image != before.image
        self._show_ground()
        if other:
            self.chosen = ""
            self.cover(None)
            for item in self._items.values():
                self.scene().removeItem(item)
            self._items.clear()
        self._show_marks()
        self.show_area(None)
        if other or (before is not None and picture is not None and picture.crop != before.crop):
            self.fit()

    def choose(self, mark_id: str) -> None:
        """Choose a mark (empty: none)."""
        self.chosen = mark_id
        self._show_marks()

    def preview(self, mark: Mark) -> None:
        """Draw *mark* as it would be."""
        item = self._item(mark)
        item.show_mark(replace(mark, text=item.mark.text) if mark.kind == "ring" else mark, True)

    def around(self, wide: bool) -> Box:
        """The chosen mark or the control, *wide*: with its surroundings, inside what is shown; without one the middle."""
        marks = self.picture.marks if self.picture is not None else ()
        box = next((mark.box for mark in marks if mark.id == self.chosen), self.target)
        picture = self._shown()
        room = QRectF(0, 0, picture.width() / 8, picture.height() / 8)
        room.moveCenter(picture.center())
        found = _rect(box).normalized() if box is not None else room
        if wide:
            found.adjust(-picture.width() / 6, -picture.height() / 6, picture.width() / 6, picture.height() / 6)
        found = found.intersected(picture)
        return Box(found.x(), found.y(), found.width(), found.height())

    def cover(self, area: Box | None) -> None:
        """Show what a redaction would take away (None: nothing)."""
        self._cover.setRect(_rect(area) if area is not None else QRectF())

    def show_area(self, area: Box | None) -> None:
        """Shade what a crop leaves out, or what is about to be redacted."""
        path = QPainterPath()
        crop = self.picture.crop if self.picture is not None and self.cropping else None
        if (shown := area or crop) is not None:
            path.addRect(_rect(shown))
            if self.cropping:
                path.addRect(QRectF(self.pixels.rect()))
        self._shade.setBrush(QColor(0, 0, 0, 140))
        self._shade.setPath(path)

    def fit(self) -> None:
        """Show all of the picture (of its crop), never larger than it is."""
        self._fitted = True
        shown = self._shown()
        if shown.isEmpty():
            return
        self.setSceneRect(shown)
        room = self.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        zoom = max(0.02, min(room.width() / shown.width(), room.height() / shown.height(), 1.0))
        self.resetTransform()
        self.scale(zoom, zoom)
        self.centerOn(shown.center())

    def zoom(self, factor: float) -> None:
        """Closer (over 1) or farther."""
        if SMALLEST_ZOOM <= self.transform().m11() * factor <= LARGEST_ZOOM:
            self._fitted = False
            self.scale(factor, factor)

    def zoom_to(self, box: Box) -> None:
        """Show *box* with its surroundings."""
        self._fitted = False
        room = max(box.width, box.height, self._shown().width() / 8)
        self.fitInView(_rect(box).adjusted(-room, -room, room, room), Qt.AspectRatioMode.KeepAspectRatio)

    def as_seen(self) -> QPixmap:
        """The picture with its marks, cropped, in full size."""
        shown, chosen = self._shown(), self.chosen
        pixmap = QPixmap(shown.size().toSize())
        self.choose("")
        painter = QPainter(pixmap)
        self.scene().render(painter, QRectF(pixmap.rect()), shown)
        painter.end()
        self.choose(chosen)
        return pixmap

    def middle(self) -> QPointF:
        """The middle of what is shown."""
        return self._shown().center()

    def slack(self) -> float:
        """How near counts as on it, in picture pixels."""
        return HANDLE / max(SMALLEST_ZOOM, self.transform().m11())

    def set_cropping(self, cropping: bool) -> None:
        """Show the whole picture and its crop, or only what is inside the crop."""
        if cropping != self.cropping:
            self.cropping = cropping
            self._show_ground()
            self.fit()
        self.show_area(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.15 if event.angleDelta().y() > 0 else 1 / 1.15)
        else:
            super().wheelEvent(event)

    def _show_marks(self) -> None:
        marks = self.picture.marks if self.picture is not None else ()
        for gone in self._items.keys() - {m.id for m in marks}:
            self.scene().removeItem(self._items.pop(gone))
        unit = line_scale(self._shown().width())
        for place, mark in enumerate(numbered(marks)):
            item = self._item(mark)
            item.draw_lines(unit)
            item.setZValue(place / 1000)
            item.show_mark(mark, mark.id == self.chosen)
        kinds = [m.kind for m in marks if m.id == self.chosen]
        self.setAccessibleDescription(", ".join([self.tr("{0} marks").format(len(marks)), *kinds]))

    def _item(self, mark: Mark) -> MarkItem:
        item = self._items.get(mark.id)
        if item is None:
            item = self._items[mark.id] = MarkItem(mark, self.pixels)
            self.scene().addItem(item)
        return item

    def _show_ground(self) -> None:
        """Only what is inside the crop, except while the crop is changed."""
        shown = self._shown().toAlignedRect()
        self._ground.setPixmap(self.pixels.copy(shown))
        self._ground.setOffset(shown.topLeft())
        around = QPainterPath()
        if self.picture is not None and self.picture.crop is not None and not self.cropping:
            around.addRect(QRectF(self.pixels.rect()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).united(QRectF(shown)))
            around.addRect(self._shown())
        self._outside.setPath(around)
        self._outside.setBrush(QColor(worn().window))

    def _shown(self) -> QRectF:
        crop = self.picture.crop if self.picture is not None else None
        return QRectF(self.pixels.rect()) if crop is None or self.cropping else _rect(crop)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
