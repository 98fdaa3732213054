"""Starting at login: one entry, written and removed; read back by the system's own rules."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from recorder.errors import StorageError
from recorder.settings import GeneralSettings, Loaded, Settings
from recorder.ui.autostart import NAME, EntryFile, RunValue, desktop_entry, launch_agent, open_autostart, own_command
from recorder.ui.settings_window import SettingsWindow
from recorder.ui.shell import Shell
from recorder.ui.theme import Theme

READ = """
import sys
try:
    from gi.repository import Gio
except ImportError:
    sys.exit(2)
if sys.argv[1]:
    Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([], None)
"""
"""Starts a desktop entry as a desktop does."""


class Values:
    """A registry in miniature."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        self.values[name] = value

    def delete(self, name: str) -> None:
        self.values.pop(name, None)


class ClosedValues(Values):
    """One that a house does not let be written."""

    def set(self, name: str, value: str) -> None:
        raise PermissionError(13, "Permission denied")


def test_it_is_off_by_default() -> None:
    assert not Settings().general.autostart


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG")
def test_an_entry_of_the_desktop(own_folders: Path) -> None:
    path = Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "sayshow.desktop"
    entry = open_autostart()
    assert not entry.is_on()
    entry.put(True)
    assert entry.is_on()
    assert f'Exec="{sys.executable}" "-m" "recorder"' in path.read_text().splitlines()
    entry.put(False)
    entry.put(False)
    assert not path.exists()


@pytest.mark.skipif(subprocess.run(["/usr/bin/python3", "-c", READ, ""], capture_output=True, check=False).returncode == 2, reason="no GIO")
def test_the_desktop_starts_exactly_the_command(tmp_path: Path) -> None:
    path = tmp_path / "sayshow.desktop"
    odd = tmp_path / 'a "b" $HOME c\\d'
    odd.write_text(f'#!/bin/sh\nprintf "%s\\\\n" "$*" > "{tmp_path}/said"\n')
    odd.chmod(0o755)
    os.mkfifo(tmp_path / "said")  # reading waits for the program
    path.write_bytes(desktop_entry((str(odd), "-m", "50% `x` \"y\" \\z")))
    subprocess.run(["/usr/bin/python3", "-c", READ, str(path)], check=True, timeout=20)
    assert (tmp_path / "said").read_text() == "-m 50% `x` \"y\" \\z\n"


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="not installed: desktop-file-validate")
def test_the_entry_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "sayshow.desktop"
    path.write_bytes(desktop_entry(own_command()))
    assert subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False).stdout == ""


def test_a_launch_agent(tmp_path: Path) -> None:
    path = tmp_path / "LaunchAgents" / "sayshow.plist"
    entry = EntryFile(path, launch_agent(("/Applications/Say & Show", "x")))
    entry.put(True)
    read = plistlib.loads(path.read_bytes())
    assert read["ProgramArguments"] == ["/Applications/Say & Show", "x"]
    assert read["RunAtLoad"] is True


def test_a_value_of_the_registry() -> None:
    values = Values()
    entry = RunValue(values, (r"C:\Program Files\Sayshow\sayshow.exe",))
    assert not entry.is_on()
    entry.put(True)
    assert values.values == {NAME: r'"C:\Program Files\Sayshow\sayshow.exe"'}
    entry.put(False)
    entry.put(False)
    assert not entry.is_on()


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be")
    with pytest.raises(StorageError, match=r"works as before|another folder"):
        EntryFile(tmp_path / "autostart" / "x.desktop", b"").put(True)
    with pytest.raises(StorageError, match="works as before"):
        RunValue(ClosedValues(), ("x",)).put(True)


def test_the_setting_writes_it(qtbot: QtBot, qapp: QApplication, dressed: Theme, own_folders: Path) -> None:
    shell = Shell(qapp, Loaded(Settings()))
    window = SettingsWindow(shell.settings, shell.tasks)
    qtbot.addWidget(window)
    window.changed.connect(shell.windows.settings_changed)
    (box,) = (each for each in window.findChildren(QCheckBox) if each.accessibleName() == "Start when you log in")
    assert not box.isChecked()
    try:
        box.click()
        qtbot.waitUntil(open_autostart().is_on)
        box.click()
        qtbot.waitUntil(lambda: not open_autostart().is_on())
        assert shell.settings == replace(Settings(), general=GeneralSettings(autostart=False))
    finally:
        shell.close()
