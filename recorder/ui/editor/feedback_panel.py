"""What readers said of the SOP in hand, and how long each step took those who followed it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recorder.document.following import open_comments
from recorder.document.model import Document, Run
from recorder.ui.editor.comment_rows import moment, signed
from recorder.ui.parts import button, label, painted
from recorder.ui.tokens import GRID, NORMAL


class FeedbackPanel(QWidget):
    """`step_wanted` carries the step of the chosen comment, `follow_wanted` asks for the reader's view."""

    step_wanted = Signal(str)
    follow_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        painted(self, "strip")
        self.comments, self.runs = QListWidget(), QListWidget()
        self.comments.setAccessibleName(self.tr("Open comments"))
        self.runs.setAccessibleName(self.tr("Runs"))
        self.comments.itemClicked.connect(self._go)
        self.comments.itemActivated.connect(self._go)
        self.runs.currentItemChanged.connect(lambda _item: self._tell())
        for each in (self.comments, self.runs):
            each.setWordWrap(True)
            each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count, self.times = label("", tone="dim"), label("", tone="dim")
        self._document = Document()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("What readers said"), NORMAL, bold=True))
        column.addWidget(self.count)
        column.addWidget(self.comments, 2)
        column.addWidget(label(self.tr("Runs"), NORMAL, bold=True))
        column.addWidget(self.runs, 1)
        column.addWidget(self.times)
        column.addWidget(button(self.tr("Follow step by step"), self.follow_wanted.emit, "primary"))

    def show_document(self, document: Document) -> None:
        """Show what was said of *document*."""
        self._document = document
        numbers = {step.id: number for number, step in enumerate(document.shown_steps, 1)}
        waiting = open_comments(document)
        self.comments.clear()
        for each in waiting:
            where = self.tr("The SOP as a whole") if not each.step else self.tr("Step {0}").format(numbers[each.step]) if each.step in numbers else self.tr("A step that is gone")
            item = QListWidgetItem(f"{each.text}\n{where}  ·  {signed(each)}")
            item.setData(Qt.ItemDataRole.UserRole, each.step)
            self.comments.addItem(item)
        settled = len(document.comments) - len(waiting)
        self.count.setText(self.tr("{0} open, {1} resolved").format(len(waiting), settled) if document.comments else self.tr("Nobody has said anything yet."))
        self.runs.clear()
        for run in reversed(document.runs):
            item = QListWidgetItem(f"{run.who or self.tr('Somebody')}  ·  {duration(run.seconds)}\n{moment(run.when)}  ·  {self.tr('version {0}').format(run.version)}")
            item.setData(Qt.ItemDataRole.UserRole, run)
            self.runs.addItem(item)
        self._tell()

    def _go(self, item: QListWidgetItem) -> None:
        self.step_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _tell(self) -> None:
        item = self.runs.currentItem()
        run: Run | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if run is None:
            self.times.setText(self.tr("Choose a run to see where its time went.") if self._document.runs else self.tr("Nobody has followed this SOP here yet."))
            return
        numbers = {step.id: number for number, step in enumerate(self._document.shown_steps, 1)}
        slow = sorted((each for each in run.steps if each.step in numbers), key=lambda each: -each.seconds)[:3]
        ticked = sum(each.done for each in run.steps)
        told = ", ".join(self.tr("step {0} ({1})").format(numbers[each.step], duration(each.seconds)) for each in slow)
        self.times.setText(self.tr("{0} of {1} steps checked off. Longest: {2}.").format(ticked, len(run.steps), told))


def duration(seconds: float) -> str:
    """Minutes and seconds, with hours where there are some."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
