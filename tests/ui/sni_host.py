"""A panel in miniature: a StatusNotifier watcher that clicks menu items over D-Bus, and shows notifications.

Lines in: ``click LABEL``, ``items``, ``open`` (click the last notification). Lines out tell of ``notified SUMMARY | BODY``.
"""

import asyncio
import sys

from dbus_fast import Message, PropertyAccess, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"


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


class Notifications(ServiceInterface):
    """What programs tell people."""

    def __init__(self) -> None:
        super().__init__(NOTIFICATIONS)
        self.last = 0

    @dbus_method()
    def Notify(
        self, program: "s", replaces: "u", icon: "s", summary: "s", body: "s", actions: "as", hints: "a{sv}", timeout: "i",  # type: ignore[name-defined, valid-type, syntax]  # noqa: F821, F722
    ) -> "u":  # type: ignore[name-defined]  # noqa: F821
        self.last += 1
        print("notified", summary, "|", body, flush=True)
        return self.last

    @dbus_method()
    def GetCapabilities(self) -> "as":  # type: ignore[valid-type, syntax]  # noqa: F722
        return ["body", "actions"]

    @dbus_signal()
    def ActionInvoked(self, number: int, action: str) -> "us":  # type: ignore[name-defined]  # noqa: F821
        return [number, action]


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
    notifications = Notifications()
    bus.export("/org/freedesktop/Notifications", notifications)
    await bus.request_name(NOTIFICATIONS)
    await bus.request_name(WATCHER)
    print("watching", flush=True)
    loop = asyncio.get_running_loop()
    while line := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        if line == "open":
            notifications.ActionInvoked(notifications.last, "default")
            continue
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
