"""Damaged and hostile files by the thousand: no crash, no hang, no memory without end, only sentences for people."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from recorder.document.file import create
from recorder.document.images import StoredImage
from recorder.document.model import Document

CHILD = Path(__file__).with_name("mutants.py")
BATCH = 300


@pytest.mark.timeout(1800)  # for its long form
def test_mutated_documents(
    tmp_path: Path, document: Document, pictures: Mapping[str, StoredImage], request: pytest.FixtureRequest
) -> None:
    total = 20_000 if request.config.getoption("--long", default=False) else 300
    original = tmp_path / "original.sop"
    create(original, document, pictures).close()
    outcomes, slowest, memory = Counter[str](), 0.0, 0
    for seed in range(0, total, BATCH):
        result = subprocess.run(
            [sys.executable, str(CHILD), str(original), str(tmp_path), str(seed), str(min(BATCH, total - seed))],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(tmp_path)},
        )
        assert result.returncode == 0, f"mutant {result.stdout.split()[-1]}: {result.stderr[-2000:]}"
        found = json.loads(result.stdout.splitlines()[-1])
        outcomes.update(found["outcomes"])
        slowest, memory = max(slowest, found["slowest"]), max(memory, found["memory"])
    print(f"{total} mutants: {dict(outcomes)}, slowest {slowest} s, memory {memory} MiB")
    assert slowest < 5
    assert memory < 400
    assert {"refused", "opened in part", "opened", "opened, not saved"} <= set(
        outcomes
    )  # the mutants reach every way through
