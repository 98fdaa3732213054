"""Each scheme can be read: text against every ground that it stands on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from recorder.ui.theme import Theme, on_theme, style_sheet, worn
from recorder.ui.tokens import CONTRAST, DARK, LIGHT, SCHEMES, Tokens, contrast

CALLOUTS = ("check", "warning", "tip", "decision", "outcome", "pitfall", "note")


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_text_can_be_read(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.paper, tokens.raised, tokens.selection, tokens.hover):
        assert contrast(tokens.text, ground) >= 4.5
        assert contrast(tokens.dim, ground) >= 4.5
    for ground in (tokens.window, tokens.paper, tokens.raised):
        assert contrast(tokens.accent, ground) >= 4.5
        assert contrast(tokens.danger, ground) >= 4.5
        assert contrast(tokens.field_line, ground) >= 3.0
    assert min(contrast(tokens.off, tokens.window), contrast(tokens.off, tokens.raised), contrast(tokens.off, tokens.off_ground)) >= 3.0
    assert contrast(tokens.off, tokens.window) < 0.6 * contrast(tokens.text, tokens.window)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert contrast(tokens.on_danger, tokens.danger) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("kind", CALLOUTS)
def test_callouts_can_be_read(tokens: Tokens, kind: str) -> None:
    ground = getattr(tokens, f"{kind}_ground")
    assert contrast(getattr(tokens, kind), ground) >= 4.5
    assert contrast(tokens.text, ground) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_has_no_hole(scheme: str) -> None:
    assert "$" not in style_sheet(scheme).replace("$names", "")  # type: ignore[arg-type]


def test_a_widget_knows_its_colours_after_a_change(dressed: Theme, qapp: QApplication) -> None:
    widget, seen = QWidget(), []
    on_theme(widget, lambda: seen.append(worn()))
    dressed.wear("dark")
    dressed.wear("contrast")
    assert seen == [LIGHT, DARK, CONTRAST]
