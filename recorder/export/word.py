"""Writes a Word document with real styles: steps that number themselves, contents, captions, callouts, alternative texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from recorder.export.chart import charts
from recorder.export.flow import Flow
from recorder.export.flow_pictures import draw_charts
from recorder.export.options import ExportOptions
from recorder.export.prepared import Block, Prepared
from recorder.export.word_contents import contents
from recorder.export.word_package import Pictures, open_template, save
from recorder.export.word_pages import Pages, Piece
from recorder.export.word_pen import Pen, split
from recorder.export.word_procedure import Procedure
from recorder.export.word_styles import Styles, set_up
from recorder.export.word_xml import EMU_PER_CM, EMU_PER_TWIP, Element, cell, picture, row, run, together

_EMU_PER_POINT = 12_700
_SHORT = 8


def write_word(prepared: Prepared, folder: Path, options: ExportOptions) -> Path:
    """Write *prepared* as .docx into *folder* and return its path. Raises ExportError for an unusable template."""
    own = options.word_template is None
    document = open_template(options.word_template)
    styles = Styles(document, options, own=own)
    width, height = set_up(document, prepared, options, styles, own=own)
    pen = Pen(prepared, styles, lambda address: document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, True))
    end = document.element.body[-1]
    drawn = draw_charts(prepared, folder, options) if prepared.flow is not None else ()
    pages = Pages(document.styles.element, width, height)
    for made in _body(prepared, options, pen, Pictures(document), drawn, pages):
        end.addprevious(made)
        pages.take(made)
    path = folder / "out.docx"
    save(document, path)
    return path


def _body(prepared: Prepared, options: ExportOptions, pen: Pen, pictures: Pictures, drawn: tuple[Path, ...], pages: Pages) -> Iterator[Element]:
    """Everything, from the title to the revision history."""
    width = pages.width
    yield pen.plain("SOP Kind", prepared.words["kind_of_document"])
    if options.theme.logo is not None:
        yield _logo(options.theme.logo, pen, pictures)
    yield pen.says("Title", prepared.title)
    if prepared.control:
        yield _control(prepared, pen, width)
    yield from contents(pen, prepared, options)
    for block in prepared.before:
        yield from _block(block, pen, width)
    if prepared.flow is not None:
        yield from _flow(prepared, prepared.flow, pen, pictures, drawn, pages)
    yield from Procedure(pen, pictures, options, pages).write(prepared)
    for block in prepared.after:
        yield from _block(block, pen, width)
    if options.layout == "checklist" and "signatures" in options.parts:
        yield from _signatures(pen, width)


def _logo(path: Path, pen: Pen, pictures: Pictures) -> Element:
    from PIL import Image

    with Image.open(path) as image:
        wide, high = image.size
    scale = min(46 * EMU_PER_CM / 10 / wide, 15 * EMU_PER_CM / 10 / high)
    return pen.paragraph("Normal", picture(pen.number(), pictures.relation(path), int(wide * scale), int(high * scale), pen.words["logo"]))


def _control(prepared: Prepared, pen: Pen, width: int) -> Element:
    columns = min(4, len(prepared.control))
    widths = split(width, [1] * columns)
    cells = [[pen.plain("SOP Label", label), pen.says("SOP Value", value)] for label, value in prepared.control]
    rows = [cells[i:i + columns] for i in range(0, len(cells), columns)]
    made = (row(cell(wide, *(each[i] if i < len(each) else ())) for i, wide in enumerate(widths)) for each in rows)
    return pen.table("SOP Plain", widths, made, prepared.words["kind_of_document"])


def _block(block: Block, pen: Pen, width: int) -> Iterator[Element]:
    yield pen.heading("heading 1", block.heading, block.part)
    for text in block.paragraphs:
        yield pen.says("Normal", text)
    yield from _short([pen.says("List Bullet", text) for text in block.items])
    for term, meaning in block.terms:
        yield pen.says("SOP Definition", meaning, before=[pen.run(term, "SOP Term"), run("  ")])
    yield from _short([pen.linked("List Bullet", each.title, each.address) for each in block.links])
    if block.rows:
        widths = split(width, [12, 16, 24, 48])
        head = row((cell(wide, pen.plain("SOP Head Cell", name)) for wide, name in zip(widths, block.columns, strict=True)), header=True)
        rows = (row(cell(wide, pen.says("SOP Cell", text)) for wide, text in zip(widths, line, strict=True)) for line in block.rows)
        yield from (*_short([pen.table("SOP Table", widths, [head, *rows], block.heading)]), pen.plain("SOP Space", ""))


def _short(made: list[Element]) -> Sequence[Element]:
    """What is short enough is not broken across pages: lists, and tables by their rows."""
    return together(made) if sum(len(each.findall(qn("w:tr"))) or 1 for each in made) <= _SHORT else made


def _flow(prepared: Prepared, flow: Flow, pen: Pen, pictures: Pictures, drawn: tuple[Path, ...], pages: Pages) -> Iterator[Element]:
    """The flow chart as pictures; the first one's alternative text tells all of it."""
    words = prepared.words
    yield pen.heading("heading 1", words["flowchart"], "flowchart")
    for place, (chart, path) in enumerate(zip(charts(flow, words, rtl=prepared.rtl), drawn, strict=True)):
        scale = min(_EMU_PER_POINT, pages.width * EMU_PER_TWIP / (chart.width + 3))
        alt = f"{words['flow_text']} {flow.alt}" if place == 0 else words["flow_more"]
        high = int((chart.height + 3) * scale)
        shown = pen.paragraph("Normal", picture(pen.number(), pictures.relation(path), int((chart.width + 3) * scale), high, alt))
        yield from pages.fitted([Piece([shown], shown)])


def _signatures(pen: Pen, width: int) -> Iterator[Element]:
    words = pen.words
    yield pen.heading("heading 1", words["signatures"], "signatures")
    widths = split(width, [40, 40, 20])
    head = row((cell(wide, pen.plain("SOP Head Cell", words[name])) for wide, name in zip(widths, ("name", "signature", "date"), strict=True)), header=True)
    empty = [row(cell(wide, pen.plain("SOP Cell", ""), pen.plain("SOP Cell", "")) for wide in widths) for _ in range(2)]
    yield from (*_short([pen.table("SOP Table", widths, [head, *empty], words["signatures"])]), pen.plain("SOP Space", ""))
