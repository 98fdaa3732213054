"""The door to D-Bus: connections that never wait for ever. With `atspi` and the portals the only modules that know jeepney."""

from __future__ import annotations

from typing import Any

ANSWER_SECONDS = 1.0
"""Within this time the other end takes and gives bytes, or it counts as gone."""


def open_bus(address: str) -> Any:
    """A connection on which nothing waits for ever, not even the greeting: neither to be sent, nor for an answer.

    *address* is a D-Bus address, or ``SESSION``. Raises OSError (TimeoutError among them), KeyError, ValueError, EOFError.
    """
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket

    class Patient(DBusConnection):  # type: ignore[misc]
        def receive(self, *, timeout: float | None = None) -> Any:
            return super().receive(timeout=ANSWER_SECONDS if timeout is None else timeout)

        def send_message(self, message: Any, serial: int | None = None) -> None:
            try:
                super().send_message(message, serial)
            except TimeoutError as error:  # half a message may be sent: this connection is of no use any more
                raise ConnectionAbortedError("the bus takes no more messages") from error

    sock = prep_socket(get_bus(address), timeout=ANSWER_SECONDS)
    sock.settimeout(ANSWER_SECONDS)
    try:
        return Patient(sock)
    except (OSError, EOFError):
        sock.close()
        raise
