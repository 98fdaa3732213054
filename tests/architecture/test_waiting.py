"""Nobody sleeps: tests wait for what they want to see."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SLEEPS = {("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait"), ("QTest", "qSleep"), ("asyncio", "sleep")}
MODULES = sorted(TESTS.rglob("*.py"))


def sleeps(source: str) -> Iterator[int]:
    """The lines on which a module sleeps."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and (node.value.id, node.attr) in SLEEPS
        ):
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and any((node.module, name.name) in SLEEPS for name in node.names):
            yield node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(TESTS)))
def test_nobody_sleeps(path: Path) -> None:
    assert not list(sleeps(path.read_text(encoding="utf-8")))


def test_sleep_is_seen() -> None:
    assert list(sleeps("import time\nfrom time import sleep\ntime.sleep(1)\nqtbot.wait(5)\nqtbot.waitUntil(f)\n")) == [
        2,
        3,
        4,
    ]
