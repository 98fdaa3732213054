"""Reads a session of stepcap (https://github.com/kajisho5/stepcap, formats 1 and 2) as the recording it would have been here.

A session is a folder: ``session.json``, ``events.jsonl``, pictures in ``raw`` (or blurred in ``work``), ``voice.jsonl`` or
``audio.wav``, and ``steps.json`` with what a person changed. What was deleted there stays away, what was written there stands.
"""

from __future__ import annotations

import wave
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from recorder.capture.pictures import encode
from recorder.capture.screen import Frame
from recorder.capture.video import SEGMENT_SECONDS, VoiceFile
from recorder.document.images import LARGEST_BYTES, decode
from recorder.errors import ForeignFileError
from recorder.files import private_opener
from recorder.intake.film import REST
from recorder.intake.stepcap_session import (
    AUDIO,
    EVENTS,
    FARTHEST,
    LONGEST_SECONDS,
    MOST_EVENTS,
    SESSION,
    VOICE,
    Deed,
    Session,
    Spoken,
    Thing,
    Written,
    deeds_of,
    is_session,
    is_time,
    lines,
    one,
    plain,
    steps_of,
    title_of,
)
from recorder.recording import bundle
from recorder.recording.element import Bounds, Element, Window
from recorder.recording.events import Event, Found, Key, Marker, Pictured, Press, Release, Scroll, Sound, Told, Typed, to_line
from recorder.recording.transcript import Word
from recorder.steps.keys import MODIFIERS, normalise, parts_of
from recorder.translatable import translated

LARGEST_SIDE, MOST_NOTCHES = 16_384, 50
CLICK_SECONDS, KEY_SECONDS, DOUBLE_SECONDS = 0.06, 0.15, 0.2
ROLES = {
    "button": "button", "dropdown": "combo box", "combo-box": "combo box", "checkbox": "check box", "radio": "radio button", "link": "link",
    "menu-item": "menu item", "text-field": "entry", "password-field": "password", "tab": "tab", "list-item": "list item", "slider": "slider",
    "stepper": "spin button", "text": "text", "image": "image", "header": "column header",
}  # fmt: skip


def take_in(source: Path, folder: Path, manifest: bundle.Manifest, tell: Any) -> None:
    """Make a recording in *folder* of the session *source*; see `video.take_in`."""
    if not is_session(source):
        raise ForeignFileError(translated("errors", "{0} is no stepcap session: it has no {1}. {2}").format(source, EVENTS, translated("errors", REST)))
    deeds, written = deeds_of(source), steps_of(source)
    session = one(source / SESSION, Session) or Session()
    language = session.lang if bundle.LANGUAGE.fullmatch(session.lang) else manifest.language
    title = title_of(source) or session.title
    began = session.started if is_time(session.started) else manifest.started_at
    bundle.create(folder, replace(manifest, started_at=began, language=language, title=title.strip()))
    journal = bundle.Journal(folder / bundle.EVENTS)
    try:
        pictures = _Pictures(source, folder)
        for number, (deed, step) in enumerate(_chosen(deeds, written), start=1):
            for event in _events(deed, number):
                journal.append(to_line(event))
            if step is not None and (step.title, step.description) != (step.auto.title, step.auto.description):
                said = step.description if step.description != step.auto.description else ""
                journal.append(to_line(Told(deed.ts, number, step.title if step.title != step.auto.title else "", said)))
            if (shown := pictures.take(deed, step, number)) is not None:
                journal.append(to_line(shown))
            tell(number / (len(deeds) or 1))
        for point in _sound(source, folder):
            journal.append(to_line(point))
        last = max((deed.ts for deed in deeds), default=0.0)
    finally:
        journal.close()
    if not any(folder.glob("narration-*")):
        _write_words(source, folder)
    bundle.finish(folder, "stopped", last)


def _chosen(deeds: list[Deed], written: list[Written] | None) -> Iterator[tuple[Deed, Written | None]]:
    """What is kept, with what a person wrote of it, in the order of the times; steps written by hand stand behind those before them."""
    if written is None:
        yield from ((deed, None) for deed in deeds)
        return
    by_id, found, last = {deed.id: deed for deed in deeds}, list[tuple[Deed, Written | None]](), 0.0
    for step in written:
        if step.event_id is None:
            shot = f"raw/{step.screenshot}.png" if step.screenshot else None
            found.append((Deed(0, "manual", last + 0.01, None, None, shot, None, None, note=step.title), None))
        elif (deed := by_id.get(step.event_id)) is not None:
            found.append((deed, step))
            last = deed.ts
    yield from sorted(found, key=lambda pair: pair[0].ts)


def _events(deed: Deed, number: int) -> Iterator[Event]:
    """A deed in our words."""
    time, x, y = deed.ts, round(deed.x), round(deed.y)
    if deed.kind in ("click", "drag"):
        button: Any = deed.click_type if deed.click_type in ("right", "middle") else "left"
        end = (round(deed.to.x), round(deed.to.y)) if deed.kind == "drag" and deed.to is not None else (x, y)
        yield Press(time, number, button, x, y)
        yield Release(time + CLICK_SECONDS, number, button, *end)
        if deed.click_type == "double":
            again = MOST_EVENTS + 2 * number
            yield Press(time + DOUBLE_SECONDS, again, button, x, y)
            yield Release(time + DOUBLE_SECONDS + CLICK_SECONDS, again, button, x, y)
    elif deed.kind == "scroll":
        dx, dy = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}.get(deed.direction, (0, 1))
        for notch in range(max(1, min(MOST_NOTCHES, round(abs(deed.amount))))):
            yield Scroll(time + 0.01 * notch, number, x, y, dx, dy)
    elif deed.kind == "type":
        end_of_it = time + KEY_SECONDS * min(deed.chars, 200)
        yield Typed(time, number, end_of_it, deed.text, False, deed.chars)
        if deed.enter:
            yield Key(end_of_it + 0.05, MOST_EVENTS + 2 * number + 1, "enter")
    elif deed.kind == "key":
        held, key = parts_of(normalise(deed.keys))
        yield Key(time, number, key, tuple(m for m in MODIFIERS if m in held))  # type: ignore[misc]  # the words of both are the same
    else:
        yield Marker(time, number, deed.note)
    window = Window(deed.window_title or "", deed.app_name or "")
    yield Found(time, number, _element(deed.element) if deed.kind in ("click", "drag", "type", "scroll") else None, window)


def _element(thing: Thing | None) -> Element | None:
    if thing is None:
        return None
    place = Bounds(*(round(side) for side in thing.rect)) if len(thing.rect) == 4 and all(abs(side) < FARTHEST for side in thing.rect) else None
    role = ROLES.get(thing.role or "")
    return Element(thing.name, role, "accessibility" if thing.name else None, place, editable=role == "entry", secret=role == "password")


class _Pictures:
    """Takes the pictures of a session over; what was blurred there is taken blurred."""

    def __init__(self, source: Path, folder: Path) -> None:
        self._source, self._folder = source, folder
        self._known: dict[Path, tuple[str, int, int]] = {}

    def take(self, deed: Deed, step: Written | None, number: int) -> Pictured | None:
        """The picture of a step; None where there is none that can be read."""
        stem = step.screenshot if step is not None and step.screenshot else Path(deed.screenshot or "").stem
        if not stem.isalnum() or (path := next((p for p in self._places(stem) if p.is_file() and not p.is_symlink()), None)) is None:
            return None
        if path not in self._known:
            try:
                self._known[path] = self._store(path, number)
            except (ForeignFileError, OSError):
                return None
        file, width, height = self._known[path]
        screen = deed.monitor
        if screen is None or not (0 < screen.width < LARGEST_SIDE and abs(screen.left) < FARTHEST and abs(screen.top) < FARTHEST):
            return Pictured(deed.ts, number, file, width, height)
        return Pictured(deed.ts, number, file, width, height, round(screen.left), round(screen.top), width / screen.width)

    def _places(self, stem: str) -> tuple[Path, Path]:
        return self._source / "work" / f"{stem}.png", self._source / "raw" / f"{stem}.png"

    def _store(self, path: Path, number: int) -> tuple[str, int, int]:
        if path.stat().st_size > LARGEST_BYTES:
            raise ForeignFileError(translated("errors", "The picture is too large. Nothing was changed. Make it smaller first."))
        image = decode(path.read_bytes()).convert("RGB")
        if max(image.size) > LARGEST_SIDE:
            raise ForeignFileError(translated("errors", "The picture is too large. Nothing was changed. Make it smaller first."))
        name = f"{number:06d}.webp"
        picture, thumbnail = encode(Frame(0.0, 0.0, *image.size, 0, 0, bytearray(image.tobytes("raw", "BGRX"))))
        for file, content in ((name.replace(".webp", ".jpg"), thumbnail), (name, picture)):
            with open(self._folder / bundle.PICTURES / file, "wb", opener=private_opener) as out:
                out.write(content)
        return name, *image.size


def _sound(source: Path, folder: Path) -> Iterator[Sound]:
    """The voice, where it was kept: it is recognised anew."""
    path = source / AUDIO
    if not path.is_file() or path.is_symlink():
        return
    offset = plain(source / SESSION).get("audio", {})
    begins = offset.get("offset", 0.0) if isinstance(offset, dict) else 0.0
    begins = float(begins) if isinstance(begins, int | float) and 0 <= begins < LONGEST_SECONDS else 0.0
    try:
        with wave.open(str(path), "rb") as tone:
            rate = tone.getframerate()
            if tone.getsampwidth() != 2 or tone.getnchannels() != 1 or not 8_000 <= rate <= 96_000 or tone.getnframes() > LONGEST_SECONDS * rate:
                return
            for number in range(1, 10_000):
                samples = np.frombuffer(tone.readframes(round(SEGMENT_SECONDS * rate)), "<i2")
                if not len(samples):
                    return
                name = f"narration-{number:04d}.flac"
                voice = VoiceFile(folder / name, rate)
                voice.write(samples)
                voice.close()
                yield Sound(begins + (number - 1) * SEGMENT_SECONDS, name, 0, rate)
    except (wave.Error, EOFError):
        return


def _write_words(source: Path, folder: Path) -> None:
    """What stepcap understood, its words spread over the time in which they were said."""
    found = []
    for number, spoken in enumerate(sorted(lines(source / VOICE, Spoken), key=lambda said: said.ts)):
        if not 0 <= spoken.ts <= LONGEST_SECONDS:
            continue
        words = spoken.text.split()
        end = spoken.end if spoken.end is not None and spoken.ts < spoken.end <= spoken.ts + 600 else spoken.ts + 0.3 * len(words)
        whole, passed = max(1, sum(map(len, words))), 0
        for word in words:
            start, passed = passed, passed + len(word)
            times = [spoken.ts + (end - spoken.ts) * place / whole for place in (start, passed)]
            found.append(bundle.word_line(Word(times[0], times[1], word, 1.0, number)))
    if found:
        with open(folder / bundle.TRANSCRIPT, "w", encoding="utf-8", opener=private_opener) as out:
            out.write("".join(f"{line}\n" for line in found))
