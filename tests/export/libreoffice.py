"""LibreOffice without a window: what another program makes of our Word files."""

from __future__ import annotations

import subprocess
from pathlib import Path


def converted(path: Path, suffix: str, folder: Path) -> Path:
    """*path* opened by LibreOffice and written again as *suffix* into *folder*, with a profile of its own."""
    run = subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", suffix, "--outdir", folder, path],
        capture_output=True, text=True, timeout=110, check=False,
    )  # fmt: skip
    made = folder / f"{path.stem}.{suffix}"
    assert made.is_file(), run.stdout + run.stderr
    return made
