"""Seconds from the end of a recording to the saved draft, for recordings of different lengths with the same kind of content:
each second sentence is one that was not said before.

The recordings are made up (a click every five seconds with a picture of its own, two words a second), already recognised as
they are when a person stops, and what was said has been read by the real child's code; the build is the real one, in a fresh process as the tray starts it.

usage: python -m tests.benchmarks.build_time [--minutes 1 5 15 60]
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageDraw

from recorder.recording import bundle
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import Event, Found, Pictured, Press, Release, to_line
from recorder.recording.transcript import Word
from recorder.steps.meaning import effort, filters
from recorder.steps.understood import POLL, Reader

NAMES = ("Leads", "Search", "Convert", "Save", "New invoice", "Customer", "Post", "Approve", "Print label", "Next")
EVERY, SIZE = 5.0, (1920, 1080)


def picture(number: int) -> tuple[bytes, bytes]:
    """A page full of text, different for each number, as the recorder writes it."""
    image = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(image)
    for row in range(40):
        draw.text(
            (40, 20 + 26 * row),
            f"Row {row} of page {number}: " + " ".join(f"{(number * 7919 + row * k) % 99991}" for k in range(1, 18)),
            "black",
        )
    out, small = io.BytesIO(), io.BytesIO()
    image.save(out, "WEBP", lossless=True, quality=0, method=0)
    image.reduce(6).save(small, "JPEG")
    return out.getvalue(), small.getvalue()


SENTENCES = Path(__file__).with_name("sentences") / "en.txt"


def remarks() -> list[str]:
    """Sentences that differ, of all kinds, in an order that is always the same."""
    lines = [line for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line and line[0] not in "#["]
    random.Random(7).shuffle(lines)
    return lines


def make(folder: Path, minutes: float) -> int:
    """Write a recording; the number of its clicks."""
    different = remarks()
    chance = random.Random(5)
    bundle.create(
        folder,
        bundle.Manifest(
            "b" * 32,
            "2026-01-01T08:00:00.000+00:00",
            0.0,
            "stopped",
            (bundle.Monitor(Bounds(0, 0, *SIZE)),),
            "benchmark",
            duration=minutes * 60,
        ),
    )
    events: list[Event] = []
    words: list[Word] = []
    clicks = int(minutes * 60 / EVERY)
    for number in range(1, clicks + 1):
        at, name = number * EVERY, NAMES[number % len(NAMES)]
        x, y = chance.randint(0, SIZE[0] - 1), chance.randint(0, SIZE[1] - 1)
        file = f"{number:06d}.webp"
        data, thumbnail = picture(number)
        (folder / bundle.PICTURES / file).write_bytes(data)
        (folder / bundle.PICTURES / file.replace(".webp", ".jpg")).write_bytes(thumbnail)
        events += [
            Press(at, number, "left", x, y),
            Release(at + 0.1, number, "left", x, y),
            Found(
                at,
                number,
                Element(name, "button", "accessibility", Bounds(x - 20, y - 10, 40, 20)),
                Window("CRM", "Chromium"),
            ),
            Pictured(at - 0.05, number, file, *SIZE),
        ]
        said = f"Now click the {name} button." if number % 2 else different[number % len(different)]
        for index, word in enumerate(said.split()[:14]):
            start = at - 3.0 + 0.33 * index
            words.append(Word(start, start + 0.3, word, 0.9, number))
    (folder / bundle.EVENTS).write_text("".join(f"{to_line(e)}\n" for e in events))
    (folder / bundle.TRANSCRIPT).write_text(
        "".join(f"{bundle.word_line(w)}\n" for w in words) + f'{{"until": {minutes * 60}}}\n'
    )
    return clicks


def read_live(folder: Path) -> float:
    """Let the recording grow in steps of some seconds and read what is said, as its child does; seconds of CPU taken."""
    found = filters("en")
    assert found is not None
    found.memory.clear()
    whole = bundle.read(folder)
    for name in (bundle.EVENTS, bundle.TRANSCRIPT):
        (folder / name).rename(folder / f"whole-{name}")
    events, words = bundle.Journal(folder / bundle.EVENTS), bundle.Journal(folder / bundle.TRANSCRIPT)
    reader, begun, done, heard = Reader(folder, found), time.process_time(), 0, 0
    now = 0.0
    while done < len(whole.events) or heard < len(whole.words):
        now += POLL
        while done < len(whole.events) and whole.events[done].time <= now:
            events.append(to_line(whole.events[done]))
            done += 1
        while heard < len(whole.words) and whole.words[heard].end <= now:
            words.append(bundle.word_line(whole.words[heard]))
            heard += 1
        reader.step()
    for journal in (reader, events, words):
        journal.close()
    for name in (bundle.EVENTS, bundle.TRANSCRIPT):
        (folder / f"whole-{name}").rename(folder / name)
    return time.process_time() - begun


def main() -> None:
    """Measure and print."""
    effort.threads, effort.lean = 1, True
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--minutes", type=float, nargs="+", default=[1, 5, 15, 60])
    first = 0.0
    with tempfile.TemporaryDirectory() as place:
        for minutes in arguments.parse_args().minutes:
            folder = Path(place) / f"{minutes}"
            clicks = make(folder, minutes)
            live = read_live(folder)
            used, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
            subprocess.run(
                [sys.executable, "-m", "recorder", "build", str(folder), "--output", f"{place}/{minutes}.sop"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
            first = first or wall
            size = Path(f"{place}/{minutes}.sop").stat().st_size / 1e6
            print(
                f"{minutes:g} min, {clicks} clicks: {wall:.2f} s ({after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime:.2f} s CPU), "
                f"{wall / first:.2f} times the first; {size:.0f} MB; "
                f"reading took {live:.1f} s CPU while recording",
                flush=True,
            )


if __name__ == "__main__":
    main()
