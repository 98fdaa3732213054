"""X11's DAMAGE extension: tells whether anything was painted since the last look, so that a still screen costs nothing."""

from __future__ import annotations

import os
import sys
from typing import Any


class Damage:
    """Watches the whole screen. Make and use it in one thread."""

    def __init__(self, connection: Any) -> None:
        from Xlib import X
        from Xlib.ext import damage

        self._connection = connection
        connection.damage_query_version()
        root = connection.screen().root
        root.change_attributes(event_mask=X.StructureNotifyMask)
        self._damage = root.damage_create(damage.DamageReportNonEmpty)
        self.resized = False
        """The desktop has another size now; its screens have to be looked up again."""
        connection.sync()
        self._event = connection.extension_event.DamageNotify

    def changed(self) -> bool:
        """Whether something was painted since the last call; asks nothing of the server while nothing was."""
        painted = False
        while self._connection.pending_events():
            event = self._connection.next_event()
            painted = event.type == self._event or painted
            self.resized = self.resized or type(event).__name__ == "ConfigureNotify"
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
