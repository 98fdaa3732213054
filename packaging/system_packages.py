"""Which system packages Sayshow needs, for what, and how they get onto a Debian or Ubuntu machine.

The runtime list is the smallest one with which a window opens on a bare Debian 12; `library` is looked for on other
distributions, where nothing is installed but the missing libraries are named.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


class SetupError(Exception):
    """The machine cannot be prepared; the message is one sentence for a person."""


@dataclass(frozen=True)
class Need:
    """A Debian package, what Sayshow does with it, and the shared library in it when it exists for one."""

    package: str
    purpose: str
    library: str = ""


WINDOWS, VOICE, NAMES = "windows and the tray icon", "the microphone", "the names of the things you click"
DISPLAY, SOUND = "the demonstration's private display", "the demonstration's private microphone"
TESTS, PYTHON = "the tests", "Python's own environments"

RUNTIME = (
    Need("libglib2.0-0", WINDOWS, "libglib-2.0.so.0"),
    Need("libgl1", WINDOWS, "libGL.so.1"),
    Need("libegl1", WINDOWS, "libEGL.so.1"),
    Need("libfontconfig1", WINDOWS, "libfontconfig.so.1"),
    Need("libdbus-1-3", WINDOWS, "libdbus-1.so.3"),
    Need("libxkbcommon-x11-0", WINDOWS, "libxkbcommon-x11.so.0"),
    Need("libxcb-cursor0", WINDOWS, "libxcb-cursor.so.0"),
    Need("libxcb-icccm4", WINDOWS, "libxcb-icccm.so.4"),
    Need("libxcb-keysyms1", WINDOWS, "libxcb-keysyms.so.1"),
    Need("libxcb-shape0", WINDOWS, "libxcb-shape.so.0"),
    Need("libportaudio2", VOICE, "libportaudio.so.2"),
    Need("libasound2-plugins", VOICE),
    Need("at-spi2-core", NAMES),
)
DEMO_DISPLAY = tuple(Need(name, DISPLAY) for name in ("xvfb", "openbox", "dbus"))
DEMO_SOUND = tuple(Need(name, SOUND) for name in ("pulseaudio", "pulseaudio-utils"))
FOR_TESTS = tuple(
    Need(name, TESTS)
    for name in (
        "xvfb", "openbox", "dbus", "dbus-x11", "xdotool", "trayer", "x11-utils", "x11-xkb-utils", "x11-xserver-utils",
        "pulseaudio", "pulseaudio-utils", "python3-gi", "gir1.2-gtk-3.0", "gir1.2-atspi-2.0", "mousepad", "galculator",
        "chromium", "libreoffice-writer", "libreoffice-calc", "poppler-utils", "default-jdk-headless", "libjaxb-java",
        "ffmpeg", "thunar", "libreoffice-gtk3", "strace",
    )
)  # fmt: skip


def venv_need() -> tuple[Need, ...]:
    """What Debian leaves out of its Python: the module that puts pip into a new environment."""
    if importlib.util.find_spec("ensurepip") or not _is_debian():
        return ()
    return (Need(f"python3.{sys.version_info.minor}-venv", PYTHON),)


def install(needs: tuple[Need, ...]) -> None:
    """Install what is missing of *needs*, after saying what and why. Raises SetupError when that is not possible."""
    if not sys.platform.startswith("linux"):
        return
    if not _is_debian():
        _only_look(needs)
        return
    present = _installed()
    missing = [need for need in dict.fromkeys(needs) if need.package not in present]
    if not missing:
        return
    names = list(dict.fromkeys(need.package for need in missing))
    print("Sayshow needs system packages that are not installed here:")
    for purpose in dict.fromkeys(need.purpose for need in missing):
        print(
            f"  {' '.join(need.package for need in missing if need.purpose == purpose)}   (for {purpose})", flush=True
        )
    _apt(_root_rights(names), names)


def _is_debian() -> bool:
    try:
        words = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    kinds = [
        line.partition("=")[2].strip('"').split() for line in words.splitlines() if line.startswith(("ID=", "ID_LIKE="))
    ]
    return (
        any(kind in {"debian", "ubuntu"} for line in kinds for kind in line) and shutil.which("dpkg-query") is not None
    )


def _installed() -> set[str]:
    """Every installed package and every name that one of them stands for (Ubuntu renamed some: libglib2.0-0t64)."""
    command = ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev}|${Package}, ${Provides}\n"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = [line.partition("|")[2] for line in answer.splitlines() if line.startswith(("ii", "hi"))]
    return {name.split()[0] for row in rows for name in row.split(",") if name.strip()}


def _root_rights(names: list[str]) -> list[str]:
    """The words to put before a command that only root may give."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
            return ["sudo", "-n"]
        if sys.stdin is not None and sys.stdin.isatty():
            print("They are installed with apt; sudo may ask for your password.", flush=True)
            return ["sudo"]
    raise SetupError(
        "You may not install system packages here. Nothing was changed. Ask an administrator to run this, "
        f"then start again:\n  apt-get install {' '.join(names)}"
    )


def _apt(rights: list[str], names: list[str]) -> None:
    """Ask apt for the packages; never one whose installation would remove another."""
    apt = [
        *rights,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--quiet",
        "--yes",
        "-o",
        "DPkg::Lock::Timeout=120",
    ]
    print("Installing them with apt ...", flush=True)
    words = ""
    for step in (["update"], ["install", "--no-install-recommends", "--no-remove", *names]):
        done = subprocess.run(
            [*apt, *step],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        words += done.stdout
    if done.returncode:
        reasons = [line.removeprefix("E: ") for line in words.splitlines() if line.startswith("E: ")]
        raise SetupError(
            "apt could not install the packages. Sayshow itself was not changed. Check the network, or run this "
            f"yourself to see more, then start again:\n  apt-get install {' '.join(names)}\n"
            f"apt said: {reasons[-1] if reasons else 'nothing'}"
        )


def _only_look(needs: tuple[Need, ...]) -> None:
    """On a distribution without apt: name the libraries that are missing, or go on silently."""
    missing = [need.library for need in needs if need.library and not _loads(need.library)]
    if missing:
        raise SetupError(
            "Sayshow installs system libraries by itself on Debian and Ubuntu only, and these are missing here: "
            f"{', '.join(missing)}. Nothing was changed. Install the packages that hold them, then start again."
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
