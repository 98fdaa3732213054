"""How full the pages of a PDF are, as one sees them."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

_TOP, _FOOT = 24 / 297, 275 / 297
"""Where the text begins and ends on a page of A4, in its height."""


def empty_ends(made: Path) -> list[float]:
    """What share of each page is empty below its last line or picture."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "30", "-gray", "-png", made, f"{folder}/page"], check=True)
        return [_empty(page) for page in sorted(Path(folder).glob("*.png"))]


def _empty(page: Path) -> float:
    with Image.open(page) as image:
        text = image.crop((0, round(image.height * _TOP), image.width, round(image.height * _FOOT)))
    box = text.convert("L").point([255] * 245 + [0] * 11).getbbox()
    return 1 - (box[3] if box else 0) / text.height
