"""Reads the comments that readers wrote into a Word file that came from here, each at the step it stands at."""

from __future__ import annotations

import zipfile
from pathlib import Path

from docx.oxml.ns import qn

from recorder.document.feedback import MOST, comment
from recorder.document.model import Comment, Document
from recorder.errors import ForeignFileError
from recorder.export.text import clean
from recorder.export.word_pen import STEP, step_bookmark
from recorder.export.word_reading import UNREADABLE, package_part, style_names, style_of
from recorder.export.word_xml import Element
from recorder.translatable import translated

_COMMENTS = "word/comments.xml"


def read_comments(path: Path, document: Document) -> tuple[Comment, ...]:
    """The comments in the .docx at *path*, exported from *document*; those outside of steps are about the SOP as a whole.

    Raises ForeignFileError when it is no Word file or holds no step of this document.
    """
    try:
        with zipfile.ZipFile(path) as package:
            body = package_part(package, "word/document.xml")
            names = style_names(package_part(package, "word/styles.xml"))
            written = package_part(package, _COMMENTS) if _COMMENTS in package.namelist() else None
    except UNREADABLE as error:
        raise ForeignFileError(translated(
            "errors",
            "{0} cannot be read as a Word document. Nothing was changed. Save it as .docx and try again.",
        ).format(path.name)) from error
    steps = {step_bookmark(step.id): step.id for step in document.steps}
    places, known = _places(body, steps, names)
    if not known:
        raise ForeignFileError(translated(
            "errors",
            "{0} holds no step of this SOP. Nothing was changed. Choose a Word file that was exported from it.",
        ).format(path.name))
    found = [] if written is None else list(written.iter(qn("w:comment")))[:MOST]
    made = (comment(places.get(str(each.get(qn("w:id"))), ""), _words(each), str(each.get(qn("w:author")) or ""), str(each.get(qn("w:date")) or "")) for each in found)
    return tuple(each for each in made if each.text)


def _places(body: Element, steps: dict[str, str], names: dict[str, str]) -> tuple[dict[str, str], bool]:
    """The step that each comment (its number) stands at, and whether there is any step of ours."""
    places: dict[str, str] = {}
    step, known = "", False
    for paragraph in body.iter(qn("w:p")):
        if style_of(paragraph, names).startswith("heading"):
            step = ""
        for mark in paragraph.iter(qn("w:bookmarkStart")):
            name = str(mark.get(qn("w:name")))
            if name.startswith(STEP):
                step = steps.get(name, "")
                known = known or bool(step)
        for reference in paragraph.iter(qn("w:commentReference")):
            places[str(reference.get(qn("w:id")))] = step
    return places, known


def _words(part: Element) -> str:
    paragraphs = ("".join(text.text or "" for text in each.iter(qn("w:t"))) for each in part.iter(qn("w:p")))
    return clean("\n".join(paragraphs))
