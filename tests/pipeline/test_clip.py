"""A clip shows the step with its ring, and is refused where the video would show what a picture hides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import pytest

from recorder.document.model import Box, Document, Mark
from recorder.errors import Cancelled, ExportError, ForeignFileError
from recorder.pipeline.clip import clip, numbered
from recorder.recording.events import Pictured
from tests.pipeline.filmed import SIZE, filmed

Recorded = Callable[..., Document]


@pytest.fixture
def recorded(tmp_path: Path) -> Recorded:
    """The document of a recording, with more events in its journal."""
    return lambda *more: filmed(tmp_path / "recordings" / "one", *more)[0]


def rings(path: Path) -> list[bool]:
    """Whether each frame has something blue at the left of the click."""
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray(format="rgb24").astype(int) for frame in container.decode(video=0)]
    return [bool((frame[..., 2] - frame[..., 0] > 60).any()) for frame in frames]


@pytest.mark.parametrize("ending", ["mp4", "gif"])
def test_the_ring_stands_while_the_click_happens(recorded: Recorded, tmp_path: Path, ending: str) -> None:
    document = recorded()
    clip(document, document.steps[0], tmp_path / f"out.{ending}", tmp_path / "recordings")
    seen = rings(tmp_path / f"out.{ending}")
    assert any(seen) and not seen[0] and not seen[-1]


def test_refused_where_a_picture_hides_something(recorded: Recorded, tmp_path: Path) -> None:
    document = recorded()
    step = document.steps[0]
    assert step.picture is not None
    for hidden in (replace(step.picture, image="f" * 64), replace(step.picture, marks=(Mark("blur", Box(1, 1, 9, 9)),))):
        changed = replace(step, picture=hidden)
        with pytest.raises(ExportError, match="would still show"):
            clip(replace(document, steps=(changed,)), changed, tmp_path / "out.mp4", tmp_path / "recordings")
    assert not (tmp_path / "out.mp4").exists()


def test_refused_where_the_recorder_covered_something(recorded: Recorded, tmp_path: Path) -> None:
    from recorder.recording.element import Bounds

    document = recorded(Pictured(1.2, 2, "2.webp", *SIZE, covered=(Bounds(0, 0, 9, 9),)))
    with pytest.raises(ExportError, match="would still show"):
        clip(document, document.steps[0], tmp_path / "out.gif", tmp_path / "recordings")


def test_says_what_is_missing(recorded: Recorded, tmp_path: Path) -> None:
    document = recorded()
    with pytest.raises(ExportError, match="no step 2"):
        numbered(document, 2)
    with pytest.raises(ForeignFileError, match="not on this computer"):
        clip(document, document.steps[0], tmp_path / "out.mp4", tmp_path / "elsewhere")


def test_cancelled_it_leaves_the_old_file(recorded: Recorded, tmp_path: Path) -> None:
    document, path = recorded(), tmp_path / "out.mp4"
    path.write_bytes(b"old")
    shares: list[float] = []
    with pytest.raises(Cancelled):
        clip(document, document.steps[0], path, tmp_path / "recordings", progress=shares.append, cancelled=lambda: len(shares) > 5)
    assert path.read_bytes() == b"old" and list(tmp_path.glob(".*")) == []
    assert shares == sorted(shares) and 0 < shares[-1] <= 1


def test_each_video_is_opened_once(recorded: Recorded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = recorded()
    opened: list[str] = []
    really = av.open
    monkeypatch.setattr(av, "open", lambda file, *rest, **more: (opened.append(str(file)), really(file, *rest, **more))[1])
    clip(document, document.steps[0], tmp_path / "out.gif", tmp_path / "recordings")
    assert [Path(each).name for each in opened] == ["screen-1.mkv"]
