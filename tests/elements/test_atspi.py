"""Calls sent together and collected under one deadline; a connection that never answers, and answers that come too late."""

from __future__ import annotations

import itertools
import socket
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from jeepney import HeaderFields, new_error, new_method_return

from recorder.elements.atspi import ACCESSIBLE, Call, Connection, Gone, Ref, switch_on
from recorder.elements.atspi_search import roles_as_bits
from recorder.elements.patience import Slow

HERE = Ref(":1.5", "/object")


class FakeBus:
    """Answers calls in reverse order; `silent` ones never."""

    def __init__(self, silent: frozenset[str] = frozenset(), failing: frozenset[str] = frozenset(), lost: bool = False) -> None:
        self.outgoing_serial = itertools.count(1)
        self.waiting: list[Any] = []
        self.silent, self.failing, self.lost = silent, failing, lost

    def send_message(self, message: Any, serial: int) -> None:
        if self.lost:
            raise ConnectionResetError("gone")
        message.header.serial = serial
        self.waiting.append(message)

    def receive(self, timeout: float) -> Any:
        for message in reversed(self.waiting):
            member = message.header.fields[HeaderFields.member]
            if member not in self.silent:
                self.waiting.remove(message)
                reply = new_error(message, "no") if member in self.failing else new_method_return(message, "s", (member,))
                reply.header.fields[HeaderFields.reply_serial] = message.header.serial
                return reply
        raise TimeoutError

    def close(self) -> None:
        return None


def connection(bus: FakeBus) -> Connection:
    made = Connection.__new__(Connection)
    made._bus = bus
    return made


def call(member: str) -> Call:
    return Call(HERE, ACCESSIBLE, member)


def soon() -> float:
    return time.monotonic() + 1


def test_answers_are_told_apart_whatever_their_order() -> None:
    made = connection(FakeBus(failing=frozenset({"B"})))
    assert made.ask([call("A"), call("B"), call("C")], soon()) == [("A",), None, ("C",)]


def test_one_silent_call_makes_the_program_slow() -> None:
    made = connection(FakeBus(silent=frozenset({"B"})))
    with pytest.raises(Slow):
        made.ask([call("A"), call("B")], soon())


def test_late_answers_are_dropped() -> None:
    bus = FakeBus(silent=frozenset({"B"}))
    made = connection(bus)
    with pytest.raises(Slow):
        made.ask([call("B")], soon())
    bus.silent = frozenset()
    assert made.ask([call("A"), call("C")], soon()) == [("A",), ("C",)]


def test_no_time_left_is_slow_and_a_closed_socket_is_gone() -> None:
    with pytest.raises(Slow):
        connection(FakeBus()).ask([call("A")], time.monotonic() - 1)
    with pytest.raises(Gone):
        connection(FakeBus(lost=True)).ask([call("A")], soon())


def test_without_a_session_bus_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    with pytest.raises(Gone):
        Connection()
    assert switch_on() is False


def test_a_bus_that_does_not_answer_the_greeting_is_gone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = tmp_path / "bus"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={place}")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(place))
        listener.listen()

        def answer() -> None:
            other, _ = listener.accept()
            with other:
                while (told := other.recv(1024)) and b"BEGIN" not in told:
                    if b"AUTH" in told:
                        other.sendall(b"OK 0123456789abcdef\r\n")
                while other.recv(1024):
                    pass

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        with pytest.raises(Gone):
            Connection()
        thread.join(10)
    assert not thread.is_alive()


def test_roles_are_told_as_signed_words() -> None:
    assert roles_as_bits(40) == [0, 1 << 8, 0, 0]
    assert roles_as_bits(31, 64) == [-(1 << 31), 0, 1, 0]
