"""Colours that can be read: text on an accent colour, and an accent as text on white or on dark paper (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence

LEAST_CONTRAST = 4.5
_DARK_INK, _LIGHT_INK = "#12161c", "#ffffff"


def is_colour(value: str) -> bool:
    """Whether *value* is written ``#rrggbb``."""
    return re.fullmatch("#[0-9a-fA-F]{6}", value) is not None


def ink_on(ground: str) -> str:
    """Dark or light text, whichever is read better on *ground*."""
    return max((_LIGHT_INK, _DARK_INK), key=lambda ink: contrast(ink, ground))


def readable(colour: str, paper: str = "#ffffff") -> str:
    """*colour*, made darker or lighter until it can be read on *paper*."""
    light = ink_on(paper) == _LIGHT_INK
    channels = _channels(colour)
    while contrast(_written(channels), paper) < LEAST_CONTRAST:
        channels = [int(each + (255 - each) * 0.07 + 1) if light else int(each * 0.93) for each in channels]
    return _written(channels)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    dark, light = sorted((_luminance(_channels(one)), _luminance(_channels(other))))
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> list[int]:
    return [int(colour[i:i + 2], 16) for i in (1, 3, 5)]


def _written(channels: Sequence[int]) -> str:
    return "#" + "".join(f"{min(255, each):02x}" for each in channels)


def _luminance(channels: Sequence[int]) -> float:
    red, green, blue = (c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
