"""Clicks and scenes guessed from drawn pictures: a pointer, a button that lights up, pages that change."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import pytest

from recorder.intake.watching import Look, Turn, Watcher

WIDTH, HEIGHT, STEP = 960, 600, 0.1
Page = Callable[[np.ndarray], None]


def empty(canvas: np.ndarray) -> None:
    canvas[200:560, 300:302] = 90


def filled(canvas: np.ndarray) -> None:
    canvas[100:500, 350:900] = 120


def typed(letters: int) -> Page:
    def page(canvas: np.ndarray) -> None:
        filled(canvas)
        for n in range(letters):
            canvas[60:72, 100 + 9 * n : 106 + 9 * n] = 20

    return page


def look(page: Page, pointer: tuple[int, int] | None, lit: bool = False) -> np.ndarray:
    """A light page with a button, and an arrow on top."""
    canvas = np.full((HEIGHT, WIDTH), 235, np.uint8)
    page(canvas)
    canvas[40:70, 700:800] = 150 if lit else 190
    if pointer is not None:
        x, y = pointer
        for row in range(18):
            canvas[y + row, x : x + 1 + row * 2 // 3] = 10
    return canvas


def watched(pictures: Iterable[np.ndarray], scale: float = 1.0) -> list[Turn]:
    watcher, found = Watcher(scale), list[Turn]()
    for number, grey in enumerate(pictures):
        found += watcher.see(Look(number * STEP, grey, grey))
    return [*found, *watcher.end()]


def way(page: Page, start: tuple[int, int], end: tuple[int, int], parts: int = 5) -> list[np.ndarray]:
    return [look(page, (start[0] + (end[0] - start[0]) * n // parts, start[1] + (end[1] - start[1]) * n // parts)) for n in range(1, parts + 1)]


STILL = [look(empty, (100, 500))] * 5
CLICKED = [*STILL, *way(empty, (100, 500), (400, 300)), *[look(empty, (400, 300))] * 6, *[look(filled, (400, 300))] * 12]


def test_a_page_that_changes_where_the_pointer_came_to_rest_is_a_click() -> None:
    (turn,) = watched(CLICKED)
    assert turn.place is not None
    assert max(abs(turn.place[0] - 400), abs(turn.place[1] - 300)) <= 4
    assert turn.time == pytest.approx(1.6)
    assert turn.before is CLICKED[15]
    assert 0.1 < turn.share < 0.6
    assert turn.sure < 0.6


def test_places_are_pixels_of_the_video() -> None:
    (turn,) = watched(CLICKED, scale=2.0)
    assert turn.place is not None
    assert max(abs(turn.place[0] - 800), abs(turn.place[1] - 600)) <= 8


def test_what_the_pointer_hid_is_known_from_before_it_came() -> None:
    (turn,) = watched(CLICKED)
    assert turn.veiled is not None and turn.clear is not None
    left, top, right, bottom = turn.veiled
    assert left <= 400 and top <= 300 and right >= 412 and bottom >= 318
    assert (turn.clear[top:bottom, left:right] == look(empty, None)[top:bottom, left:right]).all()


def test_a_page_that_changes_by_itself_is_a_scene() -> None:
    (turn,) = watched([*STILL, *[look(filled, (100, 500))] * 12])
    assert turn.place is None
    assert turn.time == pytest.approx(0.5)


def test_a_button_that_only_lights_up_is_none() -> None:
    lit = [*STILL, *way(empty, (100, 500), (600, 300)), *[look(empty, (740, 50), lit=True)] * 12, *[look(empty, (500, 500))] * 12]
    assert watched(lit) == []


def test_a_click_on_a_button_that_lit_up() -> None:
    (turn,) = watched([*STILL, *way(empty, (100, 500), (600, 300)), *[look(empty, (740, 50), lit=True)] * 4, *[look(filled, (740, 50), lit=True)] * 12])
    assert turn.place is not None
    assert 700 <= turn.place[0] < 800 and 40 <= turn.place[1] < 70


def test_typing_and_a_blinking_cursor_are_none() -> None:
    pages = [look(typed(n // 2), (100, 500)) for n in range(20)]
    blinking = [look(typed(9 + n // 5 % 2), (100, 500)) for n in range(40)]
    assert watched([*pages, *blinking]) == []


def test_a_click_beside_a_blinking_cursor() -> None:
    def blinking(n: int) -> Page:
        def page(canvas: np.ndarray) -> None:
            canvas[150:180, 100:104] = 20 if n // 5 % 2 else 235

        return page

    def opened(canvas: np.ndarray) -> None:
        canvas[310:380, 380:640] = 60

    before = [look(blinking(n), (500, 500)) for n in range(60)]
    coming = [*way(empty, (500, 500), (400, 300)), *[look(empty, (400, 300))] * 5]
    (turn,) = watched([*before, *coming, *(look(lambda canvas, n=n: (blinking(n)(canvas), opened(canvas)), (400, 300)) for n in range(20))])  # type: ignore[misc]
    assert turn.place is not None and max(abs(turn.place[0] - 400), abs(turn.place[1] - 300)) <= 4


def test_a_moving_pointer_alone_is_nothing() -> None:
    paths = [(100, 500), (500, 100), (520, 120), (800, 560), (20, 20)]
    assert watched([each for start, end in zip(paths, paths[1:], strict=False) for each in way(empty, start, end, 7)]) == []


def test_something_that_never_rests_is_one_scene() -> None:
    def film(n: int) -> Page:
        def page(canvas: np.ndarray) -> None:
            canvas[100:500, 350:900] = 40 + 37 * n % 160

        return page

    assert len(watched([*STILL, *(look(film(n), (100, 500)) for n in range(120))])) == 1


def test_another_size_of_the_picture_begins_anew() -> None:
    assert watched([*STILL, np.full((300, 480), 30, np.uint8), np.full((300, 480), 30, np.uint8)]) == []
