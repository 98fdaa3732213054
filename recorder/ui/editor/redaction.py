"""The way to a redaction: what would go is shown and counted, and only then destroyed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from recorder.document.model import Box
from recorder.document.redaction import same_there
from recorder.document.unsaid import count
from recorder.pipeline.same_text import SameText, same_text
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.picture_view import PictureView
from recorder.ui.editor.recording_left import RecordingLeft
from recorder.ui.reports import InlineMessage
from recorder.ui.tasks import Handle, Task, Tasks


class Redaction(QObject):
    """Undo does not suffice here, because the old pixels must be gone from the file; so this one is asked, in line."""

    def __init__(self, editing: Editing, tasks: Tasks, picture: PictureView, message: InlineMessage) -> None:
        super().__init__(picture)
        self._editing, self._tasks, self._picture, self._message = editing, tasks, picture, message
        self._left = RecordingLeft(editing, tasks, message)
        self._reading: Task | None = None
        self._first: tuple[str, Box] | None = None
        picture.hand.redact_requested.connect(self.propose)
        message.closed.connect(self._leave)

    def propose(self, box: Box) -> None:
        """Ask about *box* in the step in hand; meanwhile look where else the same thing stands."""
        step_id, document = self._editing.current, self._editing.document
        asked = self._first = (step_id, box)
        self._ask(step_id, box, ())
        self._tasks.run(
            lambda handle: same_there(self._editing.file, document, step_id, box, handle.progress, handle.cancelled),
            lambda alike: self._ask(step_id, box, alike) if len(alike) > 1 and self._is_open(asked) else None,
        )

    def _ask(self, step_id: str, box: Box, alike: tuple[str, ...]) -> None:
        everywhere = (
            self.tr("In all {0} pictures that show it there").format(len(alike)),
            partial(self._destroy, dict.fromkeys(alike, (box,))),
        )
        self._message.tell(
            self.tr(
                "Redact this place? What lies under it is destroyed in the file. It cannot be undone, "
                "and neither can earlier changes after it."
            ),
            (self.tr("Leave it"), self._leave),
            (self.tr("Look for the same text…"), partial(self._look, step_id, box)),
            *([everywhere] if alike else []),
            (self.tr("Redact here"), partial(self._destroy, {step_id: (box,)})),
        )

    def _look(self, step_id: str, box: Box) -> None:
        """Read all pictures; that takes a while, and can be stopped."""
        document, self._first = self._editing.document, None

        def work(handle: Handle) -> SameText:
            return same_text(self._editing.file, document, step_id, box, handle.progress, handle.cancelled)

        self._tell_reading(0.0)
        self._reading = self._tasks.run(work, partial(self._found, step_id, box), progress=self._tell_reading)

    def _tell_reading(self, share: float) -> None:
        self._message.tell(self.tr("Reading the pictures… {0} %").format(round(100 * share)), (self.tr("Stop"), self._leave))

    def _found(self, step_id: str, box: Box, found: SameText) -> None:
        self._reading = None
        pictures, places = len(found.places), sum(map(len, found.places.values()))
        leave, here = (self.tr("Leave it"), self._leave), (self.tr("Redact here"), partial(self._destroy, {step_id: (box,)}, found.text))
        if not found.text:
            self._message.tell(self.tr("The text at this place could not be read, so it cannot be looked for elsewhere."), leave, here)
            return
        self._message.tell(
            self.tr(
                "“{0}” was found at {1} places in {2} pictures. What is written too small or over a pattern may be missed: "
                "look through the pictures afterwards. It cannot be undone."
            ).format(found.text, places, pictures),
            leave,
            here,
            (self.tr("Redact all {0} places").format(places), partial(self._destroy, found.places, found.text)),
        )

    def _is_open(self, asked: tuple[str, Box]) -> bool:
        """Whether the first question about this place still stands."""
        return asked is self._first and asked[0] == self._editing.current

    def _leave(self) -> None:
        self._first = None
        self._picture.cover(None)
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _destroy(self, places: Mapping[str, Sequence[Box]], text: str = "") -> None:
        pictures, self._first = len(places), None
        told = self.tr("Redacted for good.") if pictures == 1 else self.tr("Redacted for good in {0} pictures.").format(pictures)
        self._editing.destroy(places, lambda: self._offer_words(told, text))

    def _offer_words(self, told: str, text: str) -> None:
        """What is gone from the pictures may still stand in the words."""
        places = count(self._editing.document, text) if text else 0
        if not places:
            self._left.tell(told)
            return
        self._left.tell(
            self.tr("{0} “{1}” also stands {2} times in the words: steps, fields, and what was heard. That cannot be undone either.").format(
                told, text, places
            ),
            (self.tr("Leave the words"), self._leave),
            (self.tr("Replace it by “{0}”").format(self.tr("[redacted]")), partial(self._take_out, text)),
        )

    def _take_out(self, text: str) -> None:
        told = self.tr("“{0}” is gone from the words, also in named versions.").format(text)
        self._editing.take_out(text, self.tr("[redacted]"), lambda: self._left.tell(told))
