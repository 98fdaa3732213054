"""The list of sections and steps: thumbnails, numbers, kinds, first words; steps are dragged to their place."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from recorder.document.model import Document, Step
from recorder.ui.editor.step_model import MIME, Row, StepModel
from recorder.ui.editor.thumbnails import Thumbnails
from recorder.ui.editor.words import step_icon
from recorder.ui.icons import drawing
from recorder.ui.theme import text_font, worn
from recorder.ui.tokens import GRID, NORMAL, SMALL, Tokens

STEP_HEIGHT, SECTION_HEIGHT = 72, 40
SENTENCE_MIME = "application/x-sayshow-sentence"
"""A sentence dragged from what was said: the number of its row."""
PICTURE = QSize(84, 52)
NUMBER_WIDTH = 32
SIGN = 16


class StepDelegate(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, thumbnails: Thumbnails, view: QListView) -> None:
        super().__init__(view)
        self._thumbnails, self._view = thumbnails, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt's hook."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        return QSize(200, STEP_HEIGHT if row.step is not None else SECTION_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's hook."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        tokens = worn()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        self._ground(painter, rect, option, tokens, row)
        if row.step is not None:
            self._step(painter, rect, row, row.step, tokens)
        else:
            self._heading(painter, rect, row, tokens)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, tokens: Tokens, row: Row) -> None:
        card = QRectF(rect.adjusted(GRID // 2, 2, -GRID // 2, -2))
        chosen, hover = option.state & QStyle.StateFlag.State_Selected, option.state & QStyle.StateFlag.State_MouseOver
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or (hover and row.step is not None):
            painter.setBrush(QColor(tokens.selection if chosen else tokens.hover))
            painter.drawRoundedRect(card, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 5, 5)

    def _step(self, painter: QPainter, rect: QRect, row: Row, step: Step, tokens: Tokens) -> None:
        painter.setFont(text_font(SMALL))
        painter.setPen(QColor(tokens.dim))
        number = QRect(rect.left() + GRID // 2, rect.top(), NUMBER_WIDTH, rect.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row.number) if row.number is not None else "–")
        frame = QRect(QPoint(number.right() + GRID // 2, rect.top() + (rect.height() - PICTURE.height()) // 2), PICTURE)
        self._picture(painter, frame, step, tokens)
        left = frame.right() + GRID + 2
        text = QRect(left, rect.top() + GRID, rect.right() - left - GRID - 4, rect.height() - 2 * GRID)
        scale = painter.device().devicePixelRatioF()
        sign = QColor(tokens.dim)
        painter.drawPixmap(text.left(), text.top(), drawing(step_icon(step.kind), SIGN, sign, scale))
        if row.doubtful:
            painter.drawPixmap(text.left() + SIGN + GRID // 2, text.top(), drawing("doubt", SIGN, QColor(tokens.warning), scale))
        for place, callout in enumerate(step.callouts[:4]):
            painter.drawPixmap(
                text.right() - SIGN - place * (SIGN + 4),
                text.top(),
                drawing(callout.kind, SIGN, QColor(getattr(tokens, callout.kind)), scale),
            )
        painter.setFont(text_font(NORMAL))
        painter.setPen(QColor(tokens.dim if row.number is None else tokens.text))
        words = text.adjusted(0, SIGN + 3, 0, 4)
        _two_lines(painter, words, step.instruction or self.tr("No words yet"))

    def _picture(self, painter: QPainter, frame: QRect, step: Step, tokens: Tokens) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(path, QColor(tokens.line if step.picture is not None else tokens.hover))
        scale = painter.device().devicePixelRatioF()
        if step.picture is None:
            painter.drawPixmap(frame.center() - QPoint(9, 9), drawing("text", 18, QColor(tokens.dim), scale))
        elif (pixmap := self._thumbnails.get(step.picture, scale)) is not None:
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(frame.topLeft(), pixmap)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _heading(self, painter: QPainter, rect: QRect, row: Row, tokens: Tokens) -> None:
        model = self._view.model()
        closed = isinstance(model, StepModel) and row.id in model.closed
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            rect.left() + GRID + 2,
            rect.center().y() - 5,
            drawing("unfold" if closed else "fold", SIGN, QColor(tokens.dim), scale),
        )
        painter.setFont(text_font(NORMAL, bold=True))
        painter.setPen(QColor(tokens.text))
        words = rect.adjusted(NUMBER_WIDTH + GRID // 2, 6, -GRID, 0)
        title = row.section.title if row.section is not None and row.section.title else self.tr("Untitled section")
        painter.drawText(
            words,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, words.width()),
        )


class StepList(QListView):
    """The list. `chosen` tells the step in hand, `moved` a drag (ids, step or section before which, or empty for the end).

    `sentence_dropped` tells the row of what was said and the step it was dropped on.
    """

    chosen = Signal(str)
    moved = Signal(list, str)
    sentence_dropped = Signal(int, str)
    edit_requested = Signal()
    callout_requested = Signal(int)
    hear_requested = Signal()
    section_clicked = Signal(str)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepModel(self)
        self.setModel(self.steps)
        self.setItemDelegate(StepDelegate(thumbnails, self))
        self.setAccessibleName(self.tr("Steps"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setMinimumWidth(240)
        self._steady = False
        self.selectionModel().currentChanged.connect(self._current)
        self.clicked.connect(self._clicked)
        thumbnails.arrived.connect(lambda _key: self.viewport().update())

    def show_document(self, document: Document, current: str) -> None:
        """Follow the document; the step in hand stays in hand."""
        chosen = set(self.selected())
        self._steady = True
        self.steps.show(document)
        self._steady = False
        self.take(current)
        if len(chosen) > 1:
            self.select(chosen)

    def take(self, step_id: str) -> None:
        """Make *step_id* the current row."""
        place = self.steps.place_of(step_id)
        index = self.steps.index(place) if place >= 0 else QModelIndex()
        if index.isValid() and (self.currentIndex() != index or not self.selectionModel().isSelected(index)):
            self._steady = True
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._steady = False
            self.scrollTo(index)

    def selected(self) -> list[str]:
        """The ids of the selected steps, from top to bottom."""
        places = sorted(i.row() for i in self.selectionModel().selectedIndexes())
        return [self.steps.rows[p].id for p in places if p < len(self.steps.rows) and self.steps.rows[p].step is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: J, K, Enter, space and the digits act on the step in hand."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if plain and key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_K, Qt.Key.Key_Up):
            self._go(1 if key in (Qt.Key.Key_J, Qt.Key.Key_Down) else -1)
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._open_or_close(key == Qt.Key.Key_Right)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit()
        elif plain and key == Qt.Key.Key_Space:
            self.hear_requested.emit()
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.callout_requested.emit(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's hook: steps of this list, and sentences."""
        super().dragEnterEvent(event)
        if event.mimeData().hasFormat(SENTENCE_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt's hook."""
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(MIME) or self._step_under(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's hook: tell where the steps are wanted; the document moves them, not the view."""
        if (step := self._step_under(event)) is not None:
            event.acceptProposedAction()
            self.setState(QAbstractItemView.State.NoState)
            self.sentence_dropped.emit(int(bytes(event.mimeData().data(SENTENCE_MIME).data()).decode()), step.id)
            return
        ids = bytes(event.mimeData().data(MIME).data()).decode().split("\n")
        place = self._drop_place(event.position().toPoint())
        before = self.steps.rows[place].id if place < len(self.steps.rows) else ""
        event.setDropAction(Qt.DropAction.CopyAction)  # so that the view does not remove the rows by itself
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.moved.emit([i for i in ids if i], before)

    def toggle_section(self, section_id: str, document: Document) -> None:
        """Open or close a section."""
        self.steps.closed ^= {section_id}
        self.steps.show(document)
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        row = self.steps.rows[index.row()]
        if row.step is None:
            self.section_clicked.emit(row.id)

    def _step_under(self, event: QDropEvent) -> Step | None:
        """The step that a dragged sentence is over."""
        index = self.indexAt(event.position().toPoint())
        return self.steps.rows[index.row()].step if event.mimeData().hasFormat(SENTENCE_MIME) and index.isValid() else None

    def _drop_place(self, point: QPoint) -> int:
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.steps.rows)
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _go(self, by: int) -> None:
        place = self.currentIndex().row() + by
        while 0 <= place < len(self.steps.rows) and self.steps.rows[place].step is None:
            place += by
        if 0 <= place < len(self.steps.rows):
            self.setCurrentIndex(self.steps.index(place))

    def _open_or_close(self, wanted: bool) -> None:
        """Left closes the section of this row and stands on its heading, right opens it again."""
        place = self.currentIndex().row()
        while place >= 0 and self.steps.rows[place].step is not None:
            place -= 1
        if place >= 0 and (self.steps.rows[place].id in self.steps.closed) == wanted:
            self.setCurrentIndex(self.steps.index(place))
            self.section_clicked.emit(self.steps.rows[place].id)

    def _current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._steady and index.isValid() and (row := self.steps.rows[index.row()]).step is not None:
            self.chosen.emit(row.id)

    def select(self, ids: Collection[str]) -> None:
        """Select steps beside the one in hand."""
        self._steady = True
        for place, row in enumerate(self.steps.rows):
            if row.id in ids:
                self.selectionModel().select(self.steps.index(place), QItemSelectionModel.SelectionFlag.Select)
        self._steady = False


def _two_lines(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw *text* in at most two lines, the second one cut with an ellipsis."""
    metrics = QFontMetrics(painter.font())
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= rect.width():
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        first, words = words[0], words[1:]
    lines = [
        metrics.elidedText(first, Qt.TextElideMode.ElideRight, rect.width()),
        metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, rect.width()),
    ]
    for place, line in enumerate(lines):
        painter.drawText(rect.left(), rect.top() + metrics.ascent() + place * metrics.height(), line)
