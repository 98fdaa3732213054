"""The narration: sound blocks on their own thread into short FLAC segments, with points that tie them to the clock."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recorder.capture.clock import Clock
from recorder.capture.video import VoiceFile
from recorder.errors import DeviceError
from recorder.recording.events import Sound
from recorder.translatable import translated

RATE, BLOCK = 48_000, 4800
SEGMENT_SECONDS, POINT_SECONDS = 60.0, 10.0
NEVER_HEARD_SECONDS, SILENT_SECONDS, LOST_SECONDS, BREAK_SECONDS = 5.0, 60.0, 2.0, 0.5
LATEST_SECONDS = 1.0
"""So much later than it was said a sound may come; a sound system that tells more is not believed."""
QUEUE_SECONDS, RETRY_SECONDS, OPEN_SECONDS, CLOSE_SECONDS = 60, 2.0, 5.0, 2.0
FAINT, FAINT_SECONDS = 0.015, 12.0
"""A voice near a microphone is louder than this share of the full scale."""


@dataclass(frozen=True, slots=True)
class Block:
    """Samples (int16) whose last one was heard at `time` (recording seconds) or a little earlier, never later."""

    time: float
    samples: np.ndarray[Any, np.dtype[np.int16]]


class Microphone:
    """Records one device until stopped.

    `on_point` gets the clock points to be written as events; `on_fault` a sentence when the device is lost or silent and
    the time since when.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        device: str,
        on_point: Callable[[Sound], None],
        on_fault: Callable[[str, float], None],
    ) -> None:
        self._folder, self._clock, self._device = folder, clock, device
        self._on_point, self._on_fault = on_point, on_fault
        self._blocks: queue.Queue[Block | None] = queue.Queue(QUEUE_SECONDS * RATE // BLOCK)
        self._stream: Any = None
        self._segment = 0
        self._paused = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._holder: threading.Thread | None = None
        self._refusal: DeviceError | None = None
        self._stopped = threading.Event()
        self.live = threading.Event()
        self.level = 0.0
        self.heard = self._wanted = clock.now()
        """`_wanted`: what was said before is not to be kept."""
        self.written = 0.0
        self._loud, self._patience = clock.now(), NEVER_HEARD_SECONDS
        self._loudest = 0.0

    def start(self) -> None:
        """Open the device and wait for its first sound. Raises DeviceError when there is none."""
        self._thread.start()
        self._hold(self._open)
        if (refusal := self._holder_ends(OPEN_SECONDS)) is not None:
            raise refusal
        if not self.live.wait(OPEN_SECONDS):
            self._hold(self._close)
            raise DeviceError(translated("errors", "The microphone gives no sound. Check that it is plugged in and allowed for this program."))

    def record_into(
        self, folder: Path, clock: Clock, on_point: Callable[[Sound], None], on_fault: Callable[[str, float], None]
    ) -> None:
        """From now on keep what is heard, for another recording than the one it was made for."""
        self._folder, self._clock, self._on_point, self._on_fault = folder, clock, on_point, on_fault
        self._loud, self._patience = clock.now(), NEVER_HEARD_SECONDS
        self.pause(False)

    def pause(self, paused: bool) -> None:
        """While paused, sound is dropped where it arrives; afterwards a new segment begins."""
        self.level = 0.0
        self.heard = self._wanted = self._clock.now()
        (self._paused.set if paused else self._paused.clear)()

    @property
    def faint(self) -> bool:
        """Whether nothing that could be a voice was heard since the beginning."""
        return self.written > FAINT_SECONDS and self._loudest < FAINT

    def lost(self) -> bool:
        """Whether no sound has come for a while although it should, and nobody sees to it yet."""
        idle = self._holder is None or not self._holder.is_alive()
        return idle and not self._paused.is_set() and self._clock.now() - self.heard > LOST_SECONDS

    def mend(self) -> None:
        """Tell that sound is lost, and try to get it back until it comes, on a thread that may hang with the sound server."""
        self.level = 0.0
        self._on_fault(translated("errors", "The microphone is gone. Steps are still recorded; plug it in again to go on talking."), self.heard)
        self._hold(self._come_back)

    def stop(self) -> None:
        """Close the device and write what it gave. A sound server that hangs is left to itself."""
        self._stopped.set()
        if self._holder_ends(CLOSE_SECONDS) is None:
            self._hold(self._close)
            self._holder_ends(CLOSE_SECONDS)
        self._blocks.put(None)
        self._thread.join(10)

    def _hold(self, act: Callable[[], None]) -> None:
        """Talk to the sound server on a thread of its own: no call to it is sure to return."""

        def hold() -> None:
            self._refusal = None
            try:
                act()
            except DeviceError as error:
                self._refusal = error

        self._holder = threading.Thread(target=hold, name="microphone", daemon=True)
        self._holder.start()

    def _holder_ends(self, seconds: float) -> DeviceError | None:
        """Wait for what was begun; why it could not be done."""
        if self._holder is None:
            return None
        self._holder.join(seconds)
        if self._holder.is_alive():
            forget_library()
            return DeviceError(translated("errors", "The sound server of this computer does not answer."))
        return self._refusal

    def _come_back(self) -> None:
        since = self.heard
        while not self._stopped.is_set():
            with suppress(DeviceError):
                self._close()
                self._open()
                self.live.clear()
                if self.live.wait(RETRY_SECONDS):
                    self._on_fault(translated("errors", "The microphone was gone for a moment; it is back."), since)
                    return
            self._stopped.wait(RETRY_SECONDS)

    def _open(self) -> None:
        try:
            import sounddevice
        except OSError as error:
            raise DeviceError(translated("errors", "The sound library PortAudio is missing. Install it (Debian, Ubuntu: libportaudio2).")) from error
        try:
            sounddevice._terminate()
            sounddevice._initialize()
            device = self._device or default_device(tuple(d["name"] for d in sounddevice.query_devices() if d["max_input_channels"] > 0))
            self._stream = sounddevice.InputStream(
                samplerate=RATE, channels=1, dtype="int16", blocksize=BLOCK, device=device, callback=self._callback
            )
            self._stream.start()
        except (sounddevice.PortAudioError, ValueError) as error:
            raise DeviceError(translated(
                "errors",
                "No microphone can be opened ({0}). Plug one in or choose another.",
            ).format(str(error).splitlines()[0])) from error

    def _close(self) -> None:
        if self._stream is not None:
            self._stream.close(ignore_errors=True)
            self._stream = None

    def _callback(self, samples: Any, frames: int, when: Any, _status: Any) -> None:
        now = self._clock.now()
        self.heard = now
        self.live.set()
        late = when.currentTime - when.inputBufferAdcTime
        said = now - (late if frames / RATE <= late <= LATEST_SECONDS else frames / RATE)
        if not self._paused.is_set() and said >= self._wanted:
            try:
                self._blocks.put_nowait(Block(now, samples[:, 0].copy()))
            except queue.Full:
                return  # a minute waits already: the disk is told to be too slow where it is written

    def _run(self) -> None:
        block = self._blocks.get()
        while block is not None:
            try:
                block = self._write_segment(block)
            except Exception as error:  # noqa: BLE001 - thread border: a file that fails must not end the sound
                reason = getattr(error, "strerror", None) or type(error).__name__
                self._on_fault(translated("errors", "Sound could not be written ({0}). A new file is begun.").format(reason), self.written)
                block = self._blocks.get()

    def _write_segment(self, block: Block) -> Block | None:
        """Write blocks into one file until it is long enough or sound breaks off; return the block that begins the next one."""
        self._segment += 1
        name = f"narration-{self._segment:04d}.flac"
        voice = VoiceFile(self._folder / name, RATE)
        envelope = Envelope(name, RATE, self._on_point)
        try:
            while True:
                voice.write(block.samples)
                self._measure(block)
                envelope.add(block.time, voice.frames)
                following = self._blocks.get()
                if following is None or voice.frames >= SEGMENT_SECONDS * RATE or following.time - block.time > BREAK_SECONDS:
                    return following
                block = following
        finally:
            envelope.close()
            voice.close()

    def _measure(self, block: Block) -> None:
        peak = int(np.abs(block.samples.astype(np.int32)).max(initial=0))
        self.level = max(peak / 32768, self.level * 0.8)
        self.written = block.time
        self._loudest = max(self._loudest, peak / 32768)
        if peak > 0:
            self._loud, self._patience = block.time, SILENT_SECONDS
        elif block.time - self._loud > self._patience:
            self._on_fault(
                translated("errors", "The microphone is connected but gives only silence. Check that it is switched on and allowed for this program."),
                self._loud,
            )
            self._loud, self._patience = block.time, SILENT_SECONDS


def microphones() -> tuple[str, ...]:
    """The names of the devices that give sound, each once. Raises DeviceError when nobody can tell."""
    try:
        import sounddevice
    except OSError as error:
        raise DeviceError(translated("errors", "The sound library PortAudio is missing. Install it (Debian, Ubuntu: libportaudio2).")) from error
    try:
        devices = sounddevice.query_devices()
    except sounddevice.PortAudioError as error:
        raise DeviceError(translated("errors", "The sound system does not tell its devices ({0}). Check that it runs.").format(error)) from error
    return tuple(dict.fromkeys(device["name"] for device in devices if device["max_input_channels"] > 0))


def awake(device: str) -> Microphone | None:
    """A microphone that hears already and keeps nothing until `record_into`: sleeping devices take seconds for their first sound.

    None where there is none; why, is told when the recording begins.
    """
    microphone = Microphone(Path(), Clock(), device, lambda _point: None, lambda _sentence, _since: None)
    microphone.pause(True)
    try:
        microphone.start()
    except DeviceError:
        microphone.stop()
        return None
    return microphone


class Envelope:
    """Turns the times of callbacks into clock points: of each stretch the callback that was least late.

    The first point follows within a second, so that live recognition knows where it is; later ones each 10 s.
    """

    def __init__(self, file: str, rate: int, on_point: Callable[[Sound], None]) -> None:
        self._file, self._rate, self._on_point = file, rate, on_point
        self._best: tuple[float, int] | None = None
        self._begun = 0.0
        self._length = 1.0

    def add(self, time: float, frames: int) -> None:
        """A callback at *time* (seconds) completed *frames* frames of the segment."""
        if self._best is None:
            self._begun, self._best = time, (time, frames)
        elif time - frames / self._rate < self._best[0] - self._best[1] / self._rate:
            self._best = (time, frames)
        if time - self._begun >= self._length:
            self.close()
            self._length = POINT_SECONDS

    def close(self) -> None:
        """Write the point of the stretch that is not full yet."""
        if self._best is not None:
            self._on_point(Sound(self._best[0], self._file, self._best[1], self._rate))
            self._best = None


def forget_library() -> None:
    """Keep the sound library from waiting for its server when the program ends."""
    import atexit

    import sounddevice

    atexit.unregister(sounddevice._exit_handler)


def default_device(names: tuple[str, ...]) -> str | None:
    """The device to open when a person chose none: on Linux the sound server's, elsewhere the system's default."""
    if not names:
        raise ValueError(translated("errors", "there is none"))
    return "pulse" if sys.platform.startswith("linux") and "pulse" in names else None
