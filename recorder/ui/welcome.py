"""The first start: one short page a step, each of which can be passed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from recorder.paths import documents_folder, recordings_folder
from recorder.settings import HotkeySettings
from recorder.ui.icons import own_icon
from recorder.ui.microphone_test import MicrophoneTest
from recorder.ui.parts import button, label, line, painted
from recorder.ui.recorder_process import COMMAND
from recorder.ui.tokens import GRID, LARGE, SMALL


class Welcome(QWidget):
    """`practice_wanted` asks for a first recording; `ended` comes once, however the window was left.

    *by_hand*: on this desktop steps are made only when they are asked for.
    """

    practice_wanted = Signal()
    ended = Signal()

    def __init__(
        self, arguments: Callable[[], Sequence[str]], keys: HotkeySettings, by_hand: bool = False, command: Sequence[str] = COMMAND
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Welcome to Sayshow"))
        self.setWindowIcon(own_icon())
        painted(self, "paper")
        self.microphone_test = MicrophoneTest(arguments, command)
        self._pages = QStackedWidget()
        for page in self._made(keys, by_hand):
            self._pages.addWidget(page)
        self._count = label("", SMALL, tone="dim")
        self.back, self.next = button(self.tr("Back"), lambda: self._go(-1)), button("", lambda: self._go(1), "primary")
        self.next.setDefault(True)
        self.practice = button(self.tr("Record a practice"), self._practise, "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._count)
        buttons.addStretch()
        for each in (self.back, self.next, self.practice):
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._pages, 1)
        column.addWidget(line())
        column.addLayout(buttons)
        self.resize(580, 400)
        self._go(0)

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._pages.currentIndex()

    def _made(self, keys: HotkeySettings, by_hand: bool) -> tuple[QWidget, ...]:
        return (
            self._first(by_hand),
            _page(
                self.tr("Does it hear you?"),
                self.tr("Start the test and speak a sentence. What you say now is thrown away."),
                more=self.microphone_test,
            ),
            self._steps(_pressed(keys.picture)) if by_hand else self._names(),
            self._last(_pressed(keys.record), by_hand),
        )

    def _first(self, by_hand: bool) -> QWidget:
        kept = self.tr("Everything stays on this computer: SOPs in {0}, recordings in {1}.").format(documents_folder(), recordings_folder())
        if by_hand:
            return _page(
                self.tr("Say it while you show it"),
                self.tr("Between Record and Stop, Sayshow keeps your voice and a picture of the screen each time you choose Add step, and makes a written procedure of them."),
                kept,
                self.tr("On this desktop (Wayland) no program sees clicks and keys in other windows. A picture shows all that is on the screen at that moment."),
            )
        return _page(
            self.tr("Say it while you show it"),
            self.tr("Between Record and Stop, Sayshow keeps the screen, your clicks and keys, and your voice, and makes a written procedure of them."),
            kept,
            self.tr("What you type into a password field is never kept."),
        )

    def _names(self) -> QWidget:
        return _page(
            self.tr("The right names"),
            self.tr("Sayshow asks programs what their buttons are called. For that it has switched on the desktop's accessibility."),
            self.tr("Browsers and other programs that are open now must be started again once; until then names are read from the picture."),
        )

    def _steps(self, keys: str) -> QWidget:
        pressed = self.tr(" (or press {0}, where the desktop lets a program have keys)").format(keys) if keys else ""
        return _page(
            self.tr("Step by step"),
            self.tr("Say what you do and do it, then choose Add step on the bar{0}. The step has your words since the last one, and the picture of that moment.").format(pressed),
            self.tr("The desktop may ask whether Sayshow may take pictures of the screen. Allow it, or steps are kept without one."),
        )

    def _last(self, keys: str, by_hand: bool) -> QWidget:
        pressed = self.tr(" or press {0}").format(keys) if keys else ""
        return _page(
            self.tr("Try it for a minute"),
            self.tr("Open any program and choose Record in the tray, or in the small window where there is none.")
            + " " + (self.tr("Say what you do, do it, and choose Add step each time.") if by_hand else self.tr("Say what you do and do it.")),
            self.tr("To end, choose Stop in the tray or on the bar{0}. A few seconds later the draft is here.").format(pressed),
        )

    def _go(self, by: int) -> None:
        self.microphone_test.end()
        place = self.page + by
        if place >= self._pages.count():
            self.close()
            return
        last = place == self._pages.count() - 1
        self._pages.setCurrentIndex(place)
        self._count.setText(self.tr("{0} of {1}").format(place + 1, self._pages.count()))
        self.back.setVisible(place > 0)
        self.next.setText(self.tr("Close") if last else self.tr("Continue"))
        self.next.setProperty("look", "" if last else "primary")
        self.next.style().polish(self.next)
        self.practice.setVisible(last)
        (self.practice if last else self.next).setFocus(Qt.FocusReason.OtherFocusReason)

    def _practise(self) -> None:
        self.close()
        self.practice_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook."""
        self.microphone_test.end()
        self.ended.emit()
        super().closeEvent(event)


def _page(head: str, *said: str, more: QWidget | None = None) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID + GRID // 2)
    column.addWidget(label(head, LARGE, bold=True))
    for words in said:
        column.addWidget(label(words))
    if more is not None:
        column.addWidget(more)
    column.addStretch()
    return page


def _pressed(keys: str) -> str:
    """A hotkey as it is written on the keyboard of this language."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
