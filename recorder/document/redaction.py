"""Redaction destroys: the places become one colour in new pixels, and the old picture is gone from the file.

Gone are the picture and its small view, also from named versions, and redacted words from every text, also from what was
heard; the freed pages of the file are overwritten with zeros and given back. The caller forgets its undo states (`History.restart`) and sees to the recording and copies.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from recorder.document import rows
from recorder.document.edits import find
from recorder.document.file import DocumentFile
from recorder.document.images import StoredImage, decode, digest, lossless, store
from recorder.document.model import Box, Document
from recorder.errors import RecorderError
from recorder.plain import from_text, to_text

if TYPE_CHECKING:
    from PIL import Image

COVER = (32, 33, 36)
REMOVED = "[removed]"
"""Stands in texts where words were redacted."""
NAMES = frozenset(
    {"id", "image", "section", "group", "recording", "recorded_at", "kind", "role", "source", "language", "status", "steps"}
)
"""Fields that hold identities and words of ours, no text of anybody's (`steps` when it is a list of identities)."""
ALIKE = 6.0
"""Mean difference of two colour values (0 to 255) up to which two places show the same thing."""


def redact(
    file: DocumentFile, document: Document, places: Mapping[str, Sequence[Box]], words: Collection[str] = ()
) -> Document:
    """Fill *places* (by step id, in picture pixels) in the pictures of *document*, take *words* out of all of its texts, save it.

    Gives the document then. A picture that several steps share is filled for all of them. Raises as `DocumentFile.save`, ForeignFileError when a
    picture cannot be read; nothing is changed then.
    """
    boxes: dict[str, list[Box]] = {}
    for step_id, found in places.items():
        picture = find(document, step_id).picture
        if picture is None:
            raise KeyError(f"step {step_id} has no picture")
        boxes.setdefault(picture.image, []).extend(found)
    covered: dict[str, StoredImage] = {old: store(filled(file.image(old), there)) for old, there in boxes.items()}
    names = {old: digest(new.data) for old, new in covered.items()}
    changed = redacted(document, names, words)
    with file.changing() as connection:
        rows.add_images(connection, ((names[old], new) for old, new in covered.items()))
        file.write(changed)
        for identity, name, body in connection.execute("SELECT id, name, body FROM version").fetchall():
            row = (_without(name, words), _version_redacted(body, names, words), identity)
            connection.execute("UPDATE version SET name = ?, body = ? WHERE id = ?", row)
        connection.executemany(
            "DELETE FROM image WHERE sha256 = ?", [(old,) for old, new in names.items() if new != old]
        )
    file.shrink()
    return changed


def redacted(document: Document, names: Mapping[str, str], words: Collection[str] = ()) -> Document:
    """*document* with pictures renamed as *names* says (by their SHA-256) and without *words*, which `REMOVED` stands for."""
    steps = []
    for step in document.steps:
        picture = step.picture
        if picture is not None and picture.image in names:
            step = dataclasses.replace(step, picture=dataclasses.replace(picture, image=names[picture.image]))
        steps.append(_all_without(step, words))
    without: Document = _all_without(document, words)
    return dataclasses.replace(without, steps=tuple(steps))


def _version_redacted(body: str, names: Mapping[str, str], words: Collection[str]) -> str:
    """The same for a named version as it is stored, also for one that can no longer be read."""
    for old, new in names.items():
        body = body.replace(old, new)
    try:
        return to_text(_all_without(from_text(body), words)) if words else body
    except ValueError:
        for word in words:
            body = body.replace(json.dumps(word, ensure_ascii=False)[1:-1], REMOVED)
        return body


def _all_without(value: Any, words: Collection[str]) -> Any:
    """Frozen dataclasses or plain data with *words* taken out of all texts in it."""
    if isinstance(value, str):
        return _without(value, words)
    if isinstance(value, (list, tuple)):
        return type(value)(_all_without(each, words) for each in value)
    if isinstance(value, dict):
        return {k: each if k in NAMES and not isinstance(each, list) else _all_without(each, words) for k, each in value.items()}
    if not dataclasses.is_dataclass(value) or isinstance(value, type) or not words:
        return value
    given = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.name not in NAMES}
    changed = {name: new for name, old in given.items() if (new := _all_without(old, words)) != old}
    return dataclasses.replace(value, **changed) if changed else value


def _without(text: str, words: Collection[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        if word in text:
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", REMOVED, text)
    return text


def filled(data: bytes, boxes: Iterable[Box]) -> bytes:
    """The picture with solid boxes in it, encoded anew from its bare pixels. Raises ForeignFileError."""
    from PIL import ImageDraw

    image = decode(data)
    flat = image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    pen = ImageDraw.Draw(flat)
    for box in boxes:
        left, top, right, bottom = _edges(box)
        pen.rectangle((left, top, right - 1, bottom - 1), fill=(*COVER, 255) if flat.mode == "RGBA" else COVER)
    return lossless(flat)


def same_there(
    file: DocumentFile,
    document: Document,
    step_id: str,
    box: Box,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[str, ...]:
    """The steps whose pictures show the same thing at the same place: candidates for the same redaction.

    A picture that cannot be read is no candidate. Raises ForeignFileError when that of *step_id* cannot be read.
    """
    model = find(document, step_id).picture
    if model is None:
        raise KeyError(f"step {step_id} has no picture")
    wanted = _cut(file.image(model.image), box)
    alike, judged = [], {model.image: True}
    for number, step in enumerate(document.steps):
        if cancelled is not None and cancelled():
            break
        if progress is not None:
            progress(number / len(document.steps))
        picture = step.picture
        if picture is None or (picture.width, picture.height) != (model.width, model.height):
            continue
        if picture.image not in judged:
            try:
                judged[picture.image] = _difference(wanted, _cut(file.image(picture.image), box)) <= ALIKE
            except RecorderError:
                judged[picture.image] = False
        if judged[picture.image]:
            alike.append(step.id)
    return tuple(alike)


def _edges(box: Box) -> tuple[int, int, int, int]:
    """Left, top, right and bottom in whole pixels, nothing of the box left out (sizes may be negative)."""
    xs, ys = sorted((box.x, box.x + box.width)), sorted((box.y, box.y + box.height))
    return math.floor(xs[0]), math.floor(ys[0]), math.ceil(xs[1]), math.ceil(ys[1])


def _cut(data: bytes, box: Box) -> Image.Image:
    left, top, right, bottom = _edges(box)
    image = decode(data)
    return image.convert("RGB").crop((max(left, 0), max(top, 0), min(right, image.width), min(bottom, image.height)))


def _difference(one: Image.Image, other: Image.Image) -> float:
    from PIL import ImageChops, ImageStat

    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)
