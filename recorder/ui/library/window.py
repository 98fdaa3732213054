"""The library's window: places on the left, documents as list or tiles, what a search found, waiting recordings, the trash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QMenu, QProgressBar, QSplitter, QVBoxLayout, QWidget

from recorder.library.folder import Waiting
from recorder.library.search import Filter, Hit
from recorder.library.stages import due
from recorder.paths import trash_folder
from recorder.ui.icons import dress, own_icon
from recorder.ui.interrupted import to_trash
from recorder.ui.library.favourites import Favourites
from recorder.ui.library.filter_bar import FilterBar
from recorder.ui.library.gatherings import gathered, nothing
from recorder.ui.library.librarian import Librarian, Stock
from recorder.ui.library.making import Making
from recorder.ui.library.pages import Pages
from recorder.ui.library.places import Places
from recorder.ui.library.sop_verbs import SopVerbs
from recorder.ui.parts import action, button, label, line, painted, switch, tool_of
from recorder.ui.reports import InlineMessage, Reports
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID


class LibraryWindow(QMainWindow):
    """`open_wanted` carries a file and a step (or an empty text); `draft_wanted` the folder of a recording."""

    open_wanted = Signal(Path, str)
    draft_wanted = Signal(Path)
    glossary_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, root: Path, reports: Reports, is_open: Callable[[Path], bool] = lambda _path: False) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Library – Sayshow"))
        self.setWindowIcon(own_icon())
        self._reports, self.root = reports, root
        self.tasks = Tasks(self)
        self._parts(is_open)
        self._lay_out()
        self._menus()
        self._connect()
        room = self.screen().availableGeometry().size()
        self.resize(min(1180, room.width() - 2 * GRID), min(760, room.height() - 5 * GRID))
        self.setMinimumSize(720, 420)
        self._show()
        self.filter.words.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.librarian.follow(False)
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.librarian.follow(True)

    def finish(self) -> None:
        """Let go of everything."""
        self.pages.close_pictures()
        self.librarian.close()
        self.favourites.close()
        self.tasks.close()

    def _parts(self, is_open: Callable[[Path], bool]) -> None:
        self.librarian = Librarian(self.root, self.tasks, self)
        self.places, self.filter, self.pages = Places(self.root), FilterBar(), Pages(self.librarian)
        self.message = InlineMessage()
        self.favourites = Favourites(lambda: self.pages.chosen, self)
        self.verbs = SopVerbs(
            self.tasks, self.root, lambda: self.pages.chosen, lambda: self.places.place.folder or self.root, is_open, self
        )
        self.verbs.calendar_of = lambda: self.librarian.stock.summaries
        group = QActionGroup(self)
        self.as_list = switch(self, "steps", self.tr("List"), "Ctrl+1", lambda _on: self._show(), True)
        self.as_tiles = switch(self, "tiles", self.tr("Tiles"), "Ctrl+2", lambda _on: self._show())
        for each in (self.as_list, self.as_tiles):
            group.addAction(each)
        self._state, self.making = label("", tone="dim"), Making()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Reading the SOPs"))
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._progress.hide()

    def _lay_out(self) -> None:
        new = button(self.tr("New SOP"), self.verbs.new.trigger, "primary")
        new.setToolTip(self.verbs.new.toolTip())
        dress(new, "add", "on_accent")
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(self.filter.words, 1)
        head.addWidget(new)
        strip = QHBoxLayout()
        strip.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        strip.addWidget(self.filter, 1)
        for verb in (self.favourites.verb, self.as_list, self.as_tiles):
            strip.addWidget(tool_of(verb))
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._progress)
        foot.addWidget(self.making)
        middle = painted(QFrame(), "paper")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(strip)
        column.addWidget(line())
        column.addWidget(self.message)
        column.addWidget(self.pages, 1)
        column.addWidget(line())
        column.addLayout(foot)
        side = painted(QWidget(), "strip")
        side.setMinimumWidth(184)
        left = QVBoxLayout(side)
        left.setContentsMargins(GRID, GRID, GRID, GRID)
        left.addWidget(self.places)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for place, widget in enumerate((side, middle)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, place)
        splitter.setSizes([208, 900])
        self.setCentralWidget(splitter)

    def _menus(self) -> None:
        verbs, bar = self.verbs, self.menuBar()
        file, sop, view = (bar.addMenu(words) for words in (self.tr("&File"), self.tr("&SOP"), self.tr("&View")))
        glossary = action(self, "glossary", self.tr("Glossary…"), "Ctrl+G", self.glossary_wanted.emit)
        take_in = action(self, "import", self.tr("Import…"), "Ctrl+I", self.import_wanted.emit)
        file.addActions([verbs.new, verbs.new_folder, take_in, glossary, verbs.calendar, action(self, "close", self.tr("Close"), "Ctrl+W", self.close)])
        self._fill(sop)
        view.addActions([self.as_list, self.as_tiles])
        view.addSeparator()
        view.addActions([
            action(self, "search", self.tr("Search"), "Ctrl+F", self._to_search),
            action(self, "redo", self.tr("Look again"), "F5", self.librarian.look),
        ])  # fmt: skip
        for shown in (self.pages.list, self.pages.tiles, self.pages.hits):
            shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            shown.customContextMenuRequested.connect(partial(self._context, shown))

    def _fill(self, menu: QMenu) -> None:
        verbs = self.verbs
        menu.addActions([verbs.open, self.favourites.verb])
        menu.addSeparator()
        menu.addActions([verbs.rename, verbs.by_pattern, verbs.move, verbs.duplicate, verbs.join, verbs.trash])
        menu.addSeparator()
        menu.addAction(verbs.review)
        status = menu.addMenu(self.tr("Status"))
        dress(status.menuAction(), "check")
        status.addActions(verbs.statuses)

    def _connect(self) -> None:
        librarian, verbs, pages = self.librarian, self.verbs, self.pages
        librarian.stocked.connect(self._stocked)
        librarian.found.connect(self._found)
        librarian.progressed.connect(self._progressed)
        librarian.looked.connect(self._progress.hide)
        for failed in (librarian.failed, verbs.failed, self.tasks.failed, self.favourites.failed):
            failed.connect(lambda error: self._reports.tell(error, self.message))
        verbs.told.connect(self.message.tell)
        verbs.changed.connect(self._changed)
        verbs.opened.connect(lambda path: self.open_wanted.emit(path, ""))
        self.favourites.changed.connect(self._show)
        self.places.chosen.connect(lambda _place: self._show())
        self.filter.changed.connect(self._show)
        self.filter.down.connect(pages.enter)
        pages.chose.connect(self._follow)
        pages.list.opened.connect(verbs.open.trigger)
        pages.tiles.opened.connect(verbs.open.trigger)
        pages.hits.opened.connect(lambda hit: self.open_wanted.emit(hit.path, hit.step or ""))
        pages.hits.left.connect(self.filter.words.setFocus)
        pages.recordings.asked.connect(self._recording_asked)
        pages.trash.asked.connect(lambda _verb, things: verbs.restore(things))

    def _stocked(self, stock: Stock) -> None:
        self.places.show_folders(stock.folders)
        self.places.show_counts({"due": len(due(stock.summaries, date.today())), "recordings": len(stock.waiting), "trash": len(stock.thrown)})
        self.filter.offer(stock.summaries)
        self.pages.show_stock(stock)
        self._show()

    def _show(self) -> None:
        """What the place, the words and the filters ask for."""
        place, pages = self.places.place, self.pages
        every = gathered(place, self.librarian.stock.summaries, self.favourites.kept)
        shown = [each for each in every if self.filter.admits(each)]
        pages.show_rows(shown, self.favourites.kept.favourites)
        self._state.clear()
        if place.gathering in ("recordings", "trash"):
            pages.turn(pages.recordings if place.gathering == "recordings" else pages.trash)
        elif words := self.filter.words.text().strip():
            self.librarian.search(words, Filter(folder=place.folder or self.root))
        elif shown:
            pages.turn(pages.tiles if self.as_tiles.isChecked() else pages.list)
            self._state.setText(self.tr("1 SOP") if len(shown) == 1 else self.tr("{0} SOPs").format(len(shown)))
        else:
            pages.empty.setText(nothing(place, filtered=bool(every)))
            pages.turn(pages.empty)

    def _found(self, hits: tuple[Hit, ...]) -> None:
        place, pages = self.places.place, self.pages
        if not self.filter.words.text().strip() or place.gathering in ("recordings", "trash"):
            return
        every = gathered(place, self.librarian.stock.summaries, self.favourites.kept)
        meant = {each.path for each in every if self.filter.admits(each)}
        shown = [hit for hit in hits if hit.path in meant]
        pages.show_hits(shown)
        if shown:
            pages.turn(pages.hits)
            self._state.setText(self.tr("1 place") if len(shown) == 1 else self.tr("{0} places").format(len(shown)))
        else:
            pages.empty.setText(self.tr("Nothing was found. Try fewer words, or other filters."))
            pages.turn(pages.empty)

    def _changed(self, path: Path | None) -> None:
        self.pages.want(path)
        self.librarian.look()

    def _follow(self) -> None:
        self.verbs.follow()
        self.favourites.follow()

    def _progressed(self, share: float) -> None:
        self._progress.setVisible(share < 1)
        self._progress.setValue(round(100 * share))

    def _recording_asked(self, verb: str, things: tuple[Waiting, ...]) -> None:
        if verb == "draft":
            self.draft_wanted.emit(things[0].folder)
        else:
            self.tasks.run(lambda _handle: [to_trash(each.folder, trash_folder()) for each in things], lambda _places: self.librarian.look())

    def _context(self, shown: QWidget, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(shown.mapToGlobal(place))

    def _to_search(self) -> None:
        self.filter.words.setFocus()
        self.filter.words.selectAll()
