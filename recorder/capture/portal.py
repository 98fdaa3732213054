"""The desktop portal: what a desktop does for programs that may not look at the screen themselves (Wayland).

A portal method answers at once with the path of a request; what came of it is told by the signal ``Response`` of that path,
after the desktop has perhaps asked the person. See the documentation of org.freedesktop.portal.Request.
"""

from __future__ import annotations

import secrets
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from recorder.capture.clock import Clock
from recorder.capture.screen import Frame
from recorder.elements.bus import open_bus
from recorder.errors import DeviceError
from recorder.translatable import translatable, translated

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SCREENSHOT, REQUEST = "org.freedesktop.portal.Screenshot", "org.freedesktop.portal.Request"
ANSWER_SECONDS, PERSON_SECONDS = 10.0, 60.0
"""How long the portal may take to start and to answer, and how long a person may take to allow a picture."""
NONE = translatable(
    "errors",
    "This desktop uses Wayland and gives no pictures of the screen ({0}). Nothing was recorded. Install "
    "xdg-desktop-portal with the part for your desktop, or log out and choose an X11 (Xorg) session.",
)


class Portal:
    """A connection to the portal, for one thread. Raises DeviceError when there is no session bus."""

    def __init__(self) -> None:
        try:
            self.bus: Any = open_bus("SESSION")
        except (OSError, KeyError, ValueError, EOFError) as error:
            raise DeviceError(translated(
                "errors",
                "The desktop portal cannot be reached ({0}). Log in to a desktop and try again.",
            ).format(type(error).__name__)) from error

    def close(self) -> None:
        """Give the connection back."""
        self.bus.close()

    def version(self, interface: str) -> int:
        """Which version of a portal there is; 0 for none."""
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(PATH, NAME, "org.freedesktop.DBus.Properties")
        try:
            reply = self.bus.send_and_get_reply(
                new_method_call(address, "Get", "ss", (interface, "version")), timeout=ANSWER_SECONDS
            )
        except (OSError, EOFError):
            return 0
        return int(reply.body[0][1]) if reply.header.message_type == MessageType.method_return else 0

    def message(self, interface: str, member: str, signature: str, *body: Any, path: str = PATH) -> Any:
        """A call to the portal, or to what it has at *path*."""
        from jeepney import DBusAddress, new_method_call

        return new_method_call(DBusAddress(path, NAME, interface), member, signature or None, body)

    def expect(self) -> tuple[str, str]:
        """Listen for the answer to a request that is made next: the token to give with it, and its path."""
        from jeepney import MatchRule, message_bus

        token = f"sayshow{secrets.token_hex(8)}"
        sender = self.bus.unique_name.removeprefix(":").replace(".", "_")
        path = f"{PATH}/request/{sender}/{token}"
        self.bus.send_message(message_bus.AddMatch(MatchRule(type="signal", interface=REQUEST, member="Response", path=path)))
        return token, path

    def screenshot(self) -> Path:
        """Let the desktop write a picture of the whole screen; the file. Raises DeviceError."""
        token, path = self.expect()
        options = {"handle_token": ("s", token), "modal": ("b", False), "interactive": ("b", False)}
        try:
            self.bus.send_message(self.message(SCREENSHOT, "Screenshot", "sa{sv}", "", options))
            code, results = self._answer(path)
        except (OSError, EOFError) as error:
            raise DeviceError(translated("errors", "The desktop did not give a picture of the screen in time. The step is kept without one.")) from error
        if code != 0:
            raise DeviceError(translated(
                "errors",
                "The desktop refused a picture of the screen. The step is kept without one; allow Sayshow to take pictures "
                "when asked.",
            ))
        address = urlsplit(str(results.get("uri", ("s", ""))[1]))
        if address.scheme != "file":
            raise DeviceError(translated("errors", "The desktop gave a picture that cannot be found. The step is kept without one."))
        return Path(unquote(address.path))

    def _answer(self, path: str) -> tuple[int, dict[str, Any]]:
        """What became of the request. Raises OSError (TimeoutError among them); DeviceError when the portal refuses the call."""
        from jeepney import HeaderFields, MessageType

        deadline = time.monotonic() + PERSON_SECONDS
        while True:
            message = self.bus.receive(timeout=max(0.0, deadline - time.monotonic()))
            fields = message.header.fields
            if message.header.message_type == MessageType.error:
                raise DeviceError(translated("errors", NONE).format(translated("errors", "the desktop portal answers {0}").format(fields.get(HeaderFields.error_name, "?"))))
            if message.header.message_type == MessageType.signal and fields.get(HeaderFields.path) == path:
                code, results = message.body
                return int(code), dict(results)


def check_portal() -> None:
    """Raise DeviceError with a remedy where the desktop gives no pictures."""
    portal = Portal()
    try:
        if not portal.version(SCREENSHOT):
            raise DeviceError(translated("errors", NONE).format(translated("errors", "the desktop portal does not offer them")))
    finally:
        portal.close()


def portal_picture(clock: Clock) -> Frame:
    """The screen as the desktop shows it now; the desktop's file is removed. Raises DeviceError."""
    from PIL import Image

    portal, start = Portal(), clock.now()
    try:
        path = portal.screenshot()
    finally:
        portal.close()
    try:
        with Image.open(path) as image:
            plain = image.convert("RGB")
        pixels = bytearray(plain.tobytes("raw", "BGRX"))
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise DeviceError(translated("errors", "The desktop gave a picture that cannot be read. The step is kept without one.")) from error
    finally:
        with suppress(OSError):  # it lies among the person's own pictures on some desktops; where we may not, it stays
            path.unlink()
    return Frame(start, clock.now(), plain.width, plain.height, 0, 0, pixels)
