"""What is known of the step in hand: kind, control, window, keys, confidence, time. It can be folded away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from recorder.document import edits
from recorder.document.model import Step, StepKind, Target
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.step_model import DOUBT
from recorder.ui.editor.words import STEP_KINDS, step_icon, step_word
from recorder.ui.icons import icon
from recorder.ui.parts import choice, label
from recorder.ui.theme import on_theme, worn
from recorder.ui.tokens import GRID, SMALL
from recorder.ui.verbs import clock


class Inspector(QScrollArea):
    """Follows the step in hand."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._step: Step | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._kind = choice(self.tr("Kind of step"))
        for kind in STEP_KINDS:
            self._kind.addItem(step_word(kind), kind)
        self._kind.activated.connect(self._kind_chosen)
        self._name = self._line(self.tr("Control"), self._named)
        self._window = self._line(self.tr("Window"), lambda text: self._change(self.tr("Change window"), "window_title", text))
        self._application = self._line(self.tr("Program"), lambda text: self._change(self.tr("Change program"), "application", text))
        self._text = self._line(self.tr("Typed text"), lambda text: self._change(self.tr("Change typed text"), "text", text or None))
        self._keys = self._line(self.tr("Keys"), lambda text: self._change(self.tr("Change keys"), "keys", text or None))
        self._source, self._time, self._heard, self._doubt = (label("", tone="dim") for _ in range(4))
        self._sure = QProgressBar(textVisible=False, maximum=100)
        self._sure.setAccessibleName(self.tr("How sure the draft is of this step"))
        inside = QWidget()
        inside.setProperty("part", "strip")
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID // 2)
        for words, widgets in (
            (self.tr("Kind"), [self._kind]),
            (self.tr("Control"), [self._name, self._source]),
            (self.tr("Window"), [self._window]),
            (self.tr("Program"), [self._application]),
            (self.tr("Typed text"), [self._text]),
            (self.tr("Keys"), [self._keys]),
            (self.tr("How sure"), [self._sure, self._doubt]),
            (self.tr("Recorded"), [self._time]),
            (self.tr("Exact words"), [self._heard]),
        ):
            self._group(column, words, widgets)
        column.addStretch()
        self._inside = inside
        self.setWidget(inside)
        on_theme(self, self._dress)

    def show_step(self, step: Step | None) -> None:
        """Show what is known of *step*."""
        self._step = step
        self._inside.setEnabled(step is not None and not self._editing.read_only)
        if step is None:
            return
        target = step.target or Target()
        self._kind.setCurrentIndex(self._kind.findData(step.kind))
        for line, text in (
            (self._name, target.name),
            (self._window, step.window_title),
            (self._application, step.application),
            (self._text, "" if step.masked else step.text),
            (self._keys, step.keys),
        ):
            if line.text() != (text or ""):
                line.setText(text or "")
                line.setCursorPosition(0)
        self._text.setPlaceholderText(self.tr("Not kept: a secret") if step.masked else "")
        self._source.setText(self._source_of(target) if step.span is not None or step.target is not None else "")
        self._shown_when(self._text, step.kind == "type" or bool(step.text))
        self._shown_when(self._keys, step.kind == "press" or bool(step.keys))
        self._sure.setValue(round(100 * step.confidence))
        self._sure.setAccessibleDescription(f"{round(100 * step.confidence)} %")
        self._doubt.setText(self._doubt_of(step))
        self._time.setText(f"{clock(step.span.start)} – {clock(step.span.end)}" if step.span is not None else self.tr("Written by hand"))
        self._heard.setText("\n".join(f"“{s.text}”" for s in step.sentences) or self.tr("Nothing was said at this step."))

    def _group(self, column: QVBoxLayout, words: str, widgets: Sequence[QWidget]) -> None:
        box = QWidget()
        inner = QVBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, GRID)
        inner.setSpacing(GRID // 2)
        inner.addWidget(label(words, SMALL, bold=True, buddy=widgets[0]))
        for widget in widgets:
            inner.addWidget(widget)
        column.addWidget(box)

    @staticmethod
    def _shown_when(field: QLineEdit, shown: bool) -> None:
        if (group := field.parentWidget()) is not None:
            group.setVisible(shown)

    def _line(self, words: str, act: Callable[[str], None]) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(words)
        line.textEdited.connect(act)
        return line

    def _dress(self) -> None:
        colour = QColor(worn().dim)
        for place, kind in enumerate(STEP_KINDS):
            self._kind.setItemIcon(place, icon(step_icon(kind), colour, sizes=(16,)))

    def _kind_chosen(self, place: int) -> None:
        kind: StepKind = self._kind.itemData(place)
        self._change(self.tr("Change kind of step"), "kind", kind)

    def _named(self, name: str) -> None:
        step = self._step
        if step is not None:
            target = replace(step.target or Target(), name=name or None)
            self._editing.do(
                self.tr("Change name of the control"),
                lambda d: edits.set_step(d, step.id, target=target),
                merge=("target", step.id),
            )

    def _change(self, label: str, field: str, value: str | None) -> None:
        step = self._step
        if step is not None:
            self._editing.do(label, lambda d: edits.set_step(d, step.id, **{field: value}), merge=(field, step.id))

    def _source_of(self, target: Target) -> str:
        words = {"accessibility": self.tr("named by the program itself"), "ocr": self.tr("read from the picture")}
        source = words.get(target.source or "", self.tr("no reliable name was found") if target.name is None else "")
        return ", ".join(part for part in (target.role or "", source) if part)

    def _doubt_of(self, step: Step) -> str:
        if step.guessed:
            return self.tr("Guessed from the video. Look whether this is what was clicked; Ctrl+F7 finds it right.")
        if step.edited:
            return self.tr("You changed this step; nothing will overwrite it.")
        if step.confidence < DOUBT:
            return self.tr("Look at this one: what was said may belong elsewhere, or the name may be wrong.")
        return self.tr("Nothing looks doubtful.")
