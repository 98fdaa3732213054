"""What can be done with the picture of a step as a whole: take another one, copy it, insert a step that shows one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from recorder.document import edits
from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Box, Picture, Step
from recorder.errors import ForeignFileError
from recorder.translatable import translated
from recorder.ui.editor.editing import Editing, insert_behind
from recorder.ui.editor.moments import MomentStrip
from recorder.ui.editor.picture_view import PictureView
from recorder.ui.parts import action
from recorder.ui.tasks import Tasks


class PictureVerbs(QObject):
    """The actions act on the step in hand, or insert one behind it."""

    def __init__(self, editing: Editing, tasks: Tasks, view: PictureView, moments: MomentStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._tasks, self._view, self._window = editing, tasks, view, parent
        self.moment = action(self, "moment", self.tr("Choose another moment…"), "Ctrl+Shift+M", moments.offer)
        self.file = action(self, "picture", self.tr("Picture from a file…"), "", lambda: self._choose(self._put))
        self.paste = action(self, "picture", self.tr("Paste picture"), "Ctrl+Shift+V", lambda: self._from_clipboard(self._put))
        self.whole = action(self, "uncrop", self.tr("Show the whole picture"), "", lambda: self.crop(self.tr("Show whole picture"), None))
        self.to_window = action(self, "window", self.tr("Crop to the window"), "", self._crop_to_window)
        self.copy = action(self, "copy", self.tr("Copy picture"), "Ctrl+Shift+C", self._copy)
        self.remove = action(self, "close", self.tr("Remove picture"), "", self._remove)
        self.insert_moment = action(self, "moment", self.tr("Step from the recording…"), "", moments.offer_step)
        self.insert_file = action(self, "picture", self.tr("Step with a picture from a file…"), "", lambda: self._choose(self._insert))
        self.insert_paste = action(
            self, "copy", self.tr("Step with the copied picture"), "Ctrl+Alt+V", lambda: self._from_clipboard(self._insert)
        )

    @property
    def all(self) -> tuple[QAction, ...]:
        """What changes the picture of the step, in the order of the menu."""
        return self.moment, self.file, self.paste, self.whole, self.to_window, self.copy, self.remove

    @property
    def inserting(self) -> tuple[QAction, ...]:
        """What inserts a step."""
        return self.insert_moment, self.insert_file, self.insert_paste

    def follow(self) -> None:
        """Enable what makes sense for the step in hand."""
        step, free = self._editing.step, not self._editing.read_only
        picture = step.picture if step is not None else None
        has_picture = picture is not None
        for verb, sense in (
            (self.moment, free and step is not None and step.span is not None),
            (self.file, free and step is not None),
            (self.paste, free and step is not None),
            (self.whole, free and picture is not None and picture.crop is not None),
            (self.to_window, free and picture is not None and picture.window not in (None, picture.crop)),
            (self.copy, has_picture),
            (self.remove, free and has_picture),
            (self.insert_moment, free and step is not None and step.span is not None),
            (self.insert_file, free),
            (self.insert_paste, free),
        ):
            verb.setEnabled(sense)

    def crop(self, label: str, part: Box | None) -> None:
        """Show only *part* of the picture, or all of it."""
        step_id = self._editing.current
        self._editing.do(label, lambda d: edits.set_crop(d, step_id, part))

    def _crop_to_window(self) -> None:
        step = self._editing.step
        if step is not None and step.picture is not None:
            self.crop(self.to_window.text(), step.picture.window)

    def _from_clipboard(self, put: Callable[[StoredImage], None]) -> None:
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._tasks.failed.emit(ForeignFileError(translated("errors", "There is no picture on the clipboard. Nothing was changed. Copy a picture first.")))
        else:
            self._tasks.run(lambda _handle: store(png(image)), put)

    def _choose(self, put: Callable[[StoredImage], None]) -> None:
        dialog = QFileDialog(self._window, self.tr("Picture from a file"), "", self.tr("Pictures (*.png *.jpg *.jpeg *.webp)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._tasks.run(lambda _handle: store(Path(name).read_bytes()), put))
        dialog.open()

    def _put(self, stored: StoredImage) -> None:
        step_id, picture = self._editing.current, _picture(stored)
        if self._editing.step is not None:
            words = self.tr("Change picture")
            self._editing.do(words, lambda d: edits.set_picture(d, step_id, picture), images={picture.image: stored})

    def _insert(self, stored: StoredImage) -> None:
        picture = _picture(stored)
        insert_behind(self._editing, Step("note", "", picture=picture), self.tr("Insert step"), {picture.image: stored})

    def _copy(self) -> None:
        QGuiApplication.clipboard().setPixmap(self._view.as_seen())

    def _remove(self) -> None:
        step_id = self._editing.current
        self._editing.do(self.tr("Remove picture"), lambda d: edits.set_picture(d, step_id, None))


def png(image: QImage) -> bytes:
    """The image as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a device is taken, the type hints do not say so
    return bytes(buffer.data().data())


def _picture(stored: StoredImage) -> Picture:
    return Picture(digest(stored.data), stored.width, stored.height)
