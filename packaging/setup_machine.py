"""Prepares a machine: missing system packages through apt, a `.venv` with exactly the locked Python packages.

Everything is skipped when it is there already, so a second start costs a fraction of a second. Standard library only.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import system_packages
from system_packages import Need, SetupError

__all__ = ["ROOT", "RUNTIME", "TEST", "SetupError", "ready", "system_needs"]

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
COMMAND = PYTHON.with_name("sayshow.exe" if os.name == "nt" else "sayshow")
STAMP = VENV / "sayshow.stamp"
LOG = VENV / "setup.log"

FAULTS = {
    "No space left on device": "The disk is full. Make room (about 2 GB)",
    "DO NOT MATCH THE HASHES": "A fetched package is not the one that Sayshow was tested with, so it was left out. "
    "Check who answers for the package index on this network",
    "No matching distribution": "There is no ready-made package for this kind of machine (processor, system version). "
    "Use a supported one",
    "Permission denied": f"{VENV} cannot be written. Put Sayshow into a folder of your own",
    "Read-only file system": f"{VENV} cannot be written. Put Sayshow into a folder of your own",
    "ensurepip": "Python cannot put its package installer there. Install python3-venv, or use another Python",
}
"""What pip and venv say, and what a person is told."""
NETWORK = ("NewConnectionError", "ConnectTimeout", "name resolution", "unreachable", "ProxyError", "ReadTimeout",
           "SSLError", "getaddrinfo", "Connection refused")  # fmt: skip


@dataclass(frozen=True)
class Lock:
    """A lock file and what a person is told while its packages are fetched."""

    path: Path
    told: str

    def packages(self) -> int:
        """How many packages it names."""
        return sum("==" in line for line in self.path.read_text(encoding="utf-8").splitlines())


RUNTIME = Lock(ROOT / "requirements.lock", "Fetching Sayshow's libraries and speech weights (once, about 550 MB)")
TEST = Lock(ROOT / "requirements-test.lock", "Fetching Sayshow's libraries and its test tools (once, about 700 MB)")


def system_needs(arguments: list[str]) -> tuple[Need, ...]:
    """The system packages that Sayshow needs when it is started with *arguments*."""
    if arguments[:1] != ["demo"]:
        return system_packages.RUNTIME
    display = () if os.environ.get("DISPLAY") else system_packages.DEMO_DISPLAY
    return (*system_packages.RUNTIME, *display, *system_packages.DEMO_SOUND)


def ready(lock: Lock, needs: tuple[Need, ...]) -> Path:
    """Install what is missing and return the Python to run Sayshow with. Raises SetupError with one sentence."""
    system_packages.install((*needs, *system_packages.venv_need()))
    if not _is_current(lock):
        try:
            _make_venv()
            _install(lock)
            STAMP.write_text(_stamp(lock), encoding="utf-8")
        except OSError as error:
            raise _failed(f"Error: {error}") from error
    return PYTHON


def _is_current(lock: Lock) -> bool:
    """Whether the `.venv` was made from these files, at this place, with a Python that is still the same.

    A `.venv` for tests holds all that a `.venv` for use does.
    """
    try:
        stamp = STAMP.read_text(encoding="utf-8")
    except OSError:
        return False
    return PYTHON.exists() and COMMAND.exists() and stamp in {_stamp(lock), _stamp(TEST)}


def _stamp(lock: Lock) -> str:
    digest = hashlib.sha256()
    for path in (lock.path, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()} {ROOT} {os.path.realpath(PYTHON)}\n"


def _make_venv() -> None:
    """A `.venv` with a working pip; one that was left half made is made anew."""
    STAMP.unlink(missing_ok=True)
    if (
        PYTHON.exists()
        and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0
    ):
        return
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise _failed(done.stdout)


def _install(lock: Lock) -> None:
    """The locked packages, each checked by its hash, then Sayshow itself from this folder."""
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "--retries", "3"]
    print(f"{lock.told} ...", flush=True)
    _follow([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock.path)], lock.packages())
    _follow([*pip, "--no-build-isolation", "--editable", str(ROOT)], 1)


def _follow(command: list[str], total: int) -> None:
    """Run pip and show how far it is. Raises SetupError."""
    words, fetched = "", 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            words += line
            fetched += line.startswith(("Collecting", "Requirement already", "Obtaining"))
            if sys.stdout.isatty():
                progress = "installing" if line.startswith("Installing") else f"{fetched} of {total}"
                print(f"\r  {progress:20}", end="\r", flush=True)
    with contextlib.suppress(OSError):
        LOG.write_text(words, encoding="utf-8")
    if child.returncode:
        raise _failed(words)


def _failed(words: str) -> SetupError:
    """The sentence for what pip or venv complained of."""
    told = [sentence for sign, sentence in FAULTS.items() if sign in words]
    if any(sign in words for sign in NETWORK):
        told.insert(0, "The package index cannot be reached. Check the network")
    complaints = [line.strip() for line in words.splitlines() if "error" in line.lower()] or ["nothing"]
    said = complaints[-1].removeprefix("ERROR: ")
    told.append(f"Python's package installer failed; it said: {said} (all of it: {LOG}). Mend that")
    return SetupError(f"{told[0]}, then start again. What was fetched is kept, and only {VENV} was touched.")
