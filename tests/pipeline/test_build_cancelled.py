"""A draft that nobody wants any more: nothing is written, nothing counts against the recording, no child stays."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import psutil
import pytest

from recorder.errors import Cancelled
from recorder.pipeline.build import build
from recorder.recording import bundle
from recorder.recording.events import Press, Release, Sound, to_line


def test_nothing_is_written_and_nothing_counted(tmp_path: Path) -> None:
    folder, output = tmp_path / "one", tmp_path / "one.sop"
    bundle.create(folder, bundle.Manifest("c" * 32, "2026-11-25T09:00:00.000+00:00", 0.0, "recording", (), "test", "en", True, 1, "b"))
    shutil.copy("resources/demo/say-1.flac", folder / "narration-0001.flac")
    events = (Sound(0.1, "narration-0001.flac", 0, 48_000), Press(1.0, 1, "left", 5, 5), Release(1.1, 1, "left", 5, 5))
    (folder / bundle.EVENTS).write_text("".join(f"{to_line(e)}\n" for e in events))
    before = (folder / bundle.MANIFEST).read_bytes()
    with pytest.raises(Cancelled):
        build(folder, output, cancelled=lambda: True)
    assert not output.exists()
    assert (folder / bundle.MANIFEST).read_bytes() == before
    left = [child.cmdline() for child in psutil.Process(os.getpid()).children(recursive=True) if child.status() != psutil.STATUS_ZOMBIE]
    assert not [line for line in left if str(folder) in line]
