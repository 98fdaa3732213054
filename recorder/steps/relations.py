"""How each clause stands to the actions around it, and each clause to the next: the features that alignment weighs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from recorder.steps.actions import Action
from recorder.steps.clauses import Clause
from recorder.steps.language import Language
from recorder.steps.mentions import Index, Spoken, same_digits, spoken

TOLERANCE = 0.08
"""Seconds by which word times are believed to be wrong."""
REACH = 2
"""So many actions before and after a clause may be the one it speaks of."""
TENSES = ("past", "past_start", "back", "ahead", "present", "command", "progressive", "again", "deictic")
QUICK = 0.9
"""Seconds between actions that are done in one go."""
VERBS = ("type", "scroll", "drag", "press", "double_click", "right_click", "choose", "tick", "click")
ROLE_VERBS = {"combo box": "choose", "list item": "choose", "option": "choose", "radio button": "choose", "menu item": "choose",
              "check box": "tick", "switch": "tick", "entry": "type", "spin button": "type", "table cell": "type"}
SIDES = ("P", "I", "N")
"""How features name an action that came before the clause, during it, after it."""
NAMING = frozenset({"name", "typed", "digits", "typed digits", "key"})
Features = dict[str, float]


def bursts(actions: Sequence[Action]) -> list[range]:
    """For each action the actions that were done in one go with it."""
    found: list[range] = []
    first = 0
    for j, action in enumerate(actions):
        if j + 1 == len(actions) or actions[j + 1].start - action.end >= QUICK:
            found += [range(first, j + 1)] * (j + 1 - first)
            first = j + 1
    return found


class Relations:
    """The features of all pairings. `candidates` lists for each clause the actions it may belong to (-1: none yet)."""

    def __init__(self, clauses: Sequence[Clause], actions: Sequence[Action], language: Language) -> None:
        self.said, self.actions, self.language = clauses, actions, language
        self.index = Index(actions, language)
        self.starts = [a.start for a in actions]
        self.bursts = bursts(actions)
        self.spoken = [spoken(c.text, language) for c in clauses]
        self.openings = [language.opening(s.text) for s in self.spoken]
        self._sentences()
        self.inside = [self._span(c.start, c.end) for c in clauses]
        self.candidates = [self._candidates(i) for i in range(len(clauses))]
        self.tenses = [self._tenses(s.text) for s in self.spoken]
        self.sentence_tenses = {n: self._tenses(s.text) for n, s in self.whole.items()}
        self.verbs = [frozenset(v for v in VERBS if language.has(v, s.text)) for s in self.spoken]
        self._mentions: dict[tuple[int, int], Features] = {}

    def _sentences(self) -> None:
        parts: dict[int, list[int]] = defaultdict(list)
        for i, clause in enumerate(self.said):
            parts[clause.sentence].append(i)
        self.sentence_inside = {n: self._span(self.said[p[0]].start, self.said[p[-1]].end) for n, p in parts.items()}
        self.whole: dict[int, Spoken] = {
            n: self.spoken[p[0]] if len(p) == 1 else spoken(" ".join(self.said[i].text for i in p), self.language) for n, p in parts.items()}

    def _span(self, start: float, end: float) -> range:
        """The actions that begin within the time."""
        return range(bisect_left(self.starts, start - TOLERANCE), bisect_left(self.starts, end + TOLERANCE))

    def _candidates(self, i: int) -> list[int]:
        inside = self.inside[i]
        first, last = max(inside.start - REACH, -1), min(inside.stop + REACH, len(self.actions))
        return [j for j in range(first, last) if j >= 0 or inside.start == 0]

    def _tenses(self, text: str) -> tuple[str, ...]:
        opened = self.language.after_opening(text)
        return tuple(cue for cue in TENSES if self.language.has(cue, opened))

    def side(self, i: int, j: int) -> int:
        """-1: action *j* came before clause *i*, 1: after it, 0: during it."""
        inside = self.inside[i]
        return -1 if j < inside.start else 1 if j >= inside.stop else 0

    def node(self, i: int, j: int, habit: float) -> Features:
        """Clause *i* belongs to action *j*."""
        if j < 0:
            return {"none": 1.0, **{f"{t}:0": 1.0 for t in self.tenses[i]}}
        side, inside, clause, action = self.side(i, j), self.inside[i], self.said[i], self.actions[j]
        name = SIDES[side + 1]
        rank = inside.start - j if side < 0 else j - inside.stop + 1 if side > 0 else j - inside.start + 1
        crossed = side != 0 and len(inside) > 0
        found: Features = {f"{name}{min(rank, 2)}{'x' if crossed else ''}": 1.0, f"habit:{name}": habit}
        if side:
            wait = max(0.0, clause.start - action.end if side < 0 else action.start - clause.end)
            found[f"near:{name}"] = 1.0 / (1.0 + wait)
            found[f"wait:{name}"] = min(wait, 4.0) / 4.0
            if len(inside) == 0:
                self._balance(i, side, found, name)
            if rank > 1 and j in self.bursts[inside.start - 1 if side < 0 else inside.stop]:
                found[f"{name}:burst"] = 1.0
        within = self.sentence_inside[clause.sentence]
        if j in within:
            found["sentence"] = 1.0
        elif len(within) and side:
            found[f"leaves:{name}"] = 1.0
        for tense in self.tenses[i]:
            found[f"{tense}:{name}"] = 1.0
        for tense in self.sentence_tenses[clause.sentence]:
            found[f"S.{tense}:{name}"] = 1.0
        found.update(self.mention(i, j))
        if others := [told for k in self.bursts[j] if k != j for name, told in self.mention(i, k).items() if name in NAMING]:
            found["burst"] = max(others)
        return found

    def _balance(self, i: int, side: int, found: Features, name: str) -> None:
        """Whether this clause's silence before the next action or after the last one is the longer."""
        stop = self.inside[i].stop
        if 0 < stop < len(self.actions):
            clause = self.said[i]
            before = max(0.0, clause.start - self.actions[stop - 1].end)
            after = max(0.0, self.actions[stop].start - clause.end)
            found[f"balance:{name}"] = (before - after) / (before + after + 0.5)

    def mention(self, i: int, j: int) -> Features:
        """What clause *i* says of action *j*, whatever the times."""
        if (i, j) in self._mentions:
            return self._mentions[i, j]
        said, whole, subject, action = self.spoken[i], self.whole[self.said[i].sentence], self.index.subjects[j], self.actions[j]
        found: Features = {}
        for prefix, words in (("", said), ("S.", whole)):
            if prefix and words is said:
                for name in ("name", "telling", "typed", "digits", "typed digits", "key"):
                    if name in found:
                        found["S." + name] = found[name]
                continue
            if name_share := self.index.share(words, subject.name):
                found[prefix + "name"] = name_share
                found[prefix + "telling"] = self.index.telling(words, subject.name)
            if typed := self.index.share(words, subject.typed):
                found[prefix + "typed"] = typed
            if digits := same_digits(words, subject.name_digits):
                found[prefix + "digits"] = digits
            if digits := same_digits(words, subject.typed_digits):
                found[prefix + "typed digits"] = digits
            if subject.keys and (keys := self._keys(words, subject.keys)):
                found[prefix + "key"] = keys
        self._verbs(i, action, found)
        self._mentions[i, j] = found
        return found

    def _keys(self, said: Spoken, keys: frozenset[str]) -> float:
        hits = sum(1 for k in keys if k in said.words or (k[:1] == "f" and k[1:].isdigit() and k[1:] in said.digits))
        return 1.0 if hits > 1 or (hits and len(keys) <= 2) else 0.5 * hits

    def _verbs(self, i: int, action: Action, found: Features) -> None:
        verbs = self.verbs[i]
        if not verbs:
            return
        role = action.target.role or "" if action.target else ""
        mine = {action.kind, ROLE_VERBS.get(role, action.kind)} | ({"press"} if role == "button" else set())
        if verbs & mine:
            found["verb"] = 1.0
            if special := verbs & mine & {"scroll", "drag", "double_click", "right_click", "type", "press"}:
                found[f"verb:{min(special)}"] = 1.0
        elif verbs - {"click", "choose"}:
            found["verb else"] = 1.0
        if role and self.language.has(f"role {role}", self.spoken[i].text):
            found["role"] = 1.0

    def edge(self, i: int, j: int, k: int) -> Features:
        """Clause *i* belongs to action *j* and the next one to *k*, at or after *j*."""
        one, other = self.said[i], self.said[i + 1]
        same = one.sentence == other.sentence
        bound = ("comma" if one.ending == "," else "breath") if same else "stop"
        acts = self._span(one.end + TOLERANCE, other.start - TOLERANCE)
        if j == k:
            found: Features = {f"stay:{bound}": 1.0}
            if not same and one.pause > 0.6:
                found["stay:stop:pause"] = min(2.0, one.pause - 0.6)
            if acts and j < acts.start:
                found["stay:over action"] = 1.0
            if opening := self.openings[i + 1]:
                found[f"stay:{bound}:{opening}"] = 1.0
            return found
        pause = min(1.5, one.pause)
        found = {f"move:{bound}": 1.0, f"move:{bound}:pause": pause}
        if len(acts):
            found[f"move:{bound}:act"] = 1.0
        if opening := self.openings[i + 1]:
            found[f"move:{opening}"] = 1.0
        if j >= 0:
            self._skipped(range(j + 1, k), found, (i, i + 1))
        else:
            self._skipped(range(0, k), found, (i, i + 1))
        return found

    def opening(self, j: int) -> Features:
        """The first clause belongs to action *j*: those before it have no words."""
        return self._silent("opening", range(0, max(0, j)))

    def closing(self, j: int) -> Features:
        """The last clause belongs to action *j*: those after it have no words."""
        return self._silent("closing", range(j + 1, len(self.actions)))

    def _silent(self, part: str, passed: range) -> Features:
        """Actions at an end of the recording that nobody speaks of."""
        found: Features = {}
        self._skipped(passed, found, ())
        return {f"{part}:{name}": value for name, value in found.items()}

    def _skipped(self, passed: range, found: Features, beside: Sequence[int]) -> None:
        """Actions that nobody speaks of."""
        for j in passed:
            quick = j > 0 and self.actions[j].start - self.actions[j - 1].end < QUICK
            kind = "typed" if self.actions[j].kind in ("type", "press") else "other"
            key = f"skip:{'quick' if quick else 'slow'}:{kind}"
            found[key] = found.get(key, 0.0) + 1.0
            if any(self.mention(i, j).get("name", 0.0) + self.mention(i, j).get("typed digits", 0.0) > 0.4 for i in beside):
                found["skip:named"] = found.get("skip:named", 0.0) + 1.0
