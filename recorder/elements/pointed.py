"""The finder for systems that say themselves what is at a point (Windows, macOS): climbing, deadline, secrets."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Hashable
from dataclasses import dataclass, replace
from typing import Protocol

from recorder.elements import rules
from recorder.elements.finder import Answer, Availability, Windows
from recorder.elements.patience import Patience, Slow
from recorder.elements.rules import Node
from recorder.recording.element import Bounds, Window

HIGHEST = 16
WAKE_SECONDS, LOOK_SECONDS, WARM_SECONDS = 0.05, 0.1, 0.4
LONGEST_TEXT, MOST_SECRETS = 5000, 24


class Runtime(Protocol):
    """What a system can tell. A handle is the system's own; every call may raise Slow."""

    def at(self, x: int, y: int) -> object | None:
        """The innermost control at a point."""

    def focused(self) -> object | None:
        """The control that has the keyboard."""

    def node(self, handle: object) -> Node:
        """Role, name, box and states, in one call where the system can do that."""

    def parent(self, handle: object) -> object | None:
        """The control around it; None above a window."""

    def told(self, node: Node) -> Node:
        """The node with what its name may need besides: label, placeholder, content. Never the content of a secret."""

    def text(self, handle: object) -> str | None:
        """What a field holds."""

    def key(self, handle: object) -> Hashable:
        """The same for the same control."""

    def pid(self, handle: object) -> int | None:
        """The process it belongs to."""

    def wake(self, pid: int) -> None:
        """Make a program build its tree (browsers)."""

    def state(self) -> Availability:
        """Whether this works here."""

    def close(self) -> None:
        """Give everything back."""


@dataclass(frozen=True, slots=True)
class Field:
    """The handle of a field that can be read later."""

    handle: object
    pid: int
    secret: bool


class PointFinder:
    """See `recorder.elements.finder.Finder`."""

    def __init__(self, runtime: Runtime, windows: Windows, ignore_pids: Collection[int] = ()) -> None:
        self._runtime, self._windows, self._ignored = runtime, windows, frozenset(ignore_pids)
        self._patience = Patience()
        self._secrets: dict[Hashable, object] = {}
        self._woken: set[int] = set()

    def at(self, x: int, y: int, deadline: float, below: bool = False) -> Answer:
        """What is under a point of the desktop; these systems tell the front control alone."""
        if below:
            return Answer()
        window = self._windows.window_at(x, y)
        if not self._asks(window):
            return Answer(None, window)
        pid = window.pid if window is not None and window.pid is not None else 0
        try:
            chain = self._awake_chain(x, y, pid, deadline)
            found = self._answer(chain, rules.target(chain), pid) if chain else Answer()
        except Slow:
            self._patience.was_late(pid)
            return Answer(None, window)
        self._patience.answered(pid)
        return replace(found, window=window)

    def focused(self, deadline: float) -> Answer:
        """What has the keyboard focus."""
        window = self.active_window()
        if not self._asks(window):
            return Answer(None, window)
        pid = window.pid if window is not None and window.pid is not None else 0
        try:
            handle = self._runtime.focused()
            chain = self._chain(handle, deadline) if handle is not None and self._runtime.pid(handle) not in self._ignored else []
            found = self._answer(chain, 0, pid) if chain else Answer()
        except Slow:
            self._patience.was_late(pid)
            return Answer(None, window)
        return replace(found, window=window)

    def secrets(self, deadline: float) -> tuple[Bounds, ...]:
        """Where the password fields show that were met before."""
        places = []
        for handle in list(self._secrets.values())[-MOST_SECRETS:]:
            if time.monotonic() > deadline:
                break
            try:
                node = self._runtime.node(handle)
            except Slow:
                continue
            if node.bounds is not None and "showing" in node.states:
                places.append(node.bounds)
        return tuple(places)

    def text_of(self, field: object, deadline: float) -> str | None:
        """What a field holds now; None for secrets."""
        if not isinstance(field, Field) or field.secret or self._patience.spent(field.pid) or time.monotonic() > deadline:
            return None
        try:
            node = self._runtime.node(field.handle)
            key = self._runtime.key(field.handle)
            if node.role == "password" or key in self._secrets:
                self._secrets[key] = field.handle
                return None
            text = self._runtime.text(field.handle)
        except Slow:
            self._patience.was_late(field.pid)
            return None
        return text if text is not None and len(text) <= LONGEST_TEXT else None

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""
        return self._windows.active_window()

    def warm(self, window: Window) -> None:
        """Wake the program, and look once at the middle of its window."""
        if window.pid is None or window.bounds is None or not self._asks(window):
            return
        box = window.bounds
        self.at(box.x + box.width // 2, box.y + box.height // 2, time.monotonic() + WARM_SECONDS)

    def state(self) -> Availability:
        """Whether controls can be named here."""
        return self._runtime.state()

    def close(self) -> None:
        """Give everything back."""
        self._runtime.close()
        self._windows.close()

    def _asks(self, window: Window | None) -> bool:
        return window is not None and window.pid is not None and window.pid not in self._ignored and not self._patience.spent(window.pid)

    def _awake_chain(self, x: int, y: int, pid: int, deadline: float) -> list[Node]:
        """The chain at a point; a program asked for the first time may need a moment to have one."""
        first = pid not in self._woken
        if first:
            self._woken.add(pid)
            self._runtime.wake(pid)
        while True:
            handle = self._runtime.at(x, y)
            if handle is None or self._runtime.pid(handle) in self._ignored:
                return []
            chain = self._chain(handle, deadline)
            bare = all(node.role in rules.EMPTY_PLACES or node.role == "group" for node in chain)
            if not (first and bare) or deadline - time.monotonic() < WAKE_SECONDS + LOOK_SECONDS:
                return chain
            threading.Event().wait(WAKE_SECONDS)

    def _chain(self, handle: object, deadline: float) -> list[Node]:
        chain: list[Node] = []
        above: object | None = handle
        while above is not None and len(chain) < HIGHEST:
            if time.monotonic() > deadline:
                raise Slow
            chain.append(self._runtime.node(above))
            if chain[-1].role == "window":
                break
            above = self._runtime.parent(above)
        return chain

    def _answer(self, chain: list[Node], index: int, pid: int) -> Answer:
        node = chain[index] = self._runtime.told(chain[index])
        if index and not node.name:
            chain[0] = self._runtime.told(chain[0])
        element = rules.element(chain, index)
        key = self._runtime.key(node.handle)
        if element.secret:
            self._secrets[key] = node.handle
        elif key in self._secrets:
            element = replace(element, secret=True, value=None)
        field = Field(node.handle, pid, element.secret) if element.editable or node.role in rules.FIELDS else None
        return Answer(element, None, field)
