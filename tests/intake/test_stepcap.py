"""A session of stepcap becomes a draft: what was done, said and written there; a session from a stranger reaches nothing else."""

from __future__ import annotations

import json
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from recorder.document.file import open_file
from recorder.document.model import Document
from recorder.errors import ForeignFileError
from recorder.intake.stepcap import take_in
from recorder.intake.video import head_of
from recorder.pipeline.importing import take_in as imported
from recorder.recording import bundle
from recorder.recording.events import Pictured, Press, Sound

BASE = {
    "window_title": "Acme Tasks - Projects", "app_name": "Acme Tasks", "monitor": {"index": 1, "left": 100, "top": 0, "width": 720, "height": 450},
    "image_size": [1440, 900],
}  # fmt: skip
BUTTON = {"name": "New project", "role": "button", "rect": [1180, 100, 180, 44], "box": [0, 0, 1, 1]}
DEEDS: tuple[dict[str, Any], ...] = (
    {"seq": 1, "ts": 1.4, "kind": "app_switch", "app_name": "Acme Tasks"},
    {"id": 1, "ts": 1.5, "kind": "click", "button": "left", "click_type": "single", "x": 400, "y": 122, "element": {**BUTTON, "rect": [380, 100, 90, 44]}},
    {"id": 2, "ts": 3.0, "kind": "type", "chars": 6, "enter": True, "masked": True, "x": 500, "y": 220, "element": {"name": "Search", "role": "text-field"}},
    {"id": 3, "ts": 4.5, "kind": "type", "chars": 6, "enter": False, "masked": False, "text": "Harbor", "element": {"name": "Company", "role": "text-field"}},
    {"id": 4, "ts": 6.0, "kind": "drag", "button": "left", "x": 410, "y": 345, "from": {"x": 410, "y": 345}, "to": {"x": 600, "y": 400}},
    {"id": 5, "ts": 7.5, "kind": "scroll", "direction": "down", "amount": 3, "x": 410, "y": 345},
    {"id": 6, "ts": 9.0, "kind": "key", "keys": "cmd+s"},
    {"id": 7, "ts": 10.5, "kind": "click", "button": "left", "click_type": "double", "x": 410, "y": 345, "element": {"name": "Draft", "role": "list-item"}},
    {"id": 8, "ts": 12.0, "kind": "manual", "note": "Check the result"},
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the person's own is touched."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """What stepcap 0.1.7 leaves behind after a recording, before it built anything."""
    folder = tmp_path / "session"
    (folder / "raw").mkdir(parents=True)
    head = {"format": 2, "stepcap_version": "0.1.7", "started": "2026-11-26T07:09:57+01:00", "title": "Create a project", "audio": {"offset": 0.5}}
    (folder / "session.json").write_text(json.dumps(head))
    lines = []
    for deed in DEEDS:
        if "id" in deed:
            shot = f"{deed['id']:04d}"
            Image.new("RGB", (1440, 900), (30 * deed["id"] % 250, 90, 200)).save(folder / "raw" / f"{shot}.png")
            deed = {**BASE, "screenshot": f"raw/{shot}.png", **deed}
        lines.append(json.dumps(deed))
    (folder / "events.jsonl").write_text("\n".join([*lines, '{"id": 9, "ts"']))
    (folder / "voice.jsonl").write_text(json.dumps({"kind": "voice", "ts": 0.2, "end": 1.2, "text": "First create a new project."}) + "\n")
    return folder


def guide(*changes: tuple[int, dict[str, Any]], without: int = 0) -> str:
    """``steps.json`` as a person left it."""
    auto = {"title": "Title", "description": "Words"}
    steps = [{"id": f"s{n:04d}", "event_id": n, "kind": "click", **auto, "auto": auto, "screenshot": f"{n:04d}"} for n in range(1, 9) if n != without]
    for number, change in changes:
        next(step for step in steps if step["event_id"] == number).update(change)  # type: ignore[attr-defined]
    return json.dumps({"format": 2, "title": "Guide", "auto_title": "Guide", "steps": steps})


def draft_of(session: Path, tmp_path: Path) -> Document:
    with open_file(imported(session, tmp_path / "a.sop"), read_only=True) as file:
        for step in file.document.steps:
            assert step.picture is None or file.image(step.picture.image)
        return file.document


def test_what_was_done_said_and_shown(session: Path, tmp_path: Path) -> None:
    document = draft_of(session, tmp_path)
    assert document.title == "Create a project"
    assert document.recorded_at.startswith("2026-11-26T07:09:57")
    assert [step.kind for step in document.steps] == ["click", "type", "press", "type", "drag", "scroll", "press", "double_click", "note"]
    click, typed, enter, harbor = document.steps[:4]
    assert (click.instruction, click.narration) == ("Click New project.", "First create a new project.")
    assert click.target is not None and (click.target.source, click.target.bounds) == ("accessibility", (560, 200, 180, 88))
    assert click.position == (600, 244)  # two pixels a point, on a screen that begins at 100
    assert (click.window_title, click.application) == ("Acme Tasks - Projects", "Acme Tasks")
    assert (typed.instruction, typed.masked) == ("Type a value in Search.", False)
    assert enter.keys == "enter"
    assert harbor.text == "Harbor"
    assert document.steps[-1].instruction == "Check the result"
    assert not any(step.guessed for step in document.steps)
    assert sum(step.picture is not None for step in document.steps) == 8


def test_what_a_person_changed_stands(session: Path, tmp_path: Path) -> None:
    (session / "steps.json").write_text(guide((1, {"title": "Begin a project"}), (4, {"description": "Only when it is old."}), (8, {"screenshot": "0001"}), without=5))
    (session / "work").mkdir()
    Image.new("RGB", (1440, 900), (0, 0, 0)).save(session / "work" / "0001.png")
    document = draft_of(session, tmp_path)
    assert document.title == "Create a project"
    assert [step.kind for step in document.steps] == ["click", "type", "press", "type", "drag", "press", "double_click", "note"]
    first, drag = document.steps[0], document.steps[4]
    assert (first.instruction, first.edited) == ("Begin a project", True)
    assert (drag.narration, drag.edited) == ("Only when it is old.", True)
    assert first.picture is not None
    last = document.steps[-1].picture
    assert last is not None and last.image == first.picture.image  # shared there, and the blurred copy is taken


def test_the_voice_is_recognised_where_it_was_kept(session: Path, tmp_path: Path) -> None:
    with wave.open(str(session / "audio.wav"), "wb") as tone:
        tone.setnchannels(1)
        tone.setsampwidth(2)
        tone.setframerate(16_000)
        tone.writeframes(np.zeros(16_000 * 70, "<i2").tobytes())
    take_in(session, tmp_path / "r", head_of(session, "i", "en", ()), lambda _share: None)
    recording = bundle.read(tmp_path / "r")
    assert [point.time for point in recording.events if isinstance(point, Sound)] == [0.5, 60.5]
    assert recording.words == ()


def test_nothing_outside_is_reached(session: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    Image.new("RGB", (1440, 900), (9, 9, 9)).save(secret)
    (session / "raw" / "0001.png").unlink()
    (session / "raw" / "0001.png").symlink_to(secret)
    lines = (session / "events.jsonl").read_text().replace("raw/0002.png", "../secret.png").splitlines()
    (session / "events.jsonl").write_text("\n".join(lines))
    (session / "raw" / "0003.png").write_bytes(b"no picture")
    take_in(session, tmp_path / "r", head_of(session, "i", "en", ()), lambda _share: None)
    recording = bundle.read(tmp_path / "r")
    assert {each.number for each in recording.events if isinstance(each, Pictured)} == {4, 5, 6, 7, 8}
    assert sum(isinstance(each, Press) for each in recording.events) == 4


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("events.jsonl", "", "nothing that was done"),
        ("events.jsonl", '{"id":1,"kind":"click","ts":1e12}', "make no sense"),
        ("events.jsonl", '{"id":1,"kind":"click","ts":1,"x":1e30}', "make no sense"),
        ("steps.json", '{"steps":[{"title":5}]}', "damaged"),
    ],
)
def test_what_is_wrong_is_told(session: Path, tmp_path: Path, file: str, content: str, says: str) -> None:
    (session / file).write_text(content)
    with pytest.raises(ForeignFileError, match=says):
        take_in(session, tmp_path / "r", head_of(session, "i", "en", ()), lambda _share: None)


def test_a_folder_of_something_else(tmp_path: Path) -> None:
    with pytest.raises(ForeignFileError, match="no stepcap session"):
        imported(tmp_path, tmp_path / "a.sop")
