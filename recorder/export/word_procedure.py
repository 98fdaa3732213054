"""The procedure in a Word document: each step in one of three layouts, its paragraphs kept together on a page."""

from __future__ import annotations

from collections.abc import Iterator

from recorder.document.model import CalloutKind
from recorder.export.options import ExportOptions
from recorder.export.prepared import Prepared, PreparedCallout, PreparedPicture, PreparedSection, PreparedStep
from recorder.export.word_package import Pictures
from recorder.export.word_pages import Pages, Piece
from recorder.export.word_pen import Pen, section_bookmark, split, step_bookmark
from recorder.export.word_xml import EMU_PER_TWIP, Element, cell, close_above, field, indented, outlined, picture, row, run, together

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
_INDENT = 510
"""How far what belongs to a step stands in from its number, in twips."""
_GUTTER = 255
"""Between words and the picture beside them."""
_TALLEST = 0.6
"""Of the height of a page, for a picture that is higher than wide."""


class Procedure:
    """Writes the sections and steps of one document, to fit on *pages*."""

    def __init__(self, pen: Pen, pictures: Pictures, options: ExportOptions, pages: Pages) -> None:
        self._pen, self._pictures, self._layout, self._width, self._pages = pen, pictures, options.layout, pages.width, pages

    def write(self, prepared: Prepared) -> Iterator[Element]:
        """The heading, then section after section."""
        above = [self._pen.heading("heading 1", self._pen.words["procedure"], "procedure")] if prepared.sections else []
        pieces: list[Piece] = []
        for section in prepared.sections:
            if section.id and section.title:
                above.append(self._pen.marked("heading 2", section.title, section_bookmark(section.id)))
            if self._layout == "checklist":
                yield from (*above, *self._checklist(section))
                above = []
            for step in section.steps if self._layout != "checklist" else ():
                pieces.append(self._beside(above, step, step.picture) if self._layout == "compact" and step.picture else self._classic(above, step))
                above = []
        yield from self._pages.fitted(pieces)

    def _classic(self, above: list[Element], step: PreparedStep) -> Piece:
        shown = self._picture(step.picture, self._width - _INDENT) if step.picture else []
        parts = together([self._instruction(step), *self._words_before(step), *shown, *self._words_after(step)])
        return Piece([*above, *parts], shown[0] if shown else None)

    def _beside(self, above: list[Element], step: PreparedStep, picture: PreparedPicture) -> Piece:
        """Text at the start, picture at the end: a row that stays on one page."""
        widths = split(self._width, [42, 58])
        words = [self._instruction(step), *self._words_before(step), *self._words_after(step)]
        shown = [indented(each, _GUTTER) for each in self._picture(picture, widths[1] - 200 - _GUTTER)]
        cells = [cell(widths[0], *words), cell(widths[1], self._pen.plain("SOP Label", ""), *shown)]
        table = self._pen.table("SOP Plain", widths, [row(cells)], " ".join(step.instruction.lines))
        higher = self._pages.ruler.height(cells[0], widths[0]) < self._pages.ruler.height(cells[1], widths[1])
        return Piece([*above, table, self._pen.plain("SOP Label", "")], shown[0] if higher else None)

    def _checklist(self, section: PreparedSection) -> Iterator[Element]:
        pen, words = self._pen, self._pen.words
        widths = split(self._width, [66, 13, 21])
        names = (words["step"], words["done"], words["initials"])
        head = row((cell(wide, pen.plain("SOP Head Cell", name)) for wide, name in zip(widths, names, strict=True)), header=True)
        rows = [
            row([
                cell(widths[0], close_above(self._instruction(step)), *self._callouts(step, first=True), *self._callouts(step, first=False)),
                cell(widths[1], pen.plain("SOP Tick", "\u2610")), cell(widths[2], pen.plain("SOP Cell", "")),
            ]) for step in section.steps
        ]
        yield pen.table("SOP Table", widths, [head, *rows], section.title.value if section.title else words["procedure"])
        yield pen.plain("SOP Space", "")

    def _instruction(self, step: PreparedStep) -> Element:
        return self._pen.marked("SOP Step", step.instruction, step_bookmark(step.id))

    def _words_before(self, step: PreparedStep) -> list[Element]:
        spoken = [self._pen.says("SOP Narration", step.narration)] if step.narration else []
        return [*spoken, *self._callouts(step, first=True)]

    def _words_after(self, step: PreparedStep) -> list[Element]:
        missing = [self._pen.plain("SOP Narration", step.problem)] if step.problem else []
        return [*missing, *self._callouts(step, first=False)]

    def _callouts(self, step: PreparedStep, *, first: bool) -> list[Element]:
        return [self._callout(each) for each in step.callouts if each.first == first]

    def _callout(self, callout: PreparedCallout) -> Element:
        name = self._pen.style("SOP Callout Word")
        head = [run(f"{_SIGNS[callout.kind]}  {callout.word}  ", style=name, colour=_COLOURS[callout.kind])]
        return self._pen.says(CALLOUT_STYLES[callout.kind], callout.text, before=head)

    def _picture(self, shown: PreparedPicture, room: int) -> list[Element]:
        """The picture and its caption; a small part of a screen is at most one and a half times as large as on it."""
        pen = self._pen
        width = min(room, self._width * shown.width / 1280 * 1.5, self._pages.height * _TALLEST * shown.width / shown.height)
        size = int(width * EMU_PER_TWIP), max(1, int(width * shown.height / shown.width * EMU_PER_TWIP))
        drawing = picture(pen.number(), self._pictures.relation(shown.path), *size, shown.alt.value)
        label = [run(pen.words["figure"] + " "), *field("SEQ Figure \\* ARABIC", [run(str(pen.figure()))])]
        named = [run(" · "), pen.run(shown.caption)] if shown.caption else []
        return [pen.paragraph("SOP Picture", outlined(drawing, "D5D9DF")), pen.paragraph("caption", *label, *named)]
