"""What was redacted is nowhere any more."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from recorder.document import edits, redaction, revisions
from recorder.document.file import DocumentFile, create, open_file
from recorder.document.history import History
from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Box, Document, Picture, Step
from recorder.errors import ForeignFileError

SECRET = Box(40, 30, 64, 16)


def screen(seed: int, note: str = "", mode: str = "RGB") -> bytes:
    """A picture of a screen with a secret at SECRET: pixels drawn by lot, and a comment."""
    chance = random.Random(seed)
    image = Image.new(mode, (320, 200), (240, 240, 240, 255)[: len(mode)])
    patch = Image.frombytes("RGB", (64, 16), chance.randbytes(64 * 16 * 3))
    image.paste(patch.convert(mode), (40, 30))
    notes = PngImagePlugin.PngInfo()
    if note:
        notes.add_text("Comment", note)
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def made(path: Path, *screens: bytes) -> tuple[DocumentFile, Document, dict[str, StoredImage]]:
    """A file with a step for each picture."""
    stored = [store(data) for data in screens]
    images = {digest(image.data): image for image in stored}
    steps = tuple(
        Step("click", f"Step {n}", id=f"s{n}", picture=Picture(digest(image.data), image.width, image.height))
        for n, image in enumerate(stored)
    )
    document = Document(steps=steps)
    return create(path, document, images), document, images


def colours(data: bytes, box: Box) -> int:
    """How many colours a place has."""
    image = Image.open(io.BytesIO(data)).convert("RGBA")
    found = image.crop((int(box.x), int(box.y), int(box.x + box.width), int(box.y + box.height))).getcolors(99_999)
    assert found is not None
    return len(found)


def leaks(content: bytes, secret: bytes, innocent: bytes) -> bool:
    """Whether any piece of 16 bytes of *secret* stands in *content*, but for those that *innocent* has too."""
    pieces = [secret[at : at + 16] for at in range(0, len(secret) - 16, 16)]
    own = [piece for piece in pieces if piece not in innocent]
    assert len(own) > 20
    return any(piece in content for piece in own)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_the_old_picture_is_gone_from_every_place(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "x.sop"
    original, other_screen = screen(1, "SECRET-META", mode), screen(2, "", mode)
    file, document, images = made(path, original, other_screen)
    document = edits.duplicate(document, {"s0"})
    history = History(document)
    file.save(document)
    revisions.keep(file, "before", "2026-01-01")
    assert leaks(path.read_bytes(), original, other_screen)
    old = next(key for key, image in images.items() if image.data == original)
    changed = redaction.redact(
        file, history.apply("x", edits.set_field(document, "title", "unsaved")), {"s0": [SECRET]}
    )
    history.restart(changed)
    assert file.document == changed
    assert changed.title == "unsaved"

    content = path.read_bytes()
    assert not leaks(content, original, other_screen)
    assert not leaks(content, images[old].thumbnail, store(other_screen).thumbnail)
    assert b"SECRET-META" not in content
    assert old.encode() not in content
    assert [found.name for found in tmp_path.iterdir()] == ["x.sop"]
    assert all(step.picture and step.picture.image != old for state in history.states() for step in state.steps)
    (version,) = revisions.versions(file)
    for state in (changed, revisions.document_of(file, version)):
        first, shared, other = state.steps[0].picture, state.steps[1].picture, state.steps[2].picture
        assert first
        assert shared
        assert other
        assert first.image == shared.image
        assert colours(file.image(first.image), SECRET) == 1
        assert colours(file.image(other.image), SECRET) > 500
        whole = Image.open(io.BytesIO(file.image(first.image)))
        assert whole.size == (320, 200)
        assert whole.convert("RGB").getpixel((39, 30)) == whole.convert("RGB").getpixel((104, 46)) == (240, 240, 240)
        small = file.thumbnail(first.image)
        assert small
        middle = Image.open(io.BytesIO(small)).convert("RGB").crop((44, 34, 100, 42)).getextrema()
        assert all(high - low < 12 for low, high in middle)  # type: ignore[operator, misc]
    file.close()
    with open_file(path) as again:
        assert again.document == changed
        assert again.losses == ()


@pytest.mark.parametrize(
    "box", [Box(39.6, 29.4, 64.8, 17), Box(104, 46, -64, -16), Box(-50, -50, 500, 500), Box(40, 30, 640, 16)]
)
def test_nothing_of_the_box_is_left_out(box: Box) -> None:
    assert colours(redaction.filled(screen(3), [box]), SECRET) == 1


def test_a_picture_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    file, document, images = made(tmp_path / "x.sop", screen(1), screen(2))
    keys = [step.picture.image for step in document.steps if step.picture]
    with file.changing() as connection:
        connection.execute("UPDATE image SET data = zeroblob(9) WHERE sha256 = ?", (keys[1],))
    with pytest.raises(ForeignFileError):
        redaction.redact(file, document, {"s0": [SECRET], "s1": [SECRET]})
    assert file.document == document
    assert file.image(keys[0]) == images[keys[0]].data
    file.close()


def test_the_same_thing_at_the_same_place_is_found(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.open(io.BytesIO(screen(1))).convert("RGB").save(out, "JPEG", quality=92)
    file, document, _ = made(
        tmp_path / "x.sop", screen(1), screen(2), out.getvalue(), screen(1, "other data, same pixels")
    )
    told: list[float] = []
    assert redaction.same_there(file, document, "s0", SECRET, told.append) == ("s0", "s3")
    assert redaction.same_there(file, document, "s0", Box(200, 100, 50, 50)) == ("s0", "s1", "s2", "s3")
    assert told == sorted(told)
    assert redaction.same_there(file, document, "s0", SECRET, None, lambda: True) == ()
    file.close()
