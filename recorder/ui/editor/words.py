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


def step_word(kind: StepKind) -> str:
    """The name of a kind of step."""
    return QCoreApplication.translate("kinds", STEP_KINDS[kind])


def callout_word(kind: CalloutKind) -> str:
    """The name of a kind of callout."""
    return QCoreApplication.translate("kinds", CALLOUT_KINDS[kind])


def step_icon(kind: StepKind) -> str:
    """The drawing of a kind of step."""
    return "text" if kind == "note" else kind
