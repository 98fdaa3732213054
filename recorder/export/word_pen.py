"""The pen of a Word document: paragraphs, headings and tables in its styles, its language and its direction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import count

from recorder.export.prepared import Prepared
from recorder.export.text import Text
from recorder.export.word_styles import Styles
from recorder.export.word_xml import Element, bookmark, link, paragraph, run, said, table

STEP, SECTION = "sop_", "sops_"


def step_bookmark(step: str) -> str:
    """The bookmark of the step with this identity: letters, digits and underscores, at most 40, as Word wants."""
    return _bookmark(STEP, step)


def section_bookmark(section: str) -> str:
    """The bookmark of the section with this identity."""
    return _bookmark(SECTION, section)


def _bookmark(kind: str, name: str) -> str:
    return (kind + re.sub(r"\W", "_", name, flags=re.ASCII))[:40]


class Pen:
    """Knows what every paragraph of one document has in common; *relate* gives the relation of an outside address."""

    def __init__(self, prepared: Prepared, styles: Styles, relate: Callable[[str], str]) -> None:
        self.language, self.rtl, self.words = prepared.language, prepared.rtl, prepared.words
        self._styles, self._relate = styles, relate
        self._numbers, self._figures = count(1), count(1)

    def number(self) -> int:
        """A number that nothing else in the document has: bookmarks and pictures need one each."""
        return next(self._numbers)

    def figure(self) -> int:
        """The number of the next figure."""
        return next(self._figures)

    def style(self, name: str) -> str:
        """The identity of the style called *name*."""
        return self._styles.id(name)

    def plain(self, style: str, value: str) -> Element:
        """A paragraph of our own words."""
        return self.paragraph(style, run(value))

    def paragraph(self, style: str, *content: Element, text: Text | None = None) -> Element:
        """A paragraph of anything; turned around where the direction of its *text* is not the document's."""
        turned = text.rtl if text is not None and text.rtl != self.rtl else None
        return paragraph(self.style(style), *content, rtl=turned)

    def says(self, style: str, text: Text, *, before: Sequence[Element] = ()) -> Element:
        """A paragraph of a person's words."""
        return self.paragraph(style, *before, self.run(text), text=text)

    def run(self, text: Text, style: str = "") -> Element:
        """A run of a person's words; *style* is the name of a character style."""
        return said(text, self.language, style=self.style(style) if style else "")

    def heading(self, style: str, value: str, name: str) -> Element:
        """A heading of our own words that the contents lead to."""
        return self.paragraph(style, *bookmark(self.number(), f"_Toc_{name}", run(value)))

    def marked(self, style: str, text: Text, name: str) -> Element:
        """A paragraph of a person's words in the bookmark *name*."""
        return self.paragraph(style, *bookmark(self.number(), name, self.run(text)), text=text)

    def linked(self, style: str, text: Text, address: str | None) -> Element:
        """A paragraph of a person's words that leads to *address*, if there is one."""
        content = self.run(text, "Hyperlink" if address else "")
        return self.paragraph(style, link(self._relate(address), content) if address else content)

    def table(self, style: str, widths: Sequence[int], rows: Iterable[Element], description: str) -> Element:
        """A table of fixed widths in twips; *description* is its alternative text."""
        return table(self.style(style), widths, rows, description=description, rtl=self.rtl)


def split(width: int, shares: Sequence[int]) -> list[int]:
    """*width* divided by *shares*, without a twip lost."""
    made = [width * share // sum(shares) for share in shares]
    made[-1] += width - sum(made)
    return made
