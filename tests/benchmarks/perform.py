"""Perform a written workflow without a screen: every word and every action gets a time, as a person and a recogniser would.

A workflow is JSON with a `timeline` of sentences (`say`), actions (`do`) and pauses; `at` says whether the action comes
during, after or before its sentence, `spans` how many actions the sentence explains, `about` that it looks back, `expect`
what kind of sentence it is.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from recorder.recording.element import Element, Window
from recorder.recording.transcript import Word
from recorder.steps.actions import Action
from recorder.steps.keys import normalise

KINDS = ("click", "double_click", "right_click", "drag", "scroll", "type", "press")
PACE = (0.8, 1.3)
FUMBLE = 0.02


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence of the script: its words, the actions (numbers) it may rightly stand at, and its kind."""

    text: str
    start: float
    end: float
    actions: tuple[int, ...]
    talk: bool
    back: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Performance:
    """What a recording would have held, and the truth about it."""

    name: str
    actions: tuple[Action, ...]
    words: tuple[Word, ...]
    items: tuple[Item, ...]
    owners: tuple[int, ...]
    """For each word the number of its item."""


@dataclass(frozen=True, slots=True)
class Ears:
    """How a recogniser errs: spread of word times in seconds, share of punctuation lost, whether all is lower case."""

    spread: float = 0.05
    lost: float = 0.0
    lower: bool = False


class Performer:
    """Plays one timeline."""

    def __init__(self, chance: random.Random, ears: Ears) -> None:
        self.chance, self.ears = chance, ears
        self.now = 1.0 + chance.random()
        self.pace = chance.uniform(*PACE)
        self.window = Window()
        self.actions: list[Action] = []
        self.words: list[tuple[Word, int]] = []
        self.items: list[Item] = []

    def play(self, entry: dict[str, Any]) -> None:
        """Perform one entry of the timeline."""
        if "pause" in entry:
            self.now += entry["pause"] * self.chance.uniform(0.7, 1.5)
            return
        say, do, at = entry.get("say"), entry.get("do"), entry.get("at", "during")
        start, first = self.now, len(self.actions)
        if say and do and at == "before":
            self.act(do, self.now)
            self.now += self.chance.uniform(0.0, 0.4)
            start = self.now
        if say:
            self.now = self.speak(say, self.now)
        end = self.now
        if do and say and at != "before":
            moment = start + (end - start) * self.chance.uniform(0.3, 0.85) if at == "during" else end + self.chance.uniform(0.1, 1.2)
            self.act(do, moment)
        elif do and not say:
            self.act(do, self.now)
        if say:
            talk = do is None
            mine = tuple(range(first, first + entry.get("spans", 1))) if not talk else (first - 1,) if "about" in entry else (first - 1, first)
            self.items.append(Item(say, start, end, mine, talk, "about" in entry, entry.get("expect", "talk" if talk else "instruction")))
        self.now += self.chance.uniform(0.0, 0.4)

    def speak(self, sentence: str, at: float) -> float:
        """Say it; returns when it is over."""
        for raw in sentence.split():
            length = self.pace * (0.10 + 0.052 * len(re.sub(r"\W", "", raw)))
            text = raw
            if self.chance.random() < self.ears.lost:
                text = re.sub(r"[.,;:?!]+$", "", text)
            text = text.lower() if self.ears.lower else text
            early, late = self.chance.gauss(0, self.ears.spread), self.chance.gauss(0, self.ears.spread)
            word = Word(round(max(0.0, at + early), 3), round(max(0.01, at + early + 0.03, at + length + late), 3), text,
                        round(self.chance.uniform(0.7, 0.99), 2))
            if text and not (self.chance.random() < FUMBLE and len(text) < 4):
                self.words.append((word, len(self.items)))
            at += length + 0.02 + (self.chance.uniform(0.25, 0.5) if raw[-1] in ".?!" else self.chance.uniform(0.1, 0.25) if raw[-1] in ",;:" else 0)
        return at

    def act(self, do: dict[str, Any], at: float) -> None:
        """Do it."""
        kind = next(k for k in KINDS if k in do)
        if do.get("window"):
            self.window = Window(do["window"]["title"], do["window"]["application"])
        length = {"type": 0.09 * len(str(do.get("type", ""))), "drag": 0.8, "scroll": 0.06 * abs(do.get("scroll") or 0), "double_click": 0.2}.get(kind, 0.09)
        target = Element(do["name"], do.get("role"), "accessibility") if do.get("name") else None
        self.actions.append(Action(
            kind=kind, start=at, end=at + length, number=len(self.actions), target=target, window=self.window,  # type: ignore[arg-type]
            text=do.get("type"), keys=normalise(do["press"]) if "press" in do else None, amount=do.get("scroll")))
        self.now = max(self.now, at + length + self.chance.uniform(0.15, 0.5))


def perform(path: Path, seed: int, ears: Ears = Ears()) -> Performance:
    """Perform the workflow in *path*; the same *seed* gives the same performance."""
    script = json.loads(path.read_text(encoding="utf-8"))
    performer = Performer(random.Random(f"{script['name']}/{seed}"), ears)
    for entry in script["timeline"]:
        performer.play(entry)
    last = len(performer.actions) - 1
    items = tuple(replace(i, actions=tuple(a for a in i.actions if -1 <= a <= last) or (last,)) for i in performer.items)
    heard = sorted(performer.words, key=lambda w: w[0].start)
    return Performance(script["name"], tuple(performer.actions), tuple(w for w, _ in heard), items, tuple(n for _, n in heard))
