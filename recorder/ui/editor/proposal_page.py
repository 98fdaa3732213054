"""What was recorded again, step by step beside the old: each row is taken or left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recorder.document.again import Proposal
from recorder.document.model import Picture, Step
from recorder.ui.editor.thumbnails import shown_part
from recorder.ui.parts import button, label, line, painted
from recorder.ui.tokens import GRID, LARGE, SMALL

PICTURE = QSize(240, 135)


class ProposalPage(QWidget):
    """`decided` carries the places of the rows that are taken."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        painted(self, "paper")
        self._said = label("", tone="dim")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: list[ProposalRow] = []
        self._take = button(self.tr("Take the ticked ones"), self._decide, "primary")
        self._leave = button(self.tr("Leave everything as it was"), lambda: self.decided.emit(frozenset()))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(self._leave)
        buttons.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Recorded again"), LARGE, bold=True))
        column.addWidget(self._said)
        column.addWidget(line())
        column.addWidget(self._area, 1)
        column.addLayout(buttons)

    def show_proposals(self, rows: Sequence[Proposal], pictures: Mapping[Picture, QImage]) -> None:
        """Show *rows*, ticked unless a step that the author wrote would go; *pictures* holds small views."""
        inside = painted(QWidget(), "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        self.rows = [ProposalRow(number, row, pictures) for number, row in enumerate(rows, start=1)]
        for row in self.rows:
            row.take.toggled.connect(lambda _on: self._count())
            column.addWidget(row)
        column.addStretch()
        self._area.setWidget(inside)
        self._count()

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        (self.rows[0].take if self.rows else self._leave).setFocus()

    def _count(self) -> None:
        taken = sum(row.take.isChecked() for row in self.rows)
        self._said.setText(
            self.tr("Left the old step, right the new one. {0} of {1} are taken. The old ones can be brought back with Undo.").format(
                taken, len(self.rows)
            )
        )
        self._take.setEnabled(taken > 0)

    def _decide(self) -> None:
        self.decided.emit(frozenset(place for place, row in enumerate(self.rows) if row.take.isChecked()))


class ProposalRow(QFrame):
    """One old step and its new form."""

    def __init__(self, number: int, proposal: Proposal, pictures: Mapping[Picture, QImage]) -> None:
        super().__init__()
        self.take = QCheckBox(self._question(proposal))
        old = proposal.old
        self.take.setChecked(proposal.new is not None or (old is not None and old.span is not None and not old.edited))
        self.take.setAccessibleName(self.tr("Row {0}: {1}").format(number, self._question(proposal)))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GRID // 2, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.addWidget(self.take, 0, 0, 1, 2)
        outcome = proposal.outcome
        for place, (step, nothing) in enumerate(
            ((proposal.old, self.tr("No such step before")), (outcome, self.tr("Not done any more: the step goes")))
        ):
            grid.addWidget(_side(step, nothing, pictures), 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        grid.addWidget(line(), 2, 0, 1, 2)

    def _question(self, proposal: Proposal) -> str:
        if proposal.old is None:
            return self.tr("Take the additional step")
        if proposal.new is None:
            return self.tr("Remove the old step")
        if proposal.keeps_words:
            return self.tr("Take the new picture; your words stay")
        return self.tr("Take the new step") if proposal.same else self.tr("Replace it: this was another action")


def _side(step: Step | None, nothing: str, pictures: Mapping[Picture, QImage]) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    if step is None:
        column.addWidget(label(nothing, tone="dim"))
        return side
    image = pictures.get(step.picture) if step.picture is not None else None
    if image is not None:
        shown = QLabel()
        shown.setPixmap(QPixmap.fromImage(image))
        shown.setAccessibleName(step.instruction)
        column.addWidget(shown)
    column.addWidget(label(step.instruction, bold=True))
    for text in (step.narration, *(callout.text for callout in step.callouts)):
        if text:
            column.addWidget(label(text, SMALL, tone="dim"))
    return side


def small_view(data: bytes | None, picture: Picture, scale: float) -> QImage | None:
    """What *picture* shows, of its thumbnail *data* and in the size of a row, for a screen of *scale*; None without one. For a thread."""
    image = shown_part(QImage.fromData(data or b""), picture)
    if image.isNull():
        return None
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(PICTURE * scale, keep, smooth)
    small.setDevicePixelRatio(scale)
    return small
