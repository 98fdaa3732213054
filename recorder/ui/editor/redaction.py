"""The way to a redaction: what would go is shown and counted, and only then destroyed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recorder.document.model import Box
from recorder.document.redaction import same_there
from recorder.ui.editor.editing import Editing
from recorder.ui.editor.picture_view import PictureView
from recorder.ui.reports import InlineMessage
from recorder.ui.tasks import Tasks


class Redaction(QObject):
    """Undo does not suffice here, because the old pixels must be gone from the file; so this one is asked, in line."""

    def __init__(self, editing: Editing, tasks: Tasks, picture: PictureView, message: InlineMessage) -> None:
        super().__init__(picture)
        self._editing, self._tasks, self._picture, self._message = editing, tasks, picture, message
        picture.hand.redact_requested.connect(self.propose)
        message.closed.connect(lambda: picture.cover(None))

    def propose(self, box: Box) -> None:
        """Ask about *box* in the step in hand; meanwhile look where else the same thing stands."""
        step_id, document = self._editing.current, self._editing.document
        self._ask(step_id, box, ())
        self._tasks.run(
            lambda handle: same_there(self._editing.file, document, step_id, box, handle.progress, handle.cancelled),
            lambda alike: self._ask(step_id, box, alike) if len(alike) > 1 and step_id == self._editing.current else None,
        )

    def _ask(self, step_id: str, box: Box, alike: tuple[str, ...]) -> None:
        here = (self.tr("Redact here"), lambda: self._destroy((step_id,), box))
        everywhere = (
            self.tr("In all {0} pictures that show it there").format(len(alike)),
            lambda: self._destroy(alike, box),
        )
        leave = (self.tr("Leave it"), lambda: self._picture.cover(None))
        self._message.tell(
            self.tr(
                "Redact this place? What lies under it is destroyed in the file. It cannot be undone, "
                "and neither can earlier changes after it."
            ),
            leave,
            *([everywhere] if alike else []),
            here,
        )

    def _destroy(self, steps: tuple[str, ...], box: Box) -> None:
        count = len(steps)
        told = self.tr("Redacted for good.") if count == 1 else self.tr("Redacted for good in {0} pictures.").format(count)
        self._editing.destroy(dict.fromkeys(steps, (box,)), lambda: self._message.tell(told))
