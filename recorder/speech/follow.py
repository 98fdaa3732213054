"""The child process that turns narration into words while it is being spoken.

``python -m recorder.speech.follow FOLDER`` only reads the recording and appends to its transcript, so it can be killed and started again at any point. On
standard input ``stop`` says that the recording has ended; the end of that stream without it, that nobody waits for
us any more. On standard output stand JSON lines: ``{"caption": ..., "until": seconds}``, or ``{"problem": sentence}``
before exit code 3.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from recorder.errors import RecorderError
from recorder.recording import bundle
from recorder.recording.events import Event
from recorder.recording.transcript import Word
from recorder.speech.chunker import RATE, Chunker, Utterance
from recorder.speech.hotwords import Vocabulary
from recorder.speech.ledger import Ledger, complete, remaining
from recorder.speech.models import weights
from recorder.speech.narration import Narration
from recorder.speech.whisper import Heard, Recognizer, VoiceDetector

__all__ = ["Listener", "complete", "main", "remaining"]

TICK = 0.2
"""Seconds between two looks at the files."""
SILENT_SECONDS = 5.0
"""How much silence is noted in the transcript as done at once."""
FORESIGHT = 5.0
"""Seconds after an utterance in which a click may still belong to it: names that come later do not help to
understand it."""
SHARE, CREDIT = 0.08, 2.0
"""How much of a processor may be spent on quick captions, and how many seconds of it in advance. Beyond that,
utterances are collected into larger groups, which cost less."""
PROBLEM = 3
Recognise = Callable[[tuple[Utterance, ...], str | None], list[Heard]]
Tell = Callable[[str, float], None]


class Listener:
    """One pass over the narration of a recording.

    `recognise` turns utterances into words; `tell` gets captions and progress.
    """

    def __init__(self, folder: Path, recognise: Recognise, tell: Tell, glossary: tuple[str, ...] = ()) -> None:
        self._recognise, self._tell = recognise, tell
        self._ledger = Ledger(folder)
        self._tails = (bundle.Tail(folder / bundle.EVENTS), bundle.Tail(folder / bundle.NAMES))
        self._narration = Narration(folder, self._ledger.until)
        self._vocabulary, self._events = Vocabulary(glossary), list[Event]()
        self._spent, self._passed = 0.0, 0.0
        self._chunker, self._detector = Chunker(self._ledger.utterance), VoiceDetector()

    def step(self, ended: bool) -> bool:
        """Do the next bit of work; whether there is more at once. *ended*: the recording has ended."""
        self._learn()
        piece = self._narration.read(ended)
        self._chunker.add(piece.samples, self._detector.probabilities(piece.samples))
        self._passed += piece.samples.size / RATE
        eager = not piece.more and self._spent <= CREDIT + SHARE * self._passed
        for group in self._groups(eager, final=piece.ends):
            self._hear(group)
        if (
            self._narration.streaming
            and not self._chunker.waiting
            and self._time(self._chunker.settled) - self._ledger.until > SILENT_SECONDS
        ):
            self._note([])
        if piece.ends:
            self._chunker, self._detector = Chunker(self._chunker.number), VoiceDetector()
        return piece.more

    @property
    def done(self) -> bool:
        """Everything that the recording holds is in the transcript."""
        return self._narration.done

    def close(self) -> None:
        """Let go of the transcript, and mark it when all is done."""
        self._ledger.close(self.done)

    def _groups(self, eager: bool, final: bool) -> Iterator[tuple[Utterance, ...]]:
        while group := self._chunker.take(eager, final):
            yield group

    def _learn(self) -> None:
        for tail in self._tails:
            events = tail.new()
            self._narration.learn(events)
            self._events += events

    def _hear(self, group: tuple[Utterance, ...]) -> None:
        self._learn()
        begun = time.process_time()
        heard = self._recognise(group, self._hotwords(self._time(group[-1].end) + FORESIGHT))
        self._spent += time.process_time() - begun
        self._note(
            [
                Word(self._time(h.start * RATE), self._time(h.end * RATE), h.text, h.probability, h.utterance)
                for h in heard
            ]
        )

    def _hotwords(self, until: float) -> str | None:
        """The names known until then."""
        self._vocabulary.add(event for event in self._events if event.time <= until)
        self._events = [event for event in self._events if event.time > until]
        return self._vocabulary.text()

    def _note(self, words: list[Word]) -> None:
        self._ledger.append(words, self._time(self._chunker.settled))
        last = words[-1].utterance if words else 0
        self._tell(" ".join(w.text for w in words if w.utterance == last), self._ledger.until)

    def _time(self, place: float) -> float:
        return self._narration.time(place)


def main(arguments: list[str] | None = None) -> int:
    """Run the child; returns its exit code."""
    parser = argparse.ArgumentParser(prog="recorder.speech.follow")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en", help="a code such as en, or auto")
    parser.add_argument("--model", default="base", help="the name of a model, or a folder")
    parser.add_argument("--glossary", default="", help="words to be spelled so, separated by commas")
    parser.add_argument("--finish", action="store_true", help="the recording has ended; do what is left")
    asked = parser.parse_args(arguments)
    ended = threading.Event()
    if asked.finish:
        ended.set()
    else:
        threading.Thread(target=_listen, args=(ended,), name="control", daemon=True).start()
    _step_back()
    try:
        recognizer = Recognizer(weights(asked.model), None if asked.language == "auto" else asked.language)
        _follow(Listener(asked.folder, recognizer.words, _say, tuple(asked.glossary.split(","))), ended)
    except RecorderError as error:
        print(json.dumps({"problem": str(error)}, ensure_ascii=False), flush=True)
        return PROBLEM
    return 0


def _follow(listener: Listener, ended: threading.Event) -> None:
    try:
        while not listener.done:
            if not listener.step(ended.is_set()) and not ended.is_set():
                ended.wait(TICK)
    finally:
        listener.close()


def _listen(ended: threading.Event) -> None:
    for line in sys.stdin:
        if line.strip() == "stop":
            ended.set()
            return
    os._exit(0)


def _say(caption: str, until: float) -> None:
    said = {"caption": caption} if caption else {}
    try:
        print(json.dumps({**said, "until": round(until, 2)}, ensure_ascii=False), flush=True)
    except BrokenPipeError:
        os._exit(0)


def _step_back() -> None:
    """Let every other program go first."""
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        return
    os.nice(15)
    if hasattr(os, "SCHED_BATCH"):
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(main())
