"""The title of a draft: the work that the introduction promises, else the work that was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recorder.steps.actions import Action
from recorder.steps.applications import place_of_work
from recorder.steps.cleaning import clean
from recorder.steps.language import language as speech_of
from recorder.steps.phrases import TitleRules, phrases

TELLING = frozenset({"button", "menu item", "link"})
LONGEST_HEADING = 8
_STOP = re.compile(r"(?<=[.?!])\s+")


def title(actions: Sequence[Action], introduction: str, language: str) -> str:
    """A title in sentence case without a full stop, such as *Convert a qualified lead into an opportunity*.

    The sentences of *introduction* are tried first; one that promises nothing (*So these are the scans*) gives none.
    """
    rules = phrases(language).title
    for pattern in rules.patterns:
        for sentence in _STOP.split(introduction):
            found = pattern.search(clean(sentence, speech_of(language)))
            if found is not None and (words := _trimmed(found["what"], rules)):
                return words
    return _heading(clean(introduction, speech_of(language)), rules) or _from_work(actions, rules)


def _heading(introduction: str, rules: TitleRules) -> str:
    """A first clause that is no sentence but a heading: *New product in four sizes*, *Refunds*."""
    clause = rules.heading_ends.split(introduction, maxsplit=1)[0]
    words = clause.split()
    if not words or len(words) > LONGEST_HEADING or len(clause) < 5:
        return ""
    if any(w.lower() in rules.heading_never or w.endswith(("'s", "’s")) for w in words):
        return ""
    return _trimmed(clause, rules, least=1)


def _trimmed(what: str, rules: TitleRules, least: int = 2) -> str:
    """The work without what hangs on it; empty when too long or when it speaks of something unknown."""
    words = rules.tails.sub("", what).strip(" ,-–")
    for article in rules.articles:
        words = re.sub(rf"(?<!\w){article}", "the " if article == "our " else "", words, flags=re.IGNORECASE)
    words = rules.leading.sub("", words)
    parts = words.split()
    if not least <= len(parts) <= rules.longest or parts[-1].lower().strip(",") in rules.rejected:
        return ""
    return words[:1].upper() + words[1:]


def _from_work(actions: Sequence[Action], rules: TitleRules) -> str:
    """The last button with a name that says something, and where it stands."""
    places = [place_of_work(a.window.title, a.window.application) for a in actions if a.window.application]
    place = max(dict.fromkeys(places), key=places.count) if places else ""
    for action in reversed(actions):
        name = " ".join((action.target.name or "").split()) if action.target is not None else ""
        if action.kind != "click" or action.target is None or action.target.role not in TELLING or action.accidental:
            continue
        if len(name) < 3 or name.lower().strip(" .…") in rules.dull:
            continue
        name = name.rstrip(" .…")
        return rules.done.format(name=name, application=place) if place else rules.plain.format(name=name)
    return rules.application.format(application=place) if place else rules.nothing
