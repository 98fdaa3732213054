"""Writes CommonMark that every renderer shows alike, or the dialect of GitHub and GitLab with tables and alerts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from recorder.document.model import CalloutKind
from recorder.export.beside import Beside
from recorder.export.options import ExportOptions
from recorder.export.prepared import Block, Prepared, PreparedCallout, PreparedPicture, PreparedStep
from recorder.export.text import Text, one_line

_ALERTS: dict[CalloutKind, str] = {
    "check": "IMPORTANT", "warning": "WARNING", "tip": "TIP", "decision": "IMPORTANT", "outcome": "NOTE", "pitfall": "CAUTION", "note": "NOTE",
}
_ACTIVE = re.compile(r"[\\`*_\[\]<>|~#$^{}]|&(?=[#A-Za-z])|:(?=//|[\w+-]+:)|@|(?<=\bwww)\.", re.IGNORECASE)
"""What means something anywhere in a line: emphasis, links, HTML, tables, entities, formulas, short names of emoji, bare addresses."""
_AT_THE_START = re.compile(r"(?:[-+=]|\d{1,9}(?=[.)](?:\s|$)))")
"""What means something at the start of a line: lists, underlined headings, rules."""


def write_markdown(prepared: Prepared, folder: Path, options: ExportOptions, pictures: Beside) -> Path:
    """Write *prepared* as a Markdown file into *folder* and return its path; it shows the *pictures* that lie beside it."""
    path = folder / "out.md"
    path.write_text("\n\n".join(_Markdown(prepared, options, pictures).parts()) + "\n", "utf-8")
    return path


def pack(page: Path, name: str, pictures: Beside, folder: Path) -> Path:
    """One zip in *folder* with the *page*, called *name* in it, and its pictures; returns its path."""
    path = folder / "out.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.write(page, name)
        for picture, shown in pictures.names.items():
            out.write(picture, f"{pictures.folder}/{shown}", zipfile.ZIP_STORED)
    return path


def escaped(value: str) -> str:
    """*value* so that it stays text wherever it stands; line ends become hard breaks."""
    return "\\\n".join(map(_line, value.split("\n")))


def _line(line: str) -> str:
    made = _ACTIVE.sub(lambda found: "\\" + found[0], line.strip())
    if start := _AT_THE_START.match(made):
        place = start.end() if start[0][0].isdigit() else 0
        made = f"{made[:place]}\\{made[place:]}"
    return made


def _flat(text: Text) -> str:
    return escaped(" ".join(text.lines))


def _quoted(lines: str) -> str:
    return "\n".join(f"> {line}" for line in lines.split("\n"))


class _Markdown:
    """Turns one prepared document into paragraphs of Markdown."""

    def __init__(self, prepared: Prepared, options: ExportOptions, pictures: Beside) -> None:
        self._prepared, self._options, self._pictures = prepared, options, pictures

    def parts(self) -> Iterator[str]:
        """Everything, from the title to the revision history."""
        prepared, words, theme = self._prepared, self._prepared.words, self._options.theme
        if theme.header:
            yield escaped(one_line(theme.header))
        yield f"# {_flat(prepared.title)}"
        if prepared.control:
            yield self._control()
        for block in prepared.before:
            yield from self._block(block)
        if prepared.flow is not None:
            yield f"## {escaped(words['flowchart'])}"
            yield escaped(words["flow_text"])
            yield "\n".join(f"{place}. {_flat(told)}" for place, (_, told) in enumerate(prepared.flow.told, start=1))
        if prepared.sections:
            yield f"## {escaped(words['procedure'])}"
            for section in prepared.sections:
                if section.title:
                    yield f"### {_flat(section.title)}"
                level = "####" if section.title else "###"
                if self._options.layout == "checklist":
                    yield "\n".join(map(self._to_tick, section.steps))
                else:
                    for step in section.steps:
                        yield from self._step(step, level)
        for block in prepared.after:
            yield from self._block(block)
        if theme.footer:
            yield escaped(one_line(theme.footer))

    def _control(self) -> str:
        rows = [(escaped(label), _flat(value)) for label, value in self._prepared.control]
        if self._options.github:
            return _table((" ", " "), rows)
        return "\n".join(f"- **{label}:** {value}" for label, value in rows)

    def _block(self, block: Block) -> Iterator[str]:
        yield f"## {escaped(block.heading)}"
        for text in block.paragraphs:
            yield escaped(text.value)
        if block.items:
            yield "\n".join(_item(escaped(text.value)) for text in block.items)
        if block.terms:
            yield "\n".join(_item(f"**{_flat(term)}**: {escaped(meaning.value)}") for term, meaning in block.terms)
        if block.links:
            yield "\n".join(_item(f"[{_flat(link.title)}](<{link.address}>)" if link.address else _flat(link.title)) for link in block.links)
        if block.rows and self._options.github:
            yield _table(map(escaped, block.columns), [[_flat(cell) for cell in row] for row in block.rows])
        elif block.rows:
            yield "\n".join(
                _item(" · ".join(f"{escaped(name)}: {_flat(cell)}" for name, cell in zip(block.columns, row, strict=True) if cell)) for row in block.rows
            )

    def _step(self, step: PreparedStep, level: str) -> Iterator[str]:
        yield f"{level} {escaped(self._prepared.words['step'])} {step.number}: {_flat(step.instruction)}"
        if step.narration:
            yield escaped(step.narration.value)
        yield from (self._callout(each) for each in step.callouts if each.first)
        if step.picture:
            yield self._picture(step.picture)
        if step.problem:
            yield f"*{escaped(step.problem)}*"
        yield from (self._callout(each) for each in step.callouts if not each.first)

    def _to_tick(self, step: PreparedStep) -> str:
        callouts = "".join("\n\n" + self._callout(each) for each in step.callouts)
        return _item(f"[ ] **{step.number}** {_flat(step.instruction)}{callouts}")

    def _picture(self, picture: PreparedPicture) -> str:
        image = f"![{_flat(picture.alt)}]({self._pictures.address(picture.path)})"
        return f"{image}\\\n*{_flat(picture.caption)}*" if picture.caption else image

    def _callout(self, callout: PreparedCallout) -> str:
        said = escaped(callout.text.value)
        if not self._options.github:
            return _quoted(f"**{escaped(callout.word)}:** {said}")
        alert = _ALERTS[callout.kind]
        named = said if alert == callout.word.upper() else f"**{escaped(callout.word)}:** {said}"
        return _quoted(f"[!{alert}]\n{named}")


def _item(text: str) -> str:
    first, *rest = text.split("\n")
    return "\n".join([f"- {first}", *(f"  {line}" if line else "" for line in rest)])


def _table(names: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(names)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))
