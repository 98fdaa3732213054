"""A clip shows the step with its ring, and is refused where the video would show what a picture hides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from recorder.document.images import digest
from recorder.document.model import Box, Document, Mark, Picture, Span, Step
from recorder.errors import ExportError, ForeignFileError
from recorder.pipeline.clip import clip
from recorder.recording import bundle
from recorder.recording.events import Event, Pictured, Video, to_line

SIZE = (320, 180)


@pytest.fixture
def recorded(tmp_path: Path) -> Callable[..., Document]:
    """A recording of three seconds of a grey screen with one step at second 1, and its document."""

    def make(*more: Event) -> Document:
        folder = tmp_path / "recordings" / "one"
        bundle.create(folder, bundle.Manifest("me", "2026-11-25T09:00:00+00:00", 0.0, "stopped", (), "test"))
        Image.new("RGB", SIZE, (90, 90, 90)).save(folder / bundle.PICTURES / "1.webp", lossless=True)
        with av.open(str(folder / "screen-1.mkv"), "w", format="matroska") as container:
            stream = container.add_stream("libx264", rate=10)
            stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
            for _ in range(30):
                container.mux(stream.encode(av.VideoFrame.from_ndarray(np.full((SIZE[1], SIZE[0], 3), 90, np.uint8), format="rgb24")))
            container.mux(stream.encode())
        events = (Video(0.0, "screen-1.mkv", 0, 0, *SIZE), *more)
        (folder / bundle.EVENTS).write_text("".join(to_line(each) + "\n" for each in events))
        key = digest((folder / bundle.PICTURES / "1.webp").read_bytes())
        return Document(steps=(Step("click", "Click.", position=(160, 90), picture=Picture(key, *SIZE, time=1.0), span=Span("me", 1.0, 1.1)),))

    return make


def rings(path: Path) -> list[bool]:
    """Whether each frame has something blue at the left of the click."""
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray(format="rgb24").astype(int) for frame in container.decode(video=0)]
    return [bool((frame[..., 2] - frame[..., 0] > 60).any()) for frame in frames]


@pytest.mark.parametrize("ending", ["mp4", "gif"])
def test_the_ring_stands_while_the_click_happens(recorded: Callable[..., Document], tmp_path: Path, ending: str) -> None:
    clip(recorded(), 1, tmp_path / f"out.{ending}", tmp_path / "recordings")
    seen = rings(tmp_path / f"out.{ending}")
    assert any(seen) and not seen[0] and not seen[-1]


def test_refused_where_a_picture_hides_something(recorded: Callable[..., Document], tmp_path: Path) -> None:
    document = recorded()
    step = document.steps[0]
    assert step.picture is not None
    for hidden in (replace(step.picture, image="f" * 64), replace(step.picture, marks=(Mark("blur", Box(1, 1, 9, 9)),))):
        with pytest.raises(ExportError, match="would still show"):
            clip(replace(document, steps=(replace(step, picture=hidden),)), 1, tmp_path / "out.mp4", tmp_path / "recordings")
    assert not (tmp_path / "out.mp4").exists()


def test_refused_where_the_recorder_covered_something(recorded: Callable[..., Document], tmp_path: Path) -> None:
    from recorder.recording.element import Bounds

    document = recorded(Pictured(1.2, 2, "2.webp", *SIZE, covered=(Bounds(0, 0, 9, 9),)))
    with pytest.raises(ExportError, match="would still show"):
        clip(document, 1, tmp_path / "out.gif", tmp_path / "recordings")


def test_says_what_is_missing(recorded: Callable[..., Document], tmp_path: Path) -> None:
    document = recorded()
    with pytest.raises(ExportError, match="no step 2"):
        clip(document, 2, tmp_path / "out.mp4", tmp_path / "recordings")
    with pytest.raises(ForeignFileError, match="not on this computer"):
        clip(document, 1, tmp_path / "out.mp4", tmp_path / "elsewhere")
