"""Writes one web page that holds everything it needs and asks nobody for anything; its pictures inside or in a folder beside."""

from __future__ import annotations

import base64
import hashlib
import json
import math
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from recorder.export.beside import Beside
from recorder.export.chart import charts
from recorder.export.colours import ink_on, readable
from recorder.export.options import ExportOptions
from recorder.export.prepared import Prepared, PreparedPicture
from recorder.export.text import one_line
from recorder.paths import resource

_FONTS = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif'
_DARK_PAPER = "#16191e"
_CONTENTS_FROM = 3
_TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png"}


def write_html(prepared: Prepared, folder: Path, options: ExportOptions, pictures: Beside | None = None, heard: Mapping[str, bytes] = MappingProxyType({})) -> Path:
    """Write *prepared*, whose pictures lie in *folder*, as a page there and return its path.

    *pictures* says where they will lie beside the page; without it they are in the page. *heard* has the words of steps as MP3.
    Texts are escaped where they are put in; a policy in the page forbids every request and all scripts but its own.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    style = _colours(options) + resource("templates/page.css").read_text("utf-8")
    script = resource("templates/page.js").read_text("utf-8")
    environment = Environment(
        autoescape=True, loader=FileSystemLoader(resource("templates")), undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True,
    )

    def source(picture: PreparedPicture) -> str:
        return pictures.address(picture.path) if pictures else _inline(picture.path)

    pieces = environment.get_template("page.html.jinja").generate(
        document=prepared, lang=prepared.language, rtl=prepared.rtl, w=prepared.words.plain, layout=options.layout,
        checklist=options.layout == "checklist", contents="contents" in options.parts and len(prepared.steps) >= _CONTENTS_FROM,
        charts=charts(prepared.flow, prepared.words, rtl=prepared.rtl, most=math.inf) if prepared.flow else (),
        signatures=options.layout == "checklist" and "signatures" in options.parts,
        header=one_line(options.theme.header), footer=one_line(options.theme.footer),
        logo=_inline(options.theme.logo) if options.theme.logo else "", source=source, key=_key(prepared),
        heard={step: _data("audio/mpeg", data) for step, data in heard.items()},
        policy=_policy(style, script, beside=pictures is not None, heard=bool(heard)),
        style=style, script=script,
    )
    path = folder / "out.html"
    with path.open("wb") as out:
        for piece in pieces:
            out.write(piece.encode())
    return path


def _policy(style: str, script: str, *, beside: bool, heard: bool) -> str:
    """Nothing may be loaded, sent or run but the style and script of the page, and pictures and sounds that are in it (or pictures beside it)."""
    images = "data: 'self' file:" if beside else "data:"
    sounds = "media-src data:; " if heard else ""
    return (
        f"default-src 'none'; img-src {images}; {sounds}style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _inline(path: Path) -> str:
    return _data(_TYPES[path.suffix.lower()], path.read_bytes())


def _data(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _key(prepared: Prepared) -> str:
    """Under which name a browser keeps the ticks: another one for each version of each document."""
    return hashlib.sha256(f"{prepared.id}\n{prepared.version}".encode()).hexdigest()[:16]


def _colours(options: ExportOptions) -> str:
    theme = options.theme
    values = {
        "accent": theme.accent, "on-accent": ink_on(theme.accent), "accent-text": readable(theme.accent),
        "accent-text-dark": readable(theme.accent, _DARK_PAPER), "ink": readable(theme.ink), "font": _fonts(theme.font),
    }
    return ":root{" + "".join(f"--{name}:{value};" for name, value in values.items()) + "}\n"


def _fonts(wished: str) -> str:
    name = "".join(char for char in one_line(wished) if char.isalnum() or char in " -")
    return f"{json.dumps(name, ensure_ascii=False)}, {_FONTS}" if name.strip() else _FONTS
