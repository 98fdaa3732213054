"""The real tray program with a recorder and a build that only speak like the real ones (unless told otherwise); it says what happens.

Lines: ``state STATE``, ``tray yes|no``, ``item NAME X Y`` for each action of an opened menu, ``menu open``, ``window NAME X Y W H``,
``editors COUNT``, ``refused SENTENCE``, ``welcome WORDS`` of the first start. REAL in the environment takes the real recorder
and build, COUNTDOWN counts, HOTKEY takes a picture.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from recorder.document.file import create
from recorder.settings import HotkeySettings, Loaded, RecordingSettings, Settings
from recorder.ui import app as shell_module
from recorder.ui.shell import Shell
from recorder.ui.takes import Takes
from recorder.ui.tasks import Tasks
from recorder.ui.welcome import Welcome
from tests.ui.conftest import FAKE, document_of


def say(*words: object) -> None:
    """One line."""
    print(*words, flush=True)


def builder(_folder: Path, output: Path, progress: Callable[[float], None], _cancelled: Callable[[], bool]) -> Path:
    """Make a document of six steps."""
    progress(0.5)
    create(output, *document_of(6)).close()
    return output


class Watcher(QObject):
    """Says where windows appear."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook."""
        if isinstance(watched, QWidget) and watched.isWindow() and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            if event.type() == QEvent.Type.Hide:
                say("hidden", type(watched).__name__)
            else:
                QTimer.singleShot(300, watched, lambda: where(watched))
        return False


def where(widget: QWidget) -> None:
    """Say the place of a window and of its buttons."""
    from PySide6.QtWidgets import QAbstractButton

    for button in widget.findChildren(QAbstractButton):
        if button.isVisible():
            place = button.mapToGlobal(button.rect().center())
            say("button", (button.text() or button.accessibleName()).replace(" ", "_"), place.x(), place.y())
    place = widget.frameGeometry()
    say("window", type(widget).__name__, place.x(), place.y(), place.width(), place.height())


def main() -> int:
    """Run it."""
    app = shell_module.application([])
    single = shell_module.Single(app)
    if not single.first:
        return 0 if single.ask(Path(sys.argv[1]) if len(sys.argv) > 1 else None) else 1
    recording = RecordingSettings(countdown=int(os.environ.get("COUNTDOWN", "0")), sounds=False)
    fake = None if "REAL" in os.environ else Takes(Tasks(app), command=FAKE, builder=builder, parent=app)
    keys = HotkeySettings(picture=os.environ.get("HOTKEY", "Ctrl+Alt+I"))
    shell = Shell(app, Loaded(Settings(recording=recording, hotkeys=keys, welcomed="WELCOME" not in os.environ)), fake)
    watcher = Watcher(app)
    for widget in (shell.control, shell.bar, shell.beginning.countdown):
        widget.installEventFilter(watcher)
    menu = shell.tray.menu

    def opened() -> None:
        for action in menu.actions():
            if action.isVisible() and action.isEnabled() and action.objectName():
                place = menu.mapToGlobal(menu.actionGeometry(action).center())
                say("item", action.objectName(), place.x(), place.y())
        say("menu open")

    menu.aboutToShow.connect(lambda: QTimer.singleShot(200, opened))
    shell.takes.state_changed.connect(lambda state: say("state", state))
    shell.takes.drafted.connect(lambda path: say("drafted", path))
    shell.takes.drafted.connect(lambda _path: QTimer.singleShot(0, lambda: say("editors", len(shell.windows.editors))))
    shell.hotkeys.refused.connect(lambda sentence: say("refused", sentence))
    shell.takes.discarded.connect(lambda path: say("discarded", path))
    shell.tray.available.connect(lambda there: say("tray", "yes" if there else "no"))
    single.raise_requested.connect(lambda: say("raised"))
    single.open_requested.connect(lambda path: say("opened", path))
    shell.listen_to(single)
    shell.start()
    for window in app.topLevelWidgets():
        if isinstance(window, Welcome):
            say("welcome", *(each.text() for each in window.findChildren(QLabel)))
    say("ready")
    code = app.exec()
    shell.close()
    single.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
