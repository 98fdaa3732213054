"""The step in hand as it will be read: instruction, narration, callouts and picture, all editable in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from recorder.document import edits, narration
from recorder.document.model import CalloutKind, Mark, Step
from recorder.document.spelling import names
from recorder.errors import ForeignFileError
from recorder.translatable import translated
from recorder.ui.editor.callout_rows import CalloutRows
from recorder.ui.editor.comment_rows import CommentRows
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.guess_bar import GuessBar
from recorder.ui.editor.part_card import PartCard
from recorder.ui.editor.picture_view import PictureView
from recorder.ui.editor.step_model import DOUBT
from recorder.ui.editor.text_fields import GrowingText
from recorder.ui.editor.tool_strip import ToolStrip
from recorder.ui.editor.words import CALLOUT_KINDS
from recorder.ui.parts import label, tool
from recorder.ui.tasks import Tasks
from recorder.ui.theme import text_font
from recorder.ui.tokens import GRID, LARGE, NORMAL

TEXT_SHARE = 0.5
"""The most of the height that words take from the picture before they scroll."""


class Words(QWidget):
    """Holds the texts; tells when they need another height."""

    height_changed = Signal()

    def event(self, event: QEvent) -> bool:
        """Qt's hook."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.height_changed.emit()
        return done


class StepView(QWidget):
    """Follows the editing; every change goes through it."""

    list_wanted = Signal()
    hear_requested = Signal()
    picture_failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, proofread: Callable[[GrowingText], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing, self._tasks = editing, tasks
        self._shown: Step | None = None
        self.instruction = GrowingText(self.tr("Instruction"), self.tr("What to do"), one_paragraph=True)
        self.instruction.setFont(text_font(LARGE, bold=True))
        self.narration = GrowingText(self.tr("Narration"), self.tr("What was said, or why this is done"))
        self.hear = tool(self.tr("Hear what was said at this step (Space in the list)"), "hear", self.hear_requested.emit, "dim")
        self.picture = PictureView()
        self.strip = ToolStrip(self.picture)
        self.card, self.guess = PartCard(), GuessBar()
        self.comments = CommentRows(not editing.read_only)
        self._callouts = CalloutRows(editing, proofread)
        self._number = label("", LARGE, tone="dim")
        self._empty = label(
            self.tr("This step has no picture. Paste one (Ctrl+Shift+V), or take one from a file in the Step menu."),
            tone="dim",
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._connect()
        proofread(self.instruction)
        proofread(self.narration)
        self.set_read_only(editing.read_only)

    def show_step(self, step: Step | None, number: int | None) -> None:
        """Show *step* (None: nothing)."""
        before, self._shown = self._shown, step
        self.setEnabled(step is not None)
        if step is None:
            self.picture.show_picture(None, QPixmap())
            return
        self._number.setText(f"{number}." if number is not None else "–")
        self.instruction.show_text(step.instruction)
        self.narration.show_text(step.narration)
        self.narration.underline("doubt", () if step.edited else narration.doubtful(step, DOUBT))
        self._callouts.show_step(step)
        self._show_misheard(step)
        self.hear.setVisible(bool(step.sentences) and step.span is not None)
        has_picture = step.picture is not None
        self.picture.setVisible(has_picture)
        self._empty.setVisible(not has_picture and step.part is None)
        self.card.setVisible(step.part is not None)
        self.guess.setVisible(step.guessed)
        self.strip.show_step(step)
        self.strip.setVisible(step.part is None)
        if step.picture is None:
            self.picture.show_picture(None, QPixmap())
        elif before is None or before.picture is None or before.picture.image != step.picture.image:
            self._load(step)
        elif before.picture is not step.picture:
            self.picture.show_picture(step.picture, self.picture.pixels)
        self._fit_text()

    def edit_words(self) -> None:
        """Put the cursor behind the instruction."""
        self.instruction.setFocus()
        cursor = self.instruction.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.instruction.setTextCursor(cursor)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the words and marks can be changed."""
        self.instruction.setReadOnly(read_only)
        self.narration.setReadOnly(read_only)
        self.picture.read_only = read_only
        self.strip.setEnabled(not read_only)
        self.guess.right.setEnabled(not read_only)

    def add_callout(self, kind: CalloutKind) -> None:
        """Give the step a callout, made of the narration's last sentence when the cursor stands in the narration."""
        step = self._shown
        if step is None:
            return
        sentence = self._sentence_in_hand(step)
        if sentence is not None:
            self._editing.do(
                self.tr("Make a callout of a sentence"),
                lambda d: narration.narration_to_callout(d, step.id, sentence, kind),
            )
        else:
            self._editing.do(self.tr("Add callout"), lambda d: edits.add_callout(d, step.id, kind, ""))
        if (changed := self._editing.step) is not None and changed.callouts:
            self._callouts.write_into(changed.callouts[-1].id)

    def callout_key(self, place: int) -> None:
        """The keys 1 to 5: change the kind of the step's only callout, or add one."""
        step, kind = self._shown, tuple(CALLOUT_KINDS)[place]
        if step is not None and len(step.callouts) == 1:
            self._editing.do(
                self.tr("Change kind of callout"),
                lambda d: edits.set_callout(d, step.id, step.callouts[0].id, kind=kind),
            )
        elif step is not None:
            self.add_callout(kind)

    def callout_in_hand(self) -> str:
        """The id of the callout that the cursor stands in; empty when it stands elsewhere."""
        return self._callouts.in_hand

    def split_place(self) -> int | None:
        """Where the cursor would divide the instruction; None when it does not stand inside it."""
        place = self.instruction.textCursor().position()
        return place if self.instruction.hasFocus() and 0 < place < len(self.instruction.toPlainText()) else None

    def sentence_place(self) -> int | None:
        """Which narration sentence the cursor stands in; None when it does not stand in the narration."""
        return self._sentence_in_hand(self._shown) if self._shown is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._fit_text()

    def _lay_out(self) -> None:
        policy = self.hear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the words stay where they are
        self.hear.setSizePolicy(policy)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._number.setContentsMargins(0, 6, 0, 0)
        self._number.setMinimumWidth(4 * GRID)
        self.narration.setFont(text_font(NORMAL * 1.05))
        head = QHBoxLayout()
        head.setSpacing(GRID // 2)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.instruction, 1)
        said = QHBoxLayout()
        said.setSpacing(GRID // 2)
        said.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.narration, 1)
        said.setContentsMargins(max(0, 4 * GRID - self.hear.sizeHint().width()), 0, 0, 0)
        words = Words()
        words.height_changed.connect(self._fit_text)
        column = QVBoxLayout(words)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addLayout(said)
        column.addWidget(self._callouts)
        column.addWidget(self.comments)
        column.addStretch()
        words.setProperty("part", "paper")
        words.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._content = words
        self._scroll.setWidget(words)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll)
        layout.addWidget(self.guess)
        layout.addWidget(self.card)
        layout.addWidget(self.strip)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self._empty, 1)
        layout.addStretch()
        self.setTabOrder(self.instruction, self.narration)

    def _connect(self) -> None:
        self.instruction.typed.connect(lambda text: self._words(self.tr("Change instruction"), "instruction", text))
        self.narration.typed.connect(lambda text: self._words(self.tr("Change narration"), "narration", text))
        for field in (self.instruction, self.narration):
            field.left.connect(self.list_wanted)
        self._callouts.left.connect(self.list_wanted)
        self.picture.hand.marks_changed.connect(self._marks)
        self.strip.callout_chosen.connect(self.add_callout)

    def _words(self, label: str, field: str, text: str) -> None:
        step = self._shown
        if step is not None:
            self._editing.do(label, lambda d: edits.set_step(d, step.id, **{field: text}), merge=(field, step.id))

    def _marks(self, what: str, marks: tuple[Mark, ...]) -> None:
        step = self._shown
        labels = {
            "add": self.tr("Draw a mark"),
            "move": self.tr("Move a mark"),
            "resize": self.tr("Resize a mark"),
            "delete": self.tr("Delete a mark"),
            "text": self.tr("Change the text of a mark"),
        }
        if step is not None:
            merge = (what, step.id, self.picture.chosen) if what in ("move", "resize") else None
            self._editing.do(labels[what], lambda d: edits.set_marks(d, step.id, marks), merge)

    def _show_misheard(self, step: Step) -> None:
        doubts = not step.edited and any(said.unsure for said in step.sentences)
        sure = names(self._editing.document) if doubts else frozenset()
        told = self.tr("Perhaps misheard. Hear it: Ctrl+Space")
        for field in (self.narration, *self._callouts.fields):
            places = narration.misheard(step, field.toPlainText(), sure) if doubts else ()
            field.underline("unsure", places, [told] * len(places))

    def _load(self, step: Step) -> None:
        picture = step.picture
        assert picture is not None
        self._tasks.run(
            lambda _handle: decoded(self._editing, picture.image),
            lambda image: self._arrived(step.id, image),
            self.picture_failed.emit,
        )

    def _arrived(self, step_id: str, image: QImage) -> None:
        step = self._shown
        if step is not None and step.id == step_id and step.picture is not None:
            self.picture.show_picture(step.picture, QPixmap.fromImage(image))

    def _sentence_in_hand(self, step: Step) -> int | None:
        if not self.narration.hasFocus() or not step.narration.strip():
            return None
        place = self.narration.textCursor().position()
        said = narration.sentences_of(step.narration)
        at = 0
        for index, sentence in enumerate(said):
            at = step.narration.find(sentence, at) + len(sentence)
            if place <= at:
                return index
        return len(said) - 1

    def _fit_text(self) -> None:
        """The words take the height they need, up to a share of the window; the picture gets the rest."""
        wanted = self._content.minimumSizeHint().height()
        height = min(wanted, max(120, int(self.height() * TEXT_SHARE)))
        if height != self._scroll.height():
            self._scroll.setFixedHeight(height)


def decoded(editing: Editing, key: str) -> QImage:
    """The pixels of a picture of the document. Raises RecorderError when it is missing or damaged."""
    image = QImage.fromData(editing.image(key))
    if image.isNull():
        raise ForeignFileError(
            translated("errors", "A picture of this step cannot be shown. The rest of the document is untouched. Choose another picture for it.")
        )
    return image.convertToFormat(QImage.Format.Format_RGB32) if not image.hasAlphaChannel() else image
