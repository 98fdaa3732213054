"""The verbs for single sentences: split a step at one, carry one to another step, make a callout of one and back.

A step has its cleaned narration (what these verbs count) and the exact words behind it (`Step.sentences`). When a
sentence moves, those exact words move along that share most of their words with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from recorder.document.edits import (
    add_callout,
    find,
    find_callout,
    follower,
    index_of,
    joined,
    put,
    remove_callout,
    split,
)
from recorder.document.model import CalloutKind, Document, Sentence, Span, Step

BOUNDARY = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?![a-zß-ÿ])|(?<=[。！？])[」』”]*\s*|\s*\n\s*")
"""Where a sentence ends: after a full stop and space unless a small letter follows, or at a Chinese or Japanese one."""
ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|ca|approx|e\.g|i\.e|z\.B|d\.h|p|S)\.$", re.IGNORECASE
)

EDGES = ".,;:!?…\"'“”„()"


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order, without the spaces between them."""
    found, start = [], 0
    for gap in BOUNDARY.finditer(text):
        closing = gap.start() + len(gap.group().rstrip())  # a closing quotation mark belongs to the sentence before
        if closing > start and not ABBREVIATION.search(text[start:closing]):
            found.append(text[start:closing].strip())
            start = closing
    return tuple(sentence for sentence in (*found, text[start:].strip()) if sentence)


def split_at_sentence(document: Document, step_id: str, index: int) -> Document:
    """Make two steps: the new one begins with narration sentence *index*, which becomes its instruction."""
    step = find(document, step_id)
    said = sentences_of(step.narration)
    head, tail = said[:index], said[index:]
    if not tail:
        return document
    stay, go = _divided(step.sentences, head, tail)
    first = replace(step, narration=" ".join(head), sentences=stay)
    second = replace(follower(step, instruction=tail[0]), narration=" ".join(tail[1:]), sentences=go)
    if step.span is not None and go and step.span.start < go[0].start < step.span.end:
        first = replace(first, span=replace(step.span, end=go[0].start))
        second = replace(second, span=Span(step.span.recording, go[0].start, step.span.end))
    return split(document, first, second)


def move_sentence(document: Document, step_id: str, index: int, to: str) -> Document:
    """Carry narration sentence *index* to step *to*: in front of its narration when it comes from above."""
    if step_id == to:
        return document
    source, target = find(document, step_id), find(document, to)
    sentence, source, heard = _taken(source, index)
    sure = tuple(replace(words, confidence=1.0) for words in heard)  # the person says where it belongs
    above = index_of(document, step_id) < index_of(document, to)
    narration = joined(sentence, target.narration) if above else joined(target.narration, sentence)
    target = replace(target, narration=narration, sentences=_by_time((*target.sentences, *sure)), edited=True)
    return put(document, source, target)


def carry_heard(document: Document, said: Sentence, source: str | None, to: str) -> Document:
    """Carry what was heard as *said* from step *source* (None: it is at no step) to step *to*.

    The narration sentence that has most of its words goes along; where none has, the words go as they were heard.
    """
    if source is not None:
        step = find(document, source)
        written = sentences_of(step.narration)
        likeness = [_likeness(said.text, sentence) for sentence in written]
        if likeness and max(likeness) >= 0.5:
            return move_sentence(document, source, likeness.index(max(likeness)), to)
        left = tuple(words for words in step.sentences if not said.start <= (words.start + words.end) / 2 <= said.end)
        document = put(document, replace(step, sentences=left, edited=True))
    target = find(document, to)
    sure = replace(said, confidence=1.0)
    return put(
        document,
        replace(
            target,
            narration=joined(target.narration, said.text),
            sentences=_by_time((*target.sentences, sure)),
            edited=True,
        ),
    )


def doubtful(step: Step, below: float) -> tuple[tuple[int, int], ...]:
    """Where in the narration sentences stand (first character and end) whose place is less sure than *below*."""
    found, at = [], 0
    for index, sentence in enumerate(sentences_of(step.narration)):
        start = step.narration.find(sentence, at)
        at = start + len(sentence)
        if any(words.confidence < below for words in behind(step, index)):
            found.append((start, at))
    return tuple(found)


def misheard(step: Step, text: str, sure: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Where in *text*, the narration or a callout of *step*, words stand that may have been misheard.

    Not those that are spelt like a name on the screen: *sure* has these in small letters.
    """
    unsure = {bare for said in step.sentences for word in said.unsure if (bare := word.strip(EDGES).casefold()) and bare not in sure}
    return tuple(found.span() for found in re.finditer(r"\w+(?:['’-]\w+)*", text) if found.group().casefold() in unsure) if unsure else ()


def behind(step: Step, index: int) -> tuple[Sentence, ...]:
    """The exact words behind narration sentence *index*: those that have more in common with it than with the others."""
    said = sentences_of(step.narration)
    rest = said[:index] + said[index + 1 :]
    return tuple(
        words
        for words in step.sentences
        if _likeness(words.text, said[index]) > max((_likeness(words.text, r) for r in rest), default=0.0)
    )


def narration_to_callout(document: Document, step_id: str, index: int, kind: CalloutKind) -> Document:
    """Make narration sentence *index* a callout of its step; the exact words stay at the step."""
    step = find(document, step_id)
    sentence, without, _ = _taken(step, index)
    changed = put(document, replace(without, sentences=step.sentences))
    return add_callout(changed, step_id, kind, sentence)


def callout_to_narration(document: Document, step_id: str, callout_id: str) -> Document:
    """Put the words of a callout behind the narration of its step."""
    callout = find_callout(document, step_id, callout_id)
    step = find(remove_callout(document, step_id, callout_id), step_id)
    return put(document, replace(step, narration=joined(step.narration, callout.text), edited=True))


def _taken(step: Step, index: int) -> tuple[str, Step, tuple[Sentence, ...]]:
    """Sentence *index* of the narration, the step without it, and the exact words that were behind it."""
    said = sentences_of(step.narration)
    if not 0 <= index < len(said):
        raise KeyError(f"sentence {index}")
    rest = said[:index] + said[index + 1 :]
    heard = behind(step, index)
    stay = tuple(words for words in step.sentences if words not in heard)
    return said[index], replace(step, narration=" ".join(rest), sentences=stay, edited=True), heard


def _divided(
    heard: Sequence[Sentence], head: Sequence[str], tail: Sequence[str]
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """The exact words in two parts, cut once where the parts fit *head* and *tail* best."""
    first, second = " ".join(head), " ".join(tail)
    gains = [_likeness(words.text, first) - _likeness(words.text, second) for words in heard]
    cut = max(range(len(heard) + 1), key=lambda at: sum(gains[:at]) - sum(gains[at:]))
    return tuple(heard[:cut]), tuple(heard[cut:])


def _by_time(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    return tuple(sorted(sentences, key=lambda words: (words.start, words.end)))


def _likeness(heard: str, written: str) -> float:
    """The share of the heard words that stand in the written text, 0 to 1."""
    words = re.findall(r"\w+", heard.casefold())
    known = set(re.findall(r"\w+", written.casefold()))
    return sum(word in known for word in words) / len(words) if words else 0.0
