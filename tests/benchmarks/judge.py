"""Compares a draft (as `sayshow show --json` prints it) with what was really done and said in a scenario.

Actions are paired with steps of the same kind that start at most 2 s apart, in order: as many as possible, then as near as
possible. A click that only puts the cursor into a field, and Enter or Tab right after typing, may be steps or part of the
typing. A sentence is at a step when at least 60 % of its content words are there, and not clearly more of them elsewhere.
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.hands import Deed
from tests.benchmarks.heard import carried, content, word_errors, words

ACTIONS = {"click", "double_click", "right_click", "drag", "scroll", "type", "press"}
SPOKEN_KINDS = {"check", "warning", "tip", "decision", "outcome"}
NEAR_SECONDS, MOST, CLOSE = 2.0, 0.6, 0.1
Step = Mapping[str, Any]


def judge(scenario: Mapping[str, Any], done: Sequence[Deed], draft: Mapping[str, Any], images: Path | None) -> dict[str, Any]:
    """All measures of one run; None where a scenario has nothing to measure."""
    truth = Truth(done, draft)
    spoken = [d for d in done if d.said]
    heard = " ".join(s["text"] for s in draft.get("transcript", ()))
    placed = {id(d): truth.placed(d) for d in spoken}
    kinds = [truth.kind_told(d) for d in spoken if d.expect]
    back = [placed[id(d)] for d in spoken if d.about == "previous"]
    told = sum(len(words(s.get("narration"))) + sum(len(words(c["text"])) for c in s.get("callouts", ())) for s in truth.steps)
    named = truth.named()
    good = [d for d, s in named if is_named(d, s)]
    wrong = [(d.do["name"], name) for d, s in named if d not in good and (name := target_name(s))]
    shown = truth.pictures_before(images, scenario["screen"]) if images and scenario["app"]["kind"] == "chromium" else []
    return {
        "actions": len(truth.required),
        "steps": len(truth.steps),
        "step_recall": share([i in truth.pairs for i in truth.required]),
        "step_precision": share([j in truth.used for j, s in enumerate(truth.steps) if s["kind"] in ACTIONS]),
        "ordering": truth.ordering(),
        "target_names": share([d in good for d, _ in named]),
        "wrong_names": share([d not in good and bool(target_name(s)) for d, s in named]),
        "instruction_names_target": share([says_name(d, s) for d, s in named]),
        "typed_text": share(truth.typed(scenario)),
        "narration_placed": share(list(placed.values())),
        "said_after_the_action": share(back),
        "spoken_kinds": share(kinds),
        "words_repeated": max(0.0, told / total - 1) if (total := sum(len(words(d.said)) for d in spoken)) else None,
        "fillers": sum(w in ("um", "uh", "er", "erm") for s in truth.steps for w in words(s["instruction"])),
        "wer": word_errors(" ".join(d.said for d in spoken), heard) if spoken else None,
        "words_in_silence": None if spoken else len(words(heard)),
        "pictures_before": share(shown),
        "picture_missing": sum(not s.get("image") for s in truth.steps if s["kind"] in ACTIONS),
        "missed": [
            f"{d.kind} {d.do.get('name') or d.do.get('press') or ''}"
            for i, d in enumerate(truth.acts)
            if i in truth.required and i not in truth.pairs
        ],
        "extra": [s["instruction"] for j, s in enumerate(truth.steps) if s["kind"] in ACTIONS and j not in truth.used],
        "wrong": wrong,
        "unnamed": [d.do["name"] for d, s in named if d not in good and not target_name(s)],
        "misplaced": [d.said for d in spoken if not placed[id(d)]],
        "kinds_missed": [(d.expect, d.said) for d in spoken if d.expect and not truth.kind_told(d)],
        "typed_wrong": truth.typed_wrong(scenario),
    }


class Truth:
    """Actions and steps, paired."""

    def __init__(self, done: Sequence[Deed], draft: Mapping[str, Any]) -> None:
        self.done = list(done)
        self.acts = [d for d in done if d.kind != "talk"]
        self.steps: list[Step] = list(draft["steps"])
        self.front = " ".join(str(draft.get(k) or "") for k in ("title", "purpose", "scope", "introduction"))
        self.zero = datetime.fromisoformat(draft["recorded_at"].replace("Z", "+00:00")).timestamp()
        self.optional = {
            i
            for i, (a, b) in enumerate(itertools.pairwise(self.acts))
            if a.kind == "click" and b.kind == "type" and a.do.get("name") == b.do.get("name")
        }
        self.optional |= {
            i for i in range(1, len(self.acts)) if self.acts[i - 1].kind == "type" and self.acts[i].do.get("press") in ("Return", "Tab")
        }
        self.required = [i for i in range(len(self.acts)) if i not in self.optional]
        self.pairs = self._pair()
        self.used = set(self.pairs.values())

    def _gap(self, i: int, j: int) -> float:
        """Seconds between action *i* and step *j*; a step of typing may begin with the click into its field."""
        begins = [self.acts[i].time]
        if i - 1 in self.optional and self.acts[i - 1].kind == "click":
            begins.append(self.acts[i - 1].time)
        return min(abs(float(self.steps[j]["start"]) + self.zero - t) for t in begins)

    def _pair(self) -> dict[int, int]:
        """The longest, then nearest, ordered matching (dynamic programming from the end)."""
        n, m = len(self.acts), len(self.steps)
        best: list[list[tuple[int, float]]] = [[(0, 0.0)] * (m + 1) for _ in range(n + 1)]
        take = [[False] * m for _ in range(n)]
        for i in reversed(range(n)):
            for j in reversed(range(m)):
                best[i][j] = max(best[i + 1][j], best[i][j + 1])
                if self.steps[j]["kind"] == self.acts[i].kind and (gap := self._gap(i, j)) <= NEAR_SECONDS:
                    count, nearness = best[i + 1][j + 1]
                    if (count + 1, nearness - gap) > best[i][j]:
                        best[i][j], take[i][j] = (count + 1, nearness - gap), True
        pairs, i, j = {}, 0, 0
        while i < n and j < m:
            if take[i][j]:
                pairs[i] = j
                i, j = i + 1, j + 1
            elif best[i + 1][j] >= best[i][j + 1]:
                i += 1
            else:
                j += 1
        return pairs

    def ordering(self) -> float:
        """The share of neighbouring actions whose steps stand in the same order."""
        order = [self.pairs[i] for i in sorted(self.pairs)]
        return 1.0 if len(order) < 2 else sum(a < b for a, b in itertools.pairwise(order)) / (len(order) - 1)

    def named(self) -> list[tuple[Deed, Step | None]]:
        """Each action on a control with a name, and its step."""
        return [
            (d, self.steps[self.pairs[i]] if i in self.pairs else None)
            for i, d in enumerate(self.acts)
            if d.do.get("name") and (i in self.pairs or i not in self.optional)
        ]

    def _typing(self, scenario: Mapping[str, Any]) -> list[tuple[str, Step]]:
        found = [
            (str(d.do["type"]), self.steps[self.pairs[i]])
            for i, d in enumerate(self.acts)
            if d.kind == "type" and i in self.pairs and not d.do.get("secret")
        ]
        known = scenario["app"].get("accessibility", True)  # without it nothing tells that a field is no password
        return [(text, step) for text, step in found if known or not step.get("masked")]

    def typed(self, scenario: Mapping[str, Any]) -> list[bool]:
        """Whether each typed text is right."""
        return [text == (step.get("text") or "") for text, step in self._typing(scenario)]

    def typed_wrong(self, scenario: Mapping[str, Any]) -> list[tuple[str, str]]:
        """Typed texts that are not."""
        return [(text, step.get("text") or "") for text, step in self._typing(scenario) if text != (step.get("text") or "")]

    def placed(self, deed: Deed) -> bool:
        """Whether what was said stands where it belongs."""
        return self._talk_placed(deed) if deed.kind == "talk" else self._explained(deed)

    def _talk_placed(self, deed: Deed) -> bool:
        at = next(n for n, d in enumerate(self.done) if d is deed)
        before = [s for d in self.done[:at] if (s := self._step_of(d)) is not None]
        after = [s for d in self.done[at:] if (s := self._step_of(d)) is not None]
        everywhere = [carried(deed.said, text_of(s)) for s in self.steps]
        if deed.about == "previous" and before:
            return everywhere[before[-1]] >= max(MOST, max(everywhere) - CLOSE)
        near = everywhere[max(0, max(before, default=0)) : min(after, default=len(self.steps)) + 1]
        return max([*near, carried(deed.said, self.front) if not before else 0.0], default=0.0) >= MOST

    def _explained(self, deed: Deed) -> bool:
        mine = self._steps_of(deed)
        if not mine:
            return False
        here = carried(deed.said, " ".join(text_of(self.steps[j]) for j in sorted(mine)))
        elsewhere = max((carried(deed.said, text_of(s)) for j, s in enumerate(self.steps) if j not in mine), default=0.0)
        return here >= max(MOST, elsewhere - CLOSE)

    def kind_told(self, deed: Deed) -> bool:
        """Whether a check, warning and the like was recognised as one."""
        if deed.kind == "talk":
            nearby: Sequence[Step] = self.steps
        else:
            mine = self._steps_of(deed)
            nearby = [self.steps[k] for k in {j + d for j in mine for d in (-1, 0, 1)} if 0 <= k < len(self.steps)]
        own = any(s["kind"] == deed.expect and carried(deed.said, f"{s['instruction']} {s.get('narration')}") >= MOST for s in nearby)
        return own or any(
            c["kind"] == deed.expect and carried(deed.said, c["text"]) >= MOST - CLOSE for s in nearby for c in s.get("callouts", ())
        )

    def pictures_before(self, images: Path, screen: Sequence[int]) -> list[bool]:
        """Whether the corner of each picture has the colour that the page had before the press."""
        from PIL import Image

        found = []
        for i, deed in enumerate(self.acts):
            if deed.boxed and i in self.pairs and (name := self.steps[self.pairs[i]].get("image")):
                with Image.open(images / name) as picture:
                    scale = picture.width / screen[0]
                    pixel: Any = picture.convert("RGB").getpixel((int((screen[0] - 8) * scale), int(8 * scale)))
                wanted = [deed.presses * step % 256 for step in (37, 91, 151)]
                found.append(all(abs(a - b) <= 12 for a, b in zip(pixel, wanted, strict=True)))
        return found

    def _index(self, deed: Deed) -> int:
        return next(i for i, d in enumerate(self.acts) if d is deed)

    def _step_of(self, deed: Deed) -> int | None:
        """The step that shows an action; a folded click or Enter is shown by the typing."""
        if deed.kind == "talk":
            return None
        i = self._index(deed)
        if i in self.pairs or i not in self.optional:
            return self.pairs.get(i)
        return self.pairs.get(i + 1 if deed.kind == "click" else i - 1)

    def _steps_of(self, deed: Deed) -> set[int]:
        """All steps that the sentence of an action explains."""
        i = self._index(deed)
        last = i + deed.spans - 1
        mine = {self.pairs[k] for k in range(i, last + 2) if k in self.pairs and (k <= last or k - 1 in self.optional)}
        if i in self.optional and deed.kind == "press" and i - 1 in self.pairs:
            mine.add(self.pairs[i - 1])
        return mine


def text_of(step: Step) -> str:
    """All words of a step."""
    return " ".join([step.get("instruction") or "", step.get("narration") or "", *(c["text"] for c in step.get("callouts", ()))])


def target_name(step: Step | None) -> str:
    """The name of a step's control."""
    return str(((step or {}).get("target") or {}).get("name") or "")


def is_named(deed: Deed, step: Step | None) -> bool:
    """Whether the control has its name, or another one that a reader sees on it (`also`)."""
    return any(same_name(wanted, target_name(step)) for wanted in (deed.do["name"], *deed.do.get("also", ())))


def same_name(wanted: str, got: str) -> bool:
    """Alike but for signs, capitals and a slip; a name may stand inside one of twice its length."""
    a, b = " ".join(words(wanted)), " ".join(words(got))
    if not a or not b:
        return wanted.strip() == got.strip()
    return difflib.SequenceMatcher(None, a, b).ratio() >= 0.85 or (len(b) <= 2 * len(a) and f" {a} " in f" {b} ")


def says_name(deed: Deed, step: Step | None) -> bool:
    """Whether the instruction names the control."""
    sentence = (step or {}).get("instruction") or ""
    return any(
        set(content(n)) <= set(words(sentence)) and bool(content(n) or n in sentence) for n in (deed.do["name"], *deed.do.get("also", ()))
    )


def share(results: Sequence[bool]) -> float | None:
    """The part that is true; None of nothing."""
    return sum(results) / len(results) if results else None
