"""Private data is looked for in pictures and texts; what could not be read is counted, and a check that cannot run is no check."""

from __future__ import annotations

import io
import random
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw, ImageFont

from recorder.document.images import digest
from recorder.document.model import Box, Document, Picture, Step
from recorder.errors import ForeignFileError
from recorder.pipeline import private_check
from recorder.pipeline.private_check import PrivateCheck
from tests.document.test_private import account, card, key, mail, telephone

SIZE = (900, 420)


def screen(*lines: str, size: int = 17) -> bytes:
    image = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(image)
    for number, words in enumerate(lines):
        draw.text((30 + 7 * number, 20 + 34 * number), words, font=ImageFont.load_default(size), fill=(30, 30, 40))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def document(*pictures: bytes, **texts: str) -> Document:
    steps = tuple(Step("click", f"Click {n}.", id=f"s{n}", picture=Picture(digest(data), *SIZE)) for n, data in enumerate(pictures))
    return Document(steps=steps, **texts)  # type: ignore[arg-type]


def test_found_in_pictures_and_texts() -> None:
    both = screen("Customer", "Mail: jane.doe@example.org", "Amount 1 234,50 EUR")
    again = screen("IBAN: DE89 3704 0044 0532 0130 00", "Version 6.12.0")
    pictures = {digest(data): data for data in (both, again)}
    told: list[float] = []
    checked = PrivateCheck().run(document(both, again, purpose="Write to jane.doe@example.org."), pictures.__getitem__, told.append)
    assert [(f.kind, "".join(f.text.split()), f.texts, list(f.places)) for f in checked.found] == [
        ("e-mail address", "jane.doe@example.org", 1, ["s0"]),
        ("bank account", "DE89370400440532013000", 0, ["s1"]),
    ]
    assert (checked.pictures, checked.unread) == (2, 0)
    assert told == [0.5, 1.0]
    (box,) = checked.found[0].places["s0"]
    assert box.x < 90
    assert box.x + box.width > 240
    assert 44 < box.y < 60


def test_a_part_that_is_not_shown_does_not_leave() -> None:
    data = screen("Customer", "", "", "", "", "", "Mail: jane.doe@example.org")
    made = document(data)
    step = made.steps[0]
    assert step.picture is not None
    cut = replace(step, picture=replace(step.picture, crop=Box(0, 0, 900, 100)))
    assert len(PrivateCheck().run(made, lambda _key: data).found) == 1
    assert PrivateCheck().run(replace(made, steps=(cut,)), lambda _key: data).found == ()


def test_a_picture_that_cannot_be_read_is_counted() -> None:
    good = screen("Nothing of that kind")

    def image(key: str) -> bytes:
        if key != digest(good):
            raise ForeignFileError("damaged")
        return good

    checked = PrivateCheck().run(document(good, b"damaged"), image)
    assert (checked.found, checked.pictures, checked.unread) == ((), 1, 1)


def test_a_reader_that_cannot_run_is_never_taken_for_nothing_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no engine")

    monkeypatch.setattr(private_check.Reader, "_run", broken)
    with pytest.raises(RuntimeError, match="no engine"):
        PrivateCheck().run(document(screen("a@b.example")), lambda _key: screen("a@b.example"))


def test_cancelled_between_two_pictures() -> None:
    data = [screen(str(n)) for n in range(3)]
    pictures, told = {digest(each): each for each in data}, list[float]()
    PrivateCheck().run(document(*data), pictures.__getitem__, told.append, lambda: len(told) == 1)
    assert told == [pytest.approx(1 / 3)]


def test_what_was_read_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    data = screen("Mail: jane.doe@example.org")
    check, made = PrivateCheck(), document(data)
    first = check.run(made, lambda _key: data)
    monkeypatch.setattr(check, "_reader", None)
    assert check.run(made, lambda _key: data) == first


@pytest.mark.parametrize(
    ("kind", "make", "wanted"),
    [
        ("e-mail address", mail, 0.9),
        ("card number", card, 0.9),
        ("bank account", account, 0.9),
        ("telephone number", telephone, 0.8),
        ("key or password", key, 0.8),
    ],
)
@pytest.mark.timeout(900)
def test_recall_on_pictures(kind: str, make, wanted: float, request: pytest.FixtureRequest) -> None:  # type: ignore[no-untyped-def]
    """How many of each kind are found when they are read from a picture: printed, with what was missed."""
    chance, missed = random.Random(11), []
    total = 300 if request.config.getoption("--long") else 30
    made = [make(chance) for _ in range(total)]
    for at in range(0, total, 10):
        data = screen(*made[at : at + 10])
        checked = PrivateCheck().run(document(data), lambda _key, data=data: data)
        boxes = [box for found in checked.found if found.kind == kind for box in found.places["s0"]]
        missed += [text for n, text in enumerate(made[at : at + 10]) if not any(abs(box.y - (20 + 34 * n)) < 20 for box in boxes)]
    print(f"{kind}: {total - len(missed)} of {total} found in pictures, missed: {missed[:6]}")
    assert 1 - len(missed) / total >= wanted
