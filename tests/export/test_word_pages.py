"""Word pages: pictures are drawn so that no page is left half empty, whatever their shape and whoever's styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt

from recorder.document.model import Box, Document, Picture
from recorder.export import export
from recorder.export.options import ExportOptions, Layout
from tests.export.conftest import Make
from tests.export.libreoffice import converted
from tests.export.pages import empty_ends
from tests.export.sample import sample

SHAPES: dict[str, tuple[Box | None, ...]] = {
    "4:3": (Box(0, 0, 1440, 1080),), "parts": (Box(200, 60, 620, 330),), "mixed": (Box(0, 0, 1920, 1080), Box(200, 60, 500, 300), None, Box(0, 0, 1440, 1080)),
}


def cut(document: Document, shapes: Sequence[Box | None]) -> Document:
    """The same steps with only these parts of their pictures; None takes the picture away."""
    def picture(old: Picture | None, part: Box | None) -> Picture | None:
        return replace(old, crop=part) if old is not None and part is not None else None

    return replace(document, steps=tuple(replace(step, picture=picture(step.picture, shapes[n % len(shapes)])) for n, step in enumerate(document.steps)))


def widths(path: Path) -> list[int]:
    """How wide the pictures are, the flow chart's aside."""
    return [int(extent.get("cx")) for extent in Word(str(path)).element.body.iter(qn("wp:extent"))][1:]


@pytest.mark.parametrize("layout", ["classic", "compact"])
def test_no_page_ends_a_quarter_empty(make: Make, tmp_path: Path, layout: str) -> None:
    ends = empty_ends(converted(make(".docx", layout), "pdf", tmp_path))
    assert max(ends[:-1]) < 0.25, ends


@pytest.mark.parametrize("layout", ["classic", "compact"])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_page_ends_half_empty_with_pictures_of_any_shape(tmp_path: Path, layout: Layout, shape: str) -> None:
    document, image = sample()
    export(cut(document, SHAPES[shape]), image, tmp_path / "x.docx", ExportOptions(layout=layout))
    ends = empty_ends(converted(tmp_path / "x.docx", "pdf", tmp_path))
    assert max(ends[:-1]) < 0.4 and ends[-1] < 0.95, ends


def test_pictures_on_a_page_share_their_scale_and_none_gets_small(make: Make) -> None:
    made = widths(make(".docx"))
    assert len(made) == 12 and min(made) > 0.55 * max(made)
    assert sum(one == following for one, following in zip(made, made[1:], strict=False)) >= 5


def test_larger_letters_of_a_template_leave_less_to_pictures(tmp_path: Path) -> None:
    document, image = sample(2)
    for size in (8, 9):
        template = Word()
        template.styles.add_style("SOP Narration", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(size)
        template.save(str(tmp_path / f"{size}.docx"))
        export(document, image, tmp_path / f"out{size}.docx", ExportOptions(word_template=tmp_path / f"{size}.docx"))
    assert sum(widths(tmp_path / "out9.docx")) < sum(widths(tmp_path / "out8.docx"))


def test_a_style_based_on_itself_and_one_with_odd_lengths_do_no_harm(tmp_path: Path) -> None:
    template = Word()
    normal = template.styles["Normal"].element
    normal.insert(1, normal.makeelement(qn("w:basedOn"), {qn("w:val"): "Normal"}))
    template.styles["Caption"].paragraph_format.space_after = Pt(4)
    template.styles["Caption"].element.find(qn("w:pPr") + "/" + qn("w:spacing")).set(qn("w:after"), "nan")
    template.save(str(tmp_path / "odd.docx"))
    document, image = sample(3)
    export(document, image, tmp_path / "x.docx", ExportOptions(word_template=tmp_path / "odd.docx"))
    assert len(widths(tmp_path / "x.docx")) == 3
