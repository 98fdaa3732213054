"""Follows where the pages of a Word document will end, so that pictures are made to fit instead of leaving a page half empty.

Word breaks pages itself, with its own fonts. What is measured here is near enough that a picture fits where it should; where it
is not, a page ends with a gap and nothing else happens: no page is broken by us. All lengths are twips.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from docx.oxml.ns import qn

from recorder.export.word_xml import EMU_PER_TWIP, Element, resized

_POINT = 20
_LINE, _LETTER = 1.22, 0.49
"""How high a line and how wide a letter is on average, in sizes of the text: as in Calibri, with some care."""
_WIDE = 0x2E7F
"""Characters after this one are as wide as they are high."""
_CARE = 0.98
_CELL_SIDES = 216
_SMALLER, _RESCUED, _HOLE = 0.8, 0.55, 1 / 3
"""How small a picture may get to fit; and how small where it would leave more than such a share of the page empty."""
_SMALLEST = 0.3


@dataclass(frozen=True, slots=True)
class _Look:
    """What a style says about heights: its size in points, its line, the room around it; and whether it is bound to what follows."""

    size: float = 10.0
    line: float = 1.0
    before: float = 0.0
    after: float = 0.0
    sides: float = 0.0
    border: float = 0.0
    bound: bool = False

    def changed(self, holder: Element | None) -> _Look:
        """This look with what a style, or a paragraph, says otherwise."""
        if holder is None:
            return self
        look, spacing, indent = self, holder.find(qn("w:pPr") + "/" + qn("w:spacing")), holder.find(qn("w:pPr") + "/" + qn("w:ind"))
        if (size := holder.find(qn("w:rPr") + "/" + qn("w:sz"))) is not None:
            look = replace(look, size=_number(size, "val") / 2)
        if spacing is not None:
            line = _number(spacing, "line", 240 * look.line) / 240 if spacing.get(qn("w:lineRule"), "auto") == "auto" else 1.0
            look = replace(look, line=line, before=_number(spacing, "before", look.before), after=_number(spacing, "after", look.after))
        if indent is not None:
            look = replace(look, sides=sum(_number(indent, side) for side in ("left", "start", "right", "end")))
        if holder.find(qn("w:pPr") + "/" + qn("w:keepNext")) is not None:
            look = replace(look, bound=True)
        edges = holder.findall(qn("w:pPr") + "/" + qn("w:pBdr") + "/*")
        if edges:
            look = replace(look, border=sum(_POINT * _number(each, "space") for each in edges if each.tag in (qn("w:top"), qn("w:bottom"))))
        return look


class Ruler:
    """Measures paragraphs and tables from the styles in *sheet*, as wide as *width*."""

    def __init__(self, sheet: Element, width: int) -> None:
        self._width = width
        self._styles = {str(each.get(qn("w:styleId"))): each for each in sheet.findall(qn("w:style"))}
        self._usual = next((name for name, each in self._styles.items() if each.get(qn("w:default")) == "1" and each.get(qn("w:type")) == "paragraph"), "")
        plain = _Look()
        for kind in ("w:pPrDefault", "w:rPrDefault"):
            plain = plain.changed(sheet.find(qn("w:docDefaults") + "/" + qn(kind)))
        self._looks = {"": plain}

    def stack(self, elements: Iterable[Element], on: tuple[float, float] = (0.0, 0.0), width: float = 0) -> tuple[float, float]:
        """How high *elements* are on what is *on* the page already, and the room that the last one wants below it."""
        high, after = on
        for each in elements:
            if each.tag == qn("w:tbl"):
                high, after = high + after + sum(map(self._row, each.findall(qn("w:tr")))), 0.0
            elif each.tag == qn("w:p"):
                look = self._look_of(each)
                high, after = high + max(after, look.before) + self._paragraph(each, look, (width or self._width) - look.sides), look.after
        return high, after

    def height(self, elements: Iterable[Element], width: float = 0) -> float:
        """How high *elements* are, one below the other."""
        return sum(self.stack(elements, width=width))

    def bound(self, made: Element) -> bool:
        """Whether *made* goes to the page of what follows it."""
        return made.tag == qn("w:p") and self._look_of(made).bound

    def _row(self, row: Element) -> float:
        cells = row.findall(qn("w:tc"))
        return max((self.height(cell, _number(cell.find(qn("w:tcPr") + "/" + qn("w:tcW")), "w") - _CELL_SIDES) for cell in cells), default=0.0)

    def _paragraph(self, paragraph: Element, look: _Look, room: float) -> float:
        if high := self.drawn(paragraph):
            return look.border + high
        words = "".join("\n" if each.tag == qn("w:br") else each.text or "" for each in paragraph.iter(qn("w:t"), qn("w:br")))
        size = look.size * _POINT
        lines = sum(max(1, math.ceil(_letters(line) * size * _LETTER / max(1.0, room))) for line in words.split("\n"))
        return look.border + lines * size * _LINE * look.line

    @staticmethod
    def drawn(paragraph: Element) -> float:
        """How high the picture in *paragraph* is; 0 where there is none."""
        return sum(float(each.get("cy")) / EMU_PER_TWIP for each in paragraph.iter(qn("wp:extent")))

    def _look(self, style: str) -> _Look:
        if style not in self._looks:
            element = self._styles.get(style)
            base = element.find(qn("w:basedOn")) if element is not None else None
            self._looks[style] = self._looks[""]  # a style that is based on itself ends here
            self._looks[style] = self._look("" if base is None else str(base.get(qn("w:val")))).changed(element)
        return self._looks[style]

    def _look_of(self, paragraph: Element) -> _Look:
        named = paragraph.find(qn("w:pPr") + "/" + qn("w:pStyle"))
        return self._look(self._usual if named is None else str(named.get(qn("w:val")))).changed(paragraph)


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays on one page: all its parts, and the one of them that is a picture which may be drawn smaller."""

    parts: Sequence[Element]
    shown: Element | None = None


class Pages:
    """Pages of *width* x *height* that are filled with what is taken, in its order."""

    def __init__(self, sheet: Element, width: int, height: int) -> None:
        self.width, self.height = width, height * _CARE
        self.ruler = Ruler(sheet, width)
        self._used = (0.0, 0.0)
        self._bound: list[Element] = []

    def take(self, made: Element) -> None:
        """Put *made* after everything else; what is bound to the next paragraph goes to a page with it."""
        self._bound.append(made)
        if self.ruler.bound(made):
            return
        used = self.ruler.stack(self._bound, self._used)
        self._used = used if used[0] <= self.height else self.ruler.stack(self._bound)
        self._bound = []

    def fitted(self, pieces: Sequence[Piece]) -> Iterator[Element]:
        """The parts of *pieces*, each to be taken before the next; the pictures that share a page are as large as lets them."""
        sizes = [self._size(piece) for piece in pieces]
        at = 0
        while at < len(pieces):
            above = self.ruler.height(self._bound)
            left = self.height - self._used[0] - above
            scale, count = _fitting(sizes[at:], left, self.height)
            if not count:
                scale, count = _fitting(sizes[at:], self.height - above, self.height)
                count = count if sum(sizes[at]) > left and sizes[at][0] + sizes[at][1] * scale > left else 1
            for piece in pieces[at:at + max(1, count)]:
                if piece.shown is not None:
                    resized(piece.shown, scale)
                yield from piece.parts
            at += max(1, count)

    def _size(self, piece: Piece) -> tuple[float, float]:
        """How high *piece* is without its picture, and its picture."""
        high = 0.0 if piece.shown is None else self.ruler.drawn(piece.shown)
        return self.ruler.height(piece.parts) - high, high


def _fitting(sizes: Sequence[tuple[float, float]], room: float, page: float) -> tuple[float, int]:
    """How much smaller pictures are drawn to fit into *room*, and how many pieces that are: words and picture of each in *sizes*."""
    words = high = filled = 0.0
    scale, count = _SMALLEST, 0
    for more_words, more_high in sizes:
        words, high = words + more_words, high + more_high
        least = _RESCUED if (room - filled) / page > _HOLE else _SMALLER
        if words + high * least > room:
            break
        scale, count, filled = min(1.0, (room - words) / high) if high else 1.0, count + 1, words + high
    if not count and sizes:
        words, high = sizes[0]
        scale = max(_SMALLEST, min(1.0, (room - words) / high)) if high else 1.0
    return scale, count


def _letters(line: str) -> int:
    return sum(2 if ord(letter) > _WIDE else 1 for letter in line)


def _number(element: Element, name: str, default: float = 0.0) -> float:
    value = element.get(qn(f"w:{name}"))
    return float(value) if value is not None and value.lstrip("-").isdecimal() else default
