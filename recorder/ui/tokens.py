"""The look in numbers: every colour, size and space that a widget may use, for light, dark and high contrast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Scheme = Literal["light", "dark", "contrast"]

GRID = 8
"""Pixels; everything stands on it or on its half."""
RADIUS = 6
ICON = 18
"""The side of an icon in a tool button, in pixels."""
SMALL, NORMAL, LARGE = 0.88, 1.0, 1.45
"""The three text sizes, as factors of the system's font."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme. Each text colour has a contrast of at least 4.5 to 1 on the grounds it is used on.

    `off` is what cannot be used now: at least 3 to 1, also on `off_ground`, and still unlike what can. `accent` is for the click mark, the focus and the primary button; `danger` for recording and destruction only.
    """

    window: str
    paper: str
    raised: str
    line: str
    field_line: str
    text: str
    dim: str
    off: str
    off_ground: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    hover: str
    danger: str
    on_danger: str
    check: str
    warning: str
    tip: str
    decision: str
    outcome: str
    pitfall: str
    note: str
    check_ground: str
    warning_ground: str
    tip_ground: str
    decision_ground: str
    outcome_ground: str
    pitfall_ground: str
    note_ground: str


LIGHT = Tokens(
    window="#f3f4f6",
    paper="#ffffff",
    raised="#ffffff",
    line="#dcdfe4",
    field_line="#848b97",
    text="#1c2026",
    dim="#59616d",
    off="#757d89",
    off_ground="#e3e6ea",
    accent="#3a52cc",
    accent_hover="#2f44b0",
    on_accent="#ffffff",
    selection="#e1e6fb",
    hover="#e8eaee",
    danger="#c3262b",
    on_danger="#ffffff",
    check="#17663a",
    warning="#8a4b00",
    tip="#1f5aa8",
    decision="#6b35b0",
    outcome="#0b6468",
    pitfall="#9a3412",
    note="#4b535f",
    check_ground="#e8f5ec",
    warning_ground="#fdf2dd",
    tip_ground="#e6f0fb",
    decision_ground="#f1eafa",
    outcome_ground="#e0f3f3",
    pitfall_ground="#fcebe3",
    note_ground="#eef0f3",
)
DARK = Tokens(
    window="#1b1d21",
    paper="#232529",
    raised="#2a2d32",
    line="#383c43",
    field_line="#767d89",
    text="#e8eaed",
    dim="#a3aab5",
    off="#848b97",
    off_ground="#33373d",
    accent="#93a4ff",
    accent_hover="#aab7ff",
    on_accent="#12163a",
    selection="#333b63",
    hover="#30343a",
    danger="#ff7b78",
    on_danger="#2b0505",
    check="#7fd6a0",
    warning="#f0b95d",
    tip="#8fc1ff",
    decision="#cbadff",
    outcome="#74d3d3",
    pitfall="#ffab87",
    note="#b6bdc8",
    check_ground="#1f3328",
    warning_ground="#3a2f1a",
    tip_ground="#1e2e42",
    decision_ground="#2f2742",
    outcome_ground="#1b3334",
    pitfall_ground="#3d2920",
    note_ground="#2e3137",
)
CONTRAST = Tokens(
    window="#000000",
    paper="#000000",
    raised="#000000",
    line="#ffffff",
    field_line="#ffffff",
    text="#ffffff",
    dim="#ffffff",
    off="#a8a8a8",
    off_ground="#333333",
    accent="#ffe14d",
    accent_hover="#fff0a0",
    on_accent="#000000",
    selection="#003a80",
    hover="#333333",
    danger="#ff8a8a",
    on_danger="#000000",
    check="#7dff9e",
    warning="#ffd36b",
    tip="#9fd0ff",
    decision="#dcc3ff",
    outcome="#7ff5f5",
    pitfall="#ffb899",
    note="#ffffff",
    check_ground="#000000",
    warning_ground="#000000",
    tip_ground="#000000",
    decision_ground="#000000",
    outcome_ground="#000000",
    pitfall_ground="#000000",
    note_ground="#000000",
)
SCHEMES: dict[Scheme, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (``#rrggbb``), 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
