"""A desktop portal in miniature: pictures of the X screen as a Wayland desktop gives them, and hotkeys.

Lines in: ``refuse`` and ``allow`` pictures, ``press ID`` a hotkey, ``held`` (which are bound). Lines out: ``ready``, ``picture PATH``,
``bound ID=TRIGGER ...``.
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from dbus_fast import Message, MessageType, PropertyAccess, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"


class Answers:
    """Tells what became of requests, to nobody but who made them."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus = bus
        self.sender = ""

    def path(self, options: dict[str, Variant]) -> str:
        """The request's path, as the documentation has it."""
        return f"{PATH}/request/{self.sender.removeprefix(':').replace('.', '_')}/{options['handle_token'].value}"

    def tell(self, path: str, code: int, results: dict[str, Variant]) -> None:
        """A while after the call has returned."""
        asyncio.get_running_loop().call_later(0.05, self._signal, self.sender, path, "org.freedesktop.portal.Request", "Response", "ua{sv}", code, results)

    def activate(self, owner: str, session: str, shortcut: str) -> None:
        """Somebody pressed a hotkey."""
        self._signal(owner, PATH, "org.freedesktop.portal.GlobalShortcuts", "Activated", "osta{sv}", session, shortcut, 1, {})

    def _signal(self, to: str, path: str, interface: str, member: str, signature: str, *body: object) -> None:
        message = Message.new_signal(path, interface, member, signature, list(body))
        message.destination = to
        self._bus.send(message)


class Screenshot(ServiceInterface):
    """Gives the screen of DISPLAY."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("org.freedesktop.portal.Screenshot")
        self._answers, self.allowed = answers, True
        self._folder = Path(tempfile.mkdtemp(prefix="portal-"))

    @dbus_property(access=PropertyAccess.READ)
    def version(self) -> "u":  # type: ignore[name-defined]  # noqa: F821
        return 2

    @dbus_method()
    def Screenshot(self, parent: "s", options: "a{sv}") -> "o":  # type: ignore[name-defined, valid-type, syntax]  # noqa: F821, F722
        path = self._answers.path(options)
        if not self.allowed:
            self._answers.tell(path, 1, {})
            return path
        file = self._folder / "a screen, übers.png"
        self._grab(file)
        print("picture", file, flush=True)
        self._answers.tell(path, 0, {"uri": Variant("s", file.as_uri())})
        return path

    def _grab(self, file: Path) -> None:
        import mss
        import mss.tools

        with mss.MSS() as eye:
            shot = eye.grab(eye.monitors[0])
            mss.tools.to_png(shot.rgb, shot.size, output=str(file))


class GlobalShortcuts(ServiceInterface):
    """Binds what it is asked to, but for F9, which somebody has."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("org.freedesktop.portal.GlobalShortcuts")
        self._answers = answers
        self.session = self.owner = ""
        self.bound: dict[str, str] = {}

    @dbus_property(access=PropertyAccess.READ)
    def version(self) -> "u":  # type: ignore[name-defined]  # noqa: F821
        return 1

    @dbus_method()
    def CreateSession(self, options: "a{sv}") -> "o":  # type: ignore[name-defined, valid-type, syntax]  # noqa: F821, F722
        path = self._answers.path(options)
        self.owner = self._answers.sender
        self.session = f"{PATH}/session/1/{options['session_handle_token'].value}"
        self._answers.tell(path, 0, {"session_handle": Variant("s", self.session)})
        return path

    @dbus_method()
    def BindShortcuts(self, session: "o", shortcuts: "a(sa{sv})", parent: "s", options: "a{sv}") -> "o":  # type: ignore[name-defined, valid-type, syntax]  # noqa: F821, F722
        assert session == self.session
        path = self._answers.path(options)
        self.bound = {name: more["preferred_trigger"].value for name, more in shortcuts if more["preferred_trigger"].value != "F9"}
        given = [[name, {"description": more["description"], "trigger_description": Variant("s", "?")}] for name, more in shortcuts if name in self.bound]
        self._answers.tell(path, 0, {"shortcuts": Variant("a(sa{sv})", given)})
        print("bound", *(f"{name}={trigger}" for name, trigger in self.bound.items()), flush=True)
        return path


async def main() -> None:
    """Serve until the input ends."""
    bus = await MessageBus().connect()
    answers = Answers(bus)

    def remember(message: Message) -> None:
        if message.message_type == MessageType.METHOD_CALL and message.sender:
            answers.sender = message.sender

    bus.add_message_handler(remember)
    screenshot, shortcuts = Screenshot(answers), GlobalShortcuts(answers)
    if "NO_PICTURES" not in os.environ:
        bus.export(PATH, screenshot)
    bus.export(PATH, shortcuts)
    await bus.request_name(NAME)
    print("ready", flush=True)
    loop = asyncio.get_running_loop()
    while line := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        if line.startswith("press "):
            answers.activate(shortcuts.owner, shortcuts.session, line.removeprefix("press "))
        else:
            screenshot.allowed = line == "allow"


if __name__ == "__main__":
    asyncio.run(main())
