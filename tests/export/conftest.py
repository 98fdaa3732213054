"""The sample document in every format, made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recorder.export import export
from recorder.export.options import ExportOptions, Layout
from tests.export.sample import sample

Make = Callable[..., Path]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """`make(".pdf", layout="compact", steps=12)`: the path of the exported sample; asked for twice, it is made once."""
    made: dict[tuple[object, ...], Path] = {}

    def one(suffix: str, layout: Layout = "classic", steps: int = 12, *, beside: bool = False, github: bool = False) -> Path:
        wanted = (suffix, layout, steps, beside, github)
        if wanted not in made:
            path = tmp_path_factory.mktemp("made") / f"Convert a lead{suffix}"
            document, image = sample(steps)
            export(document, image, path, ExportOptions(layout=layout, pictures_beside=beside, github=github))
            made[wanted] = path
        return made[wanted]

    return one
