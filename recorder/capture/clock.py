"""One clock for screen, hands and voice: seconds since the start of the recording."""

from __future__ import annotations

import time

WRAP = 2**32
LATE_SECONDS = 120.0


class Clock:
    """Counts from its making on the system's monotonic clock."""

    def __init__(self) -> None:
        self.origin = time.monotonic()
        self._awake = _boot_time() - self.origin

    def now(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.origin

    def asleep(self) -> float:
        """Seconds that the computer has slept since the start; they do not count as time of the recording."""
        return _boot_time() - time.monotonic() - self._awake

    def at(self, monotonic: float) -> float:
        """A moment of `time.monotonic()` in seconds since the start."""
        return monotonic - self.origin

    def from_server(self, milliseconds: int) -> float:
        """A time stamp of the X server (CLOCK_MONOTONIC in ms, modulo 2**32) in seconds since the start.

        What waited while this process was held up comes late. A server that counts otherwise (over the network) gives a
        stamp far from now; then now is the better answer.
        """
        now = time.monotonic()
        late = (int(now * 1000) - milliseconds) % WRAP / 1000
        if late > WRAP / 2000:
            late -= WRAP / 1000
        return self.at(now - late) if -0.1 < late < LATE_SECONDS else self.at(now)


def _boot_time() -> float:
    """Like `time.monotonic`, but counting on in sleep, where the system can tell (Linux)."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()
