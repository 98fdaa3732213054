"""How one language words instructions and titles: its templates, read from `resources/language`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recorder.paths import resource

DEFAULT = "en"
GESTURES = ("click", "double_click", "triple_click", "right_click", "held_click", "drag", "scroll", "type", "press")


@dataclass(frozen=True)
class TitleRules:
    """How a title is found in an introduction, and made from the work where there is none."""

    patterns: tuple[re.Pattern[str], ...]
    rejected: frozenset[str]
    """Words a title cannot end with: they speak of something said before."""
    leading: re.Pattern[str]
    heading_ends: re.Pattern[str]
    heading_never: frozenset[str]
    """Words of a whole sentence; a first clause without any of them is a heading (*New product in four sizes*)."""
    tails: re.Pattern[str]
    articles: tuple[str, ...]
    done: str
    plain: str
    application: str
    nothing: str
    longest: int
    dull: frozenset[str]
    """Names of buttons that say nothing about the work."""


@dataclass(frozen=True)
class Phrases:
    """One language. `templates` has sentences by gesture and role; `marked` speaks of a control without a name."""

    code: str
    quote: str
    context: str
    lower_after_context: bool
    templates: Mapping[str, Mapping[str, str]]
    within: Mapping[str, str]
    places: Mapping[str, str]
    """Where a control is, by the role of what holds it: *in the "Leads" list*."""
    dull_places: frozenset[str]
    """Names of lists and the like that tell nothing."""
    states: Mapping[str, str]
    marked: Mapping[str, str]
    role_words: tuple[str, ...]
    keys: Mapping[str, str]
    shortcuts: Mapping[str, str]
    field_shortcuts: Mapping[str, str]
    browser_shortcuts: Mapping[str, str]
    spoken_leads: re.Pattern[str]
    spoken_never: frozenset[str]
    spoken_empty: frozenset[str]
    """Words that add nothing to verb and name: *the ... button*."""
    spoken_verbs: Mapping[str, tuple[str, ...]]
    title: TitleRules
    openers: re.Pattern[str]
    asides: re.Pattern[str]
    keep_doubled: frozenset[str]


@cache
def phrases(code: str) -> Phrases:
    """The wording of language *code* (``en``, ``de-AT``); of English when there is none for it."""
    short = re.split(r"[-_]", code)[0].lower() or DEFAULT
    try:
        path = resource(f"language/{short}/wording.toml")
    except FileNotFoundError:
        return phrases(DEFAULT)
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    spoken, clean = data["spoken"], data["clean"]
    return Phrases(
        code=short,
        quote=data["form"]["quote"],
        context=data["form"]["context"],
        lower_after_context=data["form"]["lower_after_context"],
        templates={kind: {k: v for k, v in data[kind].items() if isinstance(v, str)} for kind in GESTURES},
        within=data["click"]["within"],
        places=data["click"]["places"],
        dull_places=frozenset(data["click"]["dull_places"]["all"]),
        states=data["click"]["states"],
        marked=data["marked"],
        role_words=tuple(data["role_words"]["all"]),
        keys=data["keys"],
        shortcuts=data["shortcuts"],
        field_shortcuts=data["field_shortcuts"],
        browser_shortcuts=data["browser_shortcuts"],
        spoken_leads=_pattern(spoken["leads"]),
        spoken_never=frozenset(spoken["never"]),
        spoken_empty=frozenset(spoken["empty"].split()),
        spoken_verbs={kind: tuple(sorted(some, key=len, reverse=True)) for kind, some in spoken["verbs"].items()},
        title=_title(data["title"]),
        openers=_pattern(clean["openers"]),
        asides=_pattern(rf"(?P<before>\S+,)\s*(?:{clean['asides']}),"),
        keep_doubled=frozenset(clean["keep_doubled"].split()),
    )


def _title(data: Mapping[str, Any]) -> TitleRules:
    return TitleRules(
        patterns=tuple(_pattern(p) for p in data["patterns"]),
        rejected=frozenset(data["rejected"]),
        leading=_pattern(data["leading"]),
        heading_ends=_pattern(data["heading_ends"]),
        heading_never=frozenset(data["heading_never"].split()),
        tails=_pattern(data["tails"]),
        articles=tuple(data["articles"]),
        done=data["done"],
        plain=data["plain"],
        application=data["application"],
        nothing=data["nothing"],
        longest=data["longest"],
        dull=frozenset(data["dull"]),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
