"""The recorder as a child process: what it says becomes signals, what a person asks becomes its lines. Nothing here blocks."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

COMMAND = (sys.executable, "-m", "recorder", "record")
"""How the recorder is started; a test gives another one."""
STOP_SECONDS = 60.0
"""A recorder that has not ended by then hangs, and is ended; the recording is safe."""
STATES = frozenset({"starting", "recording", "paused", "stopping", "stopped", "failed"})


@dataclass(frozen=True, slots=True)
class Status:
    """What the recorder last told: see DESIGN's control lines. `seconds` and `bytes` are on the disk already.

    `command` is the spoken command in the caption: section, note, warning, scratch, or none. `looked` counts pictures that were
    asked for and have come, or failed to.
    """

    state: str = "starting"
    seconds: float = 0.0
    bytes: int = 0
    level: float = 0.0
    steps: int = 0
    caption: str = ""
    warning: str = ""
    command: str = ""
    looked: int = 0


class RecorderProcess(QObject):
    """One run of the recorder into *folder*.

    `state_changed` comes once a change, `told` with every line, `failed` when it could not begin or broke off (with a
    sentence), `finished` once it has ended in order; then nothing more comes.
    """

    state_changed = Signal(str)
    told = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        folder: Path,
        arguments: Sequence[str] = (),
        command: Sequence[str] = COMMAND,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder, self.status = folder, Status()
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(
            [*command[1:], "--output", str(folder), "--control", "--own-pid", str(os.getpid()), *arguments]
        )
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._error)
        self._errors = b""

    def start(self) -> None:
        """Start it; the state ``recording`` comes when all sources are live."""
        self._process.start()

    def begin(self) -> None:
        """Record now: it was started with ``--hold`` and has made ready meanwhile."""
        self._send("begin")

    def pause(self) -> None:
        """Capture nothing for a while."""
        self._send("pause")

    def resume(self) -> None:
        """Go on."""
        self._send("resume")

    def end(self, keep: bool = True) -> None:
        """End and keep the recording; else end without finishing anything, and the folder is left to its owner."""
        self._send("stop" if keep else "discard")
        QTimer.singleShot(round(1000 * STOP_SECONDS), self, self.kill)

    def picture(self) -> None:
        """Keep the picture of this moment as a step."""
        self._send("picture")

    def note(self, text: str) -> None:
        """Keep the picture of this moment with a note."""
        self._send("note", text=text)

    def forget(self, seconds: int) -> None:
        """Remove what was recorded in the last *seconds*."""
        self._send("forget", seconds=seconds)

    def mine(self, seconds: float = 1.5) -> None:
        """What hands did in the last *seconds* was for our own menu, which a panel may draw: it is no step."""
        self._send("mine", seconds=round(seconds, 2))

    def end_with_us(self, seconds: float = 6.0) -> None:
        """The program ends: let the recorder finish in order, and wait for it. What is on the disk is safe in any case."""
        self._process.finished.disconnect(self._ended)
        self._process.closeWriteChannel()
        self._process.waitForFinished(round(seconds * 1000))

    def kill(self) -> None:
        """End it at once; what is on the disk stays."""
        self._process.kill()

    @property
    def running(self) -> bool:
        """Whether the child is alive."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def _send(self, command: str, **more: str | float) -> None:
        if self.running:
            self._process.write(json.dumps({"command": command, **more}, ensure_ascii=False).encode() + b"\n")

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            if (status := read_status(line)) is not None:
                self._take(status)

    def _take(self, status: Status) -> None:
        before, self.status = self.status.state, status
        self.told.emit(status)
        if status.state != before or status.state == "starting":
            self.state_changed.emit(status.state)

    def _read_errors(self) -> None:
        self._errors = (self._errors + bytes(self._process.readAllStandardError().data()))[-4000:]

    def _error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed.emit(self.tr("The recorder could not be started. Nothing was recorded. Install Sayshow again."))

    def _ended(self, code: int, how: QProcess.ExitStatus) -> None:
        self._read()
        if self.status.state == "failed":
            self.failed.emit(self.status.warning)
        elif code == 0 and how == QProcess.ExitStatus.NormalExit:
            self.finished.emit()
        else:
            self.failed.emit(self._broken_off())

    def _broken_off(self) -> str:
        said = self._errors.decode("utf-8", "replace").strip()
        ours = "Traceback" in said  # a mistake of the program says nothing to a person; it goes to whoever started it
        if ours:
            sys.stderr.write(said + "\n")
        if self.status.state == "starting":
            unknown = self.tr("The recorder ended before it began. Nothing was recorded. Check this computer from the menu.")
            return said.splitlines()[-1] if said and not ours else unknown
        return self.tr("The recording broke off. What was recorded until then is safe; a draft can be made of it.")


def read_status(line: bytes) -> Status | None:
    """One line of the recorder; None when it is not one of its status lines."""
    try:
        fields = json.loads(line)
        if fields["state"] not in STATES:
            return None
        return Status(
            str(fields["state"]),
            float(fields.get("seconds", 0.0)),
            int(fields.get("bytes", 0)),
            float(fields.get("level", 0.0)),
            int(fields.get("steps", 0)),
            str(fields.get("caption", "")),
            str(fields.get("warning", "") or ""),
            str(fields.get("command", "")),
            int(fields.get("looked", 0)),
        )
    except (ValueError, TypeError, KeyError):
        return None
