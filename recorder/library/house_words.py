"""The glossary over a whole library: every variant in every SOP, and its replacement file by file."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from recorder.document.file import open_file
from recorder.document.reviews import continued
from recorder.errors import RecorderError, StorageError
from recorder.library.folder import documents
from recorder.library.glossary import Finding, Glossary, findings, replaced
from recorder.translatable import translated


@dataclass(frozen=True, slots=True)
class Places:
    """The variants in one SOP."""

    path: Path
    title: str
    findings: tuple[Finding, ...]


def everywhere(root: Path, glossary: Glossary, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> tuple[Places, ...]:
    """The SOPs below *root* that hold variants; one that cannot be read is passed over (the library shows why)."""
    found, every = [], tuple(documents(root))
    for number, each in enumerate(every):
        if cancelled():
            break
        try:
            with open_file(each.path, read_only=True) as file:
                places = findings(file.document, glossary)
                title = file.document.title or each.path.stem
        except RecorderError:
            continue
        if places:
            found.append(Places(each.path, title, places))
        progress((number + 1) / len(every))
    return tuple(found)


def replace_in(path: Path, chosen: Collection[Finding]) -> None:
    """Put the preferred words into one SOP; an approved one goes on as the draft of its next version. Raises RecorderError."""
    with open_file(path) as file:
        if file.reason:
            raise StorageError(file.reason)
        try:
            after = replaced(file.document, chosen)
        except ValueError as error:
            raise StorageError(translated("errors", "{0} was changed since the variants were looked for. It was left as it is. Look again.").format(path)) from error
        file.save(continued(file.document, after))
