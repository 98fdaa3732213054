"""The rows of the step list: section headings and steps, over the plain document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from recorder.document.model import Document, Section, Step
from recorder.ui.editor.words import step_word

MIME = "application/x-sayshow-steps"
DOUBT = 0.6
"""Below this confidence a step carries the doubt mark."""
Index = QModelIndex | QPersistentModelIndex


def is_doubtful(step: Step) -> bool:
    """Whether the draft is unsure of *step* and nobody has looked at it yet."""
    return step.guessed or step.confidence < DOUBT and not step.edited


@dataclass(frozen=True, slots=True)
class Row:
    """A heading (`step` None) or a step with its number (None while it is folded away)."""

    section: Section | None = None
    step: Step | None = None
    number: int | None = None

    @property
    def id(self) -> str:
        """What the row is about."""
        return self.step.id if self.step is not None else self.section.id if self.section is not None else ""

    @property
    def doubtful(self) -> bool:
        """Whether the row is a step that the draft is unsure of."""
        return self.step is not None and is_doubtful(self.step)


def rows_of(document: Document, with_folded: bool = False, closed: frozenset[str] = frozenset()) -> list[Row]:
    """The rows of *document*; the steps of *closed* sections (their ids) are left out, but counted."""
    sections = {section.id: section for section in document.sections}
    steps: dict[str | None, list[Row]] = {None: [], **{key: [] for key in sections}}
    number = 0
    for step in document.steps:
        number += not step.folded
        if with_folded or not step.folded:
            steps[step.section if step.section in sections else None].append(Row(None, step, None if step.folded else number))
    rows = steps[None]
    for key, section in sections.items():
        rows.append(Row(section))
        rows += [] if key in closed else steps[key]
    return rows


class StepModel(QAbstractListModel):
    """Follows the document by `show`; only the rows that differ are told to the view, so place and selection stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.with_folded = False
        self.closed: frozenset[str] = frozenset()

    def show(self, document: Document) -> None:
        """Take over the state of *document*."""
        old, new = self.rows, rows_of(document, self.with_folded, self.closed)
        head = 0
        while head < min(len(old), len(new)) and old[head].id == new[head].id:
            head += 1
        tail = 0
        while tail < min(len(old), len(new)) - head and old[-1 - tail].id == new[-1 - tail].id:
            tail += 1
        if (gone := len(old) - head - tail) > 0:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self.rows = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if (come := len(new) - head - tail) > 0:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self.rows = new
            self.endInsertRows()
        self.rows = new
        for place, (before, after) in [
            *enumerate(zip(old[:head], new[:head], strict=True)),
            *enumerate(zip(old[len(old) - tail :], new[len(new) - tail :], strict=True), len(new) - tail),
        ]:
            if before.step is not after.step or before.number != after.number or before.section is not after.section:
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, row_id: str) -> int:
        """The row of a step or section; -1 when it is not shown."""
        return next((place for place, row in enumerate(self.rows) if row.id == row_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt's hook."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's hook."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.step.instruction if row.step is not None else row.section.title if row.section is not None else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's hook."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self.rows[index.row()].step is not None else usual

    def mimeTypes(self) -> list[str]:
        """Qt's hook."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt's hook."""
        data = QMimeData()
        rows = [self.rows[i.row()] for i in indexes]
        data.setData(MIME, QByteArray("\n".join(row.id for row in rows if row.step is not None).encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Qt's hook."""
        return Qt.DropAction.MoveAction

    def _spoken(self, row: Row) -> str:
        if row.step is None:
            return self.tr("Section {0}").format(row.section.title if row.section else "")
        number = self.tr("Step {0}").format(row.number) if row.number is not None else self.tr("Folded step")
        doubt = self.tr(", guessed") if row.step.guessed else self.tr(", doubtful") if row.doubtful else ""
        return f"{number}, {step_word(row.step.kind)}{doubt}: {row.step.instruction}"
