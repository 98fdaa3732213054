"""The table of contents of a Word document, filled in: viewers show it, and Word adds page numbers when asked to (F9)."""

from __future__ import annotations

from collections.abc import Iterator

from recorder.export.options import ExportOptions
from recorder.export.prepared import Prepared
from recorder.export.text import Text
from recorder.export.word_pen import Pen, section_bookmark, step_bookmark
from recorder.export.word_xml import Element, field_end, field_start, jump

_CONTENTS_FROM, _CONTENTS_STEPS = 8, 40


def contents(pen: Pen, prepared: Prepared, options: ExportOptions) -> Iterator[Element]:
    """Nothing for a short document or a checklist."""
    listed = len(prepared.steps) + sum(section.title is not None for section in prepared.sections)
    if "contents" not in options.parts or listed <= _CONTENTS_FROM or options.layout == "checklist":
        return
    yield pen.plain("TOC Heading", prepared.words["contents"])
    entries = list(_entries(prepared))
    depth = max(level for level, _, _ in entries)
    start = field_start(f'TOC \\o "1-{depth}" \\h \\z \\u')
    for i, (level, name, text) in enumerate(entries):
        ends = [field_end()] if i == len(entries) - 1 else []
        yield pen.paragraph(f"toc {level}", *(start if i == 0 else ()), jump(name, pen.run(text)), *ends, text=text)


def _entries(prepared: Prepared) -> Iterator[tuple[int, str, Text]]:
    words = prepared.words
    with_steps = len(prepared.steps) <= _CONTENTS_STEPS
    for block in prepared.before:
        yield 1, f"_Toc_{block.part}", Text(block.heading, words.language)
    if prepared.flow is not None:
        yield 1, "_Toc_flowchart", Text(words["flowchart"], words.language)
    if prepared.sections:
        yield 1, "_Toc_procedure", Text(words["procedure"], words.language)
    for section in prepared.sections:
        if section.id and section.title:
            yield 2, section_bookmark(section.id), section.title
        for step in section.steps if with_steps else ():
            text = step.instruction
            yield 3, step_bookmark(step.id), Text(f"{step.number}  {' '.join(text.lines)}", text.language, text.rtl)
    for block in prepared.after:
        yield 1, f"_Toc_{block.part}", Text(block.heading, words.language)
