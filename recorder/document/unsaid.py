"""Taking a name out of all words of a document for good, as a redaction takes it out of the pictures."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from typing import Any

from recorder.document import rows
from recorder.document.file import DocumentFile
from recorder.document.model import Document, Sentence, Step
from recorder.plain import to_text

KEPT = frozenset({"id", "image", "recording", "section", "group", "kind", "status", "language", "recorded_at", "source", "role", "step", "when"})
"""Fields that are no words of a person."""


def expression(text: str) -> re.Pattern[str]:
    """Finds *text* as a whole, whatever its capitals and spaces. Raises ValueError when it has no letter or digit."""
    parts = [re.escape(part) for part in text.split()]
    if not any(c.isalnum() for c in text):
        raise ValueError("nothing to look for")
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)", re.IGNORECASE)


def count(document: Document, text: str) -> int:
    """At how many places *text* stands in the words: instructions, narration, callouts, names, fields, and all that was heard."""
    found = 0

    def seen(_hit: re.Match[str]) -> str:
        nonlocal found
        found += 1
        return ""

    _without(document, expression(text), seen)
    return found


def without(document: Document, text: str, instead: str) -> Document:
    """The document with *instead* where *text* stood; addresses of related SOPs stay. Changed steps are the author's own."""
    return _changed(document, expression(text), instead)


def take_out(file: DocumentFile, document: Document, text: str, instead: str) -> Document:
    """Save *document* without *text*, also in named versions; the old words are gone from the file. Raises as `DocumentFile.save`."""
    wanted = expression(text)
    changed = _changed(document, wanted, instead)
    with file.changing() as connection:
        file.write(changed)
        for identity, name, body in connection.execute("SELECT id, name, body FROM version").fetchall():
            try:
                body = to_text(_changed(rows.document_from(body), wanted, instead))
            except ValueError:  # a version that cannot be read: its words go all the same
                body = wanted.sub(instead, body)
            connection.execute("UPDATE version SET name = ?, body = ? WHERE id = ?", (wanted.sub(instead, name), body, identity))
    file.shrink()
    return changed


def _changed(document: Document, wanted: re.Pattern[str], instead: str) -> Document:
    made: Document = _without(document, wanted, lambda _hit: instead)
    pairs = zip(document.steps, made.steps, strict=True)
    return replace(made, steps=tuple(replace(new, edited=True) if _said(new) != _said(old) else new for old, new in pairs))


def _said(step: Step) -> tuple[object, ...]:
    return step.instruction, step.narration, step.text, step.callouts


def _without(value: Any, wanted: re.Pattern[str], instead: Any) -> Any:
    if isinstance(value, str):
        return wanted.sub(instead, value)
    if isinstance(value, tuple):
        parts = tuple(_without(part, wanted, instead) for part in value)
        return value if all(a is b or a == b for a, b in zip(parts, value, strict=True)) else parts
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    names = [f.name for f in dataclasses.fields(value) if f.name not in KEPT and not (f.name == "target" and hasattr(value, "title"))]
    new = {name: _without(getattr(value, name), wanted, instead) for name in names}
    new = {name: part for name, part in new.items() if part is not getattr(value, name) and part != getattr(value, name)}
    if isinstance(value, Sentence) and "text" in new:  # a part of the name may be among the doubtful words
        new["unsure"] = tuple(word for word in value.unsure if word in new["text"].split())
    return replace(value, **new) if new else value
