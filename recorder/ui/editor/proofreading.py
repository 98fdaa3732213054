"""Spelling in the text fields: what no dictionary knows is underlined; its menu offers better words, or keeps it as known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from recorder.document.dictionary import DictionaryError, Speller
from recorder.document.model import Document
from recorder.document.spelling import PersonalWords, bare, misspelt, names, words
from recorder.errors import RecorderError
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.text_fields import GrowingText
from recorder.ui.tasks import Tasks

PAUSE = 250
"""Milliseconds without a keystroke after which words are looked up."""


class Proofreader(QObject):
    """Looks after the fields that it watches. Words are looked up in a thread, and each only once.

    `failed` gets what goes wrong with the person's own word list; `looked_up` comes when all fields are underlined.
    """

    failed = Signal(object)
    looked_up = Signal()

    def __init__(self, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._editing = editing
        self._tasks = Tasks(self, threads=1)
        self._tasks.failed.connect(self._broken)
        self._speller = Speller(editing.document.language)
        self._verdicts: dict[str, bool] = {}
        self._names: frozenset[str] = frozenset()
        self._named: Document | None = None
        self._own: PersonalWords | None = None
        self._fields: list[GrowingText] = []
        self._reason = ""
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._look_up)

    def watch(self, field: GrowingText) -> None:
        """Look after *field* as long as it lives."""
        self._fields.append(field)
        field.destroyed.connect(partial(_forget, self._fields, field))
        field.textChanged.connect(self._pause.start)
        field.left.connect(self._pause.start)
        field.cursorPositionChanged.connect(self._pause.start)
        field.menu_opened.connect(partial(self._fill, field))
        self._pause.start()

    def close(self) -> None:
        """Let go of the dictionary."""
        self._pause.stop()
        self._speller.close()
        self._tasks.close()

    def _look_up(self) -> None:
        """Underline by what is known, and ask for the rest."""
        document = self._editing.document
        if document.language != self._speller.language:
            self._speller.close()
            self._speller, self._verdicts, self._reason = Speller(document.language), {}, ""
        if self._reason or not self._may_read_own():
            return
        if self._named is None or self._named.steps is not document.steps or self._named.definitions is not document.definitions:
            self._named, self._names = document, names(document)
        asked = {bare(text[start:end]) for field in self._fields for text in (field.toPlainText(),) for start, end in words(text)}
        if new := asked - self._verdicts.keys():
            speller = self._speller
            self._tasks.run(lambda _handle: speller.unknown(new), partial(self._heard, speller, new))
        else:
            self._underline()

    def _heard(self, speller: Speller, asked: Iterable[str], unknown: frozenset[str]) -> None:
        if speller is self._speller:
            self._verdicts.update({word: word not in unknown for word in asked})
            self._underline()

    def _underline(self) -> None:
        for field in self._fields:
            places = misspelt(field.toPlainText(), self._knows)
            at = field.textCursor().position() if field.hasFocus() else -1
            field.underline("spelling", [place for place in places if place[1] != at])  # the last one may be half written
        self.looked_up.emit()

    def _knows(self, word: str) -> bool:
        own = self._own is not None and word in self._own
        return own or self._verdicts.get(word, True) or word.casefold() in self._names or word.removesuffix("'s").casefold() in self._names

    def _may_read_own(self) -> bool:
        """The person's own words, read once; a list that cannot be read is told once, and nothing is underlined."""
        if self._own is None:
            try:
                self._own = PersonalWords()
            except RecorderError as error:
                self._reason = str(error)
                self.failed.emit(error)
        return self._own is not None

    def _broken(self, error: Exception) -> None:
        if isinstance(error, DictionaryError):
            self._reason = str(error)
        else:
            self.failed.emit(error)

    def _fill(self, field: GrowingText, menu: QMenu, place: int) -> None:
        first = menu.actions()[0]
        if self._reason:
            note = _put(menu, first, self.tr("Spelling is not checked: why?"))
            note.triggered.connect(lambda: self.failed.emit(DictionaryError(self._reason)))
            menu.insertSeparator(first)
            return
        text = field.toPlainText()
        found = next((each for each in misspelt(text, self._knows) if each[0] <= place <= each[1]), None)
        if found is None:
            return
        word = bare(text[found[0] : found[1]])
        if not field.isReadOnly():
            waiting = _put(menu, first, self.tr("Looking for better words…"))
            waiting.setEnabled(False)
            speller, ask = self._speller, partial(self._suggest, field, menu, waiting, found)
            asking = self._tasks.run(lambda _handle: speller.suggest(word), ask, priority=1)
            menu.aboutToHide.connect(asking.cancel)
        _put(menu, first, self.tr("Add “{0}” to the dictionary").format(word)).triggered.connect(lambda: self._add(word))
        menu.insertSeparator(first)

    def _suggest(self, field: GrowingText, menu: QMenu, waiting: QAction, place: tuple[int, int], found: tuple[str, ...]) -> None:
        """Put the better words into the open menu."""
        if not found:
            waiting.setText(self.tr("No better word is known"))
            return
        before = field.toPlainText()
        for word in found:
            offered = _put(menu, waiting, word)
            font = offered.font()
            font.setBold(True)
            offered.setFont(font)
            offered.triggered.connect(partial(_replace, field, before, place, word))
        menu.removeAction(waiting)
        if menu.activeAction() is None:
            menu.setActiveAction(menu.actions()[0])

    def _add(self, word: str) -> None:
        assert self._own is not None
        try:
            self._own.add(word)
        except RecorderError as error:
            self.failed.emit(error)
        self._underline()


def _put(menu: QMenu, before: QAction, words: str) -> QAction:
    made = QAction(words, menu)
    menu.insertAction(before, made)
    return made


def _replace(field: GrowingText, before: str, place: tuple[int, int], word: str) -> None:
    """Unless the text was changed since the word was looked for."""
    if field.toPlainText() == before:
        field.replace(*place, word)


def _forget(fields: list[GrowingText], field: GrowingText) -> None:
    if field in fields:
        fields.remove(field)
