"""What all tests share: nothing of the person's own desktop or folders is touched, and slow proofs have a long form."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

THEIR_DESKTOP = (
    "DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XAUTHORITY", "XDG_CURRENT_DESKTOP", "DBUS_SESSION_BUS_ADDRESS",
    "AT_SPI_BUS_ADDRESS", "PULSE_SERVER", "PULSE_RUNTIME_PATH", "XDG_DOCUMENTS_DIR",
)  # fmt: skip
"""What leads programs to the desktop of the person who runs the tests; a test that needs one starts its own."""

HOME = Path(tempfile.mkdtemp(prefix="sayshow-tests-"))


def _leave_the_persons_world() -> None:
    for name in THEIR_DESKTOP:
        os.environ.pop(name, None)
    places = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run"}
    for name, folder in places.items():
        (HOME / folder).mkdir(mode=0o700)
        os.environ[name] = str(HOME / folder)
    os.environ.update(HOME=str(HOME), QT_QPA_PLATFORM="offscreen", HF_HUB_OFFLINE="1", GVFS_DISABLE_FUSE="1")


_leave_the_persons_world()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long` runs the proofs of safety with many more repetitions, and the tests marked long at all."""
    parser.addoption(
        "--long", action="store_true", default=False, help="the long form of kill, fuzz and power-cut tests"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked long, unless it is asked for."""
    if config.getoption("--long"):
        return
    left_out = pytest.mark.skip(reason="takes minutes; run with --long")
    for item in items:
        if "long" in item.keywords:
            item.add_marker(left_out)


def pytest_unconfigure() -> None:
    """Remove the folders that stood for the person's own."""
    shutil.rmtree(HOME, ignore_errors=True)
