"""A name read from the picture around a click, for programs that tell nothing: rather no name than a wrong one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recorder.elements.boxes import Frame, check_mark_at, frame_at, ink_height, ink_spans, pictogram_at, same_ink
from recorder.elements.captions import caption, label_caption
from recorder.elements.ocr import Reader, certain
from recorder.recording.element import Bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Image = npt.NDArray[np.uint8]

AROUND = ((400, 120), (640, 160))
"""How much is looked at around a point, in desktop pixels; the second when the text goes on beyond the first."""
MOST_LINES, EDGE, PAD = 3, 2, 6
GAP, FAR, SPACE, CLOSE = 0.6, 1.2, 0.18, 24
LEAST_GAP, BUTTON_WIDTH, WORD = 7, 200, 1.5
"""`WORD`: how wide a text is at least, in heights; arrows and grips are less."""
WHOLE, SIGN_WIDTH, MARK = 0.95, 80, 22
LABEL_REACH, LABEL_RISE, FAINT, FAINT_ON_DARK = 180, 30, 165, 120
CAPTION_REACH, CAPTION_DROP, CAPTION_GAP, LINE_GAP, CENTRED = 90, 64, 20, 3, 5
"""Where the name under an icon is looked for, how far below it may begin, how close its lines follow, how exactly it is centred."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read from a picture and where it stands (picture pixels); `frame` is the drawn box around it, if any."""

    name: str
    score: float
    bounds: Bounds
    frame: Frame | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A point of a picture (BGR) and its window, in picture pixels; `scale`: picture pixels per desktop pixel."""

    image: Image
    x: int
    y: int
    scale: float = 1.0
    window: Bounds | None = None

    def clip(self, box: Bounds) -> Bounds:
        """The part of *box* inside the picture and the window."""
        height, width = self.image.shape[:2]
        left, top, right, bottom = 0, 0, width, height
        if self.window is not None and self.window.contains(self.x, self.y):
            left, top = max(left, self.window.x), max(top, self.window.y)
            right, bottom = (
                min(right, self.window.x + self.window.width),
                min(bottom, self.window.y + self.window.height),
            )
        x, y = max(left, box.x), max(top, box.y)
        return Bounds(x, y, max(0, min(right, box.x + box.width) - x), max(0, min(bottom, box.y + box.height) - y))

    def part(self, box: Bounds) -> Image:
        """The pixels of a box."""
        return self.image[box.y : box.y + box.height, box.x : box.x + box.width]


def name_at(reader: Reader, place: Place, within: Bounds | None = None) -> Reading | None:
    """The name of what is at a place; None when there is none or it is not certain.

    `within` is the control's box where accessibility knows it but not its name. Otherwise a drawn box is looked for,
    and the text inside it read; without a box, the line of text under the point, else what stands under the icon there. A
    field's own content is no name: a field is called by its label, where that is beyond doubt, or by its placeholder.
    """
    if within is not None and max(within.width, within.height) <= MARK * place.scale:
        return _text_at(reader, place, within)
    if within is not None:
        return _inside(reader, place, within, None)
    return _name_in_picture(reader, place) or _caption_under(reader, place)


def _name_in_picture(reader: Reader, place: Place) -> Reading | None:
    frame = _frame_at(place, place.x, place.y)
    if frame is None or max(frame.bounds.width, frame.bounds.height) <= MARK * place.scale:
        return _text_at(reader, place)
    words = [line for line in _lines(reader, place, frame.bounds) if line.width >= WORD * line.height]
    if frame.outlined and len(_in_rows(words)) > 1:
        return _text_at(reader, place)
    found = _inside(reader, place, frame.bounds, frame)
    if not frame.outlined:
        return found or _text_at(reader, place)
    parted = len(words) > 1  # an entry of a menu and its shortcut
    if found is not None and (parted or not _looks_typed(found, frame.bounds) or _is_cell(place, frame.bounds)):
        return found
    label = _label_of(reader, place, frame)
    return label or (found if found is not None and _is_faint(place, found) else None)


def label_at(reader: Reader, place: Place, field: Bounds) -> Reading | None:
    """The label of a field whose box is known."""
    return _label_of(reader, place, Frame(field, outlined=True))


def _caption_under(reader: Reader, place: Place) -> Reading | None:
    """What stands below the icon at a point, in the middle: the name of a file, of a program."""
    icon = pictogram_at(place.image, place.x, place.y, place.scale)
    if icon is None:
        return None
    scale, middle, bottom = place.scale, icon.x + icon.width // 2, icon.y + icon.height
    area = place.clip(Bounds(middle - round(CAPTION_REACH * scale), bottom, round(2 * CAPTION_REACH * scale), round(CAPTION_DROP * scale)))
    parts: list[Reading] = []
    edge = bottom + round(CAPTION_GAP * scale)
    for row in _in_rows(_lines(reader, place, area)):
        spans = _spans(place, row, GAP)
        centred = [s for s in spans if abs(s.x + s.width / 2 - middle) <= max(CENTRED * scale, s.width / 20)]
        if row.y > edge or len(centred) != 1:
            break
        if not parts and not _is_empty(place, Bounds(icon.x, bottom + 1, icon.width, max(0, row.y - bottom - 1))):
            break
        if centred[0].x <= area.x + EDGE or centred[0].x + centred[0].width >= area.x + area.width - EDGE:
            return None
        if (part := _read(reader, place, centred[0], None)) is None:
            return None
        parts.append(part)
        edge = row.y + row.height + round(LINE_GAP * scale)
    found = _joined(parts) if parts else None
    if found is None or not any(c.isalnum() for c in found.name):
        return None
    left, right = min(icon.x, found.bounds.x), max(icon.x + icon.width, found.bounds.x + found.bounds.width)
    return Reading(found.name, found.score, Bounds(left, icon.y, right - left, found.bounds.y + found.bounds.height - icon.y))


def _inside(reader: Reader, place: Place, box: Bounds, frame: Frame | None) -> Reading | None:
    """What is written inside a box: all of it, or only the part at the point where parts stand far from each other."""
    inner = Bounds(box.x + 2, box.y + 1, max(1, box.width - 4), max(1, box.height - 2))
    rows = _in_rows(_lines(reader, place, inner))
    if not rows and box.width <= SIGN_WIDTH * place.scale:
        return _sign(reader, place, inner, frame)
    if not rows or len(rows) > MOST_LINES:
        return None
    parts: list[Reading] = []
    for row in rows:
        spans = _spans(place, row, FAR if box.width <= BUTTON_WIDTH * place.scale else GAP)
        if not spans:
            continue
        span = next((s for s in spans if s.x - 4 <= place.x < s.x + s.width + 4), spans[0])
        if (part := _read(reader, place, span, frame)) is None:
            return None
        parts.append(part)
    return _joined(parts) if parts else None


def _in_rows(lines: Sequence[Bounds]) -> list[Bounds]:
    """Lines of text that stand side by side taken together, from top to bottom."""
    rows: list[Bounds] = []
    for line in sorted(lines, key=lambda b: b.y + b.height // 2):
        last = rows[-1] if rows else None
        if last is None or line.y + line.height // 2 >= last.y + last.height:
            rows.append(line)
            continue
        x, y = min(last.x, line.x), min(last.y, line.y)
        right, bottom = max(last.x + last.width, line.x + line.width), max(last.y + last.height, line.y + line.height)
        rows[-1] = Bounds(x, y, right - x, bottom - y)
    return rows


def _text_at(reader: Reader, place: Place, mark: Bounds | None = None) -> Reading | None:
    """The text at a point or beside the check box there, which is looked for where *mark* does not tell it."""
    mark = mark or check_mark_at(place.image, place.x, place.y, place.scale)
    for width, height in AROUND:
        found, cut = _line_at(reader, place, width, height, mark)
        if not cut:
            return found
    return None


def _frame_at(place: Place, x: int, y: int) -> Frame | None:
    """The drawn box at a point; a band as wide as its window (a menu bar) is none."""
    frame = frame_at(place.image, x, y, place.scale)
    if frame is not None and place.window is not None and frame.bounds.width >= WHOLE * place.window.width:
        return None
    return frame


def _is_cell(place: Place, box: Bounds) -> bool:
    """Whether boxes of its height stand beside it and boxes of its width above or below: a table, not a field."""
    x, y = box.x + box.width // 2, box.y + box.height // 2
    beside = [_frame_at(place, x + side * (box.width + 2), y) for side in (-1, 1)]
    over = [_frame_at(place, x, y + side * (box.height + 2)) for side in (-1, 1)]
    rows = any(f is not None and abs(f.bounds.height - box.height) <= 2 and abs(f.bounds.y - box.y) <= 2 for f in beside)
    return rows and any(f is not None and abs(f.bounds.width - box.width) <= 2 and abs(f.bounds.x - box.x) <= 2 for f in over)


def _line_at(reader: Reader, place: Place, width: int, height: int, mark: Bounds | None) -> tuple[Reading | None, bool]:
    """The text under a point, and whether it goes on beyond the part that was looked at.

    Else the text right of the check box at the point, else the text that begins the empty rest of a row in which the
    point lies.
    """
    scale, x, y = place.scale, place.x, place.y
    crop = place.clip(Bounds(x - round(width * scale / 2), y - round(height * scale / 2), round(width * scale), round(height * scale)))
    slack = round(3 * scale)
    rows = [line for line in _lines(reader, place, crop) if line.y - slack <= y < line.y + line.height + slack]
    spans = [span for line in rows for span in _spans(place, line, GAP)]
    chosen = next((s for s in spans if s.x - slack <= x < s.x + s.width + slack), None)
    if chosen is None and mark is not None:
        chosen = next((s for s in spans if 0 < s.x - (mark.x + mark.width) <= 14 * scale), None)
    if chosen is None:
        before = [s for s in spans if s.x + s.width <= x]
        chosen = max(before, key=lambda s: s.x, default=None)
        if chosen is None or not _is_empty(
            place, Bounds(chosen.x + chosen.width + 2, chosen.y, x - chosen.x - chosen.width - 2, chosen.height)
        ):
            return None, False
    beyond = chosen.x <= crop.x + EDGE and crop.x > place.clip(Bounds(crop.x - 50, crop.y, 50, 1)).x
    beyond = beyond or (
        chosen.x + chosen.width >= crop.x + crop.width - EDGE and place.clip(Bounds(crop.x + crop.width, crop.y, 50, 1)).width > 0
    )
    return (None, True) if beyond else (_read(reader, place, chosen, None), False)


def _label_of(reader: Reader, place: Place, frame: Frame) -> Reading | None:
    """The label of a field: the only text right above it at its left edge, or the nearest to its left."""
    box, scale = frame.bounds, place.scale
    reach, rise = round(LABEL_REACH * scale), round(LABEL_RISE * scale)
    area = place.clip(Bounds(box.x - reach, box.y - rise, reach + box.width, box.height + rise))
    above, left = [], []
    for line in _lines(reader, place, area):
        for span in _spans(place, line, GAP):
            bottom, middle, right = span.y + span.height, span.y + span.height // 2, span.x + span.width
            if bottom <= box.y + 4 * scale and box.y - bottom <= 12 * scale and abs(span.x - box.x) <= 8 * scale:
                above.append(span)
            elif box.y < middle < box.y + box.height and right <= box.x + 3 * scale:
                left.append(span)
    left = [s for s in left if not above or box.x - s.x - s.width <= CLOSE * scale]
    left = [max(left, key=lambda s: s.x)] if left else []
    left = [s for s in left if _is_empty(place, Bounds(s.x + s.width + 2, s.y + 2, box.x - s.x - s.width - 5, s.height - 4))]
    candidates = [s for s in (*above, *left) if not _is_boxed(place, s, box)]
    if len(candidates) != 1:
        return None
    found = _read(reader, place, candidates[0], frame)
    if found is None or (name := label_caption(found.name)) is None or sum(c.isalpha() for c in name) < 2:
        return None
    return Reading(name, found.score, box, frame)


def _is_boxed(place: Place, text: Bounds, field: Bounds) -> bool:
    """Whether a text stands in a box of its own, so that it is another field's content or a button."""
    frame = _frame_at(place, text.x + text.width // 2, text.y + text.height // 2)
    return frame is not None and not frame.bounds.contains(field.x + field.width // 2, field.y + field.height // 2)


def _looks_typed(found: Reading, box: Bounds) -> bool:
    """Text at one side of an outlined box is what somebody typed or chose; a button's text stands in the middle."""
    left = found.bounds.x - box.x
    right = box.x + box.width - (found.bounds.x + found.bounds.width)
    return min(left, right) <= 24 and abs(left - right) > 16


def _is_faint(place: Place, found: Reading) -> bool:
    """Grey instead of black on a light ground, or of white on a dark one: a placeholder, not somebody's text."""
    import numpy as np

    grey = place.part(found.bounds).mean(axis=2)
    ground = float(np.median(grey))
    if ground >= 200:
        return ground - float(np.percentile(grey, 1)) <= FAINT
    return ground <= 80 and float(np.percentile(grey, 99)) - ground <= FAINT_ON_DARK


def _is_empty(place: Place, box: Bounds) -> bool:
    """Whether nothing at all is drawn in a box."""
    if box.width <= 0 or box.height <= 0:
        return True
    part = place.part(place.clip(box))
    return part.size > 0 and not ink_spans(part, 0, faint=True)


def _lines(reader: Reader, place: Place, area: Bounds) -> list[Bounds]:
    """Lines of text in a part of the picture, in picture pixels; it is doubled, which the engine reads better."""
    import cv2

    area = place.clip(area)
    part = place.part(area)
    if part.size == 0:
        return []
    factor = max(1.0, 2.0 / place.scale)
    padded = cv2.copyMakeBorder(part, PAD, PAD, PAD, PAD, cv2.BORDER_REPLICATE)
    big: Any = cv2.resize(padded, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    return [
        place.clip(
            Bounds(
                round(box.x / factor) - PAD + area.x,
                round(box.y / factor) - PAD + area.y,
                round(box.width / factor),
                round(box.height / factor),
            )
        )
        for box in reader.lines(big)
    ]


def _spans(place: Place, line: Bounds, gap: float) -> list[Bounds]:
    """The pieces of a line that stand apart by more than *gap* of its letters' height, or are words of another colour.

    Check boxes between them are left out.
    """
    part = place.part(line)
    if part.size == 0:
        return []
    pieces: list[Bounds] = []
    begins = True
    ink = ink_spans(part, 2 * place.scale)
    least = max(LEAST_GAP * place.scale, gap * ink_height(part))
    for index, (start, end) in enumerate(ink):
        alone = index + 1 < len(ink) and ink[index + 1][0] - end >= 4 * place.scale
        if alone and 10 * place.scale <= end - start <= 22 * place.scale and _is_mark(place, line, start, end):
            begins = True
            continue
        piece = Bounds(line.x + start, line.y, end - start, line.height)
        if pieces and not begins and _goes_on(place, pieces[-1], piece, least):
            pieces[-1] = Bounds(pieces[-1].x, line.y, line.x + end - pieces[-1].x, line.height)
        else:
            pieces.append(piece)
        begins = False
    return pieces


def _goes_on(place: Place, before: Bounds, after: Bounds, gap: float) -> bool:
    away = after.x - before.x - before.width
    if away > gap:
        return False
    return away <= SPACE * after.height or same_ink(place.part(before), place.part(after))


def _is_mark(place: Place, line: Bounds, start: int, end: int) -> bool:
    mark = check_mark_at(place.image, line.x + (start + end) // 2, line.y + line.height // 2, place.scale)
    return mark is not None and abs(mark.x - line.x - start) <= 3 and abs(mark.width - (end - start)) <= 4


def _read(reader: Reader, place: Place, span: Bounds, frame: Frame | None) -> Reading | None:
    import cv2

    part: Any = place.part(place.clip(Bounds(span.x - 4, span.y - 2, span.width + 8, span.height + 4)))
    factor = max(1.0, 2.0 / place.scale)
    text, score = reader.read(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC))
    name = certain(text, score)
    if name in ("1", "l", "I", "|") and _slants(part):
        return None
    return Reading(name, score, span, frame) if name is not None else None


def _slants(part: Image) -> bool:
    """Whether the ink leans like a slash."""
    import numpy as np

    written = np.abs(part.astype(np.int16) - np.median(part.reshape(-1, 3), axis=0)).max(axis=2) > 40
    rows = np.flatnonzero(written.any(axis=1))
    if len(rows) < 6:
        return False
    third = max(1, len(rows) // 3)
    upper, lower = (np.nonzero(written[some].any(axis=0))[0].mean() for some in (rows[:third], rows[-third:]))
    return bool(upper - lower > 0.2 * len(rows))


def _sign(reader: Reader, place: Place, box: Bounds, frame: Frame | None) -> Reading | None:
    """The single sign of a small button, which is too little for the engine to find but not to read."""
    spans = _spans(place, Bounds(box.x + 3, box.y + 3, box.width - 6, box.height - 6), 1.0)
    found = _read(reader, place, spans[0], frame) if len(spans) == 1 else None
    return found if found is not None and not any(c.isalnum() for c in found.name) else None


def _joined(parts: Sequence[Reading]) -> Reading | None:
    left, top = min(p.bounds.x for p in parts), min(p.bounds.y for p in parts)
    right, bottom = max(p.bounds.x + p.bounds.width for p in parts), max(p.bounds.y + p.bounds.height for p in parts)
    name = caption(" ".join(p.name for p in parts))
    return Reading(name, min(p.score for p in parts), Bounds(left, top, right - left, bottom - top), parts[0].frame) if name else None
