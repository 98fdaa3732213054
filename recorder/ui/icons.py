"""The icons: one set of line drawings, coloured by the palette of the widget that wears them."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from recorder.paths import resource
from recorder.ui.theme import on_theme, worn
from recorder.ui.tokens import ICON

SIZES = (16, 18, 20, 24, 32)
SCALES = (1.0, 2.0)


class WearsIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Qt's."""


def drawing(name: str, side: int, colour: QColor, scale: float = 1.0) -> QPixmap:
    """The drawing *name* in one colour, *side* logical pixels wide at *scale*."""
    key = f"sayshow-{name}-{side}-{colour.name(QColor.NameFormat.HexArgb)}-{scale:g}"
    if (found := cached(key)) is not None:
        return found
    pixels = round(side * scale)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    _renderer(name, colour.name()).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def cached(key: str) -> QPixmap | None:
    """What Qt's cache of pictures holds under *key* (its type hints do not know this call)."""
    found: QPixmap | None = QPixmapCache.find(key)  # type: ignore[call-overload]
    return found if found is not None and not found.isNull() else None


def icon(name: str, colour: QColor, faded: QColor | None = None, sizes: tuple[int, ...] = SIZES) -> QIcon:
    """The drawing *name* as an icon; *faded* colours it while its widget is disabled."""
    made = QIcon()
    for side in sizes:
        for scale in SCALES:
            made.addPixmap(drawing(name, side, colour, scale))
            if faded is not None:
                made.addPixmap(drawing(name, side, faded, scale), QIcon.Mode.Disabled)
    return made


def dress(target: WearsIcon, name: str, token: str = "text") -> None:
    """Give *target* the icon *name* in the colour *token*, now and after each change of the palette."""
    assert isinstance(target, QObject)

    def wear() -> None:
        now = worn()
        target.setIcon(icon(name, QColor(getattr(now, token)), QColor(now.off), (ICON,)))

    on_theme(target, wear)


def own_icon(name: str = "sayshow") -> QIcon:
    """The program's own mark in its own colours, also with a state (``tray-recording``)."""
    made = QIcon()
    for side in (16, 22, 24, 32, 48, 64, 128):
        made.addPixmap(drawing(name, side, QColor("#000000")))
    return made


@cache
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
