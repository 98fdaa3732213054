"""What a check says: fine, with limits, or a problem; what was found, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "limited", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`found` and `remedy` are sentences for people. *limited*: Sayshow works without it, *problem*: it does not."""

    state: State
    found: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A question to this machine. `look` may take seconds, changes nothing that stays, and raises RecorderError."""

    name: str
    title: str
    look: Callable[[], Finding]
    needed: bool = True
    """Whether a failure is a problem; otherwise it is a limit."""


@dataclass(frozen=True, slots=True)
class Result:
    """A check with its finding."""

    name: str
    title: str
    state: State
    found: str
    remedy: str = ""
