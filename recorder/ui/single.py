"""One running program a person and screen: a second start hands its wish to the first."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from recorder.files import private_folder, socket_path
from recorder.paths import runtime_folder

WAIT = 10_000
"""Milliseconds that the second start waits for the first one's answer: longer than a busy one ever takes."""
RETRY = 50
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
        self._name = f"sayshow-{screen}" if sys.platform == "win32" else str(socket_path(folder, f"tray-{screen}.socket"))
        self._lock = QLockFile(str(folder / f"tray-{screen}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._sockets: list[QLocalSocket] = []
        self.first = self._lock.tryLock(0)
        if self.first:
            self._listen()

    def ask(self, file: Path | None = None, verb: str = "raise") -> bool:
        """Hand a wish to the first: open *file*, else *verb* (``raise`` or ``stop``). Whether it was taken."""
        socket = QLocalSocket()
        if not self._reach(socket):
            return False
        wish = {"open": str(file.absolute())} if file is not None else {"verb": verb}
        socket.write(json.dumps(wish).encode() + b"\n")
        taken = socket.waitForBytesWritten(WAIT) and socket.waitForReadyRead(WAIT)
        socket.disconnectFromServer()
        return bool(taken)

    def close(self) -> None:
        """Let the next start be the first."""
        for socket in self._sockets:
            socket.abort()
        self._sockets.clear()
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _reach(self, socket: QLocalSocket) -> bool:
        """Connect to the first; one that was started this moment does not listen yet."""
        patience = QDeadlineTimer(WAIT)
        while not patience.hasExpired():
            socket.connectToServer(self._name)
            if socket.waitForConnected(patience.remainingTime()):
                return True
            QThread.msleep(RETRY)
        return False

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self._server.listen(self._name)

    def _connected(self) -> None:
        assert self._server is not None
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._sockets.append(socket)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Answer whoever has said something; let go of those that left."""
        for socket in tuple(self._sockets):
            if socket.canReadLine():
                line = bytes(socket.readLine(LONGEST).data())
                socket.write(b"ok\n")
                socket.flush()
                self._do(line)
            elif socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._sockets.remove(socket)
                socket.deleteLater()

    def _do(self, line: bytes) -> None:
        try:
            wish = json.loads(line)
        except ValueError:
            return
        if not isinstance(wish, dict):
            return
        if isinstance(file := wish.get("open"), str):
            self.open_requested.emit(Path(file))
        elif wish.get("verb") == "stop":
            self.stop_requested.emit()
        elif wish.get("verb") == "raise":
            self.raise_requested.emit()
