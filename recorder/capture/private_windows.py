"""Which windows of a browser are private, asked of the browser itself: Chromium's titles do not say so, its screen-reader names do."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from recorder.elements.finder import Titles
from recorder.recording.element import Window

PENDING_SECONDS, ASK_SECONDS, RETRY_SECONDS, AGAIN_SECONDS = 1.0, 0.5, 0.1, 3.0


@dataclass(slots=True)
class _Known:
    """What is known of a window: `since` when it was first seen; `asked` when an answer last failed to come."""

    since: float
    private: bool | None = None
    asked: float = 0.0


class PrivateWindows:
    """`holds` is called by any thread and never waits. A window is asked about once, in a thread of its own.

    Until the answer is there, and a second at most, a window counts as private; a browser that does not answer is asked again
    every few seconds.
    """

    def __init__(self, open_titles: Callable[[], Titles | None], is_private: Callable[[str], bool]) -> None:
        self._open, self._is_private = open_titles, is_private
        self._known: dict[tuple[int, int | str], _Known] = {}
        self._asked: queue.Queue[Window | None] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="private windows", daemon=True)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def stop(self) -> None:
        """Ask no more."""
        self._asked.put(None)
        if self._thread.is_alive():
            self._thread.join(2)

    def holds(self, window: Window) -> bool:
        """Whether *window*, of a browser, is private or may be."""
        if window.pid is None:
            return False
        now, key = time.monotonic(), (window.pid, window.number or window.title)
        known = self._known.get(key)
        if known is None:
            known = self._known.setdefault(key, _Known(now, asked=now))
            self._asked.put(window)
        elif known.private is None and now - known.asked > AGAIN_SECONDS:
            known.asked = now
            self._asked.put(window)
        if known.private is None:
            return now - known.since < PENDING_SECONDS
        return known.private

    def _run(self) -> None:
        titles = self._open()
        while (window := self._asked.get()) is not None:
            if titles is not None and window.pid is not None:
                self._known[window.pid, window.number or window.title].private = self._ask(titles, window, window.pid)
        if titles is not None:
            titles.close()

    def _ask(self, titles: Titles, window: Window, pid: int) -> bool | None:
        """None when the browser does not tell. The name begins with the title, once both have been set."""
        end = time.monotonic() + PENDING_SECONDS
        while True:
            names = titles.of(pid, ASK_SECONDS)
            own = [name for name in names if window.title and name.startswith(window.title)]
            if own:
                return any(map(self._is_private, own))
            if time.monotonic() > end:
                return True if any(map(self._is_private, names)) else None
            threading.Event().wait(RETRY_SECONDS)
