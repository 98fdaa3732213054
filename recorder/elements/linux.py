"""Names on Linux: the X window under the point, then its program's AT-SPI tree, within one deadline."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from recorder.elements import rules
from recorder.elements.atspi import NOWHERE, Connection, Field, Gone, Ref
from recorder.elements.descent import best_top, chain_at, overlap
from recorder.elements.finder import Answer, Availability
from recorder.elements.patience import Patience, Slow
from recorder.elements.rules import Node
from recorder.elements.windows_x11 import Under, X11Windows
from recorder.errors import DeviceError
from recorder.recording.element import Bounds, Element, Window

Look = Callable[[Connection], Answer]
WARM_SECONDS, RECONNECT_SECONDS, REFRESH_SECONDS = 0.4, 5.0, 1.0
MOST_CHILDREN, MOST_WALKED, LINE_HEIGHT = 150, 600, 60
WAKE_SECONDS, LOOK_SECONDS, CONFIRM_SECONDS = 0.05, 0.1, 0.025
SAME_BOX, GUESSED = 0.5, 0.8
MOST_PAGES, MOST_HITS = 20, 3
WORDED = frozenset({"text", "label", "heading", "link", "table cell", "list item"})


class AtspiTree:
    """One look into a tree: everything asked of it has the same deadline."""

    def __init__(self, bus: Connection, deadline: float) -> None:
        self._bus, self._deadline = bus, deadline
        self._known: dict[Ref, Node] = {}

    def hit(self, node: Node, x: int, y: int) -> Node | None:
        """What the program says is at the point."""
        found = self._bus.hit(_ref(node), x, y, self._deadline)
        return self.node(found) if found is not None and found != node.handle else None

    def children_at(self, node: Node, x: int, y: int) -> Sequence[Node]:
        """The showing children around the point."""
        refs = self._bus.children(_ref(node), self._deadline, MOST_CHILDREN)
        inside = self._around(refs, x, y)
        if not inside:  # pages of a notebook may have no box of their own
            boxless = [ref for ref, box in zip(refs, self._bus.boxes(refs, self._deadline), strict=True) if box == NOWHERE]
            inside = self._around([ref for page in boxless[:MOST_PAGES] for ref in self._bus.children(page, self._deadline, MOST_CHILDREN)], x, y)
        return self._bus.nodes(inside, self._deadline)

    def _around(self, refs: Sequence[Ref], x: int, y: int) -> list[Ref]:
        boxes = self._bus.boxes(refs, self._deadline)
        return [ref for ref, box in zip(refs, boxes, strict=True) if box is not None and box.contains(x, y)]

    def parent(self, node: Node) -> Node | None:
        """The node above."""
        return self.node(node.parent) if isinstance(node.parent, Ref) else None

    def is_browser(self, top: Node) -> bool:
        """Whether the program is a browser, which builds its tree after the first question for attributes (this is one)."""
        return "class" in self._bus.attributes(_ref(top), self._deadline)

    def again(self, top: Node) -> Node:
        """The node, asked anew."""
        self._known.clear()
        return self.node(_ref(top))

    def node(self, ref: Ref) -> Node:
        """One node."""
        if ref not in self._known:
            self._known[ref] = self._bus.nodes([ref], self._deadline)[0]
        return self._known[ref]

    def children(self, node: Node) -> list[Node]:
        """All children, at most 150."""
        return self._bus.nodes(self._bus.children(_ref(node), self._deadline, MOST_CHILDREN), self._deadline)

    def told(self, node: Node) -> Node:
        """The node with all that its name may need: label, placeholder, content, choices."""
        ref = _ref(node)
        if rules.is_field(node) or not node.name:
            labels, _ = self._bus.related(ref, self._deadline)
            named = self._bus.nodes(labels, self._deadline)
            node = replace(node, label=" ".join(n.name or self._bus.text(_ref(n), self._deadline) or "" for n in named if n.role != "panel"))
        if node.role == "password":
            return node
        if node.role == "combo box":
            return self._choice(node)
        if rules.is_field(node):
            given = self._bus.attributes(ref, self._deadline)
            node = replace(node, placeholder=given.get("placeholder-text") or given.get("placeholder") or "", text=self.content(node))
        elif not node.name and (node.role in WORDED or _is_line(node)):
            node = replace(node, text=self.content(node))
        return node

    def content(self, node: Node) -> str | None:
        """What a field holds."""
        ref = _ref(node)
        text = self._bus.text(ref, self._deadline)
        if text and "\ufffc" in text:
            inner = [self._bus.text(_ref(child), self._deadline) or child.name for child in self.children(node) if child.role != "password"]
            text = "\n".join(inner)
        if not text and node.role in ("spin button", "slider"):
            text = self._bus.number(ref, self._deadline) or text
        return text

    def entry_of(self, node: Node) -> Node | None:
        """The field inside a choice that can be typed into."""
        return next((child for child in self.children(node) if child.role == "entry"), None)

    def labelled(self, chain: Sequence[Node]) -> tuple[Node, Node] | None:
        """A caption at the point and the control that it labels."""
        for node in chain[:3]:
            if node.role in ("text", "label", "group"):
                _, controls = self._bus.related(_ref(node), self._deadline)
                if controls:
                    return node, self.told(self.node(controls[0]))
        return None

    def _choice(self, node: Node) -> Node:
        offered: list[Node] = []
        content = None
        for child in self.children(node):
            if child.role == "entry":
                content = self.content(child)
                node = replace(node, states=node.states | {"editable"}, placeholder=node.placeholder or child.description)
            elif child.role in ("list", "menu", "group"):
                offered += self.children(child)
            elif child.role in ("menu item", "list item", "option"):
                offered.append(child)
        chosen = next((item.name for item in offered if "selected" in item.states), None)
        return replace(node, text=content or chosen, options=tuple(item.name for item in offered))


class LinuxFinder:
    """The finder on X11 with AT-SPI."""

    def __init__(self, ignore_pids: Collection[int] = ()) -> None:
        self._ignored = frozenset(ignore_pids)
        self._bus: Connection | None = None
        self._why = ""
        self._windows: X11Windows | None = None
        self._programs: dict[int, tuple[Ref, ...]] = {}
        self._patience = Patience()
        self._secrets: set[Ref] = set()
        self._tried = self._refreshed = -RECONNECT_SECONDS
        try:
            self._windows = X11Windows()
        except DeviceError as error:
            self._why = str(error)
        self._connect()

    def at(self, x: int, y: int, deadline: float) -> Answer:
        """What is under a point of the desktop."""
        under = self._windows.under(x, y) if self._windows is not None else None
        if under is None:
            return Answer()
        return self._asking(under.window, deadline, lambda bus: self._look(AtspiTree(bus, deadline), under, x, y, deadline))

    def focused(self, deadline: float) -> Answer:
        """What has the keyboard focus."""
        window = self.active_window()
        if window is None:
            return Answer()
        return self._asking(window, deadline, lambda bus: self._focus(bus, AtspiTree(bus, deadline), window, deadline))

    def text_of(self, field: object, deadline: float) -> str | None:
        """What a field holds now; never asked of a secret, also when it became one later."""
        if not isinstance(field, Field) or field.secret or field.ref in self._secrets or self._bus is None or self._patience.spent(field.pid):
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

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""
        return self._windows.active_window() if self._windows is not None else None

    def warm(self, window: Window) -> None:
        """One look at the middle of the window wakes a browser's tree."""
        if window.bounds is None:
            return
        x, y = window.bounds.x + window.bounds.width // 2, window.bounds.y + window.bounds.height // 2
        deadline = time.monotonic() + WARM_SECONDS
        self._asking(window, deadline, lambda bus: self._look(AtspiTree(bus, deadline), Under(window, window.bounds or Bounds(x, y, 1, 1), False), x, y, deadline))

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
            tree = AtspiTree(bus, deadline)
            top = best_top(self._tops(tree, under.window, deadline), under.box, under.window.title, x, y)
            handles.append(bus.hit(_ref(top), x, y, deadline) if top is not None else None)
            return Answer()

        self._asking(under.window, deadline, look)
        return (under.window.number, under.window.title, under.box, *handles) if handles else None

    def state(self) -> Availability:
        """Whether controls can be named here."""
        if self._windows is None:
            return Availability(False, self._why, "Start Sayshow in an X11 session.")
        if self._bus is None:
            return Availability(False, f"The accessibility bus cannot be reached ({self._why}), so controls are named from their pictures only.",
                               "Install at-spi2-core and log in again.")
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
        top = best_top(tops, under.box, under.window.title, x, y)
        if top is None:
            return Answer()
        browser = tree.is_browser(top)
        chain = self._confirmed(tree, top, x, y) if browser else chain_at(tree, top, x, y)
        while len(chain) == 1 and browser and deadline - time.monotonic() > WAKE_SECONDS + LOOK_SECONDS:
            threading.Event().wait(WAKE_SECONDS)
            chain = chain_at(tree, tree.again(top), x, y)
        foreign = overlap(top.bounds, under.box) < SAME_BOX
        if under.popup and (foreign or not any(node.role in rules.CONTROLS for node in chain[: rules.CLIMB])):
            found = self._offered(tree, tops, under.box, y, deadline) or _open_menu(tree, top, x, y)
            if found is None and foreign:
                return Answer()  # the popup covers what the tree has here
            chain = found or chain
        return self._answer(tree, chain, x, y, under.window.pid or 0)

    def _confirmed(self, tree: AtspiTree, top: Node, x: int, y: int) -> list[Node]:
        """The chain in a browser, which answers the first question about a point by guess and finds out meanwhile.

        (Chromium, `BrowserAccessibilityManager::CachingAsyncHitTest`: it tests the boxes of its tree, not what is drawn, and
        asks the page at the same time; the page's answer serves the next question about that point.)
        """
        first = tree.hit(top, x, y)
        chain = chain_at(tree, top, x, y)
        for _ in range(MOST_HITS):
            threading.Event().wait(CONFIRM_SECONDS)
            second = tree.hit(top, x, y)
            if (second and second.handle) == (first and first.handle):
                break
            first, chain = second, chain_at(tree, top, x, y)
        return chain

    def _offered(self, tree: AtspiTree, tops: Sequence[Node], box: Bounds, y: int, deadline: float) -> list[Node] | None:
        """The line of an open list of choices, where the list's own window is not part of the tree (browsers).

        The choice it belongs to has the focus; the boxes of its items tell the line, though not how wide it is.
        """
        assert self._bus is not None
        for ref in (ref for top in tops if "showing" in top.states for ref in self._bus.focused(_ref(top), deadline)):
            chain = [tree.node(ref)]
            while chain[-1].role != "combo box" and len(chain) < 4 and (above := tree.parent(chain[-1])) is not None:
                chain.append(above)
            if (choice := chain[-1]).role != "combo box":
                continue
            for item in (item for inner in tree.children(choice) for item in (inner, *tree.children(inner))):
                if item.role in ("menu item", "list item") and item.bounds is not None and item.bounds.y <= y < item.bounds.y + item.bounds.height:
                    return [replace(item, bounds=replace(item.bounds, x=box.x, width=box.width)), choice]
        return None

    def _answer(self, tree: AtspiTree, chain: list[Node], x: int, y: int, pid: int) -> Answer:
        index = rules.target(chain)
        chain[index] = node = tree.told(chain[index])
        for i in range(index + 1, min(index + 4, len(chain))):
            if chain[i].role == "combo box":
                chain[i] = tree.told(chain[i])
        if node.role not in rules.CONTROLS and (pair := tree.labelled(chain)) is not None:
            caption, control = pair
            return self._told(rules.labelled(caption, control), control, pid)
        if node.role in ("group", "document", "panel") and (box := rules.beside(tree.children(chain[0]), x, y)) is not None:
            return self._told(rules.element((box, *chain), 0), box, pid)
        if index and not node.name:
            chain[0] = tree.told(chain[0])
        element = rules.element(chain, index)
        if element.name is None and (rules.is_field(node) or node.role in rules.MARKED) and index + 1 < len(chain):
            element = replace(element, name=self._caption_near(tree, node, chain[index + 1]), confidence=GUESSED)
        return self._told(element, node, pid)

    def _caption_near(self, tree: AtspiTree, node: Node, around: Node) -> str | None:
        """The text beside a field that nobody has tied to it."""
        near = [n for n in tree.children(around) if n.role in rules.CAPTIONS and n.handle != node.handle]
        places = rules.captions_near([n.bounds for n in near], node)
        return rules.caption_of(tree.told(near[places[0]])) if len(places) == 1 else None

    def _told(self, element: Element, node: Node, pid: int) -> Answer:
        ref = _ref(node)
        if element.secret:
            self._secrets.add(ref)
        elif ref in self._secrets:
            element = replace(element, secret=True, value=None)
        field = Field(ref, pid, element.secret) if element.editable or node.role in rules.FIELDS else None
        return Answer(element, None, field)

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

    # the focus

    def _focus(self, bus: Connection, tree: AtspiTree, window: Window, deadline: float) -> Answer:
        for top in self._tops(tree, window, deadline):
            if "showing" not in top.states or (window.title and top.name and top.name != window.title and "active" not in top.states):
                continue
            found = [node for node in bus.nodes(bus.focused(_ref(top), deadline), deadline) if "focused" in node.states]
            if found:
                return self._answer_focus(tree, found[-1], window.pid or 0)
        return Answer()

    def _answer_focus(self, tree: AtspiTree, node: Node, pid: int) -> Answer:
        chain = [tree.told(node)]
        while len(chain) < rules.CLIMB and chain[-1].role not in ("window", "dialog") and (above := tree.parent(chain[-1])) is not None:
            chain.append(above)
        return self._told(rules.element(chain, 0), chain[0], pid)

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


def _open_menu(tree: AtspiTree, frame: Node, x: int, y: int) -> list[Node] | None:
    """The item of an open menu at the point, where the menu's window is not part of the tree (GTK menu bars).

    Level by level from the frame: containers that may hold a menu bar, then open menus, then their items.
    """
    level, walked = [[frame]], 0
    while level and walked < MOST_WALKED:
        following: list[list[Node]] = []
        for chain in level:
            children = tree.children(chain[0])
            walked += len(children)
            for child in children:
                if "showing" not in child.states:
                    continue
                inside = any(c.role == "menu" for c in chain)
                line = child.role == "menu item" or (child.role == "menu" and chain[0].role == "menu")
                if inside and line and child.bounds is not None and child.bounds.contains(x, y):
                    return [child, *chain]
                if child.role in ("menu", "menu item") or not inside and child.role in ("group", "panel", "menu bar"):
                    following.append([child, *chain])
        level = following
    return None


def _is_line(node: Node) -> bool:
    """Whether an unnamed block is so low that it holds hardly more than a caption."""
    return node.role == "group" and node.bounds is not None and node.bounds.height <= LINE_HEIGHT


def _ref(node: Node) -> Ref:
    if not isinstance(node.handle, Ref):
        raise TypeError("not a node of AT-SPI")
    return node.handle
