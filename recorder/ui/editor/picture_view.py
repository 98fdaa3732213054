"""The canvas: a step's picture with its marks as data over it, drawn, moved and resized by mouse or keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from recorder.document.model import Box, Mark, MarkKind, Picture
from recorder.document.redaction import COVER
from recorder.ui.editor.marks import HANDLE, MarkItem
from recorder.ui.editor.shapes import Part, between, drawn, hit, moved, next_badge, resized

Tool = Literal["select", "ring", "arrow", "box", "ellipse", "text", "badge", "highlight", "blur", "crop", "redact"]
AREA_TOOLS = frozenset({"crop", "redact"})
MARGIN = 12
LARGEST_ZOOM = 6.0
USUAL = 28
"""The size of a mark made by a plain click: the picture's width divided by this."""


class PictureView(QGraphicsView):
    """Shows a picture and changes nothing by itself; its signals tell what is wanted.

    `marks_changed` carries what was done and the marks, `text_requested` a mark's id, the others the box that was drawn.
    """

    marks_changed = Signal(str, object)
    crop_changed = Signal(object)
    redact_requested = Signal(object)
    text_requested = Signal(str)
    tool_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setMouseTracking(True)
        self.setRenderHints(self.renderHints() | self.renderHints().SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        for widget in (self, self.viewport()):
            widget.setAccessibleName(self.tr("Picture of the step"))
        self.picture: Picture | None = None
        self.chosen = ""
        self.tool: Tool = "select"
        self.read_only = False
        self._pixmap = QPixmap()
        self._ground = QGraphicsPixmapItem()
        self._ground.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._shade = QGraphicsPathItem()
        self._shade.setZValue(10)
        self._shade.setPen(Qt.PenStyle.NoPen)
        self.scene().addItem(self._ground)
        self.scene().addItem(self._shade)
        self._cover = self.scene().addRect(QRectF(), QPen(Qt.PenStyle.NoPen), QBrush(QColor(*COVER)))
        self._cover.setZValue(11)
        self._items: dict[str, MarkItem] = {}
        self._fitted = True
        self._grip: tuple[QPointF, Mark | None, Part] | None = None
        self._live: Mark | None = None
        self._area: Box | None = None

    def show_picture(self, picture: Picture | None, pixmap: QPixmap) -> None:
        """Show *picture* by its pixels; the same picture with other marks keeps its zoom."""
        other = self.picture is None or picture is None or picture.image != self.picture.image
        recropped = not other and picture is not None and self.picture is not None and picture.crop != self.picture.crop
        self.picture, self._pixmap = picture, pixmap
        self._show_ground()
        if other:
            self.chosen = ""
            self.cover(None)
            for item in self._items.values():
                self.scene().removeItem(item)
            self._items.clear()
        self._show_marks(picture.marks if picture is not None else ())
        self._show_area()
        if other or recropped:
            self._fitted = True
            self.fit()

    @property
    def pixels(self) -> QPixmap:
        """The whole picture, unmarked."""
        return self._pixmap

    def take_tool(self, tool: Tool) -> None:
        """Use *tool* from now on."""
        self.tool = tool
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if tool == "select" else Qt.CursorShape.CrossCursor)
        self._area = None
        self._show_ground()
        self._show_area()
        if self._fitted:
            self.fit()
        self.tool_changed.emit(tool)

    def choose(self, mark_id: str) -> None:
        """Choose a mark (empty: none)."""
        self.chosen = mark_id
        self._show_marks(self.picture.marks if self.picture is not None else ())

    def cover(self, area: Box | None) -> None:
        """Show what a redaction would take away (None: nothing)."""
        self._cover.setRect(QRectF(area.x, area.y, area.width, area.height) if area is not None else QRectF())

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
        target = self.transform().m11() * factor
        if 0.05 <= target <= LARGEST_ZOOM:
            self._fitted = False
            self.scale(factor, factor)

    def zoom_to(self, box: Box) -> None:
        """Show *box* with its surroundings."""
        self._fitted = False
        area = QRectF(box.x, box.y, box.width, box.height)
        room = max(area.width(), area.height(), self._pixmap.width() / 8)
        self.fitInView(area.adjusted(-room, -room, room, room), Qt.AspectRatioMode.KeepAspectRatio)

    def as_seen(self) -> QPixmap:
        """The picture with its marks, cropped, in full size."""
        shown = self._shown()
        pixmap = QPixmap(shown.size().toSize())
        chosen = self.chosen
        self.choose("")
        painter = QPainter(pixmap)
        self.scene().render(painter, QRectF(pixmap.rect()), shown)
        painter.end()
        self.choose(chosen)
        return pixmap

    def set_text(self, mark_id: str, text: str) -> None:
        """Write *text* into a mark."""
        marks = self.picture.marks if self.picture is not None else ()
        self.marks_changed.emit("text", tuple(replace(m, text=text) if m.id == mark_id else m for m in marks))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's hook: with Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.15 if event.angleDelta().y() > 0 else 1 / 1.15)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: take hold of a mark, or begin a new one."""
        if self.picture is None or self.read_only or event.button() != Qt.MouseButton.LeftButton:
            return
        at = self.mapToScene(event.position().toPoint())
        if self.tool != "select":
            self._grip = (at, None, "body")
            return
        found = hit(self.picture.marks, self.chosen, at.x(), at.y(), self._slack())
        self.choose(found[0].id if found else "")
        self._grip = (at, *found) if found else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: draw, move or resize, on the screen only."""
        if self._grip is None or self.picture is None:
            return
        start, mark, part = self._grip
        at = self.mapToScene(event.position().toPoint())
        if self.tool in AREA_TOOLS:
            self._area = between(start.x(), start.y(), at.x(), at.y())
            self._show_area()
        elif mark is None:
            self._preview(self._new(start, at))
        else:
            dx, dy = at.x() - start.x(), at.y() - start.y()
            self._preview(moved(mark, dx, dy) if part == "body" else resized(mark, part, dx, dy))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: what was drawn, moved or resized is wanted now."""
        if self._grip is None or self.picture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        start, mark, part = self._grip
        at = self.mapToScene(event.position().toPoint())
        live, self._live, self._grip = self._live, None, None
        if self.tool in AREA_TOOLS:
            self._finish_area()
        elif mark is None:
            self._add(live or self._new(start, at))
        elif live is not None:
            self._replace(live, "move" if part == "body" else "resize")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: the words of a mark."""
        at = self.mapToScene(event.position().toPoint())
        found = (
            hit(self.picture.marks, self.chosen, at.x(), at.y(), self._slack()) if self.picture is not None else None
        )
        if found and found[0].kind in ("text", "badge") and not self.read_only:
            self.text_requested.emit(found[0].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Tab goes through the marks, arrows move the chosen one, Delete removes it, Escape lets go."""
        if self.picture is None or not self._key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt's hook: Tab reaches the marks first, then goes on."""
        marks = self.picture.marks if self.picture is not None else ()
        places = [m.id for m in marks]
        at = (
            places.index(self.chosen) + (1 if forward else -1)
            if self.chosen in places
            else 0
            if forward
            else len(places) - 1
        )
        if 0 <= at < len(places):
            self.choose(places[at])
            return True
        self.choose("")
        return super().focusNextPrevChild(forward)

    def _key(self, event: QKeyEvent) -> bool:
        chosen = self._chosen()
        far = 10.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        steps = {
            Qt.Key.Key_Left: (-far, 0.0),
            Qt.Key.Key_Right: (far, 0.0),
            Qt.Key.Key_Up: (0.0, -far),
            Qt.Key.Key_Down: (0.0, far),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.choose("")
            self.take_tool("select")
        elif self.read_only:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tool not in ("select", *AREA_TOOLS):
            middle = self._shown().center()
            self._add(self._new(middle, middle))
        elif chosen is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._without(chosen)
        elif chosen is not None and key in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._replace(
                resized(chosen, "se", *steps[key]) if control else moved(chosen, *steps[key]),
                "resize" if control else "move",
            )
        else:
            return False
        return True

    def _without(self, mark: Mark) -> None:
        assert self.picture is not None
        self.chosen = ""
        self.marks_changed.emit("delete", tuple(m for m in self.picture.marks if m.id != mark.id))

    def _chosen(self) -> Mark | None:
        return next((m for m in self.picture.marks if m.id == self.chosen), None) if self.picture is not None else None

    def _new(self, start: QPointF, end: QPointF) -> Mark:
        kind: MarkKind = self.tool  # type: ignore[assignment] # select, crop and redact never come here
        mark = drawn(kind, start.x(), start.y(), end.x(), end.y(), max(24.0, self._pixmap.width() / USUAL))
        text = (
            next_badge(self.picture.marks)
            if kind == "badge" and self.picture is not None
            else self.tr("Text")
            if kind == "text"
            else ""
        )
        return Mark(mark.kind, mark.box, text, self._live.id if self._live is not None else mark.id)

    def _add(self, mark: Mark) -> None:
        assert self.picture is not None
        self.chosen = mark.id
        self.marks_changed.emit("add", (*self.picture.marks, mark))
        self.take_tool("select")
        if mark.kind == "text":
            self.text_requested.emit(mark.id)

    def _replace(self, mark: Mark, what: str) -> None:
        assert self.picture is not None
        self.marks_changed.emit(what, tuple(mark if m.id == mark.id else m for m in self.picture.marks))

    def _finish_area(self) -> None:
        area, tool = self._area, self.tool
        self.take_tool("select")
        if tool == "redact":
            self.cover(area)
        if area is not None:
            (self.crop_changed if tool == "crop" else self.redact_requested).emit(area)

    def _preview(self, mark: Mark) -> None:
        self._live = mark
        item = self._items.get(mark.id)
        if item is None:
            item = self._items[mark.id] = MarkItem(mark, self._pixmap)
            self.scene().addItem(item)
        item.show_mark(mark, True)

    def _show_marks(self, marks: tuple[Mark, ...]) -> None:
        for gone in self._items.keys() - {m.id for m in marks}:
            self.scene().removeItem(self._items.pop(gone))
        for place, mark in enumerate(marks):
            item = self._items.get(mark.id)
            if item is None:
                item = self._items[mark.id] = MarkItem(mark, self._pixmap)
                self.scene().addItem(item)
            item.setZValue(place / 1000)
            item.show_mark(mark, mark.id == self.chosen)
        chosen = self._chosen()
        self.setAccessibleDescription(
            self.tr("{0} marks").format(len(marks)) + (f", {chosen.kind}" if chosen is not None else "")
        )

    def _show_area(self) -> None:
        """Shade what a crop leaves out, or what is about to be redacted."""
        path = QPainterPath()
        crop = self.picture.crop if self.picture is not None else None
        area = self._area or (crop if self.tool == "crop" else None)
        if area is not None:
            box = QRectF(area.x, area.y, area.width, area.height)
            path.addRect(box)
            if self.tool != "redact":
                path.addRect(QRectF(self._pixmap.rect()))
        self._shade.setBrush(QColor(0, 0, 0) if self.tool == "redact" else QColor(0, 0, 0, 140))
        self._shade.setPath(path)

    def _show_ground(self) -> None:
        """Only what is inside the crop, except while the crop is changed."""
        shown = self._shown().toAlignedRect()
        self._ground.setPixmap(self._pixmap.copy(shown))
        self._ground.setOffset(shown.topLeft())

    def _shown(self) -> QRectF:
        crop = self.picture.crop if self.picture is not None else None
        if crop is None or self.tool == "crop":
            return QRectF(self._pixmap.rect())
        return QRectF(crop.x, crop.y, crop.width, crop.height)

    def _slack(self) -> float:
        return HANDLE / max(0.05, self.transform().m11())
