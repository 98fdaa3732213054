"""Builds the objects of the Qt shell and connects them; the one place that knows them all."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QSocketNotifier, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from recorder import __version__
from recorder.paths import documents_folder, recordings_folder, resource, trash_folder
from recorder.settings import Loaded, Settings, load, recorder_arguments, save
from recorder.ui.control_window import ControlWindow
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.icons import own_icon
from recorder.ui.interrupted import Left, empty_old, left_behind, to_trash
from recorder.ui.questions import Question, TextQuestion, ask
from recorder.ui.recorder_process import Status
from recorder.ui.recording_bar import RecordingBar
from recorder.ui.reports import Reports
from recorder.ui.settings_window import SettingsWindow
from recorder.ui.single import Single
from recorder.ui.takes import Takes
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme
from recorder.ui.tray import Tray
from recorder.ui.verbs import LIVE, Verbs, clock

FORGET_SECONDS = 30
RECENT = 8


def run(argv: Sequence[str]) -> int:
    """Start the tray and stay until Quit; a second start raises the first one."""
    app = application(argv)
    single = Single(app)
    if not single.first and single.ask():
        return 0
    loaded = load()
    dress(app, loaded.settings)
    shell = Shell(app, loaded)
    shell.listen_to(single)
    shell.start()
    code = app.exec()
    shell.close()
    single.close()
    return code


def edit(path: Path) -> int:
    """Open *path* in the editor: that of the running program where there is one, else one of its own."""
    app = application(())
    single = Single(app)
    if not single.first and single.ask(path):
        return 0
    single.close()  # an editor alone is not the tray: a later start without a file may be
    reports = Reports(app)
    reports.catch_everything()
    settings = load().settings
    dress(app, settings)
    window = open_document(path, reports, settings.export.options)
    window.show()
    app.setQuitOnLastWindowClosed(True)
    return app.exec()


def application(argv: Sequence[str]) -> QApplication:
    """The dressed application, in the system's language."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0], *argv])
    app.setApplicationName("Sayshow")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sayshow")
    app.setWindowIcon(own_icon())
    translate(app, QLocale.system().name()[:2])
    Theme(app)
    quit_on_signals(app)
    return app


def quit_on_signals(app: QApplication) -> None:
    """SIGINT and SIGTERM quit in order. Python only notices a signal when it runs, so a socket wakes it."""
    if hasattr(app, "wakes"):
        return
    ours, waker = socket.socketpair()
    for end in (ours, waker):
        end.setblocking(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: ours.recv(64))
    app.wakes = (ours, waker)  # type: ignore[attr-defined] # kept alive as long as the application
    signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: app.quit())


def dress(app: QApplication, settings: Settings) -> None:
    """Wear the colours that the person chose."""
    if (theme := app.findChild(Theme)) is not None:
        theme.wear(settings.appearance.look)


def translate(app: QApplication, language: str) -> None:
    """Speak *language* (two letters) where there is a translation."""
    try:
        file = resource(f"translations/{language}.qm")
    except FileNotFoundError:
        return
    translator = QTranslator(app)
    if translator.load(str(file)):
        app.installTranslator(translator)


class Shell(QObject):
    """The running tray program."""

    def __init__(self, app: QApplication, loaded: Loaded, takes: Takes | None = None) -> None:
        super().__init__(app)
        self._app, self.settings, self._notice = app, loaded.settings, loaded.notice
        self.takes = takes or Takes(Tasks(app), self._recorder_arguments, parent=app)
        self.tasks = Tasks(self)
        self.reports = Reports(self)
        self.verbs = Verbs(self)
        self.tray = Tray(self.verbs, self)
        self.bar = RecordingBar(self.verbs)
        self.control = ControlWindow(self.verbs)
        self.editors: list[EditorWindow] = []
        self._warned = ""
        self._connect_verbs()
        self._connect_takes()
        self.tray.available.connect(self._tray_came_or_went)
        self.tray.menu_opened.connect(self._menu_opened)
        self.bar.reduce_requested.connect(lambda: self.verbs.bar.setChecked(False))
        self.control.close_requested.connect(self.quit)
        self.tasks.failed.connect(self.reports.tell)
        self.reports.world.connect(self._say)

    def listen_to(self, single: Single) -> None:
        """Do what later starts ask for."""
        single.open_requested.connect(self.open)
        single.raise_requested.connect(self._raise)
        single.stop_requested.connect(self.takes.stop)

    def start(self) -> None:
        """Show the tray, or the control window; look for what a crash left behind."""
        self.reports.catch_everything()
        self._app.setQuitOnLastWindowClosed(False)
        self.tray.start()
        self._place_windows()
        self._fill_recent()
        self.tasks.run(lambda _handle: empty_old(trash_folder()))
        self.verbs.bar.setChecked(self.settings.recording.bar)
        if self._notice:
            self._say(self._notice)
        self.tasks.run(lambda _handle: left_behind(recordings_folder()), self._offer)

    def close(self) -> None:
        """End everything; a running recording is finished and waits for the next start."""
        for window in (self.bar, self.control):
            window.hide()
        self.takes.leave()
        for editor in self.editors:
            editor.finish()
        self.tray.close()
        self.tasks.close()

    def open(self, path: Path) -> None:
        """Show *path* in an editor window."""
        for editor in self.editors:
            if editor.path == path:
                raised(editor)
                return
        window = open_document(path, self.reports, lambda: self.settings.export.options())
        window.closed.connect(lambda: self._closed(window))
        self.editors.append(window)
        window.show()
        raised(window)

    def quit(self) -> None:
        """Quit, after a question while a recording runs."""
        if self.takes.state not in LIVE:
            self._app.quit()
            return
        ask(
            Question(
                self.tr("Stop the recording and quit?"),
                self.tr("The recording of {0} is kept. Its draft is offered at the next start.").format(
                    clock(self.takes.status.seconds)
                ),
                ((self.tr("Go on recording"), "", lambda: None), (self.tr("Stop and quit"), "primary", self._app.quit)),
            )
        )

    def _recorder_arguments(self) -> tuple[str, ...]:
        return recorder_arguments(self.settings)

    def _connect_verbs(self) -> None:
        verbs, takes = self.verbs, self.takes
        verbs.record.triggered.connect(takes.start)
        verbs.pause.triggered.connect(takes.pause)
        verbs.resume.triggered.connect(takes.resume)
        verbs.stop.triggered.connect(takes.stop)
        verbs.cancel.triggered.connect(takes.cancel)
        verbs.discard.triggered.connect(self._ask_discard)
        verbs.note.triggered.connect(self._ask_note)
        verbs.picture.triggered.connect(takes.picture)
        verbs.forget.triggered.connect(lambda: takes.forget(FORGET_SECONDS))
        verbs.bar.toggled.connect(self._place_windows)
        verbs.open.triggered.connect(self._choose)
        verbs.recent_requested.connect(self.open)
        verbs.doctor.triggered.connect(self._doctor)
        verbs.settings.triggered.connect(self._open_settings)
        verbs.quit.triggered.connect(self.quit)

    def _connect_takes(self) -> None:
        takes = self.takes
        takes.state_changed.connect(self._state)
        takes.told.connect(self._told)
        takes.drafted.connect(self._drafted)
        takes.failed.connect(self.reports.tell)
        takes.broken.connect(self._broken)
        takes.discarded.connect(
            lambda _place: self._say(self.tr("The recording was discarded. It stays in the trash for 30 days."))
        )

    def _state(self, state: str) -> None:
        self.verbs.set_state(state)
        self.tray.set_state(state)
        self._place_windows()

    def _told(self, status: Status) -> None:
        self.verbs.set_status(status)
        self.tray.set_status(status)
        self.bar.set_status(status)
        if status.warning and status.warning != self._warned:
            self.tray.notify(self.tr("Recording goes on"), status.warning)
        self._warned = status.warning

    def _place_windows(self) -> None:
        """With a tray nothing of ours is in the pictures unless it is asked for; without one the bar is the only way to stop."""
        live, tray = self.takes.state in LIVE, self.tray.there
        self.bar.set_reducible(tray)
        wanted = live and (not tray or self.verbs.bar.isChecked())
        if wanted and not self.bar.isVisible():
            self.bar.place()
        self.bar.setVisible(wanted)
        self.control.setVisible(not tray and not live)

    def _tray_came_or_went(self, _there: bool) -> None:
        self._place_windows()

    def _menu_opened(self) -> None:
        self._fill_recent()
        self.takes.mine()

    def _ask_discard(self) -> None:
        length = spoken(self.takes.status.seconds)
        ask(
            Question(
                self.tr("Discard this recording of {0}?").format(length),
                self.tr("It stays in the trash for 30 days."),
                ((self.tr("Keep recording"), "", lambda: None), (self.tr("Discard"), "danger", self.takes.discard)),
            )
        )

    def _ask_note(self) -> None:
        ask(
            TextQuestion(
                self.tr("Note"),
                self.tr("What should be noted at this moment?"),
                self.tr("Add note"),
                self.takes.note,
            )
        )

    def _choose(self) -> None:
        dialog = QFileDialog(None, self.tr("Open SOP"), str(documents_folder()), self.tr("SOP (*.sop)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        ask(dialog)

    def _doctor(self) -> None:
        from recorder.ui.doctor_window import DoctorWindow

        self._doctor_window = DoctorWindow(self.tasks)
        self._doctor_window.show()

    def _open_settings(self) -> None:
        self._settings_window = SettingsWindow(self.settings, self._notice)
        self._settings_window.changed.connect(self._settings_changed)
        raised(self._settings_window)

    def _settings_changed(self, settings: Settings) -> None:
        if settings.appearance != self.settings.appearance and (theme := self._app.findChild(Theme)) is not None:
            theme.wear(settings.appearance.look)
        self.settings = settings
        self.verbs.bar.setChecked(settings.recording.bar)
        self.tasks.run(lambda _handle: save(settings))

    def _drafted(self, path: Path) -> None:
        self.open(path)
        self._fill_recent()

    def _broken(self, sentence: str, folder: Path | None) -> None:
        if folder is None:
            self._say(sentence)
            return
        ask(
            Question(
                self.tr("The recording ended early"),
                sentence,
                (
                    (self.tr("Later"), "", lambda: None),
                    (self.tr("Make the draft"), "primary", lambda: self.takes.draft(folder)),
                ),
            )
        )

    def _offer(self, left: tuple[Left, ...]) -> None:
        if not left:
            return
        first = left[0]
        when = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(first.started.timestamp())), QLocale.FormatType.ShortFormat)
        length = f" ({spoken(first.seconds)})" if first.seconds else ""
        head = self.tr("A recording was interrupted") if first.broken else self.tr("A recording has no draft yet")
        more = self.tr(" {0} more wait after it.").format(len(left) - 1) if len(left) > 1 else ""
        ask(
            Question(
                head,
                self.tr("The recording of {0}{1} is safe. A draft can be made of it.").format(when, length) + more,
                (
                    (self.tr("Move to trash"), "", lambda: self._trash(left)),
                    (self.tr("Later"), "", lambda: None),
                    (self.tr("Open it"), "primary", lambda: self.takes.draft(first.folder)),
                ),
            )
        )

    def _trash(self, left: tuple[Left, ...]) -> None:
        self.tasks.run(lambda _handle: to_trash(left[0].folder, trash_folder()), lambda _place: self._offer(left[1:]))

    def _say(self, sentence: str) -> None:
        if self.tray.there:
            self.tray.notify("Sayshow", sentence)
        else:
            ask(Question(sentence, "", ((self.tr("Close"), "primary", lambda: None),)))

    def _raise(self) -> None:
        if self.editors:
            raised(self.editors[-1])
        elif self.tray.there:
            self.tray.notify("Sayshow", self.tr("Sayshow is here: click its icon to record."))
        else:
            raised(self.bar if self.takes.state in LIVE else self.control)

    def _closed(self, window: EditorWindow) -> None:
        self.editors.remove(window)
        self._fill_recent()

    def _fill_recent(self) -> None:
        self.tasks.run(lambda _handle: recent(documents_folder()), self.verbs.set_recent)


def recent(folder: Path) -> tuple[tuple[str, Path], ...]:
    """The documents in *folder* that were changed last: name and file."""
    files = [(path.stat().st_mtime, path) for path in folder.glob("*.sop")] if folder.is_dir() else []
    return tuple((path.stem, path) for _, path in sorted(files, reverse=True)[:RECENT])


def spoken(seconds: float | None) -> str:
    """A length of time as it is spoken of: 12 min 40 s."""
    minutes, rest = divmod(int(seconds or 0), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def raised(window: QWidget) -> None:
    """Show *window* in front."""
    window.show()
    window.raise_()
    window.activateWindow()
