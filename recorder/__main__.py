"""The command `sayshow`: the one place that knows both shells."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from recorder.errors import DeviceError
from recorder.translatable import translated


def windows(file: Path | None) -> int:
    """Start the tray, or the editor of *file*. Raises DeviceError where no window can be shown."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise DeviceError(
            translated(
                "errors",
                "There is no display to show a window on (DISPLAY is not set). Nothing was changed. Start Sayshow from a "
                "graphical desktop; 'sayshow demo' brings its own, and build, show and export work without one.",
            )
        )
    if os.environ.get("XDG_SESSION_TYPE") == "wayland" and os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb")  # Wayland itself lets no window stay in front, which the recording bar must
    from recorder.ui.app import edit, run

    return run([]) if file is None else edit(file)


def main() -> int:
    """Run the command line."""
    from recorder.cli import main as command

    return command(None, windows)


if __name__ == "__main__":
    sys.exit(main())
