"""The command `sayshow`: the one place that knows both shells."""

from __future__ import annotations

import sys
from pathlib import Path


def windows(file: Path | None) -> int:
    """Start the tray, or the editor of *file*."""
    from recorder.ui.app import edit, run

    return run([]) if file is None else edit(file)


def main() -> int:
    """Run the command line."""
    from recorder.cli import main as command

    return command(None, windows)


if __name__ == "__main__":
    sys.exit(main())
