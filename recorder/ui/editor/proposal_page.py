"""What was recorded again, step by step beside the old: each row is taken or left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from recorder.document.again import Proposal
from recorder.document.model import Picture, Step
from recorder.ui.editor.decision_page import DecisionPage, DecisionRow
from recorder.ui.editor.thumbnails import shown_part
from recorder.ui.parts import label
from recorder.ui.tokens import GRID, SMALL

PICTURE = QSize(240, 135)


class ProposalPage(DecisionPage):
    """The steps that were recorded again."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("ProposalPage", "Recorded again"),
            QCoreApplication.translate(
                "ProposalPage",
                "Left the old step, right the new one. {0} of {1} are taken. The old ones can be brought back with Undo.",
            ),
        )

    def show_proposals(self, rows: Sequence[Proposal], pictures: Mapping[Picture, QImage]) -> None:
        """Show *rows*, ticked unless a step that the author wrote would go; *pictures* holds small views."""
        self.show_rows([self._row(number, row, pictures) for number, row in enumerate(rows, start=1)])

    def _row(self, number: int, proposal: Proposal, pictures: Mapping[Picture, QImage]) -> DecisionRow:
        old = proposal.old
        return DecisionRow(
            number,
            self._question(proposal),
            _side(old, self.tr("No such step before"), pictures),
            _side(proposal.outcome, self.tr("Not done any more: the step goes"), pictures),
            ticked=proposal.new is not None or (old is not None and old.span is not None and not old.edited),
        )

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
