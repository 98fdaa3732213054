"""Who has a document open: a small hidden file beside it, which also works in synced and network folders.

It keeps people from changing one SOP at the same time; it is not what keeps the file whole (that is `file`, which never
overwrites what it has not read). A lock that a killed program left behind is taken over: at once on the same computer,
after some minutes without a sign of life from another one.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from recorder.files import write_atomically
from recorder.plain import build, from_text

RENEW_SECONDS = 60
SILENT = timedelta(minutes=5)
"""Without a sign of life for this long a lock of another computer is void; more than what a sync client needs."""
LARGEST = 4096
GUARDED_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock: the person's name, computer, process with its start (seconds since 1970), since when and last seen (UTC ISO)."""

    name: str
    host: str
    pid: int
    started: float
    since: str
    seen: str
    token: str

    @property
    def begun(self) -> datetime:
        """`since` as an aware time."""
        return datetime.fromisoformat(self.since)


class Lock:
    """A lock that is held. Where the folder cannot be written there is none to hold, and nothing to change either."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self._file, self._holder = lock_file(path), holder

    def renew(self) -> bool:
        """Give a sign of life; whether the lock is still ours."""
        if not self._ours():
            return False
        self._holder = Holder(**{**asdict(self._holder), "seen": _now()})
        write_atomically(self._file, json.dumps(asdict(self._holder)).encode())
        return True

    def release(self) -> None:
        """Let others in."""
        if self._ours():
            self._file.unlink(missing_ok=True)

    def _ours(self) -> bool:
        found = _read(self._file)
        return found is not None and found.token == self._holder.token


def take(path: Path, name: str) -> Lock | Holder:
    """Take the lock of the document *path* for *name*; who holds it, when somebody does."""
    now = _now()
    own = Holder(name, socket.gethostname(), os.getpid(), _started(os.getpid()) or 0.0, now, now, secrets.token_hex(8))
    while not _made(lock_file(path), own):
        found = holder(path)
        if found is not None:
            return found
        if not _void_removed(path):
            threading.Event().wait(0.05)
    return Lock(path, own)


def holder(path: Path) -> Holder | None:
    """Who has the document *path* open; None when nobody has. A lock of this very process counts, too."""
    found = _read(lock_file(path))
    return found if found is not None and _lives(found) else None


def lock_file(path: Path) -> Path:
    """The hidden file that is the lock of *path*."""
    return path.with_name(f".{path.name}.lock")


def _made(file: Path, own: Holder) -> bool:
    """Make the file, complete or not at all; whether nobody was first."""
    part = file.with_name(f"{file.name}.{own.token}")
    try:
        part.write_text(json.dumps(asdict(own)), encoding="utf-8")
        try:
            os.link(part, file)
        except FileExistsError:
            return False
        except OSError:  # a file system without links
            with file.open("x", encoding="utf-8") as made:
                made.write(json.dumps(asdict(own)))
        return True
    except FileExistsError:
        return False
    except OSError:
        return True  # the folder cannot be written: nobody can change the document in it
    finally:
        part.unlink(missing_ok=True)


def _void_removed(path: Path) -> bool:
    """Take a void lock away; False while another process is about to. Only who holds the guard removes, having looked once more."""
    guard = path.with_name(f".{path.name}.lock-guard")
    try:
        guard.open("x").close()
    except FileExistsError:
        with suppress(OSError):
            if time.time() - guard.stat().st_mtime > GUARDED_SECONDS:  # whoever made it was killed
                guard.unlink(missing_ok=True)
        return False
    except OSError:
        return False
    try:
        if holder(path) is None:
            lock_file(path).unlink(missing_ok=True)
        return True
    finally:
        guard.unlink(missing_ok=True)


def _read(file: Path) -> Holder | None:
    try:
        if file.stat().st_size > LARGEST:
            return None
        found = build(Holder, from_text(file.read_text(encoding="utf-8")))
        return found if found.begun.tzinfo and datetime.fromisoformat(found.seen).tzinfo else None
    except (OSError, ValueError):
        return None


def _lives(found: Holder) -> bool:
    if found.host == socket.gethostname():
        started = _started(found.pid)
        return started is not None and abs(started - found.started) < 2.0
    return datetime.now(UTC) - datetime.fromisoformat(found.seen) < SILENT


def _started(pid: int) -> float | None:
    import psutil

    try:
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else float(process.create_time())
    except psutil.Error:
        return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
