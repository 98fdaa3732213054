"""Follows a recording and reads what is said while it is said, so that the draft need not: a child at low priority.

``python -m recorder.steps.understood FOLDER``. It is only a cache: what a sentence probably is goes into ``understood.jsonl``, and
the draft reads for itself what is missing there. It can be killed and started again at any point.
"""

from __future__ import annotations

import json
import math
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from recorder.recording import bundle
from recorder.recording.events import Event
from recorder.recording.transcript import Word
from recorder.steps import gestures
from recorder.steps.clauses import clauses
from recorder.steps.ears import mended
from recorder.steps.kinds import KINDS
from recorder.steps.language import language
from recorder.steps.meaning import Filters, effort, filters
from recorder.steps.speech import pieces

POLL, NICE = 8.0, 15
REACH = 90.0
"""Seconds looked back on: which clauses are read as one depends on the actions around them."""


def recall(folder: Path, code: str) -> None:
    """Take in what was read while recording. A line that says nothing usable is passed over."""
    found = filters(code)
    if found is not None:
        found.memory.update(_lines(folder / bundle.UNDERSTOOD))


def _lines(path: Path) -> Iterator[tuple[str, tuple[float, ...]]]:
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        with suppress(ValueError, TypeError, KeyError):
            fields = json.loads(line)
            row = tuple(float(v) for v in fields["row"])
            if len(row) == len(KINDS) and all(math.isfinite(v) for v in row):
                yield str(fields["of"]), row


class Reader:
    """Reads what was said last, together with what was done, and writes down what is new."""

    def __init__(self, folder: Path, found: Filters) -> None:
        self._filters = found
        manifest = bundle.read_manifest(folder)
        self._language, self._glossary = language(manifest.language), manifest.glossary
        self._tails = (bundle.Tail(folder / bundle.EVENTS), bundle.Tail(folder / bundle.NAMES))
        self._transcript = bundle.Tail(folder / bundle.TRANSCRIPT)
        self._events: list[Event] = []
        self._words: list[Word] = []
        recall(folder, self._language.code)
        self._written = set(found.memory)
        self._journal = bundle.Journal(folder / bundle.UNDERSTOOD)

    def step(self) -> None:
        """Read what is new, if anything is."""
        for tail in self._tails:
            self._events += tail.new()
        new = [word for line in self._transcript.lines() if (word := bundle.word_of(line)) is not None]
        if not new:
            return
        since = new[-1].end - REACH
        self._events = [event for event in self._events if event.time > since]
        self._words = sorted((w for w in (*self._words, *new) if w.start > since), key=lambda w: (w.start, w.end))
        actions = gestures.join(gestures.actions(self._events))
        pieces(clauses(mended(self._words, actions, self._glossary, self._language), self._language), actions, self._language)
        for mark in self._filters.memory.keys() - self._written:
            row = [round(v, 5) for v in self._filters.memory[mark]]
            self._journal.append(json.dumps({"of": mark, "row": row}, separators=(",", ":")))
            self._written.add(mark)

    def close(self) -> None:
        """Close the journal."""
        self._journal.close()


def main(arguments: Sequence[str]) -> int:
    """Work until the recording has stopped, or until nobody wants it any more; returns the exit code."""
    folder = Path(arguments[0])
    found = filters(language(bundle.read_manifest(folder).language).code)
    if found is None:
        return 0
    stopped, gone = threading.Event(), threading.Event()
    threading.Thread(target=_listen, args=(stopped, gone), name="orders", daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(NICE)
    effort.threads, effort.lean = 1, True
    reader = Reader(folder, found)
    try:
        while not stopped.is_set():
            reader.step()
            stopped.wait(POLL)
        if not gone.is_set():
            reader.step()
    finally:
        reader.close()
    return 0


def _listen(stopped: threading.Event, gone: threading.Event) -> None:
    for line in sys.stdin:
        if line.strip() == "stop":
            stopped.set()
            return
    gone.set()
    stopped.set()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
