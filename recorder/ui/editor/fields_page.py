"""The SOP's own fields: what it is for, who does it, what is needed, who looks after it. Saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from recorder.document import edits
from recorder.document.model import Definition, Document, Related
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.text_fields import GrowingText
from recorder.ui.editor.words import STATUSES, status_word
from recorder.ui.parts import choice, label, line
from recorder.ui.tokens import GRID, LARGE, NORMAL, SMALL

Read = Callable[[Document], str]
Write = Callable[[str], object]


def lines(text: str) -> tuple[str, ...]:
    """One entry a line."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def definitions(text: str) -> tuple[Definition, ...]:
    """One definition a line, the term before the first colon."""
    pairs = (line.partition(":") for line in lines(text))
    return tuple(Definition(term.strip(), meaning.strip()) for term, _, meaning in pairs)


def related(text: str) -> tuple[Related, ...]:
    """One link a line, its title before the last bar."""
    pairs = (line.rpartition("|") for line in lines(text))
    return tuple(Related(title.strip() or target.strip(), target.strip()) for title, _, target in pairs)


def tags(text: str) -> tuple[str, ...]:
    """Words between commas."""
    return tuple(tag.strip() for tag in text.split(",") if tag.strip())


def months(text: str) -> int | None:
    """A number of months; None for anything else."""
    return int(text) if text.strip().isdigit() and 0 < int(text) < 1200 else None


class FieldsPage(QScrollArea):
    """The page. Each field follows the document and writes to it; `status_wanted` carries another status."""

    status_wanted = Signal(str)

    def __init__(self, editing: Editing, proofread: Callable[[GrowingText], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing, self._proofread = editing, proofread
        self._shown: list[tuple[Callable[[str], None], Read]] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("part", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 4 * GRID)
        outer.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = QWidget()
        column.setMaximumWidth(860)
        column.setMinimumWidth(480)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID + GRID // 2)
        outer.addWidget(column)
        self.setWidget(page)
        self._fill()
        page.setEnabled(not editing.read_only)
        self.show_document(editing.document)

    def show_document(self, document: Document) -> None:
        """Follow the document."""
        for show, read in self._shown:
            show(read(document))

    def _fill(self) -> None:
        self._heading(self.tr("Purpose"))
        self._long("title", self.tr("Title"), self.tr("What this procedure achieves, such as “Create a customer”"))
        self._long("purpose", self.tr("Purpose"), self.tr("Why this is done"))
        self._long("scope", self.tr("Scope"), self.tr("What it covers, and what it does not"))
        self._long("introduction", self.tr("Introduction"), self.tr("What the reader should know before the first step"))
        self._heading(self.tr("Who and when"))
        self._long("roles", self.tr("Roles and responsibilities"), self.tr("Who does this, who is told"))
        self._long("triggers", self.tr("Triggers"), self.tr("What starts it: an event, a date, a request"))
        self._heading(self.tr("What is needed"))
        self._list("prerequisites", self.tr("Prerequisites"), self.tr("One a line"))
        self._list("tools", self.tr("Tools used"), self.tr("One a line"))
        self._entry(
            "definitions",
            self.tr("Definitions"),
            self.tr("Term: what it means, one a line"),
            definitions,
            lambda d: "\n".join(f"{e.term}: {e.meaning}" for e in d.definitions),
        )
        self._heading(self.tr("What comes of it"))
        self._list("outcomes", self.tr("Expected outcomes"), self.tr("One a line"))
        self._list("pitfalls", self.tr("Pitfalls and exceptions"), self.tr("One a line"))
        self._entry(
            "related",
            self.tr("Related SOPs"),
            self.tr("Title | file or address, one a line"),
            related,
            lambda d: "\n".join(f"{e.title} | {e.target}" for e in d.related),
        )
        self._heading(self.tr("Document"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        short: tuple[tuple[str, str, str, Write, Read], ...] = (
            ("number", self.tr("Number"), "SOP-001", str, lambda d: d.number),
            ("version", self.tr("Version"), "0.1", str, lambda d: d.version),
            ("owner", self.tr("Owner"), "", str, lambda d: d.owner),
            ("approver", self.tr("Approver"), "", str, lambda d: d.approver),
            ("effective", self.tr("Effective date"), self.tr("YYYY-MM-DD"), str, lambda d: d.effective),
            ("next_review", self.tr("Next review"), self.tr("YYYY-MM-DD"), str, lambda d: d.next_review),
            ("review_months", self.tr("Review every … months"), "12", months, lambda d: str(d.review_months or "")),
            ("tags", self.tr("Tags, with commas between"), "", tags, lambda d: ", ".join(d.tags)),
        )
        for place, (name, words, hint, write, read) in enumerate(short):
            self._short(grid, place, name, words, hint, write, read)
        self._status(grid, len(short))
        self._column.addLayout(grid)

    def _heading(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(GRID)
            self._column.addWidget(line())
            self._column.addSpacing(GRID)
        self._column.addWidget(label(words, (LARGE + NORMAL) / 2, bold=True))

    def _long(self, name: str, words: str, hint: str) -> None:
        self._entry(name, words, hint, str, lambda d: str(getattr(d, name)))

    def _list(self, name: str, words: str, hint: str) -> None:
        self._entry(name, words, hint, lines, lambda d: "\n".join(getattr(d, name)))

    def _entry(self, name: str, words: str, hint: str, write: Write, read: Read) -> None:
        field = GrowingText(words, hint, one_paragraph=name == "title")
        field.setProperty("look", "")
        self._proofread(field)
        self._column.addLayout(self._labelled(words, field))
        self._bind(name, words, field.typed, write)
        self._shown.append((lambda text: field.show_text(text) if write(field.toPlainText()) != write(text) else None, read))

    def _short(self, grid: QGridLayout, place: int, name: str, words: str, hint: str, write: Write, read: Read) -> None:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(words)
        self._cell(grid, place, words, field)
        self._bind(name, words, field.textEdited, write)
        self._shown.append((lambda text: field.setText(text) if write(field.text()) != write(text) else None, read))

    def _status(self, grid: QGridLayout, place: int) -> None:
        box = choice(self.tr("Status"))
        for status in STATUSES:
            box.addItem(status_word(status), status)
        box.activated.connect(lambda at: self.status_wanted.emit(box.itemData(at)))
        self._cell(grid, place, self.tr("Status"), box)
        self._shown.append((lambda text: box.setCurrentIndex(box.findData(text)), lambda d: d.status))

    def _cell(self, grid: QGridLayout, place: int, words: str, field: QWidget) -> None:
        grid.addLayout(self._labelled(words, field), place // 2, place % 2)

    @staticmethod
    def _labelled(words: str, field: QWidget) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(GRID // 2)
        cell.addWidget(label(words, SMALL, tone="dim", buddy=field))
        cell.addWidget(field)
        return cell

    def _bind(self, name: str, words: str, signal: Any, write: Write) -> None:
        signal.connect(lambda text: self._write(name, words, write(text), name))

    def _write(self, name: str, words: str, value: object, merge: str | None) -> None:
        self._editing.do(self.tr("Change {0}").format(words.lower()), lambda d: edits.set_field(d, name, value), merge=merge)
