"""Builds the pieces of a Word document: paragraphs, runs, fields, links, pictures and tables, in the order the schema wants.

Word is stricter about the order of elements (ECMA-376, part 1, 17.3) than the programs that read its files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from recorder.export.text import Text

EMU_PER_CM, EMU_PER_TWIP = 360_000, 635
Element = Any
"""An lxml element; its classes are made at run time."""


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    """``element("w:ind", left="510")``: an element with attributes of its own namespace and children."""
    made = OxmlElement(name)
    prefix = name.split(":")[0]
    for key, value in attributes.items():
        made.set(qn(f"{prefix}:{key.rstrip('_')}"), value)
    made.extend(children)
    return made


def run(value: str, *, style: str = "", language: str = "", rtl: bool = False, bold: bool = False, colour: str = "") -> Element:
    """A run of text; line ends become breaks. *language* is written when given."""
    properties = []
    if style:
        properties.append(element("w:rStyle", val=style))
    if bold:
        properties += [element("w:b"), element("w:bCs")]
    if colour:
        properties.append(element("w:color", val=colour.lstrip("#").upper()))
    if rtl:
        properties.append(element("w:rtl"))
    if language:
        slot = "bidi" if rtl else "eastAsia" if language.split("-")[0] in ("ja", "zh", "ko") else "val"
        properties.append(element("w:lang", **{slot: language}))
    made = OxmlElement("w:r")
    if properties:
        made.append(element("w:rPr", *properties))
    for i, line in enumerate(value.split("\n")):
        if i:
            made.append(OxmlElement("w:br"))
        made.append(_text(line))
    return made


def said(text: Text, document_language: str, **more: Any) -> Element:
    """A run of a prepared text, marked with its language where that is not the document's, and its direction."""
    return run(text.value, language="" if text.language == document_language and not text.rtl else text.language, rtl=text.rtl, **more)


def tab() -> Element:
    """A run that holds a tab."""
    return element("w:r", OxmlElement("w:tab"))


def paragraph(style: str, *content: Element, rtl: bool | None = None) -> Element:
    """A paragraph; *rtl* only where it differs from the document's direction."""
    properties = [element("w:pStyle", val=style)] if style else []
    if rtl is not None:
        properties.append(element("w:bidi", val="1" if rtl else "0"))
    made = OxmlElement("w:p")
    if properties:
        made.append(element("w:pPr", *properties))
    made.extend(content)
    return made


def keep_next(made: Element) -> None:
    """Keep a paragraph from `paragraph` on the page of the one after it."""
    properties = made.find(qn("w:pPr"))
    if properties.find(qn("w:keepNext")) is None:
        properties.find(qn("w:pStyle")).addnext(OxmlElement("w:keepNext"))


def together(made: Sequence[Element]) -> Sequence[Element]:
    """Keep every paragraph, also one in a table, on the page of the one after it, but for those of the last element or row."""
    for each in [row for part in made for row in (part.findall(qn("w:tr")) or [part])][:-1]:
        for inside in each.iter(qn("w:p")):
            keep_next(inside)
    return made


def close_above(made: Element) -> Element:
    """A paragraph from `paragraph` with little room above it, for the top of a cell."""
    properties = made.find(qn("w:pPr"))
    following = properties.find(qn("w:bidi"))
    room = element("w:spacing", before="80")
    properties.append(room) if following is None else following.addnext(room)
    return made


def indented(made: Element, twips: int) -> Element:
    """A paragraph from `paragraph` that begins so far from the edge, whatever its style says."""
    made.find(qn("w:pPr")).append(element("w:ind", left=str(twips)))
    return made


def bookmark(number: int, name: str, *content: Element) -> list[Element]:
    """*content* between the two ends of a bookmark; *number* is unique in the document."""
    return [element("w:bookmarkStart", id=str(number), name=name), *content, element("w:bookmarkEnd", id=str(number))]


def field(instruction: str, result: Sequence[Element]) -> list[Element]:
    """A field with the result it shows until Word computes it again; *instruction* is never a person's text."""
    return [*field_start(instruction), *result, field_end()]


def field_start(instruction: str) -> list[Element]:
    """The beginning of a field, up to its result."""
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    return [
        element("w:r", element("w:fldChar", fldCharType="begin")), element("w:r", code),
        element("w:r", element("w:fldChar", fldCharType="separate")),
    ]


def field_end() -> Element:
    """The end of a field."""
    return element("w:r", element("w:fldChar", fldCharType="end"))


def link(relation: str, *content: Element) -> Element:
    """A hyperlink to the address that *relation* names."""
    made = element("w:hyperlink", *content)
    made.set(qn("r:id"), relation)
    return made


def jump(name: str, *content: Element) -> Element:
    """A hyperlink to a bookmark of this document."""
    return element("w:hyperlink", *content, anchor=name, history="1")


def picture(number: int, relation: str, width: int, height: int, alt: str) -> Element:
    """A run with a picture; sizes in EMU."""
    from docx.oxml.shape import CT_Inline
    from docx.shared import Emu

    inline: Element = CT_Inline.new_pic_inline(number, relation, f"picture-{number}.jpg", Emu(width), Emu(height))
    inline.docPr.set("name", f"Picture {number}")
    inline.docPr.set("descr", alt)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    return element("w:r", element("w:drawing", inline))


def resized(made: Element, scale: float) -> Element:
    """A paragraph or run whose picture is *scale* times as large as it was."""
    for extent in (*made.iter(qn("wp:extent")), *made.iter(qn("a:ext"))):
        for side in ("cx", "cy"):
            extent.set(side, str(max(1, int(int(extent.get(side)) * scale))))
    return made


def outlined(drawing: Element, colour: str) -> Element:
    """The picture of a run from `picture` with a hair line around it."""
    shape = drawing.find(".//" + qn("pic:spPr"))
    shape.append(element("a:ln", _fill(colour)))
    shape[-1].set("w", "6350")
    return drawing


def table(style: str, widths: Sequence[int], rows: Iterable[Element], *, description: str = "", rtl: bool = False) -> Element:
    """A table of fixed column widths in twips; *description* is its alternative text."""
    properties = [element("w:tblStyle", val=style)]
    if rtl:
        properties.append(OxmlElement("w:bidiVisual"))
    properties += [
        element("w:tblW", w=str(sum(widths)), type="dxa"), element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1"),
    ]
    if description:
        properties.append(element("w:tblDescription", val=description))
    grid = element("w:tblGrid", *(element("w:gridCol", w=str(width)) for width in widths))
    return element("w:tbl", element("w:tblPr", *properties), grid, *rows)


def row(cells: Iterable[Element], *, header: bool = False) -> Element:
    """A row that is not broken across pages; a *header* is repeated on each page."""
    properties = element("w:trPr", OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
    return element("w:tr", properties, *cells)


def cell(width: int, *content: Element) -> Element:
    """A cell *width* twips wide; it always ends in a paragraph, as Word demands."""
    body = list(content) or [OxmlElement("w:p")]
    return element("w:tc", element("w:tcPr", element("w:tcW", w=str(width), type="dxa")), *body)


def _fill(colour: str) -> Element:
    made = OxmlElement("a:solidFill")
    tint = OxmlElement("a:srgbClr")
    tint.set("val", colour.lstrip("#").upper())
    made.append(tint)
    return made


def _text(value: str) -> Element:
    made = OxmlElement("w:t")
    made.text = value
    if value[:1].isspace() or value[-1:].isspace():
        made.set(qn("xml:space"), "preserve")
    return made
