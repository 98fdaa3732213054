"""The door for pictures: what may come in, how large it may be, and the small view that lists show."""

from __future__ import annotations

import hashlib
import io
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recorder.errors import ForeignFileError
from recorder.translatable import translated

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("PNG", "JPEG", "WEBP")
MIMES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "WEBP": "image/webp"}
"""MPO is what Pillow calls a JPEG of a telephone that carries a second picture behind the first."""
LARGEST_BYTES = 64 * 1024 * 1024
LARGEST_PIXELS = 64_000_000
LARGEST_SIDE = 30_000
THUMBNAIL_SIDE = 320
ORIENTATION = 0x0112
"""The EXIF tag that says how a camera was held."""


@dataclass(frozen=True, slots=True)
class StoredImage:
    """A picture as a document keeps it: untouched bytes, their MIME type, the size in pixels, a small JPEG of it."""

    data: bytes
    mime: str
    width: int
    height: int
    thumbnail: bytes


def digest(data: bytes) -> str:
    """The SHA-256 of *data* in hex: the name of a picture inside a document."""
    return hashlib.sha256(data).hexdigest()


def store(data: bytes, thumbnail: bytes | None = None) -> StoredImage:
    """Check a picture and make what a document keeps of it; a *thumbnail* made earlier saves decoding the picture.

    PNG, JPEG and WebP come in, told by their content. Raises ForeignFileError for anything else: other formats, moving
    pictures, damaged data, more than 64 million pixels or 64 MiB (told from the header, before anything is decoded).
    """
    mime, width, height = header(data)
    if thumbnail is not None:
        header(thumbnail, THUMBNAIL_SIDE**2)
        return StoredImage(data, mime, width, height, thumbnail)
    image = decode(data)
    if image.size != (width, height) or image.getexif().get(ORIENTATION, 1) != 1:
        return store(lossless(upright(image)))
    return StoredImage(data, mime, width, height, small(image))


def header(data: bytes, most_pixels: int = LARGEST_PIXELS) -> tuple[str, int, int]:
    """MIME type, width and height as the header of *data* tells them. Raises ForeignFileError as `store`."""
    with _open(data) as image:
        if image.width * image.height > most_pixels or max(image.size) > LARGEST_SIDE:
            raise ForeignFileError(
                translated("errors", "The picture is too large ({0} x {1} pixels). Nothing was changed. Make it smaller first.").format(image.width, image.height)
            )
        return MIMES[str(image.format)], image.width, image.height


def decode(data: bytes) -> Image.Image:
    """The pixels of a picture that passed `header`. Raises ForeignFileError when they are damaged."""
    header(data)
    image = _open(data)
    try:
        image.load()
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, struct.error) as error:
        raise ForeignFileError(translated("errors", "The picture is damaged ({0}). Nothing was changed. Choose another one.").format(error)) from error
    return image


def upright(image: Image.Image) -> Image.Image:
    """The picture turned as it was taken."""
    from PIL import ImageOps

    return ImageOps.exif_transpose(image)


def lossless(image: Image.Image) -> bytes:
    """The pixels, and nothing else of the picture (no comments, camera data or profile), as lossless WebP or PNG."""
    from PIL import Image

    flat = image.convert("RGBA" if "transparency" in image.info or image.mode in ("RGBA", "LA", "PA") else "RGB")
    bare = Image.frombytes(flat.mode, flat.size, flat.tobytes())
    out = io.BytesIO()
    if max(bare.size) <= 16_383:  # the largest that WebP can hold
        bare.save(out, "WEBP", lossless=True, method=2, quality=50, exact=True)
    else:
        bare.save(out, "PNG")
    return out.getvalue()


def small(image: Image.Image) -> bytes:
    """The picture in at most 320 x 320 pixels on white, as JPEG."""
    from PIL import Image

    view = image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    view.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), reducing_gap=2.0)
    if view.mode == "RGBA":
        paper = Image.new("RGBA", view.size, "white")
        paper.alpha_composite(view)
        view = paper.convert("RGB")
    out = io.BytesIO()
    view.save(out, "JPEG", quality=85)
    return out.getvalue()


def _open(data: bytes) -> Image.Image:
    from PIL import Image

    if len(data) > LARGEST_BYTES:
        raise ForeignFileError(
            translated("errors", "The picture is too large ({0} MiB). Nothing was changed. Make it smaller first.").format(len(data) // 2 ** 20)
        )
    Image.MAX_IMAGE_PIXELS = LARGEST_PIXELS  # what comes in past this door is refused by Pillow too
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
        moving = image.format != "MPO" and getattr(image, "is_animated", False)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ForeignFileError(translated("errors", "The picture is too large. Nothing was changed. Make it smaller first.")) from error
    except (OSError, SyntaxError, ValueError, EOFError, TypeError, IndexError, struct.error) as error:
        raise ForeignFileError(
            translated("errors", "This is not a PNG, JPEG or WebP picture, or it is damaged. Nothing was changed. Choose another one.")
        ) from error
    if moving:
        raise ForeignFileError(translated("errors", "This picture moves. Nothing was changed. Choose a still picture (PNG, JPEG or WebP)."))
    return image
