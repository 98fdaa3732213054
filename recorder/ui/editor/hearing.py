"""Hear it: the sound of a step or sentence, as it was recorded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from recorder.document import narration
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.evidence import voice
from recorder.ui.loudspeaker import hush, play
from recorder.ui.tasks import Handle, Task, Tasks

LEAD, TAIL = 0.15, 0.25
"""Seconds around a span, so that no first or last sound is cut."""


class Hearing(QObject):
    """Plays one span at a time; asking again while it plays stops it."""

    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, sentence: Callable[[], int | None], parent: QObject) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._sentence = editing, tasks, sentence
        self._playing: Task | None = None

    def step(self) -> None:
        """Play what was said at the step in hand: all of it, or the sentence that the cursor stands in."""
        step, place = self._editing.step, self._sentence()
        if step is None:
            return
        said = (narration.behind(step, place) if place is not None else ()) or step.sentences
        if said:
            self.span(min(s.start for s in said), max(s.end for s in said))

    def span(self, start: float, end: float, recording: str = "") -> None:
        """Play a span of a recording (empty: that of the step in hand), or stop what plays."""
        if self._playing is not None:
            hush()
            return
        step = self._editing.step
        own = step.span.recording if step is not None and step.span is not None else self._editing.document.recording
        identity = recording or own

        def work(_handle: Handle) -> None:
            play(*voice(identity, max(0.0, start - LEAD), end + TAIL))

        self._playing = self._tasks.run(work, failed=self.failed.emit)
        self._playing.ended.connect(self._ended)

    def _ended(self) -> None:
        self._playing = None
