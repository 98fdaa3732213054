"""Named versions: keep one, see what changed since, go back."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from recorder.document.file import DocumentFile
from recorder.document.model import Document
from recorder.document.revisions import Changes, Version, compare, document_of, keep, revised, summary, versions
from recorder.ui.editor.editing import Editing
from recorder.ui.parts import button, label, painted
from recorder.ui.tasks import Tasks
from recorder.ui.tokens import GRID, NORMAL, SMALL


class VersionsPanel(QWidget):
    """Reads and writes the versions of the document's file in the background."""

    failed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks) -> None:
        super().__init__()
        self._editing, self._tasks = editing, tasks
        painted(self, "strip")
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Name, such as 1.0"))
        self._name.setAccessibleName(self.tr("Name of the new version"))
        self._what = QLineEdit()
        self._what.setPlaceholderText(self.tr("What changed (empty: counted)"))
        self._what.setAccessibleName(self.tr("What changed"))
        self._keep = button(self.tr("Keep as version"), self._keep_now, "primary")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Versions"))
        self._list.currentItemChanged.connect(lambda _item: self._compare())
        self._changes = label("", SMALL, tone="dim")
        self._back = button(self.tr("Go back to it"), self._go_back)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Versions"), NORMAL, bold=True))
        for widget in (self._name, self._what, self._keep, self._list, self._changes):
            column.addWidget(widget)
        column.addLayout(row)
        self._compared: Document | None = None
        for widget in (self._name, self._what, self._keep):
            widget.setEnabled(not editing.read_only)
        self._back.setEnabled(False)

    def refresh(self) -> None:
        """Read the versions of the file."""
        self._tasks.run(lambda _handle: versions(self._editing.file), self._show_versions, self.failed.emit)

    def _show_versions(self, found: tuple[Version, ...]) -> None:
        self._list.clear()
        for version in reversed(found):
            created = QDateTime.fromString(version.created, Qt.DateFormat.ISODate).toLocalTime()
            when = QLocale().toString(created, QLocale.FormatType.ShortFormat)
            item = QListWidgetItem(f"{version.name}\n{when}")
            item.setData(Qt.ItemDataRole.UserRole, version)
            self._list.addItem(item)
        self._changes.setText("" if found else self.tr("No version yet. A version keeps the SOP as it stands now, with all pictures."))

    def _chosen(self) -> Version | None:
        item = self._list.currentItem()
        version: Version | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return version

    def _compare(self) -> None:
        self._back.setEnabled(False)
        if (version := self._chosen()) is None:
            return
        self._tasks.run(lambda _handle: document_of(self._editing.file, version), self._show_changes, self.failed.emit)

    def _show_changes(self, old: Document) -> None:
        self._compared = old
        changes = compare(old, self._editing.document)
        self._changes.setText(told(changes) or self.tr("Nothing has changed since then."))
        self._back.setEnabled(bool(changes) and not self._editing.read_only)

    def _keep_now(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setFocus()
            return
        said, file = self._what.text().strip(), self._editing.file
        if said:
            self._keep_as(name, said)
        else:
            self._tasks.run(lambda _handle: last_of(file), lambda before: self._keep_as(name, self._counted(before)), self.failed.emit)

    def _counted(self, before: Document | None) -> str:
        """What changed since the last version, counted."""
        if before is None:
            return self.tr("First version")
        return summary(compare(before, self._editing.document)) or self.tr("Nothing changed")

    def _keep_as(self, name: str, said: str) -> None:
        today = date.today().isoformat()
        self._editing.do(self.tr("Revision {0}").format(name), lambda d: revised(d, name, today, d.owner, said))
        created = datetime.now(UTC).isoformat(timespec="seconds")
        self._editing.after_saving(lambda file: keep(file, name, created), self._kept)

    def _kept(self) -> None:
        self._name.clear()
        self._what.clear()
        self.refresh()

    def _go_back(self) -> None:
        version, old = self._chosen(), self._compared
        if version is not None and old is not None:
            self._editing.do(self.tr("Go back to {0}").format(version.name), lambda _document: old)
            self._compare()


def last_of(file: DocumentFile) -> Document | None:
    """The document as the last version kept it; None when there is none yet. Raises ForeignFileError."""
    kept = versions(file)
    return document_of(file, kept[-1]) if kept else None


def told(changes: Changes) -> str:
    """The changes step by step, a few of each kind."""
    lines = [summary(changes)] if changes else []
    lines += [f"+ {step.instruction}" for step in changes.added[:6]]
    lines += [f"− {step.instruction}" for step in changes.removed[:6]]
    lines += [f"{old.instruction} → {new.instruction}" for old, new in changes.reworded[:6] if old.instruction != new.instruction]
    return "\n".join(lines)
