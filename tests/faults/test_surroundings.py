"""Odd surroundings: no home, no locale, a careless umask, names that mean something to a shell. The work is done, and privately."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from recorder.document.file import create
from recorder.document.model import Document, Step
from tests.fuzz.test_hostile_recordings import made

NAMES = ("Größe ß 確認", "two  spaces", "-rf", "$(id)", "`id`; echo 'x' \"y\"", "a\nb", "x" * 200, "%s {0}", "\u202eexe", "#frag?q=1")


def sayshow(*arguments: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    places = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *filter(None, sys.path)]), **env}
    kept = {name: value for name, value in places.items() if value}
    return subprocess.run(
        [sys.executable, "-m", "recorder", *arguments], cwd=cwd, env=kept, capture_output=True, text=True, check=False, umask=0, timeout=60
    )


@pytest.mark.parametrize(
    "env", [{"HOME": ""}, {"LANG": "xx_YY.nonsense", "LC_ALL": "xx_YY.nonsense"}, {"LC_ALL": "C"}, {"PATH": "/nowhere"}, {"HOME": "/proc"}],
    ids=["no home", "no such locale", "plain locale", "no path", "home cannot be written"],
)  # fmt: skip
def test_the_work_is_done(tmp_path: Path, env: dict[str, str]) -> None:
    folder = made(tmp_path / "r")
    for words in (("build", str(folder), "--output", "ä.sop"), ("show", "ä.sop", "--json"), ("export", "ä.sop", "--output", "ä.pdf")):
        done = sayshow(*words, cwd=tmp_path, **env)
        assert done.returncode == 0, done.stderr
    assert json.loads(sayshow("show", "ä.sop", "--json", cwd=tmp_path, **env).stdout)["steps"]
    assert (tmp_path / "ä.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_made_is_private_whatever_the_umask(tmp_path: Path) -> None:
    folder = made(tmp_path / "r")
    home = tmp_path / "home"
    home.mkdir()
    places = {"HOME": str(home), "XDG_CACHE_HOME": str(home / "c"), "XDG_DATA_HOME": str(home / "d"), "TMPDIR": str(home)}
    assert sayshow("build", str(folder), "--output", str(home / "a.sop"), cwd=tmp_path, **places).returncode == 0
    assert sayshow("export", str(home / "a.sop"), "--output", str(home / "a.docx"), cwd=tmp_path, **places).returncode == 0
    for path in (home / "a.sop", *(p for p in home.rglob("*") if p.suffix != ".docx")):
        assert path.stat().st_mode & 0o077 == 0, path
    assert [path.name for path in home.iterdir() if path.name.startswith("tmp")] == [], "nothing temporary is left"


@pytest.mark.parametrize("name", NAMES)
def test_names_are_only_names(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    create(folder / f"{name}.sop", Document(title=name, steps=(Step("note", "Look."),))).close()
    for suffix in ("html", "docx"):
        done = sayshow("export", str(folder / f"{name}.sop"), "--output", str(folder / f"{name}.{suffix}"), cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".html", ".sop"]
    assert [path.name for path in tmp_path.iterdir()] == [name]
