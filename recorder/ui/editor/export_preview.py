"""What the first pages of an export will look like, while its look is being chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from recorder.document.model import Document
from recorder.errors import Cancelled
from recorder.export.options import ExportOptions
from recorder.ui.parts import label, painted
from recorder.ui.tasks import Handle, Task, Tasks
from recorder.ui.tokens import GRID, SMALL

WIDTH = 360
WAIT = 250
"""Milliseconds after the last change before pages are set anew."""


class Preview(QWidget):
    """Sets the first pages of *document* in the background; a change stops what is under way."""

    def __init__(self, tasks: Tasks, document: Document, image: Callable[[str], bytes]) -> None:
        super().__init__()
        self._tasks, self._document, self._image = tasks, document, image
        self._task: Task | None = None
        self._wanted = ExportOptions()
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self._begin)
        self._said = label("", SMALL, tone="dim")
        self._sheet = painted(QWidget(), "strip")
        self._pages = QVBoxLayout(self._sheet)
        self._pages.setContentsMargins(GRID, GRID, GRID, GRID)
        self._pages.setSpacing(GRID)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)
        self._scroll.setAccessibleName(self.tr("Preview of the first pages"))
        self._scroll.setFixedWidth(WIDTH + 4 * GRID + self._scroll.verticalScrollBar().sizeHint().width())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._said)

    @property
    def shown(self) -> tuple[QLabel, ...]:
        """The pages that are seen now."""
        return tuple(self._sheet.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly))

    def sizeHint(self) -> QSize:
        """Qt's hook: a page and a half."""
        return QSize(self._scroll.width(), int(WIDTH * 1.6))

    def show_for(self, suffix: str, options: ExportOptions) -> None:
        """Show how *options* look; *suffix* is the ending of the file that is wanted."""
        self._stop()
        self._said.setText({
            ".pdf": self.tr("The first pages, with the first steps."),
            ".docx": self.tr("About like this: Word breaks pages by itself, and a template brings its own look."),
        }.get(suffix, self.tr("These parts in this order; there are no pages in this format.")))
        self._wanted = options
        self._timer.start()

    def end(self) -> None:
        """Stop what is under way; nothing more is shown."""
        self._stop()

    def _stop(self) -> None:
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _begin(self) -> None:
        document, image, options = self._document, self._image, self._wanted

        def work(handle: Handle) -> tuple[bytes, ...]:
            from recorder.export.preview import first_pages

            try:
                return first_pages(document, image, options, handle.cancelled)
            except Cancelled:
                return ()

        self._task = self._tasks.run(work, self._show, lambda error: self._said.setText(str(error)))
        task = self._task
        self.destroyed.connect(task.cancel)

    def _show(self, pages: tuple[bytes, ...]) -> None:
        for old in self.shown:
            self._pages.removeWidget(old)
            old.deleteLater()
        for number, data in enumerate(pages, 1):
            pixels = QPixmap()
            pixels.loadFromData(data)
            ratio = self.devicePixelRatioF()
            pixels = pixels.scaledToWidth(round(WIDTH * ratio), Qt.TransformationMode.SmoothTransformation)
            pixels.setDevicePixelRatio(ratio)
            page = QLabel()
            page.setPixmap(pixels)
            page.setFixedSize(pixels.deviceIndependentSize().toSize())
            page.setAccessibleName(self.tr("Page {0}").format(number))
            self._pages.addWidget(page)
