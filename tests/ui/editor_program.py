"""An editor of the file given on the command line, with a recorder that only speaks like one; it is asked by lines.

Says ``ready``, ``saved TEXT`` (the first instruction) after each saving, ``recording``, ``proposed`` and, asked ``where NAME``
or ``row NUMBER``, ``heard NUMBER`` or ``pixel X Y``, ``at X Y``: where that control, row or pixel of the picture is on the screen. ``stop`` ends the recording. Texts on the
command line are typed into the first instruction.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSocketNotifier, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from recorder.document.file import create
from recorder.document.images import digest, store
from recorder.document.model import Document, Picture, Span, Step, Target
from recorder.settings import Settings
from recorder.ui import app as shell
from recorder.ui.editor.window import EditorWindow
from recorder.ui.part_takes import PartTakes
from recorder.ui.reports import Reports
from recorder.ui.takes import Takes
from recorder.ui.tasks import Tasks
from recorder.ui.windows import Windows
from tests.ui.conftest import FAKE, SIZE, picture


def builder(_folder: Path, output: Path, _progress: Callable[[float], None], _cancelled: Callable[[], bool]) -> Path:
    """A draft in which the buttons 5 and 6 were clicked again."""
    new = store(picture(9))
    shown = Picture(digest(new.data), *SIZE)
    steps = (
        Step("click", f"Press button {n}.", target=Target(f"Button {n}", "button"), picture=shown, span=Span("second", n, n + 1)) for n in (5, 6)
    )
    create(output, Document(steps=tuple(steps)), {shown.image: new}).close()
    return output


def say(line: str) -> None:
    """One line to whoever listens."""
    print(line, flush=True)


class Answers:
    """Answers where things are."""

    def __init__(self, window: EditorWindow, takes: Takes) -> None:
        self._window, self._takes = window, takes
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda *_: self._asked(sys.stdin.readline().strip()))

    def _asked(self, line: str) -> None:
        what, _, name = line.partition(" ")
        if what == "where":
            self._wait(name)
        elif what == "row":
            index = next(p for p, row in enumerate(self._window.list.steps.rows) if row.number == int(name))
            self._at(self._window.list.viewport(), self._window.list.visualRect(self._window.list.steps.index(index)).center())
        elif what == "heard":
            heard = self._window.transcript.list
            self._at(heard.viewport(), heard.visualRect(heard.heard.index(int(name) - 1)).center())
        elif what == "pixel":
            view = self._window.view.picture
            self._at(view.viewport(), view.mapFromScene(QPointF(*map(float, name.split()))))
        elif what == "stop":
            self._takes.stop()

    def _wait(self, name: str, before: QPoint | None = None) -> None:
        """A control may be about to come, or to move to its place."""
        found = [w for w in self._window.findChildren(QWidget) if w.isVisible() and name in (w.accessibleName() or text_of(w))]
        place = found[0].mapToGlobal(found[0].rect().center()) if found else None
        if place is not None and place == before:
            say(f"at {place.x()} {place.y()}")
        else:
            QTimer.singleShot(200, self._window, lambda: self._wait(name, place))

    def _at(self, widget: QWidget, point: QPoint) -> None:
        place = widget.mapToGlobal(point)
        say(f"at {place.x()} {place.y()}")


def text_of(widget: QWidget) -> str:
    """The words on a button."""
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def main() -> int:
    """Run it."""
    app = shell.application([])
    tasks = Tasks(app)
    takes = Takes(Tasks(app), command=FAKE, builder=builder, parent=app)
    windows = Windows(Settings, Reports(app), tasks, app)
    parts = PartTakes(takes, windows, app)
    takes.drafted.connect(parts.take)
    takes.state_changed.connect(say)
    windows.edit(Path(sys.argv[1]))
    (window,) = windows.editors
    answers = Answers(window, takes)
    window.again.shown.connect(lambda: say("proposed"))
    window.editing.saved_changed.connect(lambda saved: say(f"saved {window.editing.document.steps[0].instruction}") if saved else None)
    QTimer.singleShot(800, window, lambda: say("ready"))
    for text in sys.argv[2:]:
        QTimer.singleShot(0, window, lambda text=text: window.view.instruction.insertPlainText(text))
    code = app.exec()
    del answers
    return code


if __name__ == "__main__":
    sys.exit(main())
