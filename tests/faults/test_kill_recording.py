"""kill -9 at a random moment of a narrated recording: what had happened a second before is in the draft."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Sound, Video
from recorder.recording.frames import read_frames, read_voice
from recorder.steps.gestures import actions
from tests.capture.desktop import Recorder, click, wait

pytestmark = [pytest.mark.xcb]
CLIP = Path("resources/demo/say-1.flac")
EVENT_SECONDS, SOUND_SECONDS, VIDEO_SECONDS = 1.0, 2.0, 1.5


@pytest.mark.timeout(1500)
def test_killed_at_any_moment(desk: Desk, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    chance = random.Random(7)
    for turn in range(100 if request.config.getoption("--long") else 20):
        folder = tmp_path / f"{turn}"
        recorder = Recorder(desk, folder)
        origin = bundle.read_manifest(folder).clock
        talk = desk.spawn("paplay", "--device=room", str(CLIP))
        end = time.monotonic() + chance.uniform(1.0, 3.5)
        done: list[tuple[float, int]] = []
        while time.monotonic() < end:
            x = chance.randint(50, 500)
            click(desk, x, chance.randint(50, 400))
            done.append((time.monotonic() - origin, x))
            wait(chance.uniform(0.05, 0.3))
        killed = time.monotonic() - origin
        recorder.process.kill()
        recorder.process.wait(10)
        talk.wait(10)
        recording = bundle.read(folder)
        kept = [a.position[0] for a in actions(recording.events) if a.position is not None]
        expected = [x for at, x in done if at < killed - EVENT_SECONDS]
        assert [x for x in expected if x not in kept] == [], f"turn {turn}"
        sound = [e for e in recording.events if isinstance(e, Sound)]
        if killed > 3 and sound:
            files = sorted(folder.glob("narration-*.flac"))
            heard = bundle.sound_time(tuple(sound), sum(read_voice(f).size for f in files))
            assert heard > killed - SOUND_SECONDS
        films = [e for e in recording.events if isinstance(e, Video)]
        shown = max(films[-1].time + at for at, _pixels in read_frames(folder / films[-1].file))
        assert shown > killed - VIDEO_SECONDS
