"""Gives a Word document its styles, numbering, page and language; the styles of a person's own template win by name."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from recorder.export.colours import readable
from recorder.export.options import ExportOptions
from recorder.export.prepared import Prepared
from recorder.export.word_xml import Element, element, field, paragraph, run, tab
from recorder.paths import resource

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

FONT = "Calibri"
_EAST = {"ja": "Yu Gothic", "ko": "Malgun Gothic", "zh": "Microsoft YaHei"}
_PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}
_SIDE, _TOP, _FOOT = 1134, 1361, 1247
_REFERENCES = ("w:basedOn", "w:next", "w:link")


class Styles:
    """The styles of one document, found by the name people see; `id` gives what a paragraph must say."""

    def __init__(self, document: WordDocument, options: ExportOptions, *, own: bool) -> None:
        """*own* says that the document is ours to restyle; otherwise only what its template lacks is added."""
        self._sheet: Element = document.styles.element
        if own:
            for style in self._sheet.findall(qn("w:style")):
                self._sheet.remove(style)
        steps, bullets = _numbering(document, options.theme.accent)
        self._ids = {_name(style): style.get(qn("w:styleId")) for style in self._sheet.findall(qn("w:style"))}
        self._add(options, steps, bullets)
        _bind(document, steps, self.id("SOP Step"))

    def id(self, name: str) -> str:
        """The identity of the style called *name*."""
        return str(self._ids[name.lower()])

    def _add(self, options: ExportOptions, steps: int, bullets: int) -> None:
        source = resource("templates/word-styles.xml").read_text("utf-8")
        values = {
            "accent": options.theme.accent.lstrip("#").upper(), "accent_text": readable(options.theme.accent).lstrip("#").upper(),
            "ink": options.theme.ink.lstrip("#").upper(), "steps": str(steps), "bullets": str(bullets),
        }
        for key, value in values.items():
            source = source.replace("{" + key + "}", value)
        ours = parse_xml(source.encode()).findall(qn("w:style"))
        names = {style.get(qn("w:styleId")): _name(style) for style in ours}
        missing = [style for style in ours if _name(style) not in self._ids]
        taken = set(self._ids.values())
        for style in missing:
            wished = style.get(qn("w:styleId"))
            style.set(qn("w:styleId"), wished + "Sop" if wished in taken else wished)
            self._ids[_name(style)] = style.get(qn("w:styleId"))
        for style in missing:
            for reference in _REFERENCES:
                if (found := style.find(qn(reference))) is not None:
                    found.set(qn("w:val"), self._ids[names[found.get(qn("w:val"))]])
            if style.get(qn("w:default")) and len(taken):
                del style.attrib[qn("w:default")]
            self._sheet.append(style)


def set_up(document: WordDocument, prepared: Prepared, options: ExportOptions, styles: Styles, *, own: bool) -> tuple[int, int]:
    """Page, language, header, footer and properties of the document; returns the width and height of the text in twips."""
    settings = document.settings.element
    for each in settings.findall(".//" + qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")
    section: Element = document.sections[0]._sectPr
    if own:
        _page(document, section, options, prepared)
        _defaults(document, prepared, options)
        _running(document, prepared, options, styles)
    _properties(document, prepared)
    page = document.sections[0]
    wide = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    high = (page.page_height or 0) - (page.top_margin or 0) - (page.bottom_margin or 0)
    return int(wide / 635), int(high / 635)


def _name(style: Element) -> str:
    found = style.find(qn("w:name"))
    return str(found.get(qn("w:val"))).lower() if found is not None else ""


def _numbering(document: WordDocument, accent: str) -> tuple[int, int]:
    """Add the numbering of steps and the bullets; returns their numbers."""
    root = _numbering_root(document)
    free = 1 + max((int(each.get(qn("w:abstractNumId"))) for each in root.findall(qn("w:abstractNum"))), default=0)
    number = 1 + max((int(each.get(qn("w:numId"))) for each in root.findall(qn("w:num"))), default=0)
    first = root.find(qn("w:num"))
    colour = readable(accent).lstrip("#").upper()
    levels = (
        f'<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="tab"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="510" w:hanging="510"/></w:pPr><w:rPr><w:b/><w:color w:val="{colour}"/></w:rPr>',
        f'<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr><w:rPr><w:color w:val="{colour}"/></w:rPr>',
    )
    for i, level in enumerate(levels):
        made = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{free + i}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
        )
        if first is not None:
            first.addprevious(made)
        else:
            root.append(made)
    for i in range(2):
        root.append(element("w:num", element("w:abstractNumId", val=str(free + i)), numId=str(number + i)))
    return number, number + 1


def _numbering_root(document: WordDocument) -> Element:
    try:
        return document.part.numbering_part.element
    except (NotImplementedError, KeyError):
        root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        package = document.part.package
        if package is None:
            raise AssertionError("a document always has a package") from None
        part = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return root


def _bind(document: WordDocument, number: int, style: str) -> None:
    """Tie the numbering to the style of steps, so that whatever has the style is numbered."""
    root = _numbering_root(document)
    abstract = next(each for each in root.findall(qn("w:num")) if each.get(qn("w:numId")) == str(number))[0].get(qn("w:val"))
    level = next(each for each in root.findall(qn("w:abstractNum")) if each.get(qn("w:abstractNumId")) == abstract).find(qn("w:lvl"))
    level.find(qn("w:numFmt")).addnext(element("w:pStyle", val=style))


def _page(document: WordDocument, section: Element, options: ExportOptions, prepared: Prepared) -> None:
    from docx.shared import Twips

    page = document.sections[0]
    page.page_width, page.page_height = (Twips(side) for side in _PAPERS[options.paper])
    page.left_margin = page.right_margin = Twips(_SIDE)
    page.top_margin, page.bottom_margin = Twips(_TOP), Twips(_FOOT)
    page.header_distance = page.footer_distance = Twips(624)
    if prepared.rtl:
        following = next((each for each in section if each.tag in (qn("w:rtlGutter"), qn("w:docGrid"), qn("w:printerSettings"))), None)
        made = element("w:bidi")
        section.append(made) if following is None else following.addprevious(made)


def _defaults(document: WordDocument, prepared: Prepared, options: ExportOptions) -> None:
    """Fonts and languages of everything that says nothing else."""
    sheet: Element = document.styles.element
    run_properties = sheet.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    run_properties.clear()
    base = prepared.language.split("-")[0]
    font = options.theme.font or FONT
    east = _EAST.get(base, _EAST["ja"])
    run_properties.append(element("w:rFonts", ascii=font, hAnsi=font, eastAsia=east, cs="Arial"))
    run_properties.append(element("w:sz", val="20"))
    run_properties.append(element("w:szCs", val="20"))
    full = {"en": "en-GB", "de": "de-DE", "ja": "ja-JP", "zh": "zh-CN", "ko": "ko-KR", "ar": "ar-SA", "he": "he-IL"}.get(prepared.language, prepared.language)
    eastern = full if base in _EAST else "ja-JP"
    run_properties.append(element("w:lang", val="en-GB" if base in _EAST or prepared.rtl else full, eastAsia=eastern, bidi=full if prepared.rtl else "ar-SA"))
    if prepared.rtl:
        normal = next(each for each in sheet.findall(qn("w:style")) if _name(each) == "normal").find(qn("w:pPr"))
        normal.find(qn("w:spacing")).addprevious(element("w:bidi"))


def _running(document: WordDocument, prepared: Prepared, options: ExportOptions, styles: Styles) -> None:
    """Header: title and version. Footer: the house's text and the page."""
    page = document.sections[0]
    width = str(_PAPERS[options.paper][0] - 2 * _SIDE)
    version = f"{prepared.words['version']} {prepared.version}" if prepared.version else ""
    right = " · ".join(filter(None, (prepared.number, version)))
    header = paragraph(styles.id("header"), run(options.theme.header or " ".join(prepared.title.lines)), tab(), run(right))
    before, _, rest = prepared.words["page_of"].partition("{page}")
    between, _, after = rest.partition("{pages}")
    numbers = [run(before), *field("PAGE", [run("1")]), run(between), *field("NUMPAGES", [run("1")]), run(after)]
    footer = paragraph(styles.id("footer"), run(options.theme.footer), tab(), *numbers)
    for each, made in ((page.header, header), (page.footer, footer)):
        each.is_linked_to_previous = False
        properties = made.find(qn("w:pPr"))
        properties.find(qn("w:pStyle")).addnext(element("w:tabs", element("w:tab", val="right", pos=width)))
        holder: Element = each._element
        for old in list(holder):
            holder.remove(old)
        holder.append(made)


def _properties(document: WordDocument, prepared: Prepared) -> None:
    core = document.core_properties
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0, tzinfo=None)
    core.title, core.author, core.last_modified_by = (" ".join(prepared.title.lines)[:255], prepared.author[:255], prepared.author[:255])
    core.subject, core.keywords = prepared.words["kind_of_document"], ", ".join(prepared.keywords)[:255]
    core.comments, core.category = "", ""
    core.language, core.identifier, core.version = prepared.language, prepared.number[:255], prepared.version[:255]
    core.created, core.modified, core.revision = now, now, 1
