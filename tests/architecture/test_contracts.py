"""The layers and doors of pyproject.toml hold, and every package has its place in them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")
ELSEWHERE = {
    "comtypes": {"comtypes"},
    "ApplicationServices": {"pyobjc-framework-applicationservices"},
    "Quartz": {"pyobjc-framework-quartz"},
}
"""Libraries of other systems, by what they are imported as."""
TOP_LEVEL = {
    "recorder", "resources", "tests", "packaging", "pyproject.toml", "README.md", "LICENSE", "requirements.lock",
    "requirements-test.lock",
}  # fmt: skip


def test_contracts_are_kept() -> None:
    done = subprocess.run([LINTER, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_import_breaks_them(tmp_path: Path) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    forbidden = next(c for c in settings["contracts"] if c["name"] == "Only the shell speaks Qt")
    (tmp_path / "recorder").mkdir()
    (tmp_path / "recorder" / "__init__.py").touch()
    (tmp_path / "recorder" / "paths.py").write_text("def late():\n    import PySide6.QtGui\n")
    lines = [
        "[importlinter]",
        "root_package = recorder",
        "include_external_packages = true",
        "[importlinter:contract:qt]",
        "name = Qt",
        "type = forbidden",
        "source_modules = recorder.paths",
        f"forbidden_modules = {forbidden['forbidden_modules'][0]}",
    ]
    (tmp_path / ".importlinter").write_text("\n".join(lines))
    done = subprocess.run([LINTER, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "recorder.paths -> PySide6" in done.stdout


def test_the_shell_ban_names_every_other_package() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    forbidden = next(c for c in settings["contracts"] if c["name"] == "Only the shell speaks Qt")
    found = {
        path.stem for path in (ROOT / "recorder").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert {f"recorder.{name}" for name in found - {"__init__", "__main__", "ui"}} == set(forbidden["source_modules"])


def test_nothing_new_at_the_top_of_the_tree() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    names = {line.partition("/")[0] for line in listed}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would hide the library of that name"


def third_party_imports() -> set[str]:
    """The top names of everything the program imports that is neither its own nor Python's."""
    names: set[str] = set()
    for path in (ROOT / "recorder").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                names.add(node.module or "")
    tops = {name.partition(".")[0] for name in names}
    return tops - sys.stdlib_module_names - {"recorder"}


def test_every_import_is_a_declared_dependency() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    declared = {re.split(r"[<>=; ]", line)[0].lower() for line in settings["project"]["dependencies"]}
    known = {
        name: {owner.lower().replace("_", "-") for owner in owners} for name, owners in packages_distributions().items()
    }
    undeclared = {
        name for name in third_party_imports() if not (known.get(name) or ELSEWHERE.get(name, set())) & declared
    }
    assert not undeclared


def test_every_dependency_is_locked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for lock, wanted in (
        ("requirements.lock", settings["dependencies"]),
        ("requirements-test.lock", [*settings["dependencies"], *settings["optional-dependencies"]["test"]]),
    ):
        text = (ROOT / lock).read_text()
        locked = {line.partition("==")[0] for line in text.splitlines() if line[:1].isalpha()}
        names = {re.split(r"[<>=; ]", line)[0].lower() for line in wanted}
        assert names <= locked
        assert "evdev" not in locked, "it has no wheel and needs a compiler"
        assert not re.search(r"https?://|--(extra-)?index-url|--find-links", text), (
            "no registry is written into the tree"
        )
