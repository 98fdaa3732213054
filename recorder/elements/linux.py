"""Names on Linux: the X window under the point, then its program's AT-SPI tree, within one deadline."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import replace

from recorder.elements import rules, sheets
from recorder.elements.atspi import NOWHERE, Connection, Field, Gone, Ref, ref_of
from recorder.elements.atspi_look import chain_under, focused_chain, named
from recorder.elements.atspi_tree import AtspiTree
from recorder.elements.descent import best_top
from recorder.elements.finder import Answer, Availability
from recorder.elements.patience import Patience, Slow
from recorder.elements.rules import Node
from recorder.elements.scaling import Scaling, Scalings
from recorder.elements.windows_lasting import LastingWindows
from recorder.elements.windows_x11 import Under
from recorder.errors import DeviceError
from recorder.recording.element import Bounds, Element, Window
from recorder.translatable import translated

Look = Callable[[Connection], Answer]
WARM_SECONDS, SHEET_SECONDS, RECONNECT_SECONDS, REFRESH_SECONDS, MOST_SECRETS = 0.4, 1.5, 5.0, 1.0, 24


class Secrets:
    """The fields that were password fields once, for as long as they exist, newest last. Shared by finders and threads."""

    def __init__(self) -> None:
        self._refs: dict[Ref, None] = {}

    def add(self, ref: Ref) -> None:
        """Remember one."""
        self._refs[ref] = None

    def __contains__(self, ref: object) -> bool:
        return ref in self._refs

    def newest(self) -> list[Ref]:
        """The last ones met."""
        return list(self._refs)[-MOST_SECRETS:]


class LinuxFinder:
    """The finder on X11 with AT-SPI."""

    def __init__(self, ignore_pids: Collection[int] = (), secrets: Secrets | None = None) -> None:
        self._ignored = frozenset(ignore_pids)
        self._bus: Connection | None = None
        self._why = ""
        self._windows: LastingWindows | None = None
        self._programs: dict[int, tuple[Ref, ...]] = {}
        self._patience, self._searches = Patience(), Patience()
        self._scalings = Scalings()
        self._sheets: dict[object, sheets.Sheet] = {}
        self._secrets = secrets if secrets is not None else Secrets()
        self._tried = self._refreshed = -RECONNECT_SECONDS
        try:
            self._windows = LastingWindows()
        except DeviceError as error:
            self._why = str(error)
        self._connect()

    def at(self, x: int, y: int, deadline: float, below: bool = False) -> Answer:
        """What is under a point of the desktop; with *below* in the window that the popup there belongs to."""
        under = self._windows.under(x, y) if self._windows is not None else None
        if under is not None and below:
            under = under.owner(x, y)
        if under is None:
            return Answer()
        answer = self._asking(under.window, deadline, lambda bus: self._look(AtspiTree(bus, deadline), under, x, y, deadline))
        if not under.popup:
            return answer
        after = self._windows.under(x, y) if self._windows is not None else None
        stayed = after is not None and after.number == under.number
        return replace(answer, popup=under.number) if stayed else Answer(None, answer.window)

    def focused(self, deadline: float) -> Answer:
        """What has the keyboard focus."""
        window = self.active_window()
        if window is None:
            return Answer()
        return self._asking(window, deadline, lambda bus: self._focus(AtspiTree(bus, deadline, self._sheets), window, deadline))

    def text_of(self, field: object, deadline: float) -> str | None:
        """What a field holds now; never asked of a secret, also when it became one later."""
        if (
            not isinstance(field, Field)
            or field.secret
            or field.ref in self._secrets
            or self._bus is None
            or self._patience.spent(field.pid)
        ):
            return None
        tree = AtspiTree(self._bus, deadline)
        try:
            node = tree.node(field.ref)
            if node.role == "password":
                self._secrets.add(field.ref)
                return None
            if node.role == "combo box":
                return rules.field_value(tree.told(node))
            return tree.content(node)
        except Slow:
            self._patience.was_late(field.pid)
        except Gone as error:
            self._lost(error)
        return None

    def secrets(self, deadline: float) -> tuple[Bounds, ...]:
        """Where secrets show: password fields of the active window, and those met before."""
        places: list[Bounds] = []

        def look(bus: Connection) -> Answer:
            if window is not None:
                tree = AtspiTree(bus, deadline)
                tops = self._tops(tree, window, deadline)
                self._scalings.learn(tops, window.bounds)
                for top in tops:
                    for ref in tree.passwords_below(top):
                        self._secrets.add(ref)
            refs = self._secrets.newest()
            for ref, box in zip(refs, bus.boxes(refs, deadline), strict=True):
                if box is not None and box != NOWHERE:
                    known = self._scalings.of(ref.bus)
                    places.append(known.real_box(box) if known is not None else box)
            return Answer()

        if (window := self.active_window()) is not None:
            self._asking(window, deadline, look)
        return tuple(places)

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""
        return self._windows.active_window() if self._windows is not None else None

    def warm(self, window: Window) -> None:
        """One look at the middle of the window wakes a browser's tree."""
        if window.bounds is None:
            return
        x, y = window.bounds.x + window.bounds.width // 2, window.bounds.y + window.bounds.height // 2
        deadline = time.monotonic() + WARM_SECONDS
        self._asking(
            window,
            deadline,
            lambda bus: self._look(AtspiTree(bus, deadline), Under(window, window.bounds or Bounds(x, y, 1, 1), False), x, y, deadline),
        )
        patient = time.monotonic() + SHEET_SECONDS
        self._asking(window, patient, lambda bus: self._learn_sheet(bus, window, patient))

    def pointer(self) -> tuple[int, int] | None:
        """Where the pointer is."""
        return self._windows.pointer() if self._windows is not None else None

    def handle_at(self, x: int, y: int, deadline: float) -> object | None:
        """Which window and control is at a point, without naming it."""
        under = self._windows.under(x, y) if self._windows is not None else None
        if under is None:
            return None
        handles: list[object] = []

        def look(bus: Connection) -> Answer:
            tops = self._tops(AtspiTree(bus, deadline), under.window, deadline)
            known = self._scalings.learn(tops, under.box, under.window.bounds)
            box, point = (known.told_box(under.box), known.told_point(x, y)) if known is not None else (under.box, (x, y))
            top = best_top(tops, box, under.window.title, *point)
            handles.append(bus.hit(ref_of(top), *point, deadline) if top is not None else None)
            return Answer()

        self._asking(under.window, deadline, look)
        return (under.window.number, under.window.title, under.box, *handles) if handles else None

    def state(self) -> Availability:
        """Whether controls can be named here."""
        if self._windows is None:
            return Availability(False, self._why, translated("doctor", "Start Sayshow in an X11 session."))
        if self._bus is None:
            return Availability(
                False,
                translated("doctor", "The accessibility bus cannot be reached ({0}), so names come from pictures only.").format(self._why),
                translated("doctor", "Install at-spi2-core and log in again."),
            )
        return Availability(True)

    def close(self) -> None:
        """Hang up."""
        if self._bus is not None:
            self._bus.close()
        if self._windows is not None:
            self._windows.close()
        self._bus = self._windows = None

    # a look

    def _asking(self, window: Window, deadline: float, look: Look) -> Answer:
        """Run one look at a window's program; whatever that program does wrong, the answer still tells the window."""
        none = Answer(None, window)
        if window.pid is None or window.pid in self._ignored or self._patience.spent(window.pid):
            return none
        self._connect()
        if self._bus is None:
            return none
        try:
            found = look(self._bus)
        except Slow:
            self._patience.was_late(window.pid)
            return none
        except Gone as error:
            self._lost(error)
            return none
        self._patience.answered(window.pid)
        return replace(found, window=window)

    def _look(self, tree: AtspiTree, under: Under, x: int, y: int, deadline: float) -> Answer:
        tops = self._tops(tree, under.window, deadline)
        known = self._scalings.learn(tops, under.box, under.window.bounds)
        if known is not None:
            under, (x, y) = known.told_under(under), known.told_point(x, y)
        chain = chain_under(tree, tops, under, x, y, self._searches)
        return self._told(*named(tree, chain, (x, y)), under.window.pid or 0, known) if chain else Answer()

    def _focus(self, tree: AtspiTree, window: Window, deadline: float) -> Answer:
        tops = self._tops(tree, window, deadline)
        known = self._scalings.learn(tops, window.bounds)
        chain = focused_chain(tree, tops, window.title)
        return self._told(*named(tree, chain, None), window.pid or 0, known) if chain else Answer()

    def _learn_sheet(self, bus: Connection, window: Window, deadline: float) -> Answer:
        """Find out where a sheet is before keys come: its tree has to be walked, which takes longer than a key may wait."""
        tree = AtspiTree(bus, deadline, self._sheets)
        for top in self._tops(tree, window, deadline):
            if tree.is_endless(top) and top.handle not in self._sheets:
                tree.focused_below(top)
        return Answer()

    def _told(self, element: Element, node: Node, pid: int, known: Scaling | None) -> Answer:
        ref = ref_of(node)
        if element.secret:
            self._secrets.add(ref)
        elif ref in self._secrets:
            element = replace(element, secret=True, value=None)
        typed = (element.editable or node.role in rules.FIELDS) and not sheets.is_cell(node)
        field = Field(ref, pid, element.secret) if typed else None
        return Answer(known.real_element(element) if known is not None else element, None, field)

    def _tops(self, tree: AtspiTree, window: Window, deadline: float) -> list[Node]:
        for program in self._programs_of(window.pid or 0, deadline):
            if tops := tree.children(Node(handle=program)):
                return tops
        self._programs.pop(window.pid or 0, None)
        return []

    def _programs_of(self, pid: int, deadline: float) -> tuple[Ref, ...]:
        if pid not in self._programs and self._bus is not None and time.monotonic() - self._refreshed > REFRESH_SECONDS:
            self._refreshed = time.monotonic()
            programs = self._bus.programs(deadline)
            self._programs.clear()
            for program, owner in zip(programs, self._bus.pids(programs, deadline), strict=True):
                self._programs[owner] = (*self._programs.get(owner, ()), program)
        return self._programs.get(pid, ())

    # faults of others

    def _lost(self, error: Gone) -> None:
        self._why = str(error)
        if self._bus is not None:
            self._bus.close()
        self._bus = None

    def _connect(self) -> None:
        if self._bus is None and time.monotonic() - self._tried > RECONNECT_SECONDS:
            self._tried = time.monotonic()
            try:
                self._bus = Connection()
                self._programs.clear()
            except Gone as error:
                self._why = str(error)
