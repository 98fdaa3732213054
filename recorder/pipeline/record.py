"""Record until told to stop: the capture session, its followers, and the lines that control them."""

from __future__ import annotations

import dataclasses
import json
import signal
import sys
import threading
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from recorder.capture.forget import scrub
from recorder.capture.input import check_display, on_wayland
from recorder.capture.keeper import Birth, Status
from recorder.capture.manual import ManualSession
from recorder.capture.microphone import Microphone, awake
from recorder.capture.options import CaptureOptions
from recorder.capture.session import Session, Surroundings
from recorder.errors import RecorderError, StorageError
from recorder.pipeline.followers import (
    Follower,
    Progress,
    meaning_follower,
    names_follower,
    speech_follower,
)
from recorder.steps.commands import heard
from recorder.translatable import translated

TICK = 0.25
FINISH_SECONDS = 30.0
RESTARTS = 3
AnySession = Session | ManualSession


@dataclass(frozen=True, slots=True)
class Command:
    """What a person asked for while recording."""

    command: str
    text: str = ""
    seconds: float = 30.0


def read_command(line: str) -> Command | None:
    """One line of the control stream; None when it is no command of ours."""
    try:
        fields = json.loads(line)
        return Command(str(fields["command"]), str(fields.get("text", "")), float(fields.get("seconds", 30.0)))
    except (ValueError, KeyError, TypeError):
        return None


class Recording:
    """One run of `sayshow record`. With *hold* it makes ready and waits for the command ``begin``; until then nothing is kept."""

    def __init__(self, folder: Path, options: CaptureOptions, model: str, control: bool, hold: bool = False) -> None:
        self._folder, self._options, self._model, self._control, self._hold = folder, options, model, control, hold
        self._session: AnySession | None = None
        self._microphone: Microphone | None = None
        self._followers: list[Follower] = []
        self._restarts = Counter[Follower]()
        self._caption, self._obeyed = "", ""
        self._wake, self._lock = threading.Event(), threading.Lock()
        self._commands: list[Command] = []
        self._ended = False
        self.discarded = False

    def run(self) -> None:
        """Record until a stop command, SIGINT or SIGTERM. Raises RecorderError when it cannot begin."""
        with stop_signals(lambda: self._command(Command("stop"))):
            self._say("starting")
            if self._control:
                threading.Thread(target=self._listen, args=(sys.stdin,), name="control", daemon=True).start()
            if self._hold and not self._made_ready():
                if self._microphone is not None:
                    self._microphone.stop()
                self._say("stopped")
                return
            session = self._session = self._open()
            try:
                session.start()
            except RecorderError:
                session.abandon()
                raise
            self._start_followers()
            self._say("recording")
            trouble = self._follow(session)
            self._say("stopping")
            session.stop()
            self._finish_followers()
            if trouble := trouble or session.keeper.broken:
                raise StorageError(trouble)
            scrub(self._folder)
            self._say("stopped")

    def _made_ready(self) -> bool:
        """Wake the microphone, which may take seconds, then wait; whether recording is to begin."""
        check_display()
        if self._options.sound:
            self._microphone = awake(self._options.microphone)
        while True:
            self._wake.wait()
            self._wake.clear()
            for command in self._taken():
                if command.command == "begin":
                    return True
                if command.command in ("stop", "discard"):
                    self.discarded = True
                    return False

    def _open(self) -> AnySession:
        from recorder.elements.finder import finders, open_titles, open_windows

        check_display()
        birth = Birth(uuid.uuid4().hex, datetime.now(UTC).isoformat(timespec="milliseconds"))
        if on_wayland():
            return ManualSession(self._folder, self._options, birth, self._microphone)
        around = Surroundings(finders(self._options.own_pids), open_windows, open_titles, self._microphone)
        return Session(self._folder, self._options, around, birth)

    def _start_followers(self) -> None:
        if self._options.sound:
            self._followers.append(speech_follower(self._folder, self._options.language, self._model, self._heard, glossary=self._options.glossary))
        self._followers.append(names_follower(self._folder, self._heard))
        if self._options.sound:
            self._followers.append(meaning_follower(self._folder, self._heard))
        for follower in self._followers:
            follower.start()

    def _finish_followers(self) -> None:
        *first, last = self._followers
        for group in (first, [last]):  # the last one reads what the others find
            for follower in group:
                follower.kill() if self.discarded else follower.stop()
            for follower in group:
                if not follower.wait(FINISH_SECONDS):
                    follower.kill()

    def _heard(self, progress: Progress) -> None:
        if progress.caption:
            self._caption = progress.caption
            self._obeyed = heard(progress.caption, self._options.language) if self._options.commands else ""
        if progress.problem and self._session is not None:
            self._session.losses.warning = progress.problem

    def _follow(self, session: AnySession) -> str:
        """Until the recording is to end; why it had to, in a sentence, empty when somebody wanted it."""
        while not self._ended:
            self._wake.wait(TICK)
            self._wake.clear()
            try:
                for command in self._taken():
                    self._do(session, command)
                if not self._ended:
                    session.watch()
                    self._ended = session.keeper.full or bool(session.keeper.broken)
                    self._mend_followers()
                    if self._control:
                        self._say(session.state)
            except RecorderError as error:
                return str(error)
        return session.keeper.broken

    def _mend_followers(self) -> None:
        for follower in self._followers:
            if not follower.died or follower.code == 3:
                continue
            if self._restarts[follower] < RESTARTS:
                self._restarts[follower] += 1
                follower.start()
            elif self._session is not None:
                self._session.losses.warning = translated("errors", "Recognition broke off several times. It is done when the draft is made.")

    def _do(self, session: AnySession, command: Command) -> None:
        match command.command:
            case "stop":
                self._ended = True
            case "discard":
                self._ended = self.discarded = True
            case "pause":
                session.pause()
            case "resume":
                session.resume()
            case "picture":
                session.mark()
            case "note":
                session.mark(command.text)
            case "forget":
                session.forget(command.seconds)
            case "mine":
                session.disown()
            case _:
                session.losses.warning = f"Unknown command {command.command!r}."

    def _command(self, command: Command) -> None:
        with self._lock:
            self._commands.append(command)
        self._wake.set()

    def _taken(self) -> list[Command]:
        with self._lock:
            taken, self._commands = self._commands, []
        return taken

    def _listen(self, lines: IO[str]) -> None:
        """Read commands; the end of the stream means that the tray is gone, and then the recording is finished cleanly."""
        for line in lines:
            if (command := read_command(line)) is not None:
                self._command(command)
        self._command(Command("stop"))

    def _say(self, state: str) -> None:
        if not self._control:
            if state == "recording":
                warning = self._session.losses.warning if self._session is not None else ""
                if warning:
                    print(warning, file=sys.stderr)
                print(f"Recording to {self._folder}. Press Ctrl+C to stop.", flush=True)
            return
        status = self._session.status() if self._session is not None else Status("starting", 0.0, 0, 0.0, 0)
        fields: dict[str, Any] = dataclasses.asdict(status)
        fields.update(
            state=state,
            caption=self._caption,
            command=self._obeyed,
            folder=str(self._folder),
            level=round(status.level, 3),
            seconds=round(status.seconds, 2),
        )
        try:
            print(json.dumps(fields, ensure_ascii=False), flush=True)
        except BrokenPipeError:  # whoever started us is gone: finish cleanly
            self._ended = True


@contextmanager
def stop_signals(on_stop: Callable[[], None]) -> Iterator[None]:
    """SIGINT, SIGTERM and SIGHUP call *on_stop* instead of killing."""
    names = [n for n in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, n)]
    before = {n: signal.signal(getattr(signal, n), lambda *_: on_stop()) for n in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def record(folder: Path, options: CaptureOptions, model: str = "base", control: bool = False, hold: bool = False) -> bool:
    """Record into *folder* until stopped; whether the recording is to be kept. Raises RecorderError."""
    recording = Recording(folder, options, model, control, hold)
    try:
        recording.run()
    except RecorderError as error:
        if control:
            print(json.dumps({"state": "failed", "warning": str(error), "folder": str(folder)}), flush=True)
        raise
    return not recording.discarded
