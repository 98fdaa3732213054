"""Starting with the desktop: one entry of the person's own, in the way each system keeps them. Off until it is asked for."""

from __future__ import annotations

import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import platformdirs

from recorder.errors import StorageError
from recorder.files import private_folder, write_atomically
from recorder.translatable import translated

NAME, LABEL = "Sayshow", "org.sayshow.Sayshow"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
SPECIAL = '"`$\\'
"""Characters that an Exec line of a desktop entry quotes inside quotation marks."""


class Autostart(Protocol):
    """Whether the program starts at login; `put` writes or removes the entry and raises StorageError."""

    def is_on(self) -> bool:
        """Whether there is an entry."""

    def put(self, on: bool) -> None:
        """Write the entry, or remove it."""


class EntryFile:
    """An entry that is a file of its own: XDG autostart on Linux, a launch agent on macOS."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path, self._content = path, content

    def is_on(self) -> bool:
        """Whether the file is there."""
        return self._path.exists()

    def put(self, on: bool) -> None:
        """Write the file, or remove it."""
        try:
            if on:
                if not self._path.parent.is_dir():
                    private_folder(self._path.parent)
                write_atomically(self._path, self._content)
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _refused(str(self._path), error) from error


class Registry(Protocol):
    """The values of the Run key of this person; `set` and `delete` raise OSError."""

    def get(self, name: str) -> str | None:
        """The value, None where there is none."""

    def set(self, name: str, value: str) -> None:
        """Write a value."""

    def delete(self, name: str) -> None:
        """Remove a value; nothing happens where there is none."""


class RunValue:
    """An entry that is a value in the Windows registry."""

    def __init__(self, registry: Registry, command: Sequence[str]) -> None:
        self._registry, self._command = registry, subprocess.list2cmdline(command)

    def is_on(self) -> bool:
        """Whether the value is there."""
        return self._registry.get(NAME) is not None

    def put(self, on: bool) -> None:
        """Write the value, or remove it."""
        try:
            if on:
                self._registry.set(NAME, self._command)
            else:
                self._registry.delete(NAME)
        except OSError as error:
            raise _refused("the Run key of the registry", error) from error


class OwnRunKey:
    """The real registry."""

    def __init__(self) -> None:
        import winreg

        self._winreg: Any = winreg

    def get(self, name: str) -> str | None:
        """The value, None where there is none."""
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                return str(self._winreg.QueryValueEx(key, name)[0])
        except FileNotFoundError:
            return None

    def set(self, name: str, value: str) -> None:
        """Write a value."""
        with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            self._winreg.SetValueEx(key, name, 0, self._winreg.REG_SZ, value)

    def delete(self, name: str) -> None:
        """Remove a value; nothing happens where there is none."""
        if self.get(name) is None:
            return
        with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, RUN_KEY, 0, self._winreg.KEY_SET_VALUE) as key:
            self._winreg.DeleteValue(key, name)


def open_autostart() -> Autostart:
    """The way of this system."""
    command = own_command()
    if sys.platform == "win32":
        return RunValue(OwnRunKey(), command)
    if sys.platform == "darwin":
        return EntryFile(Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist", launch_agent(command))
    return EntryFile(Path(platformdirs.user_config_dir()) / "autostart" / "sayshow.desktop", desktop_entry(command))


def own_command() -> tuple[str, ...]:
    """What starts this program again: the frozen program itself, or this Python with it."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "recorder")


def desktop_entry(command: Sequence[str]) -> bytes:
    """A desktop entry that starts *command*."""
    lines = (
        "[Desktop Entry]", "Type=Application", f"Name={NAME}", "Comment=Record work, get the SOP",
        f"Exec={' '.join(map(_quoted, command))}", "Icon=sayshow", "Terminal=false", "X-GNOME-Autostart-enabled=true",
    )  # fmt: skip
    return ("\n".join(lines) + "\n").encode()


def launch_agent(command: Sequence[str]) -> bytes:
    """A launch agent that starts *command* at login, once."""
    return plistlib.dumps({"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"})


def _quoted(word: str) -> str:
    """A word of an Exec line. The value is a string of the file first, so each backslash stands twice once more."""
    quoted = "".join(f"\\{sign}" if sign in SPECIAL else sign for sign in word).replace("%", "%%")
    return f'"{quoted}"'.replace("\\", "\\\\")


def _refused(place: str, error: OSError) -> StorageError:
    return StorageError(
        translated(
            "errors",
            "Starting at login could not be changed: {0} cannot be written ({1}). Everything else works as before. Give "
            "yourself the right to write there, then switch it once more.",
        ).format(place, error.strerror)
    )
