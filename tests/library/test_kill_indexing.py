"""The program is killed while it indexes: no document changes, and the next start finds everything."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from recorder.document.file import create
from recorder.document.model import Document, Step
from recorder.library.search import BATCH, Filter, Index

INDEXER = """
import sys
from pathlib import Path
from recorder.library.search import Index
with Index(Path(sys.argv[2])) as index:
    index.refresh(Path(sys.argv[1]), lambda share: print(share, flush=True))
"""
COUNT = 5 * BATCH


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many documents that indexing them takes several transactions."""
    folder = tmp_path_factory.mktemp("shelf")
    for number in range(COUNT):
        steps = tuple(Step("note", f"Word{number} in step {place}") for place in range(3))
        create(folder / f"{number:04d}.sop", Document(title=f"Document {number}", steps=steps)).close()
    return folder


def state(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("reports", [0, 1, 3])
def test_nothing_is_lost(shelf: Path, tmp_path: Path, reports: int) -> None:
    before = state(shelf)
    index = tmp_path / "library.db"
    child = subprocess.Popen([sys.executable, "-c", INDEXER, str(shelf), str(index)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    for _ in range(reports):
        assert child.stdout.readline()
    child.kill()
    child.wait(20)
    child.stdout.close()
    assert state(shelf) == before
    with Index(index) as opened:
        known = len(opened.summaries())
        assert known >= reports * BATCH  # what was told to be done is done
        refreshed = opened.refresh(shelf)
        assert (refreshed.read, refreshed.removed) == (COUNT - known, 0)
        assert len(opened.summaries(Filter(folder=shelf))) == COUNT
        for number in (0, COUNT // 2, COUNT - 1):
            assert {hit.path.name for hit in opened.search(f"Word{number}")} >= {f"{number:04d}.sop"}
    assert state(shelf) == before
