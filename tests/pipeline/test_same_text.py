"""The same text in other pictures: found wherever it stands, and nothing else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from recorder.document.file import create
from recorder.document.images import digest, store
from recorder.document.model import Box, Document, Picture, Step
from recorder.pipeline.same_text import SameText, same_text

SIZE = (900, 300)
FONT = ImageFont.load_default(22)


def screen(*lines: tuple[int, int, str]) -> bytes:
    image = Image.new("RGB", SIZE, "white")
    draw, font = ImageDraw.Draw(image), FONT
    for x, y, words in lines:
        draw.text((x, y), words, font=font, fill=(30, 30, 40))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()



@pytest.fixture
def found(tmp_path: Path) -> SameText:
    pictures = [
        store(data)
        for data in (
            screen((40, 40, "Lead: Priya Raman"), (40, 120, "Contoso Ltd")),
            screen((400, 200, "Owner Priya Raman since May")),
            screen((40, 40, "Nothing of that kind"), (40, 120, "Contoso Ltd")),
        )
    ]
    steps = tuple(Step("click", f"Click {n}.", picture=Picture(digest(p.data), *SIZE), id=str(n)) for n, p in enumerate(pictures))
    told: list[float] = []
    with create(tmp_path / "a.sop", Document(steps=steps), {digest(p.data): p for p in pictures}) as file:
        result = same_text(file, file.document, "0", Box(100, 36, 150, 36), told.append)
    assert told == [pytest.approx(1 / 3), pytest.approx(2 / 3), 1.0]
    return result


def test_the_text_is_found_wherever_it_stands(found: SameText) -> None:
    assert "".join(found.text.split()) == "PriyaRaman"
    assert set(found.places) == {"0", "1"}
    assert found.places["0"] == (Box(100, 36, 150, 36),)
    (there,) = found.places["1"]
    draw = ImageDraw.Draw(Image.new("RGB", SIZE))
    font = FONT
    start = 400 + draw.textlength("Owner ", font=font)
    end = 400 + draw.textlength("Owner Priya Raman", font=font)
    assert there.x <= start + 2
    assert there.x + there.width >= end - 2
    assert there.width < 1.6 * (end - start)
    assert there.y <= 206
    assert there.y + there.height >= 222


def test_nothing_to_read_finds_nothing(tmp_path: Path) -> None:
    picture = store(screen((40, 40, "Lead")))
    step = Step("click", "Click.", picture=Picture(digest(picture.data), *SIZE), id="0")
    with create(tmp_path / "a.sop", Document(steps=(step,)), {digest(picture.data): picture}) as file:
        assert same_text(file, file.document, "0", Box(500, 200, 100, 40)) == SameText("")
