"""The reading view: the whole SOP in one piece, as its readers will see it. It is made from plain data; nothing is interpreted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QTextBrowser

from recorder.document.model import Callout, Document, Picture, Step
from recorder.export.pictures import draw
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.marks import ACCENT
from recorder.ui.editor.words import callout_word
from recorder.ui.tasks import Tasks
from recorder.ui.theme import text_font, worn
from recorder.ui.tokens import GRID, LARGE, NORMAL

WIDTH = 720
"""The width of the page, in pixels."""
AT_ONCE = 100
"""Steps that are written in one go."""


class ReadingView(QTextBrowser):
    """Read-only. Pictures come when they are in sight."""

    def __init__(self, editing: Editing, tasks: Tasks) -> None:
        super().__init__()
        self._editing, self._tasks = editing, tasks
        self._pictures: dict[str, Picture] = {}
        self._waiting: set[str] = set()
        self._parts: Iterator[None] = iter(())
        self._place = 0
        self._go_on = QTimer(self, interval=0)
        self._go_on.timeout.connect(self._write_on)
        self.setAccessibleName(self.tr("The SOP as it will be read"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setProperty("look", "page")

    def show_document(self, document: Document) -> None:
        """Write the page anew."""
        place = self.verticalScrollBar().value()
        self._pictures.clear()
        self._waiting.clear()
        page = QTextDocument(self)
        page.setDocumentMargin(4 * GRID)
        page.setDefaultFont(text_font(NORMAL))
        self._parts = self._written(QTextCursor(page), document)
        next(self._parts)
        self.setDocument(page)
        self._place = place
        self._go_on.start()

    def _write_on(self) -> None:
        """The next part; where the person had scrolled to comes back as soon as it is there."""
        if next(self._parts, self) is self:
            self._go_on.stop()
        if self._place and self._place <= self.verticalScrollBar().maximum():
            self.verticalScrollBar().setValue(self._place)
            self._place = 0

    def _written(self, cursor: QTextCursor, document: Document) -> Iterator[None]:
        """Write the page, in parts that are short enough to wait for."""
        cursor.beginEditBlock()
        self._head(cursor, document)
        section = None
        for number, step in enumerate(document.shown_steps, start=1):
            if step.section != section and (found := document.section_of(step)) is not None:
                _write(cursor, found.title, (LARGE + NORMAL) / 2, bold=True, above=3 * GRID)
            section = step.section
            self._step(cursor, number, step)
            if number % AT_ONCE == 0:
                cursor.endEditBlock()
                yield
                cursor.beginEditBlock()
        self._lists(cursor, document)
        cursor.endEditBlock()
        yield

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Qt asks for a picture when it comes into sight."""
        key = QUrl(name).path()
        picture = self._pictures.get(key)
        if picture is None:
            return None
        if key not in self._waiting:
            self._waiting.add(key)
            self._tasks.run(
                lambda _handle: marked(self._editing.image(picture.image), picture, WIDTH), lambda image: self._arrived(key, image)
            )
        blank = QImage(8, 8, QImage.Format.Format_RGB32)
        blank.fill(QColor(worn().line))
        return blank

    def _arrived(self, key: str, image: QImage) -> None:
        if key in self._pictures:
            self.document().addResource(int(QTextDocument.ResourceType.ImageResource), QUrl(key), image)
            self.viewport().update()

    def _head(self, cursor: QTextCursor, document: Document) -> None:
        _write(cursor, document.title or self.tr("Untitled SOP"), LARGE * 1.2, bold=True)
        control = (
            (self.tr("Number"), document.number),
            (self.tr("Version"), document.version),
            (self.tr("Status"), document.status),
            (self.tr("Owner"), document.owner),
            (self.tr("Approver"), document.approver),
            (self.tr("Effective"), document.effective),
        )
        _write(cursor, "   ".join(f"{words}: {value}" for words, value in control if value), dim=True)
        for words, text in ((self.tr("Purpose"), document.purpose), (self.tr("Scope"), document.scope), (self.tr("Roles"), document.roles),
                            (self.tr("Triggers"), document.triggers), (self.tr("Introduction"), document.introduction)):  # fmt: skip
            self._part(cursor, words, text)
        self._part(cursor, self.tr("Prerequisites"), "\n".join(f"•  {e}" for e in document.prerequisites))
        self._part(cursor, self.tr("Tools"), "\n".join(f"•  {e}" for e in document.tools))
        self._part(cursor, self.tr("Definitions"), "\n".join(f"{e.term}: {e.meaning}" for e in document.definitions))

    def _lists(self, cursor: QTextCursor, document: Document) -> None:
        self._part(cursor, self.tr("Expected outcomes"), "\n".join(f"•  {e}" for e in document.outcomes))
        self._part(cursor, self.tr("Pitfalls and exceptions"), "\n".join(f"•  {e}" for e in document.pitfalls))
        self._part(cursor, self.tr("Related SOPs"), "\n".join(f"•  {e.title}" for e in document.related))
        self._part(cursor, self.tr("Revisions"), "\n".join(f"{e.version}   {e.date}   {e.author}   {e.change}" for e in document.revisions))

    @staticmethod
    def _part(cursor: QTextCursor, words: str, text: str) -> None:
        if text.strip():
            _write(cursor, words, bold=True, above=2 * GRID)
            _write(cursor, text)

    def _step(self, cursor: QTextCursor, number: int, step: Step) -> None:
        _write(cursor, f"{number}.  {step.instruction}", NORMAL * 1.15, bold=True, above=3 * GRID)
        if step.narration:
            _write(cursor, step.narration)
        for callout in step.callouts:
            self._callout(cursor, callout)
        if step.picture is not None:
            self._picture(cursor, step.id, step.picture)

    @staticmethod
    def _callout(cursor: QTextCursor, callout: Callout) -> None:
        tokens = worn()
        block = QTextBlockFormat()
        block.setBackground(QColor(getattr(tokens, f"{callout.kind}_ground")))
        block.setTopMargin(GRID / 2)
        block.setLeftMargin(2 * GRID)
        cursor.insertBlock(block)
        shape = QTextCharFormat()
        shape.setForeground(QColor(getattr(tokens, callout.kind)))
        shape.setFontWeight(QFont.Weight.DemiBold)
        cursor.insertText(f" {callout_word(callout.kind)}:  ", shape)
        plain = QTextCharFormat()
        plain.setForeground(QColor(tokens.text))
        cursor.insertText(callout.text, plain)

    def _picture(self, cursor: QTextCursor, key: str, picture: Picture) -> None:
        self._pictures[key] = picture
        width, height = (picture.crop.width, picture.crop.height) if picture.crop is not None else (picture.width, picture.height)
        shape = QTextImageFormat()
        shape.setName(key)
        shown = min(float(WIDTH), float(width))
        shape.setWidth(shown)
        shape.setHeight(shown * height / max(1, width))
        block = QTextBlockFormat()
        block.setTopMargin(GRID)
        cursor.insertBlock(block)
        cursor.insertImage(shape)


def marked(data: bytes, picture: Picture, width: int) -> QImage:
    """The picture as exports draw it, at twice *width* for sharp screens. Raises ForeignFileError. For a thread."""
    made = draw(data, picture, ACCENT, 2 * width)
    return QImage(made.pixels, made.width, made.height, made.stride, QImage.Format.Format_RGB32).copy()


def _write(cursor: QTextCursor, text: str, size: float = NORMAL, *, bold: bool = False, dim: bool = False, above: float = GRID / 2) -> None:
    if not text:
        return
    block = QTextBlockFormat()
    block.setTopMargin(above)
    cursor.insertBlock(block)
    shape = QTextCharFormat()
    shape.setFont(text_font(size, bold=bold))
    shape.setForeground(QColor(worn().dim if dim else worn().text))
    cursor.insertText(text, shape)
