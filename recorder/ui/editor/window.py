"""One window for one SOP: its steps on the left, the step in hand in the middle, what is known of it on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from recorder.document.model import Document
from recorder.errors import RecorderError
from recorder.settings import ExportSettings, own_name
from recorder.ui.editor.callout_keys import CalloutKeys
from recorder.ui.editor.clipping import Clipping
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.elsewhere import Elsewhere
from recorder.ui.editor.exporting import Exporting
from recorder.ui.editor.feedback import Feedback
from recorder.ui.editor.fields_page import FieldsPage
from recorder.ui.editor.find_panel import FindPanel
from recorder.ui.editor.folded import FoldedSteps
from recorder.ui.editor.glossary_panel import GlossaryPanel
from recorder.ui.editor.hearing import Hearing
from recorder.ui.editor.held import HeldDocument
from recorder.ui.editor.inspector import Inspector
from recorder.ui.editor.kind_menu import KindMenu
from recorder.ui.editor.life import Life
from recorder.ui.editor.links import Links
from recorder.ui.editor.moments import MomentStrip
from recorder.ui.editor.picture_verbs import PictureVerbs
from recorder.ui.editor.proofreading import Proofreader
from recorder.ui.editor.reading_view import ReadingView
from recorder.ui.editor.recognition import Recognition
from recorder.ui.editor.recording_again import RecordAgain
from recorder.ui.editor.redaction import Redaction
from recorder.ui.editor.review import Review
from recorder.ui.editor.section_verbs import SectionVerbs
from recorder.ui.editor.side_panels import SidePanels
from recorder.ui.editor.step_list import PICTURE, StepList
from recorder.ui.editor.step_verbs import StepVerbs
from recorder.ui.editor.step_view import StepView
from recorder.ui.editor.thumbnails import Thumbnails
from recorder.ui.editor.top_bar import TopBar
from recorder.ui.editor.transcript_panel import TranscriptPanel
from recorder.ui.editor.undo_verbs import UndoVerbs
from recorder.ui.editor.versions_panel import VersionsPanel
from recorder.ui.editor.word_changes import WordChanges
from recorder.ui.icons import dress, own_icon
from recorder.ui.parts import action, line, painted, switch
from recorder.ui.questions import TextQuestion, ask
from recorder.ui.reports import InlineMessage, Reports
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID

STEPS, FIELDS, READING, AGAIN, FROM_WORD = range(5)


def open_document(
    path: Path, reports: Reports, export: Callable[[], ExportSettings] = ExportSettings, person: Callable[[], str] = own_name
) -> EditorWindow:
    """An editor of the document at *path*. Raises RecorderError when it cannot be opened."""
    held = HeldDocument(path, person())
    try:
        return EditorWindow(held, Editing(held.opened()), reports, export, person)
    except BaseException:
        held.release()
        raise


class EditorWindow(QMainWindow):
    """The window. `closed` comes after everything is saved; `copied` carries a copy that was made to go on with."""

    closed = Signal()
    copied = Signal(Path)

    def __init__(
        self, held: HeldDocument, editing: Editing, reports: Reports, export: Callable[[], ExportSettings], person: Callable[[], str]
    ) -> None:
        super().__init__()
        self.editing, self._reports = editing, reports
        editing.setParent(self)
        self.path = editing.file.path
        self.tasks = Tasks(self)
        self._finished = False
        self._parts(export, person)
        self._switches()
        self._lay_out()
        self._menus()
        self._connect()
        self.setWindowIcon(own_icon())
        room = self.screen().availableGeometry().size()
        self.resize(min(1280, room.width() - 2 * GRID), min(800, room.height() - 5 * GRID))
        self.setMinimumSize(760, 480)
        self._show_document(editing.document, editing.document)
        editing.select(next((s.id for s in editing.document.steps if not s.folded), ""))
        self.list.setFocus()
        self._held = held
        held.copied.connect(self.copied)
        held.failed.connect(self.elsewhere.tell)
        held.show_reason(editing.file, self.message)

    def finish(self) -> None:
        """Save and let go of the file. Called once, at the end."""
        if not self._finished:
            self._finished = True
            self._thumbnails.close()
            self.proofreader.close()
            self.tasks.close()
            self.editing.finish()
            self._held.release()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What cannot be saved keeps the window open."""
        try:
            self.finish()
        except RecorderError as error:
            self._finished = False
            self.message.tell(str(error))
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
        self.deleteLater()

    def go_to(self, step_id: str) -> None:
        """Take a step in hand, where there is one with this id; a folded one is shown."""
        step = next((s for s in self.editing.document.steps if s.id == step_id), None)
        if step is None:
            return
        if step.folded:
            self.folded.switch.setChecked(True)
        self.turn_to(STEPS)
        self.editing.select(step_id)

    def turn_to(self, page: int) -> None:
        """Show the steps, the SOP's own fields, all of it as it will be read, or what is to be decided."""
        self._pages.setCurrentIndex(page)
        for place, shown in enumerate(self.pages):
            shown.setChecked(place == page)
        self.panels.allow(page == STEPS)
        self._show_page()

    def _parts(self, export: Callable[[], ExportSettings], person: Callable[[], str]) -> None:
        editing, tasks = self.editing, self.tasks
        self._thumbnails = Thumbnails(editing.thumbnail, PICTURE, self)
        self.list = StepList(self._thumbnails)
        self.folded = FoldedSteps(editing, self.list, self)
        self.proofreader = Proofreader(editing, self)
        self.view = StepView(editing, tasks, self.proofreader.watch)
        self.fields, self.reading = FieldsPage(editing, self.proofreader.watch), ReadingView(editing, tasks)
        self.inspector, self.transcript = Inspector(editing), TranscriptPanel(editing)
        self.finding, self.versions = FindPanel(editing), VersionsPanel(editing, tasks)
        self.glossary = GlossaryPanel(editing, self.view)
        self.moments = MomentStrip(editing, tasks)
        self.message = InlineMessage()
        self.redaction = Redaction(editing, tasks, self.view.picture, self.message)
        self.hearing = Hearing(editing, tasks, self.view.sentence_place, self)
        self.exporting = Exporting(editing, tasks, self._reports, self.message, export, self)
        self.verbs = StepVerbs(editing, self.list.selected, self.view, self)
        self.pictures = PictureVerbs(editing, tasks, self.view.picture, self.moments, self)
        self.kinds = KindMenu(editing, self.list.selected, self)
        self._callout_keys = CalloutKeys(editing, self.view)
        self.review = Review(editing, self.list.selected, self)
        self.sections = SectionVerbs(editing, self)
        self.clips = Clipping(editing, tasks, self.message, export, self)
        self.again = RecordAgain(editing, tasks, self.list.selected, self.message, self)
        self.recognition = Recognition(editing, tasks, self.again, self.message, self)
        self.undoing = UndoVerbs(editing, self)
        self.from_word = WordChanges(editing, tasks, self.message, self)
        self.life = Life(editing, tasks, person, self)
        self.links = Links(editing, tasks, self.list.selected, self.view.card, self)
        self.feedback = Feedback(editing, tasks, person, self.view.comments, self)
        self.elsewhere = Elsewhere(editing, tasks, self.message, self._reports, self)

    def _switches(self) -> None:
        group = QActionGroup(self, exclusionPolicy=QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self.pages: list[QAction] = []
        for page, (drawing, words) in enumerate(
            (("steps", self.tr("Steps")), ("fields", self.tr("About this SOP")), ("reading", self.tr("Reading view")))
        ):
            made = switch(self, drawing, words, f"Ctrl+{page + 1}", partial(self._turned, page), page == STEPS)
            group.addAction(made)
            self.pages.append(made)
        self.panels = SidePanels()
        add = self.panels.add
        self.inspector_switch = add(self, self.inspector, "inspector", self.tr("Inspector"), "F4", True)
        self.transcript_switch = add(self, self.transcript, "transcript", self.tr("What was said"), "F6")
        self.find_switch = add(self, self.finding, "search", self.tr("Find and replace"), "Ctrl+F")
        self.versions_switch = add(self, self.versions, "recent", self.tr("Versions"), "F8")
        add(self, self.glossary, "glossary", self.tr("Glossary"), "Ctrl+G")
        add(self, self.links.panel, "link", self.tr("Links"), "Ctrl+L")
        add(self, self.feedback.panel, "reading", self.tr("What readers said"), "Ctrl+Shift+K")
        self.export_action = action(self, "export", self.tr("Export…"), "Ctrl+E", self.exporting.ask)

    def _menus(self) -> None:
        bar, picture = self.menuBar(), self.view.picture
        file, edit, step, view = (bar.addMenu(words) for words in (self.tr("&File"), self.tr("&Edit"), self.tr("&Step"), self.tr("&View")))
        file.addActions([self.export_action, self.life.export, *self.from_word.all, self.feedback.bring])
        file.addSeparator()
        file.addAction(self.life.review)
        status = file.addMenu(self.tr("Status"))
        dress(status.menuAction(), "check")
        status.addActions(self.life.statuses)
        file.addSeparator()
        file.addActions([action(self, "close", self.tr("Close"), "Ctrl+W", self.close)])
        edit.addActions([*self.undoing.all, action(self, "text", self.tr("Edit the words"), act=self._to_words), self.find_switch])
        edit.addSeparator()
        edit.addActions([*self.review.all, self.recognition.start])
        self.verbs.fill(step)
        step.addSeparator()
        for title, drawing, verbs in (
            (self.tr("Insert"), "add", [*self.pictures.inserting, self.links.part]),
            (self.tr("Picture"), "picture", self.pictures.all),
            (self.tr("Section"), "section", self.sections.all),
        ):
            part = QMenu(title, self)
            part.addActions(verbs)
            dress(part.menuAction(), drawing)
            step.addMenu(part)
        step.addMenu(self.kinds)
        step.addAction(action(self, "hear", self.tr("Hear what was said"), "Ctrl+Space", self.hearing.step))
        step.addAction(self.clips.save)
        step.addSeparator()
        step.addActions([*self.again.all, self.links.extract])
        view.addActions([*self.pages, self.feedback.follow])
        view.addSeparator()
        view.addActions([*self.panels.switches, self.folded.switch])
        view.addSeparator()
        view.addActions([
            action(self, "zoom_fit", self.tr("Fit the picture"), "Ctrl+0", picture.fit),
            action(self, "zoom_in", self.tr("Closer"), "Ctrl++", lambda: picture.zoom(1.25)),
            action(self, "search", self.tr("Farther"), "Ctrl+-", lambda: picture.zoom(0.8)),
        ])  # fmt: skip
        for verb in self.verbs.all:
            separator = QAction(self.list)
            separator.setSeparator(True)
            self.list.addAction(verb if verb is not None else separator)

    def _lay_out(self) -> None:
        shown = [*self.undoing.all, None, *self.pages, None, self.inspector_switch, self.transcript_switch, self.find_switch]
        self.top = TopBar(self.editing, self.exporting, shown, self.export_action)
        middle = QWidget()
        _column(middle, self.view, self.moments)
        self._pages = QStackedWidget()
        for page in (middle, self.fields, self.reading, self.again.page, self.from_word.page):
            self._pages.addWidget(page)
        side = painted(QWidget(), "strip")
        _column(side, self.list, self.folded.note)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for place, widget in enumerate((side, self._pages, self.panels)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, int(widget is self._pages))
        splitter.setSizes([320, 640, 288])
        whole = QWidget()
        _column(whole, self.top, line(), self.message, splitter)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        editing, view, hand = self.editing, self.view, self.view.picture.hand
        editing.changed.connect(self._show_document)
        editing.current_changed.connect(self._follow)
        editing.current_changed.connect(self.moments.follow)
        editing.saved_changed.connect(self._saved)
        self.again.shown.connect(lambda: self.turn_to(AGAIN))
        self.from_word.shown.connect(lambda: self.turn_to(FROM_WORD))
        for deciding in (self.again, self.from_word):
            deciding.left.connect(lambda: self.turn_to(STEPS))
        tellers = (editing, self.tasks, self.hearing, self.moments, self.versions, self.again, self.from_word, self.proofreader, self.life, self.links, self.feedback, self.clips)
        for failed in (*(each.failed for each in tellers), view.picture_failed):
            failed.connect(self.elsewhere.tell)
        self.elsewhere.copied.connect(self.copied)
        self.folded.turned.connect(self._follow)
        for chosen in (self.list.chosen, self.finding.step_wanted, self.glossary.step_wanted):
            chosen.connect(editing.select)
        self.list.moved.connect(self.sections.drop)
        self.list.sentence_dropped.connect(self.transcript.carry)
        self.list.edit_requested.connect(self._to_words)
        self.list.callout_requested.connect(view.callout_key)
        for told in (self.review.told, self.life.told, self.links.told, self.feedback.told):
            told.connect(self.message.tell)
        self.life.frozen_wanted.connect(self.exporting.ask)
        self.fields.status_wanted.connect(self.life.put)
        self.list.section_clicked.connect(lambda key: self.list.toggle_section(key, editing.document))
        self.list.selectionModel().selectionChanged.connect(self.verbs.follow)
        view.list_wanted.connect(self.list.setFocus)
        view.guess.settled.connect(self.review.right.trigger)
        for hear in (self.list.hear_requested, view.hear_requested):
            hear.connect(self.hearing.step)
        hand.crop_changed.connect(partial(self.pictures.crop, self.tr("Crop picture")))
        hand.text_requested.connect(self._mark_text)
        view.strip.moment_requested.connect(self.moments.offer)
        view.strip.uncrop_requested.connect(self.pictures.whole.trigger)
        view.strip.window_requested.connect(self.pictures.to_window.trigger)
        self.verbs.words_wanted.connect(self._to_words)
        self.verbs.select_requested.connect(self.list.select)
        self.transcript.hear_requested.connect(self.hearing.span)
        self.finding.fields_wanted.connect(lambda: self.message.tell(self.tr("This place is on the page About this SOP (Ctrl+2).")))
        self.find_switch.toggled.connect(lambda on: self.finding.begin() if on else self.list.setFocus())
        self.versions_switch.toggled.connect(lambda on: self.versions.refresh() if on else None)

    def _show_document(self, _before: Document, after: Document) -> None:
        self.list.show_document(after, self.editing.current)
        self.folded.show_document(after)
        self.top.title.show_text(after.title)
        self.transcript.show_document(after)
        self.finding.show_document(after)
        self.glossary.show_document(after)
        self._show_page()
        self._follow()
        self.undoing.follow()
        self.life.follow()
        self._saved(self.editing.is_saved)

    def _show_page(self) -> None:
        for page in (self.fields, self.reading):
            if self._pages.currentWidget() is page:
                page.show_document(self.editing.document)

    def _turned(self, page: int, on: bool) -> None:
        if on:
            self.turn_to(page)
        elif self._pages.currentIndex() == page:  # a page is left only for another one
            self.pages[page].setChecked(True)

    def _follow(self) -> None:
        step = self.editing.step
        place = self.list.steps.place_of(self.editing.current)
        number = self.list.steps.rows[place].number if place >= 0 else None
        self.list.take(self.editing.current)
        self.view.show_step(step, number)
        self.inspector.show_step(step)
        self.transcript.show_step(step)
        self.glossary.show_step(step)
        self.verbs.follow()
        self.sections.follow()
        self.again.follow()
        self.recognition.follow()
        self.clips.follow()
        self.pictures.follow()
        self.review.follow()

    def _saved(self, saved: bool) -> None:
        name = self.editing.document.title.strip() or self.path.stem
        self.setWindowTitle(f"{name} – {self.tr('saved') if saved else self.tr('saving…')} – Sayshow")
        self.top.show_saved(saved)

    def _to_words(self) -> None:
        self.turn_to(STEPS)
        self.view.edit_words()

    def _mark_text(self, mark_id: str) -> None:
        step = self.editing.step
        mark = next((m for m in step.picture.marks if m.id == mark_id), None) if step is not None and step.picture is not None else None
        if mark is not None:
            ask(TextQuestion(self.tr("Text"), self.tr("What should stand there?"), self.tr("Write"),
                             lambda text: self.view.picture.hand.set_text(mark_id, text), mark.text, self))  # fmt: skip


def _column(holder: QWidget, *widgets: QWidget) -> None:
    """Put *widgets* under one another without gaps; the first one that wants to grow gets the room."""
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget, int(isinstance(widget, (QSplitter, StepView, StepList))))
