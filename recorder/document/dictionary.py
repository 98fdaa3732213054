"""The dictionaries of this computer, and a child process that looks words up in one.

Hunspell reads a dictionary for a tenth of a second and thinks about suggestions for up to half a one, and the binding
holds Python's lock all the while. So it works in a process of its own, ``python -m recorder.document.dictionary LANGUAGE``,
that answers a line of JSON with a line: ``{"words": [...]}`` with the unknown ones of them, ``{"suggest": word}`` with
better spellings. A dictionary that brings Hunspell down takes no window with it.
"""

from __future__ import annotations

import importlib.util
import json
import locale
import os
import subprocess
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from recorder.errors import RecorderError
from recorder.paths import data_folder
from recorder.translatable import translated

MOST_SUGGESTIONS = 6
HINT = "hunspell-de-de, hunspell-fr …"


class DictionaryError(RecorderError):
    """There is no dictionary for a language, or it does not work."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A pair of Hunspell files, ``NAME.aff`` and ``NAME.dic`` in *folder*."""

    folder: Path
    name: str

    @property
    def language(self) -> str:
        """The language as two or three letters."""
        return self.name.replace("-", "_").partition("_")[0].lower()


def own_folder() -> Path:
    """Where a person may put dictionaries."""
    return data_folder() / "dictionaries"


def folders() -> tuple[Path, ...]:
    """Where dictionaries are looked for, the first one wins: the person's own, the system's, and the one that comes with us."""
    system: list[Path] = [own_folder(), Path(platformdirs.user_data_dir("hunspell", appauthor=False))]
    if sys.platform == "darwin":
        system += [Path.home() / "Library/Spelling", Path("/Library/Spelling")]
    elif sys.platform == "win32":
        roots = [Path(root) for name in ("ProgramFiles", "ProgramFiles(x86)") if (root := os.environ.get(name))]
        system += [found for root in roots for found in sorted(root.glob("LibreOffice*/share/extensions/dict-*"))]
    else:
        system += [Path(name) for name in ("/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts")]
        system += sorted(Path("/usr/lib/libreoffice/share/extensions").glob("dict-*"))
    shipped = importlib.util.find_spec("hunspell")
    inside = [Path(place) / "dictionaries" for place in (shipped.submodule_search_locations or ())] if shipped else []
    return (*system, *inside)


def installed(places: Iterable[Path] | None = None) -> tuple[Dictionary, ...]:
    """All dictionaries, best first, each name once."""
    found: dict[str, Dictionary] = {}
    for folder in places if places is not None else folders():
        for words in sorted(folder.glob("*.dic")):
            if words.with_suffix(".aff").is_file() and not words.stem.startswith("hyph"):
                found.setdefault(words.stem, Dictionary(folder, words.stem))
    return tuple(found.values())


def dictionary_for(language: str, places: Iterable[Path] | None = None) -> Dictionary:
    """The dictionary for *language* (``en`` or ``en-GB``): of the system's country where the language names none.

    Raises DictionaryError when there is none.
    """
    tag = language.replace("-", "_")
    short = tag.partition("_")[0].lower()
    fitting = [each for each in installed(places) if each.language == short]
    if not fitting:
        raise DictionaryError(
            translated(
                "errors",
                "There is no dictionary for the language “{0}” on this computer, so spelling is not checked. Everything else "
                "works. Install one (Debian, Ubuntu: {1}), or put its .aff and .dic files into {2}.",
            ).format(language, HINT, own_folder())
        )
    here = (locale.getlocale()[0] or "") if tag == short else ""
    usual = {"en": "en_US"}.get(short, f"{short}_{short.upper()}")
    order = [name for name in (tag, here, usual, short) if name]
    ranks = {name.lower(): rank for rank, name in reversed(list(enumerate(order)))}
    return min(fitting, key=lambda each: ranks.get(each.name.replace("-", "_").lower(), len(order)))


class Speller:
    """Looks words up, in any thread; each call waits for the child. Raises DictionaryError when that is not possible."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._lock = threading.Lock()
        self._child: subprocess.Popen[str] | None = None
        self._closed = False

    def unknown(self, words: Iterable[str]) -> frozenset[str]:
        """Those of *words* that the dictionary does not know."""
        return frozenset(self._ask({"words": list(words)}))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Better spellings, the likeliest first."""
        return tuple(self._ask({"suggest": word}))

    def close(self) -> None:
        """End the child. A call that waits for it gets DictionaryError."""
        self._closed = True
        if (child := self._child) is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()

    def _ask(self, question: dict[str, object]) -> list[str]:
        with self._lock:
            child = self._child or self._start()
            assert child.stdin is not None
            assert child.stdout is not None
            try:
                child.stdin.write(json.dumps(question) + "\n")
                child.stdin.flush()
                answer = child.stdout.readline()
            except (OSError, ValueError) as error:
                raise self._broken() from error
            if not answer:
                raise self._broken()
            return [str(word) for word in json.loads(answer)]

    def _start(self) -> subprocess.Popen[str]:
        found = dictionary_for(self.language)
        if self._closed:
            raise self._broken()
        self._child = subprocess.Popen(
            [sys.executable, "-m", "recorder.document.dictionary", str(found.folder), found.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        return self._child

    def _broken(self) -> DictionaryError:
        return DictionaryError(
            translated(
                "errors",
                "The dictionary for “{0}” does not work, so spelling is not checked. Your words are safe. Close and open the "
                "document to try again, or install the dictionary anew.",
            ).format(self.language)
        )


def serve(folder: str, name: str) -> None:
    """Answer questions until the other side closes."""
    import hunspell

    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream outside tests
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    book = hunspell.Hunspell(name, hunspell_data_dir=folder)
    for line in sys.stdin:
        question = json.loads(line)
        answer = _suggested(book, question["suggest"]) if "suggest" in question else [w for w in question["words"] if not _knows(book, w)]
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _knows(book: object, word: str) -> bool:
    """A word in letters that the dictionary cannot write is of another language: nothing is said against it."""
    try:
        return bool(book.spell(word))  # type: ignore[attr-defined]
    except UnicodeEncodeError:
        return True


def _suggested(book: object, word: str) -> list[str]:
    try:
        return list(book.suggest(word))[:MOST_SUGGESTIONS]  # type: ignore[attr-defined]
    except UnicodeEncodeError:
        return []


if __name__ == "__main__":
    serve(*sys.argv[1:3])
