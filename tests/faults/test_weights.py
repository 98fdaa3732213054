"""Speech weights that are missing, altered, cut short or refused: a sentence, nothing loaded, and the recording is untouched."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from recorder.errors import SpeechError
from recorder.speech import models
from recorder.speech.download import download
from recorder.speech.models import Model, Pin, store, weights

FILES = {"config.json": b'{"a": 1}', "model.bin": bytes(range(256)) * 2000}
MODEL = Model("test", "Test", tuple(Pin(n, len(d), hashlib.sha256(d).hexdigest()) for n, d in FILES.items()), repository="we/test", revision="1")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setitem(models.MODELS, "test", MODEL)


class Hub:
    """Serves the files; `cut` and `altered` say how badly."""

    def __init__(self) -> None:
        self.cut, self.altered, self.asked = 0, False, list[str]()
        hub = self

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hub.asked.append(self.path)
                data = FILES[self.path.rpartition("/")[2]]
                data = data[:-1] + b"?" if hub.altered else data
                begun = int(self.headers.get("Range", "bytes=0-")[6:-1])
                self.send_response(206 if begun else 200)
                self.send_header("Content-Length", str(len(data) - begun))
                self.end_headers()
                self.wfile.write(data[begun : begun + hub.cut if hub.cut else None])

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def hub() -> Iterator[Hub]:
    made = Hub()
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_fetched_and_checked(hub: Hub) -> None:
    folder = download(MODEL, origin=hub.origin)
    assert folder is not None
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == FILES
    assert weights("test").folder == folder


def test_altered_on_the_way(hub: Hub) -> None:
    hub.altered = True
    with pytest.raises(SpeechError, match="not what was expected, so it was thrown away"):
        download(MODEL, origin=hub.origin)
    assert list(store(MODEL).iterdir()) == []


def test_cut_off_goes_on_where_it_was(hub: Hub) -> None:
    hub.cut = 300_000
    with pytest.raises(SpeechError, match=r"What came so far is kept\. Check the network"):
        download(MODEL, origin=hub.origin)
    assert not (store(MODEL) / "model.bin").exists()
    hub.cut = 0
    assert download(MODEL, origin=hub.origin) is not None
    assert (store(MODEL) / "model.bin").read_bytes() == FILES["model.bin"]


def test_without_a_network() -> None:
    with pytest.raises(SpeechError, match="Check the network"):
        download(MODEL, origin="http://127.0.0.1:9")


@pytest.mark.parametrize("content", [b"", FILES["model.bin"][:-1], FILES["model.bin"][:-1] + b"!"])
def test_altered_on_the_disk(hub: Hub, content: bytes) -> None:
    download(MODEL, origin=hub.origin)
    (store(MODEL) / "model.bin").write_bytes(content)
    with pytest.raises(SpeechError, match="were altered"):
        weights("test")


def test_missing() -> None:
    with pytest.raises(SpeechError, match="are not downloaded"):
        weights("test")
    with pytest.raises(SpeechError, match="There are no speech weights called"):
        weights("../../nothing")


def test_a_folder_that_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(SpeechError, match="is not a Whisper model"):
        weights(str(tmp_path))
