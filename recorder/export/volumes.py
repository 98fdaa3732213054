"""A very long document in several PDF files: the typesetter holds all pictures of a file at once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from pathlib import Path

from recorder.export.prepared import Prepared, PreparedSection

MOST = 400
"""Steps in one file."""


def largest(steps: int) -> int:
    """How many steps the largest file of a document of *steps* steps may have."""
    return steps if steps <= MOST else min(MOST, math.floor(steps / _count(steps) + _slack(steps)))


def volumes(prepared: Prepared) -> tuple[Prepared, ...]:
    """*prepared* as it is, or in parts: what comes before the procedure is in the first, what comes after it in the last.

    Steps keep their numbers. Each part says which it is.
    """
    total = len(prepared.steps)
    if total <= MOST:
        return (prepared,)
    bounds = [0, *_cuts([len(section.steps) for section in prepared.sections]), total]
    made, words = len(bounds) - 1, prepared.words
    return tuple(
        replace(
            prepared, sections=_between(prepared.sections, first, last),
            volume=words["volume"].format(part=part, parts=made, first=first + 1, last=last),
            before=prepared.before if part == 1 else (), flow=prepared.flow if part == 1 else None,
            control=prepared.control if part == 1 else prepared.control[:_IDENTITY], after=prepared.after if part == made else (),
        )
        for part, (first, last) in enumerate(pairwise(bounds), 1)
    )


def volume_path(path: Path, prepared: Prepared, part: int) -> Path:
    """Where part *part* of what is written to *path* lies: the first one there, the others beside it."""
    return path if part == 1 else path.with_name(f"{path.stem} - {prepared.words['volume_file'].format(part=part)}{path.suffix}")


_IDENTITY = 3
"""Number, version and status: so much of the control block stands in each part."""


def _count(steps: int) -> int:
    return math.ceil(steps / MOST)


def _slack(steps: int) -> float:
    return (MOST - steps / _count(steps)) / 2


def _cuts(sizes: Sequence[int]) -> Iterator[int]:
    """After how many steps each file but the last ends: at the end of a section where one is near."""
    total = sum(sizes)
    ends = list(accumulate(sizes))
    for part in range(1, _count(total)):
        wished = total * part / _count(total)
        near = min(ends, key=lambda end: abs(end - wished))
        yield near if abs(near - wished) <= _slack(total) else round(wished)


def _between(sections: Sequence[PreparedSection], first: int, last: int) -> tuple[PreparedSection, ...]:
    """The steps from number *first* + 1 to *last* in their sections; one that is cut has its heading in both parts."""
    cut = (replace(each, steps=tuple(step for step in each.steps if first < step.number <= last)) for each in sections)
    return tuple(each for each in cut if each.steps)
