"""The procedure in a Word document: each step in one of three layouts, its paragraphs kept together on a page."""

from __future__ import annotations

from collections.abc import Iterator

from recorder.document.model import CalloutKind
from recorder.export.options import ExportOptions
from recorder.export.prepared import Prepared, PreparedCallout, PreparedPicture, PreparedSection, PreparedStep
from recorder.export.word_package import Pictures
from recorder.export.word_pen import Pen, section_bookmark, split, step_bookmark
from recorder.export.word_xml import TWIPS_PER_CM, Element, cell, close_above, field, keep_next, outlined, picture, row, run

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
EMU = 635
"""In a twip."""
_INDENT = 510
_HALF_PAGE = int(11.9 * TWIPS_PER_CM)


class Procedure:
    """Writes the sections and steps of one document, *width* twips wide."""

    def __init__(self, pen: Pen, pictures: Pictures, options: ExportOptions, width: int) -> None:
        self._pen, self._pictures, self._layout, self._width = pen, pictures, options.layout, width

    def write(self, prepared: Prepared) -> Iterator[Element]:
        """The heading, then section after section."""
        if prepared.sections:
            yield self._pen.heading("heading 1", self._pen.words["procedure"], "procedure")
        for section in prepared.sections:
            if section.id and section.title:
                yield self._pen.marked("heading 2", section.title, section_bookmark(section.id))
            if self._layout == "checklist":
                yield from self._checklist(section)
            else:
                for step in section.steps:
                    yield from self._beside(step) if self._layout == "compact" and step.picture else self._classic(step)

    def _classic(self, step: PreparedStep) -> Iterator[Element]:
        shown = self._picture(step.picture, self._picture_width(step, step.picture)) if step.picture else []
        yield from _together([self._instruction(step), *self._words_before(step), *shown, *self._words_after(step)])

    def _beside(self, step: PreparedStep) -> Iterator[Element]:
        """Text at the start, picture at the end: a row that stays on one page."""
        widths = split(self._width, [42, 58])
        words = [self._instruction(step), *self._words_before(step), *self._words_after(step)]
        shown = self._picture(step.picture, widths[1] - 200 - _INDENT) if step.picture else []
        cells = [cell(widths[0], *words), cell(widths[1], self._pen.plain("SOP Label", ""), *shown)]
        yield self._pen.table("SOP Plain", widths, [row(cells)], " ".join(step.instruction.lines))
        yield self._pen.plain("SOP Label", "")

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
        yield pen.plain("SOP Cell", "")

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

    def _picture_width(self, step: PreparedStep, shown: PreparedPicture) -> int:
        """Twips; a step takes at most half a page where a slightly smaller picture can do that."""
        room = self._width - _INDENT
        ratio = shown.height / shown.width
        widest = min(room, int(room * shown.width / 1280 * 1.5), int(_HALF_PAGE * 1.3 / ratio))
        lines = len(step.instruction.value) / 75 + len(step.narration.value) / 95 + sum(1.4 + len(each.text.value) / 90 for each in step.callouts) + 2
        wished = int((_HALF_PAGE - lines * 290 - 700) / ratio)
        return wished if 0.74 * widest <= wished < widest else widest

    def _picture(self, shown: PreparedPicture, width: int) -> Iterator[Element]:
        pen = self._pen
        width = min(width, int(self._width * shown.width / 1280 * 1.5))
        high = int(width * shown.height / shown.width)
        drawing = picture(pen.number(), self._pictures.relation(shown.path), width * EMU, high * EMU, shown.alt.value)
        yield pen.paragraph("SOP Picture", outlined(drawing, "D5D9DF"))
        label = [run(pen.words["figure"] + " "), *field("SEQ Figure \\* ARABIC", [run(str(pen.figure()))])]
        yield pen.paragraph("caption", *label, *([run(" · "), pen.run(shown.caption)] if shown.caption else []))


def _together(parts: list[Element]) -> list[Element]:
    """Keep every paragraph on the page of the one after it, but for the last."""
    for part in parts[:-1]:
        keep_next(part)
    return parts
