"""The door for pictures: still PNG, JPEG and WebP of sane size, told by content."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, PngImagePlugin

from recorder.document import images
from recorder.errors import ForeignFileError


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """*image* in a format."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def png_header(width: int, height: int, depth: int = 1) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("kind", "mime"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")])
def test_a_picture_is_kept_untouched_with_a_small_view(kind: str, mime: str) -> None:
    data = encoded(Image.new("RGB", (1920, 1080), (10, 120, 200)), kind)
    stored = images.store(data)
    assert (stored.data, stored.mime, stored.width, stored.height) == (data, mime, 1920, 1080)
    with Image.open(io.BytesIO(stored.thumbnail)) as view:
        assert (view.format, view.size) == ("JPEG", (320, 180))
        pixel = view.getpixel((100, 100))
        assert isinstance(pixel, tuple)
        assert all(abs(a - b) < 6 for a, b in zip(pixel, (10, 120, 200), strict=True))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "I;16", "RGB"])
def test_every_kind_of_pixels_has_a_small_view(mode: str) -> None:
    image = (
        Image.new("RGBA", (50, 40), (0, 0, 0, 0)).convert("LA").convert(mode)
        if mode == "PA"
        else Image.new(mode, (50, 40))
    )
    kind = "PNG"
    if mode == "PA":
        image = image.convert("P")
    assert images.store(encoded(image, kind)).thumbnail[:2] == b"\xff\xd8"


def test_what_is_transparent_is_white_in_the_small_view() -> None:
    view = Image.open(io.BytesIO(images.store(encoded(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG")).thumbnail))
    assert view.getpixel((20, 20)) == (255, 255, 255)


def test_a_photograph_is_turned_upright() -> None:
    photo = Image.new("RGB", (60, 20), "red")
    photo.paste("blue", (0, 0, 30, 20))
    exif = Image.Exif()
    exif[images.ORIENTATION] = 6
    stored = images.store(encoded(photo, "JPEG", exif=exif.tobytes(), quality=95))
    assert (stored.width, stored.height, stored.mime) == (20, 60, "image/webp")
    red, green, blue = Image.open(io.BytesIO(stored.data)).convert("RGB").getpixel((10, 5))  # type: ignore[misc]
    assert blue > 200
    assert red < 60
    assert green < 60


def test_a_thumbnail_made_earlier_is_taken_and_checked(picture_data: Callable[..., bytes]) -> None:
    small = encoded(Image.new("RGB", (320, 200)), "JPEG")
    assert images.store(picture_data((1, 2, 3)), small).thumbnail == small
    with pytest.raises(ForeignFileError, match="too large"):
        images.store(picture_data((1, 2, 3)), encoded(Image.new("RGB", (2000, 2000)), "JPEG"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + b"\0" * 50,
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\0\0\0\0WEBP",
        b"\xff\xd8\xff\xe0",
        encoded(Image.new("RGB", (9, 9)), "GIF"),
        encoded(Image.new("RGB", (9, 9)), "TIFF"),
        encoded(Image.new("RGB", (9, 9)), "BMP"),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ForeignFileError, match="not a PNG, JPEG or WebP"):
        images.store(data)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_moving_pictures_are_refused(kind: str) -> None:
    frames = [Image.new("RGB", (20, 20), color) for color in ("red", "blue")]
    with pytest.raises(ForeignFileError, match="moves"):
        images.store(encoded(frames[0], kind, save_all=True, append_images=frames[1:]))


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (8_001, 8_000), (1, 30_001), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_by_its_header(width: int, height: int) -> None:
    with pytest.raises(ForeignFileError, match="too large"):
        images.store(png_header(width, height))


def test_more_bytes_than_any_screen_needs_are_refused() -> None:
    with pytest.raises(ForeignFileError, match="too large"):
        images.store(b"\0" * (images.LARGEST_BYTES + 1))


def test_a_text_bomb_in_a_comment_is_refused() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("a", "x" * (PngImagePlugin.MAX_TEXT_CHUNK + 10), zip=True)
    with pytest.raises(ForeignFileError):
        images.store(encoded(Image.new("RGB", (9, 9)), "PNG", pnginfo=notes))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_truncated_pictures_are_refused(kind: str, share: float) -> None:
    data = encoded(Image.effect_noise((300, 300), 80).convert("RGB"), kind)
    with pytest.raises(ForeignFileError, match="damaged"):
        images.store(data[: int(len(data) * share)])


def test_lossless_keeps_pixels_and_nothing_else() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "SECRET")
    original = Image.effect_noise((90, 70), 80).convert("RGB")
    bare = images.lossless(images.decode(encoded(original, "PNG", pnginfo=notes)))
    assert b"SECRET" not in bare
    assert Image.open(io.BytesIO(bare)).convert("RGB").tobytes() == original.tobytes()


def test_lossless_of_a_page_taller_than_webp() -> None:
    assert images.header(images.lossless(Image.new("RGB", (4, 20_000))))[0] == "image/png"
