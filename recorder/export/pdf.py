"""Writes a PDF that is accessible (PDF/UA-1) and fit for the archive (PDF/A-2a), set by typst in a child process."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from recorder.export.chart import Chart, charts
from recorder.export.colours import ink_on, readable
from recorder.export.fonts import UNKNOWN, Choice, choose, replaced
from recorder.export.options import ExportOptions
from recorder.export.prepared import Block, Prepared, PreparedSection, PreparedStep
from recorder.export.text import Text, one_line
from recorder.export.typesetter import typeset

STANDARDS = ("a-2a", "ua-1")
_TEMPLATES = ("sop.typ", "flow.typ")
_PRINTED = {"classic": 1200, "compact": 760, "checklist": 760}
_LEAST_WIDTH = 760
_MOST_PIXELS = 125_000_000
_LONGEST_WORD, _LONGEST_BESIDE = 48, 28
_CONTENTS_FROM = 8
_CONTENTS_STEPS = 40
_STARTUP, _PER_STEP = 0.8, 0.012
"""Seconds the typesetter takes, to guess how far it is."""


def write_pdf(
    prepared: Prepared, folder: Path, options: ExportOptions,
    progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None, name: str = "out.pdf",
) -> Path:
    """Set *prepared*, whose pictures lie in *folder*, as *name* there and return its path.

    Raises Cancelled, or ExportError when the typesetter refuses the document.
    """
    data, choice = _ready(prepared, folder, options)
    typeset(
        folder, _TEMPLATES, data, choice, output=name, standards=STANDARDS,
        seconds=_STARTUP + _PER_STEP * len(prepared.steps), progress=progress, cancelled=cancelled,
    )
    return folder / name


def write_pages(
    prepared: Prepared, folder: Path, options: ExportOptions, dots: float, cancelled: Callable[[], bool] | None = None,
) -> tuple[Path, ...]:
    """The same pages as PNG in *folder*, *dots* to the inch, in their order. Raises as `write_pdf`."""
    data, choice = _ready(prepared, folder, options)
    typeset(folder, _TEMPLATES, data, choice, output="page-{n}.png", dots=dots, cancelled=cancelled)
    return tuple(sorted(folder.glob("page-*.png"), key=lambda page: int(page.stem.removeprefix("page-"))))


def _ready(prepared: Prepared, folder: Path, options: ExportOptions) -> tuple[dict[str, object], Choice]:
    """What the template reads and the fonts for it; the logo is laid into *folder*."""
    choice = choose(_texts(prepared, options), prepared.language, options.theme.font)
    if options.theme.logo is not None:
        shutil.copyfile(options.theme.logo, folder / f"logo{options.theme.logo.suffix.lower()}")
    return _data(prepared, options, choice), choice


def picture_width(steps: int, options: ExportOptions) -> int:
    """How wide pictures should be in pixels in a file of *steps* steps: 190 dots an inch of what is printed, fewer in a very long document.

    The typesetter holds all pixels of a document at once, about 3.4 bytes each.
    """
    printed = _PRINTED[options.layout]
    return max(_LEAST_WIDTH, min(options.picture_width, printed, int((_MOST_PIXELS / max(1, steps) * 16 / 9) ** 0.5)))


def _texts(prepared: Prepared, options: ExportOptions) -> Iterator[str]:
    """Every string that will be printed."""
    def inside(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for each in value.values():
                yield from inside(each)
        elif isinstance(value, (list, tuple)):
            for each in value:
                yield from inside(each)

    yield from inside(_data(prepared, options, Choice((), (), frozenset())))


def _data(prepared: Prepared, options: ExportOptions, choice: Choice) -> dict[str, object]:
    """What the template reads; `choice.missing` decides which characters become `UNKNOWN`."""
    put = printed(choice, _LONGEST_BESIDE if options.layout == "compact" else _LONGEST_WORD)
    language, _, region = prepared.language.partition("-")
    words, theme = dict(prepared.words.plain), options.theme
    listed = len(prepared.steps) + sum(section.title is not None for section in prepared.sections)
    return {
        "title": put(prepared.title), "volume": prepared.volume, "figures_before": prepared.figures_before, "author": [replaced(prepared.author, choice.missing)] if prepared.author else [],
        "keywords": [replaced(word, choice.missing) for word in prepared.keywords], "description": words["kind_of_document"],
        "lang": language, "region": region if len(region) == 2 else None, "rtl": prepared.rtl, "fonts": list(choice.families),
        "layout": options.layout, "paper": options.paper, "words": words,
        "theme": {
            "accent": theme.accent, "ink": theme.ink, "on_accent": ink_on(theme.accent),
            "accent_text": readable(theme.accent),
            "header": replaced(one_line(theme.header), choice.missing),
            "footer": replaced(one_line(theme.footer), choice.missing),
            "logo": f"logo{theme.logo.suffix.lower()}" if theme.logo else "",
        },
        "logo_alt": words["logo"], "running": replaced(" · ".join(filter(None, _running(prepared))), choice.missing),
        "control": [[label, put(value)] for label, value in prepared.control],
        "contents": _depth(prepared) if "contents" in options.parts and listed > _CONTENTS_FROM and options.layout != "checklist" else 0,
        "before": [_block(block, put) for block in prepared.before],
        "flow": _flow(prepared, put),
        "sectioned": any(section.title for section in prepared.sections),
        "sections": [_section(section, put) for section in prepared.sections],
        "after": [_block(block, put) for block in prepared.after],
        "signatures": options.layout == "checklist" and "signatures" in options.parts,
        "notice": _notice(words["unknown_characters"], choice.missing),
    }


def _flow(prepared: Prepared, put: Callable[[Text], dict[str, object]]) -> dict[str, object] | None:
    if prepared.flow is None:
        return None
    drawn = charts(prepared.flow, prepared.words, rtl=prepared.rtl)
    return {"alt": f"{prepared.words['flow_text']} {prepared.flow.alt}", "charts": [chart_data(chart, put) for chart in drawn]}


def chart_data(chart: Chart, put: Callable[[Text], dict[str, object]]) -> dict[str, object]:
    """What the template draws *chart* from."""
    return {
        "width": chart.width, "height": chart.height,
        "shapes": [
            {"kind": shape.kind, "x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height,
             "lines": [{"text": put(line.text), "small": line.small, "bold": line.bold} for line in shape.lines]} for shape in chart.shapes
        ],
        "wires": [{"points": wire.points, "arrow": wire.arrow, "word": put(wire.word) if wire.word else None, "at": wire.at} for wire in chart.wires],
    }


def _depth(prepared: Prepared) -> int:
    """How deep the contents go: to the steps while these fit on a page, else to the sections."""
    sectioned = any(section.title for section in prepared.sections)
    if len(prepared.steps) <= _CONTENTS_STEPS:
        return 3 if sectioned else 2
    return 2 if sectioned else 1


def _running(prepared: Prepared) -> tuple[str, ...]:
    version = f"{prepared.words['version']} {prepared.version}" if prepared.version else ""
    return (prepared.number, version, prepared.volume)


def _block(block: Block, put: Callable[[Text], dict[str, object]]) -> dict[str, object]:
    return {
        "heading": block.heading, "paragraphs": [put(each) for each in block.paragraphs], "items": [put(each) for each in block.items],
        "terms": [[put(term), put(meaning)] for term, meaning in block.terms],
        "links": [{"title": put(link.title), "address": link.address} for link in block.links],
        "columns": list(block.columns), "rows": [[put(cell) for cell in row] for row in block.rows],
    }


def _section(section: PreparedSection, put: Callable[[Text], dict[str, object]]) -> dict[str, object]:
    return {"title": put(section.title) if section.title else None, "steps": [_step(step, put) for step in section.steps]}


def _step(step: PreparedStep, put: Callable[[Text], dict[str, object]]) -> dict[str, object]:
    picture = step.picture
    return {
        "number": step.number, "instruction": put(step.instruction), "narration": put(step.narration), "problem": step.problem,
        "callouts": [{"kind": each.kind, "word": each.word, "text": put(each.text), "first": each.first} for each in step.callouts],
        "picture": None if picture is None else {
            "path": picture.path.name, "width": picture.width, "height": picture.height,
            "alt": put(picture.alt), "caption": put(picture.caption),
        },
    }


def printed(choice: Choice, longest: int = _LONGEST_WORD) -> Callable[[Text], dict[str, object]]:
    """How the templates get a text: only characters that `choice` can print, its language and direction.

    Words of more than *longest* characters may break anywhere.
    """
    return lambda text: {
        "value": _breakable(replaced(text.value, choice.missing), longest), "lang": text.language.split("-")[0], "rtl": text.rtl,
    }


def _breakable(value: str, longest: int) -> str:
    """Let a very long word (an address, a key) and a row of unknown characters break at the end of a line instead of running off."""
    value = value.replace(UNKNOWN, f"{UNKNOWN}\u200b")
    if max(map(len, value.split()), default=0) <= longest:
        return value
    return " ".join(
        "\u200b".join(word[i:i + longest // 2] for i in range(0, len(word), longest // 2)) if len(word) > longest else word
        for word in value.split(" ")
    )


def _notice(sentence: str, missing: frozenset[str]) -> str:
    codes = [f"U+{ord(char):04X}" for char in sorted(missing)]
    shown = ", ".join(codes[:12]) + (", …" if len(codes) > 12 else "")
    return sentence.format(sign=UNKNOWN, codes=shown) if codes else ""
