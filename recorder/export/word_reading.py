"""Reads a Word file that came from here and was edited: which words stand now at which step."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from recorder.document.model import CalloutKind
from recorder.errors import ForeignFileError
from recorder.export.text import clean, one_line
from recorder.export.word_pen import SECTION, STEP
from recorder.export.word_procedure import CALLOUT_STYLES
from recorder.export.word_xml import Element

_LARGEST_PART = 64 * 1024 * 1024
_KINDS: dict[str, CalloutKind] = {style.lower(): kind for kind, style in CALLOUT_STYLES.items()}
_PARAGRAPH, _TEXT, _BREAK, _TAB, _RUN = qn("w:p"), qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:r")
UNREADABLE = (OSError, KeyError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zipfile.LargeZipFile, SyntaxError)
"""What reading a damaged or hostile package can raise."""
_NOT_HERE = (qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:pPr"), qn("w:rPr"))
"""What was struck out, stands elsewhere, or is no text."""


@dataclass(slots=True)
class ReadStep:
    """The words of a step as they stand in the file; `bookmark` is empty for one that was added there."""

    bookmark: str
    instruction: str
    narration: list[str] = field(default_factory=list)
    callouts: list[tuple[CalloutKind, str]] = field(default_factory=list)


@dataclass(slots=True)
class ReadWord:
    """What a person may have changed: the title, the titles of sections by their bookmark, and the steps in their order."""

    title: str = ""
    sections: dict[str, str] = field(default_factory=dict)
    steps: list[ReadStep] = field(default_factory=list)


def read_word(path: Path) -> ReadWord:
    """The words in the .docx at *path*. Raises ForeignFileError when it is none."""
    try:
        with zipfile.ZipFile(path) as package:
            body, sheet = package_part(package, "word/document.xml"), package_part(package, "word/styles.xml")
    except UNREADABLE as error:
        raise ForeignFileError(f"{path.name} cannot be read as a Word document. Nothing was changed. Save it as .docx and try again.") from error
    names = style_names(sheet)
    found = ReadWord()
    step: ReadStep | None = None
    for paragraph in body.iter(_PARAGRAPH):
        style, marks = style_of(paragraph, names), [str(mark.get(qn("w:name"))) for mark in paragraph.iter(qn("w:bookmarkStart"))]
        words = _words(paragraph, names)
        if style == "title":
            found.title = found.title or one_line(words)
        elif style == "heading 2":
            found.sections |= {mark: one_line(words) for mark in marks if mark.startswith(SECTION)}
        elif mark := next((mark for mark in marks if mark.startswith(STEP)), ""):
            found.steps.append(step := ReadStep(mark, clean(words)))
        elif style == "sop step" and words.strip():
            found.steps.append(step := ReadStep("", clean(words)))
        elif style == "heading 1":
            step = None
        elif step is not None and words.strip():
            if style in _KINDS:
                step.callouts.append((_KINDS[style], clean(words)))
            elif style == "sop narration":
                step.narration.append(clean(words))
    return found


def style_names(sheet: Element) -> dict[str, str]:
    """The names of the styles, in small letters, by their ids: in another language's Word the ids differ."""
    return {
        str(style.get(qn("w:styleId"))): str(name.get(qn("w:val"))).lower()
        for style in sheet.iter(qn("w:style"))
        if (name := style.find(qn("w:name"))) is not None
    }


def package_part(package: zipfile.ZipFile, name: str) -> Element:
    """A part of the package, parsed without entities; refused when it would unpack to far too much."""
    if package.getinfo(name).file_size > _LARGEST_PART:
        raise ValueError("it is too large")
    with package.open(name) as part:
        return parse_xml(part.read(_LARGEST_PART + 1))


def style_of(part: Element, names: dict[str, str], reference: str = "w:pStyle") -> str:
    """The name of the style that *part* has itself; empty when it has none."""
    found = next(part.iter(qn(reference)), None)
    return names.get(str(found.get(qn("w:val"))), "") if found is not None else ""


def _words(paragraph: Element, names: dict[str, str]) -> str:
    """The text of a paragraph without the word that names a callout; tracked changes count as accepted."""
    return "".join(_pieces(paragraph, names))


def _pieces(part: Element, names: dict[str, str]) -> Iterator[str]:
    for child in part:
        if child.tag in _NOT_HERE or child.tag == _PARAGRAPH:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _BREAK:
            yield "\n"
        elif child.tag == _TAB:
            yield " "
        elif child.tag != _RUN or style_of(child, names, "w:rStyle") != "sop callout word":
            yield from _pieces(child, names)
