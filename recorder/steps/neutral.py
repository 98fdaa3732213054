"""The neutral form of a recording, actions and words as plain JSON, for benches that have no screen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recorder.errors import ForeignFileError
from recorder.recording.element import Element, Window
from recorder.recording.transcript import Word
from recorder.steps.actions import Action
from recorder.steps.keys import normalise


@dataclass(frozen=True, slots=True)
class Neutral:
    """Actions and words with times in seconds since `recorded_at` (ISO)."""

    recorded_at: str
    actions: tuple[Action, ...]
    words: tuple[Word, ...]


def read(path: Path) -> Neutral:
    """Read the neutral form. Raises ForeignFileError when the file is something else."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        actions = tuple(_action(fields, number) for number, fields in enumerate(data["actions"]))
        words = tuple(Word(float(w["start"]), float(w["end"]), str(w["text"]), float(w.get("probability", 1.0))) for w in data["words"])
        return Neutral(str(data["recorded_at"]), actions, tuple(sorted(words, key=lambda w: (w.start, w.end))))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ForeignFileError(f"{path} does not hold actions and words ({error!r}). Nothing was changed.") from error


def _action(fields: dict[str, Any], number: int) -> Action:
    target, window = fields.get("target"), fields.get("window") or {}
    element = Element(target.get("name") or None, target.get("role"), target.get("source")) if target else None
    return Action(
        kind=fields["kind"], start=float(fields["start"]), end=float(fields["end"]), number=number, target=element,
        window=Window(window.get("title") or "", window.get("application") or ""), text=fields.get("text"),
        keys=normalise(fields["keys"]) if fields.get("keys") else None, amount=fields.get("amount"))
