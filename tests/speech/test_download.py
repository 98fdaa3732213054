"""Larger weights from a server on this machine that behaves as servers do: breaks off, resumes, refuses, lies."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from recorder.errors import SpeechError, StorageError
from recorder.speech import download as downloads
from recorder.speech.download import download
from recorder.speech.models import BASE, Model, Pin, store

BIG, SMALL = bytes(range(256)) * 20_000, b'{"a": 1}'
MODEL = Model(
    "big", "Big", tuple(Pin(n, len(d), hashlib.sha256(d).hexdigest()) for n, d in (("model.bin", BIG), ("config.json", SMALL))),
    repository="me/big", revision="0123",
)  # fmt: skip


class Server(ThreadingHTTPServer):
    """`breaks` after so many bytes of the first answer; `lies` in what it sends; `refuses` with a status."""

    breaks: int | None = None
    lies = False
    refuses: int | None = None

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: list[tuple[str, str | None]] = []

    @property
    def origin(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def do_GET(self) -> None:
        """Send a file, or what is left of it."""
        server, wanted = self.server, self.headers.get("Range")
        server.asked.append((self.path, wanted))
        if server.refuses:
            self.send_error(server.refuses)
            return
        data = BIG if self.path.endswith("model.bin") else SMALL
        if server.lies:
            data = bytes(len(data))
        begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        self.send_response(206 if wanted else 200)
        self.send_header("Content-Length", str(len(data) - begin))
        self.end_headers()
        end = len(data)
        if server.breaks is not None and data is BIG:
            end, server.breaks = server.breaks, None
        self.wfile.write(data[begin:end])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(downloads, "BLOCK", 1 << 16)
    with Server() as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.02,))
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def test_it_comes_whole_and_is_counted(server: Server) -> None:
    told: list[tuple[int, int]] = []
    folder = download(MODEL, lambda here, size: told.append((here, size)), origin=server.origin)
    assert folder == store(MODEL)
    assert {path.name for path in folder.iterdir()} == {"model.bin", "config.json"}
    assert (folder / "model.bin").read_bytes() == BIG
    assert told == sorted(told)
    assert told[-1] == (MODEL.size, MODEL.size)
    assert [path for path, _ in server.asked] == ["/me/big/resolve/0123/config.json", "/me/big/resolve/0123/model.bin"]


def test_what_broke_off_goes_on_where_it_was(server: Server) -> None:
    server.breaks = 3_000_000
    with pytest.raises(SpeechError, match=r"What came so far is kept\. Check the network"):
        download(MODEL, origin=server.origin)
    assert not (store(MODEL) / "model.bin").exists()
    here = (store(MODEL) / "model.bin.part").stat().st_size
    assert 0 < here <= 3_000_000
    folder = download(MODEL, origin=server.origin)
    assert server.asked[-1][1] == f"bytes={here}-"
    assert folder is not None
    assert (folder / "model.bin").read_bytes() == BIG


def test_cancelled_it_keeps_what_came(server: Server) -> None:
    assert download(MODEL, cancelled=lambda: True, origin=server.origin) is None
    parts = [p for p in store(MODEL).iterdir() if p.suffix == ".part"]
    assert len(parts) == 1
    assert not (store(MODEL) / "model.bin").exists()


def test_what_is_not_what_was_pinned_is_thrown_away(server: Server) -> None:
    server.lies = True
    with pytest.raises(SpeechError, match="not what was expected, so it was thrown away"):
        download(MODEL, origin=server.origin)
    assert list(store(MODEL).iterdir()) == []


def test_a_refusal_is_told(server: Server) -> None:
    server.refuses = 403
    with pytest.raises(SpeechError, match="Check the network and try again"):
        download(MODEL, origin=server.origin)


def test_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(SpeechError, match=r"could not be downloaded.*Check the network"):
        download(MODEL, origin="http://127.0.0.1:9")


def test_no_room(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "free_bytes", lambda _folder: 1000)
    with pytest.raises(StorageError, match="no room"):
        download(MODEL, origin=server.origin)
    assert server.asked == []


def test_shipped_weights_are_not_downloaded() -> None:
    with pytest.raises(SpeechError, match="installed"):
        download(BASE)
