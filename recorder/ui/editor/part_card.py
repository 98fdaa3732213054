"""A step that is another SOP, as a card: which one, where it stands in its life, and how it begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from recorder.library.links import Followed
from recorder.library.stages import stage
from recorder.ui.library.sop_model import stage_words
from recorder.ui.parts import button, label, painted
from recorder.ui.tokens import GRID, NORMAL

COVER = 240
"""Pixels: the width of the picture."""


class PartCard(QWidget):
    """Shows what `show_part` is told; the buttons ask for it to be opened, or for another file."""

    open_wanted = Signal()
    find_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", NORMAL * 1.15, bold=True)
        self.state = label("", tone="dim")
        self.lost = label(self.tr("This SOP is not found any more. The step keeps its words. Choose where it lies now."), tone="danger")
        self._cover = QLabel()
        self._cover.setAccessibleName(self.tr("Its first picture"))
        self.go = button(self.tr("Open it"), self.open_wanted.emit)
        self.search = button(self.tr("Choose its file…"), self.find_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.go)
        row.addWidget(self.search)
        row.addStretch()
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        for each in (self.title, self.state, self.lost):
            words.addWidget(each)
        words.addStretch()
        words.addSpacing(GRID)
        words.addLayout(row)
        card = painted(QFrame(), "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setSpacing(2 * GRID)
        inside.addWidget(self._cover, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        around.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_part(self, part: Followed, cover: Callable[[], bytes], changeable: bool) -> None:
        """Show where *part* leads; *cover* gives the small JPEG of its first picture, or nothing."""
        known = part.summary
        self.title.setText(known.title if known is not None and known.title else part.link.title)
        if known is not None:
            stands = stage_words(stage(known, date.today()))
            count = self.tr("1 step") if known.steps == 1 else self.tr("{0} steps").format(known.steps)
            version = self.tr("Version {0}").format(known.version) if known.version else ""
            self.state.setText("  ·  ".join(filter(None, (known.number, version, stands, count, known.owner))))
        else:
            self.state.setText("" if part.broken else self.tr("Outside the library: {0}").format(part.link.target))
        self.lost.setVisible(part.broken)
        self.go.setVisible(not part.broken)
        self.search.setVisible(part.broken and changeable)
        pixels = QPixmap()
        pixels.loadFromData(cover())
        self._cover.setVisible(not pixels.isNull())
        if not pixels.isNull():
            self._cover.setPixmap(pixels.scaledToWidth(COVER, Qt.TransformationMode.SmoothTransformation))
