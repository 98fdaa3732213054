"""The first pages as small pictures, to look at before anything is written: the same pages that a PDF gets."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from recorder.document.model import Document
from recorder.export.options import ExportOptions
from recorder.export.pdf import picture_width, write_pages
from recorder.export.prepared import Prepared, PreparedStep, prepare

STEPS, PAGES = 8, 5
_PICTURE_WIDTH, _DOTS = 480, 110.0


def first_pages(
    document: Document, image: Callable[[str], bytes], options: ExportOptions, cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, ...]:
    """PNG of the first `PAGES` pages of *document*, of which only the first `STEPS` steps are set.

    Raises Cancelled, ExportError and StorageError as `recorder.export.export`.
    """
    options.theme.check()
    kept = {step.id for step in document.shown_steps[:STEPS]}
    few = replace(document, steps=tuple(step for step in document.steps if step.id in kept))
    with tempfile.TemporaryDirectory(prefix="sayshow-preview-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        prepared = prepare(few, image, folder, replace(options, picture_width=_PICTURE_WIDTH), cancelled=cancelled)
        pages = write_pages(_as_large(prepared, few, options), folder, options, _DOTS, cancelled)
        return tuple(page.read_bytes() for page in pages[:PAGES])


def _as_large(prepared: Prepared, document: Document, options: ExportOptions) -> Prepared:
    """*prepared* with pictures that say they are as large as those of the PDF: how wide they are printed depends on it."""
    most = picture_width(len(document.shown_steps), options)
    widths = {
        step.id: min(most, round(step.picture.crop.width if step.picture.crop else step.picture.width)) for step in document.steps if step.picture
    }

    def enlarged(step: PreparedStep) -> PreparedStep:
        if (shown := step.picture) is None:
            return step
        wide = max(widths[step.id], shown.width)
        return replace(step, picture=replace(shown, width=wide, height=round(shown.height * wide / shown.width)))

    return replace(prepared, sections=tuple(replace(each, steps=tuple(map(enlarged, each.steps))) for each in prepared.sections))
