"""Bad input gets one clear sentence, exit code 1, and loses nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ENV = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")}


def fails(*arguments: str, code: int = 1, **env: str) -> str:
    """Run a command that must fail; its one sentence."""
    done = subprocess.run(
        [sys.executable, "-m", "recorder", *arguments], capture_output=True, text=True, check=False, env={**ENV, **env}, timeout=60
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


def test_no_display(tmp_path: Path) -> None:
    said = fails("record", "--output", str(tmp_path / "r"))
    assert "no display" in said
    assert "sayshow demo" in said
    assert not (tmp_path / "r").exists()


def test_wayland_without_a_portal(tmp_path: Path) -> None:
    said = fails(
        "record", "--output", str(tmp_path / "r"), XDG_SESSION_TYPE="wayland", WAYLAND_DISPLAY="wayland-0", DISPLAY=":0",
        DBUS_SESSION_BUS_ADDRESS=f"unix:path={tmp_path}/none",
    )  # fmt: skip
    assert "portal cannot be reached" in said
    assert not (tmp_path / "r").exists()


def test_tray_without_a_display() -> None:
    assert "display" in fails()


def test_build_of_nothing(tmp_path: Path) -> None:
    assert "not a folder" in fails("build", str(tmp_path / "none"), "--output", str(tmp_path / "o.sop"))


def test_build_of_a_foreign_folder(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir")
    said = fails("build", str(tmp_path), "--output", str(tmp_path / "o.sop"))
    assert "not a Sayshow recording" in said
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(200)])
@pytest.mark.parametrize("verb", ["show", "export"])
def test_a_file_that_is_no_sop(tmp_path: Path, content: bytes, verb: str) -> None:
    path = tmp_path / "x.sop"
    path.write_bytes(content)
    extra = ["--output", str(tmp_path / "o.pdf")] if verb == "export" else []
    assert str(path) in fails(verb, str(path), *extra)
    assert path.read_bytes() == content


def test_wrong_usage_is_exit_2() -> None:
    fails("record", code=2)
    fails("nonsense", code=2)
