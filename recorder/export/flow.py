"""The way through a procedure: its parts in their order and the decisions on the way, each with what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recorder.export.text import Text
from recorder.export.words import Words


@dataclass(frozen=True, slots=True)
class Passed:
    """What the way passes at a step, in its order: the step itself, the section it stands in, its decisions."""

    number: int
    instruction: Text
    section: Text | None
    decisions: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Steps one after another: the section they begin, if they do, and otherwise what they are."""

    first: int
    last: int
    title: Text | None
    steps: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A decision after a step. Without `then` the sentence could not be taken apart and `condition` is all of it."""

    step: int
    sentence: Text
    condition: Text
    then: Text | None = None
    otherwise: Text | None = None
    then_ends: bool = False
    otherwise_ends: bool = False


Node = Run | Question


@dataclass(frozen=True, slots=True)
class Flow:
    """The nodes in their order, and the way in words, one sentence a node: the step it leads to and what is said."""

    nodes: tuple[Node, ...]
    told: tuple[tuple[int, Text], ...]

    @property
    def alt(self) -> str:
        """The whole way in one text."""
        return " ".join(text.value if text.value.endswith((".", "!", "?", "。")) else text.value + "." for _, text in self.told)


def flow(passed: Sequence[Passed], said: Words) -> Flow | None:
    """The way through the steps *passed*; None when it is a straight line without parts or decisions."""
    nodes = tuple(_nodes(passed, said))
    sections = sum(isinstance(node, Run) and node.title is not None for node in nodes)
    if sections < 2 and not any(isinstance(node, Question) for node in nodes):
        return None
    return Flow(nodes, tuple(_told(node, said) for node in nodes))


def range_of(run: Run, said: Words) -> str:
    """*Steps 3 to 7*, in the document's words."""
    key = "step_one" if run.first == run.last else "steps_range"
    words = said[key].format(first=run.first, last=run.last)
    return words[:1].upper() + words[1:]


def _nodes(passed: Sequence[Passed], said: Words) -> Iterator[Node]:
    waiting: list[Passed] = []
    section: Text | None = None
    named: Text | None = None
    for step in passed:
        if step.section != section:
            yield from _run(waiting, named)
            waiting, section, named = [], step.section, step.section
        waiting.append(step)
        if step.decisions:
            yield from _run(waiting, named)
            waiting, named = [], None
            for sentence in step.decisions:
                yield question(step.number, sentence, said)
    yield from _run(waiting, named)


def _run(steps: Sequence[Passed], title: Text | None) -> Iterator[Run]:
    if steps:
        yield Run(steps[0].number, steps[-1].number, title, tuple(step.instruction for step in steps))


def question(step: int, sentence: Text, said: Words) -> Question:
    """*sentence* taken apart: if this, then that, otherwise something else."""
    flat = " ".join(sentence.lines)
    for pattern in said.flow["questions"]:
        if (found := re.fullmatch(pattern, flat, re.IGNORECASE)) is None:
            continue
        parts = {name: _part(found[name], sentence) for name in ("if", "then", "otherwise")}
        condition, then = parts["if"], parts["then"]
        if condition is not None and then is not None:
            return Question(
                step, sentence, condition, then, parts["otherwise"],
                _ends(then, said), parts["otherwise"] is not None and _ends(parts["otherwise"], said),
            )
    return Question(step, sentence, sentence)


def _part(value: str | None, whole: Text) -> Text | None:
    value = (value or "").strip(" ,;.")
    return Text(value[:1].upper() + value[1:], whole.language, whole.rtl) if value else None


def _ends(text: Text, said: Words) -> bool:
    return any(re.match(pattern, text.value, re.IGNORECASE) for pattern in said.flow["ends"])


def _told(node: Node, said: Words) -> tuple[int, Text]:
    if isinstance(node, Question):
        return node.step, node.sentence
    steps = range_of(node, said)
    if node.title is None:
        return node.first, Text(steps, said.language)
    return node.first, Text(f"{node.title.value}: {steps[:1].lower() + steps[1:] if said.language == 'en' else steps}", node.title.language, node.title.rtl)
