"""Settings: declared once, kept as TOML, never lost; the window changes them at once."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from recorder.paths import recordings_folder, trash_folder
from recorder.settings import PrivacySettings, RecordingSettings, Settings, load, recorder_arguments, save
from recorder.ui.microphone_choice import MicrophoneChoice
from recorder.ui.questions import Question
from recorder.ui.settings_window import SettingsWindow
from recorder.ui.storage_panel import StoragePanel
from recorder.ui.tasks import Tasks
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


def test_the_window_changes_them(qtbot: QtBot, dressed: Theme, tasks: Tasks) -> None:
    window = SettingsWindow(Settings(), tasks)
    qtbot.addWidget(window)
    window.show()
    named = {w.accessibleName(): w for w in window.findChildren(QWidget) if w.accessibleName()}
    named["Record the microphone"].click()  # type: ignore[attr-defined]
    countdown = named["Seconds before recording begins"]
    assert isinstance(countdown, QSpinBox)
    inner = countdown.lineEdit()
    assert inner.width() > inner.fontMetrics().horizontalAdvance("10")  # the number can be seen
    countdown.setValue(5)
    look = named["Colours"]
    assert isinstance(look, QComboBox)
    look.activated.emit(look.findData("dark"))
    footer = named["Footer"]
    assert isinstance(footer, QLineEdit)
    qtbot.keyClicks(footer, "Ours ")
    assert isinstance(named["Keep a video of the screen"], QCheckBox)
    assert not window.settings.recording.sound
    assert window.settings.recording.countdown == 5
    assert window.settings.export.footer == "Ours"
    assert window.settings.appearance.look == "dark"


def listing(*names: str) -> tuple[str, ...]:
    return (sys.executable, "-c", "import sys; print(*sys.argv[1:], sep=chr(10))", *names)


def test_a_microphone_is_chosen_from_those_there_are(qtbot: QtBot, dressed: Theme) -> None:
    choice = MicrophoneChoice("", listing("Headset", "Ünïcode 3"))
    qtbot.addWidget(choice)
    qtbot.waitSignal(choice.filled).wait()
    assert [choice.itemData(place) for place in range(choice.count())] == ["", "Headset", "Ünïcode 3"]
    assert choice.currentData() == ""
    choice.show()
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClicks(choice, "Ü")
        choice.activated.emit(choice.currentIndex())
    assert chosen.args == ["Ünïcode 3"]


def test_one_that_is_unplugged_stays_chosen(qtbot: QtBot, dressed: Theme) -> None:
    choice = MicrophoneChoice("Old", listing("Headset"))
    qtbot.addWidget(choice)
    qtbot.waitSignal(choice.filled).wait()
    assert choice.currentData() == "Old"
    assert choice.currentText() == "Old (not plugged in)"


def test_a_list_that_never_comes_holds_nothing_up(qtbot: QtBot, dressed: Theme) -> None:
    choice = MicrophoneChoice("Old", (sys.executable, "-c", "import threading; threading.Event().wait()"))
    qtbot.addWidget(choice)
    assert choice.currentData() == "Old"
    choice.end()


def test_storage_is_counted_and_the_trash_emptied(qtbot: QtBot, dressed: Theme, tasks: Tasks) -> None:
    for folder, size in ((recordings_folder(), 2_500_000), (trash_folder(), 1_000)):
        (folder / "one").mkdir(parents=True)
        (folder / "one" / "sound").write_bytes(bytes(size))
    panel = StoragePanel(tasks)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitSignal(panel.counted).wait()
    said = {each.text() for each in panel.findChildren(QLabel)}
    assert {"2.5 MB", "1.0 kB", str(recordings_folder())} <= said
    (empty,) = (each for each in panel.findChildren(QPushButton) if each.text() == "Empty the trash")
    empty.click()
    with qtbot.waitSignal(panel.counted):
        press_in_question(qtbot, "Empty the trash")
    assert not list(trash_folder().iterdir())
    assert (recordings_folder() / "one" / "sound").exists()
    assert not empty.isEnabled()


def press_in_question(qtbot: QtBot, words: str) -> None:
    """Press a button of the question that is shown."""
    def shown() -> Question | None:
        return next((each for each in QApplication.topLevelWidgets() if isinstance(each, Question) and each.isVisible()), None)

    qtbot.waitUntil(lambda: shown() is not None)
    question = shown()
    assert question is not None
    next(each for each in question.findChildren(QPushButton) if each.text() == words).click()
