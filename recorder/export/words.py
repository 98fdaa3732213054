"""The words that an export adds to a document, in the document's language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from recorder.paths import resource


@dataclass(frozen=True, slots=True)
class Words:
    """Headings, labels and sentences of one language; `language` is the one they are in."""

    language: str
    plain: MappingProxyType[str, str]
    alt: MappingProxyType[str, str]
    place: MappingProxyType[str, str]
    flow: MappingProxyType[str, tuple[str, ...]]
    """Patterns that take decisions apart: `questions` with the groups if, then and otherwise; `ends` begin what ends the way."""

    def __getitem__(self, key: str) -> str:
        return self.plain[key]


@cache
def words(language: str) -> Words:
    """The words for a document in *language* (such as ``de-AT``); English where there is no translation."""
    base = language.split("-")[0].lower()
    name = base if base.isalpha() and base.isascii() and (resource("templates/words") / f"{base}.toml").is_file() else "en"
    loaded = tomllib.loads(resource(f"templates/words/{name}.toml").read_text("utf-8"))
    plain = {key: value for key, value in loaded.items() if isinstance(value, str)}
    return Words(name, MappingProxyType(plain), MappingProxyType(loaded["alt"]), MappingProxyType(loaded["place"]), MappingProxyType({key: tuple(value) for key, value in loaded["flow"].items()}))
