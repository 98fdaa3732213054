"""The words of the house in this SOP: variants that should give way, and terms that are used but not defined."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recorder.document.model import Document, Step
from recorder.library.glossary import Finding, Glossary, findings, replaced, undefined, variants_in, with_definitions
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.step_view import StepView
from recorder.ui.library.glossary_window import preview
from recorder.ui.parts import button, label, painted
from recorder.ui.tokens import GRID, NORMAL


class GlossaryPanel(QWidget):
    """Follows the document; marks variants in the words of the step in hand."""

    step_wanted = Signal(str)

    def __init__(self, editing: Editing, view: StepView) -> None:
        super().__init__()
        self._editing, self._view, self._glossary = editing, view, Glossary()
        painted(self, "strip")
        self._count = label("", tone="dim")
        self.finds = QListWidget()
        self.finds.setAccessibleName(self.tr("Variants in this SOP"))
        self.finds.setWordWrap(True)
        self.finds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.finds.currentItemChanged.connect(self._go)
        self.replace = button(self.tr("Replace the ticked ones"), self._replace, "primary")
        self._lacking = label("", tone="dim")
        self.define = button(self.tr("Add their definitions"), self._define)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Glossary"), NORMAL, bold=True))
        for widget in (self._count, self.finds, self.replace, self._lacking, self.define):
            column.addWidget(widget, int(widget is self.finds))

    def use(self, glossary: Glossary) -> None:
        """Follow another glossary."""
        self._glossary = glossary
        self.show_step(self._editing.step)
        self._show(self._editing.document)

    def show_document(self, document: Document) -> None:
        """Follow the document."""
        if self.isVisible():
            self._show(document)

    def show_step(self, step: Step | None) -> None:
        """Mark the variants in the words of *step*."""
        if step is None:
            return
        for field, text in ((self._view.instruction, step.instruction), (self._view.narration, step.narration)):
            found = variants_in(text, self._glossary, step)
            field.underline("variant", [(start, end) for start, end, _term, _instead in found])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._editing.document)

    def _show(self, document: Document) -> None:
        found = findings(document, self._glossary)
        numbers = {step.id: n for n, step in enumerate(document.shown_steps, 1)}
        self.finds.clear()
        for finding in found:
            step = finding.match.place.step
            where = self.tr("About this SOP") if step is None else self.tr("Step {0}").format(numbers[step]) if step in numbers else self.tr("Folded step")
            item = QListWidgetItem(f"{where}\n{preview(finding)}")
            item.setData(Qt.ItemDataRole.UserRole, finding)
            item.setCheckState(Qt.CheckState.Checked)
            self.finds.addItem(item)
        words = self.tr("{0} places with other words than the glossary's").format(len(found))
        empty = self.tr("All words are those of the glossary.") if self._glossary.terms else self.tr("The glossary is empty. Fill it from the library’s File menu.")
        self._count.setText(words if found else empty)
        lacking = undefined(document, self._glossary)
        self._lacking.setText(self.tr("Used here, not defined: {0}").format(", ".join(each.term for each in lacking)) if lacking else "")
        self.define.setVisible(bool(lacking))
        self.replace.setEnabled(bool(found) and not self._editing.read_only)
        self.define.setEnabled(not self._editing.read_only)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None and (step := item.data(Qt.ItemDataRole.UserRole).match.place.step) is not None:
            self.step_wanted.emit(step)

    def _replace(self) -> None:
        items = [self.finds.item(row) for row in range(self.finds.count())]
        ticked: list[Finding] = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]
        if ticked:
            self._editing.do(self.tr("Words of the glossary in {0} places").format(len(ticked)), lambda d: replaced(d, ticked))

    def _define(self) -> None:
        self._editing.do(self.tr("Add definitions"), lambda d: with_definitions(d, self._glossary))
