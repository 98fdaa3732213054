"""Each line of the privacy section names a test, and that test exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINE = re.compile(r"\| (?P<claim>.+) \| `(?P<file>tests/[\w/]+\.py)::(?P<test>test_\w+)` \|")


def rows() -> list[str]:
    """The lines of the table."""
    section = (ROOT / "README.md").read_text("utf-8").split("## Privacy")[1].split("\n## ")[0]
    return [line for line in section.splitlines() if line.startswith("|")][2:]


def test_every_claim_has_a_test() -> None:
    assert len(rows()) >= 15
    for row in rows():
        named = LINE.fullmatch(row)
        assert named is not None, row
        tree = ast.parse((ROOT / named["file"]).read_text("utf-8"))
        tests = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert named["test"] in tests, row
        marks = " ".join(ast.unparse(mark) for mark in tests[named["test"]].decorator_list)
        assert "skip" not in marks, f"a claim whose test is skipped: {row}"
        assert "long" not in marks, f"a claim whose test is seldom run: {row}"
