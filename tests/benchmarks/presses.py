"""Is the picture of each press from before the press, and how soon is the press on the disk? A window repaints at once.

usage: python -m tests.benchmarks.presses [--presses 200] [--load]
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from PIL import Image

from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Pictured, Press

WAIT = threading.Event()


def watch_disk(path: Path, seen: dict[int, float], done: threading.Event) -> None:
    """Note when each press can be read from the journal."""
    tail = bundle.Tail(path)
    while not done.wait(0.001):
        now = time.monotonic()
        for event in tail.new():
            if isinstance(event, Press):
                seen.setdefault(event.number, now)


def run(presses: int, load: bool) -> tuple[int, list[float]]:
    """Wrong pictures, and milliseconds from press to disk."""
    work = Path(tempfile.mkdtemp(prefix="presses-"))
    os.environ.pop("DISPLAY", None)
    seen: dict[int, float] = {}
    done = threading.Event()
    with Desk() as desk:
        busy = [desk.spawn(sys.executable, "-c", "while True: pass") for _ in range(2 if load else 0)]
        window = desk.spawn(sys.executable, "-m", "tests.capture.repainter", stdout=subprocess.PIPE)
        assert window.stdout is not None
        window.stdout.readline()
        recorder = desk.spawn(sys.executable, "-m", "tests.benchmarks.record_only", str(work / "r"))
        WAIT.wait(4)
        threading.Thread(target=watch_disk, args=(work / "r" / bundle.EVENTS, seen, done), daemon=True).start()
        chance = random.Random(1)
        for _ in range(presses):
            desk.run("xdotool", "mousemove", str(chance.randint(50, 500)), str(chance.randint(50, 400)), "click", "1")
            WAIT.wait(chance.uniform(0.15, 0.5))
        WAIT.wait(1)
        for child in busy:
            child.kill()
        recorder.terminate()
        recorder.wait(30)
    done.set()
    recording = bundle.read(work / "r")
    pictures = {e.number: e for e in recording.events if isinstance(e, Pictured)}
    made = [e for e in recording.events if isinstance(e, Press)]
    wrong = presses - len(made)
    for press in made:
        picture = pictures.get(press.number)
        wrong += picture is None or Image.open(work / "r" / bundle.PICTURES / picture.file).convert("RGB").getpixel(
            (300, 250)
        ) != (255, 255, 255)
    return wrong, [1000 * (seen[p.number] - recording.manifest.clock - p.time) for p in made if p.number in seen]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--presses", type=int, default=200)
    arguments.add_argument("--load", action="store_true", help="two busy processes beside it")
    options = arguments.parse_args()
    wrong, late = run(options.presses, options.load)
    late.sort()
    print(
        f"{options.presses} presses{' under load' if options.load else ''}: {wrong} pictures wrong or missing; press to disk median "
        f"{statistics.median(late):.1f} ms, 99th percentile {late[int(len(late) * 0.99)]:.1f} ms, most {late[-1]:.1f} ms"
    )


if __name__ == "__main__":
    main()
