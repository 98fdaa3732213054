"""The hand on the canvas: the tool it holds, and what mouse and keyboard do with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, Protocol

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from recorder.document.model import Box, Mark, MarkKind, Picture
from recorder.ui.editor.shapes import Part, between, drawn, hit, moved, next_badge, resized

Tool = Literal["select", "ring", "arrow", "box", "ellipse", "text", "badge", "highlight", "blur", "crop", "redact"]
AREA_TOOLS = frozenset({"crop", "redact"})
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
USUAL = 28
"""The size of a mark made by a plain click: the picture's width divided by this."""


class Paper(Protocol):
    """What the hand works on."""

    picture: Picture | None
    chosen: str
    read_only: bool

    def choose(self, mark_id: str) -> None:
        """Choose a mark."""

    def preview(self, mark: Mark) -> None:
        """Draw a mark as it would be."""

    def show_area(self, area: Box | None) -> None:
        """Shade what a crop or redaction would take."""

    def around(self, wide: bool) -> Box:
        """The control of the step or the chosen mark, *wide*: with its surroundings; without one the middle."""

    def cover(self, area: Box | None) -> None:
        """Show what a redaction would take away."""

    def middle(self) -> QPointF:
        """The middle of what is shown."""

    def slack(self) -> float:
        """How near counts as on it, in picture pixels."""


class Hand(QObject):
    """Changes nothing by itself; its signals tell what is wanted. Crop and redaction begin with a proposal for the keyboard.

    `marks_changed` carries what was done and the marks, `text_requested` a mark's id, the others the box that was drawn.
    """

    marks_changed = Signal(str, object)
    crop_changed = Signal(object)
    redact_requested = Signal(object)
    text_requested = Signal(str)
    tool_changed = Signal(str)

    def __init__(self, canvas: Paper, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.tool: Tool = "select"
        self._grip: tuple[QPointF, Mark | None, Part] | None = None
        self._live: Mark | None = None
        self._area: Box | None = None

    def take(self, tool: Tool) -> None:
        """Use *tool* from now on."""
        self.tool, self._area, self._live, self._grip = tool, None, None, None
        self.tool_changed.emit(tool)
        if tool in AREA_TOOLS and self._canvas.picture is not None:
            self._area = self._canvas.around(tool == "crop")
        self._canvas.show_area(self._area)

    def press(self, at: QPointF) -> None:
        """Take hold of a mark, or begin a new one."""
        picture = self._canvas.picture
        if picture is None or self._canvas.read_only:
            return
        if self.tool != "select":
            self._grip, self._area = (at, None, "body"), None
            return
        found = hit(picture.marks, self._canvas.chosen, at.x(), at.y(), self._canvas.slack())
        self._canvas.choose(found[0].id if found else "")
        self._grip = (at, *found) if found else None

    def move(self, at: QPointF) -> None:
        """Draw, move or resize, on the screen only."""
        if self._grip is None:
            return
        start, mark, part = self._grip
        if self.tool in AREA_TOOLS:
            self._area = between(start.x(), start.y(), at.x(), at.y())
            self._canvas.show_area(self._area)
            return
        if mark is None:
            self._live = self._new(start, at)
        else:
            dx, dy = at.x() - start.x(), at.y() - start.y()
            self._live = moved(mark, dx, dy) if part == "body" else resized(mark, part, dx, dy)
        self._canvas.preview(self._live)

    def release(self, at: QPointF) -> None:
        """What was drawn, moved or resized is wanted now."""
        if self._grip is None:
            return
        start, mark, part = self._grip
        live, self._grip = self._live, None
        if self.tool in AREA_TOOLS:
            self._finish_area()
        elif mark is None:
            self._add(live or self._new(start, at))
        elif live is not None:
            self._replace(live, "move" if part == "body" else "resize")
        self._live = None

    def open(self, at: QPointF) -> None:
        """A double click: the words of a mark."""
        picture = self._canvas.picture
        found = hit(picture.marks, self._canvas.chosen, at.x(), at.y(), self._canvas.slack()) if picture else None
        if found and found[0].kind in ("text", "badge") and not self._canvas.read_only:
            self.text_requested.emit(found[0].id)

    def key(self, event: QKeyEvent) -> bool:
        """Arrows move the chosen mark (Shift: ten pixels, Ctrl: its corner), Delete removes it, Enter makes one.

        Escape lets go. Whether the key meant something.
        """
        if Qt.Key(event.key()) == Qt.Key.Key_Escape:
            self._canvas.choose("")
            self.take("select")
            return True
        if self._canvas.picture is None or self._canvas.read_only:
            return False
        return self._key_on_area(event) if self.tool in AREA_TOOLS else self._key_on_mark(event) or self._key_makes(event)

    def set_text(self, mark_id: str, text: str) -> None:
        """Write *text* into a mark."""
        marks = self._marks()
        self.marks_changed.emit("text", tuple(replace(m, text=text) if m.id == mark_id else m for m in marks))

    def _key_makes(self, event: QKeyEvent) -> bool:
        makes = event.key() in ENTER and self.tool != "select"
        if makes:
            self._add(self._new(self._canvas.middle(), self._canvas.middle()))
        return makes

    def _key_on_area(self, event: QKeyEvent) -> bool:
        """Arrows move what would be cropped or redacted (Ctrl: its corner), Enter takes it."""
        key, area, ways = Qt.Key(event.key()), self._area, _ways(event)
        if key in ENTER:
            self._finish_area()
        elif area is not None and key in ways:
            dx, dy = ways[key]
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._area = replace(area, width=max(8.0, area.width + dx), height=max(8.0, area.height + dy))
            else:
                self._area = replace(area, x=area.x + dx, y=area.y + dy)
            self._canvas.show_area(self._area)
        return key in ENTER or key in ways

    def _key_on_mark(self, event: QKeyEvent) -> bool:
        chosen = next((m for m in self._marks() if m.id == self._canvas.chosen), None)
        if chosen is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        ways = _ways(event)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._canvas.chosen = ""
            self.marks_changed.emit("delete", tuple(m for m in self._marks() if m.id != chosen.id))
        elif key in ways and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._replace(resized(chosen, "se", *ways[key]), "resize")
        elif key in ways:
            self._replace(moved(chosen, *ways[key]), "move")
        else:
            return False
        return True

    def _marks(self) -> tuple[Mark, ...]:
        return self._canvas.picture.marks if self._canvas.picture is not None else ()

    def _new(self, start: QPointF, end: QPointF) -> Mark:
        kind: MarkKind = self.tool  # type: ignore[assignment]  # select, crop and redact never come here
        width = self._canvas.picture.width if self._canvas.picture is not None else 0
        mark = drawn(kind, start.x(), start.y(), end.x(), end.y(), max(24.0, width / USUAL))
        text = next_badge(self._marks()) if kind == "badge" else self.tr("Text") if kind == "text" else ""
        return Mark(mark.kind, mark.box, text, self._live.id if self._live is not None else mark.id)

    def _add(self, mark: Mark) -> None:
        self._canvas.chosen = mark.id
        self.marks_changed.emit("add", (*self._marks(), mark))
        self.take("select")
        if mark.kind == "text":
            self.text_requested.emit(mark.id)

    def _replace(self, mark: Mark, what: str) -> None:
        self.marks_changed.emit(what, tuple(mark if m.id == mark.id else m for m in self._marks()))

    def _finish_area(self) -> None:
        area, tool = self._area, self.tool
        self.take("select")
        if area is not None and tool == "redact":
            self._canvas.cover(area)
        if area is not None:
            (self.crop_changed if tool == "crop" else self.redact_requested).emit(area)


def _ways(event: QKeyEvent) -> dict[Qt.Key, tuple[float, float]]:
    """How far each arrow goes, in picture pixels: ten with Shift."""
    far = 10.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
    return {Qt.Key.Key_Left: (-far, 0.0), Qt.Key.Key_Right: (far, 0.0), Qt.Key.Key_Up: (0.0, -far), Qt.Key.Key_Down: (0.0, far)}
