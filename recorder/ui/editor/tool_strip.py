"""The slim strip above the picture: tools for marks, crop and redaction, callouts, zoom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from recorder.document.model import Box, Step
from recorder.ui.editor.hand import Tool
from recorder.ui.editor.picture_view import PictureView
from recorder.ui.editor.words import CALLOUT_KINDS, callout_word
from recorder.ui.icons import dress
from recorder.ui.parts import tool
from recorder.ui.tokens import GRID


def tool_words(kind: Tool) -> tuple[str, str]:
    """What a tool is called, and its key (with Alt)."""
    words: dict[Tool, tuple[str, str]] = {
        "select": (QCoreApplication.translate("tools", "Select and move"), "V"),
        "ring": (QCoreApplication.translate("tools", "Ring"), "R"),
        "arrow": (QCoreApplication.translate("tools", "Arrow"), "A"),
        "box": (QCoreApplication.translate("tools", "Rectangle"), "B"),
        "ellipse": (QCoreApplication.translate("tools", "Ellipse"), "O"),
        "text": (QCoreApplication.translate("tools", "Text"), "T"),
        "badge": (QCoreApplication.translate("tools", "Number"), "N"),
        "highlight": (QCoreApplication.translate("tools", "Highlight"), "H"),
        "blur": (QCoreApplication.translate("tools", "Soften (can be taken back)"), "U"),
        "crop": (QCoreApplication.translate("tools", "Crop"), "C"),
        "redact": (
            QCoreApplication.translate("tools", "Redact: what lies under it is gone for good once the window is closed"),
            "X",
        ),
    }
    return words[kind]


TOOLS: tuple[Tool, ...] = (
    "select",
    "ring",
    "arrow",
    "box",
    "ellipse",
    "text",
    "badge",
    "highlight",
    "blur",
    "crop",
    "redact",
)


class ToolStrip(QFrame):
    """Chooses the tool of *picture*; `callout_chosen` gets the kind of a new callout."""

    callout_chosen = Signal(str)
    uncrop_requested = Signal()
    window_requested = Signal()
    moment_requested = Signal()

    def __init__(self, picture: PictureView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "strip")
        self._picture = picture
        self._target: Box | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self._row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for each in TOOLS:
            if each in ("ring", "crop"):
                self._row.addSpacing(GRID)
            self._tool(each)
        self._uncrop = self._button("uncrop", self.tr("Show the whole picture again"), self.uncrop_requested.emit)
        self._recrop = self._button("window", self.tr("Crop to the window"), self.window_requested.emit)
        self._row.addStretch()
        self._callout = self._button("add", self.tr("Add a check, warning, tip, condition or result"), None)
        self._callout.setText(self.tr("Callout"))
        self._callout.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._callout.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._callout.setMenu(self._callouts())
        self._row.addSpacing(GRID)
        self._moment = self._button("moment", self.tr("Choose another moment (Ctrl+Shift+M)"), self.moment_requested.emit)
        self._control = self._button("zoom_in", self.tr("Show the control closely"), self._zoom_to_control)
        self._fit = self._button("zoom_fit", self.tr("Fit the picture into the window (Ctrl+0)"), picture.fit)
        picture.hand.tool_changed.connect(lambda kind: self._buttons[kind].setChecked(True))

    def show_step(self, step: Step) -> None:
        """Follow the step: without a picture there is nothing to draw on."""
        picture = step.picture
        for button in (*self._buttons.values(), self._fit):
            button.setEnabled(picture is not None)
        bounds = step.target.bounds if step.target is not None else None
        self._target = Box(*map(float, bounds)) if bounds is not None else None
        if self._target is None and step.position is not None:
            self._target = Box(step.position[0] - 40.0, step.position[1] - 40.0, 80.0, 80.0)
        self._picture.target = self._target
        self._control.setEnabled(picture is not None and self._target is not None)
        self._moment.setEnabled(step.span is not None)
        self._uncrop.setVisible(picture is not None and picture.crop is not None)
        self._recrop.setVisible(picture is not None and picture.crop is None and picture.window is not None)

    def _tool(self, kind: Tool) -> None:
        words, key = tool_words(kind)
        button = self._button(kind, f"{words} (Alt+{key})", lambda: self._picture.hand.take(kind))
        button.setCheckable(True)
        button.setChecked(kind == "select")
        self._group.addButton(button)
        self._buttons[kind] = button
        shortcut = QShortcut(QKeySequence(f"Alt+{key}"), self, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self._by_key(kind))

    def _by_key(self, kind: Tool) -> None:
        if self._buttons[kind].isEnabled():
            self._picture.hand.take(kind)
            self._picture.setFocus()

    def _button(self, drawing: str, words: str, act: Callable[[], object] | None) -> QToolButton:
        made = tool(words, drawing, act)
        self._row.addWidget(made)
        return made

    def _callouts(self) -> QMenu:
        menu = QMenu(self)
        for place, kind in enumerate(CALLOUT_KINDS):
            action = menu.addAction(f"{callout_word(kind)}\t{place + 1}" if place < 5 else callout_word(kind))
            dress(action, kind, kind)
            action.triggered.connect(lambda _checked=False, kind=kind: self.callout_chosen.emit(kind))
        return menu

    def _zoom_to_control(self) -> None:
        if self._target is not None:
            self._picture.zoom_to(self._target)
