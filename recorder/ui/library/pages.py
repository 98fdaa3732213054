"""The middle of the library: list, tiles, finds, recordings, trash, or what to do where there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QItemSelectionModel, QLocale, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from recorder.library.folder import Summary, Waiting
from recorder.library.search import Hit
from recorder.library.shelf import Thrown
from recorder.ui.editor.thumbnails import Thumbnails
from recorder.ui.library.hits_view import HitList
from recorder.ui.library.librarian import Librarian, Stock
from recorder.ui.library.sop_model import SopModel
from recorder.ui.library.sop_views import PICTURE, SMALL_PICTURE, SopList, SopTiles
from recorder.ui.library.things_page import ThingsPage
from recorder.ui.parts import label


class Pages(QStackedWidget):
    """`chose` comes when something else is chosen."""

    chose = Signal()

    def __init__(self, librarian: Librarian) -> None:
        super().__init__()
        self._librarian = librarian
        self._wanted: Path | None = None
        self.model = SopModel(self)
        self._thumbnails = tuple(Thumbnails(librarian.cover, size, self) for size in (SMALL_PICTURE, PICTURE))
        self.list, self.tiles = SopList(self.model, self._thumbnails[0]), SopTiles(self.model, self._thumbnails[1])
        self.tiles.setSelectionModel(self.list.selectionModel())
        self.hits = HitList()
        self.recordings = ThingsPage(
            self.tr("Recordings"), self.tr("Every recording has its SOP."),
            (("draft", self.tr("Make the draft"), "primary"), ("trash", self.tr("Move to trash"), "")),
        )  # fmt: skip
        self.trash = ThingsPage(self.tr("Trash"), self.tr("The trash is empty."), (("restore", self.tr("Put back"), "primary"),))
        self.empty = label("", tone="dim")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(64, 0, 64, 0)
        for page in (self.list, self.tiles, self.hits, self.recordings, self.trash, self.empty):
            self.addWidget(page)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.chose.emit())
        self.hits.selectionModel().currentChanged.connect(lambda *_: self.chose.emit())

    @property
    def chosen(self) -> tuple[Summary, ...]:
        """The documents that are selected; with a search, that of the find."""
        page = self.currentWidget()
        if page is self.hits:
            index = self.hits.currentIndex()
            path = index.data(Qt.ItemDataRole.UserRole).path if index.isValid() else None
            return tuple(each for each in self._librarian.stock.summaries if each.path == path)
        if page not in (self.list, self.tiles):
            return ()
        rows = sorted({index.row() for index in self.list.selectionModel().selectedIndexes()})
        return tuple(each for row in rows if (each := self.model.summary(row)) is not None)

    def want(self, path: Path | None) -> None:
        """Choose *path* as soon as it is there."""
        self._wanted = path

    def show_rows(self, summaries: Sequence[Summary], favourites: Sequence[str]) -> None:
        """Show these in list and tiles; what was chosen stays chosen as far as it is there."""
        before = self._wanted or self._current()
        self.model.show_rows(summaries, favourites)
        row = self.model.row_of(before)
        if row >= 0:
            self._wanted = None
        if summaries:
            flags = QItemSelectionModel.SelectionFlag
            self.list.selectionModel().setCurrentIndex(self.model.index(max(row, 0), 0), flags.ClearAndSelect | flags.Rows)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, best first."""
        self.hits.hits.show_hits(hits)
        if hits:
            self.hits.setCurrentIndex(self.hits.hits.index(0))

    def show_stock(self, stock: Stock) -> None:
        """Follow the recordings and the trash."""
        words = self.tr("Interrupted: it can be made into an SOP as far as it goes"), self.tr("Not yet an SOP")
        self.recordings.show_things([(recording_words(each, *words), each) for each in stock.waiting])
        self.trash.show_things([(thrown_words(each), each) for each in stock.thrown])

    def turn(self, page: QWidget) -> None:
        """Show *page*; the cursor goes with it."""
        before = self.currentWidget()
        had = before is not None and before.hasFocus()
        self.setCurrentWidget(page)
        if had and page is not self.empty:
            page.setFocus()
        self.chose.emit()

    def enter(self) -> None:
        """Put the cursor into what is shown."""
        page = self.currentWidget()
        (page.list if isinstance(page, ThingsPage) else page).setFocus()  # type: ignore[union-attr]  # there is always a page

    def close_pictures(self) -> None:
        """Let go of the index."""
        for each in self._thumbnails:
            each.close()

    def _current(self) -> Path | None:
        summary = self.model.summary(self.list.currentIndex().row())
        return summary.path if summary is not None else None


def recording_words(waiting: Waiting, interrupted: str, whole: str) -> str:
    """A recording in two lines: when it began and how long it is, and why it waits."""
    started = QDateTime.fromSecsSinceEpoch(int(waiting.manifest.started.timestamp()))
    when = QLocale().toString(started, QLocale.FormatType.ShortFormat)
    minutes, seconds = divmod(int(waiting.manifest.duration or 0), 60)
    return f"{when}{f'  ·  {minutes}:{seconds:02d}' if waiting.manifest.duration else ''}\n{interrupted if waiting.interrupted else whole}"


def thrown_words(one: Thrown) -> str:
    """A document in the trash in two lines: its name, its folder and when it went."""
    when = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(one.when.timestamp())), QLocale.FormatType.ShortFormat)
    return f"{one.place.stem}\n{when}" + (f"  ·  {one.place.parent}" if one.place.parent.name else "")
