"""The windows of the running program: one editor for each document, the settings, the check of this computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from recorder.errors import RecorderError
from recorder.library.glossary import Glossary
from recorder.settings import Settings, recorder_arguments
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.library.glossary_window import GlossaryWindow
from recorder.ui.library.terms import Terms
from recorder.ui.library.window import LibraryWindow
from recorder.ui.questions import ask
from recorder.ui.reports import InlineMessage, Reports
from recorder.ui.settings_window import SettingsWindow
from recorder.ui.tasks import Tasks
from recorder.ui.welcome import Welcome


class Windows(QObject):
    """Opens each only once. `settings_changed` carries new settings; `closed` comes when an editor was closed.

    `part_wanted` carries the editor that wants a part recorded, `draft_wanted` the folder of a recording that has no document;
    `import_wanted` and `stop_wanted` come from the library. `share_told` says how far the draft is that is being made.
    """

    settings_changed = Signal(object)
    closed = Signal()
    part_wanted = Signal(object)
    draft_wanted = Signal(Path)
    import_wanted = Signal()
    stop_wanted = Signal()
    share_told = Signal(float)

    def __init__(self, settings: Callable[[], Settings], reports: Reports, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._reports, self._tasks = settings, reports, tasks
        self.editors: list[EditorWindow] = []
        self._state = "idle"
        self._settings_window: SettingsWindow | None = None
        self._doctor: QWidget | None = None
        self._welcome: Welcome | None = None
        self._library: LibraryWindow | None = None
        self._glossary: GlossaryWindow | None = None
        self.terms = Terms(settings().library.root(), self)
        self.terms.changed.connect(self._use_terms)
        self.terms.failed.connect(reports.tell)

    def edit(self, path: Path, step: str = "") -> None:
        """Show *path* in an editor, with *step* in hand when it is given."""
        for editor in self.editors:
            if editor.path == path:
                editor.go_to(step)
                raised(editor)
                return
        window = open_document(path, self._reports, lambda: self._settings().export, lambda: self._settings().library.who())
        window.closed.connect(lambda: self._gone(window))
        window.exporting.chosen.connect(lambda chosen: self.settings_changed.emit(replace(self._settings(), export=chosen)))
        window.copied.connect(self.edit)
        window.again.can_record = True
        window.again.wanted.connect(lambda: self.part_wanted.emit(window))
        self.editors.append(window)
        window.glossary.use(self.terms.glossary)
        window.links.open_wanted.connect(lambda path: self._open(path, "", window.message))
        window.links.use(self._settings().library.root())
        self.terms.look()
        window.go_to(step)
        raised(window)
        if self._library is not None:
            self._library.favourites.opened(window.editing.document.id)

    def library(self) -> None:
        """Show the library."""
        if self._library is None:
            self._library = LibraryWindow(self._settings().library.root(), self._reports, lambda path: any(each.path == path for each in self.editors))
            message = self._library.message
            self._library.open_wanted.connect(lambda path, step: self._open(path, step, message))
            self._library.draft_wanted.connect(self.draft_wanted)
            self._library.glossary_wanted.connect(self.glossary)
            self._library.import_wanted.connect(self.import_wanted)
            self._library.making.stop_wanted.connect(self.stop_wanted)
            self.share_told.connect(self._library.making.show_share)
            self._library.making.follow(self._state)
            self.closed.connect(self._library.librarian.look)
        chosen = self._settings().library
        self._library.verbs.pattern, self._library.verbs.person = chosen.pattern, chosen.who()
        raised(self._library)

    def show_state(self, state: str) -> None:
        """Let the library show whether a draft is being made."""
        self._state = state
        if self._library is not None:
            self._library.making.follow(state)

    def glossary(self) -> None:
        """Show the glossary of the library."""
        if self._glossary is None:
            self._glossary = GlossaryWindow(self.terms, self._reports, lambda path: any(each.path == path for each in self.editors))
            self._glossary.replaced.connect(self.closed)
        self.terms.look()
        raised(self._glossary)

    def due(self) -> None:
        """Show the library at what is due for review."""
        self.library()
        assert self._library is not None
        self._library.places.choose("due")

    def choose(self) -> None:
        """Ask which document to open."""
        dialog = QFileDialog(None, self.tr("Open SOP"), str(self._settings().library.root()), self.tr("SOP (*.sop)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.edit(Path(name)))
        ask(dialog)

    def settings(self, notice: str = "") -> None:
        """Show the settings."""
        if self._settings_window is None or not self._settings_window.isVisible():
            self._settings_window = SettingsWindow(self._settings(), self._tasks, notice)
            self._settings_window.changed.connect(self.settings_changed)
        raised(self._settings_window)

    def welcome(self, by_hand: bool = False) -> Welcome:
        """Show the first start."""
        self._welcome = Welcome(lambda: recorder_arguments(self._settings()), self._settings().hotkeys, by_hand)
        self._welcome.ended.connect(lambda: self.settings_changed.emit(replace(self._settings(), welcomed=True)))
        raised(self._welcome)
        return self._welcome

    def doctor(self) -> None:
        """Show the check of this computer."""
        from recorder.ui.doctor_window import DoctorWindow

        if self._doctor is None or not self._doctor.isVisible():
            self._doctor = DoctorWindow(self._tasks)
        raised(self._doctor)

    def finish(self) -> None:
        """Save and close everything."""
        for editor in self.editors:
            editor.finish()
        if self._glossary is not None:
            self._glossary.hide()
            self._glossary.finish()
        self.terms.close()
        if self._library is not None:
            self._library.hide()
            self._library.finish()

    def _open(self, path: Path, step: str, message: InlineMessage) -> None:
        try:
            self.edit(path, step)
        except RecorderError as error:
            self._reports.tell(error, message)

    def _use_terms(self, glossary: Glossary) -> None:
        for editor in self.editors:
            editor.glossary.use(glossary)

    def _gone(self, window: EditorWindow) -> None:
        self.editors.remove(window)
        self.closed.emit()


def raised(window: QWidget) -> None:
    """Show *window* in front, also one that was made an icon."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
