"""Errors told to people: the world's faults as an inline message, our own as a report that can be copied."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal, qVersion
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from recorder import __version__
from recorder.errors import RecorderError
from recorder.ui.icons import SCALES, drawing
from recorder.ui.parts import button, label, tool
from recorder.ui.theme import on_theme, worn
from recorder.ui.tokens import GRID, ICON, LARGE

Action = tuple[str, Callable[[], object]]
"""A button of a message: its words and what it does."""


class InlineMessage(QFrame):
    """A line at the top of a window: what happened, what is safe, what to do. `closed` comes when it is waved away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._text = label("")
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._mark = QLabel()
        on_theme(self, lambda: self._mark.setPixmap(drawing("warning", ICON, QColor(worn().warning), SCALES[-1])))
        self._close = tool(self.tr("Close this message"), "close", self._waved_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._actions = QHBoxLayout()
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addLayout(self._actions)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    def tell(self, text: str, *actions: Action) -> None:
        """Show *text*, with a button for each of *actions* (its words, what it does)."""
        self._text.setText(text)
        self.setAccessibleName(text)
        while (item := self._actions.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for words, act in actions:
            self._actions.addWidget(button(words, partial(self._acted, act)))
        self.show()

    def _waved_away(self) -> None:
        self.hide()
        self.closed.emit()

    def _acted(self, act: Callable[[], object]) -> None:
        self.hide()
        act()


def look_at(path: Path) -> tuple[Action, Action]:
    """What a message about the new file *path* offers: its folder, and to open it."""
    def shown(place: Path) -> Callable[[], object]:
        return lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    return (
        (QCoreApplication.translate("reports", "Show in folder"), shown(path.parent)),
        (QCoreApplication.translate("reports", "Open"), shown(path)),
    )


class ReportDialog(QDialog):
    """A mistake of ours: what it was, in words that can be copied and sent."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A mistake in Sayshow"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = label(self.tr("Sayshow made a mistake"), LARGE, bold=True)
        said = label(
            self.tr(
                "The last action was not finished. What was saved before is untouched. You can go on; if it happens "
                "again, copy this report and send it to whoever looks after Sayshow for you. It holds no text or "
                "pictures of your documents."
            )
        )
        self._details = QPlainTextEdit(details, readOnly=True)
        self._details.setAccessibleName(self.tr("Report"))
        copy = button(self.tr("Copy report"), lambda: QGuiApplication.clipboard().setText(self._details.toPlainText()))
        close = button(self.tr("Close"), self.close, "primary")
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (head, said, self._details):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(620, 420)


class Reports(QObject):
    """Where errors go that no window takes. `world` carries the sentence of a RecorderError, for the tray or a window."""

    world = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: ReportDialog | None = None

    def tell(self, error: object, message: InlineMessage | None = None) -> None:
        """Show *error*: in *message* or by `world` when it is the world's fault, else as a report."""
        if isinstance(error, RecorderError):
            message.tell(str(error)) if message is not None else self.world.emit(str(error))
        elif isinstance(error, BaseException):
            self._report(error)

    def catch_everything(self) -> None:
        """From now on an error that nobody caught is reported instead of ending the program."""
        sys.excepthook = self._hook

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        sys.__excepthook__(kind, error, trace)
        self.tell(error)

    def _report(self, error: BaseException) -> None:
        if self.dialog is not None:
            return  # one report at a time: what follows a mistake is seldom news
        self.dialog = ReportDialog(details(error))
        self.dialog.finished.connect(self._closed)
        self.dialog.show()

    def _closed(self) -> None:
        self.dialog = None


def details(error: BaseException) -> str:
    """What a maintainer needs to know of *error*, without anything from a person's documents but the error's own words."""
    versions = f"Sayshow {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    head = f"{versions}, {platform.platform()}, {QGuiApplication.platformName()}"
    return head + "\n\n" + "".join(traceback.format_exception(error))
