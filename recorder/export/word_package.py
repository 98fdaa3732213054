"""Opens a Word template, puts pictures in, and saves: the slow parts of python-docx done in one pass.

python-docx hashes every picture again for each new one, searches the whole text for a free number each time and packs
JPEG at full effort; for 200 pictures that is most of the time. Here pictures are parts with names and numbers of our own.
"""

from __future__ import annotations

import io
import zipfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recorder.errors import ExportError
from recorder.translatable import translated

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_TEMPLATE_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MACRO_TYPES = (b"template.macroEnabledTemplate.main+xml", b"document.macroEnabled.main+xml")
_DOCUMENT_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LARGEST_TEMPLATE = 64 * 1024 * 1024
_LIGHT = 1
"""Deflate effort for JPEG: flat screen pictures still shrink by a fifth."""


def open_template(path: Path | None) -> WordDocument:
    """The empty document to write into: python-docx's own, or a person's .docx or .dotx with its body taken out.

    Raises ExportError when *path* is no Word file, has macros, or is far too large.
    """
    from docx import Document

    if path is None:
        return Document()
    try:
        document = Document(io.BytesIO(_as_document(path)))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError, AttributeError) as error:
        raise ExportError(translated(
            "errors",
            "{0} cannot be used as a Word template ({1}). Nothing was written. Choose another .docx or .dotx file.",
        ).format(path.name, error)) from error
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    return document


def _as_document(path: Path) -> bytes:
    """The bytes of a .docx, or of a .dotx that says it is a .docx."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        if sum(item.file_size for item in source.infolist()) > _LARGEST_TEMPLATE:
            raise ValueError("it is too large")
        for item in source.infolist():
            data = source.read(item)
            if item.filename == "[Content_Types].xml":
                if any(kind in data for kind in _MACRO_TYPES):
                    raise ValueError("it holds macros")
                data = data.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
            target.writestr(item.filename, data)
    return out.getvalue()


class Pictures:
    """Puts pictures into one document: each gets a part and a relation, named by a counter, never searched for."""

    def __init__(self, document: WordDocument) -> None:
        self._part = document.part
        self._numbers = count(1)
        self._placed: dict[Path, str] = {}

    def relation(self, path: Path) -> str:
        """The relation that names the JPEG, PNG or WebP-free picture at *path*, put into the document at its first use."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.parts.image import ImagePart

        if path not in self._placed:
            number = next(self._numbers)
            name = PackURI(f"/word/media/step{number}{path.suffix}")
            kind = "image/png" if path.suffix == ".png" else "image/jpeg"
            relation = f"rIdPicture{number}"
            self._part.load_rel(RELATIONSHIP_TYPE.IMAGE, ImagePart(name, kind, path.read_bytes()), relation)
            self._placed[path] = relation
        return self._placed[path]


def save(document: WordDocument, path: Path) -> None:
    """Write the package to *path*."""
    from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
    from docx.opc.pkgwriter import _ContentTypesItem

    package = document.part.package
    if package is None:
        raise AssertionError("a document always has a package")
    parts: list[Any] = list(package.iter_parts())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(CONTENT_TYPES_URI.membername, _ContentTypesItem.from_parts(parts).blob)  # type: ignore[no-untyped-call]
        out.writestr(PACKAGE_URI.rels_uri.membername, package.rels.xml)
        for part in parts:
            effort = _LIGHT if part.partname.ext.lower() in ("jpg", "jpeg", "png") else None
            out.writestr(part.partname.membername, part.blob, compresslevel=effort)
            if len(part.rels):
                out.writestr(part.partname.rels_uri.membername, part.rels.xml)
