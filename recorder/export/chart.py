"""The flow chart as geometry: boxes, lines and words at their places in points, which PDF, HTML and Word draw alike.

Lines of text are broken here, by widths that are guessed generously, so that no reader's font can burst a box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from recorder.export.flow import Flow, Node, Question, Run, range_of
from recorder.export.text import Text
from recorder.export.words import Words

ShapeKind = Literal["end", "run", "question", "branch", "stop", "turn"]
"""A `stop` is a branch that ends the way."""
Point = tuple[float, float]
SIZE, SMALL, LEADING = 9.0, 8.0, 12.5
PAGE = 610.0
"""The tallest chart that is drawn in one piece on paper."""
_MAIN, _SIDE, _BETWEEN = 230.0, 168.0, 56.0
WIDTH = _MAIN + _BETWEEN + _SIDE
_MIDDLE = _MAIN / 2
_TIP = 15.0
"""How far the pointed ends of a question reach in."""
_PADDING = 7.0
_STEP = 19.0
"""The length of an arrow from one box to the next."""
_MOST_LINES = 5
_MOST_STEPS = 4
_NARROW, _WIDE = frozenset("iIjl.,;:!|'()[]tfr "), frozenset("mwMW@%&—")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words in a shape; a `small` one says which steps it speaks of."""

    text: Text
    small: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A box with its words; x and y are its left upper corner."""

    kind: ShapeKind
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Wire:
    """A line from the first point to the last, with an arrow head there or not; `word` stands beside `at`."""

    points: tuple[Point, ...]
    arrow: bool = True
    word: Text | None = None
    at: Point = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing of `width` by `height` points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    wires: tuple[Wire, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two arrows of the main line. The line goes on at its foot unless it `stops`; `joins` come in there."""

    height: float
    shapes: tuple[Shape, ...]
    wires: tuple[Wire, ...]
    stops: bool = False
    join: Point | None = None


def charts(flow: Flow, said: Words, *, rtl: bool, most: float = PAGE) -> tuple[Chart, ...]:
    """*flow* drawn from the top to the bottom, in pieces of at most *most* points; mirrored where people read from the right."""
    pieces = [_end(said["start"], said), *(_piece(node, said) for node in flow.nodes), _end(said["end"], said)]
    parts: list[list[_Piece]] = [[]]
    used = 0.0
    for piece in pieces:
        if parts[-1] and used + piece.height + _STEP > most - 2 * _STEP:
            letter = Text(chr(ord("A") + (len(parts) - 1) % 26), "en")
            parts[-1].append(_turn(letter))
            parts.append([_turn(letter)])
            used = parts[-1][0].height
        parts[-1].append(piece)
        used += piece.height + _STEP
    made = (_chart(part) for part in parts)
    return tuple(_mirrored(chart) if rtl else chart for chart in made)


def _chart(pieces: Sequence[_Piece]) -> Chart:
    shapes: list[Shape] = []
    wires: list[Wire] = []
    y, foot, join = 0.0, None, None
    for piece in pieces:
        if foot is not None:
            wires.append(Wire(((_MIDDLE, foot), (_MIDDLE, y))))
        if join is not None:
            x, top = join
            wires.append(Wire(((x, top), (x, y - _STEP / 2), (_MIDDLE, y - _STEP / 2), *(() if foot is not None else ((_MIDDLE, y),))), arrow=foot is None))
        shapes += (replace(shape, y=shape.y + y) for shape in piece.shapes)
        wires += (replace(wire, points=tuple((x, h + y) for x, h in wire.points), at=(wire.at[0], wire.at[1] + y)) for wire in piece.wires)
        foot = None if piece.stops else y + piece.height
        join = (piece.join[0], piece.join[1] + y) if piece.join is not None else None
        y += piece.height + _STEP
    wide = WIDTH if any(shape.x > _MAIN for shape in shapes) else _MAIN
    return Chart(wide, y - _STEP, tuple(shapes), tuple(wires))


def _mirrored(chart: Chart) -> Chart:
    wide = chart.width
    return replace(
        chart, shapes=tuple(replace(shape, x=wide - shape.x - shape.width) for shape in chart.shapes),
        wires=tuple(replace(wire, points=tuple((wide - x, y) for x, y in wire.points), at=(wide - wire.at[0], wire.at[1])) for wire in chart.wires),
    )


def _end(word: str, said: Words) -> _Piece:
    return _Piece(22.0, (Shape("end", _MIDDLE - 45, 0, 90, 22, (Line(Text(word, said.language), bold=True),)),), ())


def _turn(letter: Text) -> _Piece:
    return _Piece(20.0, (Shape("turn", _MIDDLE - 10, 0, 20, 20, (Line(letter, bold=True),)),), ())


def _piece(node: Node, said: Words) -> _Piece:
    return _run(node, said) if isinstance(node, Run) else _question(node, said)


def _run(run: Run, said: Words) -> _Piece:
    steps = Line(Text(range_of(run, said), said.language), small=True)
    room = _MAIN - 2 * _PADDING
    if run.title is not None:
        lines = [*_lines(run.title, room, bold=True), steps]
    else:
        shown = run.steps if len(run.steps) <= _MOST_STEPS else (*run.steps[: _MOST_STEPS - 2], Text("…", said.language), run.steps[-1])
        lines = [steps, *(Line(_cut(" ".join(text.lines), room, SIZE, text)) for text in shown)]
    shape = _box("run", 0, 0, _MAIN, lines)
    return _Piece(shape.height, (shape,), ())


def _question(node: Question, said: Words) -> _Piece:
    asked = node.condition.value if node.then is None else node.condition.value.rstrip("?") + "?"
    step = Line(Text(said["step_one"].format(first=node.step)[:1].upper() + said["step_one"].format(first=node.step)[1:], said.language), small=True)
    room = _MAIN - 2 * _PADDING - 2 * _TIP
    shape = _box("question", 0, 0, _MAIN, [step, *_lines(replace(node.condition, value=asked), room)])
    if node.then is None:
        return _Piece(shape.height, (shape,), ())
    branch = _box("stop" if node.then_ends else "branch", _MAIN + _BETWEEN, 0, _SIDE, _lines(node.then, _SIDE - 2 * _PADDING))
    level = max(shape.height, branch.height) / 2
    shape, branch = replace(shape, y=level - shape.height / 2), replace(branch, y=level - branch.height / 2)
    yes, no = Text(said["yes"], said.language), Text(said["no"], said.language)
    wires = [Wire(((_MAIN, level), (_MAIN + _BETWEEN, level)), word=yes, at=(_MAIN + _BETWEEN / 2 - 3, level - 7))]
    shapes, foot = [shape, branch], shape.y + shape.height
    height = max(foot, branch.y + branch.height)
    beside = Wire(((_MIDDLE, foot), (_MIDDLE, height)), arrow=False, word=no, at=(_MIDDLE + 14, foot + 9))
    stops = False
    if node.otherwise is not None:
        below = _box("stop" if node.otherwise_ends else "branch", _MIDDLE - _SIDE / 2, height + _STEP, _SIDE, _lines(node.otherwise, _SIDE - 2 * _PADDING))
        beside = replace(beside, points=((_MIDDLE, foot), (_MIDDLE, below.y)), arrow=True)
        shapes.append(below)
        height, stops = below.y + below.height, node.otherwise_ends
    join = None if node.then_ends else (_MAIN + _BETWEEN + _SIDE / 2, branch.y + branch.height)
    return _Piece(height, tuple(shapes), (*wires, beside), stops, join)


def _box(kind: ShapeKind, x: float, y: float, width: float, lines: Sequence[Line]) -> Shape:
    return Shape(kind, x, y, width, len(lines) * LEADING + 2 * _PADDING - 4, tuple(lines))


def _lines(text: Text, room: float, *, bold: bool = False) -> list[Line]:
    """*text* broken into lines that fit *room*; after the last allowed one it is cut."""
    size = SIZE * 1.06 if bold else SIZE
    made = list(_broken(" ".join(text.lines), room, size))
    if len(made) > _MOST_LINES:
        rest = " ".join(made[_MOST_LINES - 1 :])
        made = [*made[: _MOST_LINES - 1], _cut(rest, room, size, text).value]
    return [Line(replace(text, value=value), bold=bold) for value in made]


def _broken(words: str, room: float, size: float) -> Iterator[str]:
    line = ""
    for word in words.split(" "):
        joined = f"{line} {word}" if line else word
        if width(joined, size) <= room:
            line = joined
            continue
        if line:
            yield line
        line = ""
        for char in word:  # a word longer than a line, or a script without spaces
            if line and width(line + char, size) > room and not unicodedata.combining(char):
                yield line
                line = ""
            line += char
    if line:
        yield line


def _cut(words: str, room: float, size: float, like: Text) -> Text:
    """*words* on one line, ended by an ellipsis where they do not fit."""
    if width(words, size) > room:
        while words and width(words + "…", size) > room:
            words = words[:-1]
        words = words.rstrip() + "…"
    return replace(like, value=words)


def width(words: str, size: float) -> float:
    """How wide *words* are at most, in points, in any usual font without serifs."""
    return size * sum(map(_em, words))


def _em(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.02
    if char in _NARROW:
        return 0.36
    return 0.95 if char in _WIDE else 0.72 if char.isupper() else 0.6
