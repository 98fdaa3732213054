"""Writes a Word document with real styles: steps that number themselves, contents, captions, callouts, alternative texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE

from recorder.document.model import CalloutKind
from recorder.export.options import ExportOptions
from recorder.export.prepared import Block, Prepared, PreparedCallout, PreparedPicture, PreparedSection, PreparedStep
from recorder.export.text import Text
from recorder.export.word_package import Pictures, open_template, save
from recorder.export.word_styles import Styles, set_up
from recorder.export.word_xml import (
    EMU_PER_CM,
    TWIPS_PER_CM,
    Element,
    bookmark,
    cell,
    field,
    field_end,
    field_start,
    jump,
    keep_next,
    link,
    outlined,
    paragraph,
    picture,
    row,
    run,
    said,
    table,
)

CALLOUT_STYLES: dict[CalloutKind, str] = {
    "check": "SOP Check", "warning": "SOP Warning", "tip": "SOP Tip", "decision": "SOP Decision", "outcome": "SOP Result",
    "pitfall": "SOP Pitfall", "note": "SOP Note",
}
_SIGNS: dict[CalloutKind, str] = {
    "check": "\u2713", "warning": "\u25b2", "tip": "\u25cf", "decision": "\u25c6", "outcome": "\u25ba", "pitfall": "\u2716", "note": "\u25a0",
}
_COLOURS: dict[CalloutKind, str] = {
    "check": "#17663a", "warning": "#8a4b00", "tip": "#1f5aa8", "decision": "#6b35b0", "outcome": "#0b6468", "pitfall": "#9a3412",
    "note": "#4b535f",
}
BOOKMARK = "sop_"
_INDENT = 510
_EMU = 635
"""In a twip."""
_HALF_PAGE = int(11.9 * TWIPS_PER_CM)
_CONTENTS_FROM, _CONTENTS_STEPS = 8, 40


def write_word(prepared: Prepared, folder: Path, options: ExportOptions) -> Path:
    """Write *prepared* as .docx into *folder* and return its path. Raises ExportError for an unusable template."""
    own = options.word_template is None
    document = open_template(options.word_template)
    styles = Styles(document, options, own=own)
    width = set_up(document, prepared, options, styles, own=own)
    writer = _Writer(prepared, options, styles, Pictures(document), width, lambda address: document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, True))
    body = document.element.body
    end = body[-1]
    for made in writer.body():
        end.addprevious(made)
    path = folder / "out.docx"
    save(document, path)
    return path


def bookmark_name(step: str) -> str:
    """The bookmark of the step with this identity: letters, digits and underscores, at most 40, as Word wants."""
    return (BOOKMARK + re.sub(r"\W", "_", step, flags=re.ASCII))[:40]


class _Writer:
    """Turns one prepared document into the elements of a Word body."""

    def __init__(
        self, prepared: Prepared, options: ExportOptions, styles: Styles, pictures: Pictures, width: int, relate: Callable[[str], str],
    ) -> None:
        self._prepared = prepared
        self._options = options
        self._styles = styles
        self._pictures = pictures
        self._width = width
        self._relate = relate
        self._numbers = count(1)
        self._figures = count(1)

    def body(self) -> Iterator[Element]:
        """Everything, from the title to the revision history."""
        prepared, words = self._prepared, self._prepared.words
        yield self._plain("SOP Kind", words["kind_of_document"])
        if self._options.theme.logo is not None:
            yield from self._logo(self._options.theme.logo)
        yield self._says("Title", prepared.title)
        if prepared.control:
            yield from self._control()
        if self._has_contents():
            yield from self._contents()
        for block in prepared.before:
            yield from self._block(block)
        if prepared.sections:
            yield self._heading("heading 1", words["procedure"], "procedure")
            for section in prepared.sections:
                yield from self._section(section)
        for block in prepared.after:
            yield from self._block(block)
        if self._options.layout == "checklist" and "signatures" in self._options.parts:
            yield from self._signatures()

    def _plain(self, style: str, value: str) -> Element:
        return paragraph(self._styles.id(style), run(value))

    def _says(self, style: str, text: Text, *, before: Sequence[Element] = ()) -> Element:
        turned = text.rtl if text.rtl != self._prepared.rtl else None
        return paragraph(self._styles.id(style), *before, said(text, self._prepared.language), rtl=turned)

    def _heading(self, style: str, value: str, name: str) -> Element:
        return paragraph(self._styles.id(style), *bookmark(next(self._numbers), f"_Toc_{name}", run(value)))

    def _logo(self, path: Path) -> Iterator[Element]:
        from PIL import Image

        with Image.open(path) as image:
            wide, high = image.size
        scale = min(46 * EMU_PER_CM / 10 / wide, 15 * EMU_PER_CM / 10 / high)
        relation = self._pictures.relation(path)
        yield paragraph(self._styles.id("Normal"), picture(next(self._numbers), relation, int(wide * scale), int(high * scale), self._prepared.words["logo"]))

    def _control(self) -> Iterator[Element]:
        columns = min(4, len(self._prepared.control))
        widths = _split(self._width, [1] * columns)
        cells = [
            [self._plain("SOP Label", label), self._says("SOP Value", value)] for label, value in self._prepared.control
        ]
        rows = [cells[i:i + columns] for i in range(0, len(cells), columns)]
        made = (
            row(cell(wide, *(each[i] if i < len(each) else ())) for i, wide in enumerate(widths)) for each in rows
        )
        yield self._table("SOP Plain", widths, made, self._prepared.words["kind_of_document"])

    def _table(self, style: str, widths: Sequence[int], rows: Iterable[Element], description: str) -> Element:
        return table(self._styles.id(style), widths, rows, description=description, rtl=self._prepared.rtl)

    # Contents

    def _has_contents(self) -> bool:
        listed = len(self._prepared.steps) + sum(section.title is not None for section in self._prepared.sections)
        return "contents" in self._options.parts and listed > _CONTENTS_FROM and self._options.layout != "checklist"

    def _contents(self) -> Iterator[Element]:
        """A table of contents filled in with links; Word adds page numbers when it is asked to update it (F9)."""
        yield self._plain("TOC Heading", self._prepared.words["contents"])
        entries = list(self._entries())
        depth = max(level for level, _, _ in entries)
        start = field_start(f'TOC \\o "1-{depth}" \\h \\z \\u')
        for i, (level, name, text) in enumerate(entries):
            content = [*(start if i == 0 else ()), jump(name, said(text, self._prepared.language)), *([field_end()] if i == len(entries) - 1 else ())]
            turned = text.rtl if text.rtl != self._prepared.rtl else None
            yield paragraph(self._styles.id(f"toc {level}"), *content, rtl=turned)

    def _entries(self) -> Iterator[tuple[int, str, Text]]:
        prepared, words = self._prepared, self._prepared.words
        with_steps = len(prepared.steps) <= _CONTENTS_STEPS
        for block in prepared.before:
            yield 1, f"_Toc_{block.part}", Text(block.heading, words.language)
        if prepared.sections:
            yield 1, "_Toc_procedure", Text(words["procedure"], words.language)
        for i, section in enumerate(prepared.sections):
            if section.title:
                yield 2, f"_Toc_section{i}", section.title
            for step in section.steps if with_steps else ():
                text = step.instruction
                yield 3, bookmark_name(step.id), Text(f"{step.number}  {' '.join(text.lines)}", text.language, text.rtl)
        for block in prepared.after:
            yield 1, f"_Toc_{block.part}", Text(block.heading, words.language)

    # Blocks before and after the procedure

    def _block(self, block: Block) -> Iterator[Element]:
        yield self._heading("heading 1", block.heading, block.part)
        for text in block.paragraphs:
            yield self._says("Normal", text)
        for text in block.items:
            yield self._says("List Bullet", text)
        for term, meaning in block.terms:
            head = [said(term, self._prepared.language, style=self._styles.id("SOP Term")), run("  ")]
            yield self._says("SOP Definition", meaning, before=head)
        for each in block.links:
            content = said(each.title, self._prepared.language, style=self._styles.id("Hyperlink") if each.address else "")
            if each.address:
                content = link(self._relate(each.address), content)
            yield paragraph(self._styles.id("List Bullet"), content)
        if block.rows:
            yield from self._rows(block)

    def _rows(self, block: Block) -> Iterator[Element]:
        widths = _split(self._width, [12, 16, 24, 48])
        head = row((cell(wide, self._plain("SOP Head Cell", name)) for wide, name in zip(widths, block.columns, strict=True)), header=True)
        rows = (row(cell(wide, self._says("SOP Cell", text)) for wide, text in zip(widths, each, strict=True)) for each in block.rows)
        yield self._table("SOP Table", widths, [head, *rows], block.heading)
        yield self._plain("SOP Cell", "")

    def _signatures(self) -> Iterator[Element]:
        words = self._prepared.words
        yield self._heading("heading 1", words["signatures"], "signatures")
        widths = _split(self._width, [40, 40, 20])
        head = row((cell(wide, self._plain("SOP Head Cell", words[name])) for wide, name in zip(widths, ("name", "signature", "date"), strict=True)), header=True)
        empty = [row(cell(wide, self._plain("SOP Cell", ""), self._plain("SOP Cell", "")) for wide in widths) for _ in range(2)]
        yield self._table("SOP Table", widths, [head, *empty], words["signatures"])

    # The procedure

    def _section(self, section: PreparedSection) -> Iterator[Element]:
        if section.title:
            place = self._prepared.sections.index(section)
            turned = section.title.rtl if section.title.rtl != self._prepared.rtl else None
            marked = bookmark(next(self._numbers), f"_Toc_section{place}", said(section.title, self._prepared.language))
            yield paragraph(self._styles.id("heading 2"), *marked, rtl=turned)
        if self._options.layout == "checklist":
            yield from self._checklist(section)
        elif self._options.layout == "compact":
            for step in section.steps:
                yield from self._beside(step)
        else:
            for step in section.steps:
                yield from self._classic(step)

    def _classic(self, step: PreparedStep) -> Iterator[Element]:
        before, after = self._words_before(step), self._words_after(step)
        shown = list(self._picture(step.picture, self._picture_width(step))) if step.picture else []
        yield from _together([self._instruction(step), *before, *shown, *after])

    def _beside(self, step: PreparedStep) -> Iterator[Element]:
        """Text at the start, picture at the end: a row that stays on one page."""
        if step.picture is None:
            yield from self._classic(step)
            return
        widths = _split(self._width, [42, 58])
        words = [self._instruction(step), *self._words_before(step), *self._words_after(step)]
        shown = self._picture(step.picture, widths[1] - 200 - _INDENT)
        yield self._table("SOP Plain", widths, [row([cell(widths[0], *words), cell(widths[1], self._plain("SOP Label", ""), *shown)])], " ".join(step.instruction.lines))
        yield self._plain("SOP Label", "")

    def _checklist(self, section: PreparedSection) -> Iterator[Element]:
        words = self._prepared.words
        widths = _split(self._width, [66, 13, 21])
        names = (words["step"], words["done"], words["initials"])
        head = row((cell(wide, self._plain("SOP Head Cell", name)) for wide, name in zip(widths, names, strict=True)), header=True)
        rows = [
            row([
                cell(widths[0], self._instruction(step), *self._callouts(step, first=True), *self._callouts(step, first=False)),
                cell(widths[1], paragraph(self._styles.id("SOP Cell"), run("\u2610"))), cell(widths[2], self._plain("SOP Cell", "")),
            ]) for step in section.steps
        ]
        yield self._table("SOP Table", widths, [head, *rows], section.title.value if section.title else words["procedure"])
        yield self._plain("SOP Cell", "")

    def _instruction(self, step: PreparedStep) -> Element:
        text = step.instruction
        turned = text.rtl if text.rtl != self._prepared.rtl else None
        marked = bookmark(next(self._numbers), bookmark_name(step.id), said(text, self._prepared.language))
        return paragraph(self._styles.id("SOP Step"), *marked, rtl=turned)

    def _words_before(self, step: PreparedStep) -> list[Element]:
        spoken = [self._says("SOP Narration", step.narration)] if step.narration else []
        return [*spoken, *self._callouts(step, first=True)]

    def _words_after(self, step: PreparedStep) -> list[Element]:
        missing = [self._plain("SOP Narration", step.problem)] if step.problem else []
        return [*missing, *self._callouts(step, first=False)]

    def _callouts(self, step: PreparedStep, *, first: bool) -> list[Element]:
        return [self._callout(each) for each in step.callouts if each.first == first]

    def _callout(self, callout: PreparedCallout) -> Element:
        name = self._styles.id("SOP Callout Word")
        head = [run(f"{_SIGNS[callout.kind]}  {callout.word}  ", style=name, colour=_COLOURS[callout.kind])]
        return self._says(CALLOUT_STYLES[callout.kind], callout.text, before=head)

    def _picture_width(self, step: PreparedStep) -> int:
        """Twips; a step takes at most half a page where a slightly smaller picture can do that."""
        shown = step.picture
        if shown is None:
            return 0
        room = self._width - _INDENT
        ratio = shown.height / shown.width
        widest = min(room, int(room * shown.width / 1280 * 1.5), int(_HALF_PAGE * 1.3 / ratio))
        lines = len(step.instruction.value) / 75 + len(step.narration.value) / 95 + sum(1.4 + len(each.text.value) / 90 for each in step.callouts) + 2
        wished = int((_HALF_PAGE - lines * 290 - 700) / ratio)
        return wished if 0.74 * widest <= wished < widest else widest

    def _picture(self, shown: PreparedPicture, width: int) -> Iterator[Element]:
        width = min(width, int(self._width * shown.width / 1280 * 1.5))
        high = int(width * shown.height / shown.width)
        drawing = picture(next(self._numbers), self._pictures.relation(shown.path), width * _EMU, high * _EMU, shown.alt.value)
        yield paragraph(self._styles.id("SOP Picture"), outlined(drawing, "D5D9DF"))
        number = str(next(self._figures))
        label = [run(self._prepared.words["figure"] + " "), *field("SEQ Figure \\* ARABIC", [run(number)])]
        rest = [run(" · "), said(shown.caption, self._prepared.language)] if shown.caption else []
        yield paragraph(self._styles.id("caption"), *label, *rest)


def _together(parts: list[Element]) -> list[Element]:
    """Keep every paragraph on the page of the one after it, but for the last."""
    for part in parts[:-1]:
        keep_next(part)
    return parts


def _split(width: int, shares: list[int]) -> list[int]:
    """*width* divided by *shares*, without a twip lost."""
    made = [width * share // sum(shares) for share in shares]
    made[-1] += width - sum(made)
    return made
