"""One running program a person and screen: a second start hands its wish to the first."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from recorder.files import private_folder
from recorder.paths import runtime_folder

WAIT = 2000
"""Milliseconds that the second start waits for the first one's answer."""
LONGEST = 8192


class Single(QObject):
    """`first` says whether this is the running program; the others `ask` it."""

    open_requested = Signal(Path)
    raise_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        folder = private_folder(folder or runtime_folder())
        screen = re.sub(r"\W+", "-", os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "screen")
        self._name = f"sayshow-{screen}" if sys.platform == "win32" else str(folder / f"tray-{screen}.socket")
        self._lock = QLockFile(str(folder / f"tray-{screen}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self.first = self._lock.tryLock(0)
        if self.first:
            self._listen()

    def ask(self, file: Path | None = None, verb: str = "raise") -> bool:
        """Hand a wish to the first: open *file*, else *verb* (``raise`` or ``stop``). Whether it was taken."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT):
            return False
        wish = {"open": str(file.absolute())} if file is not None else {"verb": verb}
        socket.write(json.dumps(wish).encode() + b"\n")
        taken = socket.waitForBytesWritten(WAIT) and socket.waitForReadyRead(WAIT)
        socket.disconnectFromServer()
        return bool(taken)

    def close(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self._server.listen(self._name)

    def _connected(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._heard(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._heard(socket)

    def _heard(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            wish = json.loads(bytes(socket.readLine(LONGEST).data()))
        except ValueError:
            return
        socket.write(b"ok\n")
        socket.flush()
        if not isinstance(wish, dict):
            return
        if isinstance(file := wish.get("open"), str):
            self.open_requested.emit(Path(file))
        elif wish.get("verb") == "stop":
            self.stop_requested.emit()
        else:
            self.raise_requested.emit()
