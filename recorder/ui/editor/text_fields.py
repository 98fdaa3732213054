"""Text that is edited where it is read: as high as its words, saved as it is typed, undone by the document's history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from recorder.ui.theme import worn


class GrowingText(QPlainTextEdit):
    """Plain text that grows with its content. `typed` comes with every change by the person, `left` when the focus goes."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, label: str, hint: str = "", one_paragraph: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self._one_paragraph, self._quiet = one_paragraph, False
        self.setProperty("look", "quiet")
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show *text*; the cursor stays where it is as far as it can."""
        if text == self.toPlainText():
            return
        self._quiet = True
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)
        self._quiet = False
        self._fit()

    def show_doubts(self, places: Sequence[tuple[int, int]]) -> None:
        """Underline what is doubtful: the first character and the end of each place."""
        marks = []
        for start, end in places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self.textCursor()
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            mark.format.setUnderlineColor(QColor(worn().warning))
            marks.append(mark)
        self.setExtraSelections(marks)
        self.setAccessibleDescription(self.tr("Doubtful: look at the underlined words") if marks else "")

    def event(self, event: QEvent) -> bool:
        """Qt's hook: undo and redo belong to the document, not to this field."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Enter ends a text that is one paragraph; Escape goes back to the list."""
        if (self._one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)) or event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Qt's hook: only plain text comes in."""
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self._one_paragraph else text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: nothing stays selected in a field that is left."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Qt's hook."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def _changed(self) -> None:
        self._fit()
        if not self._quiet:
            self.typed.emit(self.toPlainText())

    def _fit(self) -> None:
        if self.height() != (wanted := self._wanted_height()):
            self.setFixedHeight(wanted)

    def _lines(self) -> int:
        """Lines as they wrap at this width."""
        block, lines = self.document().firstBlock(), 0
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines

    def _wanted_height(self) -> int:
        lines = max(1, self._lines())
        frame = self.height() - self.viewport().height()
        return (
            lines * self.fontMetrics().lineSpacing() + round(2 * self.document().documentMargin()) + (frame if 0 < frame < 40 else 10) + 1
        )
