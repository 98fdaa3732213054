"""After a redaction the recording still shows what was destroyed in the document: that is said, and its deletion offered."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recorder.ui.editor.editing import Editing
from recorder.ui.editor.evidence import delete_recording, is_kept
from recorder.ui.reports import Action, InlineMessage
from recorder.ui.tasks import Tasks


class RecordingLeft(QObject):
    """`tell` says what was done, and offers what is left to do."""

    def __init__(self, editing: Editing, tasks: Tasks, message: InlineMessage) -> None:
        super().__init__(message)
        self._editing, self._tasks, self._message = editing, tasks, message

    def tell(self, told: str, *actions: Action) -> None:
        """Show *told* with *actions*, and what is to be said of recordings."""
        document = self._editing.document
        known = {document.recording, *(s.span.recording for s in document.steps if s.span is not None)} - {""}
        self._message.tell(told, *actions)
        self._tasks.run(
            lambda _handle: tuple(sorted(filter(is_kept, known))),
            lambda kept: self._also(told, actions, kept) if kept and self._message.text == told else None,
        )

    def _also(self, told: str, actions: tuple[Action, ...], kept: tuple[str, ...]) -> None:
        words = self.tr("The recording that it was made from is still on this computer and shows it.")
        self._message.tell(f"{told} {words}", *actions, (self.tr("Delete the recording…"), lambda: self._ask(kept)))

    def _ask(self, kept: tuple[str, ...]) -> None:
        self._message.tell(
            self.tr(
                "Delete the recording for good, not into the trash? The document stays as it is; hearing the exact words and "
                "choosing another moment will not be possible any more."
            ),
            (self.tr("Keep it"), lambda: None),
            (self.tr("Delete it"), lambda: self._delete(kept)),
        )

    def _delete(self, kept: tuple[str, ...]) -> None:
        def work(_handle: object) -> None:
            for identity in kept:
                delete_recording(identity)

        self._tasks.run(work, lambda _: self._message.tell(self.tr("The recording was deleted for good.")))
