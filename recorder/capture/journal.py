"""The one writer of ``events.jsonl``: several threads, whole lines, numbers that are never given twice."""

from __future__ import annotations

import threading
from pathlib import Path

from recorder.recording.bundle import Journal
from recorder.recording.events import Event, Key, Marker, Press, Scroll, Typed, to_line


class EventJournal:
    """Appends events for all threads of a session and counts the actions among them."""

    def __init__(self, path: Path) -> None:
        self._journal = Journal(path)
        self._lock = threading.Lock()
        self._number = 0
        self._seen: set[int] = set()
        self._closed = False

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
        """Append one event; it has been handed to the system when this returns. After `close` it is dropped."""
        with self._lock:
            if self._closed:
                return
            self._journal.append(to_line(event))
            if isinstance(event, (Press, Key, Typed, Scroll, Marker)):
                self._seen.add(event.number)

    def close(self) -> None:
        """Make everything last."""
        with self._lock:
            self._closed = True
            self._journal.close()
