"""What looks private, each find to accept or refuse, before a document leaves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recorder.document.model import Box
from recorder.document.private import Kind
from recorder.pipeline.private_check import Checked, Private
from recorder.ui.icons import own_icon
from recorder.ui.parts import button, label, line, painted
from recorder.ui.tokens import GRID, LARGE, SMALL

AROUND, VIEW, ROOM = 28, QSize(420, 64), QSize(620, 520)
"""Pixels of the picture shown around a find; the size of that view, and of the window."""


class PrivateReview(QDialog):
    """`decided` carries the finds that are to be destroyed before the export; none when all were refused."""

    decided = Signal(object)

    def __init__(self, checked: Checked, views: Mapping[str, QImage], can_redact: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Private data"))
        self.setWindowIcon(own_icon())
        self._can_redact = can_redact
        self._redact = button("", lambda: self._decide(self.ticked), "primary")
        as_it_is = button(self.tr("Export as it is"), lambda: self._decide(()))
        cancel = button(self.tr("Cancel"), self.reject)
        self.rows = [FindRow(found, views.get(found.text), can_redact) for found in checked.found]
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        for each in (cancel, as_it_is, self._redact):
            each.setAutoDefault(False)
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self._head(len(self.rows)), LARGE, bold=True))
        column.addWidget(label(self._means(can_redact), tone="dim"))
        if checked.unread:
            column.addWidget(label(unread_words(self, checked.unread), tone="danger"))
        column.addWidget(line())
        column.addWidget(self._list(), 1)
        column.addWidget(label(limits(self), SMALL, tone="dim"))
        column.addLayout(buttons)
        self.resize(ROOM)
        self._count()
        (self.rows[0].take if self.rows and can_redact else cancel).setFocus()

    @property
    def ticked(self) -> tuple[Private, ...]:
        """The finds that are accepted now."""
        return tuple(row.found for row in self.rows if row.take.isChecked())

    def _list(self) -> QWidget:
        inside = painted(QWidget(), "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(2 * GRID)
        for row in self.rows:
            row.take.toggled.connect(lambda _on: self._count())
            column.addWidget(row)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _head(self, count: int) -> str:
        return self.tr("One text looks private") if count == 1 else self.tr("{0} texts look private").format(count)

    def _means(self, can_redact: bool) -> str:
        if not can_redact:
            return self.tr("This document cannot be changed, so nothing can be redacted in it. Save a copy to do that.")
        return self.tr(
            "What stays ticked is destroyed in this document: covered in its pictures, taken out of its texts, also where it was "
            "only heard. That cannot be undone, and neither can earlier changes after it."
        )

    def _count(self) -> None:
        count = len(self.ticked)
        one = self.tr("Redact 1 and export")
        self._redact.setText(one if count == 1 else self.tr("Redact {0} and export").format(count))
        self._redact.setEnabled(self._can_redact and count > 0)

    def _decide(self, taken: tuple[Private, ...]) -> None:
        self.close()
        self.decided.emit(taken)


class FindRow(QFrame):
    """One private text, how often it stands where, and how it looks in the first picture."""

    def __init__(self, found: Private, view: QImage | None, can_redact: bool) -> None:
        super().__init__()
        self.found = found
        self.take = QCheckBox()
        self.take.setChecked(can_redact)
        self.take.setEnabled(can_redact)
        kind, where = self._kind(found.kind), self._where(found)
        self.take.setAccessibleName(self.tr("Redact {0}: {1}, {2}").format(kind, found.text, where))
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(label(found.text.replace("\n", " ")[:200], bold=True))
        words.addWidget(label(f"{kind} · {where}", SMALL, tone="dim"))
        if view is not None:
            shown = QLabel()
            shown.setPixmap(QPixmap.fromImage(view))
            shown.setAccessibleName(self.tr("The place in the picture"))
            words.addWidget(shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _kind(self, kind: Kind) -> str:
        return {
            "e-mail address": self.tr("E-mail address"),
            "telephone number": self.tr("Telephone number"),
            "card number": self.tr("Card number"),
            "bank account": self.tr("Bank account"),
            "key or password": self.tr("Key or password"),
        }[kind]

    def _where(self, found: Private) -> str:
        texts = self.tr("in 1 text") if found.texts == 1 else self.tr("in {0} texts").format(found.texts)
        count = len(found.places)
        pictures = self.tr("in 1 picture") if count == 1 else self.tr("in {0} pictures").format(count)
        return ", ".join([*([texts] if found.texts else []), *([pictures] if count else [])])


def limits(widget: QWidget) -> str:
    """The honest sentence about what such a check can miss."""
    return widget.tr(
        "The check finds many such places but not all: not names, not addresses of streets, and not what is small, pale or read "
        "wrongly. Please look through the document yourself."
    )


def unread_words(widget: QWidget, count: int) -> str:
    """What is said when pictures could not be read."""
    if count == 1:
        return widget.tr("One picture could not be read, so it was not checked. Look at it yourself.")
    return widget.tr("{0} pictures could not be read, so they were not checked. Look at them yourself.").format(count)


def view_of(data: bytes, box: Box, scale: float) -> QImage | None:
    """A place of a picture with some of its surroundings, for a screen of *scale*; None when it cannot be shown. For a thread."""
    image = QImage.fromData(data)
    place = QRect(round(box.x), round(box.y), round(box.width), round(box.height)).adjusted(-AROUND, -AROUND // 4, AROUND, AROUND // 4)
    part = image.copy(place.intersected(image.rect()))
    if image.isNull() or part.isNull():
        return None
    if part.width() > VIEW.width() or part.height() > VIEW.height():
        part = part.scaled(VIEW * scale, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        part.setDevicePixelRatio(scale)
    return part
