"""Raw input becomes gestures: presses and releases to clicks and drags, notches to scrolling, keys to typing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from recorder.recording.element import Element, Window
from recorder.recording.events import (
    Changed,
    Event,
    Forgotten,
    Found,
    Guessed,
    Key,
    Marker,
    Pictured,
    Press,
    Release,
    Scene,
    Scroll,
    Told,
    Typed,
    WindowChanged,
)
from recorder.steps import cells
from recorder.steps.actions import Action, ActionKind, Shot
from recorder.steps.keys import MODIFIERS, combined
from recorder.steps.same import into_same_field

DOUBLE_SECONDS, DOUBLE_PIXELS = 0.5, 5
DRAG_PIXELS = 8
BURST_SECONDS = 1.0
TAP_SECONDS = 0.17
"""Taps of one key that follow faster than this are one action with a count; slower ones were meant one by one."""
HELD_DELAY, HELD_SECONDS = 0.7, 0.06
"""A held key repeats after at most this delay, then at least this often."""
SINGLE = frozenset({"button", "check box", "radio button", "switch", "spin button"})
"""Controls that act at each click: two quick clicks on a calculator's 5 are two fives."""
NO_STEP = ("xf86audio", "xf86monbrightness")
"""Keys of the machine itself, such as volume and brightness."""

Join = Callable[[Action, Action], Action | None]


def actions(events: Sequence[Event]) -> tuple[Action, ...]:
    """All gestures of a recording in the order of their starts; what the person had forgotten leaves no trace."""
    kept = remembered(events)
    facts = Facts.of(kept)
    found = [action for event in kept if (action := _action(event, facts)) is not None]
    found += [_typing(run, facts) for run in _last_of_each(kept) if run.text != ""]
    found = [replace(a, told=said.instruction, explained=said.narration) if (said := facts.told.get(a.number)) else a for a in found]
    found.sort(key=lambda a: (a.start, a.number))
    for rule in (_clicked_again, _scrolled_on, _tapped_again, _held, _typed_on):
        found = fold(found, rule)
    return _with_accidents(join(cells.follow(found)))


def shots(events: Sequence[Event]) -> tuple[Shot, ...]:
    """The saved pictures in the order of the moments they show."""
    begun: dict[int, float] = {}
    for event in events:
        if isinstance(event, Press | Scroll | Key | Typed | Marker | Scene):
            begun.setdefault(event.number, event.time)
    found = [
        Shot(e.file, e.number, e.time, e.width, e.height, e.left, e.top, e.scale, e.covered, begun.get(e.number, inf))
        for e in remembered(events)
        if isinstance(e, Pictured)
    ]
    return tuple(sorted(found, key=lambda s: (s.until, s.time, s.number)))


def join(found: Iterable[Action]) -> tuple[Action, ...]:
    """Join each click that only puts the cursor into a field with the typing that follows.

    The typing then starts with the click and has its place, number and picture: the field before anything happened.
    """
    return tuple(fold(found, _into_field))


def fold(found: Iterable[Action], rule: Join) -> list[Action]:
    """Put *rule* to each action and the one after it; what it returns takes the place of both, None keeps both."""
    kept: list[Action] = []
    for action in found:
        joined = rule(kept[-1], action) if kept else None
        if joined is None:
            kept.append(action)
        else:
            kept[-1] = joined
    return kept


def remembered(events: Sequence[Event]) -> list[Event]:
    """The events without those of forgotten spans and all that belongs to them, in the order of their times."""
    spans = [(e.start, e.time) for e in events if isinstance(e, Forgotten)]
    gone = [e for e in events if not isinstance(e, Forgotten) and any(_touches(e, *span) for span in spans)]
    numbers = {number for e in gone if (number := getattr(e, "number", None)) is not None}
    lost = {id(e) for e in gone}
    kept = [e for e in events if id(e) not in lost and getattr(e, "number", None) not in numbers]
    return sorted(kept, key=lambda e: e.time)


def _touches(event: Event, start: float, end: float) -> bool:
    last = event.end if isinstance(event, Typed) else event.time
    return event.time <= end and last >= start


@dataclass(slots=True)
class Facts:
    """What became known about numbered events: the control, its window, the release, what changed on the screen."""

    elements: dict[int, Element] = field(default_factory=dict)
    ends: dict[int, Element] = field(default_factory=dict)
    windows: dict[int, Window] = field(default_factory=dict)
    pressed: dict[int, float] = field(default_factory=dict)
    releases: dict[int, Release] = field(default_factory=dict)
    changed: dict[int, float] = field(default_factory=dict)
    guessed: dict[int, float] = field(default_factory=dict)
    told: dict[int, Told] = field(default_factory=dict)
    active: list[WindowChanged] = field(default_factory=list)

    @classmethod
    def of(cls, events: Sequence[Event]) -> Facts:
        """Gather them."""
        facts = cls()
        facts.pressed = {e.number: e.time for e in events if isinstance(e, Press)}
        facts.releases = {e.number: e for e in events if isinstance(e, Release)}
        facts.changed = {e.number: e.share for e in events if isinstance(e, Changed)}
        facts.guessed = {e.number: e.sure for e in events if isinstance(e, Guessed)}
        facts.told = {e.number: e for e in events if isinstance(e, Told)}
        facts.active = [e for e in events if isinstance(e, WindowChanged)]
        for event in events:
            if isinstance(event, Found):
                facts._found(event)
        return facts

    def _found(self, event: Found) -> None:
        number, element, release = event.number, event.element, self.releases.get(event.number)
        if event.window is not None and number not in self.windows:
            self.windows[number] = event.window
        if element is None:
            return
        known = self.elements.get(number)
        let_go = release is not None and event.time >= release.time and event.time > self.pressed.get(number, event.time)
        if let_go and element.source == "accessibility":
            self.ends[number] = element
        else:
            self.elements[number] = element if known is None else better(known, element)

    def window(self, number: int, time: float) -> Window:
        """The window of an event; the active one where nothing else is known."""
        if number in self.windows:
            return self.windows[number]
        return next((e.window for e in reversed(self.active) if e.time <= time), Window())


def better(known: Element, later: Element) -> Element:
    """Both answers about one control: the first name wins; a name that was read later keeps what was known besides."""
    if known.name or not later.name:
        return replace(known, role=known.role or later.role, bounds=known.bounds or later.bounds)
    return replace(
        known,
        name=later.name,
        source=later.source,
        confidence=later.confidence,
        role=known.role or later.role,
        bounds=known.bounds or later.bounds,
        container=known.container or later.container,
        container_role=known.container_role or later.container_role,
    )


def _action(event: Event, facts: Facts) -> Action | None:
    if isinstance(event, Press):
        return _pointer(event, facts)
    if isinstance(event, Scene):
        return Action("scene", event.time, event.time, event.number, guessed=event.sure)
    if not isinstance(event, Scroll | Key):
        return None
    target, window = facts.elements.get(event.number), facts.window(event.number, event.time)
    if isinstance(event, Scroll):
        return Action(
            "scroll",
            event.time,
            event.time,
            event.number,
            target,
            window,
            (event.x, event.y),
            amount=event.dy or None,
            keys=None if event.dy else "right" if event.dx > 0 else "left",
        )
    if event.key.startswith(NO_STEP):
        return None
    return Action(
        "press", event.time, event.time, event.number, target, window, keys=combined(event.key, event.modifiers), count=event.repeats
    )


def _pointer(press: Press, facts: Facts) -> Action | None:
    number, release = press.number, facts.releases.get(press.number)
    target, window = facts.elements.get(number), facts.window(number, press.time)
    if press.button in ("back", "forward"):
        return Action("press", press.time, press.time, number, None, window, keys=f"mouse_{press.button}")
    kind: ActionKind = "right_click" if press.button == "right" else "click"
    action = Action(
        kind,
        press.time,
        release.time if release is not None else press.time,
        number,
        target,
        window,
        (press.x, press.y),
        changed=facts.changed.get(number),
        keys="+".join(m for m in MODIFIERS if m in press.modifiers) or None,
        guessed=facts.guessed.get(number),
    )
    if release is None or press.button != "left" or not _moved(press, release):
        return action
    if target is not None and target.role == "scroll bar":
        return replace(action, kind="scroll")
    return replace(action, kind="drag", end_target=facts.ends.get(number), end_position=(release.x, release.y))


def _moved(press: Press, release: Release) -> bool:
    return max(abs(release.x - press.x), abs(release.y - press.y)) > DRAG_PIXELS


def _last_of_each(events: Sequence[Event]) -> list[Typed]:
    """The last word on each run of typing."""
    runs = sorted((e for e in events if isinstance(e, Typed)), key=lambda e: e.end)
    return list({e.number: e for e in runs}.values())


def _typing(run: Typed, facts: Facts) -> Action:
    target = facts.elements.get(run.number)
    masked = run.masked or (target is not None and target.secret)
    return Action(
        "type",
        run.time,
        run.end,
        run.number,
        target,
        facts.window(run.number, run.time),
        _centre(target),
        text=None if masked else run.text,
        masked=masked,
    )


def _centre(element: Element | None) -> tuple[int, int] | None:
    if element is None or element.bounds is None:
        return None
    return element.bounds.x + element.bounds.width // 2, element.bounds.y + element.bounds.height // 2


def _clicked_again(first: Action, second: Action) -> Action | None:
    """Two clicks at one place within the system's time, where a double click has a meaning; three count too."""
    if first.kind not in ("click", "double_click") or second.kind != "click" or first.keys or second.keys:
        return None
    since = first.start if first.count == 1 else first.end
    if second.start - since > DOUBLE_SECONDS or first.position is None or second.position is None:
        return None
    if max(abs(a - b) for a, b in zip(first.position, second.position, strict=True)) > DOUBLE_PIXELS:
        return None
    if first.target is not None and first.target.role in SINGLE and second.changed:
        return None
    return replace(first, kind="double_click", end=second.end, count=first.count + 1, changed=second.changed)


def _scrolled_on(first: Action, second: Action) -> Action | None:
    """One scroll: notches in the same direction with less than a second between them."""
    if not (first.kind == second.kind == "scroll") or first.keys != second.keys:
        return None
    if second.start - first.end >= BURST_SECONDS:
        return None
    if first.amount is None or second.amount is None:
        return replace(first, end=second.end) if first.amount is second.amount else None
    if (first.amount > 0) != (second.amount > 0):
        return None
    return replace(first, end=second.end, amount=first.amount + second.amount)


def _tapped_again(first: Action, second: Action) -> Action | None:
    """One key, tapped or repeated by the keyboard so fast that nobody counts along."""
    if not _same_keys(first, second) or second.start - first.end > TAP_SECONDS:
        return None
    return replace(first, end=second.end, count=first.count + second.count)


def _held(first: Action, second: Action) -> Action | None:
    """A key that was held down: one press, the keyboard's delay, then its repeats."""
    if not _same_keys(first, second) or first.count != 1 or second.count < 2 or second.start - first.end > HELD_DELAY:
        return None
    if (second.end - second.start) / (second.count - 1) > HELD_SECONDS:
        return None
    return replace(first, end=second.end, count=first.count + second.count)


def _same_keys(first: Action, second: Action) -> bool:
    same_window = first.window.number == second.window.number
    return first.kind == second.kind == "press" and first.keys == second.keys and same_window


def _typed_on(first: Action, second: Action) -> Action | None:
    """A run that was cut in two but holds the same text or more of it: the field's content read a second time."""
    if not (first.kind == second.kind == "type") or first.target is None or first.target != second.target:
        return None
    if first.text is None or second.text is None or not second.text.startswith(first.text):
        return None
    return replace(first, end=second.end, text=second.text)


def _into_field(click: Action, typing: Action) -> Action | None:
    if click.kind != "click" or click.keys or typing.kind != "type":
        return None
    target = into_same_field(click, typing)
    if target is None:
        return None
    return replace(
        typing,
        start=click.start,
        number=click.number if click.number >= 0 else typing.number,
        target=target,
        position=click.position or typing.position,
        window=click.window if click.window != Window() else typing.window,
        text=None if target.secret else typing.text,
        masked=typing.masked or target.secret,
    )


def _with_accidents(found: Sequence[Action]) -> tuple[Action, ...]:
    """Mark clicks on nothing that changed nothing at a place that was clicked just before or after."""
    marked = []
    for i, action in enumerate(found):
        beside = [found[j] for j in (i - 1, i + 1) if 0 <= j < len(found)]
        nothing = action.kind == "click" and action.changed == 0 and not (action.target and action.target.name)
        marked.append(replace(action, accidental=nothing and any(_same_place(action, other) for other in beside)))
    return tuple(marked)


def _same_place(one: Action, other: Action) -> bool:
    if one.position is None or other.position is None or other.kind not in ("click", "double_click", "right_click"):
        return False
    near = max(abs(a - b) for a, b in zip(one.position, other.position, strict=True)) <= DRAG_PIXELS
    return near and not (other.changed == 0 and other.start > one.start)
