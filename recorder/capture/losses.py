"""What a recording lost: told to the person in a sentence and written down as a gap, never shrugged off."""

from __future__ import annotations

from collections.abc import Callable

from recorder.capture.clock import Clock
from recorder.recording.events import Event, Gap

AGAIN_SECONDS = 10.0


class Losses:
    """Used by all threads of a session. `write` journals an event."""

    def __init__(self, clock: Clock, write: Callable[[Event], None]) -> None:
        self._clock, self._write = clock, write
        self._told: dict[str, float] = {}
        self.warning = ""
        """The last sentence; empty while nothing was lost."""

    def tell(self, source: str, reason: str, since: float | None = None) -> None:
        """Something of *source* is missing from *since* (recording seconds) until now; the same again only after 10 s."""
        now = self._clock.now()
        if now - self._told.get(reason, -AGAIN_SECONDS) < AGAIN_SECONDS:
            return
        self._told[reason] = now
        self.warning = reason
        self._write(Gap(now if since is None else since, now, source, reason))
