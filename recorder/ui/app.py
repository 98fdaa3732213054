"""Builds the objects of the Qt shell and connects them; the one place that knows them all."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSocketNotifier, QTranslator
from PySide6.QtWidgets import QApplication

from recorder import __version__
from recorder.paths import resource
from recorder.settings import ExportSettings, Settings, load, save
from recorder.translatable import speak
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.garbage import Garbage
from recorder.ui.icons import own_icon
from recorder.ui.reports import Reports
from recorder.ui.shell import Shell
from recorder.ui.single import Single
from recorder.ui.theme import Theme


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
    windows: list[EditorWindow] = []

    def remember(window: EditorWindow, chosen: ExportSettings) -> None:
        window.tasks.run(lambda _handle: save(replace(load().settings, export=chosen)))

    def show(path: Path) -> None:
        window = open_document(path, reports, lambda: load().settings.export, settings.library.who)
        window.exporting.chosen.connect(partial(remember, window))
        window.copied.connect(show)
        windows.append(window)
        window.show()

    show(path)
    app.setQuitOnLastWindowClosed(True)
    code = app.exec()
    for window in windows:
        window.finish()
    return code


def application(argv: Sequence[str]) -> QApplication:
    """The application, in the colours of the system until it is dressed; what goes wrong before that is told in its language."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0], *argv])
    app.setApplicationName("Sayshow")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sayshow")
    app.setWindowIcon(own_icon())
    speak(QLocale.system().name()[:2])
    Theme(app)
    Garbage(app)
    quit_on_signals(app)
    return app


def quit_on_signals(app: QApplication) -> None:
    """SIGINT and SIGTERM quit in order. Python only notices a signal when it runs, so a socket wakes it."""
    ours, waker = socket.socketpair()
    for end in (ours, waker):
        end.setblocking(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, app)
    ends = (ours, waker)  # both live as long as the connection that names them
    notifier.activated.connect(lambda: ends[0].recv(64))
    signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: app.quit())


def dress(app: QApplication, settings: Settings) -> None:
    """Wear the colours and speak the language that the person chose."""
    if (theme := app.findChild(Theme)) is not None:
        theme.wear(settings.appearance.look)
    chosen = settings.general.language
    if chosen != "system":
        QLocale.setDefault(QLocale(chosen))
    translate(app, QLocale.system().name()[:2] if chosen == "system" else chosen)


def translate(app: QApplication, language: str) -> None:
    """Speak *language* (two letters) where there is a translation: Qt's own words first, then ours, and what is said without Qt."""
    speak(language)
    own = resource("translations") / f"{language}.qm"
    if not own.is_file():
        return
    for file in (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm", own):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
