"""AT-SPI over D-Bus: typed calls, sent together, collected under one deadline."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from recorder.elements import rules
from recorder.elements.atspi_words import LABEL_FOR, LABELLED_BY, ROLE_WORDS, STATE_BITS
from recorder.elements.bus import open_bus
from recorder.elements.patience import Slow
from recorder.elements.rules import Node
from recorder.recording.element import Bounds
from recorder.translatable import translated

ACCESSIBLE, COMPONENT, TEXT, VALUE = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Component", "Text", "Value"))
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT, NULL = "/org/a11y/atspi/accessible/root", "/org/a11y/atspi/null"
REGISTRY = "org.a11y.atspi.Registry"
LONGEST_TEXT, MOST_OPTIONS = 5000, 60
CONNECT_SECONDS = 2.0
NOWHERE = Bounds(0, 0, 0, 0)


class Gone(Exception):
    """The accessibility bus cannot be reached."""


class Ref(NamedTuple):
    """An accessible object: who has it, and its path there."""

    bus: str
    path: str


class Call(NamedTuple):
    """One method call."""

    to: Ref
    interface: str
    member: str
    signature: str = ""
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """The handle of a field that can be read later."""

    ref: Ref
    pid: int
    secret: bool


class Connection:
    """One connection to the accessibility bus, for one thread. Raises Gone when there is none."""

    def __init__(self) -> None:
        try:
            with open_bus("SESSION") as session:
                address = _reply(
                    session.send_and_get_reply(
                        _message(Call(Ref("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress")),
                        timeout=CONNECT_SECONDS,
                    )
                )
            if not address:
                raise Gone(translated("doctor", "there is no accessibility bus"))
            self._bus: Any = open_bus(address[0])
        except KeyError as error:  # no address in the environment
            raise Gone(translated("doctor", "there is no session bus")) from error
        except (OSError, ValueError, TypeError, EOFError) as error:
            raise Gone(str(error)) from error

    def ask(self, calls: Sequence[Call], deadline: float) -> list[tuple[Any, ...] | None]:
        """Send all *calls*, then collect the replies; an error reply is None. Raises Slow at the deadline, Gone."""
        answers: list[tuple[Any, ...] | None] = [None] * len(calls)
        waiting: dict[int, int] = {}
        try:
            for index, call in enumerate(calls):
                serial = next(self._bus.outgoing_serial)
                self._bus.send_message(_message(call), serial=serial)
                waiting[serial] = index
            while waiting:
                left = deadline - time.monotonic()
                if left <= 0:
                    raise Slow
                message = self._bus.receive(timeout=left)
                index = waiting.pop(_serial(message), -1)
                if index >= 0:
                    answers[index] = _reply(message)
        except TimeoutError as error:
            raise Slow from error
        except (OSError, EOFError) as error:
            raise Gone(str(error)) from error
        return answers

    def one(self, call: Call, deadline: float) -> tuple[Any, ...] | None:
        """A single call."""
        return self.ask([call], deadline)[0]

    def close(self) -> None:
        """Hang up."""
        self._bus.close()

    # what the tree tells

    def programs(self, deadline: float) -> list[Ref]:
        """The programs that have registered."""
        answer = self.one(Call(Ref(REGISTRY, ROOT), ACCESSIBLE, "GetChildren"), deadline)
        return [Ref(*each) for each in answer[0]] if answer else []

    def pids(self, programs: Sequence[Ref], deadline: float) -> list[int]:
        """Their process ids (0: gone)."""
        bus = Ref("org.freedesktop.DBus", "/org/freedesktop/DBus")
        answers = self.ask([Call(bus, "org.freedesktop.DBus", "GetConnectionUnixProcessID", "s", (p.bus,)) for p in programs], deadline)
        return [int(answer[0]) if answer else 0 for answer in answers]

    def alive(self, ref: Ref, deadline: float) -> bool:
        """Whether the object still answers."""
        return self.one(Call(ref, ACCESSIBLE, "GetRole"), deadline) is not None

    def children(self, ref: Ref, deadline: float, most: int) -> list[Ref]:
        """The first *most* children; none where there are endlessly many (sheets of cells)."""
        count = self._property(ref, ACCESSIBLE, "ChildCount", deadline)
        if not isinstance(count, int) or count <= 0:
            return []
        if count <= most:
            answer = self.one(Call(ref, ACCESSIBLE, "GetChildren"), deadline)
            return [r for each in answer[0] if (r := Ref(*each)).path != NULL] if answer else []
        if count > 100_000:
            return []
        answers = self.ask([Call(ref, ACCESSIBLE, "GetChildAtIndex", "i", (i,)) for i in range(most)], deadline)
        return [r for a in answers if a and (r := Ref(*a[0])).path != NULL]

    def hit(self, ref: Ref, x: int, y: int, deadline: float) -> Ref | None:
        """What *ref* says is at a point of the screen (one level deeper, or the innermost: that differs)."""
        answer = self.one(Call(ref, COMPONENT, "GetAccessibleAtPoint", "iiu", (x, y, 0)), deadline)
        return _ref(answer[0]) if answer else None

    def nodes(self, refs: Sequence[Ref], deadline: float) -> list[Node]:
        """Role, name, description, states, box and parent of each."""
        kinds = 6
        calls: list[Call] = []
        for ref in refs:
            calls += [
                Call(ref, ACCESSIBLE, "GetRole"),
                _get(ref, ACCESSIBLE, "Name"),
                _get(ref, ACCESSIBLE, "Description"),
                Call(ref, ACCESSIBLE, "GetState"),
                Call(ref, COMPONENT, "GetExtents", "u", (0,)),
                _get(ref, ACCESSIBLE, "Parent"),
            ]
        answers = self.ask(calls, deadline)
        return [_node(ref, answers[i * kinds : (i + 1) * kinds]) for i, ref in enumerate(refs)]

    def boxes(self, refs: Sequence[Ref], deadline: float) -> list[Bounds | None]:
        """Where each lies, None when it is not showing, `NOWHERE` when it shows but has no box of its own."""
        answers = self.ask(
            [c for ref in refs for c in (Call(ref, ACCESSIBLE, "GetState"), Call(ref, COMPONENT, "GetExtents", "u", (0,)))],
            deadline,
        )
        return [_bounds(answers[2 * i + 1]) or NOWHERE if "showing" in _states(answers[2 * i]) else None for i in range(len(refs))]

    def related(self, ref: Ref, deadline: float) -> tuple[list[Ref], list[Ref]]:
        """What labels *ref*, and what *ref* is the label of."""
        answer = self.one(Call(ref, ACCESSIBLE, "GetRelationSet"), deadline)
        relations = {int(kind): [Ref(*each) for each in targets] for kind, targets in (answer[0] if answer else [])}
        return relations.get(LABELLED_BY, []), relations.get(LABEL_FOR, [])

    def attributes(self, ref: Ref, deadline: float) -> dict[str, str]:
        """What toolkits say besides; empty for most."""
        answer = self.one(Call(ref, ACCESSIBLE, "GetAttributes"), deadline)
        return dict(answer[0]) if answer else {}

    def text(self, ref: Ref, deadline: float) -> str | None:
        """The text of a field; None for none or a very long one. Never to be asked of a secret."""
        count = self._property(ref, TEXT, "CharacterCount", deadline)
        if not isinstance(count, int) or count > LONGEST_TEXT:
            return None
        answer = self.one(Call(ref, TEXT, "GetText", "ii", (0, -1)), deadline)
        return str(answer[0]) if answer else None

    def number(self, ref: Ref, deadline: float) -> str | None:
        """The value of a spin button or slider, as a person would write it."""
        value = self._property(ref, VALUE, "CurrentValue", deadline)
        return f"{value:.10g}" if isinstance(value, float) else None

    def roles(self, refs: Iterable[Ref], deadline: float) -> list[str]:
        """The roles in plain words."""
        answers = self.ask([Call(ref, ACCESSIBLE, "GetRole") for ref in refs], deadline)
        return [ROLE_WORDS.get(int(a[0]), "group") if a else "group" for a in answers]

    def _property(self, ref: Ref, interface: str, name: str, deadline: float) -> Any:
        answer = self.one(_get(ref, interface, name), deadline)
        return answer[0][1] if answer else None


def switch_on() -> bool:
    """Set `org.a11y.Status.IsEnabled`, which programs read when they start. Returns whether it is on now."""
    try:
        status = Ref("org.a11y.Bus", "/org/a11y/bus")
        with open_bus("SESSION") as session:
            set_it = Call(status, PROPERTIES, "Set", "ssv", ("org.a11y.Status", "IsEnabled", ("b", True)))
            return _reply(session.send_and_get_reply(_message(set_it), timeout=CONNECT_SECONDS)) is not None
    except (OSError, KeyError, ValueError, EOFError):
        return False


def ref_of(node: Node) -> Ref:
    """The node's object. Raises TypeError for a node that is not of AT-SPI."""
    if not isinstance(node.handle, Ref):
        raise TypeError("not a node of AT-SPI")
    return node.handle


def _message(call: Call) -> Any:
    from jeepney import DBusAddress, new_method_call

    address = DBusAddress(call.to.path, call.to.bus, call.interface)
    return new_method_call(address, call.member, call.signature or None, call.arguments)


def _get(ref: Ref, interface: str, name: str) -> Call:
    return Call(ref, PROPERTIES, "Get", "ss", (interface, name))


def _serial(message: Any) -> int:
    from jeepney import HeaderFields

    return int(message.header.fields.get(HeaderFields.reply_serial, -1))


def _reply(message: Any) -> tuple[Any, ...] | None:
    from jeepney import MessageType

    return message.body if message.header.message_type == MessageType.method_return else None


def _ref(value: Any) -> Ref | None:
    return Ref(*value) if value and value[1] != NULL and value[0] else None


def _bounds(answer: tuple[Any, ...] | None) -> Bounds | None:
    if not answer:
        return None
    x, y, width, height = answer[0]
    return Bounds(x, y, width, height) if width > 0 and height > 0 else None


def _states(answer: tuple[Any, ...] | None) -> frozenset[str]:
    if not answer:
        return frozenset()
    bits = sum(int(word) << (32 * i) for i, word in enumerate(answer[0]))
    return frozenset(name for bit, name in STATE_BITS.items() if bits >> bit & 1)


def _node(ref: Ref, answers: Sequence[tuple[Any, ...] | None]) -> Node:
    role_number, name, description, states, extents, parent = answers
    state = _states(states)
    role = ROLE_WORDS.get(int(role_number[0]), "group") if role_number else "group"
    if role in ("text", "group") and "editable" in state:
        role = "entry"
    if role in rules.SWITCHED:
        state |= {"checkable"}
    return Node(
        role,
        name[0][1] if name else "",
        description[0][1] if description else "",
        _bounds(extents),
        state,
        handle=ref,
        parent=_ref(parent[0][1]) if parent else None,
    )
