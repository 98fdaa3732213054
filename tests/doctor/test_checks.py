"""The checks: what they say in each case, and how it is told."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from recorder.doctor import desktop, places
from recorder.doctor.checks import CHECKS, as_json, as_text, run_checks, verdict
from recorder.doctor.result import Check, Finding, Result
from recorder.errors import DeviceError

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="how Linux tells its session")


def fails(error: Exception) -> Finding:
    raise error


GOOD = Check("good", "Good thing", lambda: Finding("ok", "It is there."))
WEAK = Check("weak", "Weak thing", lambda: Finding("limited", "It is slow.", "Be patient."))
NO_DEVICE = Check("device", "Device", lambda: fails(DeviceError("There is none. Plug one in.")))
NO_LIBRARY = Check("library", "Library", lambda: fails(ImportError("libnothing.so.1 is missing")), needed=False)
NO_WORDS = Check("silent", "Silent", lambda: fails(OSError()))


def test_each_check_is_told_as_soon_as_it_is_done() -> None:
    heard: list[Result] = []
    results = run_checks((GOOD, WEAK), heard.append)
    assert tuple(heard) == results
    assert [result.state for result in results] == ["ok", "limited"]


def test_a_failing_check_is_a_finding_and_the_next_ones_are_asked() -> None:
    results = run_checks((NO_DEVICE, NO_LIBRARY, NO_WORDS, GOOD))
    assert [(result.state, result.found) for result in results] == [
        ("problem", "There is none. Plug one in."),
        ("limited", "libnothing.so.1 is missing"),
        ("problem", "OSError"),
        ("ok", "It is there."),
    ]


def test_a_bug_is_not_a_finding() -> None:
    with pytest.raises(ZeroDivisionError):
        run_checks((Check("bug", "Bug", lambda: fails(ZeroDivisionError())),))


@pytest.mark.parametrize(
    ("checks", "sentence"),
    [
        ((GOOD,), "Everything that Sayshow needs works here."),
        ((GOOD, WEAK, NO_LIBRARY), "Sayshow works here, with limits: Weak thing, Library."),
        ((WEAK, NO_DEVICE), "Not everything works here: Device. What to do is written above."),
    ],
)
def test_the_verdict(checks: tuple[Check, ...], sentence: str) -> None:
    assert verdict(run_checks(checks)) == sentence


def test_the_text_names_findings_remedies_and_folders() -> None:
    text = as_text(run_checks((GOOD, WEAK, NO_DEVICE)))
    assert "ok       Good thing           It is there." in text
    assert "limited  Weak thing           It is slow.\n" + " " * 30 + "Be patient." in text
    assert "PROBLEM  Device" in text
    assert all(str(folder) in text for folder in places.folders().values())


def test_the_json_is_versioned_and_complete() -> None:
    data = json.loads(as_json(run_checks((WEAK,))))
    assert data["format"] == 1
    assert data["checks"] == [
        {"name": "weak", "title": "Weak thing", "state": "limited", "found": "It is slow.", "remedy": "Be patient."}
    ]
    assert set(data["folders"]) == {"documents", "recordings", "trash", "settings", "speech weights"}


@linux
@pytest.mark.parametrize(
    ("environment", "state", "word"),
    [
        ({}, "problem", "no graphical desktop"),
        ({"DISPLAY": ":7"}, "ok", ":7"),
        ({"DISPLAY": ":7", "XDG_SESSION_TYPE": "wayland"}, "limited", "Wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "limited", "Wayland"),
        ({"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11"}, "ok", ":7"),
    ],
)
def test_the_session(environment: dict[str, str], state: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    finding = desktop.session()
    assert (finding.state, word in finding.found) == (state, True)
    assert bool(finding.remedy) == (state != "ok")


@linux
@pytest.mark.parametrize("look", [desktop.screen, desktop.hands, desktop.controls])
def test_nothing_of_a_desktop_is_tried_without_one(look: Check) -> None:
    (result,) = run_checks((Check("x", "X", look),))  # type: ignore[arg-type]
    assert (result.state, result.found) == ("problem", "Not tried: this session cannot be recorded.")


@pytest.mark.parametrize(("free", "state"), [(10**8, "problem"), (10**9, "limited"), (10**10, "ok")])
def test_room(free: int, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "free_bytes", lambda _: free)
    assert places.room().state == state


def test_a_file_in_the_place_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(places, "folders", lambda: {"documents": tmp_path / "file" / "Sayshow"})
    finding = places.room()
    assert finding.state == "problem"
    assert "documents" in finding.found


def test_recognition_and_export_work_without_a_desktop() -> None:
    states = {
        result.name: result.state for result in run_checks([c for c in CHECKS if c.name in {"ocr", "speech", "export"}])
    }
    assert states == {"ocr": "ok", "speech": "ok", "export": "ok"}
