"""What the library is asked for: words to look for, and which documents are meant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from recorder.library.folder import Summary
from recorder.library.stages import STAGES, stage
from recorder.ui.icons import dress
from recorder.ui.library.sop_model import stage_words
from recorder.ui.parts import choice
from recorder.ui.tokens import GRID

WAIT = 120
"""Milliseconds after a key until what is typed is looked for."""


class SearchLine(QLineEdit):
    """`down` comes with the arrow key that leads into what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """The boxes, and beside them as `words` the line to search with. `changed` comes when something else is looked for."""

    changed = Signal()
    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = SearchLine()
        self.words.setPlaceholderText(self.tr("Search titles, steps and what was said"))
        self.words.setAccessibleName(self.tr("Search"))
        self.words.setClearButtonEnabled(True)
        glass = QAction(self.words)
        dress(glass, "search", "dim")
        self.words.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._wait = QTimer(self, interval=WAIT, singleShot=True)
        self._wait.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._wait.start())
        self.words.returnPressed.connect(self._at_once)
        self.words.down.connect(self.down)
        self.stage, self.owner, self.tag = (choice(words) for words in (self.tr("Stage"), self.tr("Owner"), self.tr("Tag")))
        self._any = {self.stage: self.tr("Any stage"), self.owner: self.tr("Any owner"), self.tag: self.tr("Any tag")}
        self._fill(self.stage, [(stage_words(each), each) for each in STAGES])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for box in (self.stage, self.owner, self.tag):
            box.setMinimumWidth(112)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(lambda _at: self.changed.emit())
            row.addWidget(box)
        row.addStretch()
        self.offer(())

    def offer(self, summaries: Iterable[Summary]) -> None:
        """Offer the owners and tags that there are; what is chosen stays."""
        every = tuple(summaries)
        self._fill(self.owner, [(each, each) for each in sorted({each.owner for each in every if each.owner}, key=str.casefold)])
        self._fill(self.tag, [(each, each) for each in sorted({tag for each in every for tag in each.tags}, key=str.casefold)])

    def admits(self, summary: Summary) -> bool:
        """Whether a document is meant."""
        wanted = self.stage.currentData(), self.owner.currentData(), self.tag.currentData()
        return (
            wanted[0] in (None, stage(summary, date.today()))
            and wanted[1] in (None, summary.owner)
            and (wanted[2] is None or wanted[2] in summary.tags)
        )

    def _at_once(self) -> None:
        self._wait.stop()
        self.changed.emit()

    def _fill(self, box: QComboBox, choices: list[tuple[str, str]]) -> None:
        before = box.currentData()
        box.clear()
        box.addItem(self._any[box], None)
        for words, value in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(before)) if before is not None else 0)
