"""Text that is edited where it is read: as high as its words, saved as it is typed, undone by the document's history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QSizePolicy, QTextEdit, QToolTip, QWidget

from recorder.ui.theme import on_theme, worn

Underline = Literal["doubt", "unsure", "spelling", "variant"]
UNDERLINES: dict[Underline, tuple[QTextCharFormat.UnderlineStyle, str]] = {
    "doubt": (QTextCharFormat.UnderlineStyle.DashUnderline, "warning"),
    "unsure": (QTextCharFormat.UnderlineStyle.DotLine, "warning"),
    "spelling": (QTextCharFormat.UnderlineStyle.WaveUnderline, "danger"),
    "variant": (QTextCharFormat.UnderlineStyle.DashUnderline, "accent"),
}
"""How a sentence is underlined that may belong elsewhere, a word that may be misheard, one that no dictionary knows, and one that
the glossary has another for."""


class GrowingText(QPlainTextEdit):
    """Plain text that grows with its content. `typed` comes with every change by the person, `left` when the focus goes.

    `menu_opened` carries the menu that is about to open and the character that it is about.
    """

    typed = Signal(str)
    left = Signal()
    menu_opened = Signal(QMenu, int)

    def __init__(self, label: str, hint: str = "", one_paragraph: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self._one_paragraph, self._quiet = one_paragraph, False
        self._marks: dict[Underline, tuple[tuple[tuple[int, int], str], ...]] = {}
        self.setProperty("look", "quiet")
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().contentsChange.connect(self._shift)
        self.textChanged.connect(self._changed)
        on_theme(self, self._draw)

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

    def underline(self, kind: Underline, places: Sequence[tuple[int, int]], told: Sequence[str] = ()) -> None:
        """Underline *places* (first character and end of each) as *kind*; *told* is what is said under the mouse, one for each."""
        shown = tuple(zip(places, told or ("",) * len(places), strict=True))
        if shown == self._marks.get(kind, ()):
            return
        self._marks[kind] = shown
        self._draw()

    def told_at(self, place: int) -> str:
        """What is said about the character at *place*."""
        return "\n".join(told for marks in self._marks.values() for (start, end), told in marks if told and start <= place < end)

    def replace(self, start: int, end: int, text: str) -> None:
        """Write *text* in the place of some characters, as a person would."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's hook: the usual menu; whoever knows more of the words under it adds to it."""
        menu = self.createStandardContextMenu()
        for verb in menu.actions():
            if verb.objectName() in ("edit-undo", "edit-redo"):  # the document undoes, not this field
                menu.removeAction(verb)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        self.menu_opened.emit(menu, cursor.position())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Qt's hook: undo and redo belong to the document, not to this field."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.cursorForPosition(self.viewport().mapFrom(self, event.pos())).position()
            QToolTip.showText(event.globalPos(), self.told_at(place), self)
            return True
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

    def _draw(self) -> None:
        self.setExtraSelections([mark for each in UNDERLINES for mark in self._drawn(each)])
        words = {"doubt": self.tr("Doubtful: look at the underlined words"), "unsure": self.tr("Some words may have been misheard"),
                 "spelling": self.tr("Some words are not in the dictionary"),
                 "variant": self.tr("The glossary has other words for some of these")}  # fmt: skip
        self.setAccessibleDescription(". ".join(words[each] for each in UNDERLINES if self._marks.get(each)))

    def _shift(self, at: int, removed: int, added: int) -> None:
        """What is underlined moves with the words; what was changed itself is underlined no more."""
        before = self._marks
        self._marks = {
            kind: tuple(
                ((start, end) if end <= at else (start + added - removed, end + added - removed), told)
                for (start, end), told in marks
                if end <= at or start >= at + removed
            )
            for kind, marks in before.items()
        }
        if any(len(marks) != len(before[kind]) for kind, marks in self._marks.items()):
            self._draw()

    def _drawn(self, kind: Underline) -> list[QTextEdit.ExtraSelection]:
        found = []
        for (start, end), _ in self._marks.get(kind, ()):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self.textCursor()
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            style, token = UNDERLINES[kind]
            mark.format.setUnderlineStyle(style)
            mark.format.setUnderlineColor(QColor(getattr(worn(), token)))
            found.append(mark)
        return found

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
