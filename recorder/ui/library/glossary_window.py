"""The glossary: terms with their variants and meanings, and every variant in the library with what stands there better."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from recorder.errors import StorageError
from recorder.library.glossary import Finding, Glossary, Term, as_lines, from_line, glossary_of
from recorder.library.house_words import Places, everywhere, replace_in
from recorder.ui.icons import own_icon
from recorder.ui.library.terms import Terms
from recorder.ui.parts import action, button, label, painted
from recorder.ui.reports import InlineMessage, Reports
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID, LARGE, NORMAL

SAVE_AFTER = 600
AROUND = 28
ROLE = Qt.ItemDataRole.UserRole


class GlossaryWindow(QWidget):
    """`replaced` comes after files were changed."""

    replaced = Signal()

    def __init__(self, terms: Terms, reports: Reports, is_open: Callable[[Path], bool]) -> None:
        super().__init__()
        self._terms, self._is_open, self._before = terms, is_open, terms.glossary
        self._tasks, self._filling = Tasks(self), False
        self.setWindowTitle(self.tr("Glossary – Sayshow"))
        self.setWindowIcon(own_icon())
        self.resize(900, 640)
        painted(self, "paper")
        self.message = InlineMessage()
        self.table = self._made_table()
        self.finds = QTreeWidget()
        self.finds.setAccessibleName(self.tr("Variants in the library"))
        self.finds.setHeaderHidden(True)
        self.look = button(self.tr("Find variants in all SOPs"), self._look)
        self.replace = button(self.tr("Replace the ticked ones"), self._replace, "primary")
        self.count = label("", tone="dim")
        self._save = QTimer(self, interval=SAVE_AFTER, singleShot=True)
        self._save.timeout.connect(self._keep)
        self._lay_out()
        terms.changed.connect(self._follow)
        for failed in (terms.failed, self._tasks.failed):
            failed.connect(lambda error: reports.tell(error, self.message))
        self._show(terms.glossary)
        self._found(())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep()
        super().closeEvent(event)

    def finish(self) -> None:
        """Write what is not written yet, and stop."""
        self._keep()
        self._tasks.close()

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setAccessibleName(self.tr("Terms"))
        table.setHorizontalHeaderLabels([self.tr("Say"), self.tr("Instead of (commas between)"), self.tr("Meaning")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(True)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in ((0, 170), (1, 260)):
            head.resizeSection(column, width)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.cellChanged.connect(lambda *_: None if self._filling else self._save.start())
        return table

    def _lay_out(self) -> None:
        add = button(self.tr("Add term"), self.add)
        take = button(self.tr("Remove"), self._remove)
        self.addAction(action(self, "add", self.tr("Add term"), "Ctrl+N", self.add))
        self.addAction(action(self, "close", self.tr("Close"), "Ctrl+W", self.close))
        upper, lower = QWidget(), QWidget()
        top, bottom = QVBoxLayout(upper), QVBoxLayout(lower)
        hint = label(self.tr("Terms are the same for the whole library. Variants are marked in the editor; speech is spelled as the terms are."), tone="dim")
        for widget in (label(self.tr("Glossary"), LARGE, bold=True), hint, self.message, self.table):
            top.addWidget(widget, int(widget is self.table))
        top.addLayout(_row(add, take))
        bottom.addWidget(label(self.tr("In the library"), NORMAL, bold=True))
        bottom.addWidget(self.count)
        bottom.addWidget(self.finds, 1)
        bottom.addLayout(_row(self.look, self.replace))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.addWidget(splitter)

    def add(self) -> None:
        """Begin a new term."""
        self._filling = True
        row = self.table.rowCount()
        self._put(row, Term(""))
        self._filling = False
        self.table.setCurrentCell(row, 0)
        self.table.setFocus()
        self.table.edit(self.table.model().index(row, 0))

    def _remove(self) -> None:
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(row)
        self._save.start()

    def _put(self, row: int, term: Term) -> None:
        self.table.insertRow(row)
        for column, text in enumerate((term.preferred, as_lines(term.variants), term.meaning)):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _show(self, glossary: Glossary) -> None:
        self._filling = True
        self.table.setRowCount(0)
        for row, term in enumerate(glossary.terms):
            self._put(row, term)
        self._filling = False

    @property
    def typed(self) -> Glossary:
        """The glossary as the table has it."""
        cells = [[self._text(row, column) for column in range(3)] for row in range(self.table.rowCount())]
        return glossary_of(Term(word, from_line(variants), meaning) for word, variants, meaning in cells)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text() if item is not None else ""

    def _keep(self) -> None:
        self._save.stop()
        if (now := self.typed) != self._before:
            before, self._before = self._before, now
            self._terms.keep(before, now)

    def _follow(self, glossary: Glossary) -> None:
        """Others changed it, or what was typed here is kept; what is being typed is not taken away."""
        if not self._save.isActive() and self.typed != glossary:
            self._before = glossary
            self._show(glossary)

    def _look(self) -> None:
        self._keep()
        self.count.setText(self.tr("Looking…"))
        root, glossary = self._terms.root, self.typed
        self._tasks.run(lambda handle: everywhere(root, glossary, handle.progress, handle.cancelled), self._found)

    def _found(self, places: tuple[Places, ...]) -> None:
        self.finds.clear()
        for each in places:
            top = QTreeWidgetItem([each.title])
            top.setData(0, ROLE, each.path)
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            self.finds.addTopLevelItem(top)
            for finding in each.findings:
                item = QTreeWidgetItem([preview(finding)])
                item.setData(0, ROLE, finding)
                item.setCheckState(0, Qt.CheckState.Checked)
                top.addChild(item)
        self.finds.expandAll()
        total = sum(len(each.findings) for each in places)
        self.count.setText(self.tr("{0} places in {1} SOPs").format(total, len(places)) if places else self.tr("No variant is shown."))
        self.replace.setEnabled(bool(places))

    def _replace(self) -> None:
        chosen: dict[Path, list[Finding]] = {}
        for item in self.finds.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            top = item.parent()
            if top is not None and item.checkState(0) == Qt.CheckState.Checked:
                chosen.setdefault(top.data(0, ROLE), []).append(item.data(0, ROLE))
        if open_ones := [path.stem for path in chosen if self._is_open(path)]:
            self.message.tell(self.tr("“{0}” is open in an editor. Nothing was changed. Close its window first.").format(open_ones[0]))
        elif chosen:
            self._tasks.run(lambda _handle: _replaced(chosen), self._done)

    def _done(self, count: int) -> None:
        self.message.tell(self.tr("{0} places were changed.").format(count))
        self.replaced.emit()
        self._look()


def preview(finding: Finding) -> str:
    """The words around a variant, and what stands there afterwards."""
    match = finding.match
    head, tail = match.text[max(0, match.start - AROUND) : match.start], match.text[match.end : match.end + AROUND]
    before, after = "…" if match.start > AROUND else "", "…" if match.end + AROUND < len(match.text) else ""
    return f"{before}{head}{match.text[match.start : match.end]} → {finding.instead}{tail}{after}".replace("\n", " ")


def _replaced(chosen: dict[Path, list[Finding]]) -> int:
    """Each file by itself; one that refuses does not keep the others. Raises its StorageError at the end."""
    count, refused = 0, None
    for path, findings in chosen.items():
        try:
            replace_in(path, findings)
            count += len(findings)
        except StorageError as error:
            refused = error
    if refused is not None:
        raise refused
    return count


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


