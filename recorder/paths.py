"""Where Sayshow keeps things, and the one way to reach the files that ship with it."""

from __future__ import annotations

from pathlib import Path

import platformdirs

APPLICATION = "sayshow"


def data_folder() -> Path:
    """Recordings, working copies and the trash."""
    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def recordings_folder() -> Path:
    """One folder per recording, named by its start."""
    return data_folder() / "recordings"


def trash_folder() -> Path:
    """Discarded recordings, kept for 30 days."""
    return data_folder() / "trash"


def cache_folder() -> Path:
    """Joined and downloaded speech weights; may be deleted at any time."""
    return Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False))


def config_folder() -> Path:
    """The settings file."""
    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False))


def documents_folder() -> Path:
    """Where a person expects finished documents: *Documents/Sayshow*."""
    return Path(platformdirs.user_documents_dir()) / "Sayshow"


def runtime_folder() -> Path:
    """Sockets and locks of the running program."""
    return Path(platformdirs.user_runtime_dir(APPLICATION, appauthor=False))


def resource(name: str) -> Path:
    """The path of a file or folder of `resources/`, such as ``icons/record.svg``, in a checkout or an installed wheel."""
    package = Path(__file__).resolve().parent
    for root in (package / "resources", package.parent / "resources"):
        if (found := root / name).exists():
            return found
    raise FileNotFoundError(f"resources/{name} is not part of this installation")
