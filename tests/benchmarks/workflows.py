"""Score drafts of written workflows."""
from __future__ import annotations

import hashlib
from pathlib import Path

WORKFLOWS = Path(__file__).resolve().parents[1] / "scenarios" / "workflows"


def set_aside(name: str) -> bool:
    """Whether a workflow is kept out of training and tuning: a third of them, chosen by the hash of the name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0
