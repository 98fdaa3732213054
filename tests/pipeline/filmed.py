"""A recording of three seconds of a grey screen with one step at second 1."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
from PIL import Image

from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Document, Picture, Span, Step
from recorder.recording import bundle
from recorder.recording.events import Event, Video, to_line

SIZE = (320, 180)


def filmed(folder: Path, *more: Event) -> tuple[Document, dict[str, StoredImage]]:
    """Make the recording in *folder*, with *more* in its journal, and give its document with the pictures."""
    bundle.create(folder, bundle.Manifest("me", "2026-11-25T09:00:00+00:00", 0.0, "stopped", (), "test"))
    picture = folder / bundle.PICTURES / "1.webp"
    Image.new("RGB", SIZE, (90, 90, 90)).save(picture, lossless=True)
    with av.open(str(folder / "screen-1.mkv"), "w", format="matroska") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for _ in range(30):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.full((SIZE[1], SIZE[0], 3), 90, np.uint8), format="rgb24")))
        container.mux(stream.encode())
    events = (Video(0.0, "screen-1.mkv", 0, 0, *SIZE), *more)
    (folder / bundle.EVENTS).write_text("".join(to_line(each) + "\n" for each in events))
    key = digest(picture.read_bytes())
    step = Step("click", "Click.", position=(160, 90), picture=Picture(key, *SIZE, time=1.0), span=Span("me", 1.0, 1.1))
    return Document(steps=(step,)), {key: store(picture.read_bytes())}
