"""Documents as a list with columns, and as tiles; both draw the picture of the first step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from recorder.document.model import Picture
from recorder.library.folder import Summary
from recorder.library.stages import Stage, stage
from recorder.ui.editor.thumbnails import Thumbnails
from recorder.ui.icons import drawing
from recorder.ui.library.sop_model import CHANGED, NUMBER, OWNER, REVIEW, STAGE, TAGS, TITLE, SopModel, stage_words, title_of
from recorder.ui.theme import text_font, worn
from recorder.ui.tokens import GRID, NORMAL, RADIUS, SMALL, Tokens

SMALL_PICTURE, PICTURE = QSize(64, 40), QSize(216, 128)
TILE = QSize(PICTURE.width() + 3 * GRID, PICTURE.height() + 76)
ROW = 56
WIDTHS = {NUMBER: 84, STAGE: 104, OWNER: 104, TAGS: 112, REVIEW: 96, CHANGED: 136}
TITLE_ROOM = 300
TONES: dict[Stage, str] = {"draft": "note", "in review": "tip", "approved": "check", "due": "warning", "retired": "note"}
Index = QModelIndex | QPersistentModelIndex


def _cover(summary: Summary) -> Picture:
    """The picture of an SOP in the library, known by file and date until the index has read it (`Librarian.cover`)."""
    return Picture(f"{summary.path}\n{summary.modified}", 1, 1)


class _Delegate(QStyledItemDelegate):
    """Draws what both views have in common."""

    def __init__(self, thumbnails: Thumbnails, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._thumbnails, self._view = thumbnails, view
        thumbnails.arrived.connect(lambda _key: view.viewport().update())

    def _picture(self, painter: QPainter, frame: QRect, summary: Summary, tokens: Tokens) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame), 4, 4)
        painter.fillPath(path, QColor(tokens.hover))
        scale = painter.device().devicePixelRatioF()
        pixmap = self._thumbnails.get(_cover(summary), scale) if not summary.fault else None
        if pixmap is not None:
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(frame.topLeft(), pixmap)
            painter.restore()
        else:
            sign = "warning" if summary.fault else "steps"
            painter.drawPixmap(frame.center() - QPoint(9, 9), drawing(sign, 18, QColor(tokens.dim), scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _star(self, painter: QPainter, place: QPoint, summary: Summary, tokens: Tokens) -> bool:
        model = self._view.model()
        if not (isinstance(model, SopModel) and summary.id and summary.id in model.favourites):
            return False
        painter.drawPixmap(place, drawing("starred", 16, QColor(tokens.accent), painter.device().devicePixelRatioF()))
        return True

    def _chip(self, painter: QPainter, place: QPoint, summary: Summary, tokens: Tokens) -> int:
        """The stage in its colour; the place after it."""
        now = stage(summary, date.today())
        words, tone = stage_words(now), TONES[now]
        painter.setFont(text_font(SMALL))
        room = painter.fontMetrics().horizontalAdvance(words) + 2 * GRID
        chip = QRect(place, QSize(room, painter.fontMetrics().height() + 4))
        painter.setPen(QPen(QColor(getattr(tokens, tone)), 1) if tokens.window == tokens.paper else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, f"{tone}_ground")))
        painter.drawRoundedRect(QRectF(chip), chip.height() / 2, chip.height() / 2)
        painter.setPen(QColor(getattr(tokens, tone)))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return chip.right() + GRID


class RowDelegate(_Delegate):
    """A row of the list: picture and title in the first column, the stage in its colour, plain text elsewhere."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary: Summary = index.data(Qt.ItemDataRole.UserRole)
        tokens, rect = worn(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        if index.column() == TITLE:
            self._title(painter, rect, summary, tokens)
            if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
                painter.fillRect(QRect(rect.left(), rect.top() + 4, 3, rect.height() - 8), QColor(tokens.accent))
        elif index.column() == STAGE and not summary.fault:
            self._chip(painter, QPoint(rect.left() + GRID, rect.center().y() - painter.fontMetrics().height() // 2 - 2), summary, tokens)
        else:
            painter.setFont(text_font(NORMAL))
            painter.setPen(QColor(tokens.dim))
            room = rect.adjusted(GRID, 0, 0, 0)
            words = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _title(self, painter: QPainter, rect: QRect, summary: Summary, tokens: Tokens) -> None:
        frame = QRect(QPoint(rect.left() + GRID, rect.top() + (rect.height() - SMALL_PICTURE.height()) // 2), SMALL_PICTURE)
        self._picture(painter, frame, summary, tokens)
        starred = self._star(painter, QPoint(rect.right() - 2 * GRID - 4, rect.top() + GRID), summary, tokens)
        text = QRect(frame.right() + GRID + 4, rect.top() + GRID, rect.right() - frame.right() - 3 * GRID - (20 if starred else 0), rect.height() - 2 * GRID)
        painter.setFont(text_font(NORMAL, bold=True))
        painter.setPen(QColor(tokens.text))
        metrics = painter.fontMetrics()
        painter.drawText(text, Qt.AlignmentFlag.AlignTop, metrics.elidedText(title_of(summary), Qt.TextElideMode.ElideRight, text.width()))
        painter.setFont(text_font(SMALL))
        painter.setPen(QColor(tokens.danger if summary.fault else tokens.dim))
        below = summary.fault or under(self.tr("1 step"), self.tr("{0} steps"), summary)
        painter.drawText(text, Qt.AlignmentFlag.AlignBottom, painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, text.width()))


class TileDelegate(_Delegate):
    """A tile: the picture, the title in two lines, the stage and the owner."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return TILE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary: Summary = index.data(Qt.ItemDataRole.UserRole)
        tokens = worn()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRect(option.rect.topLeft(), TILE).adjusted(4, 4, -4, -4)
        chosen, over = option.state & QStyle.StateFlag.State_Selected, option.state & QStyle.StateFlag.State_MouseOver
        painter.setBrush(QColor(tokens.selection if chosen else tokens.hover if over else tokens.paper))
        focused = option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent), 2) if focused else QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        frame = QRect(card.topLeft() + QPoint(GRID, GRID), PICTURE)
        self._picture(painter, frame, summary, tokens)
        self._star(painter, frame.topRight() - QPoint(20, -4), summary, tokens)
        painter.setFont(text_font(NORMAL, bold=True))
        painter.setPen(QColor(tokens.danger if summary.fault else tokens.text))
        metrics = painter.fontMetrics()
        words = QRect(frame.left() + 2, frame.bottom() + 6, frame.width() - 4, metrics.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(title_of(summary), Qt.TextElideMode.ElideRight, words.width()))
        after = frame.left()
        line = words.bottom() + GRID
        if not summary.fault:
            after = self._chip(painter, QPoint(after, line), summary, tokens)
        painter.setFont(text_font(SMALL))
        painter.setPen(QColor(tokens.dim))
        said = summary.fault or summary.owner or ", ".join(summary.tags) or under(self.tr("1 step"), self.tr("{0} steps"), summary)
        room = QRect(after, line, frame.right() - after, painter.fontMetrics().height() + 4)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width()))
        painter.restore()


def under(one: str, many: str, summary: Summary) -> str:
    """The small line below a title."""
    return " · ".join(part for part in (one if summary.steps == 1 else many.format(summary.steps), summary.purpose.split("\n")[0]) if part)


class SopList(QTreeView):
    """The list with columns. `opened` comes with Enter and a double click."""

    opened = Signal()

    def __init__(self, model: SopModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(RowDelegate(thumbnails, self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("SOPs"))
        head = self.header()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setStretchLastSection(False)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            head.resizeSection(column, width)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title needs room: where there is little, the least telling columns go first."""
        super().resizeEvent(event)
        room = self.viewport().width() - TITLE_ROOM - sum(WIDTHS.values())
        for column in (CHANGED, NUMBER, TAGS, REVIEW, OWNER):
            self.setColumnHidden(column, room < 0)
            room += WIDTHS[column] if room < 0 else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class SopTiles(QListView):
    """The tiles. `opened` comes with Enter and a double click."""

    opened = Signal()

    def __init__(self, model: SopModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TileDelegate(thumbnails, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("SOPs as tiles"))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
