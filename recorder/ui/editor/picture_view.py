"""The picture of a step under the person's hand: mouse and keys go to the tool."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from recorder.ui.editor.canvas import Canvas
from recorder.ui.editor.hand import Hand, Tool


class PictureView(Canvas):
    """The canvas with a hand on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hand = Hand(self, self)
        self.hand.tool_changed.connect(self._tool_changed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand.press(self.mapToScene(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hand.move(self.mapToScene(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand.release(self.mapToScene(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hand.open(self.mapToScene(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hand.key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab reaches the marks first, then goes on."""
        places = [m.id for m in self.picture.marks] if self.picture is not None else []
        at = places.index(self.chosen) + (1 if forward else -1) if self.chosen in places else 0 if forward else len(places) - 1
        if 0 <= at < len(places):
            self.choose(places[at])
            return True
        self.choose("")
        return super().focusNextPrevChild(forward)

    def _tool_changed(self, tool: Tool) -> None:
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if tool == "select" else Qt.CursorShape.CrossCursor)
        self.set_cropping(tool == "crop")
