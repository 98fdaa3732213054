"""What a person does with the documents of a library: make, rename, move, duplicate, throw away and bring back.

The library is its folder: every verb changes files and nothing else. What is thrown away lies in a hidden folder inside
the library, under the path it had, for 30 days.
"""

from __future__ import annotations

import re
import shutil
import time
from collections import ChainMap
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from recorder.document import parts
from recorder.document.edits import set_field
from recorder.document.file import Pictures, create, open_file, shown_with
from recorder.document.images import StoredImage
from recorder.document.model import Document
from recorder.document.reviews import copy_of
from recorder.errors import RecorderError, StorageError
from recorder.library.folder import SUFFIX
from recorder.library.links import carried
from recorder.library.names import PATTERN, file_name, free_path, pattern_name
from recorder.translatable import translated

TRASH = ".sayshow-trash"
TRASH_DAYS = 30
STAMP = "%Y-%m-%dT%H-%M-%S"


@dataclass(frozen=True, slots=True)
class Thrown:
    """A document in the trash: where it lies, where it stood below the library's folder, and when it went (UTC)."""

    path: Path
    place: Path
    when: datetime


def new_document(folder: Path, title: str, owner: str = "", pattern: str = PATTERN) -> Path:
    """Make an empty SOP in *folder*. Raises StorageError."""
    document = Document(title=title, owner=owner)
    path = free_path(folder, pattern_name(document, pattern) or "SOP", SUFFIX)
    create(path, document).close()
    return path


def new_folder(parent: Path, name: str) -> Path:
    """Make a folder. Raises StorageError when *name* cannot be one or is taken."""
    sound = file_name(name)
    if not sound or sound.startswith("."):
        raise StorageError(translated("errors", "“{0}” cannot be the name of a folder. Nothing was changed. Choose another name.").format(name))
    try:
        (parent / sound).mkdir(parents=True)
    except OSError as error:
        raise StorageError(
            translated("errors", "The folder {0} cannot be made ({1}). Nothing was changed. Choose another name.").format(parent / sound, error.strerror)
        ) from error
    return parent / sound


def retitled(path: Path, title: str, pattern: str = PATTERN) -> Path:
    """Give the SOP another title, and its file the name that belongs to it. Raises RecorderError."""
    with open_file(path) as file:
        file.save(set_field(file.document, "title", title))
    return named(path, pattern)


def named(path: Path, pattern: str = PATTERN) -> Path:
    """Give the file the name that *pattern* wants; a number is added where another file has it. Raises RecorderError."""
    with open_file(path, read_only=True) as file:
        name = pattern_name(file.document, pattern)
    if not name or re.fullmatch(rf"{re.escape(name)}( \d+)?", path.stem):
        return path
    return _carried(path, free_path(path.parent, name, path.suffix))


def moved(path: Path, folder: Path) -> Path:
    """Put the file into another folder. Raises RecorderError."""
    return path if path.parent == folder else _carried(path, free_path(folder, path.stem, path.suffix))


def duplicated(path: Path, title: str, pattern: str = PATTERN) -> Path:
    """A copy that is an SOP of its own: a draft with an identity, a version and a history that begin anew. Raises RecorderError."""
    with open_file(path, read_only=True) as file:
        copy = copy_of(file.document, title)
        made = free_path(path.parent, pattern_name(copy, pattern) or path.stem, SUFFIX)
        file.copy(made, copy)
    return made


def joined(paths: Sequence[Path], title: str, pattern: str = PATTERN) -> Path:
    """One SOP of several, beside the first, in their order; they stay as they are. Raises RecorderError."""
    with ExitStack() as stack:
        files = [stack.enter_context(open_file(path, read_only=True)) for path in paths]
        made = free_path(paths[0].parent, pattern_name(Document(title=title), pattern) or "SOP", SUFFIX)
        whole = parts.joined([carried(file.document, file.path, made) for file in files], title)
        images: ChainMap[str, StoredImage] = ChainMap(*(Pictures(file) for file in files))  # type: ignore[arg-type]  # it is only read
        create(made, shown_with(whole, images), images).close()
    return made


def thrown_away(path: Path, root: Path, now: datetime | None = None) -> Path:
    """Put the file into the trash of the library *root*; its place there. Raises RecorderError."""
    stamp = (now or datetime.now(UTC)).strftime(STAMP)
    place = path.relative_to(root) if path.is_relative_to(root) else Path(path.name)
    target = root / TRASH / stamp / place
    return _carried(path, free_path(target.parent, target.stem, target.suffix))


def thrown(root: Path) -> tuple[Thrown, ...]:
    """What lies in the trash, the last thrown away first."""
    found = []
    for each in sorted((root / TRASH).glob("*"), reverse=True):
        try:
            when = datetime.strptime(each.name, STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        files = sorted(path for path in each.rglob("*") if path.suffix.lower() == SUFFIX and path.is_file())
        found += [Thrown(path, path.relative_to(each), when) for path in files]
    return tuple(found)


def restored(one: Thrown, root: Path) -> Path:
    """Bring it back to where it stood, under a free name. Raises RecorderError."""
    target = root / one.place
    back = _carried(one.path, free_path(target.parent, target.stem, target.suffix))
    _drop_empty(one.path.parent, root / TRASH)
    return back


def emptied(root: Path, older_than_days: float = TRASH_DAYS, now: float | None = None) -> int:
    """Remove for good what has been in the trash longer; how many documents that were."""
    oldest = (time.time() if now is None else now) - older_than_days * 86_400
    old = [one for one in thrown(root) if one.when.timestamp() < oldest]
    for one in old:
        one.path.unlink(missing_ok=True)
        _drop_empty(one.path.parent, root / TRASH)
    return len(old)


def _carried(path: Path, target: Path) -> Path:
    """Rename the file. A journal beside it belongs to changes that are under way or were broken off: those are settled first."""
    journal = Path(f"{path}-journal")
    try:
        if journal.exists():
            open_file(path, read_only=True).close()  # finishes or takes back what a killed program left
    except RecorderError:
        pass  # damaged: it is carried as it is, unless the journal is still needed
    if journal.exists():
        raise StorageError(translated("errors", "{0} is being changed by another program. Nothing was moved. Try again in a moment.").format(path))
    try:
        shutil.move(path, target)
    except OSError as error:
        raise StorageError(translated("errors", "{0} could not be moved to {1} ({2}). It is still there.").format(path, target, error.strerror)) from error
    return target


def _drop_empty(folder: Path, top: Path) -> None:
    """Remove folders that hold nothing any more, from *folder* up to below *top*."""
    while folder != top and folder.is_relative_to(top):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
