"""A small disk of a test's own: a tmpfs in a mount namespace, which can be filled, shrunk and made read-only."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Self

import pytest

MEGABYTE = 1_000_000


class Disk:
    """While it is mounted, programs that are started with `inside` see it at `place`; the test sees the same files at `seen`.

    Skips the test where the kernel refuses the namespace (containers without that right).
    """

    def __init__(self, place: Path, size: int) -> None:
        self.place, self._size = place, size
        place.mkdir(exist_ok=True)
        program = f'mount -t tmpfs -o size={size} tmpfs "$1" && echo ready && exec cat'
        self._holder = subprocess.Popen(
            ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", program, "sh", str(place)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def __enter__(self) -> Self:
        assert self._holder.stdout is not None
        if self._holder.stdout.readline() != b"ready\n":
            _, words = self._holder.communicate()
            pytest.skip(f"this kernel allows no disk of our own: {words.decode().strip()}")
        return self

    def __exit__(self, *_: object) -> None:
        self._holder.communicate()

    @property
    def seen(self) -> Path:
        """The disk, as the test reaches it."""
        return Path(f"/proc/{self._holder.pid}/root{self.place}")

    @property
    def inside(self) -> tuple[str, ...]:
        """The words to put before a command that is to see the disk."""
        return ("nsenter", f"--target={self._holder.pid}", "--user", "--mount", "--preserve-credentials")

    def run(self, *argv: str) -> None:
        """Do something to the disk."""
        subprocess.run([*self.inside, *argv], check=True, capture_output=True)

    def fill(self, size: int) -> None:
        """Another program takes this many bytes."""
        with (self.seen / "film of another program").open("ab") as file:
            for _ in range(size // MEGABYTE):
                file.write(bytes(MEGABYTE))

    def leave(self, room: int) -> None:
        """From now on only *room* bytes are free, to the page."""
        used = sum(path.stat().st_blocks * 512 for path in self.seen.rglob("*"))
        self.resize(used + room)

    def resize(self, size: int) -> None:
        """The disk has another size."""
        self.run("mount", "-o", f"remount,size={size}", str(self.place))

    def read_only(self) -> None:
        """Nothing can be written any more."""
        self.run("mount", "-o", "remount,ro", str(self.place))
