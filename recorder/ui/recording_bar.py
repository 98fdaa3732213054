"""The recording bar: one line that says that it records, hears and counts, with what a person may want meanwhile."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from recorder.ui.parts import ALOFT, tool
from recorder.ui.recorder_process import Status
from recorder.ui.theme import worn
from recorder.ui.tokens import GRID, ICON
from recorder.ui.verbs import Verbs, clock

CAPTION_WIDTH, CAPTION_LINES = 300, 2
BARS = 8


class Level(QWidget):
    """The microphone's level as a row of small bars."""

    def __init__(self) -> None:
        super().__init__()
        self._level = 0.0
        self.setFixedSize(BARS * 5, 16)
        self.setAccessibleName(self.tr("Microphone level"))
        self.setToolTip(self.tr("How loud the microphone hears you"))

    def set_level(self, level: float) -> None:
        """Show *level*, 0 to 1."""
        self._level = min(1.0, max(0.0, level))
        self.setAccessibleDescription(f"{round(100 * self._level)} %")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook."""
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(BARS):
            lit = self._level**0.5 * BARS > index + 0.25
            height = 5 + index * 1.4
            painter.setBrush(QColor(tokens.check if lit else tokens.line))
            painter.drawRoundedRect(QRectF(index * 5, 16 - height, 3, height), 1.5, 1.5)


class Dot(QWidget):
    """Red while it records, hollow while it is paused."""

    def __init__(self) -> None:
        super().__init__()
        self.paused = False
        self.setFixedSize(14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook."""
        colour = QColor(worn().danger)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(colour)
        pen.setWidthF(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.paused else colour)
        painter.drawEllipse(QRectF(2, 2, 10, 10))


class Turns(QToolButton):
    """One button for verbs of which one at a time can be asked for: it stays where it is, so that no click goes astray."""

    def __init__(self, *actions: QAction) -> None:
        super().__init__()
        self._turns = actions
        self.setIconSize(QSize(ICON, ICON))
        for action in actions:
            action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        now = next((each for each in self._turns if each.isVisible()), self._turns[0])
        if self.defaultAction() is not now:
            self.setDefaultAction(now)
        self.setAccessibleName(now.text())


class Caption(QLabel):
    """What was heard, on one line that keeps its end, or what Sayshow has to say, on two lines at most. The tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(CAPTION_WIDTH)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_heard(self, words: str) -> None:
        """Show words of a person; the last ones are those they wait for."""
        self._show(words, QFontMetrics(self.font()).elidedText(words, Qt.TextElideMode.ElideLeft, CAPTION_WIDTH))

    def show_said(self, words: str) -> None:
        """Show words of Sayshow."""
        self._show(words, "\n".join(lines(words, self)))

    def _show(self, words: str, shown: str) -> None:
        self.setText(shown)
        self.setToolTip(words)
        self.setAccessibleName(words)


def lines(words: str, caption: QLabel) -> list[str]:
    """*words* in lines as wide as *caption*, the last of them with an ellipsis when there is more."""
    layout = QTextLayout(words, caption.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(CAPTION_WIDTH)
        starts.append(line.textStart())
    layout.endLayout()
    starts = starts[:CAPTION_LINES]
    rest = QFontMetrics(caption.font()).elidedText(words[starts[-1] :], Qt.TextElideMode.ElideRight, CAPTION_WIDTH) if starts else ""
    return [*(words[start:end].rstrip() for start, end in pairwise(starts)), rest]


class RecordingBar(QFrame):
    """Always on top, movable, reducible to the tray. It takes no focus from the program that is being shown."""

    reduce_requested = Signal()

    def __init__(self, verbs: Verbs) -> None:
        super().__init__(None, ALOFT)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)  # it is never the active window
        self.setProperty("part", "card")
        self.setWindowTitle(self.tr("Sayshow is recording"))
        self._verbs, self._grip, self._moved = verbs, QPoint(), False
        self._dot, self._level = Dot(), Level()
        self._time, self._steps, self._caption = QLabel("0:00:00"), QLabel(verbs.steps_of(Status(steps=9999))), Caption()
        self._steps.setProperty("tone", "dim")
        for counter, nothing in ((self._time, clock(0)), (self._steps, verbs.steps_of(Status()))):
            counter.setMinimumWidth(counter.sizeHint().width())  # of the widest it may have to show
            counter.setText(nothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID + 4, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID)
        for widget in (self._dot, self._time, self._level, self._caption, self._steps):
            row.addWidget(widget)
        row.addSpacing(GRID)
        for actions in ((verbs.pause, verbs.resume), (verbs.note,), (verbs.picture,), (verbs.forget,), (verbs.stop,)):
            row.addWidget(Turns(*actions))
        self._reduce = tool(self.tr("Reduce to the tray icon"), "fold", self.reduce_requested.emit)
        row.addWidget(self._reduce)

    def set_reducible(self, reducible: bool) -> None:
        """Whether there is a tray that it can be reduced to."""
        self._reduce.setVisible(reducible)

    def set_status(self, status: Status) -> None:
        """Show what the recorder told."""
        self._dot.paused = status.state == "paused"
        self._dot.update()
        self._time.setText(clock(status.seconds))
        self._level.set_level(status.level)
        self._steps.setText(self._verbs.steps_of(status))
        said = self._said(status)
        if said or not status.caption:
            self._caption.show_said(said or self._hint())
        else:
            self._caption.show_heard(self.tr("“{0}”").format(status.caption))
        tokens = worn()
        self._caption.setStyleSheet(
            f"color: {tokens.warning if status.warning else tokens.text if status.caption else tokens.dim}"
        )

    def _said(self, status: Status) -> str:
        """What is more important than the words that were heard."""
        if status.warning:
            return status.warning
        if status.state == "stopping":
            return self.tr("Finishing the recording…")
        if status.state == "paused":
            return self.tr("Paused: nothing is recorded.")
        if status.command == "scratch":
            return self.tr("Taken back: what was said since the last action.")
        return self.tr("Done: “{0}”").format(status.caption) if status.command else ""

    def _hint(self) -> str:
        return self.tr("Say what you do, then add the step.") if self._verbs.by_hand else self.tr("Say what you do, and why.")

    def place(self) -> None:
        """Stand at the lower edge of the main screen, in the middle, or where a person put it."""
        self.adjustSize()
        if self._moved and QGuiApplication.screenAt(self.geometry().center()) is not None:
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.move(room.center().x() - self.width() // 2, room.bottom() - self.height() - GRID)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: take hold of the bar."""
        self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: move it."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.move(event.globalPosition().toPoint() - self._grip)
            self._moved = True
