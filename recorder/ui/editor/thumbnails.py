"""The small pictures of the list: read and decoded in threads, kept in Qt's cache, drawn when they are there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QPixmapCache

from recorder.document.model import Picture
from recorder.ui.icons import cached
from recorder.ui.tasks import Tasks


class Thumbnails(QObject):
    """Gives the thumbnail of a picture at once or later; `arrived` tells which picture (its SHA-256) can be drawn now."""

    arrived = Signal(str)

    def __init__(self, read: Callable[[str], bytes | None], size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._size = read, size
        self._tasks = Tasks(self, threads=2)
        self._waiting: set[str] = set()
        self._priority = 0
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), 20 * 1024))

    def get(self, picture: Picture, scale: float) -> QPixmap | None:
        """The part of *picture* that is shown, for a screen of *scale*; None while it is being read."""
        key, crop = picture.image, picture.crop
        part = f"{crop.x:g},{crop.y:g},{crop.width:g},{crop.height:g}" if crop is not None else ""
        name = f"{key}@{self._size.width()}x{scale:g}:{part}"
        if (found := cached(name)) is not None:
            return found
        if name not in self._waiting:
            self._waiting.add(name)
            self._priority += 1  # what was asked for last is in sight
            self._tasks.run(
                lambda _handle: self._decode(picture, scale),
                lambda image: self._keep(key, name, image),
                lambda _error: None,
                priority=self._priority,
            )
        return None

    def close(self) -> None:
        """Let go of the file."""
        self._tasks.close()

    def _decode(self, picture: Picture, scale: float) -> QImage:
        """Fill the wanted size, cut at the edges."""
        image = shown_part(QImage.fromData(self._read(picture.image) or b""), picture)
        if image.isNull():
            return image
        size = self._size * scale
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation)
        image = image.copy((image.width() - size.width()) // 2, (image.height() - size.height()) // 2, size.width(), size.height())
        image.setDevicePixelRatio(scale)
        return image

    def _keep(self, key: str, name: str, image: QImage) -> None:
        if image.isNull():
            return  # stays in _waiting: a missing picture is not asked for again and again
        self._waiting.discard(name)
        QPixmapCache.insert(name, QPixmap.fromImage(image))
        self.arrived.emit(key)


def shown_part(image: QImage, picture: Picture) -> QImage:
    """What *picture* shows of *image*, which is a view of all of it in any size."""
    crop = picture.crop
    if crop is None or image.isNull():
        return image
    wide, high = image.width() / picture.width, image.height() / picture.height
    return image.copy(round(crop.x * wide), round(crop.y * high), max(1, round(crop.width * wide)), max(1, round(crop.height * high)))
