"""Texts for people where Qt is out of reach: marked for the translators, and said in the language of this program.

Errors and the answers of the doctor are made far from any window, often in another process. So the language stands in the
environment, which children inherit: the shell says it once (`speak`), the command line speaks English.
"""

from __future__ import annotations

import json
import os
from functools import cache

from recorder.paths import resource

LANGUAGE = "SAYSHOW_LANGUAGE"


def translatable(_context: str, text: str) -> str:
    """*text* itself. `pyside6-lupdate` finds it by this call (see `packaging/translations.py`); it is translated when it is shown."""
    return text


def translated(context: str, text: str) -> str:
    """*text* in the language of this program, English where there is no translation. It is found as that of `translatable` is."""
    return _known(os.environ.get(LANGUAGE, "")).get(context, {}).get(text, text)


def speak(language: str) -> None:
    """Say sentences in *language* (two letters) from now on, here and in every process that is started from here."""
    os.environ[LANGUAGE] = language


@cache
def _known(language: str) -> dict[str, dict[str, str]]:
    """The translations of *language* by context and English text; none of a language that Sayshow does not speak."""
    file = resource("translations") / f"{language}.json"
    if not language.isalpha() or not file.is_file():
        return {}
    known: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return known
