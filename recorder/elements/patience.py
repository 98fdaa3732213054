"""How long other programs are waited for: whoever is late twice is left alone for half a minute."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

PENALTY_SECONDS, PATIENCE = 30.0, 2


class Slow(Exception):
    """A program did not answer before the deadline."""


@dataclass(slots=True)
class Patience:
    """Keeps account of late programs by process id. `clock` gives seconds."""

    clock: Callable[[], float] = time.monotonic
    _late: dict[int, int] = field(default_factory=dict)
    _until: dict[int, float] = field(default_factory=dict)

    def spent(self, pid: int) -> bool:
        """Whether the program is left alone now."""
        return self._until.get(pid, 0.0) > self.clock()

    def was_late(self, pid: int) -> None:
        """It did not answer in time."""
        self._late[pid] = self._late.get(pid, 0) + 1
        if self._late[pid] >= PATIENCE:
            self._until[pid] = self.clock() + PENALTY_SECONDS

    def answered(self, pid: int) -> None:
        """It answered in time: all is forgiven."""
        self._late.pop(pid, None)
        self._until.pop(pid, None)
