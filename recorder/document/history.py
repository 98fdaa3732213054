"""Undo and redo. Documents never change, so the way back from an edit is simply the document before it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from recorder.document.model import Document

LIMIT = 500


@dataclass(frozen=True, slots=True)
class _Edit:
    label: str
    before: Document
    after: Document
    merge: Hashable | None


class History:
    """The states of one open document. `apply` makes the next one; pictures are not in here, only their names."""

    def __init__(self, document: Document, limit: int = LIMIT) -> None:
        self.document = document
        self._limit = limit
        self._done: list[_Edit] = []
        self._undone: list[_Edit] = []
        self._open = False

    @property
    def undo_label(self) -> str | None:
        """What the next undo takes back, for the menu; None when there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What the next redo brings back, for the menu; None when there is nothing."""
        return self._undone[-1].label if self._undone else None

    def apply(self, label: str, document: Document, merge: Hashable | None = None) -> Document:
        """Make *document* the state, undone as *label*. Edits in a row with the same *merge* are undone together."""
        if document is self.document or document == self.document:
            return self.document
        last = (
            self._done[-1]
            if self._done and self._open and merge is not None and self._done[-1].merge == merge
            else None
        )
        if last is not None:
            self._done.pop()
        self._done.append(_Edit(label, last.before if last else self.document, document, merge))
        del self._done[: -self._limit]
        self._undone.clear()
        self.document, self._open = document, True
        return document

    def seal(self) -> None:
        """End a run of merged edits: the next one is undone on its own (the person paused, or went elsewhere)."""
        self._open = False

    def undo(self) -> Document:
        """Go back one edit and give the document then; the same document when there is nothing to undo."""
        if self._done:
            edit = self._done.pop()
            self._undone.append(edit)
            self.document = edit.before
        self._open = False
        return self.document

    def redo(self) -> Document:
        """Bring back the edit undone last; the same document when there is none."""
        if self._undone:
            edit = self._undone.pop()
            self._done.append(edit)
            self.document = edit.after
        self._open = False
        return self.document

    def restart(self, document: Document) -> None:
        """Forget every earlier state (a redaction must not be undone) and go on from *document*."""
        self.document = document
        self._done.clear()
        self._undone.clear()
        self._open = False

    def states(self) -> Iterator[Document]:
        """Every document that undo or redo can bring back, and the present one."""
        yield self.document
        for edit in (*self._done, *self._undone):
            yield edit.before
            yield edit.after
