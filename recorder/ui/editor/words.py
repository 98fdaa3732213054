"""How kinds of steps and callouts are called and drawn in the editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recorder.document.model import CalloutKind, Status, StepKind
from recorder.translatable import translatable

STEP_KINDS: dict[StepKind, str] = {
    "click": translatable("kinds", "Click"),
    "double_click": translatable("kinds", "Double-click"),
    "right_click": translatable("kinds", "Right-click"),
    "drag": translatable("kinds", "Drag"),
    "scroll": translatable("kinds", "Scroll"),
    "type": translatable("kinds", "Type"),
    "press": translatable("kinds", "Press a key"),
    "check": translatable("kinds", "Check"),
    "note": translatable("kinds", "Text only"),
}
CALLOUT_KINDS: dict[CalloutKind, str] = {
    "check": translatable("kinds", "Check"),
    "warning": translatable("kinds", "Warning"),
    "tip": translatable("kinds", "Tip"),
    "decision": translatable("kinds", "If … then"),
    "outcome": translatable("kinds", "Result"),
    "pitfall": translatable("kinds", "Pitfall"),
    "note": translatable("kinds", "Note"),
}

STATUSES: dict[Status, str] = {
    "draft": translatable("status", "Draft"),
    "in review": translatable("status", "In review"),
    "approved": translatable("status", "Approved"),
    "retired": translatable("status", "Retired"),
}

FIELDS = {
    "title": translatable("fields", "Title"),
    "number": translatable("fields", "Number"),
    "purpose": translatable("fields", "Purpose"),
    "scope": translatable("fields", "Scope"),
    "introduction": translatable("fields", "Introduction"),
    "roles": translatable("fields", "Roles and responsibilities"),
    "triggers": translatable("fields", "Triggers"),
    "prerequisites": translatable("fields", "Prerequisites"),
    "tools": translatable("fields", "Tools used"),
    "definitions": translatable("fields", "Definitions"),
    "outcomes": translatable("fields", "Expected outcomes"),
    "pitfalls": translatable("fields", "Pitfalls and exceptions"),
    "related": translatable("fields", "Related SOPs"),
    "owner": translatable("fields", "Owner"),
    "approver": translatable("fields", "Approver"),
    "tags": translatable("fields", "Tags"),
    "sections": translatable("fields", "Heading of a section"),
    "instruction": translatable("fields", "Instruction"),
    "narration": translatable("fields", "Narration"),
    "text": translatable("fields", "What is typed"),
    "callouts": translatable("fields", "Callout"),
    "picture": translatable("fields", "Alternative text of the picture"),
    "marks": translatable("fields", "Text in the picture"),
}
"""How the places are called where text stands (see `recorder.document.texts`)."""


def field_word(name: str) -> str:
    """The name of a field of the SOP or of a step."""
    return QCoreApplication.translate("fields", FIELDS[name])


def step_word(kind: StepKind) -> str:
    """The name of a kind of step."""
    return QCoreApplication.translate("kinds", STEP_KINDS[kind])


def status_word(status: Status) -> str:
    """The name of a status."""
    return QCoreApplication.translate("status", STATUSES[status])


def callout_word(kind: CalloutKind) -> str:
    """The name of a kind of callout."""
    return QCoreApplication.translate("kinds", CALLOUT_KINDS[kind])


def step_icon(kind: StepKind) -> str:
    """The drawing of a kind of step."""
    return "text" if kind == "note" else kind
