"""Every text for people can be translated, and is: gathered by the translators' own tool, shown by the real windows."""

from __future__ import annotations

import ast
import dataclasses
import os
import re
import runpy
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from recorder.doctor.checks import CHECKS, run_checks
from recorder.doctor.result import Check, Finding
from recorder.errors import ForeignFileError, RecorderError, UsageError
from recorder.recording import bundle
from recorder.settings import GeneralSettings, HotkeySettings, Settings, SpeechSettings
from recorder.steps.commands import heard
from recorder.translatable import LANGUAGE, translated
from recorder.ui.app import dress, translate
from recorder.ui.control_window import ControlWindow
from recorder.ui.doctor_window import DoctorWindow
from recorder.ui.editor.window import EditorWindow
from recorder.ui.settings_window import SettingsWindow
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme
from recorder.ui.verbs import Verbs
from recorder.ui.welcome import Welcome

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOL = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
LANGUAGES, gather, release = TOOL["LANGUAGES"], TOOL["gather"], TOOL["release"]
PLACE = re.compile(r"\{\w*[^}]*\}")
LOOKED_UP = {
    "recorder/ui/doctor_window.py": {"check.title"},
    "recorder/ui/editor/words.py": {"FIELDS[name]", "STEP_KINDS[kind]", "CALLOUT_KINDS[kind]", "STATUSES[status]"},
    "recorder/ui/hotkeys.py": {"declared.metadata['label']"},
    "recorder/ui/settings_window.py": {"each.metadata['label']", "each.metadata['help']", "words", "CHOICES[choice]"},
}
"""Texts that are translated where they are shown; each is marked where it is declared."""
SHOWN_BY = {"label", "button", "setWindowTitle", "setToolTip", "setAccessibleName", "setPlaceholderText", "setAccessibleDescription", "QLabel", "QCheckBox"}
OWN_NAME = "Sayshow"
FOR_PROGRAMMERS = {"recorder/cli.py", "recorder/steps/neutral.py"}
"""Told on a command line only."""
NOT_OURS = "demo_window.py"
"""A stand-in for somebody else's program."""


def messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    """The translations of a file by context and source."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for each in context.iter("message"):
            translation = each.find("translation")
            assert translation is not None
            found[context.findtext("name") or "", each.findtext("source") or ""] = translation
    return found


def calls(folder: str = "recorder/ui") -> Iterator[tuple[str, str, ast.Call]]:
    """Every call in the shell, or in *folder*: file, name of what is called, the call."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield path.relative_to(ROOT).as_posix(), name, node


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_gathered_and_translated(tmp_path: Path, language: str) -> None:
    gather(tmp_path / "now.ts", language)
    now, kept = messages(tmp_path / "now.ts"), messages(FOLDER / f"{language}.ts")
    assert now.keys() == kept.keys(), "run python packaging/translations.py, then translate what is new"
    assert len(kept) > 600
    assert not [source for source, translation in kept.items() if not translation.text or translation.get("type")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_is_filled_in(language: str) -> None:
    for (_, source), translation in messages(FOLDER / f"{language}.ts").items():
        text = translation.text or ""
        assert sorted(PLACE.findall(source)) == sorted(PLACE.findall(text)), source
        assert re.findall(r"\*\.\w+", source) == re.findall(r"\*\.\w+", text), source
        assert source.startswith(" ") == text.startswith(" "), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_loads_what_was_translated(tmp_path: Path, language: str) -> None:
    release(FOLDER / f"{language}.ts", tmp_path / "now.qm")
    for kind in ("qm", "json"):
        assert (tmp_path / f"now.{kind}").read_bytes() == (FOLDER / f"{language}.{kind}").read_bytes()


def test_no_text_is_hidden_from_the_translators() -> None:
    for file, name, call in calls():
        if name in {"tr", "translate"} and file != "recorder/ui/app.py":
            text = call.args[0 if name == "tr" else 1]
            literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
            assert literal or ast.unparse(text) in LOOKED_UP.get(file, set()), f"{file}:{call.lineno}"


def test_no_text_is_shown_without_translation() -> None:
    for file, name, call in calls():
        if name in SHOWN_BY and call.args and not file.endswith(NOT_OURS):
            words = [part.value for part in ast.walk(call.args[0]) if part is call.args[0] and isinstance(part, ast.Constant)]
            if isinstance(call.args[0], ast.JoinedStr):
                words = [part.value for part in call.args[0].values if isinstance(part, ast.Constant)]
            for word in map(str, words):
                assert not re.search(r"[A-Za-z]{3}", word.replace(OWN_NAME, "")), f"{file}:{call.lineno} {word}"


def untranslated(node: ast.AST) -> Iterator[str]:
    """Words in an expression that no call of a translating function holds."""
    name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
    if name in {"translated", "tr", "translate"}:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[A-Za-z]{3}.* ", node.value):
        yield node.value
    for part in ast.iter_child_nodes(node):
        yield from untranslated(part)


def test_what_goes_wrong_is_told_in_the_language_of_the_person() -> None:
    told = {each.__name__ for each in (RecorderError, *descendants(RecorderError)) if each is not UsageError} | {"Availability"}
    seen = 0
    for file, name, call in calls("recorder"):
        if name in told and file not in FOR_PROGRAMMERS:
            seen += 1
            assert not [word for each in call.args for word in untranslated(each)], f"{file}:{call.lineno}"
        elif name == "Finding" and file.startswith("recorder/doctor/"):
            seen += 1
            assert not [word for each in call.args[1:] for word in untranslated(each)], f"{file}:{call.lineno}"
        elif name in {"_on_fault", "tell"} and file.startswith("recorder/capture/"):
            assert not [word for each in call.args for word in untranslated(each)], f"{file}:{call.lineno}"
    assert seen > 180


def descendants(kind: type) -> Iterator[type]:
    """The classes made from *kind*, at any depth."""
    for each in kind.__subclasses__():
        yield each
        yield from descendants(each)


def test_errors_and_findings_speak_german_here_and_in_children(german: None, tmp_path: Path) -> None:
    with pytest.raises(ForeignFileError, match="ist kein Ordner"):
        bundle.read_manifest(tmp_path / "none")
    (result,) = run_checks(tuple(each for each in CHECKS if each.name == "room"))
    assert result.title == "Ordner und Festplatte" and "frei" in result.found
    asked = [sys.executable, "-m", "recorder", "build", str(tmp_path / "none"), "--output", str(tmp_path / "none.sop")]
    assert "ist kein Ordner" in subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stderr
    alone = {name: value for name, value in os.environ.items() if name != LANGUAGE}
    assert "is not a folder" in subprocess.run(asked, cwd=ROOT, env=alone, capture_output=True, text=True, check=False).stderr


@pytest.mark.parametrize("language", ["", "en", "xx", "../de"])
def test_english_is_said_where_there_is_no_translation(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv(LANGUAGE, language)
    assert translated("errors", "Nothing was changed.") == "Nothing was changed."


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The program as it speaks German."""
    before, locale = set(qapp.findChildren(QTranslator)), QLocale()
    dress(qapp, Settings(general=GeneralSettings(language="de")))
    yield
    for each in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(each)
        each.deleteLater()
    QLocale.setDefault(locale)


def english() -> set[str]:
    """Sources whose translation is another word."""
    return {source for (_, source), translation in messages(FOLDER / "de.ts").items() if translation.text != source}


def shown(*windows: QWidget) -> list[str]:
    """Every text on them and every name."""
    said = []
    for window in windows:
        said.append(window.windowTitle())
        for each in window.findChildren(QWidget):
            said.append(each.accessibleName())
            if isinstance(each, QLabel | QPushButton | QCheckBox):
                said.append(each.text())
            if isinstance(each, QComboBox):
                said += [each.itemText(place) for place in range(each.count())]
    return [each for each in said if each]


def test_no_english_is_left_on_the_windows(
    qtbot: QtBot, dressed: Theme, german: None, tasks: Tasks, request: pytest.FixtureRequest
) -> None:
    editor = request.getfixturevalue("editor")
    assert isinstance(editor, EditorWindow)
    settings = SettingsWindow(Settings(), tasks)
    doctor = DoctorWindow(tasks, (Check("screen", "Screen", lambda: Finding("ok", "")),))
    welcome = Welcome(tuple, HotkeySettings())
    for window in (settings, doctor, welcome):
        qtbot.addWidget(window)
    qtbot.waitSignal(doctor.finished).wait()
    said = shown(settings, doctor, welcome, editor)
    assert len(said) > 150
    assert not set(said) & english() - {"English", "Version"}
    assert {"Diesen Computer prüfen", "Bildschirm", "Papierkorb leeren", "Mikrofon aufnehmen"} <= set(said)


def test_the_menu_speaks_german(qtbot: QtBot, dressed: Theme, german: None) -> None:
    verbs = Verbs(dressed)
    said = {each.text() for each in verbs.findChildren(QAction)}
    assert "Beenden und SOP erstellen" in said
    assert not said & english()
    assert QCoreApplication.translate("QWidgetTextControl", "Select All") == "Alles auswählen"  # Qt's own words, too


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_the_help_names_commands_that_are_obeyed(language: str) -> None:
    (field,) = (each for each in dataclasses.fields(SpeechSettings) if each.name == "commands")
    words = field.metadata["help"]
    if language != "en":
        words = messages(FOLDER / f"{language}.ts")["settings", words].text
    quoted = re.findall("[“„](.+?)[”“]", words)
    assert [heard(each.replace(" …", " anything"), language) for each in quoted] == ["section", "note", "warning", "scratch", "scratch"]
    if language == "en":
        read_me = (ROOT / "README.md").read_text(encoding="utf-8").replace("\n  ", "")
        assert all(f"“{each}”" in read_me for each in [quoted[0].lower(), *quoted[1:4]])


def test_german_words_have_room_in_the_control_window(qtbot: QtBot, dressed: Theme, german: None) -> None:
    verbs = Verbs()
    control = ControlWindow(verbs)
    qtbot.addWidget(control)
    control.show()
    for state in ("idle", "recording", "paused"):
        verbs.set_state(state)
        seen = [each for each in control.findChildren(QPushButton) if each.isVisible()]
        assert len(seen) >= 2
        qtbot.waitUntil(lambda seen=seen: all(each.width() >= each.sizeHint().width() for each in seen))


def test_an_unknown_language_stays_english(qapp: QApplication) -> None:
    before = len(qapp.findChildren(QTranslator))
    translate(qapp, "xx")
    assert len(qapp.findChildren(QTranslator)) == before
