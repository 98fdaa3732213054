"""X11's DAMAGE extension: tells whether anything was painted since the last look, so that a still screen costs nothing."""

from __future__ import annotations

import os
import sys
from typing import Any


class Damage:
    """Watches the whole screen. Make and use it in one thread."""

    def __init__(self, connection: Any) -> None:
        from Xlib.ext import damage

        self._connection = connection
        connection.damage_query_version()
        self._damage = connection.screen().root.damage_create(damage.DamageReportNonEmpty)
        connection.sync()
        self._event = connection.extension_event.DamageNotify

    def changed(self) -> bool:
        """Whether something was painted since the last call; asks nothing of the server while nothing was."""
        painted = False
        while self._connection.pending_events():
            painted = self._connection.next_event().type == self._event or painted
        if painted:
            self._connection.damage_subtract(self._damage, 0, 0)
            self._connection.flush()
        return painted

    def close(self) -> None:
        """Stop watching."""
        self._connection.close()


def open_damage() -> Damage | None:
    """A watcher, or None where the system cannot tell (then the screen is compared each time)."""
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY"):
        return None
    from Xlib import display

    connection = display.Display()
    if not connection.has_extension("DAMAGE"):
        connection.close()
        return None
    return Damage(connection)
