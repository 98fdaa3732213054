"""Plays recorded speech; the one place where the shell makes a sound."""

from __future__ import annotations

from typing import Any

from recorder.errors import DeviceError
from recorder.translatable import translated


def play(samples: Any, rate: int) -> None:
    """Play *samples* (mono, 16 bit) and wait until they were heard or `hush` was called. Raises DeviceError."""
    try:
        import sounddevice
    except OSError as error:
        raise DeviceError(translated(
            "errors",
            "The sound library PortAudio is missing. Nothing was changed. Install it (Debian, Ubuntu: libportaudio2).",
        )) from error
    try:
        sounddevice.play(samples, rate, blocking=True)
    except sounddevice.PortAudioError as error:
        raise DeviceError(translated("errors", "The sound cannot be played ({0}). Nothing was changed. Plug in or choose a loudspeaker.").format(error)) from error


def hush() -> None:
    """Stop what is played."""
    import sounddevice

    sounddevice.stop()
