"""Settings: declared once, kept as TOML, never lost; the window changes them at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from recorder.settings import PrivacySettings, RecordingSettings, Settings, load, recorder_arguments, save
from recorder.ui.settings_window import SettingsWindow
from recorder.ui.theme import Theme


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    settings = Settings(
        recording=RecordingSettings(microphone="Ünïcode 3", video=False),
        privacy=PrivacySettings(True, ("Vault", "Mail")),
        welcomed=True,
    )
    save(settings, path)
    assert load(path).settings == settings
    assert path.stat().st_mode & 0o077 == 0


def test_comments_and_unknown_entries_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# mine\nfuture = 1\n[speech]\nlanguage = "de"  # at work\nother = "x"\n')
    loaded = load(path)
    assert loaded.settings.speech.language == "de"
    save(replace(loaded.settings, welcomed=True), path)
    text = path.read_text()
    assert all(part in text for part in ("# mine", "future = 1", "# at work", 'other = "x"', "welcomed = true"))


@pytest.mark.parametrize(
    "text", ["[speech\n", "[speech]\nlanguage = 7\n", "speech = 3\n", "[recording]\ncountdown = 99\n", '[appearance]\nlook = "pink"\n', "\x00\xff"]
)
def test_a_damaged_file_is_set_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine" / "settings.toml"
    path.parent.mkdir()
    path.write_bytes(text.encode("latin-1"))
    loaded = load(path)
    assert loaded.settings == Settings()
    assert "kept as" in loaded.notice
    assert not path.exists()
    (aside,) = path.parent.iterdir()
    assert aside.read_bytes() == text.encode("latin-1")


def test_the_recorder_is_told() -> None:
    keys = ("--own-key", "Ctrl+Alt+R", "--own-key", "Ctrl+Alt+P", "--own-key", "Ctrl+Alt+N", "--own-key", "Ctrl+Alt+I")
    assert recorder_arguments(Settings()) == ("--language", "en", "--model", "base", *keys)
    settings = Settings(
        recording=RecordingSettings(sound=False, microphone="USB", video=False),
        privacy=PrivacySettings(True, ("a", "b")),
    )
    assert recorder_arguments(settings) == (
        "--no-sound", "--microphone", "USB", "--no-video", "--language", "en", "--model", "base",
        "--keep-typed", "--exclude", "a", "--exclude", "b", *keys,
    )  # fmt: skip


def test_the_recorder_knows_every_flag() -> None:
    from recorder.cli import parser

    settings = Settings(
        recording=RecordingSettings(sound=False, microphone="USB", video=False), privacy=PrivacySettings(True, ("a",))
    )
    parsed = parser().parse_args(["record", "--output", "x", *recorder_arguments(settings)])
    assert (parsed.no_sound, parsed.microphone, parsed.no_video, parsed.keep_typed, parsed.exclude) == (
        True,
        "USB",
        True,
        True,
        ["a"],
    )


def test_the_window_changes_them(qtbot: QtBot, dressed: Theme) -> None:
    window = SettingsWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    named = {w.accessibleName(): w for w in window.findChildren(QWidget) if w.accessibleName()}
    named["Record the microphone"].click()  # type: ignore[attr-defined]
    countdown = named["Seconds before recording begins"]
    assert isinstance(countdown, QSpinBox)
    countdown.setValue(5)
    look = named["Colours"]
    assert isinstance(look, QComboBox)
    look.activated.emit(look.findData("dark"))
    microphone = named["Microphone"]
    assert isinstance(microphone, QLineEdit)
    qtbot.keyClicks(microphone, "USB ")
    assert isinstance(named["Keep a video of the screen"], QCheckBox)
    assert not window.settings.recording.sound
    assert window.settings.recording.countdown == 5
    assert window.settings.recording.microphone == "USB"
    assert window.settings.appearance.look == "dark"
