"""The small parts that every window is made of, dressed one way: labels, buttons, lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QToolButton, QWidget

from recorder.ui.icons import dress
from recorder.ui.theme import text_font
from recorder.ui.tokens import ICON, NORMAL

ALOFT = (
    Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.WindowDoesNotAcceptFocus
)
"""A window above all others that takes no focus from the program that is being shown."""


def label(
    words: str, size: float = NORMAL, *, bold: bool = False, tone: str = "", buddy: QWidget | None = None
) -> QLabel:
    """Plain text that wraps; *tone* is ``dim`` or ``danger``, *buddy* the field it names."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(buddy is None)
    made.setContentsMargins(0, 1, 0, 0)  # some fonts put the dots of Ä and Ö above what they call their height
    if size != NORMAL or bold:
        made.setFont(text_font(size, bold=bold))
    if tone:
        made.setProperty("tone", tone)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


def tool(words: str, drawing: str, act: Callable[[], object] | None = None, token: str = "text") -> QToolButton:
    """A button that is only an icon; *words* name it."""
    made = QToolButton()
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setIconSize(QSize(ICON, ICON))
    dress(made, drawing, token)
    if act is not None:
        made.clicked.connect(lambda: act())
    return made


def button(words: str, act: Callable[[], object] | None = None, look: str = "") -> QPushButton:
    """A button with words; *look* is ``primary``, ``danger``, ``flat``, ``link`` or nothing."""
    made = QPushButton(words)
    made.setProperty("look", look)
    if act is not None:
        made.clicked.connect(lambda: act())
    return made


def choice(words: str) -> QComboBox:
    """A box to choose one of several; *words* name it and the list that it opens."""
    made = QComboBox()
    made.setAccessibleName(words)
    made.view().setAccessibleName(words)
    return made


def line() -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    made.setProperty("part", "line")
    made.setFixedHeight(1)
    return made


def painted(widget: QWidget, part: str) -> QWidget:
    """Give *widget* the ground of ``paper``, ``strip`` or ``card``; Qt leaves plain widgets bare otherwise."""
    widget.setProperty("part", part)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def action(
    parent: QObject, drawing: str, words: str, keys: str | QKeySequence.StandardKey = "", act: Callable[[], object] | None = None,
    token: str = "text",
) -> QAction:
    """Something that can be asked for by menu, button and key."""
    made = QAction(words, parent)
    if keys:
        sequence = QKeySequence(keys)
        made.setShortcut(sequence)
        made.setToolTip(f"{words} ({sequence.toString(QKeySequence.SequenceFormat.NativeText)})")
    if act is not None:
        made.triggered.connect(lambda: act())
    dress(made, drawing, token)
    return made


def switch(parent: QObject, drawing: str, words: str, keys: str, turned: Callable[[bool], object], on: bool = False) -> QAction:
    """Something that is on or off."""
    made = action(parent, drawing, words, keys)
    made.setCheckable(True)
    made.setChecked(on)
    made.toggled.connect(turned)
    return made


def tool_of(verb: QAction) -> QToolButton:
    """A button for *verb* that is only its icon."""
    made = QToolButton()
    made.setDefaultAction(verb)
    made.setIconSize(QSize(ICON, ICON))

    def follow() -> None:
        made.setAccessibleName(verb.text())
        made.setVisible(verb.isVisible())

    verb.changed.connect(follow)
    made.setAccessibleName(verb.text())
    return made
