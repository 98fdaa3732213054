"""The one writer of ``events.jsonl``: several threads, whole lines, numbers that are never given twice."""

from __future__ import annotations

import threading
from pathlib import Path

from recorder.capture.forget import Span, delete_pictures, without
from recorder.files import write_atomically
from recorder.recording.bundle import Journal, read_events
from recorder.recording.events import Event, Key, Marker, Press, Scroll, Typed, to_line
from recorder.translatable import translated

ACTIONS = (Press, Key, Typed, Scroll, Marker)


class EventJournal:
    """Appends events for all threads of a session and counts the actions among them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._journal = Journal(path)
        self._lock = threading.Lock()
        self._number = 0
        self._seen: set[int] = set()
        self._closed = False
        self.fault = ""
        """Why events cannot be written; the recording must end then. Empty while all is well."""

    @property
    def actions(self) -> int:
        """About how many steps this makes so far."""
        return len(self._seen)

    def next_number(self) -> int:
        """A fresh number for a press, key, run of typing, scroll or marker."""
        with self._lock:
            self._number += 1
            return self._number

    def write(self, event: Event) -> None:
        """Append one event; it has been handed to the system when this returns. After `close` it is dropped.

        When the disk fails `fault` says so, and the event waits in memory for the disk to be writable again.
        """
        with self._lock:
            if self._closed:
                return
            try:
                self._journal.append(to_line(event))
            except OSError as error:
                self.fault = translated("errors", "The recording cannot be written any more ({0}).").format(error.strerror)
                return
            if isinstance(event, ACTIONS):
                self._seen.add(event.number)

    def forget(self, span: Span, last: Event | None = None) -> None:
        """Take the events of a span out of the file, delete pictures that nothing needs any more, and append *last* if given."""
        with self._lock:
            stay, pictures = without(read_events(self._path), span)
            self._journal.close()
            write_atomically(
                self._path,
                "".join(f"{to_line(event)}\n" for event in (stay if last is None else (*stay, last))).encode(),
            )
            self._journal = Journal(self._path)
            self._seen = {event.number for event in stay if isinstance(event, ACTIONS)}
            delete_pictures(self._path.parent, pictures)

    def lies_in(self, folder: Path) -> bool:
        """Whether the file is still there, and still the same one."""
        return self._journal.is_file(folder / self._path.name)

    def close(self) -> None:
        """Make everything last. What the disk refuses is in `fault`."""
        with self._lock:
            self._closed = True
            try:
                self._journal.close()
            except OSError as error:
                self.fault = translated("errors", "The last moments could not be written ({0}).").format(error.strerror)
