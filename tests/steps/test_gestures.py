"""Raw input to gestures: what counts as one action, what belongs to it, and what leaves no trace."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import (
    Changed,
    Event,
    Forgotten,
    Found,
    Key,
    Pictured,
    Press,
    Release,
    Scroll,
    Typed,
    WindowChanged,
)
from recorder.steps.actions import Action
from recorder.steps.gestures import DRAG_PIXELS, actions, shots

CRM = Window("Home - Northwind CRM", "Chromium", number=7)
BUTTON = Element("Convert", "button", "accessibility", Bounds(100, 100, 80, 30))
ROW = Element("budget.ods", "list item", "accessibility", Bounds(100, 100, 80, 30))


def click(
    number: int,
    time: float,
    x: int = 110,
    y: int = 110,
    element: Element | None = None,
    *,
    button: str = "left",
    to: tuple[int, int] | None = None,
    changed: float | None = None,
    modifiers: tuple[str, ...] = (),
) -> list[Event]:
    end = to or (x, y)
    events: list[Event] = [
        Press(time, number, button, x, y, modifiers),  # type: ignore[arg-type]
        Release(time + 0.08, number, button, *end),  # type: ignore[arg-type]
        Found(time, number, element, CRM),
    ]
    return events + ([Changed(time + 0.45, number, changed)] if changed is not None else [])


def kinds(found: tuple[Action, ...]) -> list[str]:
    return [action.kind for action in found]


def test_a_click_knows_its_control_its_window_and_what_changed() -> None:
    (action,) = actions(click(1, 2.0, element=BUTTON, changed=0.3))
    assert action == Action("click", 2.0, 2.08, 1, BUTTON, CRM, (110, 110), changed=0.3)


def test_the_active_window_stands_in_for_an_unknown_one() -> None:
    events: list[Event] = [WindowChanged(0.5, CRM), Press(1.0, 1, "left", 5, 5), Found(1.0, 1, None, None)]
    assert actions(events)[0].window == CRM


def test_two_quick_clicks_on_a_row_are_a_double_click_and_a_third_belongs_to_it() -> None:
    twice = click(1, 1.0, element=ROW) + click(2, 1.2, 113, 112, element=ROW)
    (double,) = actions(twice)
    assert (double.kind, double.count, double.number, double.end) == ("double_click", 2, 1, 1.28)
    (triple,) = actions(twice + click(3, 1.4, element=ROW))
    assert (triple.kind, triple.count) == ("double_click", 3)


def test_slow_or_distant_clicks_stay_two() -> None:
    assert kinds(actions(click(1, 1.0, element=ROW) + click(2, 1.6, element=ROW))) == ["click", "click"]
    assert kinds(actions(click(1, 1.0, element=ROW) + click(2, 1.2, 116, 110, element=ROW))) == ["click", "click"]
    assert kinds(actions(click(1, 1.0, button="right") + click(2, 1.2))) == ["right_click", "click"]


def test_a_button_that_acts_at_each_click_was_clicked_twice() -> None:
    five = replace(BUTTON, name="5")
    assert (
        kinds(actions(click(1, 1.0, element=five, changed=0.01) + click(2, 1.3, element=five, changed=0.01)))
        == ["click"] * 2
    )
    assert kinds(actions(click(1, 1.0, element=five, changed=0.01) + click(2, 1.3, element=five, changed=0.0))) == [
        "double_click"
    ]


def test_a_drag_has_both_ends() -> None:
    done = Element("Done", "list", "accessibility", Bounds(380, 0, 200, 600))
    events = [*click(1, 1.0, element=ROW, to=(400, 130)), Found(1.08, 1, done, CRM)]
    (drag,) = actions(events)
    assert (drag.kind, drag.position, drag.end_position) == ("drag", (110, 110), (400, 130))
    assert (drag.target, drag.end_target) == (ROW, done)


def test_what_stands_at_the_end_of_a_drag_is_not_what_was_dragged() -> None:
    done = Element("Done", "list", "accessibility", Bounds(380, 0, 200, 600))
    (drag,) = actions([*click(1, 1.0, to=(400, 130)), Found(1.08, 1, done, CRM)])
    assert (drag.target, drag.end_target) == (None, done)


def test_a_trembling_hand_does_not_drag_and_a_scroll_bar_scrolls() -> None:
    assert kinds(actions(click(1, 1.0, to=(110 + DRAG_PIXELS, 110)))) == ["click"]
    bar = Element("Vertical", "scroll bar", "accessibility")
    assert kinds(actions(click(1, 1.0, element=bar, to=(110, 300)))) == ["scroll"]


def test_notches_in_one_direction_are_one_scroll() -> None:
    notches: list[Event] = [Scroll(1 + 0.2 * i, i, 50, 50, 0, 1) for i in range(1, 6)]
    (down,) = actions(notches)
    assert (down.kind, down.amount, down.number) == ("scroll", 5, 1)
    assert [a.amount for a in actions([*notches, Scroll(2.2, 6, 50, 50, 0, -1), Scroll(3.9, 7, 50, 50, 0, -1)])] == [
        5,
        -1,
        -1,
    ]
    assert [a.amount for a in actions([*notches, *click(8, 2.1), Scroll(2.3, 9, 50, 50, 0, 1)])] == [5, None, 1]


def test_the_last_event_of_a_typing_run_counts_and_an_empty_one_is_dropped() -> None:
    field = Element("Search leads", "entry", "accessibility", Bounds(0, 0, 100, 20))
    runs: list[Event] = [Typed(1, 1, 2, "Harb", False, 4), Found(1, 1, field, CRM), Typed(1, 1, 3, "Harbor", False, 7)]
    (typed,) = actions(runs)
    assert (typed.text, typed.start, typed.end, typed.target, typed.masked) == ("Harbor", 1, 3, field, False)
    assert actions([*runs, Typed(1, 1, 4, "", False, 13)]) == ()


def test_a_secret_field_never_gives_its_text() -> None:
    field = Element("PIN", "entry", "accessibility", secret=True)
    (typed,) = actions([Typed(1, 1, 2, "8441", False, 4), Found(1, 1, field, CRM)])
    assert (typed.text, typed.masked) == (None, True)


def test_a_run_that_was_read_again_is_one() -> None:
    field = Element("Note", "text", "accessibility", Bounds(0, 0, 100, 20))
    found: list[Event] = [Found(1, 1, field, CRM), Found(5, 2, field, CRM)]
    again = [Typed(1, 1, 2, "Call", False, 4), Typed(5, 2, 6, "Call back", False, 5), *found]
    assert [a.text for a in actions(again)] == ["Call back"]
    other = [Typed(1, 1, 2, "Call", False, 4), Typed(5, 2, 6, "later", False, 5), *found]
    assert [a.text for a in actions(other)] == ["Call", "later"]


def test_keys_and_shortcuts_are_pressed() -> None:
    events: list[Event] = [Key(1, 1, "s", ("shift", "ctrl")), Key(2, 2, "enter"), Key(3, 3, "xf86audioraisevolume")]
    assert [a.keys for a in actions(events)] == ["ctrl+shift+s", "enter"]


def test_a_held_key_is_one_press_and_thoughtful_taps_are_several() -> None:
    held: list[Event] = [Key(1.0, 1, "down"), *(Key(1.5 + 0.03 * i, 2 + i, "down") for i in range(10))]
    assert [(a.keys, a.count) for a in actions(held)] == [("down", 11)]
    quick: list[Event] = [Key(1 + 0.15 * i, i, "tab") for i in range(3)]
    assert [(a.keys, a.count) for a in actions(quick)] == [("tab", 3)]
    slow: list[Event] = [Key(1 + 0.3 * i, i, "down") for i in range(3)]
    assert [(a.keys, a.count) for a in actions(slow)] == [("down", 1)] * 3


def test_modifiers_of_a_click_and_the_back_button_of_a_mouse() -> None:
    (held,) = actions(click(1, 1.0, element=ROW, modifiers=("ctrl",)))
    assert (held.kind, held.keys) == ("click", "ctrl")
    (back,) = actions(click(1, 1.0, button="back"))
    assert (back.kind, back.keys) == ("press", "mouse_back")


def test_a_name_read_from_the_picture_completes_what_accessibility_said() -> None:
    bare = Element(None, "button", "accessibility", Bounds(100, 100, 80, 30), container="Leads")
    read = Element("Convert", None, "ocr", Bounds(104, 104, 60, 20), confidence=0.9)
    (action,) = actions([*click(1, 1.0, element=bare), Found(1.0, 1, read, None)])
    assert action.target == replace(bare, name="Convert", source="ocr", confidence=0.9)
    (kept,) = actions([*click(1, 1.0, element=BUTTON), Found(1.0, 1, replace(read, name="Cancel"), None)])
    assert kept.target == BUTTON
    assert kept.window == CRM


def test_a_click_on_nothing_beside_a_real_one_is_marked_as_accidental() -> None:
    found = actions(click(1, 1.0, changed=0.0) + click(2, 2.0, 112, 111, element=BUTTON, changed=0.2))
    assert [a.accidental for a in found] == [True, False]
    assert [a.accidental for a in actions(click(1, 1.0, changed=0.0))] == [False]
    assert [a.accidental for a in actions(click(1, 1.0, changed=0.0) + click(2, 2.0, changed=0.0))] == [False, True]
    named = actions(click(1, 1.0, element=BUTTON, changed=0.0) + click(2, 2.0, element=BUTTON, changed=0.2))
    assert [a.accidental for a in named] == [False, False]


def test_what_was_forgotten_leaves_no_trace() -> None:
    picture = Pictured(0.99, 1, "000001.png", 800, 600)
    events = [
        *click(1, 1.0, element=BUTTON),
        picture,
        Typed(1.5, 2, 4.0, "secret", False, 6),
        *click(3, 6.0, element=ROW),
        Pictured(5.9, 3, "000003.png", 800, 600),
        Forgotten(5.0, 1.0),
    ]
    assert [a.number for a in actions(events)] == [3]
    assert [s.number for s in shots(events)] == [3]


def test_shots_come_in_the_order_of_their_moments() -> None:
    late, early = Pictured(3.0, 2, "b.png", 1, 1), Pictured(1.0, 5, "a.png", 10, 20, 30, 40, 2.0, (Bounds(1, 2, 3, 4),))
    found = shots([late, early])
    assert [s.file for s in found] == ["a.png", "b.png"]
    assert (found[0].left, found[0].top, found[0].scale, found[0].covered) == (30, 40, 2.0, (Bounds(1, 2, 3, 4),))


def test_a_picture_holds_until_the_press_it_was_saved_for() -> None:
    """An unchanged screen has one old picture: what is seen ten seconds later is still that one."""
    old, last = Pictured(1.0, 3, "a.png", 10, 20), Pictured(9.5, 4, "b.png", 10, 20)
    found = shots([*click(3, 9.0), old, last])
    assert [(s.file, s.until) for s in found] == [("a.png", 9.0), ("b.png", inf)]


times = st.floats(0, 30, allow_nan=False)
EVENTS = st.lists(
    st.one_of(
        st.builds(
            Press, times, st.integers(0, 9), st.sampled_from(["left", "right"]), st.integers(0, 20), st.integers(0, 20)
        ),
        st.builds(Release, times, st.integers(0, 9), st.just("left"), st.integers(0, 40), st.integers(0, 20)),
        st.builds(Key, times, st.integers(10, 19), st.sampled_from(["enter", "down"])),
        st.builds(Scroll, times, st.integers(20, 29), st.just(5), st.just(5), st.just(0), st.sampled_from([-1, 1])),
        st.builds(
            lambda t, n, text: Typed(t, n, t + 1, text, text is None, 3),
            times,
            st.integers(30, 39),
            st.sampled_from([None, "a", "ab"]),
        ),
        st.builds(Found, times, st.integers(0, 39), st.sampled_from([None, BUTTON, ROW]), st.just(CRM)),
    ),
    max_size=40,
)


@given(EVENTS)
def test_gestures_are_in_order_and_no_notch_or_key_is_lost(events: list[Event]) -> None:
    found = actions(events)
    assert [a.start for a in found] == sorted(a.start for a in found)
    assert sum(a.count for a in found if a.kind == "press") == sum(isinstance(e, Key) for e in events)
    assert sum(a.amount or 0 for a in found if a.kind == "scroll") == sum(e.dy for e in events if isinstance(e, Scroll))
    assert all(a.text is None for a in found if a.masked)


@given(EVENTS, times, times)
def test_nothing_in_a_forgotten_span_survives(events: list[Event], one: float, other: float) -> None:
    start, end = sorted((one, other))
    for action in actions([*events, Forgotten(end, start)]):
        assert not start <= action.start <= end
