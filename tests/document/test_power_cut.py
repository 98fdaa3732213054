"""The power fails at any moment of saving: after it the last acknowledged state is there, or the one being saved.

A file system of our own stands under SQLite (the method of SQLite's test6.c): what was synced survives, of the rest a
random part does, sectors of 512 bytes each for itself; a deleted file may come back unless its folder was synced.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from recorder.document import edits, rows, schema
from recorder.document.file import create, open_file
from recorder.document.images import StoredImage, digest
from recorder.document.model import Document, Picture, Step

apsw = pytest.importorskip("apsw")
Change = Callable[[bytearray], None]


class Disk:
    """What is on the platters (`durable`, by name), what is in caches (`pending`), when the power fails (`cut`)."""

    def __init__(self, cut: int, chance: random.Random) -> None:
        self.durable: dict[str, bytearray] = {}
        self.pending: dict[str, list[Change | None]] = {}
        self.operations, self.cut, self.chance = 0, cut, chance
        self.dead = False

    def tick(self) -> None:
        self.operations += 1
        self.dead = self.dead or self.operations >= self.cut
        if self.dead:
            raise apsw.IOError("the power is gone")

    def write(self, name: str, data: bytes, offset: int) -> None:
        self.tick()
        for at in range(0, len(data), 512):
            self.pending.setdefault(name, []).append(self._put(data[at : at + 512], offset + at))

    def truncate(self, name: str, size: int) -> None:
        self.tick()
        self.pending.setdefault(name, []).append(lambda content: content.__delitem__(slice(size, None)))

    def delete(self, name: str, synced: bool) -> None:
        self.tick()
        self.pending.setdefault(name, []).append(None)
        if synced:
            self.sync(name)

    def sync(self, name: str) -> None:
        self.tick()
        self._settle(name, 1.0)

    def after_the_cut(self) -> dict[str, bytearray]:
        """The files that a new start of the computer finds."""
        share = self.chance.choice((0.0, 0.5, 0.9, 1.0))
        for name in list(self.pending):
            self._settle(name, share)
        return self.durable

    def _settle(self, name: str, share: float) -> None:
        for change in self.pending.pop(name, []):
            if self.chance.random() >= share:
                continue
            if change is None:
                self.durable.pop(name, None)
            else:
                change(self.durable.setdefault(name, bytearray()))

    @staticmethod
    def _put(data: bytes, offset: int) -> Change:
        def change(content: bytearray) -> None:
            content.extend(bytes(max(0, offset - len(content))))
            content[offset : offset + len(data)] = data

        return change


def unreliable(disk: Disk, name: str) -> Any:
    """A file system for SQLite that keeps book on *disk*."""

    class File(apsw.VFSFile):  # type: ignore[misc]
        def __init__(self, filename: Any, flags: list[int]) -> None:
            self.name = Path(filename.filename() if hasattr(filename, "filename") else str(filename)).name
            super().__init__("", filename, flags)

        def xWrite(self, data: bytes, offset: int) -> None:
            disk.write(self.name, bytes(data), offset)
            super().xWrite(data, offset)

        def xTruncate(self, size: int) -> None:
            disk.truncate(self.name, size)
            super().xTruncate(size)

        def xSync(self, flags: int) -> None:
            disk.sync(self.name)

    class System(apsw.VFS):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(name, "")

        def xOpen(self, filename: Any, flags: list[int]) -> File:
            return File(filename, flags)

        def xDelete(self, filename: str, synced: bool) -> None:
            disk.delete(Path(filename).name, bool(synced))
            super().xDelete(filename, False)

    return System()


def save_until_the_cut(path: Path, disk: Disk, name: str) -> int:
    """Save states 1, 2, 3... until the power fails; give the last one that was acknowledged."""
    disk.durable[path.name] = bytearray(path.read_bytes())
    system = unreliable(disk, name)
    connection = apsw.Connection(str(path), vfs=name)
    for setting in schema.SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    document, number = Document(id="d"), 0
    try:
        while number < 12:
            after = edits.set_field(document, "title", str(number + 1))
            after = edits.insert_steps(after, 0, [Step("note", "x" * (number * 700 % 2500), id=f"n{number}")])
            images = {}
            if number % 3 == 0:
                data = bytes([number]) * 30_000
                images[digest(data)] = StoredImage(data, "image/png", 9, 9, b"t")
                after = edits.set_picture(after, after.steps[-1].id, Picture(digest(data), 9, 9))
            connection.execute("BEGIN IMMEDIATE")
            rows.write(connection, document, after)
            rows.renew_stamp(connection, f"mark {number}")
            rows.add_images(connection, images.items())
            connection.execute("COMMIT")
            document, number = after, number + 1
    except apsw.Error:
        assert disk.dead, "only the power may fail"
    disk.cut, disk.dead = 0, True
    connection.close()
    system.unregister()
    return number


def survives(folder: Path, cut: int, seed: int) -> bool:
    """One power cut at operation *cut*; False when all was saved before it came."""
    chance = random.Random(seed)
    path = folder / f"{cut}-{seed}.sop"
    create(path, Document(id="d", title="0")).close()
    disk = Disk(cut, chance)
    acknowledged = save_until_the_cut(path, disk, f"disk-{cut}-{seed}")
    reached = disk.operations < cut
    found = folder / "after"
    found.mkdir(exist_ok=True)
    for old in found.iterdir():
        old.unlink()
    for name, content in disk.after_the_cut().items():
        (found / name).write_bytes(content)
    with open_file(found / path.name) as file:
        assert file.losses == ()
        number = int(file.document.title)
        assert acknowledged <= number <= acknowledged + 1, f"cut {cut}, seed {seed}"
        assert len(file.document.steps) == number
        assert file._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for key in rows.images_of(file.document):
            (data,) = file._connection.execute("SELECT data FROM image WHERE sha256 = ?", (key,)).fetchone()
            assert digest(data) == key
        file.save(edits.set_field(file.document, "title", "goes on"))
    for leftover in folder.glob(f"{path.stem}*"):
        leftover.unlink()
    return not reached


@pytest.mark.timeout(1800)  # for its long form
def test_power_cuts(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    cuts = 2000 if request.config.getoption("--long", default=False) else 120
    chance = random.Random(11)
    whole = Disk(10**9, chance)
    path = tmp_path / "whole.sop"
    create(path, Document(id="d", title="0")).close()
    assert save_until_the_cut(path, whole, "disk-whole") == 12
    length = whole.operations
    hit = sum(survives(tmp_path, chance.randrange(1, length), seed) for seed in range(cuts))
    assert hit == cuts
    print(f"{cuts} power cuts over {length} operations, nothing lost")
