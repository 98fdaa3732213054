"""Hotkeys where only the desktop hears all keys (Wayland): it is asked for them through its portal, and may ask the person."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from recorder.capture.hotkeys import Hotkey
from recorder.capture.portal import REQUEST, Portal
from recorder.errors import DeviceError
from recorder.recording.events import Modifier
from recorder.translatable import translated

SHORTCUTS, SESSION, REGISTRY = "org.freedesktop.portal.GlobalShortcuts", "org.freedesktop.portal.Session", "org.freedesktop.host.portal.Registry"
SPELLED: dict[Modifier, str] = {"ctrl": "CTRL", "alt": "ALT", "shift": "SHIFT", "super": "LOGO"}


class PortalGrabber:
    """See `Grabber`. Nothing here waits: what the desktop answers is read when it is there. Raises DeviceError without a bus."""

    def __init__(self) -> None:
        from jeepney import MatchRule, message_bus

        self._portal = Portal()
        self._wanted: dict[str, Hotkey] = {}
        self._words: dict[str, str] = {}
        self._session, self._created, self._bound = "", "", ""
        self._asked: set[int] = set()
        self._late: tuple[Hotkey, ...] = ()
        self._send(self._portal.message(REGISTRY, "Register", "sa{sv}", "sayshow", {}))  # who we are; older portals do not ask
        self._send(message_bus.AddMatch(MatchRule(type="signal", interface=SHORTCUTS, member="Activated")))

    def grab(self, wanted: Mapping[Hotkey, str]) -> tuple[Hotkey, ...]:
        """See `Grabber`; whether they work is told by `late`."""
        if self._session:
            self._send(self._portal.message(SESSION, "Close", "", path=self._session))
        self._session, self._bound = "", ""
        self._wanted = {trigger(hotkey): hotkey for hotkey in wanted}
        self._words = {trigger(hotkey): words for hotkey, words in wanted.items()}
        if self._wanted:
            token, self._created = self._portal.expect()
            options = {"handle_token": ("s", token), "session_handle_token": ("s", f"sayshow{secrets.token_hex(8)}")}
            self._ask(self._portal.message(SHORTCUTS, "CreateSession", "a{sv}", options))
        return ()

    def late(self) -> tuple[Hotkey, ...]:
        """See `Grabber`."""
        late, self._late = self._late, ()
        return late

    def fileno(self) -> int:
        """See `Grabber`."""
        return int(self._portal.bus.sock.fileno())

    def pressed(self) -> tuple[Hotkey, ...]:
        """See `Grabber`."""
        from jeepney import HeaderFields, MessageType

        found: list[Hotkey] = []
        for message in self._messages():
            fields = message.header.fields
            if message.header.message_type == MessageType.error and fields.get(HeaderFields.reply_serial) in self._asked:
                self._late = tuple(self._wanted.values())
            elif message.header.message_type == MessageType.signal:
                if fields.get(HeaderFields.interface) == REQUEST:
                    self._answered(fields.get(HeaderFields.path), *message.body)
                elif fields.get(HeaderFields.member) == "Activated" and message.body[0] == self._session:
                    hotkey = self._wanted.get(message.body[1])
                    found += [hotkey] if hotkey is not None else []
        return tuple(found)

    def close(self) -> None:
        """See `Grabber`: the desktop takes them back with the connection."""
        self._portal.close()

    def _answered(self, path: str, code: int, results: Mapping[str, Any]) -> None:
        if path == self._created and code == 0:
            self._session = str(results["session_handle"][1])
            token, self._bound = self._portal.expect()
            keys = [(name, {"description": ("s", self._words[name]), "preferred_trigger": ("s", name)}) for name in self._wanted]
            self._ask(self._portal.message(SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", self._session, keys, "", {"handle_token": ("s", token)}))
        elif path in (self._created, self._bound):
            given = {name for name, _more in results["shortcuts"][1]} if code == 0 and "shortcuts" in results else set()
            self._late = tuple(hotkey for name, hotkey in self._wanted.items() if name not in given)

    def _messages(self) -> Iterator[Any]:
        """What has come. Raises DeviceError when the bus is gone."""
        while True:
            try:
                yield self._portal.bus.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, EOFError) as error:
                raise DeviceError(translated("errors", "The session bus was lost.")) from error

    def _ask(self, message: Any) -> None:
        self._asked.add(self._send(message))

    def _send(self, message: Any) -> int:
        serial = next(self._portal.bus.outgoing_serial)
        try:
            self._portal.bus.send_message(message, serial=serial)
        except OSError as error:
            raise DeviceError(translated("errors", "The session bus was lost.")) from error
        return int(serial)


def trigger(hotkey: Hotkey) -> str:
    """A hotkey as the desktops spell it: ``CTRL+ALT+r``, ``F9``."""
    key = hotkey.key.upper() if len(hotkey.key) > 1 else hotkey.key
    return "+".join([*(word for name, word in SPELLED.items() if name in hotkey.modifiers), key])
