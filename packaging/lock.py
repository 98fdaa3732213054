"""Writes the two lock files anew, with uv: every package with its version and hashes, for Linux, macOS and Windows.

usage: .venv/bin/python packaging/lock.py [PACKAGE ...]   (named packages are raised to their newest release)
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = "requirements.lock"
TEST = "requirements-test.lock"
COMPILE = [
    "pip",
    "compile",
    "--quiet",
    "--universal",
    "--generate-hashes",
    "--no-annotate",
    "--python-version=3.11",
    "--fork-strategy=fewest",
    "--no-emit-package=evdev",
    "--no-emit-package=httpx2-jsfetch",
    "--custom-compile-command=packaging/lock.py",
    "--group=build",
    "pyproject.toml",
]
MACHINES = ("x86_64-manylinux_2_35", "aarch64-manylinux_2_39", "macos", "windows")
PYTHONS = ("3.11", "3.14")


def main(raised: list[str]) -> int:
    """Resolve the runtime, then the tests on top of it, then see that no wheel is missing."""
    uv = Path(sys.executable).with_name("uv")
    command = [str(uv), *COMPILE, *(f"--upgrade-package={name}" for name in raised)]
    subprocess.run([*command, f"--output-file={RUNTIME}"], cwd=ROOT, check=True)
    subprocess.run([*command, "--extra=test", f"--constraint={RUNTIME}", f"--output-file={TEST}"], cwd=ROOT, check=True)
    for machine in MACHINES:
        for python in PYTHONS:
            subprocess.run(
                [
                    str(uv),
                    "pip",
                    "compile",
                    "--quiet",
                    "--only-binary=:all:",
                    f"--python-platform={machine}",
                    f"--python-version={python}",
                    RUNTIME,
                    f"--output-file={os.devnull}",
                ],
                cwd=ROOT,
                check=True,
                env={**os.environ, "MACOSX_DEPLOYMENT_TARGET": "14.0"},
                stdout=subprocess.DEVNULL,
            )
            print(f"Wheels for {machine} and Python {python}: complete")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
