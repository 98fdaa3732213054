"""The reader's view: the SOP on the whole screen, one step at a time, to follow it while working."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recorder.document.following import Following
from recorder.document.model import Document, Step
from recorder.ui.editor.feedback_panel import duration
from recorder.ui.editor.reading_view import marked
from recorder.ui.editor.words import callout_word
from recorder.ui.icons import own_icon
from recorder.ui.parts import button, label, painted
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID, LARGE, NORMAL

WIDTH = 1280
"""Pixels: as wide as a picture is drawn; it is made smaller where the screen is."""


class FittedPicture(QLabel):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._pixels = QPixmap()
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_pixels(self, pixels: QPixmap) -> None:
        """Show these; empty ones: nothing."""
        self._pixels = pixels
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._pixels.isNull():
            self.clear()
            return
        scale = self.devicePixelRatioF()
        room = (self.size() * scale).boundedTo(self._pixels.size())
        shown = self._pixels.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(scale)
        self.setPixmap(shown)


class Reader(QWidget):
    """`ended` carries the run and the comments, once, when the view is left; nothing comes when nothing was done.

    Right, Page Down and Enter go on, Left and Page Up back, Space checks off, S says that one is stuck, Escape leaves.
    """

    ended = Signal(object, object)

    def __init__(
        self, document: Document, image: Callable[[str], bytes], tasks: Tasks, who: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowIcon(own_icon())
        self.setWindowTitle(self.tr("{0} – step by step").format(document.title or self.tr("Untitled SOP")))
        painted(self, "paper")
        self.way = Following(document, clock)
        self._image, self._tasks, self._who = image, tasks, who
        self._began = datetime.now(UTC).isoformat(timespec="seconds")
        self._told = False
        self._parts()
        self._lay_out()
        self._keys()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_time)
        self._show()

    def begin(self) -> None:
        """Let the time run."""
        self._tick.start()
        self.next.setFocus()
        self.activateWindow()

    def go(self, place: int) -> None:
        """Show the step at *place*; behind the last one what came of it."""
        self._keep_words()
        self.way.go(place)
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_words()
        self._tick.stop()
        if not self._told:
            self._told = True
            run, comments = self.way.result(self._who, self._began)
            if comments or any(each.done for each in run.steps):
                self.ended.emit(run, comments)
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.way.pause(self.isMinimized())

    def _parts(self) -> None:
        self._where, self._time = label("", tone="dim"), label("", tone="dim")
        self._time.setWordWrap(False)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Steps that are checked off"))
        self._progress.setMaximum(len(self.way.steps))
        self.instruction = label("", LARGE * 1.1, bold=True)
        self.narration, self.callouts = label("", NORMAL * 1.2), label("", NORMAL * 1.1)
        self.picture = FittedPicture()
        self.done = QCheckBox(self.tr("Done (Space)"))
        self.done.toggled.connect(self._check)
        self.stuck = button(self.tr("I am stuck here (S)"), self._to_words)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What is missing or unclear? Enter keeps it, Escape takes it back"))
        self.words.setAccessibleName(self.tr("Where you got stuck"))
        self.words.returnPressed.connect(self._keep_and_go)
        self.back = button(self.tr("Back"), lambda: self.go(self.way.place - 1))
        self.next = button(self.tr("Next"), self._on, "primary")
        self.leave = button(self.tr("Leave (Esc)"), self.close, "flat")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._where, 1)
        head.addWidget(self._time)
        head.addWidget(self.leave)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.done)
        foot.addSpacing(GRID)
        foot.addWidget(self.stuck)
        foot.addWidget(self.words, 1)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 3 * GRID, 6 * GRID, 3 * GRID)
        column.setSpacing(GRID + GRID // 2)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addSpacing(GRID)
        for words in (self.instruction, self.narration, self.callouts):
            column.addWidget(words)
        column.addWidget(self.picture, 1)
        column.addLayout(foot)
        for first, second in ((self.done, self.stuck), (self.stuck, self.words), (self.words, self.back), (self.back, self.next), (self.next, self.leave)):
            self.setTabOrder(first, second)

    def _keys(self) -> None:
        acts: tuple[tuple[tuple[str, ...], Callable[[], object]], ...] = (
            (("Right", "PgDown"), lambda: self.go(self.way.place + 1)),
            (("Left", "PgUp"), lambda: self.go(self.way.place - 1)),
            (("Return", "Enter"), lambda: press(self.focusWidget(), self.next, self._on)),
            (("Space",), lambda: press(self.focusWidget(), self.next, self.done.toggle)),
            (("S",), self._to_words),
            (("Escape",), self._escape),
        )
        self._plain: list[QShortcut] = []
        """Keys that are letters and arrows while words are written."""
        for keys, act in acts:
            for key in keys:
                made = QShortcut(QKeySequence(key), self)
                made.activated.connect(act)
                if key != "Escape":
                    self._plain.append(made)

    def _show(self) -> None:
        way, step = self.way, self.way.step
        self._writing(False)
        self._progress.setValue(way.done)
        for widget in (self.done, self.stuck):
            widget.setVisible(step is not None)
        self.back.setEnabled(way.place > 0)
        self.next.setText(self.tr("Finish") if step is None else self.tr("Next"))
        self.picture.show_pixels(QPixmap())
        if step is None:
            self._show_end()
        else:
            self._show_step(step)
        self._show_time()

    def _show_step(self, step: Step) -> None:
        way = self.way
        section = way.document.section_of(step)
        place = self.tr("Step {0} of {1}").format(way.place + 1, len(way.steps))
        self._where.setText("  ·  ".join(filter(None, (way.document.title, section.title if section else "", place))))
        self.instruction.setText(step.instruction or (step.part.title if step.part is not None else ""))
        self.narration.setText(step.narration)
        self.callouts.setText("\n".join(f"{callout_word(each.kind)}: {each.text}" for each in step.callouts))
        self.narration.setVisible(bool(step.narration))
        self.callouts.setVisible(bool(step.callouts))
        self.done.blockSignals(True)
        self.done.setChecked(way.is_done(way.place))
        self.done.blockSignals(False)
        self.words.setText(way.comment(way.place))
        self.words.setVisible(bool(way.comment(way.place)))
        if (picture := step.picture) is not None:
            self.picture.setAccessibleName(picture.alt or self.tr("Picture of this step"))
            self._tasks.run(lambda _handle: marked(self._image(picture.image), picture, WIDTH // 2), lambda image: self._arrived(step, image))

    def _show_end(self) -> None:
        way = self.way
        self._where.setText(way.document.title)
        self.instruction.setText(self.tr("That was the last step."))
        stuck = sum(bool(way.comment(place)) for place in range(len(way.steps)))
        self.narration.setText(self.tr("{0} of {1} steps are checked off. You marked {2} places where you got stuck.").format(way.done, len(way.steps), stuck))
        self.narration.show()
        self.callouts.hide()
        self.words.hide()

    def _show_time(self) -> None:
        way, whole = self.way, duration(self.way.seconds())
        here = self.tr("This step {0}").format(duration(way.seconds(way.place))) if way.step is not None else ""
        self._time.setText("  ·  ".join(filter(None, (here, self.tr("in all {0}").format(whole)))))

    def _arrived(self, step: Step, image: QImage) -> None:
        if self.way.step is step and not self._told:
            self.picture.show_pixels(QPixmap.fromImage(image))

    def _on(self) -> None:
        """The main way on: what is behind is done."""
        if self.way.step is None:
            self.close()
            return
        self.way.check(True)
        self.go(self.way.place + 1)

    def _check(self, done: bool) -> None:
        self.way.check(done)
        self._progress.setValue(self.way.done)

    def _to_words(self) -> None:
        if self.way.step is not None:
            self.way.stuck(self.words.text())
            self.words.show()
            self._writing(True)
            self.words.setFocus()

    def _keep_and_go(self) -> None:
        self._keep_words()
        self._writing(False)

    def _keep_words(self) -> None:
        if self.words.isVisible() and self.way.step is not None:
            self.way.stuck(self.words.text())

    def _escape(self) -> None:
        if self.words.hasFocus():
            self.way.stuck(None)
            self.words.clear()
            self.words.hide()
            self._writing(False)
        else:
            self.close()

    def _writing(self, on: bool) -> None:
        for each in self._plain:
            each.setEnabled(not on)
        if not on:
            self.next.setFocus()


def press(focused: QWidget | None, main: QWidget, otherwise: Callable[[], object]) -> None:
    """A key for the whole view: on a button with the focus, other than the *main* one, it presses that."""
    if isinstance(focused, QPushButton) and focused is not main:
        focused.click()
    else:
        otherwise()
