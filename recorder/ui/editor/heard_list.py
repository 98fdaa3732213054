"""The rows of everything that was said: when, where it went, and the words; a row is dragged to another step."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from recorder.document.model import Document, Sentence
from recorder.ui.editor.step_list import SENTENCE_MIME
from recorder.ui.icons import drawing
from recorder.ui.theme import text_font, worn
from recorder.ui.tokens import GRID, NORMAL, SMALL
from recorder.ui.verbs import clock

UNSURE = 0.6
NEAR = 0.05
"""Seconds by which the middle of a sentence may lie outside the span that its step remembers."""
SIGN = 14
WRAP = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence, its recording, the number (None: folded away) and id of its step; an empty id: at no step."""

    sentence: Sentence
    recording: str = ""
    number: int | None = None
    step: str = ""


def heard(document: Document) -> tuple[Heard, ...]:
    """All that was said, in order of time; for a document without a transcript what its steps remember.

    A sentence is at the step whose own words span the middle of its time. What belongs to a part that was recorded later
    stands behind the rest, because it has a clock of its own.
    """
    own: list[Heard] = []
    later: list[Heard] = []
    number = 0
    for step in document.steps:
        number += not step.folded
        recording = step.span.recording if step.span is not None else document.recording
        elsewhere = bool(document.recording) and recording != document.recording
        rows = later if elsewhere else own
        rows += [Heard(sentence, recording, None if step.folded else number, step.id) for sentence in step.sentences]
    own.sort(key=_time)
    return (*(_with_home(document, own) if document.transcript else own), *later)


def _with_home(document: Document, own: Sequence[Heard]) -> Iterator[Heard]:
    starts = [row.sentence.start - NEAR for row in own]
    for sentence in sorted(document.transcript, key=lambda s: (s.start, s.end)):
        middle = (sentence.start + sentence.end) / 2
        at = bisect_right(starts, middle) - 1
        home = next((own[n] for n in range(at, max(-1, at - 8), -1) if own[n].sentence.end + NEAR >= middle), None)
        yield replace(home, sentence=sentence) if home is not None else Heard(sentence, document.recording)


def _time(row: Heard) -> tuple[float, float]:
    return row.sentence.start, row.sentence.end


class HeardModel(QAbstractListModel):
    """Follows the document by `show`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Heard, ...] = ()

    def show(self, rows: tuple[Heard, ...]) -> None:
        """Take over *rows*; while the sentences are the same, place and selection stay."""
        same = [r.sentence for r in rows] == [r.sentence for r in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's hook."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.sentence.text
        return f"{self.place(row)}: {row.sentence.text}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Qt's hook."""
        return [SENTENCE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt's hook: the number of the row."""
        data = QMimeData()
        data.setData(SENTENCE_MIME, QByteArray(str(indexes[0].row()).encode()))
        return data

    def place(self, row: Heard) -> str:
        """When it was said and where it went."""
        where = self.tr("at no step") if not row.step else self.tr("Step {0}").format(row.number) if row.number else self.tr("folded step")
        unsure = self.tr(" · doubtful") if row.sentence.confidence < UNSURE else ""
        return f"{clock(row.sentence.start)} · {where}{unsure}"


class HeardDelegate(QStyledItemDelegate):
    """Draws a row: the place small, the words wrapped."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's hook."""
        width = self._view.viewport().width()
        room = QRect(0, 0, max(80, width - 2 * GRID), 10_000)
        words = QFontMetrics(text_font(NORMAL)).boundingRect(room, WRAP, index.data(Qt.ItemDataRole.DisplayRole))
        return QSize(80, words.height() + QFontMetrics(text_font(SMALL)).height() + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's hook."""
        tokens, row, model = worn(), index.data(Qt.ItemDataRole.UserRole), index.model()
        assert isinstance(model, HeardModel)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            chosen = option.state & QStyle.StateFlag.State_Selected
            painter.setBrush(QColor(tokens.selection if chosen else tokens.hover))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), 5, 5)
        inner = rect.adjusted(GRID, GRID - 2, -GRID, 0)
        unsure = row.sentence.confidence < UNSURE
        if unsure:
            sign = drawing("doubt", SIGN, QColor(tokens.warning), painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.left(), inner.top(), sign)
        painter.setFont(text_font(SMALL))
        painter.setPen(QColor(tokens.warning if unsure else tokens.dim))
        painter.drawText(inner.adjusted(SIGN + 4 if unsure else 0, 0, 0, 0), 0, model.place(row))
        painter.setFont(text_font(NORMAL))
        painter.setPen(QColor(tokens.text))
        words = inner.adjusted(0, QFontMetrics(text_font(SMALL)).height() + 2, 0, 0)
        painter.drawText(words, WRAP, row.sentence.text)
        painter.restore()


class HeardList(QListView):
    """The list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heard = HeardModel(self)
        self.setModel(self.heard)
        self.setItemDelegate(HeardDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    @property
    def row(self) -> Heard | None:
        """The row in hand."""
        place = self.currentIndex().row()
        return self.heard.rows[place] if 0 <= place < len(self.heard.rows) else None
