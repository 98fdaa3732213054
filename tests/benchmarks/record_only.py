"""The capture session alone, without its followers, so that capturing can be measured apart from recognition."""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path

from recorder.capture.keeper import Birth
from recorder.capture.options import CaptureOptions
from recorder.capture.session import Session, Surroundings
from recorder.elements.finder import open_finder, open_windows


def main() -> None:
    """Record into the folder given until SIGTERM."""
    session = Session(
        Path(sys.argv[1]),
        CaptureOptions(),
        Surroundings(open_finder, open_windows),
        Birth("benchmark", "2026-01-01T00:00:00.000+00:00"),
    )
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    session.start()
    while not stop.wait(0.25):
        session.watch()
        session.status()
    session.stop()


if __name__ == "__main__":
    main()
