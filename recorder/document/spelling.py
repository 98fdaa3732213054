"""Which words of a text are to be looked up in a dictionary, which count as known, and the person's own word list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from recorder.document.model import Document
from recorder.errors import StorageError
from recorder.files import private_folder, write_atomically
from recorder.paths import config_folder
from recorder.translatable import translated

WORDS_FILE = "words.txt"
LONGEST = 60
"""Characters of a word that is looked up; longer ones are codes."""
PIECE = re.compile(r"\S+")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
CODE = re.compile(r"[\d_@/\\<>=#{}|~]|\w[.:]\w|www\.")
"""What stands in no ordinary word: digits, signs of paths, addresses and programs, a dot inside."""


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where ordinary words stand in *text*: no codes, paths, addresses, abbreviations in capitals, or camelCase."""
    for piece in PIECE.finditer(text):
        if CODE.search(piece.group()):
            continue
        for found in WORD.finditer(piece.group()):
            word = found.group()
            if 1 < len(word) <= LONGEST and (word.islower() or word.istitle() or word[1:].islower() or "'" in word or "’" in word):
                yield piece.start() + found.start(), piece.start() + found.end()


def bare(word: str) -> str:
    """As dictionaries spell it: the straight apostrophe."""
    return word.replace("’", "'")


def misspelt(text: str, known: Callable[[str], bool]) -> tuple[tuple[int, int], ...]:
    """Where words stand (first character and end) that are not *known*."""
    return tuple((start, end) for start, end in words(text) if not known(bare(text[start:end])))


def names(document: Document) -> frozenset[str]:
    """The words of names that the document itself brings along, in small letters: controls, windows, programs, glossary, people."""
    texts = [document.owner, document.approver, *document.tools, *document.tags, *(d.term for d in document.definitions)]
    for step in document.steps:
        texts += [step.window_title, step.application, step.text or ""]
        if step.target is not None:
            texts.append(step.target.name or "")
    return frozenset(bare(found.group()).casefold() for text in texts for found in WORD.finditer(text))


class PersonalWords:
    """The words that the person added, one a line in a file that may be edited by hand.

    Raises StorageError where the file cannot be read or written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_folder() / WORDS_FILE
        self._words = self._read()

    def __contains__(self, word: str) -> bool:
        return word.casefold() in self._words

    def add(self, word: str) -> None:
        """Keep *word*; what another window added meanwhile stays."""
        lines = self._lines()
        if word not in lines:
            private_folder(self._path.parent)
            write_atomically(self._path, "".join(f"{each}\n" for each in (*lines, word)).encode())
        self._words = self._read()

    def _read(self) -> frozenset[str]:
        return frozenset(line.casefold() for line in self._lines())

    def _lines(self) -> list[str]:
        try:
            return [line.strip() for line in self._path.read_text(encoding="utf-8").splitlines() if line.strip()]
        except FileNotFoundError:
            return []
        except (OSError, ValueError) as error:
            raise StorageError(
                translated("errors", "Your own word list in {0} cannot be read ({1}). It was not changed. Mend the file or move it away.").format(self._path, error)
            ) from error
