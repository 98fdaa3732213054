"""The documents of a library as rows: what lists, tiles and screen readers show of each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from recorder.document.reviews import day
from recorder.library.folder import Summary
from recorder.library.stages import Stage, stage

TITLE, NUMBER, STAGE, OWNER, TAGS, REVIEW, CHANGED = range(7)
Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class SopModel(QAbstractTableModel):
    """`Qt.UserRole` gives the whole `Summary`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.favourites: Collection[str] = ()
        self._rows: list[Summary] = []
        self._order: tuple[int, bool] | None = None
        self._heads = (
            self.tr("Title"), self.tr("Number"), self.tr("Stage"), self.tr("Owner"), self.tr("Tags"), self.tr("Next review"), self.tr("Changed"),
        )  # fmt: skip

    def show_rows(self, summaries: Sequence[Summary], favourites: Collection[str]) -> None:
        """Show these, in the order that was asked for."""
        self.beginResetModel()
        self.favourites, self._rows = favourites, list(summaries)
        self._arrange()
        self.endResetModel()

    def row_of(self, path: Path | None) -> int:
        """The row of a document; -1 when it is not shown."""
        return next((row for row, each in enumerate(self._rows) if each.path == path), -1)

    def summary(self, row: int) -> Summary | None:
        """The document in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summary(index.row())
        if summary is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(summary, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return summary.fault or str(summary.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [shown(summary, column) for column in range(len(self._heads))]
            return ", ".join(f"{head}: {text}" for head, text in zip(self._heads, said, strict=True) if text)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt's hook."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        if self._order is not None:
            column, down = self._order
            key: Callable[[Summary], object] = (
                (lambda each: each.modified) if column == CHANGED
                else (lambda each: each.next_review or "9") if column == REVIEW
                else (lambda each: shown(each, column).casefold())
            )  # fmt: skip
            self._rows.sort(key=key, reverse=down)  # type: ignore[arg-type]  # numbers, or texts


def shown(summary: Summary, column: int) -> str:
    """What a column shows of a document."""
    match column:
        case 0:
            return title_of(summary)
        case 1:
            return summary.number
        case 2:
            return stage_words(stage(summary, date.today())) if not summary.fault else ""
        case 3:
            return summary.owner
        case 4:
            return ", ".join(summary.tags)
        case 5:
            return date_words(summary.next_review)
    when = QDateTime.fromMSecsSinceEpoch(summary.modified // 1_000_000)
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def title_of(summary: Summary) -> str:
    """Its title, or the name of its file."""
    return summary.title.strip() or summary.path.stem


def stage_words(of: Stage) -> str:
    """A stage in words."""
    words = {
        "draft": QCoreApplication.translate("stage", "Draft"),
        "in review": QCoreApplication.translate("stage", "In review"),
        "approved": QCoreApplication.translate("stage", "Approved"),
        "due": QCoreApplication.translate("stage", "Review due"),
        "retired": QCoreApplication.translate("stage", "Retired"),
    }
    return words[of]


def date_words(iso: str) -> str:
    """An ISO date as people write it here; any other text as it is."""
    when = day(iso)
    return QLocale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.ShortFormat) if when else iso
