"""Importing does nothing: every core module loads without display and heavy libraries, and help is instant."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = (
    "PySide6", "mss", "pynput", "Xlib", "av", "sounddevice", "faster_whisper", "ctranslate2", "onnxruntime", "rapidocr",
    "cv2", "typst", "docx", "lxml", "jeepney", "huggingface_hub",
)  # fmt: skip
WORD = "recorder.export.word"
"""The modules that write Word files, with python-docx in every line; `export` imports them when one is wanted."""
HELP_CPU_SECONDS = 0.3

BLOCKED = """
    import importlib, sys

    class Block:
        def find_spec(self, name, path=None, target=None):
            if name.partition(".")[0] in {heavy!r}:
                raise ImportError(f"{{name}} is imported too early")

    sys.meta_path.insert(0, Block())
    for name in {names!r}:
        importlib.import_module(name)
"""


def core_modules() -> list[str]:
    """Every module of the program but the Qt shell and the Word writer; a `__main__` would run."""
    files = sorted((ROOT / "recorder").rglob("*.py"))
    parts = [path.relative_to(ROOT).with_suffix("").parts for path in files]
    names = [".".join(part).removesuffix(".__init__") for part in parts if "ui" not in part and part[-1] != "__main__"]
    return [name for name in names if not name.startswith(WORD)]


def python(code: str) -> subprocess.CompletedProcess[str]:
    """Run *code* in a process of its own, on a machine without display."""
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(code)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_core_modules_import_without_display_and_heavy_libraries() -> None:
    names = core_modules()
    assert len(names) > 40
    done = python(BLOCKED.format(heavy=set(HEAVY), names=names))
    assert done.returncode == 0, done.stderr


def test_the_block_blocks() -> None:
    assert "av is imported too early" in python(BLOCKED.format(heavy={"av"}, names=["av"])).stderr


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["record", "--help"]], ids=" ".join)
def test_help_is_instant(arguments: list[str]) -> None:
    code = f"""
        import sys
        sys.argv = ["sayshow", *{arguments!r}]
        from recorder.__main__ import main
        try:
            main()
        finally:
            loaded = {{name.partition(".")[0] for name in sys.modules}}
            print("loaded:", sorted(loaded & set({(*HEAVY, "numpy", "PIL", "sqlite3", "jinja2", "psutil")!r})))
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = python(code)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("loaded: []\n"), done.stdout
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < HELP_CPU_SECONDS
