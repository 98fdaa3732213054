"""One window for one SOP: its steps on the left, the step in hand in the middle, what is known of it on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from recorder.document import edits
from recorder.document.file import open_file
from recorder.document.model import Box, Document
from recorder.errors import RecorderError
from recorder.export.options import ExportOptions
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.export_dialog import ExportDialog
from recorder.ui.editor.fields_page import FieldsPage
from recorder.ui.editor.inspector import Inspector
from recorder.ui.editor.redaction import Redaction
from recorder.ui.editor.step_list import PICTURE, StepList
from recorder.ui.editor.step_verbs import StepVerbs
from recorder.ui.editor.step_view import StepView
from recorder.ui.editor.thumbnails import Thumbnails
from recorder.ui.file_names import file_name
from recorder.ui.icons import dress, own_icon
from recorder.ui.parts import button, label, line
from recorder.ui.questions import TextQuestion, ask
from recorder.ui.reports import InlineMessage, Reports
from recorder.ui.tasks import Handle, Task, Tasks
from recorder.ui.text_line import TitleLine
from recorder.ui.tokens import GRID, ICON


def open_document(path: Path, reports: Reports, options: Callable[[], ExportOptions] = ExportOptions) -> EditorWindow:
    """An editor of the document at *path*. Raises RecorderError when it cannot be opened."""
    return EditorWindow(Editing(open_file(path)), reports, options)


class EditorWindow(QMainWindow):
    """The window. `closed` comes after everything is saved."""

    closed = Signal()

    def __init__(
        self, editing: Editing, reports: Reports, options: Callable[[], ExportOptions] = ExportOptions
    ) -> None:
        super().__init__()
        self.editing, self._reports, self._options = editing, reports, options
        editing.setParent(self)
        self.path = editing.file.path
        self.tasks = Tasks(self)
        self._finished = False
        self._thumbnails = Thumbnails(editing.thumbnail, PICTURE, self)
        self.list = StepList(self._thumbnails)
        self.view = StepView(editing, self.tasks)
        self.inspector = Inspector(editing)
        self.fields = FieldsPage(editing)
        self.message = InlineMessage()
        self.redaction = Redaction(editing, self.tasks, self.view.picture, self.message)
        self.verbs = StepVerbs(editing, self.tasks, self.list.selected, self.view, self)
        self.setWindowIcon(own_icon())
        room = self.screen().availableGeometry().size()
        self.resize(min(1280, room.width() - 2 * GRID), min(800, room.height() - 5 * GRID))
        self.setMinimumSize(760, 480)
        self._actions()
        self._menus()
        self._lay_out()
        self._connect()
        self._show_document(editing.document, editing.document)
        first = next((s.id for s in editing.document.steps if not s.folded), "")
        editing.select(first)
        self._follow()
        self.list.setFocus()
        if editing.file.reason:
            self.message.tell(editing.file.reason)

    def finish(self) -> None:
        """Save and let go of the file. Called once, at the end."""
        if self._finished:
            return
        self._finished = True
        self._thumbnails.close()
        self.tasks.close()
        self.editing.finish()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook: what cannot be saved keeps the window open."""
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

    def ask_export(self) -> None:
        """Ask for format and place, then write it."""
        name = file_name(self.editing.document.title) or self.path.stem
        dialog = ExportDialog(self.path.with_name(f"{name}.pdf"), len(self.editing.document.shown_steps), self)
        dialog.wanted.connect(self.export)
        ask(dialog)

    def export(self, path: Path) -> Task:
        """Write the document as it stands to *path* in the background."""
        document, image = self.editing.document, self.editing.image

        options = self._options()

        def work(handle: Handle) -> Path:
            from recorder.export import export

            export(document, image, path, options, handle.progress, handle.cancelled)
            return path

        self._working.setText(self.tr("Exporting…"))
        self._cancel.show()
        task = self.tasks.run(
            work,
            self._exported,
            lambda error: self._reports.tell(error, self.message),
            lambda share: self._working.setText(self.tr("Exporting… {0} %").format(round(100 * share))),
        )
        self._cancel.clicked.connect(task.cancel)
        task.ended.connect(self._export_ended)
        return task

    def _exported(self, path: Path) -> None:
        self.message.tell(
            self.tr("Exported to {0}").format(path),
            (self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
        )

    def _export_ended(self) -> None:
        self._cancel.hide()
        self._saved(self.editing.is_saved)

    def _actions(self) -> None:
        self.undo, self.redo = QAction(self), QAction(self)
        self.undo.setShortcuts(QKeySequence.StandardKey.Undo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.triggered.connect(self.editing.undo)
        self.redo.triggered.connect(self.editing.redo)
        self.export_action = self._action("export", self.tr("Export…"), "Ctrl+E", self.ask_export)
        self.close_action = self._action("close", self.tr("Close"), "Ctrl+W", self.close)
        self.steps_action = self._action("steps", self.tr("Steps"), "Ctrl+1", lambda: self._turn_to(0))
        self.fields_action = self._action("fields", self.tr("About this SOP"), "Ctrl+2", lambda: self._turn_to(1))
        self.fold_action = self._action("inspector", self.tr("Inspector"), "F4", lambda: None)
        self.fold_action.setCheckable(True)
        self.fold_action.setChecked(True)
        self.fold_action.toggled.connect(lambda on: self.inspector.setVisible(on and self._pages.currentIndex() == 0))
        self.folded_action = self._action("fold", self.tr("Folded steps"), "", lambda: None)
        self.folded_action.setCheckable(True)
        self.folded_action.toggled.connect(self._with_folded)
        self.fit_action = self._action("zoom_fit", self.tr("Whole picture"), "Ctrl+0", self.view.picture.fit)
        self.closer_action = self._action("zoom_in", self.tr("Closer"), "Ctrl++", lambda: self.view.picture.zoom(1.25))
        self.farther_action = self._action("zoom_in", self.tr("Farther"), "Ctrl+-", lambda: self.view.picture.zoom(0.8))
        self.words_action = self._action("text", self.tr("Edit the words"), "", self._to_words)
        self.rename_section = self._action("section", self.tr("Rename section…"), "", self._rename_section)
        self.remove_section = self._action("section", self.tr("Remove section heading"), "", self._remove_section)
        for action, drawing in ((self.undo, "undo"), (self.redo, "redo")):
            dress(action, drawing)
        for action in (self.steps_action, self.fields_action):
            action.setCheckable(True)
        self.steps_action.setChecked(True)

    def _action(self, drawing: str, words: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{words} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda: act())
        dress(action, drawing)
        return action

    def _menus(self) -> None:
        bar = self.menuBar()
        file, edit, step, view = (
            bar.addMenu(words) for words in (self.tr("&File"), self.tr("&Edit"), self.tr("&Step"), self.tr("&View"))
        )
        file.addActions([self.export_action, self.close_action])
        edit.addActions([self.undo, self.redo, self.words_action])
        self.verbs.fill(step)
        step.addSeparator()
        step.addActions([self.rename_section, self.remove_section])
        view.addActions([self.steps_action, self.fields_action])
        view.addSeparator()
        view.addActions([self.fold_action, self.folded_action])
        view.addSeparator()
        view.addActions([self.fit_action, self.closer_action, self.farther_action])
        for action in self.verbs.all:
            separator = QAction(self.list)
            separator.setSeparator(True)
            self.list.addAction(action if action is not None else separator)

    def _lay_out(self) -> None:
        self._title = TitleLine(self.tr("Title"), self.tr("Name this SOP"))
        self._title.setReadOnly(self.editing.read_only)
        self._working = label("", tone="dim")
        self._working.setWordWrap(False)
        self._cancel = button(self.tr("Cancel"), look="link")
        self._cancel.hide()
        export = button(self.tr("Export"), self.ask_export, "primary")
        export.setToolTip(self.export_action.toolTip())
        dress(export, "export", "on_accent")
        top = QFrame()
        top.setProperty("part", "strip")
        row = QHBoxLayout(top)
        row.setContentsMargins(GRID, GRID // 2, GRID + 4, GRID)
        row.setSpacing(GRID // 2)
        row.addWidget(self._title, 1)
        row.addWidget(self._working)
        row.addWidget(self._cancel)
        row.addSpacing(GRID)
        for action in (self.undo, self.redo, self.steps_action, self.fields_action, self.fold_action):
            row.addWidget(self._button(action))
        row.addSpacing(GRID // 2)
        row.addWidget(export)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.fields)
        side = QWidget()
        side.setProperty("part", "strip")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.setProperty("part", "strip")
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        for widget, stretch in ((side, 0), (self._pages, 1), (self.inspector, 0)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setSizes([320, 640, 264])
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (top, line(), self.message):
            layout.addWidget(widget)
        layout.addWidget(self._splitter, 1)
        self.setCentralWidget(whole)

    def _button(self, action: QAction) -> QToolButton:
        made = QToolButton()
        made.setDefaultAction(action)
        made.setIconSize(QSize(ICON, ICON))
        made.setAccessibleName(action.text())
        action.changed.connect(lambda: made.setAccessibleName(action.text()))
        return made

    def _connect(self) -> None:
        editing, view = self.editing, self.view
        editing.changed.connect(self._show_document)
        editing.current_changed.connect(self._follow)
        editing.saved_changed.connect(self._saved)
        editing.failed.connect(lambda error: self._reports.tell(error, self.message))
        self.tasks.failed.connect(lambda error: self._reports.tell(error, self.message))
        view.picture_failed.connect(lambda error: self._reports.tell(error, self.message))
        self.list.chosen.connect(editing.select)
        self.list.moved.connect(self._moved)
        self.list.edit_requested.connect(self._to_words)
        self.list.callout_requested.connect(view.callout_key)
        self.list.section_clicked.connect(lambda key: self.list.toggle_section(key, editing.document))
        self.list.selectionModel().selectionChanged.connect(self.verbs.follow)
        view.list_wanted.connect(self.list.setFocus)
        view.picture.crop_changed.connect(partial(self._crop, self.tr("Crop picture")))
        view.strip.uncrop_requested.connect(lambda: self._crop(self.tr("Show whole picture"), None))
        view.picture.text_requested.connect(self._mark_text)
        self.verbs.words_wanted.connect(self._to_words)
        self._title.typed.connect(
            lambda text: editing.do(self.tr("Change title"), lambda d: edits.set_field(d, "title", text), merge="title")
        )

    def _show_document(self, _before: Document, after: Document) -> None:
        self.list.show_document(after, self.editing.current)
        self._title.show_text(after.title)
        if self._pages.currentIndex() == 1:
            self.fields.show_document(after)
        self._follow()
        self._name_edits()
        self._saved(self.editing.is_saved)

    def _follow(self) -> None:
        step = self.editing.step
        place = self.list.steps.place_of(self.editing.current)
        number = self.list.steps.rows[place].number if place >= 0 else None
        self.list.take(self.editing.current)
        self.view.show_step(step, number)
        self.inspector.show_step(step)
        self.verbs.follow()
        section = bool(step is not None and step.section) and not self.editing.read_only
        self.rename_section.setEnabled(section)
        self.remove_section.setEnabled(section)

    def _name_edits(self) -> None:
        history = self.editing.history
        for action, words, edit in (
            (self.undo, self.tr("Undo"), history.undo_label),
            (self.redo, self.tr("Redo"), history.redo_label),
        ):
            action.setText(f"{words}: {edit}" if edit else words)
            action.setToolTip(action.text())
            action.setEnabled(edit is not None)

    def _saved(self, saved: bool) -> None:
        name = self.editing.document.title.strip() or self.path.stem
        self.setWindowTitle(f"{name} – {self.tr('saved') if saved else self.tr('saving…')} – Sayshow")
        if self._cancel.isHidden():
            self._working.setText("" if self.editing.read_only else self.tr("Saved") if saved else self.tr("Saving…"))

    def _turn_to(self, page: int) -> None:
        self.steps_action.setChecked(page == 0)
        self.fields_action.setChecked(page == 1)
        if page == 1:
            self.fields.show_document(self.editing.document)
        self._pages.setCurrentIndex(page)
        self.inspector.setVisible(page == 0 and self.fold_action.isChecked())

    def _to_words(self) -> None:
        self._turn_to(0)
        self.view.instruction.setFocus()
        cursor = self.view.instruction.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.view.instruction.setTextCursor(cursor)

    def _with_folded(self, on: bool) -> None:
        self.list.steps.with_folded = on
        self.list.show_document(self.editing.document, self.editing.current)
        self._follow()

    def _moved(self, ids: list[str], before: str) -> None:
        document = self.editing.document
        row = self.list.steps.rows[place] if before and (place := self.list.steps.place_of(before)) >= 0 else None
        section = edits.NEIGHBOUR
        if row is not None and row.step is None:  # dropped over a heading: the end of the part above it
            titles = [s.id for s in document.sections]
            above = titles.index(before)
            section = titles[above - 1] if above else ""
            before = next((s.id for s in document.steps if s.section in titles[above:]), "")
        self.editing.do(
            self.tr("Move step") if len(ids) == 1 else self.tr("Move {0} steps").format(len(ids)),
            lambda d: edits.move_steps(d, ids, before or None, section or None),
        )

    def _crop(self, label: str, crop: Box | None) -> None:
        step_id = self.editing.current
        self.editing.do(label, lambda d: edits.set_crop(d, step_id, crop))

    def _mark_text(self, mark_id: str) -> None:
        step = self.editing.step
        mark = (
            next((m for m in step.picture.marks if m.id == mark_id), None)
            if step is not None and step.picture is not None
            else None
        )
        if step is not None and mark is not None:
            ask(
                TextQuestion(
                    self.tr("Text"),
                    self.tr("What should stand there?"),
                    self.tr("Write"),
                    lambda text: self.view.picture.set_text(mark_id, text),
                    mark.text,
                    self,
                )
            )

    def _rename_section(self) -> None:
        step = self.editing.step
        section = self.editing.document.section_of(step) if step is not None else None
        if section is not None:
            ask(
                TextQuestion(
                    self.tr("Section"),
                    self.tr("What is this part called?"),
                    self.tr("Rename"),
                    lambda text: self.editing.do(
                        self.tr("Rename section"), lambda d: edits.rename_section(d, section.id, text)
                    ),
                    section.title,
                    self,
                )
            )

    def _remove_section(self) -> None:
        step = self.editing.step
        if step is not None and (key := step.section) is not None:
            self.editing.do(self.tr("Remove section heading"), lambda d: edits.remove_section(d, key))
