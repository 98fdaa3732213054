"""Names as the screen shows them: one line, without mnemonics, shortcuts and signs of icon fonts."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
MNEMONIC_ROLES = frozenset({"menu", "menu item", "button", "check box", "radio button", "tab", "label"})
_BRACKETED = re.compile(r"\s*\([&_]\w\)(?=\s*(\.\.\.|…)?$)")
_AMPERSAND = re.compile(r"&(?=\w)")
_UNDERSCORE = re.compile(r"(?<!\w)_(?=\w)")


def caption(text: str, role: str | None = None) -> str | None:
    """*text* as a name: white space collapsed, cut at 60 characters; None when nothing readable is left."""
    line = text.split("\t", 1)[0] if role in ("menu item", "menu") else text
    line = "".join(" " if c.isspace() else c for c in line if _shown(c))
    line = " ".join(line.split())
    if role in MNEMONIC_ROLES:
        line = _without_mnemonic(line)
    if not any(unicodedata.category(c)[0] in "LNSP" for c in line):
        return None
    if len(line) > LONGEST:
        cut = line[: LONGEST - 1]
        line = (cut[: cut.rfind(" ")] if " " in cut[LONGEST // 2 :] else cut).rstrip(" ,;:") + "…"
    return line


def label_caption(text: str) -> str | None:
    """The caption of a field, without the colon or the star of a required field at its end."""
    line = caption(text, "label")
    return (line.rstrip(" :*：") or line) if line else None


def same_caption(one: str, other: str) -> bool:
    """Whether two texts read the same (spacing and case apart)."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def readable(name: str) -> bool:
    """Whether a name can be read aloud; a pictogram such as a gear cannot, ``=`` and ``7`` can."""
    return any(unicodedata.category(c)[0] in "LNP" or unicodedata.category(c) in ("Sm", "Sc") for c in name)


def _shown(char: str) -> bool:
    """No control characters, marks of direction, object placeholders or private signs of icon fonts."""
    return char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cn", "Cs") and char != "\ufffc"


def _without_mnemonic(line: str) -> str:
    line = _BRACKETED.sub("", line)
    if line.count("&") == 1 and not re.search(r"[A-Z]&[A-Z]", line):
        line = _AMPERSAND.sub("", line)
    if line.count("_") == 1:
        line = _UNDERSCORE.sub("", line)
    return line.replace("&&", "&")


_KNOWN = {"libreoffice": "LibreOffice", "vlc": "VLC", "gimp": "GIMP", "xterm": "XTerm", "soffice": "LibreOffice"}


def application_name(instance: str, group: str) -> str:
    """A program's name for people, from its X11 class (``libreoffice-calc``, ``org.gnome.Nautilus``, ``Mousepad``)."""
    name = (group or instance).strip()
    if name.count(".") >= 2 and " " not in name:
        name = name.rsplit(".", 1)[1]
    words = name.replace("_", "-").split("-") if " " not in name else [name]
    return " ".join(_KNOWN.get(word.lower(), word[:1].upper() + word[1:]) for word in words if word)
