"""Dresses the application: Fusion, one palette and one short style sheet, both made from `tokens`."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from recorder.paths import resource
from recorder.ui.tokens import RADIUS, SCHEMES, Scheme, Tokens


class Theme(QObject):
    """Keeps the whole program in one scheme; what draws with its colours hears of a change by `on_theme`."""

    changed = Signal()

    def __init__(self, app: QApplication, wanted: str = "system") -> None:
        super().__init__(app)
        self._app, self._wanted = app, wanted
        self.scheme: Scheme = "light"
        font = QFont(app.font())
        font.setFamily(QFontInfo(font).family())  # by its name: fonts that are loaded later must not take its place
        app.setFont(font)
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.wear(wanted)

    def wear(self, wanted: str) -> None:
        """Put on ``light``, ``dark``, ``contrast``, or what the system asks for (``system``)."""
        self._wanted = wanted
        hints = self._app.styleHints()
        if wanted == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Light if wanted == "light" else Qt.ColorScheme.Dark)
        self.scheme = self._resolved()
        self._app.setPalette(palette(SCHEMES[self.scheme]))
        self._app.setStyleSheet(style_sheet(self.scheme))
        self.changed.emit()

    def _resolved(self) -> Scheme:
        for scheme in SCHEMES:
            if scheme == self._wanted:
                return scheme
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _system_changed(self) -> None:
        if self._wanted == "system" and self._resolved() != self.scheme:
            self.wear("system")


class _Dresser(QObject):
    """Dresses its parent again when the theme changes, and goes with it."""

    def __init__(self, owner: QObject, dress: Callable[[], None]) -> None:
        super().__init__(owner)
        self._dress = dress
        app = QApplication.instance()
        theme = app.findChild(Theme) if app is not None else None
        if theme is not None:
            theme.changed.connect(self.dress)

    @Slot()
    def dress(self) -> None:
        """Once more."""
        self._dress()


def on_theme(owner: QObject, dress: Callable[[], None]) -> None:
    """Call *dress* now and after each change of the theme, as long as *owner* lives."""
    _Dresser(owner, dress).dress()


def worn() -> Tokens:
    """The colours of now."""
    palette_now = QApplication.palette()
    link, raised = (
        palette_now.color(QPalette.ColorRole.Link).name(),
        palette_now.color(QPalette.ColorRole.ToolTipBase).name(),
    )
    return next(
        (tokens for tokens in SCHEMES.values() if (tokens.accent, tokens.raised) == (link, raised)), SCHEMES["light"]
    )


def text_font(factor: float, *, bold: bool = False) -> QFont:
    """The system's font at one of the three sizes of `tokens`."""
    font = QFont(QApplication.font())
    size = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
    font.setPointSizeF(round(size * factor * 2) / 2)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette of *tokens*."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.paper,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_danger,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.dim,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.field_line,
        role.Shadow: tokens.field_line,
    }
    made = QPalette()
    for each, colour in colours.items():
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.off))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.line))
    return made


def style_sheet(scheme: Scheme) -> str:
    """The style sheet of *scheme*."""
    drawings = {name: resource(f"themes/{name}-{scheme}.svg").as_posix() for name in ("chevron", "checked", "chosen")}
    names = {**dataclasses.asdict(SCHEMES[scheme]), **drawings, "radius": str(RADIUS)}
    return Template(resource("themes/base.qss").read_text(encoding="utf-8")).substitute(names)
