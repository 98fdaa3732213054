"""Names from drawn pictures: what is read, and what is rather left alone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from recorder.elements import boxes
from recorder.elements.ocr import Reader, certain
from recorder.elements.reading import Place, label_at, name_at
from recorder.recording.element import Bounds

Draw = Callable[[ImageDraw.ImageDraw], None]
INK, GREY, WHITE = (20, 24, 30), (140, 140, 140), (255, 255, 255)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def text(draw: ImageDraw.ImageDraw, x: int, y: int, words: str, colour: tuple[int, int, int] = INK) -> None:
    draw.text((x, y), words, colour, ImageFont.load_default(16), anchor="lm")


def picture(paint: Draw, ground: tuple[int, int, int] = (248, 249, 250)) -> boxes.Image:
    image = Image.new("RGB", (700, 320), ground)
    paint(ImageDraw.Draw(image))
    return np.asarray(image)[:, :, ::-1].copy()


def field(draw: ImageDraw.ImageDraw, x: int, y: int, width: int = 240) -> None:
    draw.rectangle((x, y, x + width, y + 32), WHITE, (150, 160, 175))


def form(draw: ImageDraw.ImageDraw) -> None:
    text(draw, 60, 60, "Family name")
    field(draw, 60, 74)
    text(draw, 60, 150, "Mobile phone")
    field(draw, 200, 134)
    text(draw, 210, 151, "555 0188")
    field(draw, 60, 200)
    text(draw, 70, 217, "Search by number", GREY)
    field(draw, 360, 200)
    text(draw, 370, 217, "Typed by someone")


@pytest.mark.parametrize(
    ("x", "y", "name"),
    [
        (180, 90, "Family name"),
        (320, 150, "Mobile phone"),
        (180, 216, "Search by number"),
        (480, 216, None),
    ],
)
def test_a_field_is_called_by_its_label_or_placeholder_never_by_its_content(reader: Reader, x: int, y: int, name: str | None) -> None:
    found = name_at(reader, Place(picture(form), x, y))
    assert (found.name if found is not None else None) == name


def test_the_label_of_a_field_whose_box_is_known(reader: Reader) -> None:
    found = label_at(reader, Place(picture(form), 180, 90), Bounds(60, 74, 240, 32))
    assert found is not None
    assert found.name == "Family name"


def bar(draw: ImageDraw.ImageDraw) -> None:
    for x, word in ((40, "Orders"), (130, "Customers"), (250, "Reports")):
        text(draw, x, 40, word)
    draw.rectangle((40, 90, 56, 106), WHITE, (90, 90, 90))
    text(draw, 64, 98, "Gift wrap")
    text(draw, 40, 160, "Read the", INK)
    text(draw, 112, 160, "terms of sale", (10, 70, 220))


@pytest.mark.parametrize(
    ("x", "y", "name"),
    [
        (60, 40, "Orders"),
        (170, 42, "Customers"),
        (275, 40, "Reports"),
        (48, 98, "Gift wrap"),
        (150, 160, "terms of sale"),
        (600, 250, None),
        (220, 230, None),
    ],
)
def test_the_text_at_the_point_and_not_its_neighbours(reader: Reader, x: int, y: int, name: str | None) -> None:
    found = name_at(reader, Place(picture(bar), x, y))
    assert (found.name if found is not None else None) == name


def test_nothing_is_read_outside_the_window(reader: Reader) -> None:
    def paint(draw: ImageDraw.ImageDraw) -> None:
        text(draw, 20, 60, "Other window")
        field(draw, 130, 44)

    assert name_at(reader, Place(picture(paint), 240, 60)) is not None
    assert name_at(reader, Place(picture(paint), 240, 60, window=Bounds(125, 0, 500, 300))) is None


@pytest.mark.parametrize(
    ("read", "score", "name"),
    [
        ("Save", 0.99, "Save"),
        ("Save", 0.7, None),
        ("OK", 0.85, None),
        ("OK", 0.95, "OK"),
        ("二", 0.99, "="),
        ("米兰", 0.99, None),
        ("=", 0.97, "="),
        ("●", 0.99, None),
        ("Größe", 0.95, "Größe"),
        ("+1-", 0.97, None),
        ("", 1.0, None),
        ("one two three four five six seven eight nine ten eleven", 0.99, None),
    ],
)
def test_what_is_certain(read: str, score: float, name: str | None) -> None:
    assert certain(read, score) == name


def test_a_drawn_button_has_a_frame_of_its_own_colour() -> None:
    def paint(draw: ImageDraw.ImageDraw) -> None:
        draw.rectangle((100, 100, 220, 136), (18, 92, 190))
        field(draw, 300, 100)

    button, entry = (boxes.frame_at(picture(paint), x, 118) for x in (160, 420))
    assert button is not None
    assert entry is not None
    assert not button.outlined
    assert entry.outlined
    assert abs(button.bounds.width - 121) <= 4
    assert boxes.frame_at(picture(paint), 50, 250) is None


def test_words_on_a_bar_that_fades_are_no_button(reader: Reader) -> None:
    def paint(draw: ImageDraw.ImageDraw) -> None:
        for x in range(700):
            draw.line((x, 20, x, 44), (235 - x // 20, 235 - x // 20, 238 - x // 20))
        for x, word in ((20, "File"), (70, "Edit"), (120, "Format"), (195, "Tools")):
            text(draw, x, 32, word)

    found = name_at(reader, Place(picture(paint), 140, 32))
    assert found is not None
    assert found.name == "Format"


@pytest.mark.parametrize(("x", "y", "name"), [(60, 60, "Print..."), (150, 60, "Print..."), (150, 90, "Quit")])
def test_an_entry_of_a_menu_without_its_shortcut(reader: Reader, x: int, y: int, name: str) -> None:
    def paint(draw: ImageDraw.ImageDraw) -> None:
        draw.rectangle((30, 40, 330, 110), (250, 250, 250), (120, 120, 120))
        draw.line((30, 75, 330, 75), (200, 200, 200))
        for row, (word, keys) in ((58, ("Print...", "Ctrl+P")), (92, ("Quit", "Ctrl+Q"))):
            text(draw, 50, row, word)
            text(draw, 270, row, keys, (120, 120, 120))

    found = name_at(reader, Place(picture(paint), x, y))
    assert found is not None
    assert found.name == name


def desktop(draw: ImageDraw.ImageDraw) -> None:
    """Icons with their names below; a bar of bare icons above a line of text."""
    for x, name in ((100, "Papers"), (220, "offer-2025.txt")):
        draw.rounded_rectangle((x - 24, 40, x + 24, 92), 6, (120, 170, 230))
        draw.text((x, 112), name, INK, ImageFont.load_default(15), anchor="mm")
    draw.rounded_rectangle((376, 40, 424, 92), 6, (254, 254, 254), (247, 247, 247))  # as bright as its ground
    draw.text((400, 112), "report-2025.txt", INK, ImageFont.load_default(15), anchor="mm")
    draw.ellipse((548, 206, 572, 230), (80, 80, 90))
    text(draw, 380, 252, "You work as administrator and may harm this system")


@pytest.mark.parametrize(
    ("x", "name"),
    [(100, "Papers"), (220, "offer-2025.txt"), (400, "report-2025.txt")],
)
def test_an_icon_is_called_by_what_stands_under_it(reader: Reader, x: int, name: str) -> None:
    found = name_at(reader, Place(picture(desktop, WHITE), x, 70))
    assert found is not None
    assert found.name == name
    assert found.bounds.contains(x, 45)
    assert found.bounds.contains(x, 112)


def test_a_text_that_only_passes_below_is_no_name_of_an_icon(reader: Reader) -> None:
    assert name_at(reader, Place(picture(desktop, WHITE), 560, 218)) is None


def test_the_ground_between_icons_has_no_name(reader: Reader) -> None:
    assert name_at(reader, Place(picture(desktop, WHITE), 160, 70)) is None
