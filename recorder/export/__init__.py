"""Writes a document for people: PDF, Word, one HTML page, or Markdown."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from recorder.document.model import Document, Step
from recorder.errors import Cancelled, ExportError
from recorder.export.options import ExportOptions
from recorder.translatable import translated

if TYPE_CHECKING:
    from recorder.export.prepared import Prepared

FORMATS = {".pdf": "PDF", ".docx": "Word", ".html": "HTML", ".md": "Markdown", ".zip": "Markdown with its pictures in one file"}
"""Endings and what they mean. Markdown, and a web page that is asked to, leave their pictures in a folder beside them."""
_FOLDERS = {".html": "{}-files", ".md": "{}-pictures", ".zip": "pictures"}
"""Where the pictures of a page lie; no two formats share a folder, because each sweeps away what it no longer shows."""
_PICTURES_SHARE = 0.6
"""How much of the time goes into pictures."""


def export(
    document: Document, image: Callable[[str], bytes], path: Path, options: ExportOptions = ExportOptions(),  # noqa: B008 - frozen
    progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None, voice: Callable[[Step], bytes] | None = None,
) -> tuple[Path, ...]:
    """Write *document* to *path*; its suffix (a key of `FORMATS`) picks the format. Returns what was written.

    That is *path*, after *cancelled* nothing, and a very long PDF has more parts beside it (see `volumes`).

    *image* gives the untouched picture of a SHA-256, *voice* the original words of a step as MP3 (empty: none) for a web
    page that is to have them. *progress* hears 0 to 1. The old file stays until the new one is complete; after
    *cancelled* it stays for good. Raises ExportError (unknown format, refused document) and StorageError.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(f"{name} ({ending})" for ending, name in FORMATS.items())
        raise ExportError(translated("errors", "{0} names no format that can be written. Nothing was changed. Choose one of {1}.").format(path.name, known))
    if not path.parent.is_dir():
        raise ExportError(translated("errors", "The folder {0} does not exist. Nothing was changed. Make it or choose another one.").format(path.parent))
    options.theme.check()
    from recorder.export.prepared import prepare

    def pictures(share: float) -> None:
        if progress is not None:
            progress(share * _PICTURES_SHARE)

    def rest(share: float) -> None:
        if progress is not None:
            progress(_PICTURES_SHARE + share * (1 - _PICTURES_SHARE))

    with tempfile.TemporaryDirectory(prefix="sayshow-export-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        try:
            if suffix == ".pdf":
                from recorder.export.pdf import picture_width
                from recorder.export.volumes import largest

                options = replace(options, picture_width=picture_width(largest(len(document.shown_steps)), options))
            prepared = prepare(document, image, folder, options, pictures, cancelled)
            written: tuple[Path, ...] = (path,)
            if suffix == ".pdf":
                written = _write_pdf(prepared, folder, options, path, rest, cancelled)
            elif suffix == ".docx":
                from recorder.export.word import write_word

                _take(write_word(prepared, folder, options), path)
            else:
                _write_page(prepared, folder, options, path, _heard(document, voice, options, cancelled) if suffix == ".html" else {})
        except Cancelled:
            return ()
    rest(1.0)
    return written


def _write_pdf(
    prepared: Prepared, folder: Path, options: ExportOptions, path: Path, progress: Callable[[float], None], cancelled: Callable[[], bool] | None
) -> tuple[Path, ...]:
    """Write a PDF, or its parts; all of them are set before the first one takes its place."""
    from recorder.export.pdf import write_pdf
    from recorder.export.volumes import volume_path, volumes

    parts = volumes(prepared)
    made = [
        write_pdf(part, folder, options, lambda share, at=at: progress((at + share) / len(parts)), cancelled, f"out-{at}.pdf")  # type: ignore[misc]
        for at, part in enumerate(parts)
    ]
    targets = tuple(volume_path(path, prepared, number) for number in range(1, len(parts) + 1))
    for source, target in zip(made, targets, strict=True):
        _take(source, target)
    return targets


def _write_page(prepared: Prepared, folder: Path, options: ExportOptions, path: Path, heard: Mapping[str, bytes]) -> None:
    """Write a web page or Markdown; pictures beside it are there before it and those of the old page go after it."""
    from recorder.export.beside import beside, put, sweep

    suffix = path.suffix.lower()
    pictures = beside(prepared, _FOLDERS[suffix].format(path.stem))
    if suffix == ".html":
        from recorder.export.html import write_html

        made = write_html(prepared, folder, options, pictures if options.pictures_beside else None, heard)
    else:
        from recorder.export.markdown import pack, write_markdown

        made = write_markdown(prepared, folder, options, pictures)
        if suffix == ".zip":
            made = pack(made, f"{path.stem}.md", pictures, folder)
    if suffix == ".md" or suffix == ".html" and options.pictures_beside:
        put(pictures, path.parent)
        _take(made, path)
        sweep(pictures, path.parent)
    else:
        _take(made, path)


def _heard(
    document: Document, voice: Callable[[Step], bytes] | None, options: ExportOptions, cancelled: Callable[[], bool] | None
) -> Mapping[str, bytes]:
    """The original words of the steps that have some, by their identity."""
    found: dict[str, bytes] = {}
    if voice is not None and options.original_words and options.layout != "checklist":
        for step in document.shown_steps:
            if cancelled is not None and cancelled():
                raise Cancelled
            if data := voice(step):
                found[step.id] = data
    return found


def _take(made: Path, path: Path) -> None:
    """Put the finished file in its place at once."""
    from recorder.files import replace_atomically

    with replace_atomically(path) as out, made.open("rb") as source:
        while piece := source.read(1 << 20):
            out.write(piece)
