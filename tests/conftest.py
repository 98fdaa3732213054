"""What all tests share: no display unless a test starts one, and the long form of the slow proofs."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long` runs the proofs of safety with many more repetitions."""
    parser.addoption("--long", action="store_true", default=False, help="the long form of kill, fuzz and power-cut tests")
