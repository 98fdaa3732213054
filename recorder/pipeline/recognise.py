"""A recording understood once more, with other weights: a second draft beside the document that was made of the first."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from recorder.files import private_folder
from recorder.paths import data_folder
from recorder.pipeline.build import build
from recorder.recording import bundle
from recorder.speech.models import BASE, SMALL, TINY, TURBO, available

OWN_COPY = frozenset({".jsonl", ".json"})
"""What the build may append to; sound and pictures are only read, and shared with the recording where the disk can do that."""


def best_weights() -> str:
    """The name of the best weights that are on this machine."""
    return next((model.name for model in (TURBO, SMALL, BASE) if available(model)), TINY.name)


def recognised_again(
    folder: Path, output: Path, model: str, progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None
) -> Path:
    """Draft the recording in *folder* anew with the words that *model* hears, and save that as *output*; gives *output*.

    The recording keeps its own transcript. Raises as `build`.
    """
    private_folder(data_folder())
    with tempfile.TemporaryDirectory(prefix="again-", dir=data_folder()) as name:
        twin = Path(name) / folder.name
        shutil.copytree(folder, twin, ignore=shutil.ignore_patterns(bundle.TRANSCRIPT), copy_function=_shared)
        return build(twin, output, progress, cancelled, model)


def _shared(source: str, target: str) -> str:
    if Path(source).suffix not in OWN_COPY:
        with suppress(OSError):  # another disk, or one that cannot link
            os.link(source, target)
            return target
    return shutil.copy2(source, target)
