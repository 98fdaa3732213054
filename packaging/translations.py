"""Gathers the texts of the program for the translators, and makes of their files what the program loads.

    python packaging/translations.py            # after texts or translations changed
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
MARK = "QT_TRANSLATE_NOOP+=translatable,QT_TRANSLATE_NOOP+=translated"
FAR = ("doctor", "errors")
"""Contexts of texts that are said where Qt is out of reach (see recorder/translatable.py)."""


def sources() -> list[Path]:
    """Every module that may hold texts for people."""
    return sorted((ROOT / "recorder").rglob("*.py"))


def gather(file: Path, language: str) -> None:
    """Write every text into *file*; translations that are there stay, those of texts that are gone go."""
    _tool("pyside6-lupdate", "-silent", "-locations", "none", "-no-obsolete", "-tr-function-alias", MARK, "-target-language", language,
          "-source-language", "en", *map(str, sources()), "-ts", str(file))  # fmt: skip


def release(file: Path, to: Path) -> None:
    """Make the files that the program loads: *to* for Qt, and beside it one for everything that does without Qt."""
    _tool("pyside6-lrelease", "-silent", str(file), "-qm", str(to))
    far: dict[str, dict[str, str]] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        if (name := context.findtext("name", "")) in FAR:
            texts = {each.findtext("source", ""): each.findtext("translation", "") for each in context.iter("message")}
            far[name] = {source: text for source, text in texts.items() if text}
    to.with_suffix(".json").write_text(json.dumps(far, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(languages: Iterable[str] = LANGUAGES) -> int:
    """Do both for each language."""
    FOLDER.mkdir(exist_ok=True)
    for language in languages:
        gather(FOLDER / f"{language}.ts", language)
        release(FOLDER / f"{language}.ts", FOLDER / f"{language}.qm")
    return 0


def _tool(name: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(name)), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
