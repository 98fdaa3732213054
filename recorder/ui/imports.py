"""Importing what other programs made: which file, then its draft as any other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from recorder.library.glossary import Glossary, hotwords
from recorder.pipeline.importing import ENDINGS, Hearing
from recorder.settings import SpeechSettings
from recorder.ui.questions import ask
from recorder.ui.takes import Takes


class Imports(QObject):
    """`refused` carries a sentence when it cannot begin now."""

    refused = Signal(str)

    def __init__(self, takes: Takes, hearing: Callable[[], Hearing], parent: QObject) -> None:
        super().__init__(parent)
        self._takes, self._hearing = takes, hearing
        self._folder = Path.home()

    def choose(self) -> None:
        """Ask for the file."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(None, self.tr("Import"), str(self._folder), "")
        dialog.setNameFilters([
            self.tr("Screen videos, stepcap sessions, Word files of Sayshow ({0})").format(f"{endings} events.jsonl"), self.tr("All files (*)"),
        ])  # fmt: skip
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.begin(Path(name)))
        ask(dialog)

    def begin(self, source: Path) -> None:
        """Make the draft of *source*."""
        self._folder = source.parent
        if not self._takes.take_in(source, self._hearing()):
            self.refused.emit(self.tr("A recording runs, or a draft is being made. Nothing was imported. Wait for it, then import again."))


def hearing_of(speech: SpeechSettings, glossary: Glossary) -> Hearing:
    """How the speech of an imported video is recognised: as the settings say, with the words of the house."""
    return Hearing(speech.language, speech.model, hotwords(glossary))
