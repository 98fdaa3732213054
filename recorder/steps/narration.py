"""Spoken words made readable: fillers and stutters out, everything else as it was said."""

from __future__ import annotations

from recorder.steps.language import Language


def clean(text: str, language: Language) -> str:
    """*text* without fillers and doubled words, with a capital at the start."""
    kept: list[str] = []
    for word in text.split():
        bare = language.bare(word)
        if bare in language.fillers:
            continue
        if kept and bare and bare == language.bare(kept[-1]):
            kept[-1] = word
            continue
        kept.append(word)
    joined = " ".join(kept).strip(" ,")
    return joined[:1].upper() + joined[1:]
