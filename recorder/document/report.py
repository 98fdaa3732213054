"""A document as the plain data that ``sayshow show --json`` prints: a stable contract for scripts and tests."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from recorder.document.model import Document, Step, Target

FORMAT = 1
APART = frozenset({"steps", "sections", "recorded_at", "transcript"})
"""Fields whose form in the report is not that of the model."""


def as_json(
    document: Document, image_names: Mapping[str, str] | None = None, *, folded: bool = False
) -> dict[str, Any]:
    """The document as data for ``json.dumps``. *image_names* gives, by step id, the file that holds the step's picture.

    Steps that are folded away are left out unless *folded* asks for them; they have no number.
    """
    fields = {f.name: getattr(document, f.name) for f in dataclasses.fields(Document) if f.name not in APART}
    report: dict[str, Any] = {"format": FORMAT, **{name: _plain(value) for name, value in fields.items()}}
    report["recorded_at"] = utc(document.recorded_at)
    report["sections"] = [section.title for section in document.sections]
    numbers = {step.id: number for number, step in enumerate(document.shown_steps, start=1)}
    report["steps"] = [
        _step(document, step, numbers.get(step.id), (image_names or {}).get(step.id))
        for step in document.steps
        if folded or not step.folded
    ]
    report["transcript"] = [
        {"start": round(s.start, 3), "end": round(s.end, 3), "text": s.text} for s in document.transcript
    ]
    return report


def utc(moment: str) -> str | None:
    """An ISO time as ``2026-11-23T09:14:05.123Z``; None for an empty one, as it is when it cannot be understood."""
    if not moment:
        return None
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _step(document: Document, step: Step, number: int | None, image: str | None) -> dict[str, Any]:
    section = document.section_of(step)
    return {
        "number": number,
        "id": step.id,
        "section": section.title if section else None,
        "kind": step.kind,
        "start": round(step.span.start, 3) if step.span else None,
        "end": round(step.span.end, 3) if step.span else None,
        "instruction": step.instruction,
        "narration": step.narration,
        "target": _target(step.target),
        "window": {"title": step.window_title, "application": step.application},
        "position": list(step.position) if step.position else None,
        "text": step.text,
        "masked": step.masked,
        "keys": step.keys,
        "confidence": round(step.confidence, 3),
        "callouts": [{"kind": callout.kind, "text": callout.text} for callout in step.callouts],
        "group": step.group,
        "folded": step.folded,
        "edited": step.edited,
        "guessed": step.guessed,
        "part": _plain(step.part),
        "image": image,
    }


def _target(target: Target | None) -> dict[str, Any] | None:
    return None if target is None else dict(_plain(target))


def _plain(value: Any) -> Any:
    """Dataclasses as dictionaries and tuples as lists, all the way down."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    return [_plain(v) for v in value] if isinstance(value, tuple) else value
