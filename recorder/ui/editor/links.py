"""What the SOP in hand has to do with others: steps that are SOPs, related ones, links back, steps taken out as their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from recorder.document import parts
from recorder.document.file import DocumentFile
from recorder.document.model import Document, Related
from recorder.export.text import safe_link
from recorder.library.folder import SUFFIX, Summary
from recorder.library.links import Followed, backlinks, follow, followed, link_to, linked
from recorder.library.names import file_name, free_path
from recorder.library.search import Filter, Index
from recorder.paths import cache_folder
from recorder.ui.editor.editing import Editing, insert_behind
from recorder.ui.editor.links_panel import LinksPanel, Row
from recorder.ui.editor.part_card import PartCard
from recorder.ui.parts import action
from recorder.ui.questions import TextQuestion, ask
from recorder.ui.tasks import Handle, Task, Tasks


@dataclass(frozen=True, slots=True)
class Known:
    """What the library knows: its SOPs, and the small first pictures of those that are steps here."""

    summaries: tuple[Summary, ...] = ()
    covers: tuple[tuple[Path, bytes], ...] = ()


class Links(QObject):
    """`open_wanted` carries the file of another SOP. Links that lead nowhere are told once when the library was looked at."""

    open_wanted = Signal(Path)
    told = Signal(str)
    failed = Signal(object)
    looked = Signal()

    def __init__(self, editing: Editing, tasks: Tasks, selected: Callable[[], list[str]], card: PartCard, window: QWidget) -> None:
        super().__init__(window)
        self._editing, self._tasks, self._selected, self._card, self._window = editing, tasks, selected, card, window
        self.root = editing.file.path.parent
        self.known = Known()
        self._looking: Task | None = None
        self._lost_told: frozenset[Related] = frozenset()
        self.panel = LinksPanel(not editing.read_only)
        self.part = action(window, "link", self.tr("Another SOP as a step…"), "Ctrl+Shift+L", lambda: self._choose(self._insert))
        self.extract = action(window, "split", self.tr("Extract these steps as an SOP of their own…"), "", self._extract)
        self.panel.shown.connect(self.look)
        self.panel.opened.connect(self._open)
        self.panel.add_wanted.connect(lambda: self._choose(self._relate))
        self.panel.find_wanted.connect(self._find)
        self.panel.remove_wanted.connect(self._remove)
        card.open_wanted.connect(lambda: self._on_part(self._open))
        card.find_wanted.connect(lambda: self._on_part(self._find))
        editing.changed.connect(self._changed)
        editing.current_changed.connect(lambda _step: self._show_part())
        self._show()

    def use(self, root: Path) -> None:
        """Look into the library at *root* from now on."""
        self.root = root
        self.look()

    def look(self) -> None:
        """Learn again what lies in the library."""
        root, path, document = self.root, self._editing.file.path, self._editing.document

        def known(handle: Handle) -> Known:
            with Index(cache_folder() / "library.db") as index:
                index.refresh(root, cancelled=handle.cancelled)
                summaries = index.summaries(Filter(folder=root))
                steps = [follow(step.part, path, summaries) for step in document.steps if step.part is not None]
                return Known(summaries, tuple((each.path, index.cover(each.path)) for each in steps if each.path is not None))

        if self._looking is not None:
            self._looking.cancel()  # what it saw of this SOP is old
        self._looking = self._tasks.run(known, self._take, self.failed.emit)

    def _take(self, known: Known) -> None:
        self.known = known
        self._show()
        lost = frozenset(each.link for each in self._followed() if each.broken)
        if lost - self._lost_told:
            names = ", ".join(sorted(f"“{link.title}”" for link in lost))
            self.told.emit(self.tr("These links lead nowhere any more: {0}. See Links (Ctrl+L).").format(names))
        self._lost_told = lost
        self.looked.emit()

    def _followed(self) -> tuple[Followed, ...]:
        return followed(self._editing.document, self._editing.file.path, self.known.summaries)

    def _changed(self, before: Document, after: Document) -> None:
        if parts.links_of(before) != parts.links_of(after):
            self.look()
        self._show()

    def _show(self) -> None:
        document, free = self._editing.document, not self._editing.read_only
        for verb in (self.part, self.extract):
            verb.setEnabled(free)
        self.panel.show_links(document, self._followed(), backlinks(document.id, self._editing.file.path, self.known.summaries))
        self._show_part()

    def _show_part(self) -> None:
        step = self._editing.step
        if step is not None and step.part is not None:
            part = follow(step.part, self._editing.file.path, self.known.summaries)
            covers = dict(self.known.covers)
            self._card.show_part(part, lambda: covers.get(part.path, b"") if part.path is not None else b"", not self._editing.read_only)

    def _on_part(self, act: Callable[[Followed], None]) -> None:
        step = self._editing.step
        if step is not None and step.part is not None:
            act(follow(step.part, self._editing.file.path, self.known.summaries))

    def _open(self, row: Row) -> None:
        if row.path is not None:
            self.open_wanted.emit(row.path)
        elif isinstance(row, Followed) and (address := safe_link(row.link.target)) is not None:
            QDesktopServices.openUrl(QUrl(address))

    def _choose(self, then: Callable[[Related], None]) -> None:
        dialog = QFileDialog(self._window, self.tr("Choose an SOP"), str(self.root), self.tr("SOP (*.sop)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.chosen(Path(name), then))
        ask(dialog)

    def chosen(self, path: Path, then: Callable[[Related], None]) -> None:
        """Read who the SOP at *path* is, and do *then* with the link to it."""
        origin = self._editing.file.path
        if path == origin:
            self.told.emit(self.tr("That is this SOP itself. Choose another one."))
            return
        self._tasks.run(lambda _handle: link_to(path, origin), then, self.failed.emit)

    def _insert(self, link: Related) -> None:
        insert_behind(self._editing, parts.part_step(link), self.tr("Another SOP as a step"))

    def _relate(self, link: Related) -> None:
        self._editing.do(self.tr("Link a related SOP"), lambda d: parts.relate(d, link))

    def _find(self, lost: Followed) -> None:
        self._choose(lambda link: self._editing.do(self.tr("Link found again"), lambda d: parts.relinked(d, lost.link, link)))

    def _remove(self, row: Followed) -> None:
        self._editing.do(self.tr("Remove link"), lambda d: parts.unrelate(d, row.link))

    def _extract(self) -> None:
        document = self._editing.document
        ids = frozenset(self._selected() or [self._editing.current])
        steps = [step for step in document.steps if step.id in ids]
        if not steps:
            return
        section = document.section_of(steps[0])
        whole = section is not None and {s.id for s in document.steps if s.section == section.id} == ids
        proposed = section.title if section is not None and whole else steps[0].instruction.rstrip(".")
        ask(TextQuestion(
            self.tr("Extract as an SOP of their own"),
            self.tr("Title of the new SOP; one step here will lead to it") if len(steps) == 1 else
            self.tr("Title of the new SOP with these {0} steps; one step here will lead to it").format(len(steps)),
            self.tr("Extract"), lambda title: self.extract_as(title, ids), proposed, self._window,
        ))  # fmt: skip

    def extract_as(self, title: str, ids: frozenset[str]) -> None:
        """Make an SOP called *title* of the steps *ids*, beside this one, and put one step in their place."""
        made = parts.extracted(self._editing.document, ids, title)
        links: list[Related] = []

        def write(file: DocumentFile) -> None:
            path = free_path(file.path.parent, file_name(title) or "SOP", SUFFIX)
            file.copy(path, made)
            links.append(linked(made, path, file.path))

        self._editing.after_saving(write, lambda: self._extracted(ids, links[0]))

    def _extracted(self, ids: frozenset[str], link: Related) -> None:
        here = ids & {step.id for step in self._editing.document.steps}
        if here:
            self._editing.do(self.tr("Extract steps"), lambda d: parts.with_part(d, here, link))
        step = next((s for s in self._editing.document.steps if s.part == link), None)
        if step is not None:
            self._editing.select(step.id)
        self.told.emit(self.tr("“{0}” is an SOP of its own now: {1}").format(link.title, link.target))
