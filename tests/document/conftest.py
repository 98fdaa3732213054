"""Documents and pictures to try things on."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import pytest
from PIL import Image

from recorder.document import images
from recorder.document.model import (
    Box,
    Callout,
    Comment,
    Definition,
    Document,
    Mark,
    Picture,
    Related,
    Revision,
    Run,
    Section,
    Sentence,
    Span,
    Step,
    Target,
    Timed,
)


def png(color: tuple[int, int, int], size: tuple[int, int] = (64, 48)) -> bytes:
    """A small picture of one colour with a corner of another."""
    image = Image.new("RGB", size, color)
    image.paste((255, 255, 255), (0, 0, 8, 8))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def picture_data() -> Callable[..., bytes]:
    """Makes PNG data: `picture_data((r, g, b), (width, height))`."""
    return png


@pytest.fixture
def pictures() -> Mapping[str, images.StoredImage]:
    """Three stored pictures by their SHA-256."""
    stored = [images.store(png(color)) for color in ((200, 30, 30), (30, 200, 30), (30, 30, 200))]
    return {images.digest(image.data): image for image in stored}


@pytest.fixture
def document(pictures: Mapping[str, images.StoredImage]) -> Document:
    """A document in which no field of any class has its default value, with odd characters in its texts."""
    first, second, third = pictures
    mark = Mark("text", Box(1.5, 2.25, -3.0, 4.0), "look “here” \u202e", "m1")
    heard = (Sentence(1.0, 2.5, "um, open the leads", 0.5, ("leads",)), Sentence(2.5, 4.0, "then wait", 0.9))
    step = Step(
        "type",
        "Type “Harbor” in Search.",
        "Open the leads. Then wait for the list.",
        "s1",
        "a",
        Target("Search", "entry", "ocr", (1, 2, 3, 4)),
        "Leads – CRM",
        "Chromium",
        "Harbor\t\x00\U0001f600",
        False,
        "ctrl+f",
        (12, 34),
        Picture(first, 64, 48, (mark,), Box(0.0, 0.0, 20.0, 20.0), 1.25, "The list", Box(0.0, 0.0, 30.0, 30.0)),
        (Callout("warning", "Not twice.", "c1"),),
        heard,
        Span("r1", 1.0, 4.5),
        0.75,
        "g1",
        True,
        True,
        Related("Log in", "Log in.sop", "d2"),
        True,
    )
    masked = Step("type", "Type the password.", id="s2", section="a", masked=True, picture=Picture(second, 64, 48))
    last = Step(
        "note", "確認 der Größe", id="s3", section="b", picture=Picture(third, 64, 48), narration="One. Two. Three."
    )
    return Document(
        "Lead → close",
        "d1",
        "SOP-7",
        "why",
        "where",
        "hello",
        "roles",
        "when",
        ("an account",),
        ("CRM",),
        (Definition("lead", "a person"),),
        ("a deal",),
        ("no money",),
        (Related("Other", "https://example.org/x"),),
        "Ann",
        "Bob",
        "in review",
        "1.2",
        "2026-01-01",
        "2027-01-01",
        12,
        ("sales", "crm"),
        "de",
        (Revision("1.0", "2026-01-01", "Ann", "first"),),
        (Section("Part one", "a"), Section("Part two", "b")),
        (step, masked, last),
        (Sentence(0.0, 9.0, "everything said", 0.8),),
        "2026-11-23T09:14:05.123000+00:00",
        "r1",
        (Comment("s1", "Which one?", "Cy", "2026-02-01T08:00:00+00:00", True, "k1"),),
        (Run("Cy", "2026-02-01T08:00:00+00:00", "1.0", (Timed("s1", 4.5, True),), "n1"),),
    )
