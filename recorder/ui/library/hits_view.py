"""What a search found: the SOP, the step, and the words around the find with the find marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from recorder.library.search import Hit
from recorder.library.terms import Piece
from recorder.ui.theme import text_font, worn
from recorder.ui.tokens import GRID, NORMAL, RADIUS, SMALL

HEIGHT = 66
Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class HitModel(QAbstractListModel):
    """`Qt.UserRole` gives the `Hit`."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these, best first."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{where(hit, self.tr('About this SOP'), self.tr('Step {0}'), self.tr('Folded step'))}: {''.join(p.text for p in hit.snippet)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(hit.path)
        return None


class HitDelegate(QStyledItemDelegate):
    """Draws a find."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        tokens, rect = worn(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(rect.adjusted(GRID // 2, 2, -GRID // 2, -2))
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if chosen else tokens.hover))
            painter.drawRoundedRect(card, RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        text = rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID)
        step = where(hit, self.tr("About this SOP"), self.tr("Step {0}"), self.tr("Folded step"))
        painter.setFont(text_font(SMALL))
        painter.setPen(QColor(tokens.dim))
        room = painter.fontMetrics().horizontalAdvance(step)
        painter.drawText(text, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, step)
        painter.setFont(text_font(NORMAL, bold=True))
        painter.setPen(QColor(tokens.text))
        title = painter.fontMetrics().elidedText(hit.title or hit.path.stem, Qt.TextElideMode.ElideRight, text.width() - room - 2 * GRID)
        painter.drawText(text, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        snippet(painter, QRect(text.left(), text.top() + 24, text.width(), text.height() - 24), hit.snippet)
        painter.restore()


class HitList(QListView):
    """`opened` carries the `Hit` that was chosen with Enter or a double click; `left` comes when the arrow goes above the first."""

    opened = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hits = HitModel()
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Finds"))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(Qt.ItemDataRole.UserRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(Qt.ItemDataRole.UserRole))
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def where(hit: Hit, own: str, step: str, folded: str) -> str:
    """Which part of the SOP was found."""
    return own if hit.step is None else step.format(hit.number) if hit.number else folded


def snippet(painter: QPainter, room: QRect, pieces: Sequence[Piece]) -> None:
    """Draw the words around a find on one line, from right to left where the text runs so."""
    tokens = worn()
    formats, text = [], ""
    for piece in pieces:
        if piece.hit:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = len(text.encode("utf-16-le")) // 2, len(piece.text.encode("utf-16-le")) // 2
            look = QTextCharFormat()
            look.setForeground(QColor(tokens.warning))
            look.setBackground(QColor(tokens.warning_ground))
            look.setFontWeight(QFont.Weight.DemiBold)
            marked.format = look
            formats.append(marked)
        text += piece.text
    layout = QTextLayout(text, text_font(NORMAL))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    line: QTextLine = layout.createLine()
    if line.isValid():
        line.setLineWidth(room.width())
    layout.endLayout()
    painter.setPen(QColor(tokens.dim))
    painter.setClipRect(room)
    layout.draw(painter, QPointF(room.topLeft()))
    painter.setClipping(False)
