"""The layers and doors of pyproject.toml hold, and every package has its place in them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")
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
