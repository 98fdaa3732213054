"""Which characters the fonts on this machine can print, and which families a PDF must ask for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recorder.paths import resource

UNKNOWN = "\ufffd"
_FIRST = "Noto Sans"
_LAST = ("Noto Sans Symbols", "Noto Emoji")
_CJK = {
    "ja": ("Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic", "Meiryo", "MS Gothic",
           "IPAexGothic", "IPAGothic", "TakaoGothic", "VL Gothic"),
    "zh": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "SimHei", "SimSun",
           "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
    "zh-hant": ("Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", "PMingLiU"),
    "ko": ("Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic", "UnDotum"),
}
"""Where system fonts for Chinese, Japanese and Korean are found, the best first; the same Han character differs by language."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a text needs: the families in the order to try, the system's files for some of them, and what no font has."""

    families: tuple[str, ...]
    files: tuple[Path, ...]
    missing: frozenset[str]


def choose(texts: Iterable[str], language: str, wished: str = "") -> Choice:
    """The fonts for *texts*. System fonts are looked at only when *wished* names one or a character needs one (slow)."""
    needed = {char for each in texts for char in set(each) if not _invisible(char)}
    shipped = _shipped()
    covered = needed & _coverage(shipped[_FIRST])
    for path in shipped.values():
        if covered == needed:
            break
        covered |= needed & _coverage(path)
    if covered == needed and wished in ("", *shipped):
        return Choice(_ordered([*shipped], wished, ()), (), frozenset())
    system = _system()
    used = [wished] if wished in system else []
    covered |= {char for family in used for char in needed & _coverage(*system[family][0])}
    for family in [*(each for each in _cjk_order(language) if each in system), *system]:
        if covered == needed:
            break
        if gained := needed & _coverage(*system[family][0]) - covered:
            covered |= gained
            used.append(family)
    files = dict.fromkeys(path for family in used for path, _ in system[family])
    first = wished if wished in used else ""
    return Choice(_ordered([*shipped], first, tuple(used)), tuple(files), frozenset(needed - covered))


def replaced(text: str, missing: frozenset[str]) -> str:
    """*text* with `UNKNOWN` in place of the characters that no font has."""
    return "".join(UNKNOWN if char in missing else char for char in text) if missing else text


def _ordered(shipped: list[str], wished: str, system: tuple[str, ...]) -> tuple[str, ...]:
    scripts = [family for family in shipped if family != _FIRST and family not in _LAST]
    order = [wished, _FIRST, *scripts, *system, *_LAST]
    return tuple(dict.fromkeys(filter(None, order)))


def _cjk_order(language: str) -> list[str]:
    tag = language.lower()
    own = "zh-hant" if tag.startswith(("zh-tw", "zh-hk", "zh-hant")) else tag.split("-")[0]
    languages = [own, *(each for each in ("ja", "zh", "ko", "zh-hant") if each != own)]
    return [family for each in languages for family in _CJK.get(each, ())]


def _invisible(char: str) -> bool:
    """Line ends and default-ignorable characters need no glyph."""
    return char in "\n\u200b\u200c\u200d\u200e\u200f\u00ad\u2060\u034f\ufe0e\ufe0f" or unicodedata.category(char) == "Zs" and char == " "


@cache
def _shipped() -> dict[str, Path]:
    return {_family(path): path for path in sorted(resource("fonts").glob("*.ttf"))}


@cache
def _family(path: Path) -> str:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return str(font["name"].getBestFamilyName())


@cache
def _coverage(path: Path, index: int = 0) -> frozenset[str]:
    """The characters *path* has glyphs for; none when the file cannot be read."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(path, lazy=True, fontNumber=index) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (OSError, TTLibError, KeyError, AssertionError, ValueError):
        return frozenset()


@cache
def _system() -> dict[str, tuple[tuple[Path, int], ...]]:
    """The system's upright families by name: regular and bold, as file and place in it."""
    import typst

    weights: dict[str, dict[int, tuple[Path, int]]] = {}
    for font in typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts():
        if font.path and font.style == "normal":
            weights.setdefault(font.family, {}).setdefault(font.weight, (Path(font.path), font.index))
    return {
        family: tuple(dict.fromkeys(found[min(found, key=lambda weight: abs(weight - wanted))] for wanted in (400, 700)))
        for family, found in weights.items()
    }
