"""Fetches larger speech weights, only when a person asks: pinned files, checked, resumed where a download broke off."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from recorder.errors import SpeechError, StorageError
from recorder.files import free_bytes, private_folder
from recorder.speech.models import BLOCK, Model, Pin, digest, store
from recorder.translatable import translated

HUB = "https://huggingface.co"
TIMEOUT = 30.0
SPARE_BYTES = 100 << 20


def download(
    model: Model,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    origin: str = HUB,
) -> Path | None:
    """Fetch *model*; gives its folder, or None when *cancelled* said so (then what came is kept for the next time).

    *progress* gets the bytes that are here and the bytes of all. Raises SpeechError (no network, a refusal, content
    that is not what was pinned), StorageError (no room).
    """
    if not model.repository:
        raise SpeechError(translated("errors", "The speech weights \"{0}\" are not downloaded but installed. Run the setup again.").format(model.name))
    folder = private_folder(store(model))
    fetching = _Fetching(model, progress or (lambda _here, _all: None), cancelled or (lambda: False))
    if free_bytes(folder) < model.size - fetching.here(folder) + SPARE_BYTES:
        raise StorageError(
            translated(
                "errors",
                "There is no room for the speech weights ({0} MB are needed in {1}). Nothing was changed. Free some space and "
                "try again.",
            ).format(model.size >> 20, folder)
        )
    for pin in sorted(model.pins, key=lambda pin: pin.size):
        if not (folder / pin.name).is_file() and not fetching.file(
            f"{origin}/{model.repository}/resolve/{model.revision}/{pin.name}", folder, pin
        ):
            return None
    return folder


class _Fetching:
    """One download of all files of a model."""

    def __init__(self, model: Model, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        self._model, self._progress, self._cancelled = model, progress, cancelled

    def here(self, folder: Path) -> int:
        """Bytes that are on the disk already."""
        paths = [path for pin in self._model.pins for path in (folder / pin.name, _partial(folder, pin))]
        return sum(path.stat().st_size for path in paths if path.is_file())

    def file(self, url: str, folder: Path, pin: Pin) -> bool:
        """Fetch one file; False when cancelled."""
        partial = _partial(folder, pin)
        try:
            if not self._stream(url, folder, pin):
                return False
        except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
            reason = getattr(error, "reason", error)
            raise SpeechError(
                translated(
                    "errors",
                    "The speech weights \"{0}\" could not be downloaded ({1}). What came so far is kept. Check the network and "
                    "try again.",
                ).format(self._model.name, reason)
            ) from error
        except OSError as error:
            raise StorageError(
                translated("errors", "{0} cannot be written ({1}). Free some space and try again.").format(partial, error.strerror)
            ) from error
        if partial.stat().st_size != pin.size or digest(partial) != pin.sha256:
            partial.unlink()
            raise SpeechError(
                translated(
                    "errors",
                    "What was downloaded for {0} of \"{1}\" is not what was expected, so it was thrown away. Try again later.",
                ).format(pin.name, self._model.name)
            )
        partial.replace(folder / pin.name)
        return True

    def _stream(self, url: str, folder: Path, pin: Pin) -> bool:
        partial = _partial(folder, pin)
        begun = partial.stat().st_size if partial.is_file() else 0
        if begun >= pin.size:
            return True
        request = urllib.request.Request(url, headers={"Range": f"bytes={begun}-"} if begun else {})  # noqa: S310 - our own pinned address
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
            resumed = answer.status == http.HTTPStatus.PARTIAL_CONTENT
            with partial.open("ab" if resumed else "wb") as out:
                while block := answer.read(BLOCK):
                    out.write(block)
                    if out.tell() > pin.size:
                        break
                    self._progress(self._here_now(folder, out.flush), self._model.size)
                    if self._cancelled():
                        return False
        if partial.stat().st_size < pin.size:
            raise ConnectionError("the connection ended early")
        return True

    def _here_now(self, folder: Path, flush: Callable[[], None]) -> int:
        flush()
        return self.here(folder)


def _partial(folder: Path, pin: Pin) -> Path:
    return folder / f"{pin.name}.part"
