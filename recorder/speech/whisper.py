"""The one door to faster-whisper: sound to words with times, and the probability that somebody is speaking."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from recorder.errors import SpeechError
from recorder.speech.chunker import RATE, WINDOW, Samples, Utterance
from recorder.speech.models import Weights
from recorder.translatable import translated

FRAMES_PER_SECOND, FULL_FRAMES = 100, 3000
AIR = 8.0
"""Seconds of silence after the speech that the encoder is given. The models were trained on 30 s, and the encoder is
most of the work; with this much the words stay the same for two fifths of it."""
BEAM = 5
DOUBT = 0.5
ECHO = 0.1
"""The mean probability of words below which a segment only repeats the hotwords."""
INSTANT, CROWD, REPETITIVE = 0.03, 3, 2.2
"""Seconds that no spoken word undercuts; how many such words in a row are babble; the compression ratio of a loop."""
LOOPED, LONGEST_LOOP = 4, 6
"""How often words come again and again before they count as a loop, and how many words a loop has."""
WORTH_A_SECOND_LOOK = 0.5
"""Seconds of speech that cannot be nothing."""
TOKENS_PER_SECOND, SPARE_TOKENS = 8, 16
"""Faster than anybody speaks: where the decoder is stopped."""
_SPOKEN = re.compile(r"\w")
_INVENTED = frozenset(
    {
        "thank you",
        "thanks",
        "thanks for watching",
        "thank you for watching",
        "thank you very much",
        "you",
        "you you",
        "bye",
        "bye bye",
        "please subscribe",
        "subscribe",
        "subtitles by the amara org community",
        "okay",
        "so",
        "the end",
        "i'm sorry",
        "uh",
        "um",
        "mm",
        "hmm",
    }
)
"""What the models say of noise, because their training subtitles said so."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A recognised word: seconds since the stream began, and the number of its utterance."""

    start: float
    end: float
    text: str
    probability: float
    utterance: int


class Recognizer:
    """Loaded weights. Uses one thread of the processor, or a graphics card where one works."""

    def __init__(self, weights: Weights, language: str | None) -> None:
        """Load *weights* (0.3 s for Base). *language*: a code such as ``en``; None: find out from the first speech.

        Raises SpeechError when the engine cannot load them, or when they do not know the language.
        """
        if weights.english_only and language not in (None, "en"):
            raise SpeechError(
                translated("errors", "The speech weights \"{0}\" know English only. Choose another model for the language \"{1}\".").format(weights.name, language)
            )
        self._language = "en" if weights.english_only else language
        self._bias = weights.bias
        self.reruns = 0
        self._model, self.device = _load(weights)
        if self._language is not None and self._language not in self._model.supported_languages:
            raise SpeechError(
                translated("errors", "The speech weights \"{0}\" do not know the language \"{1}\". Choose another language.").format(weights.name, self._language)
            )

    def words(self, group: tuple[Utterance, ...], hotwords: str | None = None) -> list[Heard]:
        """What was said in *group*, recognised in one run. Times stay inside their utterance and never go back.

        An utterance that a run passed over is listened to once more by itself and without hints.
        """
        words = self._heard(group, hotwords)
        answered = {h.utterance for h in words}
        for utterance in group:
            if utterance.number not in answered and utterance.end - utterance.start >= WORTH_A_SECOND_LOOK * RATE:
                words += self._heard((utterance,), None)
        return sorted(words, key=lambda h: (h.start, h.end))

    def _heard(self, group: tuple[Utterance, ...], hotwords: str | None) -> list[Heard]:
        """One run over *group*."""
        sound = np.concatenate([u.samples for u in group])
        offsets = np.cumsum([0, *(u.samples.size for u in group)])[:-1] / RATE
        if self._language is None:
            self._language = self._find_language(sound)
        words: list[Heard] = []
        for segment in self._segments(sound, hotwords):
            spoken = unlooped(segment.words or ()) if babbles(segment) else segment.words or ()
            said = [w for w in spoken if w.end - w.start >= INSTANT or w.probability >= DOUBT]
            if not said or invented(
                segment.text, segment.no_speech_prob, float(np.mean([w.probability for w in said]))
            ):
                continue
            for word in said:
                self._append(
                    words, self._placed(word, group, offsets, words[-1].end if words else 0.0), word.word[:1].isspace()
                )
        return words

    def _segments(self, sound: Samples, hotwords: str | None) -> list[Any]:
        """What the model says of *sound*, looked at with little air first; with all of it when it began to babble."""
        seconds = sound.size / RATE
        found = self._run(
            sound,
            min(FULL_FRAMES, int((seconds + AIR) * FRAMES_PER_SECOND) // 2 * 2),
            hotwords,
            (0.0,),
            int(TOKENS_PER_SECOND * seconds) + SPARE_TOKENS,
        )
        if any(map(babbles, found)):
            self.reruns += 1
            found = self._run(sound, FULL_FRAMES, hotwords, (0.0, 0.4), None)
        return found

    def _run(
        self, sound: Samples, frames: int, hotwords: str | None, temperatures: tuple[float, ...], most: int | None
    ) -> list[Any]:
        self._model.frames = frames
        found, _ = self._model.transcribe(
            sound,
            language=self._language,
            beam_size=BEAM,
            word_timestamps=True,
            temperature=temperatures,
            hotwords=hotwords,
            condition_on_previous_text=False,
            no_speech_threshold=DOUBT,
            max_new_tokens=most,
        )
        return list(found)

    def _append(self, words: list[Heard], heard: Heard, separate: bool) -> None:
        """Add a word, or the second half of one that the engine split (*follow* *-up*)."""
        if not separate and words and words[-1].utterance == heard.utterance:
            before = words.pop()
            heard = Heard(
                before.start,
                heard.end,
                before.text + heard.text,
                min(before.probability, heard.probability),
                heard.utterance,
            )
        if _SPOKEN.search(heard.text):
            words.append(heard)

    def _placed(self, word: Any, group: tuple[Utterance, ...], offsets: Any, after: float) -> Heard:
        """A word of the joined sound in the stream: it belongs to the utterance in which its middle lies."""
        index = max(0, int(np.searchsorted(offsets, (word.start + word.end) / 2, "right")) - 1)
        utterance = group[index]
        shift = utterance.left / RATE - offsets[index] + self._bias
        first, last = utterance.start / RATE, utterance.end / RATE
        start = max(min(max(word.start + shift, first), last), min(after, last))
        end = max(min(word.end + shift, last), start)
        return Heard(start, end, word.word.strip(), float(word.probability), utterance.number)

    def _find_language(self, sound: Samples) -> str | None:
        """The language of *sound*, kept for the rest when it is certain."""
        self._model.frames = FULL_FRAMES
        language, probability, _ = self._model.detect_language(sound)
        return str(language) if probability > DOUBT else None


def babbles(segment: Any) -> bool:
    """Whether the model fell into a loop: it says the same over and over, or words that take no time."""
    instant = [w.end - w.start < INSTANT for w in segment.words or ()]
    return segment.compression_ratio > REPETITIVE or any(
        all(instant[i : i + CROWD]) for i in range(len(instant) - CROWD + 1)
    )


def unlooped(words: Sequence[Any]) -> list[Any]:
    """The words without loops that no second look has ended: what is said over and over is kept once.

    Pieces that hang on a word (*All,5,5,5,5*) are not kept at all.
    """
    texts = [word.word.strip().casefold() for word in words]
    kept: list[Any] = []
    at = 0
    while at < len(words):
        for length in range(1, LONGEST_LOOP + 1):
            times = 1
            while texts[at + times * length : at + (times + 1) * length] == texts[at : at + length]:
                times += 1
            if times >= LOOPED:
                kept += words[at : at + length] if words[at].word[:1].isspace() else ()
                at += times * length
                break
        else:
            kept.append(words[at])
            at += 1
    return kept


def invented(text: str, no_speech: float, probability: float) -> bool:
    """Whether a segment is what the model says of noise.

    That is punctuation, an echo of the hotwords, or a phrase that it is known to make up, said with doubt.
    """
    if not _SPOKEN.search(text) or probability < ECHO:
        return True
    phrase = " ".join(re.findall(r"[\w']+", text.casefold()))
    return phrase in _INVENTED and (no_speech > DOUBT or probability < DOUBT)


class VoiceDetector:
    """Says of each window of a stream how likely somebody speaks in it.

    Keeps its state, so each sound is looked at once.
    """

    def __init__(self) -> None:
        _offline()
        from faster_whisper.vad import get_vad_model

        self._session = get_vad_model().session
        self._context: Samples = np.zeros(64, np.float32)
        self._rest: Samples = np.zeros(0, np.float32)
        self._hidden: Any = np.zeros((1, 1, 128), np.float32)
        self._cell: Any = np.zeros((1, 1, 128), np.float32)

    def probabilities(self, samples: Samples) -> list[float]:
        """Those of the windows that *samples* complete; a rest waits for the next call."""
        sound = np.concatenate([self._rest, samples])
        count = sound.size // WINDOW
        self._rest = sound[count * WINDOW :]
        if count == 0:
            return []
        windows = sound[: count * WINDOW].reshape(count, WINDOW)
        before = np.vstack([self._context[None], windows[:-1, -64:]])
        self._context = windows[-1, -64:].copy()
        output, self._hidden, self._cell = self._session.run(
            None, {"input": np.concatenate([before, windows], 1), "h": self._hidden, "c": self._cell}
        )
        return [float(p) for p in np.asarray(output).reshape(-1)]


def _offline() -> None:
    """Nothing here may reach for the network; the hub reads this when it is imported."""
    os.environ["HF_HUB_OFFLINE"] = "1"


def _load(weights: Weights) -> tuple[Any, str]:
    """The model and the device it runs on."""
    _offline()
    import ctranslate2
    from faster_whisper import WhisperModel

    class ShortSightedModel(WhisperModel):  # type: ignore[misc]
        """Lets the encoder see only `frames` of the 3000 that are mostly silence."""

        frames = FULL_FRAMES

        def encode(self, features: Any) -> Any:
            return super().encode(np.ascontiguousarray(features[..., : self.frames]))

    def load(device: str, kind: str) -> Any:
        return ShortSightedModel(
            str(weights.folder), device=device, compute_type=kind, cpu_threads=1, local_files_only=True
        )

    try:
        if ctranslate2.get_cuda_device_count() > 0 and (model := _on_card(load)) is not None:
            return model, "cuda"
        return load("cpu", "int8"), "cpu"
    except (RuntimeError, ValueError, OSError) as error:
        raise SpeechError(
            translated(
                "errors",
                "The speech weights in {0} cannot be loaded ({1}). Recordings are not affected. Choose another model.",
            ).format(weights.folder, str(error).splitlines()[0])
        ) from error


def _on_card(load: Any) -> Any:
    """The model on the graphics card; None when the card's libraries are missing, which shows only in the first run."""
    try:
        model = load("cuda", "int8_float16")
        model.encode(np.zeros((model.feature_extractor.mel_filters.shape[0], 100), np.float32))
    except (RuntimeError, ValueError):
        return None
    return model
