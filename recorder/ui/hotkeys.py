"""Hotkeys that work in every program, as the settings name them; each asks for one of the verbs."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal
from PySide6.QtGui import QAction

from recorder.capture.hotkeys import Grabber, Hotkey, open_grabber, read_hotkey
from recorder.errors import DeviceError
from recorder.settings import HotkeySettings
from recorder.ui.verbs import Verbs


class Hotkeys(QObject):
    """`refused` carries a sentence about hotkeys that do not work."""

    refused = Signal(str)

    def __init__(self, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs: dict[str, tuple[QAction, ...]] = {
            "record": (verbs.record, verbs.stop, verbs.cancel),
            "pause": (verbs.pause, verbs.resume),
            "note": (verbs.note,),
            "picture": (verbs.picture,),
        }
        self._grabber: Grabber | None = None
        self._notifier: QSocketNotifier | None = None
        self._names: dict[Hotkey, str] = {}
        self._texts: dict[Hotkey, str] = {}

    def take(self, wanted: HotkeySettings) -> None:
        """Let these hotkeys work from now on."""
        texts: dict[str, str] = dataclasses.asdict(wanted)
        try:
            grabber = self._opened()
        except DeviceError as error:
            self.refused.emit(str(error))
            return
        if grabber is None:
            if any(texts.values()):
                self.refused.emit(self._none())
            return
        self._names, bad = {}, []
        for name, text in texts.items():
            hotkey = read_hotkey(text)
            if text and (hotkey is None or hotkey in self._names):
                bad.append(text)
            elif hotkey is not None:
                self._names[hotkey] = name
        self._texts = {hotkey: texts[name] for hotkey, name in self._names.items()}
        taken = [self._texts[each] for each in grabber.grab({hotkey: words_for(name) for hotkey, name in self._names.items()})]
        if bad or taken:
            self.refused.emit(self._sentence(bad, taken))

    def close(self) -> None:
        """Give them back."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._grabber is not None:
            self._grabber.close()
            self._grabber = None

    def _opened(self) -> Grabber | None:
        if self._grabber is None and (grabber := open_grabber()) is not None:
            self._grabber = grabber
            self._notifier = QSocketNotifier(grabber.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(lambda *_: self._read())
        return self._grabber

    def _read(self) -> None:
        if self._grabber is None:
            return
        try:
            for hotkey in self._grabber.pressed():
                self._do(self._names[hotkey])
            if late := self._grabber.late():
                self.refused.emit(self._none() if len(late) == len(self._names) else self._sentence([], [self._texts[each] for each in late]))
        except DeviceError:
            self.close()  # the display is gone, and this program with it

    def _do(self, name: str) -> None:
        for action in self._verbs[name]:
            if action.isVisible() and action.isEnabled():
                action.trigger()
                return

    def _none(self) -> str:
        return self.tr("Hotkeys do not work on this system. Use the tray icon or the recording bar.")

    @staticmethod
    def _sentence(bad: list[str], taken: list[str]) -> str:
        """What does not work, and what to do."""
        said = []
        if taken:
            said.append(QCoreApplication.translate("Hotkeys", "Another program uses {0} already.").format(", ".join(taken)))
        if bad:
            words = QCoreApplication.translate("Hotkeys", "{0} cannot be a hotkey: take a letter, digit or function key with Ctrl or Alt, each only once.")
            said.append(words.format(", ".join(bad)))
        return " ".join([*said, QCoreApplication.translate("Hotkeys", "Choose another in the settings; the others work.")])


def words_for(name: str) -> str:
    """What the hotkey *name* of the settings does, for people."""
    (declared,) = (each for each in dataclasses.fields(HotkeySettings) if each.name == name)
    return QCoreApplication.translate("settings", declared.metadata["label"])
