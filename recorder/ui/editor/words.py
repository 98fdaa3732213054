"""How kinds of steps and callouts are called and drawn in the editor."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from recorder.document.model import CalloutKind, StepKind

STEP_KINDS: dict[StepKind, str] = {
    "click": QT_TRANSLATE_NOOP("kinds", "Click"),
    "double_click": QT_TRANSLATE_NOOP("kinds", "Double-click"),
    "right_click": QT_TRANSLATE_NOOP("kinds", "Right-click"),
    "drag": QT_TRANSLATE_NOOP("kinds", "Drag"),
    "scroll": QT_TRANSLATE_NOOP("kinds", "Scroll"),
    "type": QT_TRANSLATE_NOOP("kinds", "Type"),
    "press": QT_TRANSLATE_NOOP("kinds", "Press a key"),
    "check": QT_TRANSLATE_NOOP("kinds", "Check"),
    "note": QT_TRANSLATE_NOOP("kinds", "Text only"),
}
CALLOUT_KINDS: dict[CalloutKind, str] = {
    "check": QT_TRANSLATE_NOOP("kinds", "Check"),
    "warning": QT_TRANSLATE_NOOP("kinds", "Warning"),
    "tip": QT_TRANSLATE_NOOP("kinds", "Tip"),
    "decision": QT_TRANSLATE_NOOP("kinds", "If … then"),
    "outcome": QT_TRANSLATE_NOOP("kinds", "Result"),
    "pitfall": QT_TRANSLATE_NOOP("kinds", "Pitfall"),
    "note": QT_TRANSLATE_NOOP("kinds", "Note"),
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
