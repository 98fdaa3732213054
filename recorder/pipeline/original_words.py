"""The original words of each step as small sound files, cut from the recording behind the document."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

from recorder.document.model import Document, Sentence, Step
from recorder.errors import ForeignFileError
from recorder.pipeline.recordings import folder_of
from recorder.recording import bundle
from recorder.recording.frames import read_voice, voice_between, write_mp3

LEAD, TAIL, BETWEEN = 0.1, 0.2, 0.6
"""Seconds around a sentence; sentences that are closer than the last are heard in one piece."""
_TAKEN_OUT = re.compile(r"\[[^\]]*\]")
"""What stands in a sentence in the place of words that were redacted. A recogniser writes no brackets."""


def recordings_of(document: Document) -> frozenset[str]:
    """The recordings that have words of the steps which an export shows."""
    return frozenset(filter(None, (_recording(document, step) for step in document.shown_steps if step.sentences)))


def original_words(document: Document, recordings: Path | None = None) -> Callable[[Step], bytes]:
    """What gives the words of a step as MP3: empty where nothing was said, and where a word of it was redacted since.

    The sound itself is never redacted, so such a step stays silent. Calls raise ForeignFileError when the recording is
    gone or damaged.
    """
    read = lru_cache(maxsize=2)(read_voice)

    @cache
    def recording(identity: str) -> bundle.Recording:
        return bundle.read(folder_of(identity, recordings))

    def words_of(step: Step) -> bytes:
        identity = _recording(document, step)
        if not identity or not step.sentences or any(_TAKEN_OUT.search(each.text) for each in step.sentences):
            return b""
        parts, rate = [], 0
        for start, end in _spans(step.sentences):
            samples, rate = voice_between(recording(identity), max(0.0, start), end, read)
            parts.append(samples)
        heard = np.concatenate(parts)
        if not len(heard):
            return b""
        out = io.BytesIO()
        write_mp3(heard, rate, out)
        return out.getvalue()

    return words_of


def without_recording(document: Document, recordings: Path | None = None) -> bool:
    """Whether the original words cannot be had: nothing was said, or a recording is not on this computer any more."""
    identities = recordings_of(document)
    try:
        for identity in identities:
            folder_of(identity, recordings)
    except ForeignFileError:
        return True
    return not identities


def _recording(document: Document, step: Step) -> str:
    return step.span.recording if step.span is not None else document.recording


def _spans(sentences: Sequence[Sentence]) -> list[tuple[float, float]]:
    spans: list[tuple[float, float]] = []
    for each in sorted(sentences, key=lambda said: said.start):
        start, end = each.start - LEAD, each.end + TAIL
        if spans and start - spans[-1][1] < BETWEEN:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans
