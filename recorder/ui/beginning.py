"""How a take begins and ends for eyes and ears: the countdown before it, a short sound at each end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from recorder.errors import DeviceError
from recorder.settings import RecordingSettings
from recorder.ui.countdown import Countdown
from recorder.ui.loudspeaker import play
from recorder.ui.takes import Takes
from recorder.ui.tasks import Handle, Tasks

RATE = 48_000
BEGIN, END = (587.3, 880.0), (880.0, 587.3)
"""Two short tones each, in hertz: upwards at the start, downwards at the end."""


class Beginning(QObject):
    """Counts and sounds as the *settings* of the moment say."""

    def __init__(self, takes: Takes, tasks: Tasks, settings: Callable[[], RecordingSettings], parent: QObject) -> None:
        super().__init__(parent)
        self._takes, self._tasks, self._settings = takes, tasks, settings
        self.countdown = Countdown()
        takes.counts = lambda: settings().countdown > 0
        takes.state_changed.connect(self._state)
        self.countdown.over.connect(self._over)
        self.countdown.cancelled.connect(takes.cancel)

    def close(self) -> None:
        """The program ends."""
        self.countdown.end()

    def _state(self, state: str) -> None:
        if state == "counting":
            self.countdown.run(self._settings().countdown)
        else:
            self.countdown.end()
        if state == "starting" and not self._takes.counts():
            self._sound(BEGIN)
        if state == "stopping":
            self._sound(END)

    def _over(self) -> None:
        self._sound(BEGIN)
        self._takes.begin()

    def _sound(self, tones: tuple[float, ...]) -> None:
        if self._settings().sounds:
            self._tasks.run(lambda handle: _chime(tones, handle))


def _chime(tones: tuple[float, ...], _handle: Handle) -> None:
    with suppress(DeviceError):  # a computer without a loudspeaker: the bar and the icon say the same
        play(chime(tones), RATE)


def chime(tones: tuple[float, ...], seconds: float = 0.09) -> object:
    """Soft tones one after the other as samples (mono, 16 bit)."""
    import numpy as np

    times = np.arange(round(seconds * RATE)) / RATE
    swell = np.sin(np.pi * times / seconds) ** 2
    return np.concatenate([np.sin(2 * np.pi * tone * times) * swell * 5000 for tone in tones]).astype(np.int16)
