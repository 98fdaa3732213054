"""A recording may come from a stranger: nothing outside its folder is read or changed, and only sentences come out."""

from __future__ import annotations

import dataclasses
import json
import random
import socket
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from recorder.capture.pictures import encode
from recorder.capture.screen import Frame
from recorder.capture.video import rewrite_video
from recorder.document.file import open_file
from recorder.errors import ForeignFileError, RecorderError
from recorder.pipeline.build import build
from recorder.recording import bundle
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import (
    Event,
    Forgotten,
    Found,
    Gap,
    Key,
    Marker,
    Paused,
    Pictured,
    Press,
    Release,
    Resumed,
    Scroll,
    Typed,
    Video,
    WindowChanged,
    to_line,
)
from recorder.recording.frames import read_frames, read_voice
from recorder.recording.transcript import Word

SIZE = (320, 200)
WINDOW = Window("Leads – CRM", "Chromium", 7, Bounds(0, 0, *SIZE), 3)
BUTTON = Element("Save", "button", "accessibility", Bounds(10, 10, 60, 20))
EVENTS: tuple[Event, ...] = (
    WindowChanged(0.1, WINDOW), Video(0.0, "screen-0001.mkv", 0, 0, *SIZE), Press(1.0, 1, "left", 20, 20), Release(1.1, 1, "left", 20, 20),
    Pictured(0.9, 1, "000001.webp", *SIZE), Found(1.0, 1, BUTTON, WINDOW), Typed(2.0, 2, 3.0, "Harbor", False, 6), Key(3.2, 3, "enter"),
    Scroll(3.5, 4, 20, 20, 0, 1), Paused(4.0), Resumed(5.0), Gap(5.1, 5.2, "screen", "was away"), Marker(6.0, 5, "a note"),
    Pictured(5.9, 5, "000005.webp", *SIZE), Forgotten(8.0, 7.0), Press(9.0, 6, "right", 50, 60), Found(9.0, 6, BUTTON, WINDOW),
)  # fmt: skip
NASTY: tuple[Any, ...] = (
    None, -1, 2**53, 1e300, True, "", "\x00\x1b[31m", "../../secret", "/etc/passwd", "C:\\x", "-rf", "$(id)", "CON", "x" * 300, "\u202e" * 50,
    "x" * 100_000, [], {}, [[]], [1] * 10_000,
)  # fmt: skip


def frame(shade: int, size: tuple[int, int] = SIZE) -> Frame:
    return Frame(1.0, 1.0, *size, 0, 0, bytearray([shade]) * (size[0] * size[1] * 4))


def made(folder: Path, events: tuple[Event, ...] = EVENTS, **changes: object) -> Path:
    """A small finished recording."""
    head = bundle.Manifest("c" * 32, "2026-11-25T09:00:00.000+00:00", 0.0, "stopped", (), "test", "en", False, 1, "b", 9.0)
    bundle.create(folder, dataclasses.replace(head, **changes))  # type: ignore[arg-type]
    for name in ("000001", "000005"):
        picture, thumbnail = encode(frame(int(name) * 20))
        (folder / bundle.PICTURES / f"{name}.webp").write_bytes(picture)
        (folder / bundle.PICTURES / f"{name}.jpg").write_bytes(thumbnail)
    rewrite_video(folder / "screen-0001.mkv", [Frame(t, t, *SIZE, 0, 0, frame(200).pixels) for t in (0.5, 2.0, 7.5, 8.5)])
    (folder / bundle.EVENTS).write_text("".join(f"{to_line(e)}\n" for e in events))
    (folder / bundle.TRANSCRIPT).write_text(bundle.word_line(Word(0.5, 0.9, "Click Save.")) + '\n{"until": 9.0}\n')
    return folder


def test_the_sample_is_a_recording(tmp_path: Path) -> None:
    with open_file(build(made(tmp_path / "r"), tmp_path / "o.sop")) as file:
        assert [step.picture is not None for step in file.document.steps].count(True) >= 2


@pytest.mark.parametrize("name", ["../../outside", "/outside", "../outside"])
def test_names_with_path_parts_reach_nothing_outside(tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    picture, thumbnail = encode(frame(99))
    place = f"{outside}" if name.startswith("/") else name
    files = {"mkv": b"", "webp": picture, "jpg": thumbnail}
    for suffix, data in files.items():
        (tmp_path / f"outside.{suffix}").write_bytes(data)
    rewrite_video(tmp_path / "outside.mkv", [Frame(t, t, *SIZE, 0, 0, frame(200).pixels) for t in (0.5, 7.5)])
    before = {path: path.read_bytes() for path in tmp_path.rglob("outside.*")}
    events = (
        Video(0.0, f"{place}.mkv", 0, 0, *SIZE), Press(1.0, 1, "left", 20, 20), Pictured(0.9, 1, f"{place}.webp", *SIZE),
        Found(1.0, 1, BUTTON, WINDOW), Forgotten(8.0, 7.0),
    )  # fmt: skip
    with pytest.raises(ForeignFileError, match="not named as one of ours"):
        build(made(tmp_path / "r", events), tmp_path / "o.sop")
    assert {path: path.read_bytes() for path in tmp_path.rglob("outside.*")} == before


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.webp"
    picture, thumbnail = encode(frame(99))
    secret.write_bytes(picture)
    folder = made(tmp_path / "r")
    inside = folder / bundle.PICTURES / "000001.webp"
    inside.unlink()
    inside.symlink_to(secret)
    with open_file(build(folder, tmp_path / "o.sop")) as file:
        (step,) = (s for s in file.document.steps if s.kind == "click")
        assert step.picture is None


@pytest.mark.parametrize("data", [b"#!/bin/sh\nid\n", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b""])
def test_what_is_no_picture_is_not_taken_in(tmp_path: Path, data: bytes) -> None:
    folder = made(tmp_path / "r")
    (folder / bundle.PICTURES / "000001.webp").write_bytes(data)
    with open_file(build(folder, tmp_path / "o.sop")) as file:
        (step,) = (s for s in file.document.steps if s.kind == "click")
        assert step.picture is None


def test_a_picture_with_another_size_than_told_is_not_taken_in(tmp_path: Path) -> None:
    folder = made(tmp_path / "r")
    (folder / bundle.PICTURES / "000001.webp").write_bytes(encode(frame(9, (640, 480)))[0])
    with open_file(build(folder, tmp_path / "o.sop")) as file:
        assert all(step.picture is None or step.picture.width == SIZE[0] for step in file.document.steps)


@pytest.mark.parametrize("read", [lambda path: list(read_frames(path)), read_voice], ids=["video", "voice"])
def test_a_play_list_in_the_place_of_a_film_opens_no_connection(tmp_path: Path, read: Callable[[Path], object]) -> None:
    """Players follow such lists to other files and to the network; ours reads only the one format it writes."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x.ts"
        path = tmp_path / "screen-0001.mkv"
        path.write_text(f"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\n{address}\n#EXT-X-ENDLIST\n")
        with suppress(RecorderError):
            assert not read(path)
        with pytest.raises(TimeoutError):
            server.accept()


def mutated(text: str, chance: random.Random) -> str:
    """Some lines of a journal are others: values replaced, lines torn, doubled, missing, in another order."""
    lines = text.splitlines()
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0 | 1 | 2:
                fields = json.loads(text.splitlines()[chance.randrange(len(text.splitlines()))])
                key = chance.choice(sorted(fields))
                lines[at] = json.dumps({**fields, key: chance.choice(NASTY)})
            case 3:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            case 4:
                chance.shuffle(lines)
            case _:
                lines[at] = chance.choice(("[" * 5000, '{"kind":', "\x00" * 9, "null", "[]", '{"kind": 7}', lines[at] * 2))
    return "\n".join(lines) + "\n"


@pytest.mark.timeout(1800)
def test_mutated_recordings(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    total, outcomes = (3000 if request.config.getoption("--long") else 120), Counter[str]()
    folder = made(tmp_path / "r")
    texts = {name: (folder / name).read_text() for name in (bundle.EVENTS, bundle.TRANSCRIPT, bundle.MANIFEST)}
    for seed in range(total):
        chance = random.Random(seed)
        for name, text in texts.items():
            (folder / name).write_text(text)
        name = chance.choice((bundle.EVENTS, bundle.EVENTS, bundle.EVENTS, bundle.TRANSCRIPT, bundle.MANIFEST))
        if name == bundle.MANIFEST:
            fields = json.loads(texts[name])
            (folder / name).write_text(json.dumps({**fields, chance.choice(sorted(fields)): chance.choice(NASTY)}))
        else:
            (folder / name).write_text(mutated(texts[name], chance), errors="replace")
        (folder / "scrubbed.json").unlink(missing_ok=True)
        try:
            build(folder, tmp_path / "o.sop")
            outcomes["drafted"] += 1
        except RecorderError:
            outcomes["refused"] += 1
        except Exception as error:
            raise AssertionError(f"mutant {seed} of {name}") from error
    assert sorted(path.name for path in tmp_path.iterdir()) in (["o.sop", "r"], ["r"])
    print(f"{total} mutated recordings: {dict(outcomes)}")
    assert set(outcomes) == {"drafted", "refused"}


