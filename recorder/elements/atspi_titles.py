"""What programs call their windows when a screen reader asks: browsers say there, and only there, that a window is private."""

from __future__ import annotations

import time
from contextlib import suppress

from recorder.elements.atspi import Connection, Gone
from recorder.elements.patience import Slow

MOST_WINDOWS = 60


class SpokenTitles:
    """Asks the accessibility bus. One thread."""

    def __init__(self) -> None:
        self._connection: Connection | None = None

    def of(self, pid: int, seconds: float) -> tuple[str, ...]:
        """The names of the windows of a process; none when it does not tell in time."""
        deadline = time.monotonic() + seconds
        try:
            if self._connection is None:
                self._connection = Connection()
            programs = self._connection.programs(deadline)
            own = [p for p, owner in zip(programs, self._connection.pids(programs, deadline), strict=True) if owner == pid]
            frames = [frame for program in own for frame in self._connection.children(program, deadline, MOST_WINDOWS)]
            return tuple(node.name for node in self._connection.nodes(frames, deadline) if node.name)
        except Slow:
            return ()
        except Gone:
            self.close()
            return ()

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            with suppress(OSError):
                self._connection.close()
            self._connection = None
