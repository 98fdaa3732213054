"""A panel in miniature: a StatusNotifier watcher that clicks menu items over D-Bus. Lines in: ``click LABEL``, ``items``."""

import asyncio
import sys

from dbus_fast import Message, PropertyAccess, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

WATCHER = "org.kde.StatusNotifierWatcher"


class Watcher(ServiceInterface):
    """What icons register with."""

    def __init__(self) -> None:
        super().__init__(WATCHER)
        self.items: list[str] = []

    @dbus_method()
    def RegisterStatusNotifierItem(self, service: "s") -> None:  # type: ignore[name-defined]  # noqa: F821
        self.items.append(service)
        print("registered", service, flush=True)
        self.StatusNotifierItemRegistered(service)

    @dbus_method()
    def RegisterStatusNotifierHost(self, service: "s") -> None:  # type: ignore[name-defined]  # noqa: F821
        pass

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> "b":  # type: ignore[name-defined]  # noqa: F821
        return True

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> "as":  # type: ignore[valid-type, syntax]  # noqa: F722
        return self.items

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> "i":  # type: ignore[name-defined]  # noqa: F821
        return 0

    @dbus_signal()
    def StatusNotifierItemRegistered(self, service: str) -> "s":  # type: ignore[name-defined]  # noqa: F821
        return service


async def call(
    bus: MessageBus, service: str, path: str, interface: str, member: str, signature: str = "", *body: object
) -> list[object]:
    """One method call."""
    reply = await bus.call(Message(service, path, interface, member, signature=signature, body=list(body)))
    assert reply is not None
    return list(reply.body)


async def items(bus: MessageBus, service: str) -> dict[str, int]:
    """The visible and enabled menu items: label and number."""
    menu = "/MenuBar"
    found: dict[str, int] = {}
    _revision, (_id, _properties, children) = await call(
        bus, service, menu, "com.canonical.dbusmenu", "GetLayout", "iias", 0, -1, []
    )
    for child in children:
        number, properties, _ = child.value
        flags = {name: value.value for name, value in properties.items()}
        if flags.get("visible", True) and flags.get("enabled", True) and flags.get("label"):
            found[flags["label"].replace("_", "")] = number
    return found


async def main() -> None:
    """Watch until the input ends."""
    bus = await MessageBus().connect()
    watcher = Watcher()
    bus.export("/StatusNotifierWatcher", watcher)
    await bus.request_name(WATCHER)
    print("watching", flush=True)
    loop = asyncio.get_running_loop()
    while line := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        service = watcher.items[-1]
        await call(bus, service, "/MenuBar", "com.canonical.dbusmenu", "AboutToShow", "i", 0)
        found = await items(bus, service)
        if line == "items":
            print("items", *(label.replace(" ", "_") for label in found), flush=True)
        else:
            label = line.removeprefix("click ")
            await call(
                bus,
                service,
                "/MenuBar",
                "com.canonical.dbusmenu",
                "Event",
                "isvu",
                found[label],
                "clicked",
                Variant("s", ""),
                0,
            )
            print("clicked", label, flush=True)


if __name__ == "__main__":
    asyncio.run(main())
