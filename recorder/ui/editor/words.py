"""How kinds of steps and callouts are called and drawn in the editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recorder.document.model import CalloutKind, StepKind

STEP_KINDS: dict[StepKind, str] = {
    "click": "Click",
    "double_click": "Double-click",
    "right_click": "Right-click",
    "drag": "Drag",
    "scroll": "Scroll",
    "type": "Type",
    "press": "Press a key",
    "check": "Check",
    "note": "Text only",
}
CALLOUT_KINDS: dict[CalloutKind, str] = {
    "check": "Check",
    "warning": "Warning",
    "tip": "Tip",
    "decision": "If … then",
    "outcome": "Result",
    "pitfall": "Pitfall",
    "note": "Note",
}

FIELDS = {
    "title": "Title",
    "number": "Number",
    "purpose": "Purpose",
    "scope": "Scope",
    "introduction": "Introduction",
    "roles": "Roles and responsibilities",
    "triggers": "Triggers",
    "prerequisites": "Prerequisites",
    "tools": "Tools used",
    "definitions": "Definitions",
    "outcomes": "Expected outcomes",
    "pitfalls": "Pitfalls and exceptions",
    "related": "Related SOPs",
    "owner": "Owner",
    "approver": "Approver",
    "tags": "Tags",
    "sections": "Heading of a section",
    "instruction": "Instruction",
    "narration": "Narration",
    "text": "What is typed",
    "callouts": "Callout",
    "picture": "Alternative text of the picture",
    "marks": "Text in the picture",
}
"""How the places are called where text stands (see `recorder.document.texts`)."""


def field_word(name: str) -> str:
    """The name of a field of the SOP or of a step."""
    return QCoreApplication.translate("fields", FIELDS[name])


def step_word(kind: StepKind) -> str:
    """The name of a kind of step."""
    return QCoreApplication.translate("kinds", STEP_KINDS[kind])


def callout_word(kind: CalloutKind) -> str:
    """The name of a kind of callout."""
    return QCoreApplication.translate("kinds", CALLOUT_KINDS[kind])


def step_icon(kind: StepKind) -> str:
    """The drawing of a kind of step."""
    return "text" if kind == "note" else kind
