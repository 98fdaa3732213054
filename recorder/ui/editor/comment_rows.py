"""What readers said of the step in hand, until somebody says that it is resolved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recorder.document.model import Comment
from recorder.ui.parts import button, label, painted
from recorder.ui.tokens import GRID, SMALL


class CommentRows(QWidget):
    """`resolved` carries the id of a comment that is settled."""

    resolved = Signal(str)

    def __init__(self, changeable: bool) -> None:
        super().__init__()
        self._changeable = changeable
        self._shown: tuple[Comment, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(GRID // 2)
        self._rows.setContentsMargins(4 * GRID + GRID // 2, 0, 0, 0)
        self.hide()

    def show_comments(self, comments: Sequence[Comment]) -> None:
        """Show these."""
        if self._shown == tuple(comments):
            return
        self._shown = tuple(comments)
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in comments:
            self._rows.addWidget(self._row(each))
        self.setVisible(bool(comments))

    def _row(self, comment: Comment) -> QWidget:
        row = painted(QFrame(), "card")
        text = label(comment.text)
        text.setAccessibleName(self.tr("Comment of a reader"))
        settled = button(self.tr("Resolved"), partial(self.resolved.emit, comment.id))
        settled.setToolTip(self.tr("Take this comment away from the step; the result of the run keeps it"))
        settled.setEnabled(self._changeable)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        words.addWidget(label(signed(comment), SMALL, tone="dim"))
        inside = QHBoxLayout(row)
        inside.setContentsMargins(GRID + GRID // 2, GRID, GRID, GRID)
        inside.addLayout(words, 1)
        inside.addWidget(settled, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


def signed(comment: Comment) -> str:
    """Who said it and when, as this computer writes dates."""
    return "  ·  ".join(filter(None, (comment.who, moment(comment.when))))


def moment(when: str) -> str:
    """A UTC ISO time as this computer writes it; empty when it is none."""
    time = QDateTime.fromString(when, Qt.DateFormat.ISODate)
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat) if time.isValid() else ""
