"""Score drafts of written workflows."""
from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

WORKFLOWS = Path(__file__).resolve().parents[1] / "scenarios" / "workflows"


def set_aside(name: str) -> bool:
    """Whether a workflow is kept out of training and tuning: a third of them, chosen by the hash of the name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def for_training(more: Sequence[Path] = ()) -> list[Path]:
    """Our own workflows that are not set aside, and all in the folders *more*."""
    own = [f for f in sorted(WORKFLOWS.glob("*.json")) if not set_aside(f.stem)]
    return [*own, *(f for folder in more for f in sorted(folder.rglob("*.json")))]
