"""The words of the house: preferred terms, the variants that shall give way to them, and what they mean.

One small file in the library's folder, so that everybody who shares the folder shares the words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from recorder.document.model import Definition, Document, Step
from recorder.document.texts import Match, texts, with_text
from recorder.errors import ForeignFileError
from recorder.files import write_atomically
from recorder.plain import build, from_text, to_text
from recorder.translatable import translated

FILE = "glossary.json"
FORMAT = 1
LARGEST = 4 * 1024 * 1024
KEPT_WORDS = frozenset({"text", "number", "owner", "approver", "tags", "related"})
"""Fields whose words are what they are: typed values, names, tags, titles of others."""


@dataclass(frozen=True, slots=True)
class Term:
    """A preferred word, the variants that people say instead, and what it means (empty: it needs no definition)."""

    preferred: str
    variants: tuple[str, ...] = ()
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, in the order of the alphabet."""

    terms: tuple[Term, ...] = ()
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Finding:
    """A variant in a document: where it stands, which term it belongs to, and the words to put there instead."""

    match: Match
    term: Term
    instead: str


def glossary_of(terms: Iterable[Term]) -> Glossary:
    """A tidy glossary: no empty terms, no variant twice or equal to its term, one term a word."""
    made: dict[str, Term] = {}
    for term in terms:
        preferred = " ".join(term.preferred.split())
        if not preferred:
            continue
        known = made.get(preferred.casefold(), Term(preferred))
        variants = {v.casefold(): v for v in (*known.variants, *(" ".join(v.split()) for v in term.variants)) if v}
        variants.pop(preferred.casefold(), None)
        made[preferred.casefold()] = Term(known.preferred, tuple(variants.values()), term.meaning.strip() or known.meaning)
    return Glossary(tuple(made[key] for key in sorted(made)))


def load(root: Path) -> Glossary:
    """The glossary of the library *root*; an empty one where there is none. Raises ForeignFileError."""
    path = root / FILE
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("it is too long")
        found = build(Glossary, from_text(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Glossary()
    except (OSError, ValueError) as error:
        raise ForeignFileError(translated(
            "errors",
            "The glossary {0} cannot be read ({1}). It was left as it is. Mend it, or move it away.",
        ).format(path, error)) from error
    if found.format > FORMAT:
        raise ForeignFileError(translated("errors", "The glossary {0} was made by a newer Sayshow. It was left as it is. Update Sayshow to use it.").format(path))
    return glossary_of(found.terms)


def save(root: Path, before: Glossary, after: Glossary) -> Glossary:
    """Write *after*, which was made from *before*; what others changed meanwhile is kept. The glossary as it stands now.

    Raises StorageError, and ForeignFileError when what is there cannot be read.
    """
    now = load(root)
    merged = after if now == before else merged_with(now, before, after)
    root.mkdir(parents=True, exist_ok=True)
    write_atomically(root / FILE, to_text(merged).encode())
    return merged


def merged_with(theirs: Glossary, before: Glossary, ours: Glossary) -> Glossary:
    """*theirs* with what *ours* changed since *before*; a term that both changed keeps the variants of both and our meaning."""
    old, mine, other = ({t.preferred.casefold(): t for t in each.terms} for each in (before, ours, theirs))
    terms = []
    for key in {*mine, *other}:
        if key in mine and key in other:
            changed = mine[key] != old.get(key)
            both_changed = changed and other[key] != old.get(key)
            variants = (*mine[key].variants, *other[key].variants) if both_changed else mine[key].variants
            terms.append(replace(mine[key], variants=variants) if changed else other[key])
        elif key in mine and mine[key] != old.get(key):
            terms.append(mine[key])  # new here, or changed here and taken out there
        elif key in other and other[key] != old.get(key):
            terms.append(other[key])
    return glossary_of(terms)


def findings(document: Document, glossary: Glossary) -> tuple[Finding, ...]:
    """Where variants stand in the texts that readers see, in reading order; not where the screen spells them so."""
    named = {step.id: step for step in document.steps}
    found = []
    for place, text in texts(document):
        if place.field in KEPT_WORDS or place.part == "term":
            continue
        step = named.get(place.step or "")
        for start, end, term, instead in variants_in(text, glossary, step):
            found.append(Finding(Match(place, text, start, end), term, instead))
    return tuple(found)


def variants_in(text: str, glossary: Glossary, step: Step | None = None) -> Iterator[tuple[int, int, Term, str]]:
    """The variants in one text: first character, end, the term, and what stands there better.

    What belongs to a preferred term ("lead source" when that is one), or to the name of the control that *step* acts on, stays.
    """
    expression, terms = _expression(glossary)
    if expression is None:
        return
    kept = [hit.span() for hit in re.finditer(re.escape(step.target.name), text)] if step and step.target and step.target.name else []
    for hit in expression.finditer(text):
        words = hit.group()
        term, plural = terms.get(words.casefold()), ""
        if term is None and words[-1:] in "sS":
            term, plural = terms.get(words[:-1].casefold()), words[-1]
        if term is None or any(start <= hit.start() and hit.end() <= end for start, end in kept):
            continue  # a preferred term: it is found first because it is longer
        instead = term.preferred + (plural if plural and not term.preferred.endswith("s") else "")
        yield hit.start(), hit.end(), term, _cased(instead, words)


def replaced(document: Document, found: Collection[Finding]) -> Document:
    """Put the preferred words in their places. Raises ValueError when the text has changed since it was searched."""
    present = dict(texts(document))
    by_place: dict[object, list[Finding]] = {}
    for finding in found:
        by_place.setdefault(finding.match.place, []).append(finding)
    for findings_here in by_place.values():
        place, text = findings_here[0].match.place, findings_here[0].match.text
        if present.get(place) != text:
            raise ValueError("the text has changed since it was searched")
        for finding in sorted(findings_here, key=lambda each: each.match.start, reverse=True):
            text = text[: finding.match.start] + finding.instead + text[finding.match.end :]
        document = with_text(document, place, text)
    return document


def undefined(document: Document, glossary: Glossary) -> tuple[Definition, ...]:
    """Definitions of terms that the document uses and does not define yet."""
    defined = {each.term.casefold() for each in document.definitions}
    read = "\n".join(text for place, text in texts(document) if place.field != "definitions").casefold()
    return tuple(
        Definition(term.preferred, term.meaning)
        for term in glossary.terms
        if term.meaning and term.preferred.casefold() not in defined
        and re.search(rf"(?<!\w){re.escape(term.preferred.casefold())}(e?s)?(?!\w)", read)
    )  # fmt: skip


def with_definitions(document: Document, glossary: Glossary) -> Document:
    """The document with those definitions added."""
    new = undefined(document, glossary)
    return replace(document, definitions=(*document.definitions, *new)) if new else document


def hotwords(glossary: Glossary) -> tuple[str, ...]:
    """The preferred terms, as the recogniser shall spell them."""
    return tuple(term.preferred.replace(",", " ") for term in glossary.terms)


def as_lines(variants: Sequence[str]) -> str:
    """Variants as a person types them: with commas between."""
    return ", ".join(variants)


def from_line(line: str) -> tuple[str, ...]:
    """Variants from a line with commas between."""
    return tuple(part for each in line.split(",") if (part := " ".join(each.split())))


@lru_cache(maxsize=4)
def _expression(glossary: Glossary) -> tuple[re.Pattern[str] | None, dict[str, Term]]:
    """One expression for everything, longest first, and the terms by their variants; preferred terms have none."""
    terms = {variant.casefold(): term for term in glossary.terms for variant in term.variants}
    for term in glossary.terms:
        terms.pop(term.preferred.casefold(), None)
    words = sorted({*terms, *(term.preferred for term in glossary.terms)}, key=len, reverse=True)
    if not terms:
        return None, {}
    joined = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{joined})s?(?!\w)", re.IGNORECASE), terms


def _cased(instead: str, words: str) -> str:
    """Begin with a capital where *words* do."""
    if words[:1].isupper() and not instead[:1].isupper():
        return instead.upper() if words.isupper() and len(words) > 1 else instead[:1].upper() + instead[1:]
    return instead
