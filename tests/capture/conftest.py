"""A private desktop, started once for all tests here that need one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from recorder.pipeline.desk import Desk
from tests.capture.desktop import repainter


@pytest.fixture(scope="session")
def desk() -> Iterator[Desk]:
    """Display, window manager, bus and microphone, with a white window that turns red while it is pressed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DISPLAY", raising=False)
        with Desk() as made:
            repainter(made)
            yield made
