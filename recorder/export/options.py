"""What a person can choose about an export: the look, the paper, and which parts appear."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from recorder.errors import ExportError, ForeignFileError
from recorder.export.colours import is_colour
from recorder.translatable import translated

LOGOS = {"image/png": (".png",), "image/jpeg": (".jpg", ".jpeg")}
Layout = Literal["classic", "compact", "checklist"]
Paper = Literal["a4", "letter"]
Part = Literal[
    "control", "contents", "introduction", "purpose", "scope", "roles", "triggers", "prerequisites", "tools", "definitions",
    "flowchart", "pictures", "narration", "callouts", "outcomes", "pitfalls", "related", "revisions", "signatures",
]
ALL_PARTS: frozenset[Part] = frozenset((
    "control", "contents", "introduction", "purpose", "scope", "roles", "triggers", "prerequisites", "tools", "definitions",
    "flowchart", "pictures", "narration", "callouts", "outcomes", "pitfalls", "related", "revisions", "signatures",
))


@dataclass(frozen=True, slots=True)
class Theme:
    """The look of a house: a logo (PNG or JPEG), two colours (``#rrggbb``), a font, and what stands on every page.

    `accent` colours step numbers and the marks in pictures, `ink` the headings. An empty `font` is the one that ships.
    """

    logo: Path | None = None
    accent: str = "#3a52cc"
    ink: str = "#1c2026"
    font: str = ""
    header: str = ""
    footer: str = ""

    def check(self) -> None:
        """Raise ExportError for a colour or a logo that cannot be used."""
        for colour in (self.accent, self.ink):
            if not is_colour(colour):
                raise ExportError(translated(
                    "errors",
                    "{0!r} is not a colour. Nothing was written. Write colours like #3a52cc in the export settings.",
                ).format(colour))
        if self.logo is not None:
            _check_logo(self.logo)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a document is exported. `picture_width` is in pixels: 1280 are 17 cm at 190 dots an inch.

    `word_template` is a person's own .docx or .dotx. `github` writes the Markdown that GitHub and GitLab show best.
    `pictures_beside` puts the pictures of a web page into a folder next to it instead of into the page; `original_words`
    puts into it what was said, to be heard.
    """

    theme: Theme = field(default_factory=Theme)
    layout: Layout = "classic"
    paper: Paper = "a4"
    parts: frozenset[Part] = ALL_PARTS
    picture_width: int = 1280
    word_template: Path | None = None
    github: bool = False
    pictures_beside: bool = False
    original_words: bool = False


def _check_logo(logo: Path) -> None:
    from recorder.document.images import decode, header

    try:
        data = logo.read_bytes()
        decode(data)
    except (OSError, ForeignFileError) as error:
        raise ExportError(translated(
            "errors",
            "The logo {0} cannot be read. Nothing was written. Choose another picture in the export settings.",
        ).format(logo)) from error
    if logo.suffix.lower() not in LOGOS.get(header(data)[0], ()):
        raise ExportError(translated(
            "errors",
            "{0} cannot be used as a logo. Nothing was written. Choose a PNG or JPEG picture in the export settings.",
        ).format(logo.name))
