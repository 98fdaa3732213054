"""The drawn frame around a point of a picture: a button, a field, a highlighted row, by its edges and its colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recorder.recording.element import Bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Image = npt.NDArray[np.uint8]

REACH_X, REACH_Y = 400, 150
LEAST_WIDTH, LEAST_HEIGHT, MOST_WIDTH, MOST_HEIGHT = 18, 14, 420, 90
FULL, SAME_COLOUR, INK, INK_FAINT, LINE, FADE, SAME_WAY, RULE = 0.8, 6, 40, 12, 8, 10, 0.92, 0.85
ICON, MOST_SLIM, PALE = (20, 110), 2.2, 1
"""Sides of an icon in desktop pixels, how much longer one may be than the other, and what differs from the ground at all."""


GRID_REACH, GRID_RULES, GRID_STEP = (130, 50), (2, 1), 6
"""How far around a point a sheet is looked at, how many lines across and down it has there at least, what a line differs by."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawn box in picture pixels. `outlined`: a line runs around it (fields, plain buttons)."""

    bounds: Bounds
    outlined: bool


def in_grid(image: Image, x: int, y: int, scale: float = 1.0) -> bool:
    """Whether a point lies among the lines of a sheet: lines from edge to edge of what is around it, across and down."""
    import numpy as np

    reach_x, reach_y = round(GRID_REACH[0] * scale), round(GRID_REACH[1] * scale)
    left, top = max(0, x - reach_x), max(0, y - reach_y)
    grey = image[top : y + reach_y, left : x + reach_x].mean(axis=2)
    if min(grey.shape) < 4:
        return False
    lines = np.abs(grey - np.median(grey)) > GRID_STEP
    across, down = lines.mean(axis=1) > FULL, lines.mean(axis=0) > FULL
    return _runs(across) >= GRID_RULES[0] and _runs(down) >= GRID_RULES[1]


def _runs(marked: npt.NDArray[np.bool_]) -> int:
    """How often it begins to be marked."""
    return int(marked[0]) + int((marked[1:] & ~marked[:-1]).sum())


def frame_at(image: Image, x: int, y: int, scale: float = 1.0) -> Frame | None:
    """The smallest drawn box around a point, of the size of a control; None when nothing is drawn there.

    `scale` is picture pixels per desktop pixel. Two ways look for it, and the smaller find wins: closed rectangular
    edges (Canny), and the patch of the local background colour.
    """
    height, width = image.shape[:2]
    left, top = max(0, x - round(REACH_X * scale)), max(0, y - round(REACH_Y * scale))
    crop = image[top : min(height, y + round(REACH_Y * scale)), left : min(width, x + round(REACH_X * scale))]
    if not (0 <= y - top < crop.shape[0] and 0 <= x - left < crop.shape[1]):
        return None
    found = [box for box in (_by_edges(crop, x - left, y - top, scale), _by_colour(crop, x - left, y - top, scale)) if box]
    if not found:
        return None
    box = min(found, key=lambda b: b.width * b.height)
    return Frame(Bounds(box.x + left, box.y + top, box.width, box.height), _outlined(crop, box))


def pictogram_at(image: Image, x: int, y: int, scale: float = 1.0) -> Bounds | None:
    """The small picture at a point, such as the icon of a file, where it stands free on one colour."""
    import cv2
    import numpy as np

    reach = round(ICON[1] * scale)
    left, top = max(0, x - reach), max(0, y - reach)
    crop = image[top : y + reach, left : x + reach]
    if crop.size == 0:
        return None
    colours, counts = np.unique(crop.reshape(-1, 3), axis=0, return_counts=True)
    drawn = (np.abs(crop.astype(np.int16) - colours[counts.argmax()].astype(np.int16)).max(axis=2) > PALE).astype(np.uint8)
    drawn = cv2.morphologyEx(drawn, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))
    contours, _ = cv2.findContours(drawn, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    best: Bounds | None = None
    for contour in contours:
        box = Bounds(*map(int, cv2.boundingRect(contour)))
        cut = box.x <= 0 or box.y <= 0 or box.x + box.width >= crop.shape[1] or box.y + box.height >= crop.shape[0]
        fits = all(ICON[0] * scale <= side <= ICON[1] * scale for side in (box.width, box.height))
        slim = max(box.width, box.height) > MOST_SLIM * min(box.width, box.height)
        if fits and not cut and not slim and box.contains(x - left, y - top):
            best = box if best is None or box.width * box.height > best.width * best.height else best
    return Bounds(best.x + left, best.y + top, best.width, best.height) if best is not None else None


def check_mark_at(image: Image, x: int, y: int, scale: float = 1.0) -> Bounds | None:
    """The small square or ring of a check box or radio button at a point."""
    import cv2

    reach = round(30 * scale)
    left, top = max(0, x - reach), max(0, y - reach)
    crop = image[top : y + reach, left : x + reach]
    contours, _ = cv2.findContours(cv2.Canny(crop, 30, 90), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    best: Bounds | None = None
    for contour in contours:
        box = Bounds(*map(int, cv2.boundingRect(contour)))
        square = 10 * scale <= box.width <= 22 * scale and abs(box.width - box.height) <= 2 * scale
        if square and box.contains(x - left, y - top) and (best is None or box.width > best.width) and _is_ring(crop, box):
            best = box
    return Bounds(best.x + left, best.y + top, best.width, best.height) if best is not None else None


def _is_ring(crop: Image, box: Bounds) -> bool:
    """Whether the middle of each side is drawn and the inside is closed, as with a square or a circle, not with words."""
    import cv2
    import numpy as np

    pixels = crop.astype(np.int16)
    middle_x, middle_y = box.x + box.width // 2, box.y + box.height // 2
    right, bottom = box.x + box.width, box.y + box.height
    ground = pixels[max(0, box.y - 3), max(0, box.x - 3)]
    sides = (
        pixels[max(0, box.y - 1) : box.y + 3, middle_x - 1 : middle_x + 2],
        pixels[bottom - 3 : bottom + 1, middle_x - 1 : middle_x + 2],
        pixels[middle_y - 1 : middle_y + 2, max(0, box.x - 1) : box.x + 3],
        pixels[middle_y - 1 : middle_y + 2, right - 3 : right + 1],
    )
    if not all(side.size > 0 and int(np.abs(side - ground).max()) > INK_FAINT * 2 for side in sides):
        return False
    around = pixels[max(0, box.y - 1) : bottom + 1, max(0, box.x - 1) : right + 1]
    bare = (np.abs(around - ground).max(axis=2) <= INK_FAINT * 2).astype(np.uint8)
    _, labels = cv2.connectedComponents(bare, connectivity=4)
    rim = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    enclosed = int((~np.isin(labels, [0, *rim.tolist()])).sum())
    filled = int((labels == 0).sum())
    return enclosed >= 0.4 * box.width * box.height or filled >= 0.75 * box.width * box.height


def ink_spans(line: Image, gap: float, faint: bool = False) -> list[tuple[int, int]]:
    """The stretches of *line* that are written on, as (start, end) columns, parted where nothing is for *gap* pixels.

    Rules that run through the whole line are no writing. `faint` counts thin grey lines as ink too.
    """
    import numpy as np

    written = np.flatnonzero(_written(line, INK_FAINT if faint else INK).any(axis=0))
    spans: list[tuple[int, int]] = []
    for column in written.tolist():
        if spans and column - spans[-1][1] <= gap:
            spans[-1] = (spans[-1][0], column + 1)
        else:
            spans.append((column, column + 1))
    return spans


def ink_height(line: Image) -> int:
    """From the highest to the lowest row that is written on, in pixels."""
    import numpy as np

    rows = np.flatnonzero(_written(line, INK).any(axis=1))
    return int(rows[-1] - rows[0] + 1) if len(rows) else 0


def _written(line: Image, least: int) -> Any:
    import numpy as np

    grey = line.astype(np.int16)
    ground = np.median(grey.reshape(-1, grey.shape[-1]), axis=0)
    ink = np.abs(grey - ground).max(axis=2) > least
    ink[ink.mean(axis=1) > RULE] = False
    return ink


def same_ink(one: Image, other: Image) -> bool:
    """Whether two pieces are written in the same colour: in the same direction from their ground, however thin the strokes."""
    import numpy as np

    ways = []
    ground = np.median(one.reshape(-1, one.shape[-1]), axis=0)
    for part in (one, other):
        away = part.reshape(-1, part.shape[-1]).astype(np.float64) - ground
        far = np.abs(away).max(axis=1)
        way = away[far >= max(1.0, float(far.max()) * 0.8)].mean(axis=0)
        ways.append(way / max(1e-9, float(np.linalg.norm(way))))
    return bool(ways[0] @ ways[1] > SAME_WAY)


def _fits(width: int, height: int, scale: float) -> bool:
    return LEAST_WIDTH * scale <= width <= MOST_WIDTH * scale and LEAST_HEIGHT * scale <= height <= MOST_HEIGHT * scale


def _by_edges(crop: Image, x: int, y: int, scale: float) -> Bounds | None:
    import cv2

    edges = cv2.Canny(cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY), 12, 36)
    edges = cv2.morphologyEx(edges, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))
    contours, _ = cv2.findContours(edges, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    best: Bounds | None = None
    for contour in contours:
        box = Bounds(*map(int, cv2.boundingRect(contour)))
        if not box.contains(x, y) or not _fits(box.width, box.height, scale):
            continue
        if cv2.contourArea(contour) < FULL * box.width * box.height:
            continue
        if best is None or box.width * box.height < best.width * best.height:
            best = box
    return best


def _by_colour(crop: Image, x: int, y: int, scale: float) -> Bounds | None:
    import cv2
    import numpy as np

    near = crop[max(0, y - 8) : y + 9, max(0, x - 16) : x + 17].reshape(-1, 3)
    colours, counts = np.unique(near, axis=0, return_counts=True)
    colour = colours[counts.argmax()].astype(np.int16)
    same = (np.abs(crop.astype(np.int16) - colour).max(axis=2) <= SAME_COLOUR).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(same, connectivity=4)
    around = labels[max(0, y - 8) : y + 9, max(0, x - 16) : x + 17]
    inside = around[around > 0]
    if inside.size == 0:
        return None
    row: Any = stats[int(np.bincount(inside.ravel()).argmax())]
    box = Bounds(int(row[0]), int(row[1]), int(row[2]), int(row[3]))
    cut = box.x <= 0 or box.y <= 0 or box.x + box.width >= crop.shape[1] or box.y + box.height >= crop.shape[0]
    full = not cut and row[4] >= 0.55 * box.width * box.height
    if not full or not box.contains(x, y) or not _fits(box.width, box.height, scale):
        return None
    return box if _stands_out(crop, box) else None


def _outlined(crop: Image, box: Bounds) -> bool:
    """Whether a line of another colour than inside and outside runs along at least three sides."""
    sides, inside = _sides(crop, box)
    return sum(_has_line(side, inside) for side in sides) >= 3


def _stands_out(crop: Image, box: Bounds) -> bool:
    """Whether all sides are real: where only a gradient fades, no box ends."""
    sides, inside = _sides(crop, box)
    return all(_ends(side, inside) for side in sides)


def _sides(crop: Image, box: Bounds) -> tuple[list[list[Any]], Any]:
    """Strips of pixels across each side of a box, from outside to inside, and the colour inside."""
    import numpy as np

    pixels = crop.astype(np.int16)
    inner = pixels[box.y + 3 : box.y + box.height - 3, box.x + 3 : box.x + box.width - 3].reshape(-1, 3)
    left, top, right, bottom = box.x, box.y, box.x + box.width - 1, box.y + box.height - 1
    across, along = slice(left + 4, max(left + 5, right - 3)), slice(top + 4, max(top + 5, bottom - 3))
    rows = [[pixels[y, across] for y in _around_edge(edge, len(pixels))] for edge in (top, bottom)]
    columns = [[pixels[along, x] for x in _around_edge(edge, pixels.shape[1])] for edge in (left, right)]
    return [rows[0], rows[1][::-1], columns[0], columns[1][::-1]], np.median(inner, axis=0)


def _around_edge(edge: int, most: int) -> range:
    return range(max(0, edge - 3), min(most, edge + 4))


def _ends(strips: list[Any], inside: Any) -> bool:
    import numpy as np

    return any(float((np.abs(strip - inside).max(axis=1) > FADE).mean()) > 0.7 for strip in strips[:4])


def _has_line(strips: list[Any], inside: Any) -> bool:
    """Whether one of some strips, from outside to inside, is neither of the outside's nor of the inside's colour."""
    import numpy as np

    if len(strips) < 3:
        return False
    outside = np.median(strips[0], axis=0)
    return any(
        float(((np.abs(strip - inside).max(axis=1) > LINE) & (np.abs(strip - outside).max(axis=1) > LINE)).mean()) > 0.7
        for strip in strips[1:]
    )
