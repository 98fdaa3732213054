"""A screen video of another tool becomes a draft: the words at their scenes, the clicks as guesses."""

from __future__ import annotations

from pathlib import Path

import pytest

from recorder.cli import main
from recorder.document.file import open_file
from recorder.errors import Cancelled, ForeignFileError
from recorder.paths import recordings_folder
from recorder.pipeline.importing import take_in
from tests.pipeline.screencast import PROGRAMS, Cast, perform
from tests.ui.screen import needs

SAID = {2: "click New Customer", 3: "company name", 5: "Welcome Letter", 7: "Create Customer"}
"""What is said at the clicks, by the number of the clip."""


@pytest.fixture(scope="module")
def cast(tmp_path_factory: pytest.TempPathFactory) -> Cast:
    """A piece of work filmed by ffmpeg, with the voice in its sound track."""
    return perform(tmp_path_factory.mktemp("cast"))


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the person's own is touched."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.mark.xcb
@needs(*PROGRAMS)
def test_the_words_stand_at_their_scenes_and_clicks_are_guesses(cast: Cast, tmp_path: Path) -> None:
    shares: list[float] = []
    with open_file(take_in(cast.video, tmp_path / "a.sop", progress=shares.append), read_only=True) as file:
        document = file.document
        for step in document.steps:
            assert step.picture is not None
            assert file.image(step.picture.image)
    guesses = [step for step in document.steps if step.guessed]
    assert len(guesses) == len(cast.clicked)
    for step, (time, _name, x, y), (_, clip) in zip(guesses, cast.clicked, cast.said, strict=False):
        assert step.kind == "click"
        assert step.span is not None and abs(step.span.start - time) < 0.6
        assert step.position is not None and max(abs(step.position[0] - x), abs(step.position[1] - y)) < 20
        assert SAID[clip].lower() in step.narration.lower()
        assert step.confidence < 1
    names = [step.target.name if step.target is not None else None for step in guesses]
    assert (names[0], names[-1]) == ("New customer", "Create customer")
    last = document.steps[-1]
    assert (last.kind, last.guessed) == ("note", False)
    assert "message" in " ".join([last.narration, *(callout.text for callout in last.callouts)])
    assert shares == sorted(shares) and shares[-1] == 1.0
    (recording,) = recordings_folder().iterdir()
    assert (recording / "recording.json").exists()


@pytest.mark.xcb
@needs(*PROGRAMS)
def test_stopping_leaves_nothing_behind(cast: Cast, tmp_path: Path) -> None:
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        take_in(cast.video, tmp_path / "a.sop", cancelled=cancelled)
    assert not (tmp_path / "a.sop").exists()
    assert list(recordings_folder().iterdir()) == []
    assert cast.video.exists()


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "notes.mp4"
    text.write_text("no video")
    assert main(["import", str(text), "--output", str(tmp_path / "a.sop")], lambda _path: 0) == 1
    assert "no MP4, MKV or WebM video" in capsys.readouterr().err
    with pytest.raises(ForeignFileError, match="does not exist"):
        take_in(tmp_path / "missing.mp4", tmp_path / "a.sop")
