"""Reads a Word file that came from here: which words and pictures stand at which step, and what stands in its other parts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from recorder.document.images import LARGEST_BYTES
from recorder.document.model import CalloutKind
from recorder.errors import ForeignFileError
from recorder.export.text import clean, one_line
from recorder.export.word_pen import SECTION, STEP
from recorder.export.word_procedure import CALLOUT_STYLES
from recorder.export.word_xml import Element
from recorder.translatable import translated

PART = "_Toc_"
"""The bookmarks of headings begin so; the name of the part follows."""
PROSE = ("normal", "list bullet", "sop definition")
_LARGEST_PART = 64 * 1024 * 1024
_KINDS: dict[str, CalloutKind] = {style.lower(): kind for kind, style in CALLOUT_STYLES.items()}
_PARAGRAPH, _TEXT, _BREAK, _TAB, _RUN = qn("w:p"), qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:r")
_BLIP = qn("a:blip")
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
    section: str = ""
    """The bookmark of the section it stands in."""
    picture: str = ""
    """The relation of its picture."""


@dataclass(slots=True)
class ReadWord:
    """The title, the titles of sections by their bookmark, the steps in their order, and what stands around them.

    `parts` has the paragraphs below each heading, by the name of the part of the document; `control` the labels and values.
    """

    title: str = ""
    sections: dict[str, str] = field(default_factory=dict)
    steps: list[ReadStep] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    control: list[tuple[str, str]] = field(default_factory=list)
    language: str = ""


def read_word(path: Path) -> ReadWord:
    """The words in the .docx at *path*. Raises ForeignFileError when it is none."""
    try:
        with zipfile.ZipFile(path) as package:
            body, sheet = package_part(package, "word/document.xml"), package_part(package, "word/styles.xml")
    except UNREADABLE as error:
        raise ForeignFileError(translated(
            "errors",
            "{0} cannot be read as a Word document. Nothing was changed. Save it as .docx and try again.",
        ).format(path.name)) from error
    reader = _Reader(style_names(sheet))
    reader.found.language = next((str(each.get(qn("w:val"))) for each in sheet.iter(qn("w:lang"))), "")
    for paragraph in body.iter(_PARAGRAPH):
        reader.read(paragraph)
    return reader.found


def read_pictures(path: Path, wanted: Iterable[str]) -> dict[str, bytes]:
    """The pictures in the .docx at *path* by their relations. Raises ForeignFileError; one that is missing is left out."""
    try:
        with zipfile.ZipFile(path) as package:
            relations = package_part(package, "word/_rels/document.xml.rels")
            targets = {str(each.get("Id")): str(each.get("Target")) for each in relations if each.get("TargetMode") != "External"}
            inside = {item.filename: item for item in package.infolist()}
            named = {key: f"word/{targets[key]}".replace("word//", "") for key in wanted if key in targets}
            return {
                key: package.read(item) for key, name in named.items()
                if (item := inside.get(name)) is not None and item.file_size <= LARGEST_BYTES
            }
    except UNREADABLE as error:
        raise ForeignFileError(translated(
            "errors",
            "The pictures of {0} cannot be read. Nothing was changed. Save it as .docx and try again.",
        ).format(path.name)) from error


class _Reader:
    """Takes in one paragraph after the other, and knows where in the document it is."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names, self.found = names, ReadWord()
        self._step: ReadStep | None = None
        self._section, self._part, self._label = "", "", ""

    def read(self, paragraph: Element) -> None:
        """The next paragraph."""
        style, marks = style_of(paragraph, self._names), [str(mark.get(qn("w:name"))) for mark in paragraph.iter(qn("w:bookmarkStart"))]
        words, found = _words(paragraph, self._names), self.found
        if style == "title":
            found.title = found.title or one_line(words)
        elif style == "heading 2":
            found.sections |= {mark: one_line(words) for mark in marks if mark.startswith(SECTION)}
            self._section = next((mark for mark in marks if mark.startswith(SECTION)), "")
        elif mark := next((mark for mark in marks if mark.startswith(STEP)), ""):
            self._begin(mark, clean(words))
        elif style == "sop step" and words.strip():
            self._begin("", clean(words))
        elif style == "heading 1":
            self._step = None
            self._part = next((mark.removeprefix(PART) for mark in marks if mark.startswith(PART)), "")
        elif self._step is not None:
            self._read_step(self._step, style, words, paragraph)
        elif style in ("sop label", "sop value"):
            self._read_control(style, one_line(words))
        elif self._part and style in PROSE and words.strip():
            found.parts.setdefault(self._part, []).append(words.strip() if style == "sop definition" else clean(words))

    def _begin(self, mark: str, instruction: str) -> None:
        self._step = ReadStep(mark, instruction, section=self._section)
        self.found.steps.append(self._step)

    def _read_step(self, step: ReadStep, style: str, words: str, paragraph: Element) -> None:
        if not step.picture and (shown := next(paragraph.iter(_BLIP), None)) is not None:
            step.picture = str(shown.get(qn("r:embed")))
        elif not words.strip():
            return
        elif style in _KINDS:
            step.callouts.append((_KINDS[style], clean(words)))
        elif style == "sop narration":
            step.narration.append(clean(words))

    def _read_control(self, style: str, words: str) -> None:
        if style == "sop label":
            self._label = words
        elif self._label:
            self.found.control.append((self._label, words))


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
