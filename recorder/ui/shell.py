"""The running tray program: takes, tray, bar and windows, connected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from recorder.capture.input import on_wayland
from recorder.elements.finder import Shown, open_windows, switch_on_accessibility
from recorder.library.glossary import hotwords
from recorder.settings import Loaded, Settings, recorder_arguments, save
from recorder.ui.aside import StepAside
from recorder.ui.autostart import open_autostart
from recorder.ui.beginning import Beginning
from recorder.ui.control_window import ControlWindow
from recorder.ui.hotkeys import Hotkeys
from recorder.ui.imports import Imports, hearing_of
from recorder.ui.library.reminder import Reminder
from recorder.ui.offers import Offers, spoken
from recorder.ui.part_takes import PartTakes
from recorder.ui.picker import Picker
from recorder.ui.questions import LINGER, Question, TextQuestion, ask
from recorder.ui.recorder_process import RecorderProcess, Status
from recorder.ui.recording_bar import RecordingBar
from recorder.ui.reports import Reports
from recorder.ui.single import Single
from recorder.ui.takes import Takes
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme
from recorder.ui.tray import Tray
from recorder.ui.verbs import LIVE, Verbs, clock
from recorder.ui.windows import Windows, raised

FORGET_SECONDS = 30
RECENT = 8


class Shell(QObject):
    """Widgets emit, this connects."""

    def __init__(self, app: QApplication, loaded: Loaded, takes: Takes | None = None) -> None:
        super().__init__(app)
        self._app, self.settings, self._notice = app, loaded.settings, loaded.notice
        self.takes = takes or Takes(Tasks(app), self._arguments, parent=app, library=lambda: self.settings.library.root())
        self.tasks = Tasks(self)
        self.reports = Reports(self)
        by_hand = on_wayland()
        self.verbs = Verbs(self, by_hand)
        self.aside = StepAside(self.takes, by_hand, self)
        self.picker = Picker(shown_windows, self)
        self.tray = Tray(self.verbs, self)
        self.bar = RecordingBar(self.verbs)
        self.control = ControlWindow(self.verbs)
        self.windows = Windows(lambda: self.settings, self.reports, self.tasks, self)
        self.beginning = Beginning(self.takes, self.tasks, lambda: self.settings.recording, self)
        self.hotkeys = Hotkeys(self.verbs, self)
        self.parts = PartTakes(self.takes, self.windows, self)
        self.imports = Imports(self.takes, lambda: hearing_of(self.settings.speech, self.windows.terms.glossary), self)
        self.offers = Offers(self.tasks, self)
        self.reminder = Reminder(lambda: self.settings.library, self.tasks, self)
        self._warned = ""
        self._connect_verbs()
        self._connect_takes()
        self.tray.available.connect(self._place_windows)
        self.aside.changed.connect(self._place_windows)
        self.tray.menu_opened.connect(self._menu_opened)
        self.tray.menu_closed.connect(lambda seconds: self.takes.tell(lambda recorder: recorder.mine(seconds + 1.5)))
        self.bar.reduce_requested.connect(lambda: QTimer.singleShot(LINGER, self, lambda: self.verbs.bar.setChecked(False)))
        self.control.close_requested.connect(self.quit)
        self.windows.settings_changed.connect(self._settings_changed)
        self.windows.closed.connect(self._fill_recent)
        self.offers.draft_wanted.connect(self.takes.draft)
        self.reminder.due.connect(lambda said: self.tray.notify(self.tr("Review"), said, self.windows.due))
        self.tasks.failed.connect(self.reports.tell)
        self.reports.world.connect(self._say)
        self.hotkeys.refused.connect(self._say)

    def listen_to(self, single: Single) -> None:
        """Do what later starts ask for."""
        single.open_requested.connect(self.windows.edit)
        single.raise_requested.connect(self._raise)
        single.stop_requested.connect(self.takes.stop)

    def start(self) -> None:
        """Show the tray, or the control window; look for what a crash left behind."""
        self.reports.catch_everything()
        self._app.setQuitOnLastWindowClosed(False)
        self.tray.start()
        self._place_windows()
        self._fill_recent()
        self.verbs.bar.setChecked(self.settings.recording.bar)
        if self._notice:
            self._say(self._notice)
        self.hotkeys.take(self.settings.hotkeys)
        self.tasks.run(lambda _handle: switch_on_accessibility())  # programs ask when they start: the sooner the better
        if not self.settings.welcomed:
            self.windows.welcome(self.verbs.by_hand).practice_wanted.connect(self.verbs.record.trigger)
        self.offers.look()
        self.reminder.start()
        self.windows.terms.look()

    def close(self) -> None:
        """End everything; a running recording is finished and waits for the next start."""
        self.beginning.close()
        self.hotkeys.close()
        for window in (self.bar, self.control):
            window.hide()
        self.takes.leave()
        self.windows.finish()
        self.tray.close()
        self.tasks.close()

    def quit(self) -> None:
        """Quit, after a question while a recording runs."""
        if self.takes.state not in LIVE:
            self._app.quit()
            return
        ask(Question(
            self.tr("Stop the recording and quit?"),
            self.tr("The recording of {0} is kept. Its draft is offered at the next start.").format(clock(self.takes.status.seconds)),
            ((self.tr("Go on recording"), "", lambda: None), (self.tr("Stop and quit"), "primary", self._app.quit)),
        ))  # fmt: skip

    def _connect_verbs(self) -> None:
        verbs, takes, windows = self.verbs, self.takes, self.windows
        verbs.record.triggered.connect(lambda: takes.start())
        verbs.part.triggered.connect(self.picker.open)
        self.picker.picked.connect(lambda picked: takes.start(*picked.arguments()))
        verbs.pause.triggered.connect(lambda: takes.tell(RecorderProcess.pause))
        verbs.resume.triggered.connect(lambda: takes.tell(RecorderProcess.resume))
        verbs.picture.triggered.connect(lambda: self.aside.ask(RecorderProcess.picture))
        verbs.forget.triggered.connect(lambda: takes.tell(lambda recorder: recorder.forget(FORGET_SECONDS)))
        verbs.note.triggered.connect(self._ask_note)
        verbs.stop.triggered.connect(takes.stop)
        verbs.cancel.triggered.connect(takes.cancel)
        verbs.discard.triggered.connect(self._ask_discard)
        verbs.bar.toggled.connect(self._place_windows)
        verbs.library.triggered.connect(windows.library)
        windows.draft_wanted.connect(takes.draft)
        windows.import_wanted.connect(self.imports.choose)
        windows.stop_wanted.connect(takes.cancel)
        verbs.take_in.triggered.connect(self.imports.choose)
        self.imports.refused.connect(self._say)
        verbs.open.triggered.connect(windows.choose)
        verbs.recent_requested.connect(windows.edit)
        verbs.doctor.triggered.connect(windows.doctor)
        verbs.settings.triggered.connect(lambda: windows.settings(self._notice))
        verbs.quit.triggered.connect(self.quit)

    def _connect_takes(self) -> None:
        takes, windows = self.takes, self.windows
        takes.state_changed.connect(self._state)
        takes.state_changed.connect(windows.show_state)
        takes.progressed.connect(self.verbs.set_share)
        takes.progressed.connect(windows.share_told)
        takes.told.connect(self._told)
        takes.drafted.connect(self._drafted)
        takes.failed.connect(self.reports.tell)
        takes.broken.connect(self._broken)
        takes.discarded.connect(lambda _place: self._say(self.tr("The recording was discarded. It stays in the trash for 30 days.")))

    def _arguments(self) -> tuple[str, ...]:
        """For the recorder: what was chosen, and the words of the house."""
        return (*recorder_arguments(self.settings), *(f"--word={word}" for word in hotwords(self.windows.terms.glossary)))

    def _settings_changed(self, settings: Settings) -> None:
        if settings.appearance != self.settings.appearance and (theme := self._app.findChild(Theme)) is not None:
            theme.wear(settings.appearance.look)
        if settings.hotkeys != self.settings.hotkeys:
            self.hotkeys.take(settings.hotkeys)
        if settings.general.autostart != self.settings.general.autostart:
            self.tasks.run(lambda _handle: open_autostart().put(settings.general.autostart))
        self.settings = settings
        self.verbs.bar.setChecked(settings.recording.bar)
        self.tasks.run(lambda _handle: save(settings))

    def _state(self, state: str) -> None:
        self.verbs.set_state(state)
        self.tray.set_state(state)
        self._place_windows()

    def _told(self, status: Status) -> None:
        for shown in (self.verbs, self.tray, self.bar):
            shown.set_status(status)
        if status.warning and status.warning != self._warned:
            self.tray.notify(self.tr("Recording goes on"), status.warning)
        self._warned = status.warning

    def _place_windows(self) -> None:
        """With a tray nothing of ours is in the pictures unless it is asked for; without one the bar is the only way to stop."""
        live, tray = self.takes.state in LIVE, self.tray.there
        self.bar.set_reducible(tray)
        finishing = self.takes.state == "stopping" and self.bar.isVisible()  # the click on Stop must not fall through
        wanted = finishing or live and not self.aside.away and (not tray or self.verbs.bar.isChecked())
        if wanted and not self.bar.isVisible():
            self.bar.place()
        self.bar.setVisible(wanted)
        self.control.setVisible(not tray and not live and self.takes.state not in ("counting", "stopping"))

    def _menu_opened(self) -> None:
        self._fill_recent()
        self.takes.tell(RecorderProcess.mine)

    def _ask_discard(self) -> None:
        ask(Question(
            self.tr("Discard this recording of {0}?").format(spoken(self.takes.status.seconds)),
            self.tr("It stays in the trash for 30 days."),
            ((self.tr("Keep recording"), "", lambda: None), (self.tr("Discard"), "danger", self.takes.discard)),
        ))  # fmt: skip

    def _ask_note(self) -> None:
        ask(TextQuestion(
            self.tr("Note"), self.tr("What should be noted at this moment?"), self.tr("Add note"),
            lambda text: self.aside.ask(lambda recorder: recorder.note(text)),
        ))  # fmt: skip

    def _drafted(self, path: Path) -> None:
        if not self.parts.take(path):
            self.windows.edit(path)
            self._fill_recent()
            self.tray.notify(self.tr("The SOP is written"), self.tr("{0} is open in the editor. Click here to see it.").format(path.stem), lambda: self.windows.edit(path))

    def _broken(self, sentence: str, folder: Path | None) -> None:
        if folder is None:
            self._say(sentence)
        else:
            self.offers.broken(sentence, folder)

    def _say(self, sentence: str) -> None:
        if self.tray.there:
            self.tray.notify("Sayshow", sentence)
        else:
            ask(Question(sentence, "", ((self.tr("Close"), "primary", lambda: None),)))

    def _raise(self) -> None:
        if self.windows.editors:
            raised(self.windows.editors[-1])
        elif self.tray.there:
            self.tray.notify("Sayshow", self.tr("Sayshow is here: click its icon to record."))
        else:
            raised(self.bar if self.takes.state in LIVE else self.control)

    def _fill_recent(self) -> None:
        root = self.settings.library.root()
        self.tasks.run(lambda _handle: recent(root), self.verbs.set_recent)


def shown_windows() -> tuple[Shown, ...]:
    """The windows on the screen, the front one first. Raises DeviceError."""
    windows = open_windows()
    try:
        return windows.shown()
    finally:
        windows.close()


def recent(folder: Path) -> tuple[tuple[str, Path], ...]:
    """The documents in *folder* that were changed last: name and file."""
    files = [(path.stat().st_mtime, path) for path in folder.glob("*.sop")] if folder.is_dir() else []
    return tuple((path.stem, path) for _, path in sorted(files, reverse=True)[:RECENT])
